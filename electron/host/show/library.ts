import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShowSummary } from '@shared/contract/contract.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { errorCode, removeOldDrafts, syncFolder } from '../files/durable.ts';
import { ShowFiles } from './showFiles.ts';
import { readSnapshot } from './snapshot.ts';

interface Known {
  readonly mark: string;
  readonly summary: ShowSummary;
}

/** A show that is being put in has such a folder, which no id can be, until it is whole: a kill leaves nothing that is listed. */
const NEW = '.new-';
const isNew = (name: string) => name.startsWith(NEW);

/** The same of one that is being wiped: a loss of power leaves nothing that is listed. */
const WIPED = '.wiped-';
const isWiped = (name: string) => name.startsWith(WIPED);

const isUnlisted = (name: string) => isNew(name) || isWiped(name);

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Names that Windows keeps for devices: no folder can have them. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The folder of shows: `shows/ID/` each. */
export class Library {
  readonly #root: string;
  /** Summaries by id, valid as long as the file's time and size (`mark`) stand. */
  readonly #known = new Map<string, Known>();

  constructor(dataDir: string) {
    this.#root = join(dataDir, 'shows');
  }

  folderOf(showId: string): string {
    return join(this.#root, showId);
  }

  /** All shows, the last changed first; a show that can't be read is listed with its fault. */
  async list(): Promise<readonly ShowSummary[]> {
    await mkdir(this.#root, { recursive: true });
    const entries = await readdir(this.#root, { withFileTypes: true });
    const folders = entries
      .filter((entry) => entry.isDirectory() && !isUnlisted(entry.name))
      .map((entry) => entry.name);
    const summaries = await Promise.all(folders.map((id) => this.#summary(id)));
    return summaries.sort((a, b) => b.changedAt - a.changedAt);
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

  /** Removes what a kill has left of shows that were being put in or wiped. `now`: ms since 1970. */
  async removeLeftovers(now: number): Promise<void> {
    await removeOldDrafts(this.#root, isNew, now);
    const names = await readdir(this.#root).catch(() => []);
    for (const name of names.filter(isWiped))
      await rm(join(this.#root, name), { recursive: true, force: true }).catch(() => undefined);
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
   * Takes the folder of a show away with all that stands in it. It is gone from the library at one stroke; should the power
   * fail before its files are, the next start goes on (`removeLeftovers`). Gives how many files there were. Rejects with the
   * system's error when the disk refuses.
   */
  async wipe(id: string): Promise<number> {
    const files = await readdir(this.folderOf(id), { recursive: true, withFileTypes: true });
    const wiped = join(this.#root, `${WIPED}${randomUUID()}`);
    await rename(this.folderOf(id), wiped);
    await syncFolder(this.#root);
    this.#known.delete(id);
    await rm(wiped, { recursive: true, force: true });
    await syncFolder(this.#root);
    return files.filter((entry) => entry.isFile()).length;
  }

  async #summary(id: string): Promise<ShowSummary> {
    const path = join(this.folderOf(id), 'show.json');
    const blank = { id, title: id, date: null, venue: '', phase: 'ready', changedAt: 0 } as const;
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
