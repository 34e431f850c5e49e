import type {
  Announcement,
  AnnouncementNotice,
  Span,
} from '../import/announcement/announcement.ts';
import type { ProposedSegment } from '../import/announcement/proposal.ts';

/** The notices of a text, each with the parts that it is about. */
export interface NoticesByPart {
  /** By the key of the segment. */
  readonly byPart: Readonly<Record<string, readonly AnnouncementNotice[]>>;
  /** Those that are about no part, or about the text as a whole. */
  readonly general: readonly AnnouncementNotice[];
}

/** Sorts notices to the presentations whose words they come from. */
export function noticesByPart(
  { notices }: Pick<Announcement, 'notices'>,
  segments: readonly ProposedSegment[],
): NoticesByPart {
  const byPart: Record<string, AnnouncementNotice[]> = {};
  const general: AnnouncementNotice[] = [];
  for (const notice of notices) {
    const keys = partsOf(notice, segments);
    if (keys.length === 0) general.push(notice);
    for (const key of keys) {
      const own = byPart[key] ?? [];
      byPart[key] = own;
      own.push(notice);
    }
  }
  return { byPart, general };
}

/** A clause may speak of several awards: then the notice goes to the one that it names. */
function partsOf(
  { code, details, source }: AnnouncementNotice,
  segments: readonly ProposedSegment[],
): readonly string[] {
  if (code === 'total-differs') return [];
  const near = segments.flatMap((segment) =>
    segment.kind === 'presentation' && touches(segment.found.source, source) ? [segment] : [],
  );
  const names = new Set([details.award, details.was, details.is]);
  const named = near.filter(
    ({ found, fields }) =>
      names.has(found.awardText.value) ||
      names.has(fields.awardName) ||
      names.has(found.award ?? ''),
  );
  return (named.length > 0 ? named : near).map(({ key }) => key);
}

const touches = (ones: readonly Span[], others: readonly Span[]): boolean =>
  ones.some((one) => others.some((other) => one.start < other.end && other.start < one.end));
