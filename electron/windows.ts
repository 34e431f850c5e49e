import type { Settings } from '@shared/contract/contract.ts';
import { app, BrowserWindow, type WebContents } from 'electron';
import { type PageChoice, pageAddress } from './address.ts';
import { CrashLimit, reviveOnCrash } from './crashes.ts';
import type { Dialogs } from './dialogs.ts';
import { described, log } from './log.ts';
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

/** The app's windows. Closing the last one quits, except on macOS. */
export class Windows {
  readonly #options: WindowsOptions;
  readonly #open = new Set<BrowserWindow>();
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

  open(choice: PageChoice): void {
    this.#create(pageAddress(choice), new CrashLimit());
  }

  /** Brings a window to the front; opens one when there is none. */
  showOne(): void {
    const window = BrowserWindow.getFocusedWindow() ?? [...this.#open].at(-1);
    if (window === undefined) this.open({ view: null, showId: null });
    else {
      if (window.isMinimized()) window.restore();
      window.focus();
    }
  }

  #create(address: string, crashes: CrashLimit): void {
    const { preload, theme, dialogs } = this.#options;
    const window = new BrowserWindow({
      width: 1360,
      height: 860,
      minWidth: 720,
      minHeight: 480,
      show: false,
      backgroundColor: BACKGROUND[theme()],
      webPreferences: { ...SAFE_PREFERENCES, preload },
    });
    this.#open.add(window);
    window.on('closed', () => this.#forget(window));
    showWhenPainted(window);
    reviveOnCrash(window, crashes, dialogs, () => {
      this.#create(window.webContents.getURL(), crashes);
      window.destroy();
    });
    window.webContents.on('preload-error', (_event, path, error) => {
      log(`${path}: ${described(error)}`);
      dialogs.tellBroken(error.message);
    });
    this.#opened(window.webContents);
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
