import type { PlanStep } from '../../command/batch.ts';
import type { Presentation, Segment } from '../../model/segment.ts';

/** Steps that fill a segment of the show with what a text says of it; what it says already stays. */
export function adoptSteps(segment: Segment, planned: Segment): readonly PlanStep[] {
  if (segment.kind === 'presentation' && planned.kind === 'presentation')
    return presentationSteps(segment, planned);
  const changes = {
    ...('speakerIds' in segment && 'speakerIds' in planned && segment.speakerIds.length === 0
      ? someOf('speakerIds', planned.speakerIds)
      : {}),
    ...(segment.kind === 'introduction' && planned.kind === 'introduction'
      ? someOf('guestIds', segment.guestIds.length === 0 ? planned.guestIds : [])
      : {}),
    ...(segment.kind === 'launch' && planned.kind === 'launch' && planned.theme !== null
      ? { theme: segment.theme ?? planned.theme }
      : {}),
  };
  return Object.keys(changes).length === 0
    ? []
    : [{ type: 'edit-segment', payload: { segmentId: segment.id, changes } }];
}

const someOf = <F extends string>(field: F, ids: readonly string[]) =>
  ids.length === 0 ? {} : ({ [field]: ids } as Record<F, readonly string[]>);

/** Its first wave, in which nobody stands yet, becomes the first of the text; the others come behind it. */
function presentationSteps(segment: Presentation, planned: Presentation): readonly PlanStep[] {
  const segmentId = segment.id;
  const [first, ...others] = planned.waves;
  const [empty] = segment.waves;
  const steps: PlanStep[] = [];
  if (segment.formula.kind === 'auto' && planned.formula.kind !== 'auto')
    steps.push({
      type: 'edit-segment',
      payload: { segmentId, changes: { formula: planned.formula } },
    });
  if (empty === undefined)
    return [...steps, ...planned.waves.map((wave, index) => addWave(segmentId, wave, index))];
  if (first !== undefined && first.presenterIds.length > 0)
    steps.push({
      type: 'edit-wave',
      payload: { waveId: empty.id, changes: { presenterIds: first.presenterIds } },
    });
  if (first !== undefined && first.recipientIds.length > 0)
    steps.push({
      type: 'place-recipients',
      payload: { waveId: empty.id, recipientIds: first.recipientIds, index: 0 },
    });
  return [...steps, ...others.map((wave, index) => addWave(segmentId, wave, index + 1))];
}

const addWave = (
  segmentId: string,
  wave: Presentation['waves'][number],
  index: number,
): PlanStep => ({ type: 'add-wave', payload: { segmentId, wave, index } });
