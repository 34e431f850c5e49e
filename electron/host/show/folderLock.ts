import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Failure } from '@shared/contract/contract.ts';
import { errorCode } from '../files/durable.ts';
import { isLockedBy, lockFolder } from '../files/lock.ts';
import { ShowFiles } from './showFiles.ts';

/** Writes what stands in memory into a folder. `isOurs`: our lock stood there; else what is there may be anybody's. */
export type WriteAnew<T> = (isOurs: boolean) => Promise<T>;

/**
 * The lock of a show's folder. A folder that can't be locked because it can't be written is opened all the same: the show
 * goes on in memory, and the lock is taken before the first line goes to the disk. One that vanishes takes its lock with it:
 * what stands in its place is locked before anything is written there.
 */
export class FolderLock {
  /** Another copy of the app has the folder; null: it is free or ours. */
  readonly readOnly: Failure | null;
  readonly #folder: string;
  /** A folder that comes back, as on a stick that was pulled, is known by it. */
  readonly #key: string;
  /** Null: it could not be taken yet. */
  #release: (() => Promise<void>) | null;
  /** The folder is gone, or another one stands there, until it was made anew. */
  #isLost = false;

  private constructor(
    folder: string,
    key: string,
    readOnly: Failure | null,
    release: (() => Promise<void>) | null,
  ) {
    this.#folder = folder;
    this.#key = key;
    this.readOnly = readOnly;
    this.#release = release;
  }

  static async take(folder: string): Promise<FolderLock> {
    const key = randomUUID();
    try {
      const lock = await lockFolder(folder, undefined, key);
      if (lock.ok) return new FolderLock(folder, key, null, lock.release);
      const readOnly = { code: 'open-elsewhere', details: { pid: lock.pid ?? '?' } };
      return new FolderLock(folder, key, readOnly, null);
    } catch {
      // Read-only folder or full disk: the saver reports it with the first command. A missing folder is found by opening.
      return new FolderLock(folder, key, null, null);
    }
  }

  get isHeld(): boolean {
    return this.#release !== null;
  }

  /**
   * Makes sure that the folder is still ours, or takes the lock that could not be taken when the show was opened, as its
   * command number `seq`. Rejects with ENOENT when the folder is gone, or another one stands there; with EBUSY where
   * another copy was first, and has it or has gone on with it; else with the system's error.
   */
  async claim(seq: number): Promise<void> {
    if (this.#release !== null && !(await this.#isOurs())) this.#isLost = true;
    if (this.#isLost) throw gone();
    if (this.#release !== null) return;
    const release = await this.#lock();
    const there = await new ShowFiles(this.#folder).open();
    if (there.ok && there.show.seq !== seq) {
      await release();
      throw busy();
    }
    this.#release = release;
  }

  /**
   * Has the folder made anew after it was gone (`claim`): makes and locks it first, so that no second copy comes in
   * between. Rejects with EBUSY when another copy has what stands there now, else with the system's error; what others
   * have written is as it was then.
   */
  async regain<T>(write: WriteAnew<T>): Promise<T> {
    await mkdir(this.#folder, { recursive: true });
    const isOurs = await this.#isOurs();
    if (!isOurs) {
      this.#isLost = true;
      await this.release();
    }
    this.#release ??= await this.#lock();
    try {
      const written = await write(isOurs);
      // It may have gone once more meanwhile.
      if (!(await this.#isOurs())) throw gone();
      this.#isLost = false;
      return written;
    } catch (error) {
      // The next attempt has to see again that what stands there is none of ours.
      if (!isOurs) await this.release().catch(() => undefined);
      throw error;
    }
  }

  async release(): Promise<void> {
    const release = this.#release;
    this.#release = null;
    await release?.();
  }

  #isOurs(): Promise<boolean> {
    return isLockedBy(this.#folder, this.#key);
  }

  async #lock(): Promise<() => Promise<void>> {
    const lock = await lockFolder(this.#folder, undefined, this.#key);
    if (!lock.ok) throw busy();
    return lock.release;
  }
}

/** The error of what has no place any more. */
export const gone = () =>
  Object.assign(new Error('the folder is not the one any more'), { code: 'ENOENT' });
const busy = () => Object.assign(new Error('another copy has the show'), { code: 'EBUSY' });

/** Whether what was to be written has no place any more: only a full snapshot holds what was there. */
export const isGone = (error: unknown): boolean => errorCode(error) === 'ENOENT';
