import type { Recipient } from '../model/recipient.ts';
import { folded } from '../words/search.ts';
import { TEXT_COLUMNS, type TextColumn } from './recipientTable.ts';

/** What is looked for, and what counts as the same. */
export interface TextSearch {
  readonly find: string;
  readonly matchCase: boolean;
  /** Otherwise "hoa" finds "hoà" and "Hóa". */
  readonly matchMarks: boolean;
  readonly wholeWord: boolean;
}

/** A field in which something was found. */
export interface Replacement {
  readonly id: string;
  readonly field: TextColumn;
  readonly before: string;
  /** The field afterwards. */
  readonly after: string;
  /** How often it was found here. */
  readonly hits: number;
}

/** What replacing would do, in the order of the recipients and their columns; `field` null looks into all of them. */
export function replacements(
  recipients: readonly Recipient[],
  search: TextSearch,
  replacement: string,
  field: TextColumn | null,
): readonly Replacement[] {
  if (search.find === '') return [];
  const needle = folded(search.find.normalize('NFC'));
  const fields = field === null ? TEXT_COLUMNS : [field];
  return recipients.flatMap((recipient) =>
    fields.flatMap((one): Replacement[] => {
      const before = recipient[one];
      // Looking at every character is for the few texts that can hold it at all.
      if (before === null || !folded(before).includes(needle)) return [];
      const { text, hits } = replaced(before, search, replacement);
      return hits === 0 || text === before
        ? []
        : [{ id: recipient.id, field: one, before, after: text, hits }];
    }),
  );
}

/** The text with every hit replaced, without blanks at its ends. */
export function replaced(
  text: string,
  search: TextSearch,
  replacement: string,
): { readonly text: string; readonly hits: number } {
  const whole = text.normalize('NFC');
  const spans = hitsIn(whole, search);
  let result = '';
  let from = 0;
  for (const span of spans) {
    result += whole.slice(from, span.from) + replacement;
    from = span.to;
  }
  return {
    text: (result + whole.slice(from)).trim().normalize('NFC'),
    hits: spans.length,
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the search is found, without overlap. The text is NFC; places are those of the text itself. */
export function hitsIn(text: string, search: TextSearch): readonly Span[] {
  const plain = plainOf(search);
  const needle = [...search.find.normalize('NFC')].map(plain).join('');
  if (needle === '') return [];
  const { letters, starts } = spelled(text, plain);
  const spans: Span[] = [];
  let at = letters.indexOf(needle);
  while (at >= 0) {
    const span = { from: starts[at] ?? 0, to: starts[at + needle.length] ?? text.length };
    const isHit = !search.wholeWord || isWhole(text, span);
    if (isHit) spans.push(span);
    at = letters.indexOf(needle, at + (isHit ? needle.length : 1));
  }
  return spans;
}

/** The text as it is compared, and for each of its characters the place in the text that it comes from. */
function spelled(text: string, plain: (character: string) => string) {
  const starts: number[] = [];
  let letters = '';
  let from = 0;
  for (const character of text) {
    const compared = plain(character);
    for (let nth = 0; nth < compared.length; nth += 1) starts.push(from);
    letters += compared;
    from += character.length;
  }
  return { letters, starts };
}

function plainOf({ matchCase, matchMarks }: TextSearch): (character: string) => string {
  const cased = (text: string) => (matchCase ? text : text.toLowerCase());
  return matchMarks ? cased : (character) => cased(withoutMarks(character));
}

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function isWhole(text: string, { from, to }: Span): boolean {
  const before = text.slice(0, from).at(-1) ?? '';
  const after = text.slice(to).at(0) ?? '';
  return !LETTER.test(before) && !LETTER.test(after);
}
