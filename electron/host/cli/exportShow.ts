import { writeShow } from '@shared/document/showFile.ts';
import { asRunBook } from '@shared/export/asRunBook.ts';
import { recipientsCsv } from '@shared/export/csv.ts';
import { workbookOf } from '@shared/export/workbook.ts';
import { writeXlsx } from '@shared/export/xlsx.ts';
import type { Show } from '@shared/model/show.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';
import { argument, exists, loadShow, saveFile } from './files.ts';

const FORMATS = ['xlsx', 'csv', 'json', 'as-run.xlsx'] as const;
type Format = (typeof FORMATS)[number];

/**
 * `export SHOW.json --format xlsx|csv|json|as-run.xlsx --out FILE`: the plan as a workbook, the recipients as CSV, the
 * whole show, or the record of what happened as a workbook. Never overwrites.
 */
export async function exportShow(call: Call): Promise<0> {
  const file = argument(call);
  const format = formatOf(call);
  const { out } = call.options;
  if (typeof out !== 'string' || out === '')
    throw new BadInput('option-missing', { option: '--out' });
  if (await exists(out)) throw new BadInput('file-exists', { file: out });
  await saveFile(out, await content(await loadShow(file), format));
  return 0;
}

async function content(show: Show, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(workbookOf(show));
    case 'csv':
      return recipientsCsv(show.plan, show.info.scriptLanguage);
    case 'json':
      return writeShow(show);
    case 'as-run.xlsx':
      return writeXlsx(asRunBook(show));
  }
}

function formatOf({ options }: Call): Format {
  const { format } = options;
  if (format === undefined) throw new BadInput('option-missing', { option: '--format' });
  const found = FORMATS.find((one) => one === format);
  if (found !== undefined) return found;
  throw new BadInput('unknown-choice', {
    what: '--format',
    given: String(format),
    known: FORMATS.join(', '),
  });
}
