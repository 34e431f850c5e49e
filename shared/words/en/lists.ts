import type { lists as vi } from '../vi/lists.ts';

/** Import of lists and what is wrong with their rows, in English. */
export const lists: Record<keyof typeof vi, string> = {};
