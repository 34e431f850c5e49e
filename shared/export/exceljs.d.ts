/** The part of exceljs that writing takes; its own types would pull in those of Node. */
declare module 'exceljs/dist/exceljs.bare.min.js' {
  export interface Cell {
    value: string | number | null;
    style: object;
  }
  export interface Row {
    height: number;
    getCell(column: number): Cell;
  }
  export interface Worksheet {
    columns: readonly { readonly width: number; readonly hidden: boolean }[];
    views: readonly object[];
    autoFilter: object;
    pageSetup: object;
    getRow(row: number): Row;
  }
  export class Workbook {
    readonly xlsx: { writeBuffer(): Promise<ArrayBuffer> };
    addWorksheet(name: string): Worksheet;
  }
  const exceljs: { readonly Workbook: typeof Workbook };
  export default exceljs;
}
