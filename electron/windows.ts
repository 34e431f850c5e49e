import type { Settings } from '@shared/contract/contract.ts';
import { isWall, type Wall } from '@shared/contract/displays.ts';
import { app, BrowserWindow, type WebContents } from 'electron';
import { type PageChoice, pageAddress } from './address.ts';
import { CrashLimit, reviveOnCrash } from './crashes.ts';
import type { Dialogs } from './dialogs.ts';
import { described, log } from './log.ts';
import { type Area, WINDOW_SIZE } from './placing.ts';
import { SAFE_PREFERENCES } from './security.ts';

/** A window is shown when its page is painted, or after this many ms without one. */
const SHOW_AFTER_MS = 3000;

/** What stands in a window before its page is painted: the page's own ground. */
const BACKGROUND: Record<Settings['theme'], string> = { dark: '#101216', light: '#f6f4ef' };

export interface WindowsOptions {
  /** Path of the built preload. */
  readonly preload: string;
  readonly theme: () => Settings['theme'];
  readonly dialogs: Dialogs;
}

export interface OpenOptions {
  /** Where the window stands; without it the system chooses. */
  readonly bounds?: Area;
  /** Told of the window before it is shown, and of each that takes its place after a crash. */
  readonly onMade?: (window: BrowserWindow) => void;
}

/** The app's windows. Closing the last one quits, except on macOS. */
export class Windows {
  readonly #options: WindowsOptions;
  /** Each with its view if that is meant for a display of its own, which the public may see; null otherwise. */
  readonly #open = new Map<BrowserWindow, Wall | null>();
  #opened: (contents: WebContents) => void = () => undefined;

  constructor(options: WindowsOptions) {
    this.#options = options;
    // Without a listener Electron quits by itself, also when only the hidden window of the printer was left.
    app.on('window-all-closed', () => undefined);
  }

  /** Tells of every window that is opened from now on, before its page is loaded. */
  onOpened(listener: (contents: WebContents) => void): void {
    this.#opened = listener;
  }

  open(choice: PageChoice, options: OpenOptions = {}): void {
    this.#create(choice, pageAddress(choice), new CrashLimit(), options);
  }

  /** The window in which the app may ask a person something: the one in front, but never a wall. */
  get desk(): BrowserWindow | null {
    const desks = [...this.#open].flatMap(([window, wall]) => (wall === null ? [window] : []));
    const front = desks.find((window) => window.isFocused());
    return front ?? desks.at(-1) ?? null;
  }

  /** What a window shows if it is one for a display of its own. */
  wallOf(window: BrowserWindow): Wall | null {
    return this.#open.get(window) ?? null;
  }

  /** Brings a window to the front, but none on a wall; opens one when there is none. */
  showOne(): void {
    const window = this.desk;
    if (window === null) this.open({ view: null, showId: null });
    else {
      if (window.isMinimized()) window.restore();
      window.focus();
    }
  }

  #create(choice: PageChoice, address: string, crashes: CrashLimit, options: OpenOptions): void {
    const { preload, theme, dialogs } = this.#options;
    const wall = isWall(choice.view) ? choice.view : null;
    const window = new BrowserWindow({
      ...WINDOW_SIZE,
      ...options.bounds,
      // A small projector is filled like any other display.
      ...(wall === null ? { minWidth: 720, minHeight: 480 } : { autoHideMenuBar: true }),
      show: false,
      backgroundColor: BACKGROUND[theme()],
      webPreferences: { ...SAFE_PREFERENCES, preload },
    });
    this.#open.set(window, wall);
    window.on('closed', () => this.#forget(window));
    showWhenPainted(window);
    reviveOnCrash(window, crashes, dialogs, () => {
      this.#create(choice, window.webContents.getURL(), crashes, options);
      window.destroy();
    });
    window.webContents.on('preload-error', (_event, path, error) => {
      log(`${path}: ${described(error)}`);
      dialogs.tellBroken(error.message);
    });
    this.#opened(window.webContents);
    options.onMade?.(window);
    window.loadURL(address).catch((error: unknown) => log(`${address}: ${described(error)}`));
  }

  #forget(window: BrowserWindow): void {
    this.#open.delete(window);
    if (this.#open.size === 0 && process.platform !== 'darwin') app.quit();
  }
}

function showWhenPainted(window: BrowserWindow): void {
  const show = () => {
    clearTimeout(timer);
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const timer = setTimeout(show, SHOW_AFTER_MS);
  window.once('ready-to-show', show);
}
