import type { Span } from '../announcement.ts';
import type { Actor, NamedRecipient } from './actors.ts';
import type { FoundAward } from './awardsIn.ts';
import type { Chunk } from './chunks.ts';
import type { FoundCount } from './countsIn.ts';
import type { Line } from './line.ts';

export interface Counted {
  readonly count: FoundCount;
  /** "hơn 20 tập thể" */
  readonly text: string;
  readonly span: Span;
}

export interface GivenAward {
  readonly award: FoundAward;
  /** How many of the thing itself are handed over ("2 cờ"). */
  readonly things: number | null;
  readonly span: Span;
  /** The same with the number in front. */
  readonly countSpan: Span;
}

/** What one clause says of awards. */
export interface Statement {
  readonly awards: readonly GivenAward[];
  /** How it says that they are given; `none`: it doesn't. */
  readonly verb: 'give' | 'receive' | 'propose' | 'decide' | 'none';
  readonly givers: readonly Actor[];
  /** `isDirect`: it stands with this verb, not with one before. */
  readonly formula: {
    readonly text: string;
    readonly span: Span;
    readonly isDirect: boolean;
  } | null;
  readonly counts: readonly Counted[];
  readonly names: readonly NamedRecipient[];
  /** "lần lượt là A và B": one award for each name. */
  readonly isRespective: boolean;
  /** The list of names goes on ("và nhiều đơn vị khác"). */
  readonly isOpen: boolean;
  readonly isPosthumous: boolean;
  /** "5 năm qua", "tính đến nay". */
  readonly isPast: boolean;
  /** "phấn đấu": it is hoped for. */
  readonly isFuture: boolean;
  readonly isOtherEvent: boolean;
  readonly span: Span;
  readonly line: number;
}

/** What a sentence says besides awards. */
export interface SentenceReading {
  readonly line: Line;
  readonly chunks: readonly Chunk[];
  readonly statements: readonly Statement[];
  /** Gifts that are handed over. */
  readonly gifts: readonly Span[];
  /** Awards that are only part of a name. */
  readonly titles: readonly Span[];
  readonly isOtherEvent: boolean;
  /** Those who hand over what the sentence before named: "Đồng chí A trao.", "Người trao: ông B". */
  readonly behind: {
    readonly givers: readonly Actor[];
    readonly formula: Statement['formula'];
  } | null;
  /** "26 cán bộ …, gồm: 8 …, 17 …" where the parts make another sum. */
  readonly sums: readonly { readonly total: number; readonly parts: number; readonly span: Span }[];
}

/** What the sentences before leave behind for the next one. */
export interface Carried {
  otherEventLine: number | null;
  givers: readonly Actor[];
  /** What was named last: "phần thưởng cao quý này" means it. */
  awards: readonly GivenAward[];
}
