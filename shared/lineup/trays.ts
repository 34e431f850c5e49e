import { type LineupSource, lineup } from './lineup.ts';

/** One tray and what lies on it: the medals, flags or frames of these places, in the order of the lineup. */
export interface Tray {
  /** 1-based within its wave. */
  readonly number: number;
  /** Printed numbers of the places, in the order in which they are served. */
  readonly places: readonly string[];
}

/** The trays of a wave in the order in which they are carried; empty for an unknown or empty wave. */
export function trays(show: LineupSource, waveId: string): readonly Tray[] {
  const numbers = lineup(show, waveId).map(({ number }) => number);
  const { perTray } = show.plan.stage;
  return Array.from({ length: Math.ceil(numbers.length / perTray) }, (_, at) => ({
    number: at + 1,
    places: numbers.slice(at * perTray, (at + 1) * perTray),
  }));
}
