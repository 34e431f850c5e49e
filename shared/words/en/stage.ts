import type { stage as vi } from '../vi/stage.ts';

/** STAGE: check-in, lineups, trays, in English. */
export const stage: Record<keyof typeof vi, string> = {};
