import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import type { PdfPrinter } from './printShop.ts';

/** An idle browser holds some 200 MB; starting another one takes less than a second. */
const IDLE_MS = 30_000;
/** A script of 1000 pages takes some 15 s. */
const LIMIT_MS = 60_000;

/**
 * Why a PDF could not be made: `no-chromium` (none on this computer), `chromium-failed` (it does not start
 * or broke off) or `print-timeout`.
 */
export class PrintError extends Error {
  readonly code: 'no-chromium' | 'chromium-failed' | 'print-timeout';

  constructor(code: PrintError['code'], cause?: unknown) {
    super(code, { cause });
    this.name = 'PrintError';
    this.code = code;
  }
}

/** Prints with a headless Chromium of this computer: one browser, one job after the other. */
export class ChromiumPrinter implements PdfPrinter {
  readonly #find: () => string | null;
  #browser: Browser | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(find: () => string | null = findChromium) {
    this.#find = find;
  }

  /** The PDF of a whole page of HTML; nothing is loaded over the network and no script runs. Rejects with a PrintError. */
  print(html: string): Promise<Uint8Array> {
    const job = this.#last.then(() => this.#printNow(html));
    this.#last = job.catch(() => undefined);
    return job;
  }

  /** Waits for the job at hand, then ends the browser. */
  async close(): Promise<void> {
    await this.#last;
    await this.#endBrowser();
  }

  async #printNow(html: string): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    try {
      return await withinLimit(this.#printPage(html));
    } catch (error) {
      await this.#endBrowser();
      throw error instanceof PrintError ? error : new PrintError('chromium-failed', error);
    } finally {
      this.#idle = setTimeout(() => void this.#endBrowser(), IDLE_MS);
    }
  }

  async #printPage(html: string): Promise<Uint8Array> {
    const browser = await this.#open();
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
    try {
      await page.setContent(html, { waitUntil: 'load', timeout: LIMIT_MS });
      await fontsLoaded(page);
      return await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
    } finally {
      await page.close();
    }
  }

  async #open(): Promise<Browser> {
    if (this.#browser?.isConnected()) return this.#browser;
    const executablePath = this.#find();
    if (executablePath === null) throw new PrintError('no-chromium');
    // Loaded late: it takes 0.2 s, and most starts print nothing.
    const { chromium } = await import('playwright-core');
    this.#browser = await chromium.launch({
      executablePath,
      // The host ends on signals in its own order.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return this.#browser;
  }

  async #endBrowser(): Promise<void> {
    clearTimeout(this.#idle);
    const browser = this.#browser;
    this.#browser = null;
    await browser?.close();
  }
}

/** Fonts start to load only when the text that needs them is laid out. */
async function fontsLoaded(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

async function withinLimit<T>(job: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PrintError('print-timeout')), LIMIT_MS);
  });
  try {
    return await Promise.race([job, limit]);
  } finally {
    clearTimeout(timer);
  }
}
