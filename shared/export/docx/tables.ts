import {
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { twips } from './paper.ts';
import type { TableStyle } from './styles.ts';

/** A cell before it is made. */
export interface Cell {
  readonly blocks: readonly Paragraph[];
  readonly across?: number;
  readonly down?: number;
  readonly middle?: boolean;
  readonly borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', IBorderOptions>>;
}

/** A row before it is made: it is never cut by the end of a page. */
export interface Row {
  readonly cells: readonly Cell[];
  /** Stands at the top of every page of the table. */
  readonly isHead?: boolean;
  /** On the page of the next row. */
  readonly keepNext?: boolean;
  /** In millimetres. */
  readonly leastHeight?: number;
}

export const NO_BORDER: IBorderOptions = { style: BorderStyle.NIL };

/** A table whose columns have these widths in millimetres. */
export function table(style: TableStyle, widths: readonly number[], rows: readonly Row[]): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    style,
    columnWidths,
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: rows.map(rowOf),
  });
}

function rowOf({ cells, isHead = false, keepNext = false, leastHeight }: Row): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map(cellOf),
    ...(isHead ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...(leastHeight === undefined
      ? {}
      : { height: { value: twips(leastHeight), rule: 'atLeast' as const } }),
  });
}

function cellOf({ blocks, across, down, middle = false, borders }: Cell): TableCell {
  return new TableCell({
    children: blocks,
    ...(across === undefined ? {} : { columnSpan: across }),
    ...(down === undefined ? {} : { rowSpan: down }),
    ...(middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...(borders === undefined ? {} : { borders }),
  });
}
