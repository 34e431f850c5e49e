import { idsOf, memoByIdentity, memoByPair, pickById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Recipient } from '../model/recipient.ts';

const placedIn = memoByIdentity((segments: Plan['segments']): ReadonlySet<string> => {
  const placed = new Set<string>();
  for (const segment of segments)
    if (segment.kind === 'presentation')
      for (const wave of segment.waves) for (const id of wave.recipientIds) placed.add(id);
  return placed;
});

const unplacedIds = memoByPair((ids: readonly string[], segments: Plan['segments']) => {
  const placed = placedIn(segments);
  return ids.filter((id) => !placed.has(id));
});

/** Ids of the recipients that stand in no wave at all; the same array as long as an edit leaves places alone. */
export function idsWithoutPlace({ segments, recipients }: Plan): readonly string[] {
  return unplacedIds(idsOf(recipients), segments);
}

/** Recipients that stand in no wave at all. */
export const unplacedRecipients: (plan: Plan) => readonly Recipient[] = memoByIdentity(
  (plan: Plan) => pickById(plan.recipients, idsWithoutPlace(plan)),
);
