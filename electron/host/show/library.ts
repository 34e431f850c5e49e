import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShowSummary } from '@shared/contract/contract.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { errorCode } from '../files/durable.ts';
import { ShowFiles } from './showFiles.ts';
import { readSnapshot } from './snapshot.ts';

interface Known {
  readonly mark: string;
  readonly summary: ShowSummary;
}

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
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const summaries = await Promise.all(folders.map((id) => this.#summary(id)));
    return summaries.sort((a, b) => b.changedAt - a.changedAt);
  }

  /** Puts a copy of a show into the library under an id of its own; gives that id. */
  async add(show: Pick<Show, 'info' | 'plan'>): Promise<string> {
    const id = randomUUID();
    const { info, plan } = show;
    await new ShowFiles(this.folderOf(id)).create({ ...newShow(id, info), plan });
    return id;
  }

  /** Puts a show into the library as it is, under its own id; gives that id. */
  async put(show: Show): Promise<string> {
    await new ShowFiles(this.folderOf(show.id)).create(show);
    return show.id;
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
