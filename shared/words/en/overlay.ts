import type { overlay as vi } from '../vi/overlay.ts';

/** The graphics of a stream, in English. */
export const overlay: Record<keyof typeof vi, string> = {
  'overlay.presenters': 'Presented by',
  'overlay.rehearsal': 'REHEARSAL',
};
