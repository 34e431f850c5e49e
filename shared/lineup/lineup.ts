import type { RecipientKind } from '../model/award.ts';
import { findById, findWave, idsOf, memoByIdentity, memoByPair } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Attendance } from '../model/run.ts';
import type { Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';

/** One place in a wave. */
export interface Place {
  /** 1-based order in which they stand, are read and are served. */
  readonly order: number;
  /** Printed number: the order, until the show is begun; from then on it stays with the recipient (12, 12a). */
  readonly number: string;
  readonly recipient: Recipient;
  /** What nobody has named yet is called by this 1-based number within its kind and presentation. */
  readonly placeholder: number;
  /** Null while nobody has said anything: expected. */
  readonly attendance: Attendance | null;
}

/** The two parts of a show that a lineup depends on. */
export interface LineupSource {
  readonly plan: Plan;
  readonly run: Pick<Show['run'], 'attendance' | 'numbers'>;
}

/** The lineup of a wave in its order; empty for an unknown wave. */
export function lineup({ plan, run }: LineupSource, waveId: string): readonly Place[] {
  const known = lineups(plan, run.attendance)(run.numbers.places);
  const before = known.get(waveId);
  if (before !== undefined) return before;
  const places = placesOf({ plan, run }, waveId);
  known.set(waveId, places);
  return places;
}

/** A paragraph of the script asks for the lineup, and so does the next. */
const lineups = memoByPair((_plan: Plan, _attendance: Show['run']['attendance']) =>
  memoByIdentity(
    (_numbers: Show['run']['numbers']['places']) => new Map<string, readonly Place[]>(),
  ),
);

function placesOf({ plan, run }: LineupSource, waveId: string): readonly Place[] {
  const place = findWave(plan, waveId);
  const fixed = run.numbers.places[waveId] ?? {};
  if (place === undefined) return [];
  const numbers = placeholderNumbers(plan);
  return place.wave.recipientIds.flatMap((id, index) => {
    const recipient = findById(plan.recipients, id);
    if (recipient === undefined) return [];
    return {
      order: index + 1,
      number: fixed[id] ?? String(index + 1),
      recipient,
      placeholder: numbers.get(id) ?? index + 1,
      attendance: run.attendance[id] ?? null,
    };
  });
}

/**
 * Numbers for recipients without a name: counted by kind within the presentation in which they first stand
 * ("Tập thể 01 … 73"); those that stand nowhere are counted among themselves.
 * Names don't count, so that an edit of one recipient leaves the numbers as they were.
 */
export const placeholderNumbers: (plan: Plan) => ReadonlyMap<string, number> = memoByIdentity(
  ({ segments, recipients }: Plan) =>
    numbersOf(segments, kindById(idsOf(recipients), kindsOf(recipients))),
);

let known: { readonly recipients: Plan['recipients']; readonly kinds: readonly RecipientKind[] } = {
  recipients: [],
  kinds: [],
};

/** The same array as long as an edit leaves the kinds as they were. */
const kindsOf = memoByIdentity((recipients: Plan['recipients']) => {
  const { recipients: before, kinds } = known;
  const isKnown =
    kinds.length === recipients.length &&
    // Most recipients are the same objects: those need no look inside.
    recipients.every((one, index) => one === before[index] || one.kind === kinds[index]);
  known = { recipients, kinds: isKnown ? kinds : recipients.map(({ kind }) => kind) };
  return known.kinds;
});

const kindById = memoByPair(
  (ids: readonly string[], kinds: readonly RecipientKind[]): ReadonlyMap<string, RecipientKind> =>
    new Map(ids.flatMap((id, index) => (kinds[index] === undefined ? [] : [[id, kinds[index]]]))),
);

const numbersOf = memoByPair(
  (segments: Plan['segments'], kinds: ReadonlyMap<string, RecipientKind>) => {
    const numbers = new Map<string, number>();
    const countOff = (ids: Iterable<string>) => {
      const counts = { collective: 0, individual: 0, household: 0 };
      for (const id of ids) {
        const kind = kinds.get(id);
        if (kind === undefined) continue;
        counts[kind] += 1;
        if (!numbers.has(id)) numbers.set(id, counts[kind]);
      }
    };
    for (const segment of segments)
      if (segment.kind === 'presentation')
        countOff(segment.waves.flatMap((wave) => wave.recipientIds));
    const placed = new Set(numbers.keys());
    countOff([...kinds.keys()].filter((id) => !placed.has(id)));
    return numbers;
  },
);

/** In the order in which they are named. */
export const KINDS: readonly RecipientKind[] = ['collective', 'individual', 'household'];

/** How many of each kind. */
export type KindCounts = Readonly<Record<RecipientKind, number>>;

/** Counts the recipients of waves by kind; somebody who stands in two waves counts in both. */
export function countKinds(
  plan: Pick<Plan, 'recipients'>,
  waves: readonly Pick<Wave, 'recipientIds'>[],
): KindCounts {
  const counts = { collective: 0, individual: 0, household: 0 };
  for (const wave of waves)
    for (const id of wave.recipientIds) {
      const kind = findById(plan.recipients, id)?.kind;
      if (kind !== undefined) counts[kind] += 1;
    }
  return counts;
}

/** All kinds together. */
export function total(counts: KindCounts): number {
  return counts.collective + counts.individual + counts.household;
}
