import { asRun } from '@shared/asRun/asRun.ts';
import { isDocxSheet } from '@shared/export/docx/sheets.ts';
import { writeDocx } from '@shared/export/docx/writeDocx.ts';
import { listBook } from '@shared/export/listBook.ts';
import { writeXlsx } from '@shared/export/xlsx.ts';
import { type SheetName, sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { isListSheet } from '@shared/sheet/list.ts';
import { type Sheet, sheetOf } from '@shared/sheet/sheet.ts';
import { errorCode } from '../files/durable.ts';
import { ChromiumPrinter } from '../print/chromiumPrinter.ts';
import { sheetHtml, sheetJob } from '../print/html.tsx';
import { filesOf, makePack, type PackFile } from '../print/pack.ts';
import { renderSheet } from '../print/renderSheet.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';
import { argument, isSameFile, loadShow, saveFile, saveFolder } from './files.ts';

const FORMATS = ['pdf', 'html', 'txt', 'docx', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

/** Not every sheet is edited in Word, and only lists can be sorted and filtered. */
function isFormatOf(name: SheetName, format: Format): boolean {
  if (format === 'docx') return isDocxSheet(name);
  return format !== 'xlsx' || isListSheet(name);
}

/**
 * `print SHOW.json --sheet NAME --format F --out FILE`: one sheet into one file.
 * `print SHOW.json --sheet pack --out DIR`: all sheets as PDF into a new folder, under one stamp.
 */
export async function printShow(call: Call): Promise<0> {
  const file = argument(call);
  const name = choice(call, 'sheet', [...sheetNameSchema.options, 'pack'] as const);
  if (name === 'pack') {
    const out = outOf(call);
    const show = await loadShow(file);
    await saveFolder(out, () => packed(show));
    return 0;
  }
  const known = FORMATS.filter((format) => isFormatOf(name, format));
  const format = choice(call, 'format', known);
  const out = outOf(call);
  // A sheet may be printed over an earlier one, never over what it is made of.
  if (await isSameFile(file, out)) throw new BadInput('file-exists', { file: out });
  await saveFile(out, await written(await loadShow(file), name, format));
  return 0;
}

function outOf({ options: { out } }: Call): string {
  if (typeof out === 'string' && out !== '') return out;
  throw new BadInput('option-missing', { option: '--out' });
}

/** A show that has not begun has no record yet. */
function packed(show: Show): Promise<readonly PackFile[]> {
  const { phase } = asRun(show);
  const names = sheetNameSchema.options.filter((name) => name !== 'as-run' || phase !== 'ready');
  return printing(async (printer) =>
    filesOf(await makePack(show, names, { printer, now: Date.now() })),
  );
}

async function written(show: Show, name: SheetName, format: Format): Promise<string | Uint8Array> {
  const now = Date.now();
  switch (format) {
    case 'docx':
      if (!isDocxSheet(name)) throw new Error(`${name} is not for Word`);
      return writeDocx(sheetOf(show, name, now));
    case 'xlsx':
      if (!isListSheet(name)) throw new Error(`${name} is no list`);
      return writeXlsx(listBook(show, name));
    case 'pdf':
      return pdf(sheetOf(show, name, now));
    default:
      return renderSheet(sheetOf(show, name, now), format);
  }
}

const pdf = (sheet: Sheet): Promise<Uint8Array> =>
  printing((printer) => printer.print(sheetHtml(sheet), sheetJob(sheet)));

/** Does the work with a printer that is closed after it. */
async function printing<T>(work: (printer: ChromiumPrinter) => Promise<T>): Promise<T> {
  const printer = new ChromiumPrinter();
  try {
    return await work(printer);
  } catch (error) {
    const reason = errorCode(error);
    throw new BadInput(reason === 'no-chromium' ? 'no-chromium' : 'print-failed', { reason });
  } finally {
    await printer.close();
  }
}

/** The value of an option that takes one of a few words. */
function choice<T extends string>(
  { options }: Call,
  option: 'sheet' | 'format',
  known: readonly T[],
): T {
  const given = options[option];
  if (given === undefined) throw new BadInput('option-missing', { option: `--${option}` });
  const found = known.find((one) => one === given);
  if (found !== undefined) return found;
  throw new BadInput('unknown-choice', {
    what: `--${option}`,
    given: String(given),
    known: known.join(', '),
  });
}
