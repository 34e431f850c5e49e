import type { wall as vi } from '../vi/wall.ts';

/** CLOCK and SCREEN, in English. */
export const wall: Record<keyof typeof vi, string> = {};
