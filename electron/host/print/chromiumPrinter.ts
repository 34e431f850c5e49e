import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import {
  LOAD_FONTS,
  PRINT_LIMIT_MS,
  PrintError,
  type PrintJob,
  PrintQueue,
  pageRanges,
  prepareExpression,
  unseen,
  untilCancelled,
} from './printJob.ts';
import type { PdfPrinter } from './printShop.ts';

/** An idle browser holds some 200 MB; starting another one takes less than a second. */
const IDLE_MS = 30_000;

/** Prints with a headless Chromium of this computer: one browser, one job after the other. */
export class ChromiumPrinter implements PdfPrinter {
  readonly #find: () => string | null;
  readonly #isRoot: boolean;
  readonly #queue = new PrintQueue();
  #browser: Browser | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(find: () => string | null = findChromium, isRoot = process.getuid?.() === 0) {
    this.#find = find;
    this.#isRoot = isRoot;
  }

  /** The PDF of a whole page of HTML; nothing is loaded over the network and no script of the page runs. Rejects with a PrintError. */
  print(html: string, job: PrintJob = {}): Promise<Uint8Array> {
    return this.#queue.run((signal) => this.#printNow(html, job, signal), job.signal);
  }

  /** Cancels what is being printed, then ends the browser. */
  async close(): Promise<void> {
    await this.#queue.cancelAll();
    await this.#endBrowser();
  }

  async #printNow(html: string, job: PrintJob, signal: AbortSignal): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    try {
      return await withinLimit(this.#printPage(html, job, signal));
    } catch (error) {
      const known = error instanceof PrintError ? error : null;
      if (known?.code !== 'print-cancelled') await this.#endBrowser();
      throw known ?? new PrintError('chromium-failed', error);
    } finally {
      this.#idle = setTimeout(() => void this.#endBrowser(), IDLE_MS);
    }
  }

  async #printPage(html: string, job: PrintJob, signal: AbortSignal): Promise<Uint8Array> {
    const browser = await this.#open();
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
    try {
      return await untilCancelled(pdfOf(page, html, job), signal);
    } finally {
      // Closing a page also ends its print in hand, which then rejects.
      await page.close();
    }
  }

  async #open(): Promise<Browser> {
    if (this.#browser?.isConnected()) return this.#browser;
    const executablePath = this.#find();
    if (executablePath === null) throw new PrintError('no-chromium');
    // Loaded late: it takes 0.2 s, and most starts print nothing.
    const { chromium } = await import('playwright-core');
    const start = (chromiumSandbox: boolean) =>
      chromium.launch({
        executablePath,
        chromiumSandbox,
        // The host ends on signals in its own order.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    // What is printed was written by many hands, so it is read in a sandbox. Root can't have one, and some systems give none
    // to a browser that was only unpacked: a page without script and network is still printed there.
    this.#browser = this.#isRoot ? await start(false) : await start(true).catch(() => start(false));
    return this.#browser;
  }

  async #endBrowser(): Promise<void> {
    clearTimeout(this.#idle);
    const browser = this.#browser;
    this.#browser = null;
    await browser?.close();
  }
}

async function pdfOf(page: Page, html: string, job: PrintJob): Promise<Uint8Array> {
  await page.setContent(unseen(html), { waitUntil: 'load', timeout: PRINT_LIMIT_MS });
  await page.evaluate(LOAD_FONTS);
  if (job.prepare !== undefined) await page.evaluate(prepareExpression(job.prepare));
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    pageRanges: pageRanges(job),
  });
}

async function withinLimit<T>(job: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PrintError('print-timeout')), PRINT_LIMIT_MS);
  });
  try {
    return await Promise.race([job, limit]);
  } finally {
    clearTimeout(timer);
  }
}
