import { randomUUID } from 'node:crypto';
import { writeShow } from '@shared/document/showFile.ts';
import { readWorkbook } from '@shared/export/workbook.ts';
import type { SourceBook } from '@shared/import/source.ts';
import { newShow } from '@shared/model/show.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';
import { saveFile } from './files.ts';

interface BookFile {
  readonly file: string;
  readonly book: SourceBook;
  /** Where the show is written; null: nowhere. */
  readonly out: string | null;
  /** A show that a list comes into; a whole plan comes into none. */
  readonly into: string | null;
}

/** Tells what a workbook of ours holds, and writes the show that it makes. */
export async function importWorkbook(call: Call, { file, book, out, into }: BookFile): Promise<0> {
  if (into !== null) throw new BadInput('workbook-whole-plan', { file });
  const content = readWorkbook(book);
  if (content === null) throw new BadInput('workbook-not-ours', { file });
  if ('code' in content) throw new BadInput(content.code, { ...content.details, file });
  const { info, plan } = content;
  const held = { segments: plan.segments.length, recipients: plan.recipients.length };
  if (out !== null) await saveFile(out, writeShow({ ...newShow(randomUUID(), info), plan }));
  call.print(
    call.options.json === true
      ? JSON.stringify({ workbook: info.title, ...held, written: out }, null, 2)
      : call.t('cli.workbook', { title: info.title, ...held }),
  );
  return 0;
}
