import type { CommandType } from '@shared/command/apply.ts';
import type { StorageState } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { errorCode } from '../files/durable.ts';
import { gone, isGone, type WriteAnew } from './folderLock.ts';
import type { JournalLine } from './journal.ts';
import type { ShowFiles } from './showFiles.ts';

/** Journal lines after which a new snapshot is written. */
const LINES_PER_SNAPSHOT = 500;
/** After these a snapshot is kept as well: what was decided when the plan was locked, and how it ended. */
const TURNS: ReadonlySet<CommandType> = new Set<CommandType>([
  'begin',
  'end-show',
  'end-rehearsal',
]);
/** Pause before the disk is tried again after it refused, in ms. */
const RETRY_MS = 1000;

/** What keeps the folder this copy's; see `FolderLock`. */
export interface Hold {
  /** Makes sure of it before anything is written. Rejects with ENOENT when the folder is gone. */
  readonly claim: () => Promise<void>;
  /** Has the folder made anew that was gone, and tells the person. */
  readonly regain: (write: WriteAnew<string | null>) => Promise<void>;
}

interface Waiting {
  readonly line: JournalLine;
  readonly saved: () => void;
}

/**
 * Brings commands to the disk in their order. Lines that arrive while the disk is busy go out together
 * with one fsync. When the disk refuses, the lines wait in memory and are tried again until it takes them.
 */
export class Saver {
  readonly #files: ShowFiles;
  readonly #show: () => Show;
  readonly #onState: (state: StorageState) => void;
  readonly #hold: Hold;
  #queue: Waiting[] = [];
  #working: Promise<void> | null = null;
  #reason: string | null = null;
  #linesSinceSnapshot = 0;
  /** When the last command was given, ms since 1970. */
  #lastAt = 0;
  #retry: { readonly timer: NodeJS.Timeout; readonly now: () => void } | null = null;
  #closing = false;

  constructor(
    files: ShowFiles,
    show: () => Show,
    onState: (state: StorageState) => void,
    hold: Hold,
  ) {
    this.#hold = hold;
    this.#files = files;
    this.#show = show;
    this.#onState = onState;
  }

  get state(): StorageState {
    return this.#reason === null
      ? { state: 'saved' }
      : { state: 'failing', reason: this.#reason, waiting: this.#queue.length };
  }

  /** Resolves when the line is on disk; as long as the disk refuses it stays open. */
  save(line: JournalLine): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push({ line, saved: resolve });
      this.#working ??= this.#work();
    });
  }

  /** Waits until nothing is on its way to the disk; as long as the disk refuses it stays open. */
  async settled(): Promise<void> {
    await this.#working;
  }

  /**
   * Writes what is waiting and a last snapshot. Rejects with the system's error when the disk refuses,
   * so that the shell can ask before it quits.
   */
  async close(): Promise<void> {
    this.#closing = true;
    this.#retry?.now();
    await this.#working;
    this.#closing = false;
    const reason = this.#reason;
    if (reason !== null) {
      // Whoever asked may stay: the lines are tried again until the disk takes them.
      this.#working = this.#work();
      throw Object.assign(new Error(reason), { code: reason });
    }
    await this.#lastSnapshot();
    await this.#files.close();
  }

  /** Writes what is waiting as far as the disk takes it at once, and lets go of the files; no snapshot. `resume` goes on. */
  async pause(): Promise<void> {
    this.#closing = true;
    this.#retry?.now();
    await this.#working;
    this.#closing = false;
    await this.#files.close();
  }

  resume(): void {
    if (this.#queue.length > 0) this.#working ??= this.#work();
  }

  async #lastSnapshot(): Promise<void> {
    const show = this.#show();
    if (!this.#files.isBehind(show)) return;
    try {
      await this.#claim();
      await this.#files.checkpoint(show);
    } catch (error) {
      await this.#anew(error, this.#lastAt);
    }
  }

  /** Another show comes in the place of this one, at this moment (ms since 1970); see `ShowFiles.adopt`. */
  async adopt(show: Show, now: number, aside: boolean): Promise<void> {
    await this.settled();
    try {
      await this.#claim();
      await this.#files.adopt(show, now, aside);
    } catch (error) {
      if (!isGone(error)) throw error;
      await this.#regain(show, now, aside);
    }
  }

  /** Makes sure that what is written next comes where it belongs. Rejects with ENOENT when its place is gone. */
  async #claim(): Promise<void> {
    await this.#hold.claim();
    if (!(await this.#files.stands())) throw gone();
  }

  /** Makes the folder anew with this show. What others have put there goes aside, and with `aside` what stands there at all. */
  async #regain(show: Show, now: number, aside = false): Promise<void> {
    await this.#hold.regain(async (isLocked) => {
      const isOurs = isLocked && (await this.#files.isOwn());
      const isAnybodys = !isOurs && !(await this.#files.isBare());
      return this.#files.adopt(show, now, aside || isAnybodys);
    });
  }

  async #work(): Promise<void> {
    while (this.#queue.length > 0) {
      // A copy: lines that arrive during the write belong to the next batch.
      const batch = [...this.#queue];
      try {
        await this.#write(batch);
      } catch (error) {
        this.#reason = errorCode(error);
        this.#onState(this.state);
        if (this.#closing) break;
        await this.#pause();
        continue;
      }
      this.#queue = this.#queue.slice(batch.length);
      const recovered = this.#reason !== null;
      this.#reason = null;
      for (const { saved } of batch) saved();
      if (recovered) this.#onState(this.state);
    }
    this.#working = null;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const lines = batch.map(({ line }) => line);
    const at = lines.at(-1)?.command.at ?? 0;
    this.#lastAt = at;
    try {
      if (!this.#files.isWriting) await this.#claim();
      await this.#files.mend(this.#show(), at);
      await this.#files.append(lines);
      this.#linesSinceSnapshot += lines.length;
    } catch (error) {
      await this.#anew(error, at);
    }
    const isTurn = lines.some(({ command }) => TURNS.has(command.type));
    if (isTurn || this.#linesSinceSnapshot >= LINES_PER_SNAPSHOT) await this.#snapshot();
  }

  /** The journal or its folder is gone: only a full snapshot holds what it held. Any other error is thrown again. */
  async #anew(error: unknown, at: number): Promise<void> {
    if (!isGone(error)) throw error;
    await this.#regain(this.#show(), at);
    this.#linesSinceSnapshot = 0;
  }

  /** The lines are safe in the journal, so a failing snapshot only waits for the next occasion. */
  async #snapshot(): Promise<void> {
    this.#linesSinceSnapshot = 0;
    await this.#files.checkpoint(this.#show()).catch(() => undefined);
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const now = () => {
        clearTimeout(timer);
        this.#retry = null;
        resolve();
      };
      const timer = setTimeout(now, RETRY_MS);
      this.#retry = { timer, now };
    });
  }
}
