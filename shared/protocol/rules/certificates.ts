import { pickById } from '../../model/lookup.ts';
import { perSegment } from '../../model/revision.ts';
import type { Presentation } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import type { Found } from '../finding.ts';
import { inWaves, naming } from './check.ts';

/** A certificate with a number, and at which place of a lineup it is handed over. */
interface Numbered {
  readonly number: string;
  readonly recipientId: string;
  readonly awardId: string;
  readonly title: string;
  readonly place: ReturnType<typeof naming>;
  readonly at: Found['at'];
  readonly values: Found['values'];
}

const numberedIn = perSegment(
  ({ plan }: Show, segment: Presentation): readonly Numbered[] =>
    inWaves(segment).flatMap(({ wave, at, values }) =>
      pickById(plan.recipients, wave.recipientIds).flatMap((recipient): readonly Numbered[] => {
        const { id, certificate: number } = recipient;
        if (number === null) return [];
        const place = naming(recipient, wave.recipientIds.indexOf(id));
        return [
          {
            number,
            recipientId: id,
            awardId: segment.awardId,
            title: segment.title,
            place,
            at: { ...at, recipientId: id },
            values: { ...values, ...place, number },
          },
        ];
      }),
    ),
  () => [],
);

/**
 * A number stands on one certificate only: it belongs to one recipient, and to one award of theirs. Otherwise what lies on
 * a tray is not what its list says.
 */
export function sharedNumbers(show: Show): readonly Found[] {
  const firstOf = new Map<string, Numbered>();
  const awardOf = new Map<string, Numbered>();
  return show.plan.segments.flatMap((segment) => {
    if (segment.kind !== 'presentation') return [];
    return numberedIn(show, segment).flatMap((one): readonly Found[] => {
      const { number, recipientId, awardId, at, values } = one;
      const before = remember(awardOf, recipientId, one);
      if (before.awardId !== awardId)
        return [found('two-awards', at, { ...values, before: before.title })];
      const holder = remember(firstOf, `${awardId} ${number.trim().toLowerCase()}`, one);
      if (holder.recipientId === recipientId) return [];
      const { named: otherNamed, name: other, order: otherOrder } = holder.place;
      return [found('twice', at, { ...values, otherNamed, other, otherOrder })];
    });
  });
}

/** What stands under the key, which is `one` where nothing did. */
function remember(known: Map<string, Numbered>, key: string, one: Numbered): Numbered {
  const before = known.get(key);
  if (before === undefined) known.set(key, one);
  return before ?? one;
}

const found = (kind: string, at: Found['at'], values: Found['values']): Found => ({
  rule: 'certificate-shared',
  kind,
  at,
  values,
  fix: null,
});
