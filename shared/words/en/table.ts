import type { table as vi } from '../vi/table.ts';

/** PLAN as a table: columns, several rows at once, in English. */
export const table: Record<keyof typeof vi, string> = {};
