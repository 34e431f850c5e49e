import { fileName } from '@shared/export/fileName.ts';
import type { Show } from '@shared/model/show.ts';
import { call, refuse } from '../show/store.ts';
import { download, XLSX } from '../ui/download.ts';

/** Saves the whole show as one file, which another machine takes in. */
export async function exportShow(showId: string): Promise<void> {
  const reply = await call('show.export', { showId });
  if (!reply.ok) return refuse(reply.error);
  download(reply.value.fileName, reply.value.text, 'application/x-rostrum');
}

/** Saves the plan as a workbook that people edit. */
export async function exportWorkbook({ info, plan }: Show): Promise<void> {
  const [{ workbookOf }, { writeXlsx }] = await Promise.all([
    import('@shared/export/workbook.ts'),
    import('@shared/export/xlsx.ts'),
  ]);
  download(fileName(info, 'xlsx'), await writeXlsx(workbookOf({ info, plan })), XLSX);
}

/** Saves the recipients in call order. */
export async function exportRecipients({ info, plan }: Show): Promise<void> {
  const { recipientsCsv } = await import('@shared/export/csv.ts');
  download(fileName(info, 'csv'), recipientsCsv(plan, info.scriptLanguage), 'text/csv');
}
