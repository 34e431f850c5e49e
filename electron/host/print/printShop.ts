import { randomBytes } from 'node:crypto';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { type Sheet, sheetOf } from '@shared/sheet/sheet.ts';
import { sheetHtml } from './html.tsx';
import type { PrintJob } from './printJob.ts';

/** Turns a finished page into a PDF: Electron's printToPDF or a headless Chromium. Rejects with a PrintError. */
export interface PdfPrinter {
  print(html: string, job?: PrintJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A sheet as PDF. `stamp` says which state of the show it holds. */
export interface PrintedSheet {
  /** Unguessable part of its address. */
  readonly key: string;
  readonly fileName: string;
  readonly stamp: string;
  readonly bytes: Uint8Array;
}

/** How many prints stay in memory. */
const KEPT = 8;

/** Prints sheets, and keeps the last ones for the windows that show them. */
export class PrintShop {
  readonly #printer: PdfPrinter;
  readonly #now: () => number;
  /** By show, sheet, plan version and stamp; the newest last. A promise, so that two windows at once print once. */
  readonly #prints = new Map<string, Promise<PrintedSheet>>();
  #finished: readonly PrintedSheet[] = [];

  constructor(printer: PdfPrinter, now: () => number) {
    this.#printer = printer;
    this.#now = now;
  }

  /** Prints a sheet of a show; a print of the same show with the same stamp is used again. Rejects with the printer's error. */
  print(show: Show, name: SheetName): Promise<PrintedSheet> {
    const sheet = sheetOf(show, name, this.#now());
    const fileName = `${name}-${sheet.version}-${sheet.stamp}.pdf`;
    const state = `${show.id}/${fileName}`;
    const before = this.#prints.get(state);
    if (before !== undefined) return before;
    const printing = this.#printNow(sheet, fileName).catch((error: unknown) => {
      this.#prints.delete(state);
      throw error;
    });
    this.#prints.set(state, printing);
    for (const old of [...this.#prints.keys()].slice(0, -KEPT)) this.#prints.delete(old);
    return printing;
  }

  async #printNow(sheet: Sheet, fileName: string): Promise<PrintedSheet> {
    const bytes = await this.#printer.print(sheetHtml(sheet));
    const printed = { key: randomBytes(16).toString('hex'), fileName, stamp: sheet.stamp, bytes };
    this.#finished = [...this.#finished, printed].slice(-KEPT);
    return printed;
  }

  /** The print under this key, or null when it is not there any more. */
  find(key: string): PrintedSheet | null {
    return this.#finished.find((one) => one.key === key) ?? null;
  }

  close(): Promise<void> {
    return this.#printer.close();
  }
}
