import type { CallerLink } from '@shared/view/machinesView.ts';

/** The shape of each state beside its word. */
export const SHAPES: Readonly<Record<CallerLink, string>> = {
  'in-step': '●',
  'catching-up': '◐',
  silent: '▲',
  away: '✕',
  unconnected: '○',
  removed: '✕',
};
