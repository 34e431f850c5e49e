import type { asRun as vi } from '../vi/asRun.ts';

/** The log of what happened, on screen and on paper, in English. */
export const asRun: Record<keyof typeof vi, string> = {};
