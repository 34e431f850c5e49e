import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { readiness } from './readiness.ts';
import { record } from './records.ts';
import { strict } from './strict.ts';

/** A window as `quit` sees it. */
export interface Closable {
  close(): void;
  isDestroyed(): boolean;
}

type Part = Pick<
  App,
  | 'disableHardwareAcceleration'
  | 'enableSandbox'
  | 'exit'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setAppUserModelId'
  | 'setPath'
  | 'whenReady'
>;

/** Life and paths of the app. */
class StandinApp extends EventEmitter implements Part {
  readonly isPackaged = process.env.STANDIN_PACKAGED !== undefined;
  readonly #paths = new Map<string, string>([['documents', tmpdir()]]);
  #version = '';
  #isQuitting = false;
  /** The windows that are there; set by the windows' part. */
  windows: () => readonly Closable[] = () => [];

  setVersion(version: string): void {
    this.#version = version;
  }

  getVersion(): string {
    return this.#version;
  }

  whenReady(): Promise<void> {
    return readiness.whenReady();
  }

  enableSandbox(): void {
    if (readiness.isReady) throw new Error('enableSandbox comes after ready');
    record('sandbox-enabled');
  }

  disableHardwareAcceleration(): void {
    if (readiness.isReady) throw new Error('disableHardwareAcceleration comes after ready');
    record('without-hardware-acceleration');
  }

  setAppUserModelId(): void {}

  setAboutPanelOptions(): void {}

  /** STANDIN_LANGUAGE: what the person reads, as systems write it. */
  getPreferredSystemLanguages(): string[] {
    return [process.env.STANDIN_LANGUAGE ?? 'vi-VN'];
  }

  /** A file that macOS gives to the app: by no argument. */
  openFile(path: string): void {
    let isTaken = false;
    this.emit('open-file', { preventDefault: () => (isTaken = true) }, path);
    record('file-given', { isTaken });
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`stand-in: no path "${name}"`);
    return path;
  }

  /** A lock file with a process id stands for Electron's lock; a line in a second file calls the first instance. */
  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    const name = createHash('sha256').update(this.getPath('userData')).digest('hex').slice(0, 16);
    const lock = join(tmpdir(), `standin-${name}`);
    const call = join(this.getPath('userData'), 'second-instance');
    if (isHeld(lock)) {
      writeFileSync(call, JSON.stringify(additionalData));
      record('second-instance-refused');
      return false;
    }
    writeFileSync(lock, String(process.pid));
    process.once('exit', () => rmSync(lock, { force: true }));
    writeFileSync(call, '');
    watch(call, () => {
      const given = readFileSync(call, 'utf8');
      if (given !== '') this.emit('second-instance', {}, [], '', JSON.parse(given));
    }).unref();
    return true;
  }

  quit(): void {
    if (this.#isQuitting) return;
    let isPrevented = false;
    this.emit('before-quit', { preventDefault: () => (isPrevented = true) });
    if (isPrevented) return;
    this.#isQuitting = true;
    for (const window of this.windows()) window.close();
    if (this.windows().some((window) => !window.isDestroyed())) {
      this.#isQuitting = false;
      return;
    }
    this.emit('will-quit', { preventDefault() {} });
    this.exit(0);
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    record('exit', { code });
    process.exit(code);
  }

  /** The last window is closed: Electron quits when nobody listens. */
  allClosed(): void {
    if (this.#isQuitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    // No lock, or its process is dead.
    return false;
  }
}

export const theApp = new StandinApp();
export const app = strict(theApp, 'app');
