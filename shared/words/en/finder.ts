import type { finder as vi } from '../vi/finder.ts';

/** The palette and the history of steps, in English. */
export const finder: Record<keyof typeof vi, string> = {};
