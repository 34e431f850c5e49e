import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { markerOf } from '@shared/export/marker.ts';
import { holdsList } from '@shared/import/listOrText.ts';
import { type ReadProse, readProse } from '@shared/import/read/prose.ts';
import { type ListFile, readBook } from '@shared/import/read/readBook.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
import type { ImportProblem, ReadBook, SourceBook } from '@shared/import/source.ts';
import { errorCode } from '../files/durable.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';
import { argument, exists } from './files.ts';
import { importList, inUnicode } from './importList.ts';
import { importText } from './importText.ts';

/**
 * `import FILE [--list|--text] [--into SHOW.json] [--out OUT.json] [--json]`: what is understood of a list of recipients or of
 * the prose of an announcement, and the show that it makes. Never overwrites. Which of the two a file is, is told by what it
 * holds, unless the call says it.
 */
export async function importFile(call: Call): Promise<0 | 1> {
  const file = argument(call);
  const out = optionOf(call, 'out');
  const into = optionOf(call, 'into');
  const { list: asList, text: asText } = call.options;
  if (asList === true && asText === true)
    throw new BadInput('options-exclusive', { one: '--list', other: '--text' });
  if (into !== null && out === null) throw new BadInput('option-missing', { option: '--out' });
  if (out !== null && (await exists(out))) throw new BadInput('file-exists', { file: out });
  const source = { name: basename(file), bytes: await bytesOf(file) };
  const content = await contentOf(source, asList === true, asText === true);
  if (!content.ok) throw faultIn(content.fault, file);
  return content.kind === 'list'
    ? importList(call, { file, book: content.book, out, into })
    : importText(call, { file, text: content.text, notices: content.notices, out, into });
}

type Content = ({ readonly kind: 'list' } & ReadBook) | ({ readonly kind: 'text' } & ReadProse);

/** Tables by their ending: nobody writes prose into these. */
const LIST_ENDINGS = /\.(?:csv|tsv|xlsx|xlsm|xls)$/i;

async function contentOf(source: ListFile, asList: boolean, asText: boolean): Promise<Content> {
  if (asText) return { kind: 'text', ...(await readProse(source)) };
  const book = await readBook(source);
  const list = { kind: 'list', ...book } as const;
  if (asList || LIST_ENDINGS.test(source.name)) return list;
  if (book.ok && isList(book.book)) return list;
  const prose = await readProse(source);
  // A workbook under another name.
  const isTable = book.ok && !prose.ok && prose.fault.code === 'text-unknown-format';
  return isTable ? list : { kind: 'text', ...prose };
}

const isList = (book: SourceBook): boolean =>
  markerOf(book) !== null || holdsList(recognise(inUnicode(book)));

/** An option that takes a value; an empty one is none. */
function optionOf({ options }: Call, name: 'out' | 'into'): string | null {
  const value = options[name];
  if (value === '') throw new BadInput('option-missing', { option: `--${name}` });
  return typeof value === 'string' ? value : null;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    const reason = errorCode(error);
    throw new BadInput(reason === 'ENOENT' ? 'file-missing' : 'file-unreadable', { file, reason });
  });
}

const faultIn = ({ code, details }: ImportProblem, file: string) =>
  new BadInput(code, { ...details, file });
