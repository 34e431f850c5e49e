import type { ActionId } from '@shared/action/actions.ts';
import type { HostMessage } from '@shared/contract/contract.ts';
import { MESSAGE_CHANNEL } from '@shared/contract/ipc.ts';
import { BrowserWindow, type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import { isOurPage } from './address.ts';
import type { Connection, Host } from './host/host.ts';
import { log } from './log.ts';

/** Carries the messages between the pages and the host: one line per loaded page. The host parses what comes in. */
export class IpcTransport {
  readonly #host: Pick<Host, 'connect'>;
  readonly #lines = new Map<WebContents, Connection>();

  constructor(host: Pick<Host, 'connect'>) {
    this.#host = host;
    ipcMain.on(MESSAGE_CHANNEL, (event, message: unknown) => this.#receive(event, message));
  }

  /** Gives a window's page a line to the host; a page that is loaded anew gets a new one. */
  attach(contents: WebContents): void {
    contents.on('did-navigate', () => {
      this.#cut(contents);
      this.#lines.set(contents, connect(this.#host, contents));
    });
    contents.on('render-process-gone', () => this.#cut(contents));
    contents.on('destroyed', () => this.#cut(contents));
  }

  /** Asks the page of the window in front to do an action. */
  perform(id: ActionId): void {
    const contents = BrowserWindow.getFocusedWindow()?.webContents;
    if (contents !== undefined && this.#lines.has(contents))
      contents.send(MESSAGE_CHANNEL, { type: 'action', id } satisfies HostMessage);
  }

  #receive({ sender, senderFrame }: IpcMainEvent, message: unknown): void {
    const line = this.#lines.get(sender);
    if (line === undefined || !isOurPage(senderFrame))
      log('a message from a page that is none of ours was refused');
    else line.receive(message);
  }

  #cut(contents: WebContents): void {
    this.#lines.get(contents)?.close();
    this.#lines.delete(contents);
  }
}

/** A late reply must not reach the page that came after: it counts its calls from the start again. */
function connect(host: Pick<Host, 'connect'>, contents: WebContents): Connection {
  let isOpen = true;
  const line = host.connect((message) => {
    if (isOpen && !contents.isDestroyed() && !contents.isCrashed())
      contents.send(MESSAGE_CHANNEL, message);
  });
  return {
    receive: (input) => line.receive(input),
    close: () => {
      isOpen = false;
      line.close();
    },
  };
}
