import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Wall } from '@shared/contract/displays.ts';
import { reasonSaid } from '@shared/words/failure.ts';
import type { Translate, WordKey } from '@shared/words/translate.ts';
import {
  app,
  BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
} from 'electron';
import { writeDurably } from './host/files/durable.ts';
import type { PackFile } from './host/print/pack.ts';
import type { FinishedFile } from './host/print/printShop.ts';

export interface DialogsOptions {
  readonly translate: () => Translate;
  /** The window to ask in when it is not about a window; null: there is none. */
  readonly desk: () => BrowserWindow | null;
  /** What a window shows if it is one for a display of its own. */
  readonly wallOf: (window: BrowserWindow) => Wall | null;
}

type Question = Omit<MessageBoxOptions, 'defaultId' | 'cancelId'>;

/** The questions that the shell asks in dialogs of the system, in the language of the screens. The first button is the safe one. */
export class Dialogs {
  readonly #options: DialogsOptions;
  /** The system does not remember the last folder by itself. */
  #lastFolder: string | null = null;

  constructor(options: DialogsOptions) {
    this.#options = options;
  }

  /** Asks for a place and writes the sheet there; null: the person changed their mind. Rejects when the disk refuses. */
  async savePdf({ fileName, bytes }: FinishedFile): Promise<{ path: string } | null> {
    const options = {
      defaultPath: join(this.#lastFolder ?? app.getPath('documents'), fileName),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    };
    const parent = BrowserWindow.getFocusedWindow();
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    if (canceled || filePath === '') return null;
    this.#lastFolder = dirname(filePath);
    await writeDurably(filePath, bytes);
    return { path: filePath };
  }

  /**
   * Asks where a folder of this name shall stand and writes the files into it; null: the person changed their mind. Rejects
   * when the disk refuses.
   */
  async saveFolder(name: string, files: readonly PackFile[]): Promise<{ path: string } | null> {
    const options: OpenDialogOptions = {
      defaultPath: this.#lastFolder ?? app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory'],
    };
    const parent = BrowserWindow.getFocusedWindow();
    const { canceled, filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    const [folder] = filePaths;
    if (canceled || folder === undefined) return null;
    this.#lastFolder = folder;
    const path = join(folder, name);
    await mkdir(path, { recursive: true });
    for (const { fileName, bytes } of files) await writeDurably(join(path, fileName), bytes);
    return { path };
  }

  /** The last changes could not be written: true when the person quits all the same. */
  askQuitAnyway(reason: string): Promise<boolean> {
    const word = this.#options.translate();
    return this.#askQuit(word('shell.closeFailed', { reason: reasonSaid(reason, word) }));
  }

  /** A show is live: true when the person quits all the same. */
  askQuitLive(): Promise<boolean> {
    const word = this.#options.translate();
    return this.#askQuit(word('shell.quitLive'));
  }

  /** A page failed again and again: true when it shall be loaded once more, false when its window shall close. */
  async askReloadCrashed(window: BrowserWindow): Promise<boolean> {
    const word = this.#options.translate();
    const response = await this.#ask(window, {
      type: 'error',
      message: this.#about(window, 'shell.crashed', 'shell.crashedWall'),
      buttons: [word('shell.reload'), word('shell.closeWindow')],
    });
    return response === 0;
  }

  /** A page hangs: true when it shall be loaded again. `signal` takes the question back. */
  async askReloadHanging(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
    const word = this.#options.translate();
    const response = await this.#ask(window, {
      type: 'warning',
      message: this.#about(window, 'shell.hanging', 'shell.hangingWall'),
      buttons: [word('shell.wait'), word('shell.reload')],
      signal,
    });
    return response === 1;
  }

  /** The graphics processor failed again and again: true when the app shall do without it from the next start on. */
  async askWithoutGraphics(): Promise<boolean> {
    const word = this.#options.translate();
    const response = await this.#ask(null, {
      type: 'warning',
      message: word('shell.graphics'),
      buttons: [word('shell.graphicsKeep'), word('shell.graphicsWithout')],
    });
    return response === 1;
  }

  /** A window that can't reach the host is of no use: said at once and plainly. */
  tellBroken(reason: string): void {
    dialog.showErrorBox('Rostrum', this.#options.translate()('shell.broken', { reason }));
  }

  async #askQuit(message: string): Promise<boolean> {
    const word = this.#options.translate();
    const buttons = [word('shell.stay'), word('shell.quitAnyway')];
    return (await this.#ask(null, { type: 'warning', message, buttons })) === 1;
  }

  /** Another window than the one that is asked about has to be named. */
  #about(window: BrowserWindow, here: WordKey, there: WordKey): string {
    const word = this.#options.translate();
    const wall = this.#options.wallOf(window);
    return wall === null ? word(here) : word(there, { view: word(`view.${wall}`) });
  }

  /** Asks in a window, but never in one that the public may see. */
  async #ask(window: BrowserWindow | null, question: Question): Promise<number> {
    const { desk, wallOf } = this.#options;
    const parent = window === null || wallOf(window) !== null ? desk() : window;
    const options = { ...question, defaultId: 0, cancelId: 0 };
    const { response } = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    return response;
  }
}
