/** The part of exceljs that reading takes; its own types would pull in those of Node. */
declare module 'exceljs/dist/exceljs.bare.min.js' {
  export type CellValue =
    | null
    | undefined
    | string
    | number
    | boolean
    | Date
    | { readonly richText: readonly { readonly text?: string }[] }
    | { readonly error: string }
    | { readonly formula?: string; readonly sharedFormula?: string; readonly result?: unknown };

  export interface Cell {
    readonly value: CellValue;
    /** Number format, as `dd/mm/yyyy`. */
    readonly numFmt: string | undefined;
  }
  export interface Row {
    eachCell(visit: (cell: Cell, column: number) => void): void;
  }
  export interface Worksheet {
    readonly name: string;
    eachRow(visit: (row: Row, number: number) => void): void;
  }
  export class Workbook {
    readonly worksheets: readonly Worksheet[];
    readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> };
  }
  const exceljs: { readonly Workbook: typeof Workbook };
  export default exceljs;
}
