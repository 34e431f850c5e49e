import { randomBytes } from 'node:crypto';
import type { SheetName } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { sheetHtml } from './html.tsx';

/** Turns a finished page into a PDF: Electron's printToPDF or a headless Chromium. */
export interface PdfPrinter {
  print(html: string): Promise<Uint8Array>;
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

/** How many finished prints stay in memory. */
const KEPT = 8;

/** Prints sheets, and keeps the last ones for the windows that show them. */
export class PrintShop {
  readonly #printer: PdfPrinter;
  readonly #now: () => number;
  #finished: PrintedSheet[] = [];

  constructor(printer: PdfPrinter, now: () => number) {
    this.#printer = printer;
    this.#now = now;
  }

  /** Prints a sheet of a show; a print with the same stamp is used again. */
  async print(show: Show, name: SheetName): Promise<PrintedSheet> {
    const sheet = sheetOf(show, name, this.#now());
    const fileName = `${name}-v${show.planVersion}-${sheet.stamp}.pdf`;
    const before = this.#finished.find((one) => one.fileName === fileName);
    if (before !== undefined) return before;
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
