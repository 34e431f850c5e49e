import { randomUUID } from 'node:crypto';
import type { Request } from '@shared/command/apply.ts';
import type { CallParams, CallResults, Failure, Reply } from '@shared/contract/contract.ts';
import type { Delivered, Delivery, Printer } from '@shared/contract/printing.ts';
import type { Print } from '@shared/model/paper.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetChanges, textInHand } from '@shared/sheet/changes.ts';
import { freshness, pagesOf, paperInHand } from '@shared/sheet/paperInHand.ts';
import { type Sheet, sheetOf, stampedSections } from '@shared/sheet/sheet.ts';
import { zipSync } from 'fflate';
import { errorCode } from '../files/durable.ts';
import { done, failed } from '../replies.ts';
import type { OpenShows } from '../show/openShows.ts';
import { filesOf, makePack, type Pack, type PackFile } from './pack.ts';
import type { PdfPlaces } from './pdfPlaces.ts';
import { PrintError } from './printJob.ts';
import {
  type FinishedFile,
  type PdfPrinter,
  type PrintedSheet,
  type PrintShop,
  sheetPlaces,
} from './printShop.ts';

/** What the shell around the host does with paper. */
export interface PaperShell {
  readonly kind: 'electron' | 'browser';
  /** Asks for a place and writes the file there; null: the person changed their mind. Rejects when the disk refuses. */
  savePdf(file: FinishedFile): Promise<{ path: string } | null>;
  /** Asks for a folder and writes the files there; null: the person changed their mind. Rejects when the disk refuses. */
  saveFolder(name: string, files: readonly PackFile[]): Promise<{ path: string } | null>;
  /** The printers of the machine; a browser knows none. */
  printers(): Promise<readonly Printer[]>;
  /** Sends pages of a PDF to a printer; null: all pages. Rejects when the printer refuses. */
  sendToPrinter(
    sheet: PrintedSheet,
    to: Extract<Delivery, { kind: 'printer' }>,
    pages: readonly number[] | null,
  ): Promise<void>;
}

interface PrintDeskOptions {
  readonly shop: PrintShop;
  readonly printer: PdfPrinter;
  readonly shows: OpenShows;
  readonly shell: PaperShell;
  /** Ms since 1970. */
  readonly now: () => number;
  readonly log: (line: string) => void;
  /** Tells the windows of a show how far its pack is. */
  readonly tellProgress: (showId: string, done: number, of: number) => void;
}

/** Where windows order prints: looks at shows, has sheets printed, hands them out, and remembers what went to paper. */
export class PrintDesk {
  readonly #options: PrintDeskOptions;
  /** By show: the pack that is being made. */
  readonly #packs = new Map<string, AbortController>();

  constructor(options: PrintDeskOptions) {
    this.#options = options;
  }

  /** A sheet to be looked at. */
  prepare({
    showId,
    sheet,
  }: CallParams['print.prepare']): Promise<Reply<CallResults['print.prepare']>> {
    return this.#withShow(showId, sheet, async (show) => {
      const { key, fileName, sheet: printed } = await this.#options.shop.print(show, sheet);
      return done({ url: addressOf(key), fileName, stamp: printed.stamp });
    });
  }

  /** Gives up what is at the printer; whoever waits for it is told so. */
  cancel({ showId, what }: CallParams['print.cancel']): Reply<null> {
    if (what === 'pack') this.#packs.get(showId)?.abort();
    else this.#options.shop.cancel(showId, what);
    return done(null);
  }

  /** Keeps nothing of a show any more that is taken away. */
  forget(showId: string): void {
    this.#packs.get(showId)?.abort();
    this.#options.shop.forget(showId);
  }

  /** What a sheet says differently from the paper in hand. */
  changes({
    showId,
    sheet: name,
  }: CallParams['print.changes']): Promise<Reply<CallResults['print.changes']>> {
    return this.#withShow(showId, name, async (show) => {
      const sheet: Sheet = sheetOf(show, name, this.#options.now());
      const fresh = freshness(paperInHand(show.paper.prints, name), stampedSections(sheet));
      if (fresh.state !== 'changed') return done({ changes: [] });
      const stale = new Set([...fresh.changed, ...fresh.added]);
      return done({ changes: sheetChanges(show.inHand[name], sheet, stale) });
    });
  }

  printers(): Promise<readonly Printer[]> {
    return this.#options.shell.printers();
  }

  /** Prints for good. What went to paper is remembered, unless the person changed their mind. */
  deliver({
    showId,
    sheet,
    extent,
    to,
  }: CallParams['print.deliver']): Promise<Reply<Delivered | null>> {
    const { shop } = this.#options;
    return this.#withShow(showId, sheet, async (show) => {
      const whole = await shop.print(show, sheet, { wanted: true });
      const places = await shop.places(whole);
      const wanted = extent === 'all' ? null : changedPages(show, whole.sheet, places);
      if (wanted !== null && wanted.pages.length === 0) {
        if (wanted.gone.length === 0) return failed('nothing-changed');
        // Pages are only taken out: there is nothing to print.
        await this.#remember(showId, printOf(whole, places, [], wanted.gone), whole.sheet);
        return done({ path: null, url: null, fileName: whole.fileName, pages: [] });
      }
      const chosen =
        to.kind === 'printer' && to.pages !== null ? to.pages : (wanted?.pages ?? null);
      const delivered = await this.#handOut(showId, whole, chosen, to);
      if (delivered === null) return done(null);
      const print = printOf(whole, places, chosen, wanted?.gone ?? []);
      await this.#remember(showId, print, whole.sheet);
      return done(delivered);
    });
  }

  /** Prints several sheets under one stamp; what was printed is remembered, unless the person changed their mind. */
  pack({ showId, sheets }: CallParams['print.pack']): Promise<Reply<Delivered | null>> {
    const { printer, now, tellProgress } = this.#options;
    return this.#withShow(showId, 'pack', async (show) => {
      this.#packs.get(showId)?.abort();
      const cancel = new AbortController();
      this.#packs.set(showId, cancel);
      try {
        const pack = await makePack(show, sheets, {
          printer,
          now: now(),
          signal: cancel.signal,
          onProgress: (count) => tellProgress(showId, count, sheets.length),
        });
        if (cancel.signal.aborted) throw new PrintError('print-cancelled');
        const delivered = await this.#handOutPack(showId, pack);
        if (delivered !== null) await this.#rememberPack(show, pack);
        return done(delivered);
      } finally {
        if (this.#packs.get(showId) === cancel) this.#packs.delete(showId);
      }
    });
  }

  async #handOut(
    showId: string,
    whole: PrintedSheet,
    pages: readonly number[] | null,
    to: Delivery,
  ): Promise<Delivered | null> {
    const { shell, shop } = this.#options;
    if (to.kind === 'printer') {
      await shell.sendToPrinter(whole, to, pages);
      return { path: null, url: null, fileName: whole.fileName, pages };
    }
    const file = pages === null ? whole : await shop.printPages(showId, whole, pages);
    if (shell.kind === 'browser')
      return { path: null, url: addressOf(file.key), fileName: file.fileName, pages };
    const saved = await shell.savePdf(file);
    return saved && { path: saved.path, url: null, fileName: file.fileName, pages };
  }

  async #handOutPack(showId: string, pack: Pack): Promise<Delivered | null> {
    const { shell, shop } = this.#options;
    const { fileName } = pack.bound;
    const folder = fileName.replace(/\.pdf$/, '');
    if (shell.kind === 'browser') {
      const zipped = zipSync(
        Object.fromEntries(filesOf(pack).map((file) => [`${folder}/${file.fileName}`, file.bytes])),
        // A PDF is packed already.
        { level: 0 },
      );
      const zip = { fileName: `${folder}.zip`, type: 'application/zip', bytes: zipped } as const;
      return {
        path: null,
        url: addressOf(shop.keep(showId, zip).key),
        fileName: zip.fileName,
        pages: null,
      };
    }
    const saved = await shell.saveFolder(folder, filesOf(pack));
    return saved && { path: saved.path, url: null, fileName, pages: null };
  }

  async #rememberPack(show: Show, { stamp, sheets }: Pack): Promise<void> {
    for (const { sheet, bytes } of sheets) {
      const places = await sheetPlaces(bytes, sheet);
      const { planVersion } = show;
      const print = { ...printOf({ sheet, planVersion }, places, null, []), pack: stamp };
      await this.#remember(show.id, print, sheet);
    }
  }

  /** A show that can't be written, or that nobody has open, remembers nothing; its paper is good all the same. */
  async #remember(showId: string, print: Omit<Print, 'at'>, sheet: Sheet): Promise<void> {
    const session = await this.#options.shows.find(showId);
    if (session === null || session.readOnly !== null) return;
    const ids = new Set(print.sections.map(({ id }) => id));
    const text = Object.fromEntries(
      Object.entries(textInHand(sheet)).filter(([id]) => ids.has(id)),
    );
    const request: Request = { id: randomUUID(), type: 'record-print', payload: { print, text } };
    const reply = await session.dispatch(request, 'host');
    if (!reply.ok) this.#options.log(`a print could not be remembered: ${reply.error.code}`);
  }

  /** What can't be printed is an answer: the person can do something about it. */
  async #withShow<T>(
    showId: string,
    what: SheetName | 'pack',
    work: (show: Show) => Promise<Reply<T>>,
  ): Promise<Reply<T>> {
    const show: Show | Failure = await this.#options.shows.look(showId);
    if (!('plan' in show)) return { ok: false, error: show };
    try {
      return await work(show);
    } catch (error) {
      const reason = errorCode(error);
      if (reason === 'print-cancelled') return failed(reason);
      this.#options.log(`${what} could not be printed: ${reason}`);
      return reason === 'no-chromium' ? failed(reason) : failed('print-failed', { reason });
    }
  }
}

const addressOf = (key: string) => `print/${key}`;

/** The pages of a new print on which something stands that paper in hand doesn't say, and the parts to take out. */
function changedPages(show: Show, sheet: Sheet, { pages, sections }: PdfPlaces) {
  const held = paperInHand(show.paper.prints, sheet.name);
  const fresh = freshness(held, stampedSections(sheet));
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  if (fresh.state === 'never') return { pages: all, gone: [] };
  if (fresh.state === 'current') return { pages: [], gone: [] };
  const stale = [...fresh.changed, ...fresh.added];
  // What stands above the content stands on every page.
  if (stale.some((id) => !sections.has(id))) return { pages: all, gone: fresh.removed };
  return { pages: pagesOf(stale.flatMap((id) => sections.get(id) ?? [])), gone: fresh.removed };
}

/** What is remembered of a print. Of single pages only those parts count that stand on them as a whole. */
function printOf(
  { sheet, planVersion }: Pick<PrintedSheet, 'sheet' | 'planVersion'>,
  { pages, sections }: PdfPlaces,
  chosen: readonly number[] | null,
  gone: readonly string[],
): Omit<Print, 'at'> {
  const printed = new Set(chosen);
  const isWhole = chosen === null || printed.size === pages;
  const placed = stampedSections(sheet).map(({ id, hash }) => ({
    id,
    hash,
    ...(sections.get(id) ?? { first: 1, last: pages }),
  }));
  return {
    sheet: sheet.name,
    planVersion,
    stamp: sheet.stamp,
    pack: null,
    pages,
    whole: isWhole,
    sections: isWhole
      ? placed
      : placed.filter((one) => pagesOf([one]).every((n) => printed.has(n))),
    gone: isWhole ? [] : [...gone],
  };
}
