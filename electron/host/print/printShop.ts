import { randomBytes } from 'node:crypto';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { type Sheet, sectionsOf, sheetOf } from '@shared/sheet/sheet.ts';
import { type PdfPlaces, pdfPlaces } from './pdfPlaces.ts';
import { PrintError, type PrintJob } from './printJob.ts';

/** Turns a finished page into a PDF: Electron's printToPDF or a headless Chromium. Rejects with a PrintError. */
export interface PdfPrinter {
  print(html: string, job?: PrintJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A file that a window can fetch by its key. */
export interface FinishedFile {
  /** Unguessable part of its address. */
  readonly key: string;
  readonly fileName: string;
  readonly type: 'application/pdf' | 'application/zip';
  readonly bytes: Uint8Array;
}

/** A sheet as PDF, or some of its pages. */
export interface PrintedSheet extends FinishedFile {
  /** What stands on it; its stamp says which state of the show it holds. */
  readonly sheet: Sheet;
  readonly planVersion: number;
}

/** How many prints stay in memory. */
const KEPT = 8;

interface Running {
  readonly showId: string;
  readonly state: string;
  readonly cancel: AbortController;
  /** Somebody waits for just this state; otherwise a newer one takes its place. */
  wanted: boolean;
}

/** Prints sheets, and keeps the last ones for the windows that show them. */
export class PrintShop {
  readonly #printer: PdfPrinter;
  readonly #now: () => number;
  /** By show, sheet, plan version, stamp and settings; the newest last. A promise, so that two windows at once print once. */
  readonly #prints = new Map<string, Promise<PrintedSheet>>();
  /** By show and sheet: what was given to the printer last. */
  readonly #running = new Map<string, Running>();
  /** All that is at the printer, also what something newer was given to it beside. */
  readonly #atPrinter = new Set<Running>();
  readonly #places = new WeakMap<PrintedSheet, Promise<PdfPlaces>>();
  /** Each with the show that it is of. */
  #finished: readonly { readonly showId: string; readonly file: FinishedFile }[] = [];

  constructor(printer: PdfPrinter, now: () => number) {
    this.#printer = printer;
    this.#now = now;
  }

  /**
   * Prints a sheet of a show to be looked at; a print of the same state is used again, one of an older state that is
   * still at the printer is given up. `wanted`: for good, whatever comes after it. Rejects with the printer's error.
   */
  print(show: Show, name: SheetName, { wanted = false } = {}): Promise<PrintedSheet> {
    const sheet = sheetOf(show, name, this.#now());
    const state = `${show.id}/${pdfName(sheet)} ${JSON.stringify(sheet.settings)}`;
    const place = `${show.id}/${name}`;
    const running = this.#running.get(place);
    if (running?.state === state) running.wanted ||= wanted;
    const before = this.#prints.get(state);
    if (before !== undefined) return before;
    if (running?.wanted === false) this.cancel(show.id, name);
    const job: Running = { showId: show.id, state, cancel: new AbortController(), wanted };
    const printing = this.#printNow(job, place, sheet, show.planVersion);
    this.#prints.set(state, printing);
    printing.catch(() => {
      if (this.#prints.get(state) === printing) this.#prints.delete(state);
    });
    for (const old of [...this.#prints.keys()].slice(0, -KEPT)) this.#prints.delete(old);
    return printing;
  }

  /** Gives up the print of a sheet that is still at the printer. */
  cancel(showId: string, name: SheetName): void {
    const running = this.#running.get(`${showId}/${name}`);
    if (running === undefined) return;
    // Whoever asks again from now on gets a new one.
    this.#prints.delete(running.state);
    running.cancel.abort();
  }

  /** Some pages (1-based) of a printed sheet, with the numbers that they have in it. */
  printPages(
    showId: string,
    { sheet, planVersion }: PrintedSheet,
    pages: readonly number[],
  ): Promise<PrintedSheet> {
    const place = `${showId}/${sheet.name}`;
    const job: Running = { showId, state: '', cancel: new AbortController(), wanted: true };
    return this.#printNow(job, place, sheet, planVersion, pages);
  }

  /** Keeps nothing of a show any more, and gives up what is at the printer of it. */
  forget(showId: string): void {
    for (const job of this.#atPrinter) if (job.showId === showId) job.cancel.abort();
    for (const state of this.#prints.keys())
      if (state.startsWith(`${showId}/`)) this.#prints.delete(state);
    this.#finished = this.#finished.filter((one) => one.showId !== showId);
  }

  /** Where the sections of a print stand. Read once. */
  places(printed: PrintedSheet): Promise<PdfPlaces> {
    const before = this.#places.get(printed);
    if (before !== undefined) return before;
    const reading = sheetPlaces(printed.bytes, printed.sheet);
    this.#places.set(printed, reading);
    return reading;
  }

  /** Keeps a file of a show for the window that fetches it next. */
  keep(showId: string, file: Omit<FinishedFile, 'key'>): FinishedFile {
    const kept = { ...file, key: randomBytes(16).toString('hex') };
    this.#finished = [...this.#finished, { showId, file: kept }].slice(-KEPT);
    return kept;
  }

  /** The file under this key, or null when it is not there any more. */
  find(key: string): FinishedFile | null {
    return this.#finished.find(({ file }) => file.key === key)?.file ?? null;
  }

  close(): Promise<void> {
    return this.#printer.close();
  }

  async #printNow(
    job: Running,
    place: string,
    sheet: Sheet,
    planVersion: number,
    pages?: readonly number[],
  ): Promise<PrintedSheet> {
    const { signal } = job.cancel;
    this.#running.set(place, job);
    this.#atPrinter.add(job);
    try {
      // Loaded late: with its fonts it is a quarter of the host, and a start prints nothing.
      const { sheetHtml, sheetJob } = await import('./html.tsx');
      const bytes = await this.#printer.print(sheetHtml(sheet), sheetJob(sheet, { pages, signal }));
      // A printer may be done before it hears that it was to give up.
      if (signal.aborted) throw new PrintError('print-cancelled');
      const file = { fileName: pdfName(sheet), type: 'application/pdf', bytes } as const;
      return Object.assign(this.keep(job.showId, file), { sheet, planVersion });
    } finally {
      this.#atPrinter.delete(job);
      if (this.#running.get(place) === job) this.#running.delete(place);
    }
  }
}

/** Where the sections of a sheet stand in its PDF. */
export function sheetPlaces(bytes: Uint8Array, sheet: Sheet): Promise<PdfPlaces> {
  return pdfPlaces(
    bytes,
    sectionsOf(sheet).map(({ id }) => id),
  );
}

/** "script-v7-4t9k2m.pdf". */
export const pdfName = ({ name, version, stamp }: Sheet) => `${name}-${version}-${stamp}.pdf`;
