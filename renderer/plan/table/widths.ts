import type { TableColumn } from '@shared/view/rundownTable.ts';

interface Width {
  /** In rem. */
  readonly least: number;
  /** Its part of what is left over. */
  readonly share: number;
}

const NOTE: Width = { least: 12, share: 2 };
const WIDTHS: Readonly<Record<string, Width>> = {
  number: { least: 4.25, share: 0 },
  start: { least: 6, share: 0 },
  title: { least: 16, share: 4 },
  kind: { least: 7.5, share: 0 },
  duration: { least: 6, share: 0 },
  endsBy: { least: 7.5, share: 0 },
  award: { least: 12, share: 2 },
  presenters: { least: 12, share: 2 },
  recipients: { least: 9, share: 1 },
  decision: { least: 9, share: 0 },
};

/** The columns of the grid, and the width below which it scrolls. */
export function columnWidths(columns: readonly TableColumn[]): {
  readonly template: string;
  readonly width: string;
} {
  const widths = columns.map(({ id, departmentId }) =>
    departmentId === null ? (WIDTHS[id] ?? NOTE) : NOTE,
  );
  return {
    template: widths
      .map(
        ({ least, share }) => `minmax(${least}rem, ${share === 0 ? `${least}rem` : `${share}fr`})`,
      )
      .join(' '),
    width: `${widths.reduce((sum, { least }) => sum + least, 0)}rem`,
  };
}
