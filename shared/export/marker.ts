import type { SourceBook } from '../import/source.ts';

/** Name of the sheet that says what the workbook is. */
export const MARKER = 'Rostrum';
export const FORMAT = 'rostrum-workbook';

/** The cells by which a workbook of ours is known; null: it is not ours. */
export function markerOf({ tables }: SourceBook): readonly string[] | null {
  const cells = tables.find(({ name }) => name === MARKER)?.rows[0]?.cells ?? [];
  const texts = cells.map(({ text }) => text);
  return texts[1] === FORMAT ? texts : null;
}
