import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure, ShowSummary } from '@shared/contract/contract.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { errorCode, removeOldDrafts, syncFolder } from '../files/durable.ts';
import { removeFolder } from '../files/removeFolder.ts';
import { ShowFiles } from './showFiles.ts';
import { readSnapshot } from './snapshot.ts';

interface Known {
  readonly mark: string;
  readonly summary: ShowSummary;
}

/** A show that is being put in has such a folder, which no id can be, until it is whole: a kill leaves nothing that is listed. */
const NEW = '.new-';
const isNew = (name: string) => name.startsWith(NEW);

/** The same of one that is being wiped, before its id: a loss of power leaves nothing that is listed. */
const WIPED = '.wiped-';
const isWiped = (name: string) => name.startsWith(WIPED);

const isUnlisted = (name: string) => isNew(name) || isWiped(name);

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const changedAtOf = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => Math.round(mtimeMs),
    () => 0,
  );

/** What is said of a show of which nothing is known but its id. */
const blankOf = (id: string) =>
  ({ id, title: id, date: null, venue: '', phase: 'ready', changedAt: 0 }) as const;

const unfinished = (folder: string, reason: string): Failure => ({
  code: 'wipe-unfinished',
  details: { folder, reason },
});

/** A show is out of the library, but the disk would not remove all of its files. */
export class UnfinishedWipe extends Error {
  readonly failure: Failure;

  constructor(folder: string, reason: string) {
    super('wipe-unfinished');
    this.name = 'UnfinishedWipe';
    this.failure = unfinished(folder, reason);
  }
}

/** Names that Windows keeps for devices: no folder can have them. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The folder of shows: `shows/ID/` each. */
export class Library {
  readonly #root: string;
  /** Summaries by id, valid as long as the file's time and size (`mark`) stand. */
  readonly #known = new Map<string, Known>();
  /** Folders that could not be removed, by name, with the system's reason. */
  readonly #unfinished = new Map<string, string>();

  constructor(dataDir: string) {
    this.#root = join(dataDir, 'shows');
  }

  folderOf(showId: string): string {
    return join(this.#root, showId);
  }

  /** All shows, the last changed first; one that can't be read, or whose wipe is not finished, is listed with its fault. */
  async list(): Promise<readonly ShowSummary[]> {
    await mkdir(this.#root, { recursive: true });
    const entries = await readdir(this.#root, { withFileTypes: true });
    const folders = entries
      .filter((entry) => entry.isDirectory() && !isUnlisted(entry.name))
      .map((entry) => entry.name);
    const summaries = await Promise.all(folders.map((id) => this.#summary(id)));
    const left = await this.#leftOver(new Set(folders));
    return [...summaries, ...left].sort((a, b) => b.changedAt - a.changedAt);
  }

  /** Puts a copy of a show into the library under an id of its own; gives that id. */
  async add(show: Pick<Show, 'info' | 'plan'>): Promise<string> {
    const { info, plan } = show;
    return this.put({ ...newShow(randomUUID(), info), plan });
  }

  /** Puts a show into the library as it is, under its own id; gives that id. */
  async put(show: Show): Promise<string> {
    const folder = this.folderOf(show.id);
    // Where nothing is left of a show but its folder, that is filled.
    if (await isThere(folder)) {
      await new ShowFiles(folder).create(show);
      return show.id;
    }
    const draft = join(this.#root, `${NEW}${randomUUID()}`);
    try {
      await new ShowFiles(draft).create(show);
      await rename(draft, folder);
    } catch (error) {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(this.#root);
    return show.id;
  }

  /** Removes what a kill or a disk that refused has left of shows that were being put in or wiped. `now`: ms since 1970. */
  async removeLeftovers(now: number): Promise<void> {
    await removeOldDrafts(this.#root, isNew, now);
    // What still can't be removed is listed, with the reason.
    for (const { name } of await this.#wiped()) await this.#remove(name).catch(() => undefined);
  }

  /**
   * Whether a show with this id can be put into the library. `taken`: it is there already. `unusable`: no folder
   * can be called like this, or one is that differs in capitals only, which many disks do not tell apart.
   */
  async placeOf(id: string): Promise<'free' | 'taken' | 'unusable'> {
    if (RESERVED.test(id)) return 'unusable';
    await mkdir(this.#root, { recursive: true });
    const alike = (await readdir(this.#root)).filter(
      (name) => name.toLowerCase() === id.toLowerCase(),
    );
    if (alike.length === 0) return 'free';
    return alike.includes(id) ? 'taken' : 'unusable';
  }

  /**
   * Takes a show out of the library at one stroke: what is left for `removeWiped` bears a name that no id can be. Does nothing
   * where an earlier wipe has done that. Rejects with the system's error when the disk refuses; all is as it was then.
   */
  async takeOut(id: string): Promise<void> {
    try {
      await rename(this.folderOf(id), join(this.#root, `${WIPED}${id}.${randomUUID()}`));
    } catch (error) {
      if ((await isThere(this.folderOf(id))) || (await this.#wiped(id)).length === 0) throw error;
    }
    this.#known.delete(id);
  }

  /**
   * Removes all files of a show that was taken out; gives how many there were. Should the power fail before they are gone, the
   * next start goes on (`removeLeftovers`). Rejects with an `UnfinishedWipe` when the disk refuses.
   */
  async removeWiped(id: string): Promise<number> {
    let files = 0;
    for (const { name } of await this.#wiped(id)) files += await this.#remove(name);
    return files;
  }

  /** What is left of one show that was taken out, or of all. */
  async #wiped(id?: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const names = await readdir(this.#root).catch(() => []);
    return names
      .filter(isWiped)
      .map((name) => ({ id: name.slice(WIPED.length).split('.')[0] ?? '', name }))
      .filter((one) => id === undefined || one.id === id);
  }

  async #remove(name: string): Promise<number> {
    const folder = join(this.#root, name);
    try {
      await syncFolder(this.#root);
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      await removeFolder(folder);
      this.#unfinished.delete(name);
      // Where the disk forgets this at a loss of power, the next start removes it once more.
      await syncFolder(this.#root).catch(() => undefined);
      return entries.filter((entry) => entry.isFile()).length;
    } catch (error) {
      const reason = errorCode(error);
      this.#unfinished.set(name, reason);
      throw new UnfinishedWipe(folder, reason);
    }
  }

  /** Shows that a wipe has taken out and whose files the disk would not remove, so that a person can try again. */
  async #leftOver(ids: ReadonlySet<string>): Promise<readonly ShowSummary[]> {
    const left = new Map<string, ShowSummary>();
    for (const { id, name } of await this.#wiped()) {
      const reason = this.#unfinished.get(name);
      if (reason === undefined || ids.has(id)) continue;
      const folder = join(this.#root, name);
      const changedAt = await changedAtOf(folder);
      left.set(id, { ...blankOf(id), changedAt, fault: unfinished(folder, reason) });
    }
    return [...left.values()];
  }

  async #summary(id: string): Promise<ShowSummary> {
    const path = join(this.folderOf(id), 'show.json');
    const blank = blankOf(id);
    try {
      const { mtimeMs, size } = await stat(path);
      const mark = `${mtimeMs} ${size}`;
      const known = this.#known.get(id);
      if (known?.mark === mark) return known.summary;
      const read = readSnapshot(await readFile(path, 'utf8'));
      const changedAt = Math.round(mtimeMs);
      const summary: ShowSummary = read.ok
        ? {
            id,
            title: read.show.info.title,
            date: read.show.info.date,
            venue: read.show.info.venue,
            phase: read.show.run.phase,
            changedAt,
            fault: null,
          }
        : {
            ...blank,
            changedAt,
            fault: { code: read.fault.code, details: { ...read.fault.details, file: path } },
          };
      this.#known.set(id, { mark, summary });
      return summary;
    } catch (error) {
      const code = errorCode(error) === 'ENOENT' ? 'file-missing' : 'file-unreadable';
      return { ...blank, fault: { code, details: { file: path, reason: errorCode(error) } } };
    }
  }
}
