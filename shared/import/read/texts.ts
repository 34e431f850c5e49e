import type { SourceTable } from '../source.ts';

/** A table with every text put through `change`; cells that stay the same stay the same objects. */
export function mapTexts(table: SourceTable, change: (text: string) => string): SourceTable {
  return {
    name: table.name,
    rows: table.rows.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell) => {
        const text = change(cell.text);
        return text === cell.text ? cell : { text, from: cell.from };
      }),
    })),
  };
}
