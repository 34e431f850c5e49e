import titles from '@data/protocol/segments.json' with { type: 'json' };
import { draftSegment } from '../../model/drafts.ts';
import type { Segment } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import { type Proposing, type Reason, reason, withSegments } from './draft.ts';

const isReport = (segment: Segment) => segment.kind === 'speech' && segment.role === 'report';

/** What frames the awards: opening, introduction and report in front, the close behind, where they are missing. */
export const addFrame: Proposing = (draft, newId) => {
  const { show } = draft;
  const reasons: Reason[] = [];
  let segments = draft.segments;
  const add = (segment: Segment, at: number, code: string) => {
    segments = [...segments.slice(0, at), segment, ...segments.slice(at)];
    reasons.push(reason(code, segment.id, { title: segment.title }));
  };
  const has = (kind: Segment['kind']) => segments.some((one) => one.kind === kind);
  const behindLast = (...kinds: readonly Segment['kind'][]) =>
    segments.findLastIndex(({ kind }) => kinds.includes(kind)) + 1;
  if (!has('opening')) add(opening(show, newId()), 0, 'added-opening');
  if (!has('introduction'))
    add(introduction(show, newId()), behindLast('opening'), 'added-introduction');
  // Ceremonies of other kinds, such as graduations, have no summing-up.
  if (show.info.protocol === 'vn-state' && !segments.some(isReport))
    add(report(show, newId()), behindLast('opening', 'introduction'), 'added-report');
  if (!has('closing')) add(closing(show, newId()), segments.length, 'added-closing');
  return withSegments(draft, segments, reasons);
};

const titleOf = ({ info }: Show, name: 'opening' | 'introduction' | 'report' | 'closing') =>
  titles[name][info.scriptLanguage];

function opening(show: Show, id: string): Segment {
  const segment = draftSegment(id, 'opening', titleOf(show, 'opening'));
  const flagSalute = show.info.protocol === 'vn-state';
  return segment.kind === 'opening' ? { ...segment, flagSalute } : segment;
}

/** Everybody whose rank is known, from the highest down. */
function introduction(show: Show, id: string): Segment {
  const segment = draftSegment(id, 'introduction', titleOf(show, 'introduction'));
  const guestIds = show.plan.people
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map((person) => person.id);
  return segment.kind === 'introduction'
    ? { ...segment, guestIds: guestIds.slice(0, MOST_GUESTS) }
    : segment;
}

/** More are greeted together. */
const MOST_GUESTS = 20;

function report(show: Show, id: string): Segment {
  const segment = draftSegment(id, 'speech', titleOf(show, 'report'));
  return segment.kind === 'speech' ? { ...segment, role: 'report' } : segment;
}

const closing = (show: Show, id: string): Segment =>
  draftSegment(id, 'closing', titleOf(show, 'closing'));
