import type { people as vi } from '../vi/people.ts';

/** The table of recipients and the stage plan in PLAN, in English. */
export const people: Record<keyof typeof vi, string> = {};
