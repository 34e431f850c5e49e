import { fileName } from '@shared/export/fileName.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { contentHash } from '@shared/sheet/hash.ts';
import { type Sheet, sheetOf } from '@shared/sheet/sheet.ts';
import type { PrintJob } from './printJob.ts';
import type { PdfPrinter } from './printShop.ts';

/** A file of a pack; its name is safe on every system. */
export interface PackFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A sheet of a pack with its PDF. */
export interface PackedSheet extends PackFile {
  readonly sheet: Sheet;
}

/** Several sheets of one state of a show, under one stamp. */
export interface Pack {
  /** Hash of the stamps of its sheets; it stands on every page. */
  readonly stamp: string;
  /** In the order of the names. */
  readonly sheets: readonly PackedSheet[];
  /** All of them in one PDF, with a bookmark for each. */
  readonly bound: PackFile;
}

interface PackOptions {
  readonly printer: Pick<PdfPrinter, 'print'>;
  /** Ms since 1970; all sheets are printed at the same moment. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  /** Told after each sheet how many are done. */
  readonly onProgress?: (done: number) => void;
}

/** Prints several sheets of a show under one stamp, one after the other. Rejects with the printer's error. */
export async function makePack(
  show: Show,
  names: readonly SheetName[],
  { printer, now, signal, onProgress }: PackOptions,
): Promise<Pack> {
  const alone = names.map((name): Sheet => sheetOf(show, name, now));
  const stamp = contentHash(alone.map((sheet) => [sheet.name, sheet.stamp]));
  const job: PrintJob = { signal };
  const { sheetHtml, sheetJob } = await import('./html.tsx');
  const sheets: PackedSheet[] = [];
  for (const one of alone) {
    const sheet = { ...one, pack: stamp };
    const bytes = await printer.print(sheetHtml(sheet), sheetJob(sheet, job));
    sheets.push({ sheet, bytes, fileName: nameIn(sheet, sheets.length + 1) });
    onProgress?.(sheets.length);
  }
  return { stamp, sheets, bound: await bind(show, stamp, sheets) };
}

async function bind(show: Show, stamp: string, sheets: readonly PackedSheet[]): Promise<PackFile> {
  const { info, planVersion } = show;
  const version = `v${planVersion}`;
  // Loaded late: it is large, and most starts bind nothing.
  const { bindPdf } = await import('./bindPdf.ts');
  const bytes = await bindPdf(
    sheets.map(({ sheet, bytes: own }) => ({ title: sheet.title, bytes: own })),
    {
      title: info.title,
      author: info.organiser,
      keywords: [version, stamp],
      language: info.scriptLanguage,
    },
  );
  const name = fileName(info, 'pdf').replace(/\.pdf$/, `-${version}-${stamp}.pdf`);
  return { fileName: name, bytes };
}

/** "03-script-v7-4t9k2m.pdf": in a folder the files stand in their order. */
const nameIn = ({ name, version, stamp }: Sheet, number: number) =>
  `${String(number).padStart(2, '0')}-${name}-${version}-${stamp}.pdf`;

/** All files of a pack. */
export const filesOf = ({ sheets, bound }: Pack): readonly PackFile[] => [bound, ...sheets];
