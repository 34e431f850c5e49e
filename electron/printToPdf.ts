import { randomBytes } from 'node:crypto';
import { BrowserWindow, type WebContentsPrintOptions } from 'electron';
import { paperAddress } from './address.ts';
import {
  LOAD_FONTS,
  PRINT_LIMIT_MS,
  PrintError,
  type PrintJob,
  PrintQueue,
  pageRanges,
  prepareExpression,
  rangesOf,
  unseen,
  untilCancelled,
} from './host/print/printJob.ts';
import type { PdfPrinter } from './host/print/printShop.ts';
import { SAFE_PREFERENCES } from './security.ts';
import { TIME_OUT, withTimeLimit } from './timeLimit.ts';

/** `document.fonts.ready` may never come in a page that is not shown; printing then goes on without it. */
const FONTS_LIMIT_MS = 5000;

/** Sheets as HTML on their way to the printer: too large for a data: address, and not for a file. */
export class Papers {
  readonly #waiting = new Map<string, string>();

  /** Keeps a sheet; gives the unguessable key of its address. */
  add(html: string): string {
    const key = randomBytes(16).toString('hex');
    this.#waiting.set(key, html);
    return key;
  }

  find(key: string): string | null {
    return this.#waiting.get(key) ?? null;
  }

  remove(key: string): void {
    this.#waiting.delete(key);
  }
}

/** Makes PDFs with Electron's own Chromium: one hidden window, one job after the other. */
export class ElectronPrinter implements PdfPrinter {
  readonly #papers: Papers;
  readonly #queue = new PrintQueue();

  constructor(papers: Papers) {
    this.#papers = papers;
  }

  /** Rejects when a job fails, is cancelled or takes too long. */
  print(html: string, job: PrintJob = {}): Promise<Uint8Array> {
    return this.#queue.run((signal) => this.#job(html, job, signal), job.signal);
  }

  /** Waits for the jobs in hand: a person may be saving one, and quitting has a limit of its own. */
  close(): Promise<void> {
    return this.#queue.done();
  }

  /** Sends a page to a printer of the machine, without a dialog. Rejects with what the system says when it refuses. */
  send(html: string, job: PrintJob, options: PaperOptions): Promise<void> {
    return this.#queue.run(
      (signal) =>
        this.#inWindow(html, signal, (window, address) => sendPage(window, address, job, options)),
      job.signal,
    );
  }

  #job(html: string, job: PrintJob, signal: AbortSignal): Promise<Uint8Array> {
    return this.#inWindow(html, signal, (window, address) => printPage(window, address, job));
  }

  /** Does the work in a hidden window, for which the page waits at an address. */
  async #inWindow<T>(
    html: string,
    signal: AbortSignal,
    work: (window: BrowserWindow, address: string) => Promise<T>,
  ): Promise<T> {
    const key = this.#papers.add(unseen(html));
    const window = new BrowserWindow({ show: false, webPreferences: SAFE_PREFERENCES });
    try {
      const printing = untilCancelled(work(window, paperAddress(key)), signal);
      const result = await withTimeLimit(printing, PRINT_LIMIT_MS);
      if (result === TIME_OUT) throw new PrintError('print-timeout');
      return result;
    } finally {
      this.#papers.remove(key);
      // Also ends a print in hand. Electron queues prints by window, so that the next one, in its own, goes on.
      window.destroy();
    }
  }
}

/** How a page goes to a printer. */
export type PaperOptions = Required<
  Pick<WebContentsPrintOptions, 'deviceName' | 'copies' | 'color' | 'landscape'>
> & { readonly pageSize: 'A3' | 'A4' | 'A5' };

function printPage(window: BrowserWindow, address: string, job: PrintJob): Promise<Uint8Array> {
  return inLoadedPage(window, address, job, ({ webContents }) =>
    webContents.printToPDF({
      preferCSSPageSize: true,
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      pageRanges: pageRanges(job),
    }),
  );
}

function sendPage(
  window: BrowserWindow,
  address: string,
  job: PrintJob,
  options: PaperOptions,
): Promise<void> {
  return inLoadedPage(window, address, job, async ({ webContents }) => {
    const ranges = rangesOf(job).map(([first, last]) => ({ from: first - 1, to: last - 1 }));
    // macOS honours one range only.
    const rounds = process.platform === 'darwin' ? ranges.map((range) => [range]) : [ranges];
    for (const pageRanges of rounds.length === 0 ? [[]] : rounds)
      await new Promise<void>((resolve, reject) => {
        webContents.print(
          { ...options, silent: true, printBackground: true, collate: true, pageRanges },
          (success, reason) => (success ? resolve() : reject(new Error(reason))),
        );
      });
  });
}

/** Loads and prepares a page, then does the work in it. Rejects when the page's process ends. */
async function inLoadedPage<T>(
  window: BrowserWindow,
  address: string,
  job: PrintJob,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const { webContents } = window;
  const gone = new Promise<never>((_resolve, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the page of the printer ended: ${reason}`)),
    );
  });
  const printing = async () => {
    await window.loadURL(address);
    await withTimeLimit(webContents.executeJavaScript(LOAD_FONTS), FONTS_LIMIT_MS);
    if (job.prepare !== undefined)
      await webContents.executeJavaScript(prepareExpression(job.prepare));
    return work(window);
  };
  return Promise.race([printing(), gone]);
}
