import { corrupt } from './faults.ts';

/** Where a sheet stands that is read in pieces. */
export interface RowState {
  /** Number of the last row that was seen. */
  row: number;
  /** Filled rows and cells so far. */
  rows: number;
  cells: number;
}

const LAST_ROW = 1_048_576;

/** Signs of a cell without a value or of one that needs a look, and of a row without cells or without a number. */
const NEEDS_A_LOOK = /\/>|"><\/(?:c|row)>|<f|t="d"|<row(?! r=")/;

/** Only the filled rows of a piece of `sheetData`, and of them only the filled cells. */
export function filledRows(xml: string, state: RowState): string {
  // In most lists every cell has a plain value, and taking the rows apart would only cost time.
  const isPlain = !NEEDS_A_LOOK.test(xml);
  const kept: string[] = [];
  for (let at = xml.indexOf('<row'); at >= 0; at = xml.indexOf('<row', at + 4)) {
    const open = xml.indexOf('>', at);
    if (open < 0) throw corrupt();
    state.row = rowNumber(xml.slice(at + 4, open), state.row);
    if (xml.charAt(open - 1) === '/') continue;
    const close = xml.indexOf('</row>', open);
    if (close < 0) throw corrupt();
    at = close;
    const cells = isPlain ? null : filledCells(xml.slice(open + 1, close), state);
    if (cells === '') continue;
    state.rows += 1;
    if (cells !== null) kept.push(`<row r="${state.row}">${cells}</row>`);
  }
  if (!isPlain) return kept.join('');
  state.cells += countOf(xml, '<c ');
  return xml;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

/** Numbers rise through a sheet; Excel itself takes anything else for damage. A row without one follows the last. */
function rowNumber(attributes: string, last: number): number {
  const written = /\sr="(\d+)"/.exec(attributes)?.[1];
  const number = written === undefined ? last + 1 : Number(written);
  if (number <= last || number > LAST_ROW) throw corrupt();
  return number;
}

function filledCells(row: string, state: RowState): string {
  const cells: string[] = [];
  for (const [cell, attributes = '', inner] of row.matchAll(
    /<c(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    if (inner === undefined || inner.trim() === '') continue;
    const isPlain = !inner.includes('<f') && !attributes.includes('t="d"');
    const kept = isPlain ? cell : rewritten(attributes, inner);
    if (kept !== '') cells.push(kept);
  }
  state.cells += cells.length;
  return cells.join('');
}

/**
 * A cell whose meaning the library would lose. A formula with its stored result becomes that result (the library
 * takes an empty text for a missing one, and reads a text in a cell with a date format as a date); without a
 * result it stays a formula. A date written out becomes a text.
 */
function rewritten(attributes: string, inner: string): string {
  const value = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? '';
  const type = /\st="(\w+)"/.exec(attributes)?.[1];
  if (type === 'd') return `<c${retyped(attributes)}><v>${dayMonthYear(value)}</v></c>`;
  if (value !== '' && type === 'str') return `<c${retyped(attributes)}><v>${value}</v></c>`;
  if (value !== '') return `<c${attributes}><v>${value}</v></c>`;
  return type === 'str' ? '' : `<c${retyped(attributes)}><f>0</f></c>`;
}

/** `inlineStr`: the library hands its text on as it is, `str` it decodes twice. */
const retyped = (attributes: string): string =>
  `${attributes.replace(/\st="\w+"/, '')} t="inlineStr"`;

function dayMonthYear(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T00:00:00(?:\.0+)?Z?)?$/.exec(iso) ?? [];
  return year === undefined ? iso : `${day}/${month}/${year}`;
}

/** Gives cells without an address theirs; some programs leave it out where a cell follows the one before it. */
export function numberCells(xml: string, { row }: RowState): string {
  if (!/<c(?! r=")/.test(xml)) return xml;
  let rows = row;
  let column = 0;
  return xml.replace(/<(row|c)(?=[\s/>])([^>]*)/g, (tag, name: string, attributes: string) => {
    const written = /\sr="([A-Z]*)(\d+)"/.exec(attributes);
    if (name === 'row') {
      rows = written === null ? rows + 1 : Number(written[2]);
      column = 0;
      return tag;
    }
    column = written === null ? column + 1 : columnNumber(written[1] ?? '');
    return written === null ? `<c r="${columnLetters(column)}${rows}"${attributes}` : tag;
  });
}

/** 1 for A, 27 for AA. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function columnLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
