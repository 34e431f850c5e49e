import type { PlanStep } from '../command/batch.ts';
import { findWave } from '../model/lookup.ts';
import type { Person } from '../model/person.ts';
import type { Plan } from '../model/plan.ts';
import type { Wave } from '../model/segment.ts';

/** Somebody else hands over. */
export interface PresenterChange {
  readonly waveId: string;
  /** Who doesn't; null: nobody was there yet, or one more comes. */
  readonly fromId: string | null;
  /** Who does: somebody of the plan, or somebody new. */
  readonly to: string | Person;
  /** `rest`: in every wave from this one on in which the first was to present. */
  readonly scope: 'wave' | 'rest';
}

/** The steps of the batch; none when nothing would change. */
export function replacePresenterSteps(plan: Plan, change: PresenterChange): readonly PlanStep[] {
  const { to } = change;
  const toId = typeof to === 'string' ? to : to.id;
  const edits = wavesOf(plan, change).flatMap((wave): PlanStep[] => {
    const presenterIds = replaced(wave.presenterIds, change.fromId, toId);
    return presenterIds === wave.presenterIds
      ? []
      : [{ type: 'edit-wave', payload: { waveId: wave.id, changes: { presenterIds } } }];
  });
  if (edits.length === 0 || typeof to === 'string') return edits;
  return [{ type: 'add-people', payload: { items: [to] } }, ...edits];
}

function wavesOf(plan: Plan, { waveId, fromId, scope }: PresenterChange): readonly Wave[] {
  const place = findWave(plan, waveId);
  if (place === undefined) return [];
  if (scope === 'wave' || fromId === null) return [place.wave];
  const later = plan.segments.slice(place.segmentIndex).flatMap((segment, nth) => {
    if (segment.kind !== 'presentation') return [];
    return nth === 0 ? segment.waves.slice(place.waveIndex) : segment.waves;
  });
  return later.filter(({ presenterIds }) => presenterIds.includes(fromId));
}

/** The one at the place of the other; who is there already isn't named twice. The same list when nothing changes. */
function replaced(ids: readonly string[], fromId: string | null, toId: string): readonly string[] {
  if (fromId === null) return ids.includes(toId) ? ids : [...ids, toId];
  if (fromId === toId || !ids.includes(fromId)) return ids;
  return ids.includes(toId)
    ? ids.filter((id) => id !== fromId)
    : ids.map((id) => (id === fromId ? toId : id));
}

/** How many waves from this one on the person presents in, this one included. */
export function wavesFrom(plan: Plan, waveId: string, personId: string): number {
  return wavesOf(plan, { waveId, fromId: personId, to: '', scope: 'rest' }).length;
}
