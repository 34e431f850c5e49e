import type {
  Announcement,
  FoundLeader,
  FoundOther,
  FoundPresentation,
  Sourced,
  Span,
} from '../import/announcement/announcement.ts';
import type { AnnouncementProposal, ProposedSegment } from '../import/announcement/proposal.ts';
import { postSpans } from './announcementPosts.ts';

/** What words of a text were understood as; where they are several things, the first of these is shown. */
export const MARK_KINDS = [
  'award',
  'count',
  'formula',
  'presenter',
  'name',
  'leader',
  'post',
  'launch',
  'speech',
  'other',
  'skipped',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A field of the proposal; together with the key of its part it has a place on the page. */
export type FieldName =
  | 'award'
  | 'presenters'
  | 'formula'
  | 'collective'
  | 'individual'
  | 'household'
  | 'together'
  | 'names'
  | 'title'
  | 'name'
  | 'posts';

/** The key of a field of a segment or leader of the proposal. */
export const fieldKey = (part: string, field: FieldName): string => `${part}/${field}`;

/** The key of what was left out, by its 0-based place. */
export const skippedKey = (index: number): string => `skipped-${index}`;

/** Words that belong to a field; null: the whole clause that a part was understood from, which has no look of its own. */
export interface Mark extends Span {
  readonly kind: MarkKind | null;
  readonly field: string;
}

/** Everything that was understood, each where it stands in the text; in no order. */
export function marksOf({ announcement, leaders, segments }: AnnouncementProposal): Mark[] {
  return [
    ...segments.flatMap(segmentMarks),
    ...leaders.flatMap((leader) => [
      ...marks('leader', fieldKey(leader.key, 'name'), leader.spans),
      ...marks('post', fieldKey(leader.key, 'posts'), postsIn(announcement, leader)),
    ]),
    ...announcement.skipped.map(({ source }, index) => mark('skipped', skippedKey(index), source)),
  ];
}

function segmentMarks(segment: ProposedSegment): Mark[] {
  const { key, found } = segment;
  const clause = marks(null, key, found.source);
  return segment.kind === 'presentation'
    ? [...clause, ...presentationMarks(key, segment.found)]
    : [...clause, ...otherMarks(key, segment.found)];
}

function presentationMarks(key: string, found: FoundPresentation): Mark[] {
  const { awardText, presenters, formula, counts, together, names } = found;
  return [
    ...sourced('award', fieldKey(key, 'award'), awardText),
    ...presenters.flatMap((one) => sourced('presenter', fieldKey(key, 'presenters'), one)),
    ...sourced('formula', fieldKey(key, 'formula'), formula),
    ...sourced('count', fieldKey(key, 'collective'), counts.collective),
    ...sourced('count', fieldKey(key, 'individual'), counts.individual),
    ...sourced('count', fieldKey(key, 'household'), counts.household),
    ...sourced('count', fieldKey(key, 'together'), together),
    ...names.map(({ span }) => mark('name', fieldKey(key, 'names'), span)),
  ];
}

function otherMarks(key: string, { kind, by, source }: FoundOther): Mark[] {
  const shown = kind === 'launch' || kind === 'speech' ? kind : 'other';
  return [
    ...marks(shown, fieldKey(key, 'title'), source),
    ...by.flatMap((one) => sourced('presenter', fieldKey(key, 'presenters'), one)),
  ];
}

const postsIn = ({ text }: Announcement, leader: Pick<FoundLeader, 'posts' | 'spans'>) =>
  leader.spans.flatMap((span) => postSpans(text, leader.posts, span));

const sourced = (kind: MarkKind, field: string, found: Sourced<unknown> | null): Mark[] =>
  found === null ? [] : marks(kind, field, found.spans);

const marks = (kind: MarkKind | null, field: string, spans: readonly Span[]): Mark[] =>
  spans.map((span) => mark(kind, field, span));

const mark = (kind: MarkKind | null, field: string, { start, end }: Span): Mark => ({
  kind,
  field,
  start,
  end,
});
