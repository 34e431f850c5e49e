import { access, readFile } from 'node:fs/promises';
import { readShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { errorCode, writeDurably } from '../files/durable.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';

/** The one argument that a verb needs, such as a file. */
export function argument({ args, t }: Call): string {
  const [first, ...more] = args;
  if (first === undefined || more.length > 0)
    throw new BadInput('usage', { usage: t('cli.usage') });
  return first;
}

/** A show from a file, read but never changed. */
export async function loadShow(file: string): Promise<Show> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const reason = errorCode(error);
    throw new BadInput(reason === 'ENOENT' ? 'file-missing' : 'file-unreadable', { file, reason });
  });
  const read = readShow(text);
  if (read.ok) return read.show;
  throw new BadInput(read.fault.code, { ...read.fault.details, file });
}

/** Writes a whole file or nothing. */
export async function saveFile(file: string, content: string | Uint8Array): Promise<void> {
  await writeDurably(file, content).catch((error: unknown) => {
    throw new BadInput('file-unwritable', { file, reason: errorCode(error) });
  });
}

/** Whether something stands at this path. */
export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
