import { spelled } from '../../import/recognise/text.ts';
import { findById, memoByIdentity } from '../../model/lookup.ts';
import type { Plan } from '../../model/plan.ts';
import { perSegment } from '../../model/revision.ts';
import type { Presentation } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import type { Found } from '../finding.ts';
import { remembered } from '../remembered.ts';
import { idsWithoutPlace } from '../unplaced.ts';
import { inWaves, naming } from './check.ts';

/** Recipients that stand nowhere, or twice. */

/** R6: leads to the first of those whom nobody would call. */
export function inNoWave({ plan }: Show): readonly Found[] {
  const ids = idsWithoutPlace(plan);
  const [recipientId] = ids;
  return recipientId === undefined
    ? []
    : [{ rule: 'R6', kind: 'unplaced', at: { recipientId }, values: { n: ids.length }, fix: null }];
}

/** The presentations of each award, in the order of the programme. */
const byAward = memoByIdentity(
  (segments: Plan['segments']): readonly (readonly Presentation[])[] => {
    const found = new Map<string, Presentation[]>();
    for (const segment of segments) {
      if (segment.kind !== 'presentation') continue;
      const list = found.get(segment.awardId);
      if (list === undefined) found.set(segment.awardId, [segment]);
      else list.push(segment);
    }
    return [...found.values()];
  },
);

/** Somebody who stands in a second presentation of an award. */
interface Again {
  readonly id: string;
  /** 0-based place in the lineup. */
  readonly index: number;
  readonly at: Found['at'];
  readonly values: Found['values'];
  readonly before: Presentation;
}

const standsAgain = memoByIdentity((segments: Plan['segments']): readonly Again[] =>
  byAward(segments).flatMap((own) => (own.length < 2 ? [] : againAmong(own))),
);

function againAmong(own: readonly Presentation[]): readonly Again[] {
  const first = new Map<string, Presentation>();
  const again: Again[] = [];
  for (const segment of own)
    for (const { wave, at, values } of inWaves(segment))
      for (const [index, id] of wave.recipientIds.entries()) {
        const before = first.get(id);
        // Nobody stands twice in one presentation.
        if (before === undefined) first.set(id, segment);
        else again.push({ id, index, at, values, before });
      }
  return again;
}

/** R3: nobody gets the same award in two presentations. An edit of a recipient moves nobody, so it costs nothing. */
export const sameAwardTwice = remembered(
  ({ plan }: Show): readonly Found[] =>
    standsAgain(plan.segments).flatMap(({ id, index, at, values, before }): readonly Found[] => {
      const recipient = findById(plan.recipients, id);
      if (recipient === undefined) return [];
      return [
        {
          rule: 'R3',
          kind: 'award',
          at: { ...at, recipientId: id },
          values: { ...values, ...naming(recipient, index), before: before.title },
          fix: null,
        },
      ];
    }),
  ({ plan }) => [plan.segments, plan.recipients],
);

/** What makes two recipients look the same, with the place of each; who has no name looks like nobody. */
interface Look {
  readonly look: string;
  readonly id: string;
  readonly at: Found['at'];
  readonly values: Found['values'];
}

const looksIn = perSegment(
  ({ plan }: Show, segment: Presentation): readonly Look[] =>
    inWaves(segment).flatMap(({ wave, at, values }) =>
      wave.recipientIds.flatMap((id, index) => {
        const recipient = findById(plan.recipients, id);
        if (recipient === undefined || recipient.name === null) return [];
        const { kind, name, unit, post, address } = recipient;
        return {
          // People of one name and unit are told apart by their posts or addresses.
          look: [kind, name, unit ?? '', post ?? '', address ?? '']
            .map((text) => spelled(text))
            .join('|'),
          id,
          at: { ...at, recipientId: id },
          values: { ...values, ...naming(recipient, index) },
        };
      }),
    ),
  () => [],
);

/** R6: two recipients of one award who look the same are one who was entered twice. */
export function enteredTwice(show: Show): readonly Found[] {
  return byAward(show.plan.segments).flatMap((own) => {
    const looks = own.map((one) => looksIn(show, one));
    const awardId = own[0]?.awardId ?? '';
    const tally = tallyOf(awardId, looks);
    return tally.doubled === 0 ? [] : doubles(looks);
  });
}

/** How many look alike in the presentations of an award, so that an edit counts those of one presentation only. */
interface Tally {
  readonly lists: Set<readonly Look[]>;
  readonly counts: Map<string, number>;
  /** How many looks are there more than once. */
  doubled: number;
}

const tallies = new Map<string, Tally>();

function tallyOf(awardId: string, looks: readonly (readonly Look[])[]): Tally {
  const tally = tallies.get(awardId) ?? { lists: new Set(), counts: new Map(), doubled: 0 };
  const now = new Set(looks);
  for (const list of tally.lists) if (!now.has(list)) count(tally, list, -1);
  for (const list of now) if (!tally.lists.has(list)) count(tally, list, 1);
  // Awards of shows that were open before.
  if (tallies.size > MOST_TALLIES) tallies.clear();
  tallies.set(awardId, tally);
  return tally;
}

const MOST_TALLIES = 200;

function count(tally: Tally, list: readonly Look[], by: 1 | -1): void {
  if (by === 1) tally.lists.add(list);
  else tally.lists.delete(list);
  for (const { look } of list) {
    const before = tally.counts.get(look) ?? 0;
    const now = before + by;
    if (now === 0) tally.counts.delete(look);
    else tally.counts.set(look, now);
    if (now === 2 && by === 1) tally.doubled += 1;
    if (now === 1 && by === -1) tally.doubled -= 1;
  }
}

function doubles(looks: readonly (readonly Look[])[]): readonly Found[] {
  const first = new Map<string, string>();
  return looks.flat().flatMap(({ look, id, at, values }): readonly Found[] => {
    const other = first.get(look);
    if (other === undefined) first.set(look, id);
    // One recipient in two presentations gets the award twice, which is another rule.
    if (other === undefined || other === id) return [];
    return [{ rule: 'R6', kind: 'doubled', at, values, fix: null }];
  });
}
