import type { Failure, GivenFile } from '@shared/contract/contract.ts';
import { writeShow } from '@shared/document/showFile.ts';
import { newShow } from '@shared/model/show.ts';
import { call, openShow, refuse } from '../show/store.ts';
import { readWorkbookFile } from './workbookFile.ts';

/** Longest file that the line to the host takes at once, in characters. */
const LONGEST = 30_000_000;

/** A file whose show is in the library already: the person has to choose. */
export interface Conflict {
  readonly fileName: string;
  readonly text: string;
  readonly details: Failure['details'];
}

/** Takes a show from a file, ours or a workbook of ours, and opens it. Gives what the person has to decide, or null; a refusal is shown. */
export async function importFile(file: File): Promise<Conflict | null> {
  if (/\.xlsx$/i.test(file.name)) return importBook(file);
  return importGiven({ fileName: file.name, text: await file.text().catch(() => null) });
}

/** The same for a file of ours that somebody else has read; text null: it could not be. */
export async function importGiven({ fileName, text }: GivenFile): Promise<Conflict | null> {
  if (text !== null) return importText({ fileName, text }, 'ask');
  refuse({ code: 'file-unreadable', details: { file: fileName, reason: '?' } });
  return null;
}

/** A workbook holds no run and no history: it becomes a show of its own. */
async function importBook(file: File): Promise<null> {
  const content = await readWorkbookFile(file);
  if (content === null) return null;
  const { info, plan } = content;
  const show = { ...newShow(crypto.randomUUID(), info), plan };
  await importText({ fileName: file.name, text: writeShow(show) }, 'ask');
  return null;
}

/** The same for a text that has been read. */
export async function importText(
  { fileName, text }: Pick<Conflict, 'fileName' | 'text'>,
  onConflict: 'ask' | 'copy' | 'replace',
): Promise<Conflict | null> {
  if (text.length > LONGEST) {
    refuse({ code: 'file-too-large', details: { file: fileName } });
    return null;
  }
  const reply = await call('library.import', { text, onConflict });
  if (reply.ok) {
    await openShow(reply.value.showId, 'plan');
    return null;
  }
  const { code, details } = reply.error;
  if (code === 'show-exists') return { fileName, text, details };
  refuse({ code, details: { ...details, file: fileName } });
  return null;
}
