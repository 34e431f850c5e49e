import type { Failure } from '@shared/contract/contract.ts';
import { errorCode } from '../files/durable.ts';
import { lockFolder } from '../files/lock.ts';
import { ShowFiles } from './showFiles.ts';

/**
 * The lock of a show's folder. A folder that can't be locked because it can't be written is opened all the same: the show
 * goes on in memory, and the lock is taken before the first line goes to the disk.
 */
export class FolderLock {
  /** Another copy of the app has the folder; null: it is free or ours. */
  readonly readOnly: Failure | null;
  readonly #folder: string;
  /** Null: it could not be taken yet. */
  #release: (() => Promise<void>) | null;

  private constructor(
    folder: string,
    readOnly: Failure | null,
    letGo: (() => Promise<void>) | null,
  ) {
    this.#folder = folder;
    this.readOnly = readOnly;
    this.#release = letGo;
  }

  static async take(folder: string): Promise<FolderLock> {
    try {
      const lock = await lockFolder(folder);
      if (lock.ok) return new FolderLock(folder, null, lock.release);
      const readOnly = { code: 'open-elsewhere', details: { pid: lock.pid ?? '?' } };
      return new FolderLock(folder, readOnly, null);
    } catch {
      // Read-only folder or full disk: the saver reports it with the first command. A missing folder is found by opening.
      return new FolderLock(folder, null, null);
    }
  }

  get isHeld(): boolean {
    return this.#release !== null;
  }

  /**
   * Takes the lock that could not be taken when the show was opened, as its command number `seq`. Rejects with the system's
   * error; with EBUSY where another copy was first, and has it or has gone on with it.
   */
  async claim(seq: number): Promise<void> {
    if (this.#release !== null || this.readOnly !== null) return;
    const lock = await lockFolder(this.#folder).catch((error: unknown) => {
      // The whole folder is gone: it is made anew with what is in memory.
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    });
    if (lock === null) return;
    if (!lock.ok) throw busy();
    const there = await new ShowFiles(this.#folder).open();
    if (there.ok && there.show.seq !== seq) {
      await lock.release();
      throw busy();
    }
    this.#release = lock.release;
  }

  async release(): Promise<void> {
    const letGo = this.#release;
    this.#release = null;
    await letGo?.();
  }
}

const busy = () => Object.assign(new Error('another copy has the show'), { code: 'EBUSY' });
