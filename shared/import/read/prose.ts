import { joined } from '../../words/joined.ts';
import type { ImportProblem } from '../source.ts';
import type { Block } from './blocks.ts';
import { cleanText } from './cells.ts';
import { textNotices } from './csv.ts';
import { docxBlocks } from './docx.ts';
import { type Decoded, decodeText } from './encoding.ts';
import { corrupt, Unreadable } from './faults.ts';
import { finishText } from './finishText.ts';
import { formatOf, isHtml, isOldXml } from './format.ts';
import { htmlBlocks } from './html.ts';
import { convertText, legacyEncodingOf } from './legacy.ts';
import { LARGEST_FILE, LARGEST_TEXT } from './limits.ts';
import { mainPart } from './officeParts.ts';
import type { ListFile } from './readBook.ts';
import { Zip } from './zip.ts';

/** The running text of a file. A fault is one sentence: `error.<code>`; notices stand under `list.problem.<code>`. */
export type ReadProse =
  | { readonly ok: true; readonly text: string; readonly notices: readonly ImportProblem[] }
  | { readonly ok: false; readonly fault: ImportProblem };

interface Found {
  readonly text: string;
  readonly notices: readonly ImportProblem[];
}

/**
 * Reads the running text of a TXT, DOCX or HTML file, told by its content and only then by its ending. Paragraphs are lines, and
 * so are rows of tables, with " | " between their cells. Text in an old Vietnamese font is converted, with a notice.
 * Any other text file stays as it is, but for soft hyphens, so that places in the text are places in the file.
 * Never throws for what a file holds.
 */
export async function readProse({ name, bytes }: ListFile): Promise<ReadProse> {
  try {
    const { text, notices } = inUnicode(await found(name, bytes));
    if (text.trim() === '') throw new Unreadable('text-empty');
    if (text.length > LARGEST_TEXT) throw new Unreadable('text-too-large');
    return { ok: true, text, notices };
  } catch (error) {
    return { ok: false, fault: faultOf(error, name) };
  }
}

/** Faults of the readers that speak of lists, as they are said of a text. */
const OF_TEXT: Readonly<Record<string, string>> = {
  'list-too-large': 'text-too-large',
  'list-too-many-rows': 'text-too-large',
};

/** A failure nobody foresaw still is a fault of the file: its bytes are all that the readers depend on. */
function faultOf(error: unknown, file: string): ImportProblem {
  const { code, details } = error instanceof Unreadable ? error.fault : corrupt().fault;
  return { code: OF_TEXT[code] ?? code, details: { ...details, file } };
}

async function found(name: string, bytes: Uint8Array): Promise<Found> {
  if (bytes.length > LARGEST_FILE) throw new Unreadable('text-too-large');
  if (bytes.length === 0) throw new Unreadable('text-empty');
  switch (formatOf(bytes)) {
    case 'zip':
      return readOffice(new Zip(bytes));
    case 'locked':
      throw new Unreadable('list-locked');
    case 'old-word':
      throw new Unreadable('list-old-format', { ending: '.docx' });
    case 'old-excel':
    case 'other':
      throw new Unreadable('text-unknown-format');
    case 'text':
      return readText(name, bytes);
  }
}

async function readOffice(zip: Zip): Promise<Found> {
  const main = mainPart(zip);
  if (main === null || !main.startsWith('word/')) throw new Unreadable('text-unknown-format');
  return { text: linesOf(await docxBlocks(zip, main)), notices: [] };
}

function readText(name: string, bytes: Uint8Array): Found {
  const decoded = decodeText(bytes);
  // Nothing but a damaged file of that name has no beginning that is known.
  if (decoded === null)
    throw /\.doc[xm]$/i.test(name) ? corrupt() : new Unreadable('text-unknown-format');
  if (isOldXml(decoded.text)) throw new Unreadable('text-unknown-format');
  return { text: runningText(name, decoded), notices: textNotices(decoded) };
}

function runningText(name: string, { text }: Decoded): string {
  if (isHtml(text) || /\.x?html?$/i.test(name)) return linesOf(htmlBlocks(text));
  if (text.length > LARGEST_TEXT) throw new Unreadable('text-too-large');
  return text;
}

/** Cells are parted as a person would write them into a line. */
const BETWEEN_CELLS = ' | ';

/** Lines of a document without those in which there is nothing. */
function linesOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'text'
        ? cleanText(block.text).split('\n')
        : block.rows.map((cells) =>
            joined(
              cells.map((cell) => cleanText(cell.text).replaceAll('\n', ' ')),
              BETWEEN_CELLS,
            ),
          ),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** A line of capitals is one for itself: its font shows small letters as capitals. */
function inUnicode({ text, notices }: Found): Found {
  const encoding = legacyEncodingOf(text);
  if (encoding === null) return { text: finishText(text), notices };
  const lines = text.split('\n').map((line) => finishText(convertText(line, encoding)));
  return {
    text: lines.join('\n'),
    // The name of the code page says nothing of a text whose letters are made by a font.
    notices: [
      ...notices.filter(({ code }) => code !== 'encoding'),
      { code: 'legacy-converted', details: { encoding } },
    ],
  };
}
