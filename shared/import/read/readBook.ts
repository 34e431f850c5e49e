import type { ImportProblem, ReadBook } from '../source.ts';
import { bookOf, type FoundTables } from './book.ts';
import { readCsv, textNotices } from './csv.ts';
import { readDocx } from './docx.ts';
import { decodeText } from './encoding.ts';
import { corrupt, Unreadable } from './faults.ts';
import { formatOf, isHtml, isOldXml } from './format.ts';
import { hasHtmlTable, htmlTables } from './html.ts';
import { LARGEST_FILE } from './limits.ts';
import { mainPart } from './officeParts.ts';
import { readXlsx } from './xlsx.ts';
import { Zip } from './zip.ts';

export { convertLegacy, legacyEncoding } from './legacy.ts';
export { readPaste } from './paste.ts';

/** A file as it was chosen or dropped. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file with a list: XLSX, DOCX, CSV or HTML, told by its content and only then by its ending.
 * Never throws for what a file holds.
 */
export async function readBook({ name, bytes }: ListFile): Promise<ReadBook> {
  try {
    return { ok: true, book: bookOf(name, await found(name, bytes)) };
  } catch (error) {
    return { ok: false, fault: faultOf(error, name) };
  }
}

/** A failure nobody foresaw still is a fault of the file: its bytes are all that the readers depend on. */
function faultOf(error: unknown, file: string): ImportProblem {
  const { code, details } = error instanceof Unreadable ? error.fault : corrupt().fault;
  return { code, details: { file, where: file, ...details } };
}

async function found(name: string, bytes: Uint8Array): Promise<FoundTables> {
  if (bytes.length > LARGEST_FILE) throw new Unreadable('list-too-large');
  if (bytes.length === 0) throw new Unreadable('list-empty');
  switch (formatOf(bytes)) {
    case 'zip':
      return readOffice(new Zip(bytes));
    case 'locked':
      throw new Unreadable('list-locked');
    case 'old-excel':
      throw new Unreadable('list-old-format', { ending: '.xlsx' });
    case 'old-word':
      throw new Unreadable('list-old-format', { ending: '.docx' });
    case 'other':
      throw new Unreadable('list-unknown-format');
    case 'text':
      return readText(name, bytes);
  }
}

async function readOffice(zip: Zip): Promise<FoundTables> {
  const main = mainPart(zip);
  if (main?.startsWith('word/')) return readDocx(zip, main);
  if (main?.endsWith('.bin')) throw new Unreadable('list-old-format', { ending: '.xlsx' });
  if (main?.startsWith('xl/')) return readXlsx(zip, main);
  throw new Unreadable('list-unknown-format');
}

function readText(name: string, bytes: Uint8Array): FoundTables {
  const decoded = decodeText(bytes);
  // Nothing but a damaged file of that name has no beginning that is known.
  if (decoded === null)
    throw /\.(xlsx|xlsm|docx|docm)$/i.test(name)
      ? corrupt()
      : new Unreadable('list-unknown-format');
  const { text } = decoded;
  if (isOldXml(text)) throw new Unreadable('list-old-format', { ending: '.xlsx' });
  if (!isHtml(text)) return readCsv(decoded);
  const tables = hasHtmlTable(text) ? htmlTables(text) : [];
  if (tables.length === 0) throw new Unreadable('list-no-table');
  return { tables, notices: textNotices(decoded) };
}
