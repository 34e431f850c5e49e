import { access, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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

/**
 * Makes a folder with the files that `make` gives, or nothing at all; where it can't be written, nothing is made. A folder
 * that is there and holds something is left as it is.
 */
export async function saveFolder(
  folder: string,
  make: () => Promise<readonly { readonly fileName: string; readonly bytes: Uint8Array }[]>,
): Promise<void> {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) throw new BadInput('file-exists', { file: folder });
  const beside = `${resolve(folder)}.${process.pid}.part`;
  try {
    await mkdir(beside);
    for (const { fileName, bytes } of await make())
      await writeDurably(join(beside, fileName), bytes);
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (error instanceof BadInput) throw error;
    throw new BadInput('file-unwritable', { file: folder, reason: errorCode(error) });
  }
}

/** Whether something stands at this path. */
export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Whether two paths lead to one file that is there, whatever they are called and linked through. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const found = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  const [a, b] = found;
  return a != null && b != null && a.dev === b.dev && a.ino === b.ino;
}
