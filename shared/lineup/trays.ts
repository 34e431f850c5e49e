import { findWave } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';

/** One tray and what lies on it: the medals, flags or frames of these places, in the order of the lineup. */
export interface Tray {
  /** 1-based within its wave. */
  readonly number: number;
  /** 1-based orders of the lineup, both included. */
  readonly from: number;
  readonly to: number;
}

/** The trays of a wave in the order in which they are carried; empty for an unknown or empty wave. */
export function trays(plan: Plan, waveId: string): readonly Tray[] {
  const places = findWave(plan, waveId)?.wave.recipientIds.length ?? 0;
  const { perTray } = plan.stage;
  return Array.from({ length: Math.ceil(places / perTray) }, (_, at) => ({
    number: at + 1,
    from: at * perTray + 1,
    to: Math.min((at + 1) * perTray, places),
  }));
}
