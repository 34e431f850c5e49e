import { fileName } from '@shared/export/fileName.ts';
import type { Show } from '@shared/model/show.ts';
import { download, XLSX } from '../ui/download.ts';

/** Saves the record of the ceremony as a workbook: times, outcomes, totals, the log. */
export async function exportAsRun(show: Show): Promise<void> {
  const [{ asRunBook }, { writeXlsx }] = await Promise.all([
    import('@shared/export/asRunBook.ts'),
    import('@shared/export/xlsx.ts'),
  ]);
  download(fileName(show.info, 'as-run.xlsx'), await writeXlsx(asRunBook(show)), XLSX);
}
