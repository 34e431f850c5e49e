import type { Delivery, Printer } from '@shared/contract/printing.ts';
import { BrowserWindow } from 'electron';
import type { PrintedSheet } from './host/print/printShop.ts';
import type { ElectronPrinter } from './printToPdf.ts';
import { SAFE_PREFERENCES } from './security.ts';

/** The printers of the machine, as the system lists them. */
export async function printers(): Promise<readonly Printer[]> {
  const [window] = BrowserWindow.getAllWindows();
  const asked = window ?? new BrowserWindow({ show: false, webPreferences: SAFE_PREFERENCES });
  try {
    const list = await asked.webContents.getPrintersAsync();
    // Electron doesn't say which one is the system's default: the first is offered.
    return list.map(({ name, displayName }) => ({ name, label: displayName || name }));
  } finally {
    if (window === undefined) asked.destroy();
  }
}

/** Sends pages (1-based; null: all) of a sheet to a printer. Rejects with what the system says when it refuses. */
export async function sendSheet(
  printer: ElectronPrinter,
  { sheet }: PrintedSheet,
  to: Extract<Delivery, { kind: 'printer' }>,
  pages: readonly number[] | null,
): Promise<void> {
  // Loaded late, as wherever something is printed.
  const { sheetHtml, sheetJob } = await import('./host/print/html.tsx');
  const { paperOf } = await import('./host/print/layouts.tsx');
  return printer.send(sheetHtml(sheet), sheetJob(sheet, pages === null ? {} : { pages }), {
    deviceName: to.printer,
    copies: to.copies,
    color: !sheet.settings.monochrome,
    ...paperOf(sheet),
  });
}
