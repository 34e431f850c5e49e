import { templateShow } from '@shared/document/templates.ts';
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
import { findById } from '@shared/model/lookup.ts';
import type { Presentation } from '@shared/model/segment.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { expect } from 'vitest';
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

/** Without a text of its own, one in which each other segment is a point of a list at its place. */
export function announced(parts: Partial<Announcement>): Announcement {
  const whole: Announcement = {
    text: '',
    leaders: [],
    presentations: [],
    others: [],
    skipped: [],
    notices: [],
    ...parts,
  };
  return parts.text === undefined ? asList(whole) : whole;
}

/** Longer than the points of one place together. */
const ROOM = 1000;
const POINT = '- ';

function asList(found: Announcement): Announcement {
  const places = Array.from({ length: 70 }, () => '');
  const others = found.others.map((one) => {
    const at = one.source[0]?.start ?? 0;
    const start = at * ROOM + (places[at] ?? '').length + POINT.length;
    places[at] += `${POINT}${one.text}\n`;
    return { ...one, source: [{ start, end: start + one.text.length }] };
  });
  const presentations = found.presentations.map((one) => ({
    ...one,
    source: one.source.map(({ start }) => span(start * ROOM)),
  }));
  return {
    ...found,
    text: places.map((lines) => lines.padEnd(ROOM, '\n')).join(''),
    presentations,
    others,
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

export type Parts = Partial<Announcement>;

export const presentations = (show: Show): readonly Presentation[] =>
  show.plan.segments.filter((segment) => segment.kind === 'presentation');
export const only = (show: Show): Presentation => {
  expect(presentations(show)).toHaveLength(1);
  return presentations(show)[0] as Presentation;
};
/** Who hands over in each wave, and to how many. */
export const waves = (show: Show, { waves }: Presentation) =>
  waves.map(({ presenterIds, recipientIds }) => [
    ...presenterIds.map((id) => findById(show.plan.people, id)?.name),
    recipientIds.length,
  ]);
export const recipientsOf = (show: Show) =>
  only(show).waves.flatMap(({ recipientIds }) =>
    recipientIds.map((id) => findById(show.plan.recipients, id)),
  );
export const titles = (show: Show) => show.plan.segments.map(({ title }) => title);
export const one = (...found: Parameters<typeof given>): Show =>
  announcedIn(emptyShow(), { leaders: [HUNG, DUNG], presentations: [given(...found)] });
export const usual = (): Show => {
  const show = templateShow('commendation-conference');
  if (show === null) throw new Error('no template');
  return show;
};

export const FOUR = ['Nguyễn Huy Dũng', 'Đặng Xuân Trường', 'Lê Quang Tiến', 'Nguyễn Thanh Bình'];

/** The conference of Thái Nguyên as the grammar is to give it. */
export const THAI_NGUYEN: Parts = {
  leaders: [
    HUNG,
    leader('Phạm Hoàng Sơn', ['Phó Bí thư Thường trực Tỉnh ủy', 'Chủ tịch HĐND tỉnh']),
    DUNG,
    ...FOUR.slice(1).map((name) => leader(name, ['Phó Chủ tịch UBND tỉnh'])),
  ],
  presentations: [
    given('hc-lao-dong-2', 'Huân chương Lao động hạng Nhì', {
      presenters: ['Trịnh Việt Hùng'],
      formula: 'thừa ủy quyền của Chủ tịch nước',
      counts: { individual: 9 },
    }),
    given('hc-lao-dong-3', 'Huân chương Lao động hạng Ba', {
      presenters: ['Trịnh Việt Hùng'],
      formula: 'thừa ủy quyền của Chủ tịch nước',
      counts: { collective: 1, individual: 8 },
    }),
    given('co-chinh-phu', 'Cờ thi đua của Chính phủ', {
      presenters: ['Phạm Hoàng Sơn'],
      counts: { collective: 7 },
    }),
    given('bk-thu-tuong', 'Bằng khen của Thủ tướng Chính phủ', {
      presenters: ['Phạm Hoàng Sơn'],
      counts: { collective: 1, individual: 10 },
    }),
    given('co-tinh', 'Cờ thi đua của UBND tỉnh', {
      presenters: ['Nguyễn Huy Dũng'],
      counts: { collective: 15 },
    }),
    given('bk-tinh', 'Bằng khen của Chủ tịch UBND tỉnh', {
      presenters: FOUR,
      counts: { collective: 73 },
    }),
  ],
  others: [
    other('launch', 'phát động phong trào thi đua năm 2025', {
      by: ['Nguyễn Huy Dũng'],
      theme: 'Kỷ cương, trách nhiệm; chủ động, kịp thời',
    }),
  ],
};
