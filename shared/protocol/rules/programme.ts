import { decisionName } from '../../model/decision.ts';
import { findById, memoByIdentity, pickById } from '../../model/lookup.ts';
import type { Segment, SegmentKind } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import { plannedText } from '../../timing/plannedText.ts';
import { fixedOffset } from '../../timing/schedule.ts';
import type { Found } from '../finding.ts';
import { clashes } from '../fixedStarts.ts';
import { plannedEnds } from '../plannedEnds.ts';
import { remembered } from '../remembered.ts';
import { sameName } from './check.ts';
import { presentationsUnder } from './decisions.ts';

/** The programme as a whole. */

export function dateUnknown({ info }: Show): readonly Found[] {
  return info.date === null
    ? [{ rule: 'date-unknown', kind: null, at: {}, values: {}, fix: null }]
    : [];
}

/** Fixed starts that are over before the part above them ends. */
export function startsTooEarly(show: Show): readonly Found[] {
  if (!hasFixedStarts(show.plan.segments)) return [];
  return clashes(show).map(({ segmentId, title, startsAt, ready }) => ({
    rule: 'start-too-early',
    kind: null,
    at: { segmentId },
    values: { title, startsAt, ready: plannedText(ready, show.info) },
    fix: null,
  }));
}

const hasFixedStarts = memoByIdentity((segments: readonly Segment[]): boolean =>
  segments.some(({ startsAt }) => startsAt !== null),
);

/** Hard ends that the plan does not keep: before the segment begins, or before it ends. */
export function endsTooLate(show: Show): readonly Found[] {
  const { info, plan } = show;
  if (!hasHardEnds(plan.segments)) return [];
  const found = (kind: 'start' | 'late', segment: Segment, time: string): Found => ({
    rule: 'end-too-late',
    kind,
    at: { segmentId: segment.id },
    values: { title: segment.title, endsBy: segment.endsBy ?? '', time },
    fix: null,
  });
  const ends = plannedEnds(show);
  return plan.segments.flatMap((segment): readonly Found[] => {
    const { endsBy, startsAt } = segment;
    const end = ends.get(segment.id);
    // Two times of one segment contradict each other also while nobody knows when the show begins.
    if ((fixedOffset(endsBy, startsAt) ?? 1) <= 0 && startsAt !== null)
      return [found('start', segment, startsAt)];
    if (end === undefined || end.spare >= 0) return [];
    return end.ends + end.spare <= end.begins
      ? [found('start', segment, plannedText(end.begins, info))]
      : [found('late', segment, plannedText(end.ends, info))];
  });
}

const hasHardEnds = memoByIdentity((segments: readonly Segment[]): boolean =>
  segments.some(({ endsBy }) => endsBy !== null),
);

const hasRole = (segment: Segment, role: 'report' | 'address') =>
  segment.kind === 'speech' && segment.role === role;

/** N8: the report comes before the awards, the superior's address after them. */
export const awardsOutOfPlace = remembered(
  ({ plan }: Show): readonly Found[] => {
    const { segments } = plan;
    const isAward = ({ kind }: Segment) => kind === 'presentation';
    const reportAt = segments.findIndex((one) => hasRole(one, 'report'));
    const addressAt = segments.findIndex((one) => hasRole(one, 'address'));
    const early = segments.slice(0, Math.max(0, reportAt)).filter(isAward).length;
    const late = addressAt < 0 ? 0 : segments.slice(addressAt).filter(isAward).length;
    const found = (kind: string, segment: Segment | undefined, n: number): readonly Found[] =>
      segment === undefined || n === 0
        ? []
        : [
            {
              rule: 'N8',
              kind,
              at: { segmentId: segment.id },
              values: { title: segment.title, n },
              fix: segment.pinned ? null : 'reorder',
            },
          ];
    return [
      ...found('report', segments[reportAt], early),
      ...found('address', segments[addressAt], late),
    ];
  },
  ({ plan }) => [plan.segments],
);

/** N9: guests are introduced from the highest rank down; nobody is compared whose rank is not known. */
export function guestsOutOfOrder({ plan }: Show, segment: Segment): readonly Found[] {
  if (segment.kind !== 'introduction') return [];
  const ranked = pickById(plan.people, segment.guestIds).filter(({ rank }) => rank !== null);
  const at = ranked.findIndex((one, nth) => (one.rank ?? 0) < (ranked[nth - 1]?.rank ?? 0));
  const [before, person] = [ranked[at - 1], ranked[at]];
  if (before === undefined || person === undefined) return [];
  return [
    {
      rule: 'N9',
      kind: 'guests',
      at: { segmentId: segment.id, personId: person.id },
      values: { title: segment.title, name: person.name, before: before.name },
      fix: 'sort-guests',
    },
  ];
}

/** What does not make an event of a handing over of awards. */
const AROUND: readonly SegmentKind[] = ['presentation', 'introduction', 'break', 'closing'];

/** N12: awards are handed over within an event that has a purpose of its own. */
export const onlyAwards = remembered(
  ({ plan }: Show): readonly Found[] => {
    const kinds = new Set(plan.segments.map(({ kind }) => kind));
    const isOnly = kinds.has('presentation') && [...kinds].every((kind) => AROUND.includes(kind));
    return isOnly ? [{ rule: 'N12', kind: null, at: {}, values: {}, fix: null }] : [];
  },
  ({ plan }) => [plan.segments],
);

/** N7: the decision is read by its announcer, never by the MC. */
export function announcedByHost({ plan, info }: Show): readonly Found[] {
  const mc = sameName(info.mc);
  if (mc === '') return [];
  return plan.decisions.flatMap((decision): readonly Found[] => {
    const { id, announcerId } = decision;
    const announcer = findById(plan.people, announcerId);
    if (announcer === undefined || sameName(announcer.name) !== mc) return [];
    const [segment] = presentationsUnder(plan, id);
    if (segment === undefined) return [];
    return [
      {
        rule: 'N7',
        kind: null,
        at: { segmentId: segment.id, personId: announcer.id, decisionId: id },
        values: {
          title: segment.title,
          name: announcer.name,
          decision: decisionName(decision, info.scriptLanguage),
        },
        fix: null,
      },
    ];
  });
}
