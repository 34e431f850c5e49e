import type { Award } from '../../model/award.ts';
import { findById, idsOf } from '../../model/lookup.ts';
import { longestRising } from '../../model/rising.ts';
import type { Presentation, Segment } from '../../model/segment.ts';
import { aroundPinned } from '../order.ts';
import { isCollective } from '../rules/lineups.ts';
import { classOf, familyOf, isHigher } from '../standing.ts';
import { type Draft, type Proposing, type Reason, reason, withSegments } from './draft.ts';
import { comesAfterAwards } from './recipients.ts';

/** From the highest award to the lowest; everything else keeps its order around the awards, pinned segments their places. */
export const orderProgramme: Proposing = (draft) => {
  // Places are those of the programme as it is, without what the proposal adds.
  const places = draft.show.plan.segments;
  const loose = idealOrder(
    draft,
    draft.segments.filter(({ pinned }) => !pinned),
  );
  const byId = new Map(draft.segments.map((one) => [one.id, one]));
  const order = aroundPinned(places, idsOf(loose));
  const segments = order.flatMap((id) => byId.get(id) ?? []);
  return withSegments(draft, segments, whyMoved(draft, segments));
};

const isReport = (segment: Segment) => segment.kind === 'speech' && segment.role === 'report';

/**
 * The order of the segments that may move. How many of the others stand in front of each presentation stays, as far as
 * it may: an interlude between awards is still one. What is in order already comes out as it is.
 */
function idealOrder(draft: Draft, loose: readonly Segment[]): readonly Segment[] {
  const others = inTime(loose.filter(({ kind }) => kind !== 'presentation'));
  const sorted = byStanding(draft, loose);
  const { from, to } = room(draft, others, sorted.length);
  const gaps: number[] = [];
  let passed = 0;
  for (const { kind } of loose) {
    if (kind !== 'presentation') passed += 1;
    else gaps.push(Math.max(Math.min(passed, to), from));
  }
  const ordered: Segment[] = [];
  let next = 0;
  for (let gap = 0; gap <= others.length; gap += 1) {
    for (; next < sorted.length && (gaps[next] ?? 0) <= gap; next += 1)
      ordered.push(...sorted.slice(next, next + 1));
    ordered.push(...others.slice(gap, gap + 1));
  }
  return ordered;
}

/**
 * How many of the others stand in front of the awards, at least and at most: those up to the report, none of those that
 * follow the awards. A pinned report or address bounds the places that are left in front of it or behind it.
 */
function room(draft: Draft, others: readonly Segment[], awards: number) {
  const places = draft.show.plan.segments;
  const placesBefore = (index: number) =>
    places.slice(0, Math.max(0, index)).filter(({ pinned }) => !pinned).length;
  const report = places.findLastIndex((one) => one.pinned && isReport(one));
  const late = places.findIndex((one) => one.pinned && comesAfterAwards(one));
  const after = others.findIndex(comesAfterAwards);
  const from = Math.max(others.findLastIndex(isReport) + 1, placesBefore(report));
  const to = Math.min(
    after < 0 ? others.length : after,
    late < 0 ? others.length : Math.max(0, placesBefore(late) - awards),
  );
  return { from: Math.min(from, others.length), to };
}

/** The report in front of what follows the awards; otherwise as it was. */
function inTime(others: readonly Segment[]): readonly Segment[] {
  const report = others.findLastIndex(isReport);
  const early = others.slice(0, Math.max(0, report)).filter(comesAfterAwards);
  const rest = others.filter((one) => !early.includes(one));
  const at = rest.findLastIndex(isReport) + 1;
  return [...rest.slice(0, at), ...early, ...rest.slice(at)];
}

/** The presentations of one award, which stand together. */
interface Group {
  readonly award: Award | undefined;
  readonly members: readonly Presentation[];
}

/**
 * From the highest award down; awards that no rule compares keep their order, but those under one decision come
 * together where they may.
 */
function byStanding(draft: Draft, segments: readonly Segment[]): readonly Presentation[] {
  const waiting = groupsOf(draft, segments);
  const sorted: Group[] = [];
  while (waiting.length > 0) {
    const free = waiting.filter((one) => !waiting.some((other) => standsAbove(other, one)));
    const next = free.find((one) => isUnderOne(sorted.at(-1), one)) ?? free[0] ?? waiting[0];
    if (next === undefined) break;
    waiting.splice(waiting.indexOf(next), 1);
    sorted.push(next);
  }
  return sorted.flatMap(({ members }) => members);
}

function groupsOf(draft: Draft, segments: readonly Segment[]): Group[] {
  const groups = new Map<string, Presentation[]>();
  for (const segment of segments) {
    if (segment.kind !== 'presentation') continue;
    const own = groups.get(segment.awardId);
    if (own === undefined) groups.set(segment.awardId, [segment]);
    else own.push(segment);
  }
  return [...groups].map(([awardId, own]) => ({
    award: findById(draft.awards, awardId),
    members: byDecision(draft, own),
  }));
}

/** Decision by decision, in each those with collectives first. */
function byDecision(draft: Draft, own: readonly Presentation[]): readonly Presentation[] {
  return [...new Set(own.map(({ decisionId }) => decisionId))].flatMap((id) => {
    const under = own.filter(({ decisionId }) => decisionId === id);
    const first = under.filter((one) => holdsCollectives(draft, one));
    return [...first, ...under.filter((one) => !first.includes(one))];
  });
}

const standsAbove = (one: Group, other: Group): boolean =>
  one.award !== undefined && other.award !== undefined && isHigher(one.award, other.award);

function isUnderOne(before: Group | undefined, next: Group): boolean {
  const decisionId = before?.members.at(-1)?.decisionId ?? null;
  return decisionId !== null && next.members.some((one) => one.decisionId === decisionId);
}

const holdsCollectives = ({ show }: Draft, { waves }: Presentation): boolean =>
  waves.some(({ recipientIds }) =>
    recipientIds.some((id) => isCollective(show.plan.recipients, id)),
  );

/** A line for each segment that has left its place among those that were there; none is said twice. */
function whyMoved(draft: Draft, segments: readonly Segment[]): readonly Reason[] {
  const before = new Map(draft.segments.map(({ id }, index) => [id, index]));
  const staying = longestRising(segments.map(({ id }) => before.get(id) ?? 0));
  const wasThere = new Set(idsOf(draft.show.plan.segments));
  const reasons = segments.flatMap((segment, index) =>
    staying.has(index) || !wasThere.has(segment.id)
      ? []
      : [whyAt(draft, segments, segment, before)],
  );
  const said = new Set<string>();
  return reasons.filter(({ code, values }) => {
    const line = JSON.stringify([code, values]);
    const isNew = !said.has(line);
    said.add(line);
    return isNew;
  });
}

/** `before`: places of the segments before they were moved, by id. */
function whyAt(
  draft: Draft,
  segments: readonly Segment[],
  segment: Segment,
  before: ReadonlyMap<string, number>,
): Reason {
  const { id, title } = segment;
  if (segment.kind !== 'presentation')
    return reason(isReport(segment) ? 'moved-report' : 'moved', id, { title });
  const awards = segments.filter((one) => one.kind === 'presentation');
  const at = awards.indexOf(segment);
  const lower = awards.slice(at + 1).find((one) => whyAbove(draft, segment, one) !== null);
  const higher = awards.slice(0, at).findLast((one) => whyAbove(draft, one, segment) !== null);
  // Where nothing is higher or lower: beside whom it stands, else who came together in front of it.
  const place = ({ id }: Segment) => before.get(id) ?? -1;
  const passing = awards.slice(0, at).findIndex((one) => place(one) > place(segment));
  const passed = awards.slice(at + 1).find((one) => place(one) < place(segment));
  const pairs = [
    [segment, lower],
    [higher, segment],
    [awards[at - 1], segment],
    [awards[passing - 1], awards[passing]],
    [segment, passed],
  ] as const;
  for (const [one, other] of pairs) {
    if (one === undefined || other === undefined) continue;
    const code = whyAbove(draft, one, other) ?? whyBeside(one, other);
    if (code !== null) return reason(code, id, { higher: one.title, lower: other.title });
  }
  return reason('moved', id, { title });
}

/** Why an award stands higher than another; null: it does not. */
function whyAbove({ awards }: Draft, one: Presentation, other: Presentation): string | null {
  const [higher, lower] = [findById(awards, one.awardId), findById(awards, other.awardId)];
  if (higher === undefined || lower === undefined || !isHigher(higher, lower)) return null;
  if (higher.tier !== lower.tier) return 'order-tier';
  const isClass = classOf(higher) !== null && familyOf(higher) === familyOf(lower);
  return isClass ? 'order-class' : 'order-rank';
}

/** Why two stand side by side whose awards no rule compares; null: nothing binds them. */
function whyBeside(one: Presentation, other: Presentation): string | null {
  if (one.awardId === other.awardId) return 'order-same';
  const isUnderOneDecision = one.decisionId !== null && one.decisionId === other.decisionId;
  return isUnderOneDecision ? 'order-decision' : null;
}
