import type {
  Announcement,
  FoundLeader,
  FoundName,
  FoundOther,
  FoundPresentation,
  Sourced,
  Span,
} from '@shared/import/announcement/announcement.ts';
import { announcementBatch } from '@shared/import/announcement/plan.ts';
import type { AnnouncementProposal } from '@shared/import/announcement/proposal.ts';
import { proposeAnnouncement } from '@shared/import/announcement/propose.ts';
import type { RecipientKind } from '@shared/model/award.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { carriedOut, making } from '../lists.ts';

/** Announcements written by hand, as the grammar would give them. */

const span = (start: number): Span => ({ start, end: start + 1 });
const sourced = <T>(value: T, at = 0): Sourced<T> => ({ value, spans: [span(at)] });

interface Given {
  readonly presenters?: readonly string[];
  readonly formula?: string;
  readonly counts?: Partial<Record<RecipientKind, number | null>>;
  readonly names?: readonly FoundName[];
  readonly posthumous?: boolean;
  /** Where in the text it stands. */
  readonly at?: number;
}

/** A presentation of an entry of the catalogue, or (null) of what the text calls it; kinds left out get nobody. */
export function given(award: string | null, text: string, more: Given = {}): FoundPresentation {
  const { presenters = [], formula, counts = {}, names = [], posthumous = false, at = 0 } = more;
  const count = (kind: RecipientKind) => {
    const value = counts[kind];
    return sourced(value === undefined ? 0 : value, at);
  };
  return {
    award,
    awardText: sourced(text, at),
    presenters: presenters.map((name) => sourced(name, at)),
    formula: formula === undefined ? null : sourced(formula, at),
    counts: {
      collective: count('collective'),
      individual: count('individual'),
      household: count('household'),
    },
    together: null,
    posthumous,
    names,
    source: [span(at)],
  };
}

export function other(
  kind: FoundOther['kind'],
  text: string,
  more: Partial<Pick<FoundOther, 'role'>> & {
    readonly by?: readonly string[];
    readonly theme?: string;
    readonly at?: number;
  } = {},
): FoundOther {
  const { by = [], theme, role = null, at = 0 } = more;
  return {
    kind,
    text,
    by: by.map((name) => sourced(name, at)),
    theme: theme === undefined ? null : sourced(theme, at),
    role,
    source: [span(at)],
  };
}

export function leader(
  name: string,
  posts: readonly string[] = [],
  address: string | null = null,
): FoundLeader {
  return { name, posts, address, spans: [span(0)] };
}

export function honoured(
  text: string,
  kind: RecipientKind = 'collective',
  detail: string | null = null,
): FoundName {
  return { text, kind, detail, span: span(0) };
}

export function announced(parts: Partial<Announcement>): Announcement {
  return {
    text: '',
    leaders: [],
    presentations: [],
    others: [],
    skipped: [],
    notices: [],
    ...parts,
  };
}

export const emptyShow = (): Show => newShow('empty', emptyInfo('Lễ trao'));

export const proposed = (show: Show, parts: Partial<Announcement>): AnnouncementProposal =>
  proposeAnnouncement(show, announced(parts), show.info.scriptLanguage);

/** The show with everything that is proposed of an announcement. */
export function announcedIn(show: Show, parts: Partial<Announcement>, letter = 'n'): Show {
  return carriedOut(show, announcementBatch(show, proposed(show, parts), making(letter)));
}

export const HUNG = leader(
  'Trịnh Việt Hùng',
  ['Ủy viên dự khuyết Trung ương Đảng', 'Bí thư Tỉnh ủy'],
  'đồng chí',
);
export const DUNG = leader('Nguyễn Huy Dũng', ['Phó Bí thư Tỉnh ủy', 'Chủ tịch UBND tỉnh']);
