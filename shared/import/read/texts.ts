import type { SourceCell, SourceTable } from '../source.ts';

/** A table with every text put through `change`; cells that stay the same stay the same objects. */
export function mapTexts(table: SourceTable, change: (text: string) => string): SourceTable {
  const changed = (cell: SourceCell): SourceCell => {
    const text = change(cell.text);
    return text === cell.text ? cell : { text, from: cell.from };
  };
  const rows = table.rows.map((row) => {
    const cells = row.cells.map(changed);
    return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
  });
  return { name: table.name, rows };
}
