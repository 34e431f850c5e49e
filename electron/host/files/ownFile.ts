import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '@shared/contract/contract.ts';
import { DurableFile, errorCode, freeName, syncFolder } from './durable.ts';

/** What every file needs of what is remembered on this computer beside the shows. */
export interface MemoryOptions {
  readonly dataDir: string;
  /** This computer's own clock, ms since 1970. */
  readonly ownNow: () => number;
  readonly log: (line: string) => void;
  /** What was remembered could not be read and lies aside; a person has to be told. */
  readonly unread: (failure: Failure) => void;
}

interface OwnFileOptions<T> {
  readonly path: string;
  /** Throws what it can't read. */
  readonly parse: (json: unknown) => T;
  /** This computer's own clock, ms since 1970. */
  readonly now: () => number;
  readonly log: (line: string) => void;
  /** Told once the file could not be read: the name under which it lies now. */
  readonly unread?: (file: string) => void;
}

/**
 * A JSON file that only its owner may read. One that can't be read is set aside under another name, so that nothing is
 * written over it; where that can't be, nothing is written at all.
 */
export class OwnFile<T> {
  readonly #options: OwnFileOptions<T>;
  readonly #file: DurableFile<T>;
  /** Where what could not be read lies; null: all could. */
  #unread: string | null = null;
  #mayWrite = true;
  #last: Promise<void> = Promise.resolve();
  /** What has still to be written. */
  #newest: { readonly data: T } | null = null;

  constructor(options: OwnFileOptions<T>) {
    this.#options = options;
    this.#file = new DurableFile<T>(
      options.path,
      (text) => options.parse(JSON.parse(text)),
      (data) => JSON.stringify(data, null, 2),
      0o600,
    );
  }

  /** Name of the file in which what could not be read lies; null: all could. */
  get unread(): string | null {
    return this.#unread;
  }

  /** A person has been told of it. */
  seen(): void {
    this.#unread = null;
  }

  /** What stands in it; null: nothing, or nothing that can be read. */
  async read(): Promise<T | null> {
    try {
      return await this.#file.read();
    } catch {
      await this.#setAside();
      this.#options.unread?.(this.#unread ?? '');
      return null;
    }
  }

  async #setAside(): Promise<void> {
    const { path, now, log } = this.#options;
    const [folder, name] = [dirname(path), basename(path)];
    this.#unread = name;
    try {
      const stem = join(folder, `${basename(name, '.json')}.damaged-${now()}`);
      const kept = await freeName(stem, '.json');
      const aside = basename(kept);
      await rename(path, kept);
      await syncFolder(folder);
      this.#unread = aside;
      log(`${name} could not be read: it is kept as ${aside}`);
    } catch (error) {
      this.#mayWrite = false;
      log(`${name} could not be read, and stays as it is: ${errorCode(error)}`);
    }
  }

  /**
   * Brings data to the disk; a disk that refuses is no reason to stop. While the disk is busy only the newest waits: two
   * hundred devices that come in at once are no two hundred files.
   */
  write(data: T): void {
    const isNext = this.#newest !== null;
    this.#newest = { data };
    if (!isNext) this.#next('could not be written down', () => this.#writeNewest());
  }

  async #writeNewest(): Promise<void> {
    const newest = this.#newest;
    this.#newest = null;
    if (newest !== null) await this.#file.write(newest.data);
  }

  /** Takes the file away. */
  remove(): void {
    const { path } = this.#options;
    this.#newest = null;
    this.#next('could not be taken away', async () => {
      await rm(path, { force: true });
      await syncFolder(dirname(path));
    });
  }

  /** Waits for what is still on its way to the disk. */
  settled(): Promise<void> {
    return this.#last;
  }

  #next(trouble: string, task: () => Promise<void>): void {
    if (!this.#mayWrite) return;
    const { path, log } = this.#options;
    this.#last = this.#last
      .then(task)
      .catch((error: unknown) => log(`${basename(path)} ${trouble}: ${errorCode(error)}`));
  }
}
