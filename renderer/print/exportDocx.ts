import type { DocxSheet } from '@shared/export/docx/sheets.ts';
import { fileName } from '@shared/export/fileName.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { download } from '../ui/download.ts';

/** Type of a Word document. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Saves a sheet as a Word document, to be edited. */
export async function exportDocx(show: Show, name: DocxSheet): Promise<void> {
  const { writeDocx } = await import('@shared/export/docx/writeDocx.ts');
  const bytes = await writeDocx(sheetOf(show, name, Date.now()));
  download(fileName(show.info, `${name}.docx`), bytes, DOCX);
}
