import type { RecipientKind } from '../../model/award.ts';

/** A piece of the text as it was given: UTF-16 offsets, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something that was understood, and the words that it was understood from. */
export interface Sourced<T> {
  readonly value: T;
  readonly spans: readonly Span[];
}

/** A leader, however often and under however many names the text speaks of them. */
export interface FoundLeader {
  readonly name: string;
  /** As the text writes them, in the order in which it lists them; without those that only a caption shortens. */
  readonly posts: readonly string[];
  /** "đồng chí", "ông"; null: the text never says. */
  readonly address: string | null;
  /** Every mention. */
  readonly spans: readonly Span[];
}

/** Somebody who is honoured and whom the text names. */
export interface FoundName {
  readonly text: string;
  readonly kind: RecipientKind;
  /** What stands behind a person's name: post, unit. */
  readonly detail: string | null;
  readonly span: Span;
}

/**
 * How many of a kind. null: the text says that there are some and not how many ("các tập thể"), or says nothing of
 * recipients at all. 0: the text says who receives, and none of this kind. Never guessed.
 */
export type Count = Sourced<number | null>;

/** One award, handed over by some to some. */
export interface FoundPresentation {
  /** Entry of the catalogue; null: no entry is meant without doubt. */
  readonly award: string | null;
  /** The award as the text writes it where it says most of it. */
  readonly awardText: Sourced<string>;
  /** Names of leaders. Empty: the text doesn't name who hands over. */
  readonly presenters: readonly Sourced<string>[];
  /** "Thừa ủy quyền của Chủ tịch nước" as the text writes it. */
  readonly formula: Sourced<string> | null;
  readonly counts: Readonly<Record<RecipientKind, Count>>;
  /** A total that the text does not divide among kinds ("12 tập thể, cá nhân"); null: it has none. */
  readonly together: Sourced<number> | null;
  readonly posthumous: boolean;
  readonly names: readonly FoundName[];
  /** Every clause that speaks of it, in the order of the text. */
  readonly source: readonly Span[];
}

/** A part of the programme that is no award. */
export interface FoundOther {
  readonly kind:
    | 'opening'
    | 'introduction'
    | 'speech'
    | 'launch'
    | 'performance'
    | 'closing'
    | 'other';
  /** What happens, as the text says it. */
  readonly text: string;
  /** Names of leaders who do it. */
  readonly by: readonly Sourced<string>[];
  /** "Kỷ cương, trách nhiệm": of a movement that is launched. */
  readonly theme: Sourced<string> | null;
  /** Of a speech. */
  readonly role: 'report' | 'address' | 'thanks' | 'other' | null;
  readonly source: readonly Span[];
}

/** Why what looks like an award is none of this ceremony. Sentences stand under `announcement.skipped.<reason>`. */
export const SKIP_REASONS = [
  /** "5 năm qua, … đã được tặng": past years, or a sum over them. */
  'past',
  /** "đề nghị tặng", "trình Chủ tịch nước". */
  'proposal',
  /** "đã ký quyết định tặng": nobody hands anything over. */
  'decision-only',
  /** Gifts, money, scholarships, flowers. */
  'gift',
  /** "Nhà giáo ưu tú Nguyễn …", "Đơn vị Anh hùng …": part of a name. */
  'title',
  /** "Cùng ngày, tại …": another ceremony. */
  'other-event',
  /** An award is named, and nobody gives or gets it here ("phấn đấu đạt …"). */
  'no-handing-over',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface Skipped {
  readonly text: string;
  readonly reason: SkipReason;
  readonly source: Span;
}

/** What a person should look at. Sentences stand under `announcement.notice.<code>`. */
export const NOTICE_CODES = [
  /** A wrong name in use was put right: `was`, `is`. */
  'misnomer',
  /** `award` in `count` classes is counted together: `n`. */
  'classes-together',
  /** Awards are counted together: `awards`, `n`. */
  'awards-together',
  /** Kinds are counted together: `award`, `n`. */
  'kinds-together',
  /** Several presenters share `n`; who gives to whom is not said: `award`, `presenters`. */
  'presenters-share',
  /** Two places give two numbers: `award`, `first`, `second`. */
  'counts-differ',
  /** Names and number differ: `award`, `n`, `named`. */
  'names-differ',
  /** "hơn 20", "gần 50": `award`, `text`. */
  'about',
  /** "15 lượt tập thể": times, not recipients: `award`, `n`. */
  'times',
  /** Things were counted, not who gets them ("2 cờ"): `award`, `n`. */
  'things-counted',
  /** The law gives this award to others: `award`, `kind`. */
  'odd-kind',
  /** The formula belongs to another issuer: `award`, `formula`. */
  'formula-issuer',
  /** No catalogue knows it: `award`. */
  'award-unknown',
  /** The text does not name who hands over: `award`. */
  'presenter-unknown',
  /** Nothing says how many: `award`. */
  'count-unknown',
  /** Parts and total differ: `total`, `parts`. */
  'total-differs',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface AnnouncementNotice {
  readonly code: NoticeCode;
  readonly details: Readonly<Record<string, string | number>>;
  readonly source: readonly Span[];
}

/** What was understood of a text: everything in it stands somewhere in the text. */
export interface Announcement {
  /** NFC is not made of it: spans count in it as it is. */
  readonly text: string;
  readonly leaders: readonly FoundLeader[];
  /** In the order in which the text counts them. */
  readonly presentations: readonly FoundPresentation[];
  readonly others: readonly FoundOther[];
  readonly skipped: readonly Skipped[];
  readonly notices: readonly AnnouncementNotice[];
}
