import type { Sheet } from '@shared/sheet/sheet.ts';
import { sheetAsText } from '@shared/sheet/text.ts';
import { sheetHtml } from './html.tsx';

/** Forms of a sheet that need no printer. */
export type SheetFormat = 'html' | 'txt';

const FORMATS: Record<SheetFormat, (sheet: Sheet) => string> = {
  html: sheetHtml,
  txt: sheetAsText,
};

/** A sheet as a complete HTML page or as plain text. */
export function renderSheet(sheet: Sheet, format: SheetFormat): string {
  return FORMATS[format](sheet);
}
