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

/** R3: nobody gets the same award in two presentations. Names don't matter here, so an edit of one costs nothing. */
export const sameAwardTwice = remembered(
  ({ plan }: Show): readonly Found[] =>
    byAward(plan.segments).flatMap((segments) => {
      if (segments.length < 2) return [];
      const first = new Map<string, Presentation>();
      return segments.flatMap((segment) =>
        inWaves(segment).flatMap(({ wave, at, values }) =>
          wave.recipientIds.flatMap((id, index): readonly Found[] => {
            const before = first.get(id);
            if (before === undefined) first.set(id, segment);
            const recipient = findById(plan.recipients, id);
            if (before === undefined || before === segment || recipient === undefined) return [];
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
        ),
      );
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
          look: [kind, name, unit ?? '', post ?? '', address ?? ''].map(spelledOnce).join('|'),
          id,
          at: { ...at, recipientId: id },
          values: { ...values, ...naming(recipient, index) },
        };
      }),
    ),
  () => [],
);

const spelledOnce = (text: string) => spelled(text);

/** R6: two recipients of one award who look the same are one who was entered twice. */
export function enteredTwice(show: Show): readonly Found[] {
  const { segments } = show.plan;
  return byAward(segments).flatMap((own) => doubles(own.map((one) => looksIn(show, one))));
}

let known: readonly {
  readonly looks: readonly (readonly Look[])[];
  readonly found: readonly Found[];
}[] = [];

/** Remembers what was found among the looks of each award: an edit changes those of one. */
function doubles(looks: readonly (readonly Look[])[]): readonly Found[] {
  const before = known.find(
    (one) =>
      one.looks.length === looks.length && one.looks.every((list, index) => list === looks[index]),
  );
  if (before !== undefined) return before.found;
  const first = new Map<string, string>();
  const found = looks.flat().flatMap(({ look, id, at, values }): readonly Found[] => {
    const other = first.get(look);
    if (other === undefined) first.set(look, id);
    // One recipient in two presentations gets the award twice, which is another rule.
    if (other === undefined || other === id) return [];
    return [{ rule: 'R6', kind: 'doubled', at, values, fix: null }];
  });
  known = [{ looks, found }, ...known.slice(0, MOST_REMEMBERED - 1)];
  return found;
}

/** More awards than a ceremony has. */
const MOST_REMEMBERED = 200;
