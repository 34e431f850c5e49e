import type { PlanStep } from '../command/batch.ts';
import { draftWave } from '../model/drafts.ts';
import type { Presentation } from '../model/segment.ts';

/** The last waves of presentations while recipients are put behind those who stand in them. */
export interface LineupBook {
  readonly append: (segment: Presentation, ids: readonly string[]) => readonly PlanStep[];
}

export function lineupBook(newId: () => string): LineupBook {
  const tails = new Map<string, { readonly waveId: string; readonly length: number }>();
  return {
    append: (segment, ids) => {
      if (ids.length === 0) return [];
      const last = segment.waves.at(-1);
      const tail =
        tails.get(segment.id) ??
        (last === undefined ? null : { waveId: last.id, length: last.recipientIds.length });
      const waveId = tail?.waveId ?? newId();
      tails.set(segment.id, { waveId, length: (tail?.length ?? 0) + ids.length });
      if (tail !== null)
        return [
          {
            type: 'place-recipients',
            payload: { waveId, recipientIds: ids, index: tail.length },
          },
        ];
      const wave = { ...draftWave(waveId), recipientIds: ids };
      return [{ type: 'add-wave', payload: { segmentId: segment.id, wave, index: 0 } }];
    },
  };
}
