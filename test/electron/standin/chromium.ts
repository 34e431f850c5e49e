import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { Cdp, type Fields } from './cdp.ts';
import { record } from './records.ts';

const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  // A second door, for the test: it drives the pages through this one.
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Electron has no pop-up blocker: its handler decides.
  '--disable-popup-blocking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** A page of the browser, still waiting for its first address. */
export interface PageTarget {
  readonly targetId: string;
  readonly sessionId: string;
}

/** The Chromium that stands for the one inside Electron. It ends with this process, because its pipe ends. */
export class Chromium {
  readonly #cdp: Cdp;
  readonly #attached = new Map<string, (sessionId: string) => void>();
  readonly #arrived = new Map<string, string>();
  readonly #listeners = new Map<string, (method: string, params: Fields) => void>();
  #popup: (openerId: string, url: string) => void = () => undefined;
  #gone: (targetId: string) => void = () => undefined;

  private constructor(cdp: Cdp) {
    this.#cdp = cdp;
    cdp.on('event', (sessionId: string | null, method: string, params: Fields) => {
      if (sessionId === null) this.#browserEvent(method, params);
      else this.#listeners.get(sessionId)?.(method, params);
    });
  }

  /** `profile` is the folder of Chromium's own files. */
  static async start(program: string, profile: string): Promise<Chromium> {
    mkdirSync(profile, { recursive: true });
    const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    child.once('exit', (code) => record('chromium-ended', { code }));
    // Pipes, because the lines above ask for them.
    const [input, output] = [child.stdio[4] as Duplex, child.stdio[3] as Duplex];
    const chromium = new Chromium(new Cdp(input, output));
    await chromium.send(null, 'Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    record('debugging', { port: await debuggingPort(profile) });
    return chromium;
  }

  send(sessionId: string | null, method: string, params: Fields = {}): Promise<Fields> {
    return this.#cdp.send(sessionId, method, params);
  }

  /** Told of a window that a page opens; it is closed at once. */
  onPopup(listener: (openerId: string, url: string) => void): void {
    this.#popup = listener;
  }

  /** Told of a page that was closed. */
  onGone(listener: (targetId: string) => void): void {
    this.#gone = listener;
  }

  async newPage(listener: (method: string, params: Fields) => void): Promise<PageTarget> {
    const { targetId } = await this.send(null, 'Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
    });
    const sessionId =
      this.#arrived.get(targetId) ??
      (await new Promise<string>((resolve) => this.#attached.set(targetId, resolve)));
    this.#listeners.set(sessionId, listener);
    return { targetId, sessionId };
  }

  /** Let go first: a page that is closed while it is held also holds the page that opened it. */
  async #closePopup(targetId: string, sessionId: string): Promise<void> {
    await this.send(sessionId, 'Runtime.runIfWaitingForDebugger');
    await this.send(null, 'Target.closeTarget', { targetId });
  }

  #browserEvent(method: string, params: Fields): void {
    if (method === 'Target.attachedToTarget') {
      const { targetInfo, sessionId } = params;
      if (targetInfo.openerId !== undefined) {
        this.#popup(targetInfo.openerId, targetInfo.url);
        void this.#closePopup(targetInfo.targetId, sessionId);
      }
      this.#arrived.set(targetInfo.targetId, sessionId);
      this.#attached.get(targetInfo.targetId)?.(sessionId);
    }
    if (method === 'Target.detachedFromTarget') this.#gone(params.targetId);
  }
}

/** Chromium writes the port of its second door into a file of its profile. */
async function debuggingPort(profile: string): Promise<number> {
  const file = join(profile, 'DevToolsActivePort');
  const folder = watch(profile);
  try {
    for (;;) {
      const port = readPort(file);
      if (port !== null) return port;
      await once(folder, 'change');
    }
  } finally {
    folder.close();
  }
}

function readPort(file: string): number | null {
  try {
    const [port = ''] = readFileSync(file, 'utf8').split('\n');
    return port === '' ? null : Number(port);
  } catch {
    // Not written yet.
    return null;
  }
}
