import { fileName } from '@shared/export/fileName.ts';
import type { Show } from '@shared/model/show.ts';
import type { ListSheet } from '@shared/sheet/list.ts';
import { download, XLSX } from '../ui/download.ts';

/** Saves a list as a workbook, to be sorted and filtered. */
export async function exportList(show: Show, name: ListSheet): Promise<void> {
  const [{ listBook }, { writeXlsx }] = await Promise.all([
    import('@shared/export/listBook.ts'),
    import('@shared/export/xlsx.ts'),
  ]);
  download(fileName(show.info, `${name}.xlsx`), await writeXlsx(listBook(show, name)), XLSX);
}
