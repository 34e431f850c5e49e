import { findById, memoByIdentity } from '../../model/lookup.ts';
import type { Plan } from '../../model/plan.ts';
import type { Presentation, Wave } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import type { Found } from '../finding.ts';
import { inWaves, naming } from './check.ts';

/** The order in which recipients stand, are read and are served. */

type Recipients = Plan['recipients'];

export const isCollective = (recipients: Recipients, id: string): boolean =>
  findById(recipients, id)?.kind === 'collective';

/**
 * N1: collectives before individuals within one award. Households come behind collectives too; between individuals
 * and households no source says an order, so none is asked for.
 */
export function individualsFirst({ plan }: Show, segment: Presentation): readonly Found[] {
  let isBehindOthers = false;
  for (const { wave, at, values } of inWaves(segment))
    for (const [index, id] of wave.recipientIds.entries()) {
      const recipient = findById(plan.recipients, id);
      if (recipient === undefined) continue;
      if (recipient.kind !== 'collective') isBehindOthers = true;
      else if (isBehindOthers)
        return [
          {
            rule: 'N1',
            kind: 'lineup',
            at: { ...at, recipientId: id },
            values: { ...values, ...naming(recipient, index) },
            fix: 'sort-lineup',
          },
        ];
    }
  return [];
}

/** Where a recipient stands in the lists, the one imported last deciding; numbers count on from list to list. */
const listPlaces = memoByIdentity((lists: Plan['lists']): ReadonlyMap<string, ListPlace> => {
  const places = new Map<string, ListPlace>();
  for (const [list, { rows }] of lists.entries())
    for (const [row, { recipientId }] of rows.entries()) places.set(recipientId, { list, row });
  return places;
});

interface ListPlace {
  /** 0-based. */
  readonly list: number;
  readonly row: number;
}

/**
 * N11: certificates lie in the order of the list, so a wave that is read in another order gets the wrong ones.
 * Those of collectives and those of the others lie in piles of their own, as the sections of a list do.
 */
export function notAsListed({ plan }: Show, segment: Presentation): readonly Found[] {
  return inWaves(segment).flatMap(({ wave, at, values }): readonly Found[] => {
    const wanted = asListed(plan, wave);
    const index = wave.recipientIds.findIndex((id, nth) => wanted[nth] !== id);
    const recipient = findById(plan.recipients, wave.recipientIds[index] ?? null);
    const expected = findById(plan.recipients, wanted[index] ?? null);
    if (recipient === undefined || expected === undefined) return [];
    return [
      {
        rule: 'N11',
        kind: null,
        at: { ...at, recipientId: recipient.id },
        values: {
          ...values,
          ...naming(recipient, index),
          list: plan.lists[listPlaces(plan.lists).get(recipient.id)?.list ?? 0]?.name ?? '',
        },
        fix: 'sort-lineup',
      },
    ];
  });
}

/** The lineup with its recipients in the order of their list, each pile within its own places. */
export function asListed({ lists, recipients }: Plan, wave: Wave): readonly string[] {
  const places = listPlaces(lists);
  // Who stands in no list is in a pile too: it has no rows, so it stays as it is.
  const pileOf = (id: string) => `${places.get(id)?.list} ${isCollective(recipients, id)}`;
  const piles = new Map<string, string[]>();
  for (const id of wave.recipientIds) {
    const own = piles.get(pileOf(id));
    if (own === undefined) piles.set(pileOf(id), [id]);
    else own.push(id);
  }
  for (const own of piles.values())
    own.sort((a, b) => (places.get(a)?.row ?? 0) - (places.get(b)?.row ?? 0));
  return wave.recipientIds.map((id) => piles.get(pileOf(id))?.shift() ?? id);
}
