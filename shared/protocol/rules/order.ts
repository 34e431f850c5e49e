import { countKinds } from '../../lineup/lineup.ts';
import type { Award } from '../../model/award.ts';
import { findById } from '../../model/lookup.ts';
import type { Plan } from '../../model/plan.ts';
import { inLanguage } from '../../model/primitives.ts';
import { perSegment } from '../../model/revision.ts';
import type { Presentation } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import type { Found } from '../finding.ts';
import { remembered } from '../remembered.ts';
import { classOf, familyOf, isHigher, isSameFamily, rankOf, scaleOf } from '../standing.ts';

/** The order of presentations by what is handed over, each looked at once in the order of the programme. */

interface Handed {
  readonly segment: Presentation;
  readonly award: Award;
}

/** The presentations with their awards, in the order of the programme. */
function handed({ segments, awards }: Plan): readonly Handed[] {
  return segments.flatMap((segment) => {
    if (segment.kind !== 'presentation') return [];
    const award = findById(awards, segment.awardId);
    return award === undefined ? [] : { segment, award };
  });
}

/** The basis of everything that is computed from presentations and awards alone. */
const ofOrder = ({ plan, info }: Show) => [plan.segments, plan.awards, info.scriptLanguage];

function behind(
  rule: 'R1' | 'N3',
  kind: string | null,
  { segment, award }: Handed,
  lower: Handed,
  { info }: Show,
): Found {
  return {
    rule,
    kind,
    at: { segmentId: segment.id },
    values: {
      title: segment.title,
      award: inLanguage(award.name, info.scriptLanguage),
      lower: lower.segment.title,
      lowerAward: inLanguage(lower.award.name, info.scriptLanguage),
    },
    fix: segment.pinned ? null : 'reorder',
  };
}

/** R1: from the highest tier and class to the lowest. Names the first lower one that stands before it. */
export const lowerFirst = remembered((show: Show): readonly Found[] => {
  // The first presentation of each tier within its scale, and of each class within its award.
  const tiers = new Map<string, Handed>();
  const classes = new Map<string, Handed>();
  const found: Found[] = [];
  const places = new Map<Handed, number>();
  const earliest = (some: readonly (Handed | undefined)[]): Handed | undefined =>
    some
      .filter((one) => one !== undefined)
      .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))[0];
  for (const [place, one] of handed(show.plan).entries()) {
    const { award } = one;
    places.set(one, place);
    const scale = scaleOf(award);
    const lowerTiers = [1, 2, 3, 4].filter((tier) => tier > award.tier);
    const byTier = earliest(lowerTiers.map((tier) => tiers.get(`${scale} ${tier}`)));
    const own = classOf(award);
    const lowerClasses = own === null ? [] : [1, 2, 3].filter((other) => other > own);
    const byClass = earliest(
      lowerClasses.map((other) => classes.get(`${familyOf(award)} ${other}`)),
    );
    const first = earliest([byTier, byClass]);
    if (first !== undefined)
      found.push(behind('R1', first === byTier ? 'tier' : 'class', one, first, show));
    const [tierKey, classKey] = [`${scale} ${award.tier}`, `${familyOf(award)} ${own}`];
    if (!tiers.has(tierKey)) tiers.set(tierKey, one);
    if (own !== null && !classes.has(classKey)) classes.set(classKey, one);
  }
  return found;
}, ofOrder);

/** N3: within a tier in the order in which the law lists the awards. Both orders occur, so it is only a notice. */
export const listedFirst = remembered((show: Show): readonly Found[] => {
  // By tier: those that stand lower in the law than all before them, so the first lower one is among them.
  const lowest = new Map<number, (Handed & { readonly rank: number })[]>();
  return handed(show.plan).flatMap((one): readonly Found[] => {
    const { award } = one;
    const rank = rankOf(award);
    if (rank === null) return [];
    const before = lowest.get(award.tier) ?? [];
    lowest.set(award.tier, before);
    // Classes of one award are the affair of R1.
    const first = before.find((other) => other.rank > rank && !isSameFamily(award, other.award));
    if (rank > (before.at(-1)?.rank ?? 0)) before.push({ ...one, rank });
    return first === undefined ? [] : [behind('N3', null, one, first, show)];
  });
}, ofOrder);

/** N1 across presentations: of one award under one decision, those with collectives come first. */
export function collectivesLater(show: Show): readonly Found[] {
  const others = new Map<string, Presentation>();
  return show.plan.segments.flatMap((segment): readonly Found[] => {
    if (segment.kind !== 'presentation') return [];
    const { collective, other } = kindsIn(show, segment);
    const key = `${segment.awardId} ${segment.decisionId}`;
    const before = others.get(key);
    if (other && !collective && before === undefined) others.set(key, segment);
    if (!collective || before === undefined) return [];
    return [
      {
        rule: 'N1',
        kind: 'programme',
        at: { segmentId: segment.id },
        values: { title: segment.title, lower: before.title },
        fix: segment.pinned ? null : 'reorder',
      },
    ];
  });
}

/** Whether collectives stand in a presentation, and whether others do. */
const kindsIn = perSegment(
  ({ plan }: Show, { waves }: Presentation) => {
    const { collective, individual, household } = countKinds(plan, waves);
    return { collective: collective > 0, other: individual + household > 0 };
  },
  () => [],
);

/** N2: the higher the award, the higher the first of those who hand it over. */
export const presenterRises = remembered(
  (show: Show): readonly Found[] => {
    const { people } = show.plan;
    const before = new Map<string, Handed & { readonly rank: number; readonly name: string }>();
    return handed(show.plan).flatMap((one): readonly Found[] => {
      const { segment, award } = one;
      const [wave] = segment.waves;
      const person = findById(people, wave?.presenterIds[0] ?? null);
      if (wave === undefined || person === undefined || person.rank === null) return [];
      const scale = scaleOf(award);
      const last = before.get(scale);
      before.set(scale, { ...one, rank: person.rank, name: person.name });
      if (last === undefined || !isHigher(last.award, award) || person.rank >= last.rank) return [];
      return [
        {
          rule: 'N2',
          kind: null,
          at: { segmentId: segment.id, waveId: wave.id, personId: person.id },
          values: {
            title: segment.title,
            name: person.name,
            before: last.segment.title,
            beforeName: last.name,
          },
          fix: null,
        },
      ];
    });
  },
  (show) => [...ofOrder(show), show.plan.people],
);
