import { dirname, join } from 'node:path';
import type { Translate } from '@shared/words/translate.ts';
import { app, BrowserWindow, dialog } from 'electron';
import { writeDurably } from './host/files/durable.ts';
import type { PrintedSheet } from './host/print/printShop.ts';

/** The questions that the shell asks in dialogs of the system, in the language of the screens. */
export class Dialogs {
  readonly #translate: () => Translate;
  /** The system does not remember the last folder by itself. */
  #lastFolder: string | null = null;

  constructor(translate: () => Translate) {
    this.#translate = translate;
  }

  /** Asks for a place and writes the sheet there; null: the person changed their mind. Rejects when the disk refuses. */
  async savePdf({ fileName, bytes }: PrintedSheet): Promise<{ path: string } | null> {
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

  /** The last changes could not be written: true when the person quits all the same. */
  async askQuitAnyway(reason: string): Promise<boolean> {
    const word = this.#translate();
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: word('shell.closeFailed', { reason }),
      buttons: [word('shell.stay'), word('shell.quitAnyway')],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  }

  /** A page failed again and again: true when it shall be loaded once more, false when its window shall close. */
  async askReloadCrashed(window: BrowserWindow): Promise<boolean> {
    const word = this.#translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: word('shell.crashed'),
      buttons: [word('shell.reload'), word('shell.closeWindow')],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 0;
  }

  /** A page hangs: true when it shall be loaded again. `signal` takes the question back. */
  async askReloadHanging(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
    const word = this.#translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: word('shell.hanging'),
      buttons: [word('shell.wait'), word('shell.reload')],
      defaultId: 0,
      cancelId: 0,
      signal,
    });
    return response === 1;
  }

  /** A window that can't reach the host is of no use: said at once and plainly. */
  tellBroken(reason: string): void {
    dialog.showErrorBox('Rostrum', this.#translate()('shell.broken', { reason }));
  }
}
