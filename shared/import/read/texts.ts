import type { SourceCell, SourceTable } from '../source.ts';

/** A table with every text put through `change`; cells that stay the same stay the same objects. */
export function mapTexts(table: SourceTable, change: (text: string) => string): SourceTable {
  const changed = (cell: SourceCell): SourceCell => {
    const text = change(cell.text);
    return text === cell.text ? cell : { text, from: cell.from };
  };
  const rows = table.rows.map((row) =>
    row.cells.some(({ text }) => change(text) !== text)
      ? { number: row.number, cells: row.cells.map(changed) }
      : row,
  );
  return { name: table.name, rows };
}
