import type { files as vi } from '../vi/files.ts';

/** Export, import and beginnings of shows, in English. */
export const files: Record<keyof typeof vi, string> = {};
