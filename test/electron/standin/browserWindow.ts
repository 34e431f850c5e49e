import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { theApp } from './app.ts';
import type { Chromium } from './chromium.ts';
import { record } from './records.ts';
import { strict } from './strict.ts';
import { StandinContents } from './webContents.ts';

/** Preferences that keep a page away from Node; a window without one of them is refused here. */
const DEMANDED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
};

const windows = new Set<StandinWindow>();
let chromium: Chromium | null = null;
let inFront: StandinWindow | null = null;

/** Gives the windows their Chromium; called before the app becomes ready. */
export function openWindowsIn(started: Chromium): void {
  chromium = started;
  theApp.windows = () => [...windows];
  started.onPopup((openerId, url) => byTarget(openerId)?.contents.popup(url));
  started.onGone((targetId) => byTarget(targetId)?.destroy());
}

const byTarget = (targetId: string) =>
  [...windows].find(({ contents }) => contents.targetId === targetId);

/** Ends full screen in the windows whose address has this in it, as F11 does. */
export function leaveFullScreen(part: string): void {
  for (const window of windowsAt(part)) window.setFullScreen(false);
}

/** The windows whose address has this in it. */
export const windowsAt = (part: string): readonly StandinWindow[] =>
  [...windows].filter(({ contents }) => contents.getURL().includes(part));

/** Tells every window of the end of the person's session, as Windows does; none of them may then be there for long. */
export function endSession(event: 'query-session-end' | 'session-end'): void {
  let isHeld = false;
  const preventDefault = () => {
    isHeld = true;
  };
  for (const window of windows) window.emit(event, { preventDefault, reasons: ['shutdown'] });
  record(event, { isHeld });
}

/** A window that nobody sees: whether it is shown is only noted. */
class StandinWindow extends EventEmitter {
  readonly contents: StandinContents;
  readonly webContents: StandinContents;
  readonly #self: StandinWindow;
  #isVisible: boolean;
  #bounds: Rectangle;
  #isFullScreen = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    if (chromium === null) throw new Error('stand-in: a window before ready');
    const preferences: Record<string, unknown> = { ...options.webPreferences };
    for (const [name, value] of Object.entries(DEMANDED))
      if (preferences[name] !== value) throw new Error(`stand-in: ${name} must be ${value}`);
    record('window', { preferences });
    this.#isVisible = options.show !== false;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.contents = new StandinContents(chromium, options.webPreferences?.preload ?? null);
    this.webContents = this.contents.self;
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.#self = strict<StandinWindow>(this, 'BrowserWindow');
    windows.add(this.#self);
    theApp.emit('browser-window-created', {}, this.#self);
    theApp.emit('web-contents-created', {}, this.webContents);
    // Electron gives the wrapped object, not the bare one.
    // biome-ignore lint/correctness/noConstructorReturn: the wrapper is what the app must hold.
    return this.#self;
  }

  /** The window that was shown or focused last. */
  static getFocusedWindow(): StandinWindow | null {
    return inFront !== null && windows.has(inFront) ? inFront : null;
  }

  static getAllWindows(): readonly StandinWindow[] {
    return [...windows];
  }

  loadURL(address: string): Promise<void> {
    return this.contents.loadURL(address);
  }

  show(): void {
    this.#isVisible = true;
    inFront = this.#self;
    record('shown', { url: this.contents.getURL(), bounds: this.#bounds });
    this.emit('show');
  }

  getBounds(): Rectangle {
    return this.#bounds;
  }

  setBounds(bounds: Rectangle): void {
    this.#bounds = bounds;
    record('placed', { url: this.contents.getURL(), bounds });
  }

  isFullScreen(): boolean {
    return this.#isFullScreen;
  }

  /** Told later, as on macOS, where it takes its time. */
  setFullScreen(on: boolean): void {
    if (this.#isFullScreen === on) return;
    this.#isFullScreen = on;
    record('full-screen', { url: this.contents.getURL(), on });
    setImmediate(() => this.emit(on ? 'enter-full-screen' : 'leave-full-screen'));
  }

  focus(): void {
    inFront = this.#self;
    record('focused', { url: this.contents.getURL() });
  }

  isFocused(): boolean {
    return inFront === this.#self;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this.#self);
    this.contents.destroy();
    this.emit('closed');
    if (windows.size === 0) theApp.allClosed();
  }
}

export const BrowserWindow = strict(StandinWindow, 'BrowserWindow');
