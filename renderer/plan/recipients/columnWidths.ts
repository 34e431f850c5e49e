import type { RecipientColumn } from '@shared/view/recipientTable.ts';

/** How wide a column is at least, in rem, and its share of what is left; 0: as wide as that. */
const WIDTHS: Record<RecipientColumn, readonly [rem: number, share: number]> = {
  name: [14, 2.2],
  kind: [6.5, 0],
  post: [8, 1.2],
  unit: [10, 1.6],
  call: [5.5, 0],
  place: [13, 1.8],
  remarks: [9, 0.8],
  seat: [6, 0.4],
  certificate: [7, 0.4],
  address: [7, 0.4],
  pronunciation: [9, 0.8],
  receiver: [10, 1],
  note: [10, 1.2],
};

const NUMBER_REM = 5.6;

/** The columns for CSS, the number first. */
export function gridTemplate(columns: readonly RecipientColumn[]): string {
  const tracks = columns.map((column) => {
    const [rem, share] = WIDTHS[column];
    return share === 0 ? `${rem}rem` : `minmax(${rem}rem, ${share}fr)`;
  });
  return [`${NUMBER_REM}rem`, ...tracks].join(' ');
}

/** How wide the table is at least, in rem. */
export function leastWidth(columns: readonly RecipientColumn[]): number {
  return columns.reduce((sum, column) => sum + WIDTHS[column][0], NUMBER_REM);
}
