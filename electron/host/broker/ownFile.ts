import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DurableFile, errorCode, syncFolder } from '../files/durable.ts';

interface OwnFileOptions<T> {
  readonly path: string;
  /** Throws what it can't read. */
  readonly parse: (json: unknown) => T;
  /** This computer's own clock, ms since 1970. */
  readonly now: () => number;
  readonly log: (line: string) => void;
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
      return null;
    }
  }

  async #setAside(): Promise<void> {
    const { path, now, log } = this.#options;
    const [folder, name] = [dirname(path), basename(path)];
    const aside = name.replace(/(?=\.json$)/, `.damaged-${now()}`);
    this.#unread = name;
    try {
      await rename(path, join(folder, aside));
      await syncFolder(folder);
      this.#unread = aside;
      log(`${name} could not be read: it is kept as ${aside}`);
    } catch (error) {
      this.#mayWrite = false;
      log(`${name} could not be read, and stays as it is: ${errorCode(error)}`);
    }
  }

  /** Brings data to the disk; a disk that refuses is no reason to stop. */
  write(data: T): void {
    this.#next('could not be written down', () => this.#file.write(data));
  }

  /** Takes the file away. */
  remove(): void {
    const { path } = this.#options;
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
