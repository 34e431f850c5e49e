import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, on } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Wish } from './launch.ts';
import { parseRecord, type StandinRecord } from './records.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface ShellOptions {
  /** Folder of the app: package.json and dist/. */
  readonly app: string;
  /** Folder of the stand-in's `electron`. */
  readonly standin: string;
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it is started to open. */
  readonly files?: readonly string[];
  /** `app` is what was in the archive of a packaged app, which is started by itself. */
  readonly isPackaged?: boolean;
}

type Wanted = (record: StandinRecord) => boolean;

/** The built app, started by Electron's own launcher on the stand-in, and driven from a test. */
export class Shell {
  readonly #child: ChildProcess;
  readonly #events = new EventEmitter();
  readonly records: StandinRecord[] = [];
  /** Lines of the app's own log. */
  readonly log: string[] = [];
  /** The exit code of the launcher. */
  readonly ended: Promise<number | null>;
  #browser: Browser | null = null;

  private constructor({
    app,
    standin,
    dataDir,
    env,
    files = [],
    isPackaged = false,
  }: ShellOptions) {
    const launcher = join(root, 'node_modules', 'electron', 'cli.js');
    const folder = isPackaged ? [] : [app];
    this.#child = spawn(process.execPath, [launcher, ...folder, '--data', dataDir, ...files], {
      env: {
        ...process.env,
        ...env,
        ...(isPackaged ? { STANDIN_PACKAGED: app } : {}),
        ELECTRON_OVERRIDE_DIST_PATH: standin,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.ended = new Promise((resolve) => this.#child.once('close', resolve));
    void this.ended.then(() => this.#events.emit('change'));
    this.#read(this.#child.stdout, (line) => this.#hear(line));
    this.#read(this.#child.stderr, (line) => {
      this.log.push(line);
      this.#events.emit('change');
    });
  }

  /** Starts the app without waiting for anything. */
  static spawn(options: ShellOptions): Shell {
    return new Shell(options);
  }

  /** Waits for the first window, and for the line to its pages. */
  async opened(): Promise<void> {
    await this.recorded(({ type }) => type === 'shown');
    await this.connect();
  }

  /** Takes up the line to the pages; again after a crash, because a page that has crashed once stays so for the driver. */
  async connect(): Promise<void> {
    const { port } = await this.recorded(({ type }) => type === 'debugging');
    await this.#browser?.close();
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  }

  #read(stream: NodeJS.ReadableStream | null, take: (line: string) => void): void {
    if (stream !== null) createInterface(stream).on('line', take);
  }

  #hear(line: string): void {
    const record = parseRecord(line);
    if (record === null) return;
    this.records.push(record);
    this.#events.emit('change');
  }

  /** Waits until `look` finds something in what the app has said so far. Rejects when the app ends before. */
  async #until<T>(look: () => T | undefined): Promise<T> {
    const changes = on(this.#events, 'change');
    try {
      for (;;) {
        const found = look();
        if (found !== undefined) return found;
        if (this.#child.exitCode !== null) throw new Error(`the app ended: ${this.log.join('\n')}`);
        await changes.next();
      }
    } finally {
      await changes.return?.();
    }
  }

  /** Waits for the first record of this kind, or for the one after `past` of them. */
  recorded(wanted: Wanted, past = 0): Promise<StandinRecord> {
    return this.#until(() => this.records.filter(wanted)[past]);
  }

  logged(text: string): Promise<string> {
    return this.#until(() => this.log.find((line) => line.includes(text)));
  }

  get pages(): Page[] {
    return this.#browser?.contexts()[0]?.pages() ?? [];
  }

  /** The first page that is there, or that comes, besides `known`. */
  async page(...known: readonly Page[]): Promise<Page> {
    const [context] = this.#browser?.contexts() ?? [];
    if (context === undefined) throw new Error('the app has no browser');
    const isNew = (page: Page) => !known.includes(page);
    const page = this.pages.find(isNew) ?? (await context.waitForEvent('page', isNew));
    await page.waitForURL(({ protocol }) => protocol !== 'about:');
    return page;
  }

  /** Asks the stand-in for something that a person does: a click in the menu, a cable, quitting. */
  wish(wish: Wish): void {
    this.#child.stdin?.write(`${JSON.stringify(wish)}\n`);
  }

  get pid(): number {
    const started = this.records.find(({ type }) => type === 'started');
    if (typeof started?.pid !== 'number') throw new Error('the app has not started yet');
    return started.pid;
  }

  /** Sends the app itself a signal, and waits for its end. */
  async kill(signal: NodeJS.Signals): Promise<number | null> {
    process.kill(this.pid, signal);
    return this.ended;
  }

  /** Ends the app if it still runs. */
  async stop(): Promise<void> {
    await this.#browser?.close();
    if (this.#child.exitCode !== null) return;
    await this.recorded(({ type }) => type === 'started');
    await this.kill('SIGKILL');
  }
}
