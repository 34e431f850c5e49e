import { decisionKey, textKey } from '../../import/keys.ts';
import { countKinds, KINDS, type KindCounts } from '../../lineup/lineup.ts';
import type { RecipientKind } from '../../model/award.ts';
import { type Decision, decisionName } from '../../model/decision.ts';
import { findById, memoByIdentity, memoByPair } from '../../model/lookup.ts';
import type { Plan } from '../../model/plan.ts';
import { perSegment } from '../../model/revision.ts';
import type { Presentation, Segment } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import type { Found } from '../finding.ts';
import { saysTheSame } from '../offices.ts';
import { remembered } from '../remembered.ts';

/** Decisions: each is announced once, and those whom it names are there. */

/** The presentations of each decision, in the order of the programme. */
const underDecisions = memoByIdentity(
  (segments: readonly Segment[]): ReadonlyMap<string, readonly Presentation[]> => {
    const found = new Map<string, Presentation[]>();
    for (const segment of segments) {
      if (segment.kind !== 'presentation' || segment.decisionId === null) continue;
      const list = found.get(segment.decisionId);
      if (list === undefined) found.set(segment.decisionId, [segment]);
      else list.push(segment);
    }
    return found;
  },
);

/** The presentations that carry a decision out, in the order of the programme. */
export function presentationsUnder(plan: Plan, decisionId: string): readonly Presentation[] {
  return underDecisions(plan.segments).get(decisionId) ?? [];
}

/** The used decision of the same number and issuer whose presentations begin first; itself when there is no other. */
export function firstOfSameDecision(plan: Plan, decision: Decision): Decision {
  const order = [...underDecisions(plan.segments).keys()];
  const same = order.flatMap((id) => {
    const other = findById(plan.decisions, id);
    return other !== undefined && isSameDecision(decision, other) ? [other] : [];
  });
  return same[0] ?? decision;
}

const isSameDecision = (one: Decision, other: Decision): boolean =>
  isSaidAlike(decisionKey(one.number), decisionKey(other.number)) &&
  (isSameName(one.issuer.vi, other.issuer.vi) || isSameName(one.issuer.en, other.issuer.en));

/** What neither says tells nothing. */
const isSaidAlike = (key: string, other: string): boolean => key !== '' && key === other;

/** "Chủ tịch UBND tỉnh" is "Chủ tịch Ủy ban nhân dân tỉnh". */
const isSameName = (one: string | null, other: string | null): boolean =>
  isSaidAlike(textKey(one), textKey(other)) ||
  (one !== null && other !== null && saysTheSame(one, other) && textKey(one) !== '');

/** R3: a decision that stands in the plan twice would be read twice. */
export const readTwice = remembered(
  (show: Show): readonly Found[] =>
    [...underDecisions(show.plan.segments)].flatMap(([id, [segment]]): readonly Found[] => {
      const decision = findById(show.plan.decisions, id);
      if (decision === undefined || segment === undefined) return [];
      const first = firstOfSameDecision(show.plan, decision);
      if (first.id === id) return [];
      const before = presentationsUnder(show.plan, first.id)[0]?.title ?? '';
      return [
        {
          rule: 'R3',
          kind: 'decision',
          at: { segmentId: segment.id, decisionId: id },
          values: {
            title: segment.title,
            decision: decisionName(decision, show.info.scriptLanguage),
            before,
          },
          fix: 'merge-decisions',
        },
      ];
    }),
  ({ plan, info }) => [plan.segments, plan.decisions, info.scriptLanguage],
);

const countsIn = perSegment(
  ({ plan }: Show, { waves }: Presentation): KindCounts => countKinds(plan, waves),
  () => [],
);

/** R5: as many stand in the programme as the papers say. What a paper doesn't say isn't compared. */
export function totalsDiffer(show: Show): readonly Found[] {
  return [...showTotals(show), ...decisionTotals(show)];
}

function decisionTotals(show: Show): readonly Found[] {
  return show.plan.decisions.flatMap((decision): readonly Found[] => {
    const segments = presentationsUnder(show.plan, decision.id);
    const [first] = segments;
    if (first === undefined) return [];
    const counted = (kind: RecipientKind) =>
      segments.reduce((sum, segment) => sum + countsIn(show, segment)[kind], 0);
    return differences(decision.stated, counted).map(({ of, stated, counted: n }) => ({
      rule: 'R5',
      kind: 'decision',
      at: { segmentId: first.id, decisionId: decision.id },
      values: {
        decision: decisionName(decision, show.info.scriptLanguage),
        of,
        stated,
        counted: n,
      },
      fix: null,
    }));
  });
}

function showTotals(show: Show): readonly Found[] {
  return differences(show.info.stated, (kind) => distinctCounts(show)[kind]).map((values) => ({
    rule: 'R5',
    kind: 'show',
    at: {},
    values: { ...values },
    fix: null,
  }));
}

/** Counts only what the paper says something of. */
function differences(stated: Decision['stated'], counted: (kind: RecipientKind) => number) {
  return KINDS.flatMap((of) => {
    const said = stated[of];
    if (said === null) return [];
    const n = counted(of);
    return said === n ? [] : [{ of, stated: said, counted: n }];
  });
}

const distinctIds = memoByIdentity((segments: Plan['segments']): readonly string[] => [
  ...new Set(
    segments.flatMap((segment) =>
      segment.kind === 'presentation' ? segment.waves.flatMap((wave) => wave.recipientIds) : [],
    ),
  ),
]);

/** Everybody once, however many awards they get. */
const distinctCounts = ({ plan }: Show): KindCounts => countedOnce(plan.segments, plan.recipients);

const countedOnce = memoByPair((segments: Plan['segments'], recipients: Plan['recipients']) =>
  countKinds({ recipients }, [{ recipientIds: distinctIds(segments) }]),
);
