import type { PlanStep } from '../../command/batch.ts';
import { KINDS } from '../../lineup/lineup.ts';
import type { RecipientKind } from '../../model/award.ts';
import type { Show } from '../../model/show.ts';
import type { Stated } from '../../model/stated.ts';
import type { RecipientBook } from './planRecipients.ts';
import type { ProposedSegment } from './proposal.ts';

/** Limit of the file. */
const MOST_STATED = 100_000;

/**
 * What the text counts of each kind, kept so that the checks notice a lineup that no longer fits. Only where it is all that
 * the show knows: nobody receives yet and no total is written down. A kind that the text does not count stays open.
 */
export function statedSteps(
  show: Show,
  segments: readonly ProposedSegment[],
  { repeated }: Pick<RecipientBook, 'repeated'>,
): readonly PlanStep[] {
  const isFirst =
    show.plan.recipients.length === 0 && KINDS.every((kind) => show.info.stated[kind] === null);
  if (!isFirst) return [];
  const stated: Stated = {
    collective: totalOf(segments, 'collective', repeated),
    individual: totalOf(segments, 'individual', repeated),
    household: totalOf(segments, 'household', repeated),
  };
  return KINDS.every((kind) => stated[kind] === null)
    ? []
    : [{ type: 'edit-info', payload: { changes: { stated } } }];
}

/** Everybody once: who stands in two presentations is counted in both. */
function totalOf(
  segments: readonly ProposedSegment[],
  kind: RecipientKind,
  repeated: Readonly<Record<RecipientKind, number>>,
): number | null {
  let sum = -repeated[kind];
  for (const segment of segments) {
    if (segment.kind !== 'presentation') continue;
    const count = segment.fields.counts[kind];
    if (count === null) return null;
    sum += count;
  }
  return sum > 0 && sum <= MOST_STATED ? sum : null;
}
