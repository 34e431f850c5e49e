import { randomUUID } from 'node:crypto';
import { apply } from '@shared/command/apply.ts';
import { writeShow } from '@shared/document/showFile.ts';
import { markerOf } from '@shared/export/marker.ts';
import { earlierVersion } from '@shared/import/compare.ts';
import { presentationsOf, unnamedPlaces } from '@shared/import/groups.ts';
import { importBatch, proposedChoices } from '@shared/import/importBatch.ts';
import type { RecognisedList } from '@shared/import/list.ts';
import { listTitle } from '@shared/import/listTitle.ts';
import { convertLegacy, legacyEncoding } from '@shared/import/read/readBook.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
import type { SourceBook } from '@shared/import/source.ts';
import { type ImportSummary, importSummary } from '@shared/import/summary.ts';
import { problemSentence, summaryLines } from '@shared/import/summaryText.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';
import { loadShow, saveFile } from './files.ts';
import { importWorkbook } from './importWorkbook.ts';

/** What a list comes from and where it goes. */
export interface ListImport {
  readonly file: string;
  readonly book: SourceBook;
  /** Where the show is written; null: nowhere. */
  readonly out: string | null;
  /** The show that it comes into; null: a new one. */
  readonly into: string | null;
}

/**
 * Tells what is understood of a list, and writes the show that it makes as the window would make it from the proposals.
 * Exit code 1 when rows have errors. A workbook of ours holds a whole plan and makes the show that it came from.
 */
export async function importList(
  call: Call,
  { file, book, out, into }: ListImport,
): Promise<0 | 1> {
  if (markerOf(book) !== null) return importWorkbook(call, { file, book, out, into });
  const base = into === null ? null : await loadShow(into);
  const list = recognise(inUnicode(book));
  const summary = importSummary(list);
  if (summary.rows === 0) throw new BadInput('list-no-recipients', { file });
  const made = out === null ? null : imported(base ?? emptyShow(list, call), list, file);
  if (out !== null && made !== null) await saveFile(out, writeShow(made));
  call.print(
    call.options.json === true
      ? JSON.stringify(asData(summary, made !== null ? out : null, call), null, 2)
      : [...summaryLines(summary, call.t), ...outcome(summary, out, made, call)].join('\n'),
  );
  return summary.faulty > 0 ? 1 : 0;
}

/** The window asks before it converts an old encoding; here the summary tells it. */
export function inUnicode(book: SourceBook): SourceBook {
  const encoding = legacyEncoding(book);
  if (encoding === null) return book;
  const converted = convertLegacy(book, encoding);
  const notice = { code: 'legacy-converted', details: { encoding } };
  return { ...converted, notices: [...converted.notices, notice] };
}

function emptyShow(list: RecognisedList, { t }: Call): Show {
  return newShow(randomUUID(), emptyInfo(listTitle(list) || t('library.new')));
}

/** The show with everything at its proposed place; null when no row can come in. */
function imported(show: Show, list: RecognisedList, file: string): Show | null {
  const before = earlierVersion(show, list);
  // Everybody would stand there twice.
  if (before !== null) throw new BadInput('list-imported-already', { file, name: before.name });
  const at = Date.now();
  const payload = importBatch(show, list, proposedChoices(show, list), { newId: randomUUID, at });
  if (payload === null) return null;
  const id = randomUUID();
  const applied = apply(show, { type: 'batch', payload, id, at, actor: 'import' });
  if (!applied.ok) throw new BadInput(applied.rejection.code, applied.rejection.details);
  return applied.show;
}

function outcome(
  summary: ImportSummary,
  out: string | null,
  made: Show | null,
  { t }: Call,
): readonly string[] {
  if (out === null) return [];
  if (made === null) return [t('list.summary.nothing', { file: out })];
  const waiting = unnamedPlaces(made, presentationsOf(made)).length;
  const n = summary.rows - summary.faulty;
  return [t('list.summary.written', { file: out, n, waiting })];
}

function asData(summary: ImportSummary, written: string | null, { t }: Call) {
  const { rows, faulty, kinds, awards, problems, leftOut, notices, tables } = summary;
  return {
    rows,
    imported: rows - faulty,
    recipients: kinds,
    awards: awards.map(({ award, catalogueId, kinds: recipients }) => ({
      award,
      catalogueId,
      recipients,
    })),
    problems: problems.map(({ table, row, code, severity, details }) => ({
      table,
      row,
      code,
      severity,
      sentence: problemSentence({ code, details }, t),
    })),
    notices: notices.map((notice) => ({ code: notice.code, sentence: problemSentence(notice, t) })),
    leftOut,
    tables,
    written,
  };
}
