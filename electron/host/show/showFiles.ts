import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { Low } from 'lowdb';
import {
  DurableFile,
  errorCode,
  freeName,
  ignoreMissing,
  isDraft,
  linkOrCopy,
  readIfThere,
  syncFolder,
  writeDurably,
} from '../files/durable.ts';
import {
  formatLine,
  type JournalContent,
  type JournalLine,
  JournalWriter,
  linesOf,
  readJournal,
} from './journal.ts';
import { endsOf, replay } from './replay.ts';
import {
  headIn,
  headOf,
  parseOrThrow,
  readSnapshot,
  stringifyShow,
  UnreadableShow,
  writeSnapshot,
} from './snapshot.ts';

/** How many older snapshots stay, each with the journal that leads to the next. */
const GENERATIONS = 10;

/** What opening a folder found. Notices name what was dropped or set aside. */
export type OpenedFiles =
  | { readonly ok: true; readonly show: Show; readonly notices: readonly Failure[] }
  | { readonly ok: false; readonly fault: Failure };

const JOURNAL = 'journal.ndjson';

const generationName = (seq: number) => String(seq).padStart(9, '0');

/**
 * The folder of one show:
 * `show.json` (a snapshot), `journal.ndjson` (commands since), `generations/` (older snapshots `SEQ.json`,
 * each with the commands `SEQ.ndjson` that led to the next one).
 * Its writing methods must not overlap; the session's saver queues them.
 */
export class ShowFiles {
  readonly folder: string;
  readonly #db: Low<Show | null>;
  #writer: JournalWriter;
  /** What `open` found wrong with the journal and `mend` has not mended yet. */
  #mend: 'torn' | 'damaged' | null = null;
  #snapshotSeq = 0;
  #showId = '';
  /** By which the snapshots that were read or written here are known, the current one last. */
  readonly #heads = new Set<string>();
  #head = '';

  constructor(folder: string) {
    this.folder = folder;
    this.#db = new Low<Show | null>(
      new DurableFile<Show | null>(
        this.#path('show.json'),
        (text) => {
          this.#head = headOf(text);
          return parseOrThrow(text);
        },
        (snapshot) => {
          const text = stringifyShow(snapshot);
          this.#head = headOf(text);
          return text;
        },
      ),
      null,
    );
    this.#writer = new JournalWriter(this.#path(JOURNAL), 0);
  }

  #path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Starts the folder with a first snapshot. Refuses to touch a folder that has one. */
  async create(show: Show): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    if ((await readIfThere(this.#path('show.json'))) !== null)
      throw new Error(`there is a show in ${this.folder} already`);
    await this.#startAnew(show);
    await syncFolder(dirname(this.folder));
  }

  /**
   * Reads the snapshot and replays the journal. Reads only: what has to be cut off or set aside is done by
   * `mend`, so that a second copy can look without touching anything.
   */
  async open(): Promise<OpenedFiles> {
    let snapshot: Show | null;
    try {
      await this.#db.read();
      snapshot = this.#db.data;
    } catch (error) {
      if (error instanceof UnreadableShow)
        return { ok: false, fault: await this.#withOffer(error.fault) };
      return { ok: false, fault: this.#fault('file-unreadable', { reason: errorCode(error) }) };
    }
    if (snapshot === null)
      return { ok: false, fault: await this.#withOffer(this.#fault('file-missing')) };
    this.#took(snapshot);
    try {
      return this.#replayed(snapshot, await readJournal(this.#path(JOURNAL), snapshot.id));
    } catch (error) {
      const details = { file: JOURNAL, reason: errorCode(error) };
      return { ok: false, fault: this.#fault('file-unreadable', details) };
    }
  }

  #replayed(snapshot: Show, journal: JournalContent): OpenedFiles {
    const { show, stoppedAt } = replay(snapshot, journal.lines);
    const line = stoppedAt ?? journal.damage?.line ?? 0;
    this.#mend = stoppedAt === null ? (journal.damage?.kind ?? null) : 'damaged';
    this.#writer = new JournalWriter(this.#path(JOURNAL), journal.goodBytes);
    const notices =
      this.#mend === null ? [] : [this.#fault(`journal-${this.#mend}`, { file: JOURNAL, line })];
    return { ok: true, show, notices };
  }

  /**
   * Puts the journal in order that `open` found torn or damaged: a damaged one is kept under another name, then a
   * snapshot and a fresh journal follow. Does nothing when all is well.
   */
  async mend(show: Show, now: number): Promise<void> {
    if (this.#mend === null) return;
    await this.#writer.close();
    // What has a copy is torn at most: a disk that refuses the rest is asked again.
    if (this.#mend === 'damaged') await this.#keepJournal(now);
    this.#mend = 'torn';
    await this.checkpoint(show);
    this.#mend = null;
  }

  async #keepJournal(now: number): Promise<void> {
    const kept = await freeName(this.#path(`journal.damaged-${now}`), '.ndjson');
    try {
      await copyFile(this.#path(JOURNAL), kept);
    } catch (error) {
      await rm(kept, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  /** Removes temporary files that a crash in the middle of a write has left; only for the holder of the folder. */
  async removeLeftovers(): Promise<void> {
    for (const folder of [this.folder, this.#path('generations')])
      for (const name of (await ignoreMissing(readdir(folder))) ?? [])
        if (isDraft(name)) await rm(join(folder, name), { force: true });
  }

  /**
   * Gives the snapshot a copy among the generations when none of them leads to it, as after a kill between the two writes of a
   * show that takes another one's place: a recovery would go back to the other one. Only for the holder of the folder.
   */
  async secureSnapshot(): Promise<void> {
    const seq = this.#snapshotSeq;
    const [newest] = await this.#generations();
    if (newest !== undefined && newest >= seq) return;
    // A journal that has not moved yet begins before the snapshot; one that has moved ends with it.
    const { first } = endsOf(await readIfThere(this.#path(JOURNAL)));
    if (first !== null && first <= seq) return;
    const moved = this.#path('generations', `${generationName(newest ?? 0)}.ndjson`);
    if (newest !== undefined && endsOf(await readIfThere(moved)).last === seq) return;
    const text = await readIfThere(this.#path('show.json'));
    if (text === null) return;
    await mkdir(this.#path('generations'), { recursive: true });
    // A copy: a link would be damaged with what it is to stand in for.
    await writeDurably(this.#path('generations', `${generationName(seq)}.json`), text);
  }

  /** Whether the journal is open: what is appended then goes nowhere else, whatever stands in the folder's place. */
  get isWriting(): boolean {
    return this.#writer.isOpen;
  }

  /** Whether the snapshot in the folder is still the one that the journal goes on from. */
  async stands(): Promise<boolean> {
    return (await this.#headThere()) === [...this.#heads].at(-1);
  }

  /** Whether the snapshot in the folder is one that was read or written here, as on a stick that was pulled and is back. */
  async isOwn(): Promise<boolean> {
    const head = await this.#headThere();
    return head !== null && this.#heads.has(head);
  }

  #headThere(): Promise<string | null> {
    return ignoreMissing(headIn(this.#path('show.json')));
  }

  /** Whether the folder has nothing of a show in it. */
  async isBare(): Promise<boolean> {
    const names = (await ignoreMissing(readdir(this.folder))) ?? [];
    if (names.includes('show.json') || names.includes(JOURNAL)) return false;
    return [...(await this.#generations()), ...(await this.#generations('ndjson'))].length === 0;
  }

  /** Appends commands; when it returns they are on disk. `mend` comes first: what is behind the readable part is cut off. */
  async append(lines: readonly JournalLine[]): Promise<void> {
    await this.#writer.append(lines.map(linesOf(this.#showId)).join(''));
  }

  /** Whether the snapshot says something else than this show, or its journal is not in order. */
  isBehind(show: Show): boolean {
    return show.seq !== this.#snapshotSeq || this.#mend !== null;
  }

  /** A new snapshot; the old one moves to the generations together with its journal. */
  async checkpoint(show: Show): Promise<void> {
    if (!this.isBehind(show)) return;
    await mkdir(this.#path('generations'), { recursive: true });
    const name = this.#path('generations', generationName(this.#snapshotSeq));
    await linkOrCopy(this.#path('show.json'), `${name}.json`);
    await this.#writeSnapshot(show);
    await this.#writer.close();
    await ignoreMissing(rename(this.#path(JOURNAL), `${name}.ndjson`));
    await syncFolder(this.#path('generations'));
    await syncFolder(this.folder);
    this.#writer = new JournalWriter(this.#path(JOURNAL), 0);
    await this.#prune();
  }

  /** Writes everything anew from memory, after the folder or the journal has vanished under us; a journal that is there is kept under another name. */
  async rewrite(show: Show, now: number): Promise<void> {
    await this.#writer.close();
    await this.#startAnew(show);
    const kept = await freeName(this.#path(`journal.before-${now}`), '.ndjson');
    await ignoreMissing(rename(this.#path(JOURNAL), kept));
    this.#mend = null;
    this.#writer = new JournalWriter(this.#path(JOURNAL), 0);
  }

  /**
   * Begins anew with a show that another machine has sent. `aside`: what stands here leads somewhere else, and goes whole
   * into a folder `aside-NOW-…`, so that no recovery goes back to it. Gives the name of that one, or null.
   */
  async adopt(show: Show, now: number, aside: boolean): Promise<string | null> {
    if (!aside) {
      await this.rewrite(show, now);
      return null;
    }
    await this.#writer.close();
    // Never into one that is there already.
    const folder = await mkdtemp(this.#path(`aside-${now}-`));
    // First what must not be replayed on the new show; the old one is there until the new one is.
    await ignoreMissing(rename(this.#path(JOURNAL), join(folder, JOURNAL)));
    await ignoreMissing(rename(this.#path('generations'), join(folder, 'generations')));
    await ignoreMissing(linkOrCopy(this.#path('show.json'), join(folder, 'show.json')));
    await syncFolder(folder);
    await this.#startAnew(show);
    await syncFolder(this.folder);
    this.#mend = null;
    this.#writer = new JournalWriter(this.#path(JOURNAL), 0);
    return basename(folder);
  }

  /** The newest lines of the journal and of those before it, in their order; a damaged file gives what is readable. */
  async recentLines(): Promise<readonly JournalLine[]> {
    const newest = (await this.#generations()).slice(0, 3).reverse();
    const files = newest.map((seq) => join('generations', `${generationName(seq)}.ndjson`));
    const journals = [];
    for (const file of [...files, JOURNAL]) journals.push(await readJournal(this.#path(file)));
    return journals.flatMap(({ lines }) => lines);
  }

  /** Keeps lines that are none of the show's in a file of their own. Gives its name. */
  async keepStrays(lines: readonly JournalLine[], now: number): Promise<string> {
    const name = `strays-${now}-${lines[0]?.command.id ?? 'none'}.ndjson`;
    await writeDurably(this.#path(name), lines.map(formatLine).join(''));
    return name;
  }

  /**
   * Sets an unreadable `show.json` aside and goes on from the newest good generation and every journal line after it.
   * Gives the notices for the person, or the fault when no generation is readable.
   */
  async recover(now: number): Promise<OpenedFiles> {
    const best = await this.#bestGeneration();
    if (best === null) return { ok: false, fault: this.#fault('nothing-to-recover') };
    const kept = await freeName(this.#path(`show.damaged-${now}`), '.json');
    try {
      // A second name, so that a disk that refuses the rest leaves everything as it was.
      await ignoreMissing(linkOrCopy(this.#path('show.json'), kept));
      await this.rewrite(best, now);
    } catch (error) {
      await rm(kept, { force: true }).catch(() => undefined);
      throw error;
    }
    const details = { aside: basename(kept), seq: best.seq };
    return { ok: true, show: best, notices: [this.#fault('recovered', details)] };
  }

  async close(): Promise<void> {
    await this.#writer.close();
  }

  /** A snapshot to which no older file leads, so that it gets a copy among the generations from the start. */
  async #startAnew(show: Show): Promise<void> {
    await mkdir(this.#path('generations'), { recursive: true });
    const name = `${generationName(show.seq)}.json`;
    await writeDurably(this.#path('generations', name), writeSnapshot(show));
    await this.#writeSnapshot(show);
  }

  async #writeSnapshot(show: Show): Promise<void> {
    this.#db.data = show;
    await this.#db.write();
    this.#took(show);
  }

  /** This one is in the snapshot now. */
  #took({ id, seq }: Show): void {
    // Also one that was there before is the last one.
    this.#heads.delete(this.#head);
    this.#heads.add(this.#head);
    this.#snapshotSeq = seq;
    this.#showId = id;
  }

  /** Numbers of the files among the generations that end so, the newest first. */
  async #generations(ending: 'json' | 'ndjson' = 'json'): Promise<number[]> {
    const names = (await ignoreMissing(readdir(this.#path('generations')))) ?? [];
    return names
      .filter((name) => /^\d+\.\w+$/.test(name) && name.endsWith(`.${ending}`))
      .map((name) => Number.parseInt(name, 10))
      .sort((a, b) => b - a);
  }

  /** The newest readable snapshot with all journal lines that follow it, from whichever file they lie in. */
  async #bestGeneration(): Promise<Show | null> {
    for (const seq of await this.#generations()) {
      const begun = await this.#readGeneration(seq);
      if (begun === null) continue;
      let show = begun;
      // Also those of a snapshot that is missing.
      const later = (await this.#generations('ndjson')).filter((other) => other >= seq).reverse();
      const journals = later.map((other) => join('generations', `${generationName(other)}.ndjson`));
      for (const file of [...journals, JOURNAL]) {
        // One that the disk does not give has no lines: those after it don't fit any more.
        const read = await readJournal(this.#path(file), show.id).catch(() => null);
        show = replay(show, read?.lines ?? []).show;
      }
      return show;
    }
    return null;
  }

  /** Null: it can't be read, or the disk does not give it. */
  async #readGeneration(seq: number): Promise<Show | null> {
    const path = this.#path('generations', `${generationName(seq)}.json`);
    const text = await readIfThere(path).catch(() => null);
    const read = readSnapshot(text ?? '');
    return read.ok ? read.show : null;
  }

  async #prune(): Promise<void> {
    const old = (await this.#generations()).slice(GENERATIONS);
    const last = Math.max(-1, ...old);
    const journals = (await this.#generations('ndjson')).filter((seq) => seq <= last);
    for (const seq of old) await this.#removeGeneration(`${generationName(seq)}.json`);
    for (const seq of journals) await this.#removeGeneration(`${generationName(seq)}.ndjson`);
  }

  async #removeGeneration(name: string): Promise<void> {
    await rm(this.#path('generations', name), { force: true });
  }

  #fault(code: string, details: Failure['details'] = {}): Failure {
    return { code, details: { file: 'show.json', folder: this.folder, ...details } };
  }

  /** Adds whether a good generation can be offered. */
  async #withOffer(fault: Failure): Promise<Failure> {
    const best = await this.#bestGeneration();
    return this.#fault(fault.code, {
      ...fault.details,
      ...(best === null ? {} : { recoverable: best.seq }),
    });
  }
}
