import type { Batch } from '@shared/command/batch.ts';
import { markerOf } from '@shared/export/marker.ts';
import { compareList, earlierVersion } from '@shared/import/compare.ts';
import { importBatch } from '@shared/import/importBatch.ts';
import type { RecognisedList } from '@shared/import/list.ts';
import { looksLikeProse } from '@shared/import/listOrText.ts';
import { proposeImport } from '@shared/import/propose.ts';
import { convertLegacy } from '@shared/import/read/legacy.ts';
import { readBook, readPaste } from '@shared/import/read/readBook.ts';
import { headsKey, recognise } from '@shared/import/recognise/recognise.ts';
import { reimportBatch } from '@shared/import/reimportBatch.ts';
import type { ReadBook, SourceBook, SourceTable } from '@shared/import/source.ts';
import type { ImportedList } from '@shared/model/importedList.ts';
import type { Show } from '@shared/model/show.ts';
import { previewGroup } from '@shared/view/importChoice.ts';
import { comparison } from '@shared/view/importComparison.ts';
import { type Corrections, optionsFor } from '@shared/view/importMappings.ts';
import { type ListPreview, previewRow, previewTable } from '@shared/view/importPreview.ts';
import type { ImportSource } from './importState.ts';
import type { ListCall, ListCalls, Progress, Proposal } from './listMessages.ts';
import type { Answer, Asked } from './workerCalls.ts';

type Params<C extends ListCall> = ListCalls[C]['params'];

/** The list on the worker's desk: read, recognised, compared and made into a command, step by step. */
export class ListDesk {
  readonly #onProgress: (progress: Progress) => void;
  #book: SourceBook | null = null;
  /** As it is understood without help; that tells by which heads a list is known. */
  #own: RecognisedList | null = null;
  #list: RecognisedList | null = null;
  #show: Show | null = null;
  /** The list without the sheets that the person leaves out. */
  #chosen: RecognisedList | null = null;
  #earlier: ImportedList | null = null;

  constructor(onProgress: (progress: Progress) => void) {
    this.#onProgress = onProgress;
  }

  /** Does what the page asks for. */
  async take({ call, params }: Asked<ListCalls>): Promise<Answer<ListCalls[ListCall]['result']>> {
    switch (call) {
      case 'open':
        return this.#open(params);
      case 'recognise':
        return value(this.#recognise(params));
      case 'convert':
        this.#book = convertLegacy(held(this.#book), params.encoding);
        this.#own = null;
        return value(this.#recognise(params));
      case 'rows':
        return value(this.#rows(params));
      case 'propose':
        return value(this.#propose(params));
      case 'importing':
        return value(this.#importing(params));
      case 'updating':
        return value(this.#updating(params));
    }
  }

  async #open({ source, ...corrections }: Params<'open'>): Promise<Answer<ListPreview>> {
    this.#onProgress({ phase: 'reading', rows: null });
    const read = await readSource(source);
    if (!read.ok) return read;
    this.#book = read.book;
    return value(this.#recognise(corrections));
  }

  #recognise(corrections: Corrections): ListPreview {
    const book = held(this.#book);
    const rows = book.tables.reduce((count, table) => count + table.rows.length, 0);
    this.#onProgress({ phase: 'recognising', rows });
    this.#own ??= recognise(book);
    const own = this.#own;
    const options = optionsFor(
      own.tables.map((table) => ({ table: table.name, heads: headsKey(table) })),
      corrections,
    );
    const list = options === null ? own : recognise(book, options);
    this.#list = list;
    return {
      name: list.name,
      notices: list.notices,
      isProse: looksLikeProse(book, own),
      tables: list.tables.map((table) =>
        previewTable(table, sourceOf(book, table.name), headsKey(table)),
      ),
    };
  }

  #rows({ table, from, count }: Params<'rows'>) {
    const rows = held(this.#list).tables[table]?.rows ?? [];
    return rows.slice(from, from + count).map(previewRow);
  }

  #propose({ show: newShow, leftOut }: Params<'propose'>): Proposal {
    const list = held(this.#list);
    const show = newShow ?? held(this.#show);
    const chosen = { ...list, tables: list.tables.filter((_, index) => !leftOut.includes(index)) };
    const earlier = earlierVersion(show, chosen);
    this.#show = show;
    this.#chosen = chosen;
    this.#earlier = earlier;
    return {
      groups: proposeImport(show, chosen).map((group) => previewGroup(show, group)),
      comparison: earlier === null ? null : comparison(earlier, compareList(show, earlier, chosen)),
    };
  }

  #importing({ choices, at }: Params<'importing'>): Batch | null {
    return importBatch(held(this.#show), held(this.#chosen), choices, { newId, at });
  }

  #updating({ taken, at }: Params<'updating'>): Batch | null {
    const [show, earlier, chosen] = [held(this.#show), held(this.#earlier), held(this.#chosen)];
    return reimportBatch(show, earlier, chosen, new Set(taken), { newId, at });
  }
}

/** A folder that was dropped, or a file that is gone or locked, can't be read at all. */
async function readSource(source: ImportSource): Promise<{ ok: true; book: SourceBook } | Refused> {
  if (source.kind === 'paste') return answered(readPaste(source));
  try {
    const bytes = new Uint8Array(await source.file.arrayBuffer());
    const read = await readBook({ name: source.file.name, bytes });
    if (read.ok && markerOf(read.book) !== null) return refused('list-is-workbook', source.file);
    return answered(read);
  } catch {
    return refused('list-unreadable', source.file);
  }
}

/** What a table was read from; a sheet with several lists below one another gives several tables. */
function sourceOf({ tables }: SourceBook, name: string): SourceTable | undefined {
  return tables.length === 1
    ? tables[0]
    : tables.find((table) => name === table.name || name.startsWith(`${table.name} · `));
}

type Refused = Extract<Answer<never>, { ok: false }>;

const refused = (code: string, { name }: File): Refused => ({
  ok: false,
  fault: { code, details: { name } },
});

const answered = (read: ReadBook) => read;

function held<T>(thing: T | null): T {
  if (thing === null) throw new Error('asked before the list was opened');
  return thing;
}

const value = <T>(result: T): Answer<T> => ({ ok: true, value: result });
const newId = () => crypto.randomUUID();
