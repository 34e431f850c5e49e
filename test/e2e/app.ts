import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../electron/host/chromium.ts';

/** The smallest screen that the app is made for. */
export const LAPTOP = { width: 1366, height: 768 };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A Chromium for the tests of one file. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('these tests need a Chromium');
  // Root, as in most containers, has no sandbox.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'rostrum-e2e-'));
}

/** The built browser host, started as a person's command line does. */
export class App {
  readonly #child: ChildProcess;
  /** Address with its token. */
  readonly url: string;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Starts on a data folder; `port` 0 takes a free one. */
  static async start(dataDir: string, port = 0): Promise<App> {
    const child = spawn(
      process.execPath,
      [join(root, 'dist/node/serve.js'), '--no-open', '--port', String(port), '--data', dataDir],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    return new App(child, await printedAddress(child));
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the host has not started');
    return this.#child.pid;
  }

  /** SIGKILL, as a power cut does it to a process: no handler runs. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill(signal);
    await ended;
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/\S+/.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}`)));
  });
}

/** Opens the app's first window and in it the sample ceremony, on the view with this name. */
export async function openSample(context: BrowserContext, app: App, view: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(app.url);
  await page.getByRole('button', { name: /Thái Nguyên/ }).click();
  await page.getByRole('button', { name: view, exact: true }).click();
  return page;
}

/** Opens another window on the show that `page` has open. */
export async function openBeside(page: Page, view: string): Promise<Page> {
  const address = new URL(page.url());
  address.searchParams.set('view', view);
  const beside = await page.context().newPage();
  await beside.goto(address.href);
  return beside;
}

/** Begins the show in RUN, or a rehearsal of it; the first cue waits for GO then. Screens in Vietnamese. */
export async function beginShow(page: Page, as: 'live' | 'rehearsal' = 'live'): Promise<void> {
  const word = as === 'live' ? 'Bắt đầu buổi lễ' : 'Tổng duyệt';
  await page.getByRole('button', { name: word, exact: true }).click();
  if (as === 'live')
    await page.getByRole('dialog').getByRole('button', { name: word, exact: true }).click();
  await page.getByRole('article', { name: 'HIỆN TẠI' }).waitFor();
}

/** Types like a person who looks for the caret first: a dialog takes the focus a moment after it has come. */
export async function typeAtCaret(page: Page, text: string): Promise<void> {
  await page.locator('input:focus, textarea:focus').waitFor();
  await page.keyboard.type(text);
}

export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
