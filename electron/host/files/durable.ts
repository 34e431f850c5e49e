import { randomUUID } from 'node:crypto';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import type { Adapter } from 'lowdb';

/** Flushes a folder's entries, so that a rename in it survives a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a whole file so that after a crash either the old or the new content stands there:
 * temporary file, fsync, rename, fsync of the folder. `mode`: who may read and write it. Rejects with the system's error and leaves the old file.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Whether a file is one of `writeDurably` that a kill has left half written. */
export const isDraft = (name: string): boolean => name.startsWith('.') && name.endsWith('.tmp');

/** After this long nobody is writing a draft any more, in ms. */
const OLD_MS = 60 * 60 * 1000;

/**
 * Removes drafts that a kill has left in a folder in which other copies of the app may be writing: those that are old.
 * `now`: ms since 1970. What can't be removed stays.
 */
export async function removeOldDrafts(
  folder: string,
  isOurs: (name: string) => boolean,
  now: number,
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isOurs(name)) continue;
    const path = join(folder, name);
    const changedAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    if (changedAt < now - OLD_MS)
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Gives a file that can't be read another name beside its own, one that nothing has: "x.damaged.json". Under its own name
 * it stays until it is written over.
 */
async function setAside(path: string): Promise<void> {
  const { dir, name, ext } = parse(path);
  const aside = await freeName(join(dir, `${name}.damaged`), ext);
  try {
    await linkOrCopy(path, aside);
  } catch (error) {
    // There is nothing left of it; or it can't even be copied.
    if (errorCode(error) !== 'ENOENT') await rename(path, aside);
  }
}

/** The first of "stem.ext", "stem-2.ext", "stem-3.ext" … that nothing is called yet. */
export async function freeName(stem: string, ext: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number === 1 ? '' : `-${number}`}${ext}`;
    if (!(await isThere(path))) return path;
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Gives a file a second name, or a copy where the disk knows no second names. A name that is taken stays as it is. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    await copyFile(from, to);
  }
}

/** The text of a file, or null when there is none; every other error is thrown. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** What something gives, or null where the file that it is about is missing; every other error is thrown. */
export async function ignoreMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The system's code of an error ("ENOSPC"), else its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error)
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}

/**
 * lowdb's door to one text file, with the durable write that its own adapter lacks.
 * `parse` turns the text into data and throws what it cannot read. Who goes on with a default all the same writes it beside the
 * unreadable file, which is set aside first, so that nothing unreadable is ever overwritten.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #path: string;
  readonly #parse: (text: string) => T;
  readonly #stringify: (data: T) => string;
  readonly #mode: number;
  #last: Promise<void> = Promise.resolve();
  #isUnreadable = false;

  constructor(
    path: string,
    parse: (text: string) => T,
    stringify: (data: T) => string,
    mode = 0o666,
  ) {
    this.#path = path;
    this.#parse = parse;
    this.#stringify = stringify;
    this.#mode = mode;
  }

  /** The data, or null when there is no file yet. */
  async read(): Promise<T | null> {
    try {
      const text = await readIfThere(this.#path);
      const data = text === null ? null : this.#parse(text);
      this.#isUnreadable = false;
      return data;
    } catch (error) {
      this.#isUnreadable = true;
      throw error;
    }
  }

  /** One write after the other, each as the data was when it was asked for. */
  write(data: T): Promise<void> {
    const text = this.#stringify(data);
    const next = this.#last.then(async () => {
      await mkdir(dirname(this.#path), { recursive: true });
      if (this.#isUnreadable) await setAside(this.#path);
      this.#isUnreadable = false;
      await writeDurably(this.#path, text, this.#mode);
    });
    this.#last = next.catch(() => undefined);
    return next;
  }
}
