import kindsFile from '@data/import/kinds.json' with { type: 'json' };
import type { RecipientKind } from '../../model/award.ts';
import { awardAtBeginning } from './awardNames.ts';
import type { NamedAward } from './awards.ts';
import { decisionNamed, type NamedDecision } from './decisions.ts';
import { KIND_WORDS, saysPosthumous } from './kinds.ts';
import { looksLikeGroupOfUnits, looksLikePerson, looksLikeUnit } from './looks.ts';
import { phraseAt, plainPhrases } from './phrases.ts';
import { spelledWords } from './text.ts';

/** A row that says something of the rows beneath it. */
export interface Section {
  /** How it is numbered; heads of the same style are of the same level. */
  readonly style: string;
  readonly text: string;
  readonly kind: RecipientKind | null;
  readonly award: NamedAward | null;
  /** Unit whose recipients follow ("Huyện Đồng Hỷ"). */
  readonly unit: string | null;
  readonly decision: NamedDecision | null;
  readonly posthumous: boolean;
  /** How many recipients it announces; null: it does not say. */
  readonly count: number | null;
  /** Nothing stands in it that could be part of a name. */
  readonly isPlain: boolean;
  /** Numbered by a letter or a Roman number, as recipients are not. */
  readonly isMarked: boolean;
}

const FILLERS = plainPhrases(kindsFile.fillers);

/** "I.", "A)", "1.2.", "PHẦN II:", "II -"; a Roman number also without a full stop. */
const MARK =
  /^(?:(?:phần|Phần|PHẦN)\s+)?(?:([IVX]{1,5})(?:\s*[.):/–-]\s*|\s+(?=\p{Lu}{2}))|(\d{1,2}(?:\.\d{1,2})*)\s*[.):]\s*|(\p{Lu})\s*[.):/]\s*|(\p{Ll})\s*[.)]\s*)/u;
/** The number in a cell of its own. */
const LONE_MARK =
  /^(?:phần\s+)?(?:([IVX]{1,5})|(\d{1,2}(?:\.\d{1,2})*)|(\p{Lu})|(\p{Ll}))\s*[.):]?$/iu;
/** "12 tập thể", "05 hộ gia đình". */
const COUNTED =
  /(\d{1,5})\s+(t[ậa]p\s+th[ểe]|c[áa]\s+nh[âa]n|h[ộo](?:\s+gia\s+[đd][ìi]nh)?|gia\s+đình|đồng\s+chí|người|đơn\s+vị|trường\s+hợp)(?![\p{L}\p{M}])/giu;
/** "TẬP THỂ: 12", "CÁ NHÂN (05)". */
const COUNT_BEHIND = /[:(]\s*(\d{1,5})\s*\)?\s*$/u;

const STYLES = ['roman', 'number', 'capital', 'letter'] as const;

function styleOf(match: RegExpExecArray): string {
  const place = STYLES.findIndex((_, index) => match[index + 1] !== undefined);
  const depth = (match[2] ?? '').split('.').length;
  return depth > 1 ? `number-${depth}` : (STYLES[place] ?? 'plain');
}

/** Style of a cell that holds nothing but the number of a section ("II", "B."); null: it holds something else. */
export function loneMark(text: string): string | null {
  const match = LONE_MARK.exec(text);
  return match === null || match[2] !== undefined ? null : styleOf(match);
}

/** Reads a section head. `mark`: style of its number where that stands in a cell of its own. */
export function readSection(text: string, mark: string | null = null): Section {
  const match = mark === null ? MARK.exec(text) : null;
  const style = mark ?? (match === null ? null : styleOf(match));
  const body = match === null ? text : text.slice(match[0].length);
  const { award, kinds, isPlain } = saidIn(body.replace(COUNT_BEHIND, ' '));
  const saysNothing = kinds.length === 0 && award === null;
  // "H. Đồng Hỷ" is a district, "Y. Moan" a person: neither is numbered by its letter.
  const isName = saysNothing && match !== null && (looksLikeUnit(text) || looksLikePerson(text));
  const isMarked = style !== null && !style.startsWith('number') && !isName;
  const unit = saysNothing ? unitIn(isName ? text : body) : null;
  const kind = isPlain || isMarked || opensWithKind(body) ? onlyOf(kinds) : null;
  return {
    style: (isName ? null : style) ?? plainStyle(kind, award, unit),
    text,
    kind,
    award,
    unit,
    decision: decisionNamed(body),
    posthumous: saysPosthumous(body),
    count: countIn(body),
    isPlain: isPlain && !saysNothing,
    isMarked,
  };
}

/** What a head says beside its number and its count. `kinds`: all of them if nothing else stands there, else the first word's. */
function saidIn(text: string) {
  const award = awardAtBeginning(text.slice(fillersLength(text)));
  const outside = award === null ? text : text.replace(award.text, ' ');
  const { kinds, isPlain } = wordsOutside(outside);
  const first = phraseAt(KIND_WORDS, spelledWords(outside));
  return { award, isPlain, kinds: isPlain ? kinds : first === null ? [] : [first.value] };
}

function opensWithKind(text: string): boolean {
  return phraseAt(KIND_WORDS, spelledWords(text)) !== null;
}

function unitIn(text: string): string | null {
  return looksLikeUnit(text) && !looksLikeGroupOfUnits(text) ? text : null;
}

function countIn(text: string): number | null {
  const counted = [...text.matchAll(COUNTED)].map(([, n]) => Number(n));
  if (counted.length > 0) return counted.reduce((total, n) => total + n, 0);
  const behind = COUNT_BEHIND.exec(text);
  return behind === null ? null : Number(behind[1]);
}

function plainStyle(kind: RecipientKind | null, award: NamedAward | null, unit: string | null) {
  if (award !== null) return 'plain-award';
  if (kind !== null) return 'plain-kind';
  return unit === null ? 'plain-label' : 'plain-unit';
}

function onlyOf<T>(things: readonly T[]): T | null {
  const [first] = things;
  return first !== undefined && new Set(things).size === 1 ? first : null;
}

/** Length of "Các", "Tặng", "Đối với" and the like at the beginning. */
function fillersLength(text: string): number {
  const words = spelledWords(text);
  let at = 0;
  for (
    let filler = phraseAt(FILLERS, words);
    filler !== null;
    filler = phraseAt(FILLERS, words, at)
  ) {
    // "Danh hiệu" begins awards as well; they are read with it.
    if (filler.words.length === 2 && awardAtBeginning(rest(text, at)) !== null) break;
    at += filler.words.length;
  }
  return text.length - rest(text, at).length;
}

/** A text without its first words. */
function rest(text: string, words: number): string {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)][words];
  return found === undefined ? '' : text.slice(found.index);
}

/** The kinds that stand in a text, and whether nothing but kinds, numbers and fillers does. */
function wordsOutside(text: string) {
  const words = spelledWords(text);
  const kinds: RecipientKind[] = [];
  let isPlain = true;
  for (let at = 0; at < words.length; ) {
    const kind = phraseAt(KIND_WORDS, words, at);
    const filler = kind === null ? phraseAt(FILLERS, words, at) : null;
    if (kind !== null) kinds.push(kind.value);
    else if (filler === null && !/^\d+$/.test(words[at] ?? '')) isPlain = false;
    at += (kind ?? filler)?.words.length ?? 1;
  }
  return { kinds, isPlain };
}
