import type { importing as vi } from '../vi/importing.ts';

/** The dialogs of the import in PLAN, in English. */
export const importing: Record<keyof typeof vi, string> = {};
