import { dateIn, type ReadDate } from './dates.ts';
import { memoByText } from './memo.ts';
import { oneLine } from './text.ts';

/** A decision as a list names it. */
export interface NamedDecision {
  /** As written; null: only its date is named, or its place was left empty. */
  readonly number: string | null;
  readonly date: ReadDate;
  /** The date as written where it is no date. */
  readonly unreadable: string | null;
  /** Who made it ("Chủ tịch UBND tỉnh"), as far as the sentence says; null: it does not. */
  readonly issuer: string | null;
}

/** 25/QĐ-UBND, 1034/QĐ-TTg, 12-QĐ/TU, 15/2025/QĐ-CTN; QÐ with the other Ð and QD too. */
const NUMBER = /\d+\s*[/-]\s*(?:\d{4}\s*\/\s*)?Q[ĐÐD][\p{L}\d&/.-]*/iu;
/** The words in front of a number or a date that are not part of it. */
const LEAD = /^(?:quyết\s+định|qđ|số|no\.?|ngày|,|\.|:|;|-|\s)+/iu;
const TAIL = /(?:ngày|,|\.|;|-|\s|\()+$/iu;
/** "… năm 2025 của Chủ tịch UBND tỉnh về việc …" */
const ISSUER = /của\s+([^,;()]+?)(?:\s+(?:về|v\/v|tặng|khen)\s.*)?[)\s.]*$/iu;
const NAMES_DECISION = /quyết\s+định|QĐ|decision/iu;

/** No number of a decision is longer; a text beyond this is not searched. */
const LONGEST = 1000;

/** The decision of a title or a section head: "(Kèm theo Quyết định số 25/QĐ-UBND ngày 07 tháng 01 năm 2025 …)". */
export function decisionNamed(text: string): NamedDecision | null {
  const line = oneLine(text).normalize('NFC');
  if (line.length > LONGEST) return null;
  if (!NAMES_DECISION.test(line)) return null;
  const found = NUMBER.exec(line);
  const behind = found === null ? line : line.slice(found.index + found[0].length);
  const date = dateIn(behind);
  if (found === null && date === undefined) return null;
  return {
    number: found === null ? null : found[0].replace(/[.,-]+$/u, ''),
    date: date?.date ?? null,
    unreadable: date?.date === null ? date.written : null,
    issuer: ISSUER.exec(behind)?.[1] ?? null,
  };
}

/** A cell in a column of numbers, which may hold the date too ("25/QĐ-UBND ngày 07/01/2025"). */
export const decisionOfCell: (text: string) => NamedDecision = memoByText((text) => {
  const line = oneLine(text);
  if (line.length > LONGEST) return { number: line, date: null, unreadable: null, issuer: null };
  const official = NUMBER.exec(line);
  // The official number may itself look like the beginning of a date, so the date is sought behind it.
  const behind = official === null ? line : line.slice(official.index + official[0].length);
  const date = dateIn(behind);
  const rest = date === undefined ? line : line.replace(date.written, '');
  const number = rest.replace(LEAD, '').replace(TAIL, '');
  return {
    number: number === '' ? null : number,
    date: date?.date ?? null,
    unreadable: date?.date === null ? date.written : null,
    issuer: null,
  };
});
