import type { Award } from '../../model/award.ts';
import type { SegmentKind, SpeechRole } from '../../model/segment.ts';
import { classOf, familyOf, scaleOf } from '../../protocol/standing.ts';
import { standingAward } from './awardFields.ts';
import type { ProposedSegment } from './proposal.ts';

/** Where in a ceremony something has its place, by kind; what belongs to none stands behind the awards. */
export const PHASE = {
  welcome: 0,
  opening: 1,
  introduction: 2,
  report: 3,
  presentation: 4,
  behind: 5,
  thanks: 6,
  closing: 7,
} as const;
export type Phase = (typeof PHASE)[keyof typeof PHASE];

/** The phase of a segment of any programme. */
export function phaseOf(kind: SegmentKind, role: SpeechRole | null): Phase {
  switch (kind) {
    case 'opening':
    case 'introduction':
    case 'presentation':
    case 'closing':
      return PHASE[kind];
    case 'speech':
      return role === 'report' || role === 'thanks' ? PHASE[role] : PHASE.behind;
    default:
      return PHASE.behind;
  }
}

/** Whether one award surely stands above another: by its tier, or by its class. The law's enumeration is no order of a day. */
export function isSurelyHigher(one: Award, other: Award): boolean {
  if (scaleOf(one) !== scaleOf(other)) return false;
  if (one.tier !== other.tier) return one.tier < other.tier;
  const [own, its] = [classOf(one), classOf(other)];
  return own !== null && its !== null && familyOf(one) === familyOf(other) && own < its;
}

/**
 * Segments of a text in the order of a programme: what opens a ceremony, the awards together from the highest to the lowest
 * and otherwise as the text has them, what follows them, the close. A programme with times keeps its own order.
 */
export function programmeOrder(
  text: string,
  segments: readonly ProposedSegment[],
): readonly ProposedSegment[] {
  const usual = usualOrder(segments);
  const begins = beginOfTimes(text);
  return begins === null ? usual : timedOrder(usual, begins);
}

/** Whether a text is a programme with times, whose order is decided. */
export const isTimed = (text: string): boolean => beginOfTimes(text) !== null;

/** "7h30 - 8h00: …", "- 8 giờ 15, …", "(8:30) …", "9.00 a.m. …", "Từ 7h30 …". */
const TIME = new RegExp(
  [
    /^[\s\p{P}|+•*]*(?:\d{1,2}[.)]\s+)?(?:(?:từ|lúc|from|at)\s+)?/u,
    /(?:[01]?\d|2[0-4])/u,
    /(?:\s*(?:h|g|giờ)(?!\p{L})|[hg:]\d{2}(?!\d)|(?:[.:]\d{2})?\s*[ap]\.?m(?!\p{L}))/u,
  ]
    .map(({ source }) => source)
    .join(''),
  'iu',
);
const FEWEST_TIMES = 2;

/** Where the first line with a time begins; null: the text is no programme with times. */
function beginOfTimes(text: string): number | null {
  let first: number | null = null;
  let times = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (!TIME.test(line)) continue;
    first ??= index;
    times += 1;
    if (times === FEWEST_TIMES) return first;
  }
  return null;
}

function usualOrder(segments: readonly ProposedSegment[]): readonly ProposedSegment[] {
  const awards = segments.filter(({ kind }) => kind === 'presentation');
  const firstAward = Math.min(...awards.map((segment) => startOf(segment)));
  const phases = new Map(segments.map((segment) => [segment, phaseIn(segment, firstAward)]));
  const phase = (segment: ProposedSegment): number => phases.get(segment) ?? PHASE.behind;
  const others = segments
    .filter(({ kind }) => kind !== 'presentation')
    .sort((a, b) => phase(a) - phase(b) || byStart(a, b));
  return [
    ...others.filter((segment) => phase(segment) < PHASE.presentation),
    ...fromTheHighest(awards),
    ...others.filter((segment) => phase(segment) > PHASE.presentation),
  ];
}

const byStart = (a: ProposedSegment, b: ProposedSegment): number => {
  const [one, other] = [startOf(a), startOf(b)];
  return one === other ? 0 : one - other;
};

/** What the text tells before any award, and is not bound to stand behind them, opens the ceremony. */
function phaseIn(segment: ProposedSegment, firstAward: number): Phase {
  if (segment.kind === 'presentation') return PHASE.presentation;
  const { kind, role } = segment.found;
  const isBefore = Number.isFinite(firstAward) && startOf(segment) < firstAward;
  if (isBefore && kind === 'performance') return PHASE.welcome;
  if (isBefore && kind === 'speech' && (role === 'other' || role === null)) return PHASE.report;
  return phaseOf(kind, role);
}

/** Each goes before the first that surely stands lower, else behind all. What nothing is known of stays behind what it followed. */
function fromTheHighest(awards: readonly ProposedSegment[]): readonly ProposedSegment[] {
  const order: { readonly segment: ProposedSegment; readonly award: Award | null }[] = [];
  for (const segment of awards) {
    const award = segment.kind === 'presentation' ? standingAward(segment.fields) : null;
    const lower = order.findIndex(
      (before) => award !== null && before.award !== null && isSurelyHigher(award, before.award),
    );
    order.splice(lower < 0 ? order.length : lower, 0, { segment, award });
  }
  return order.map(({ segment }) => segment);
}

/** By their places among the times; what stands in no such place keeps its usual neighbour. */
function timedOrder(usual: readonly ProposedSegment[], begins: number): readonly ProposedSegment[] {
  const places = new Map(usual.map((segment) => [segment, startOf(segment, begins)]));
  const placeOf = (segment: ProposedSegment): number => places.get(segment) ?? NOWHERE;
  const order = usual
    .filter((segment) => placeOf(segment) !== NOWHERE)
    .sort((a, b) => placeOf(a) - placeOf(b));
  for (const [index, segment] of usual.entries()) {
    if (placeOf(segment) !== NOWHERE) continue;
    const before = usual[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, segment);
  }
  return order;
}

const NOWHERE = Number.POSITIVE_INFINITY;

/** Where the text first tells of a segment, from a place on. */
function startOf({ found }: ProposedSegment, from = 0): number {
  let first = NOWHERE;
  for (const { start } of found.source) if (start >= from && start < first) first = start;
  return first;
}
