import { FRAME, QUIET } from './colours.ts';

/** Tables with lines, as offices set them. */
export const TABLES = `
/* The outer line lies half outside of the table. */
table.table { width: calc(100% - 0.6pt); border-collapse: collapse; table-layout: fixed; margin-top: 2mm; }
.table th, .table td { border: ${FRAME}; padding: 0.6mm 1.2mm; vertical-align: top; }
.table th { padding: 0.6mm 0.5mm; font-size: 10.5pt; line-height: 1.25; font-weight: 700; text-align: center; vertical-align: middle; overflow-wrap: break-word; }
.table td { font-size: 11.5pt; line-height: 1.3; text-wrap: pretty; white-space: pre-line; }
/* Without it a head is not repeated in columns, in which listTurns.ts measures pages. */
.table thead { break-inside: avoid; }
.table tr { break-inside: avoid; }
/* No row stands alone at the turn of a page; that of a row that is alone would hold for what stands around the table. */
.table tbody tr:first-child:not(:last-child) { break-after: avoid; }
.table tbody tr:last-child:not(:first-child) { break-before: avoid; }
.table small { display: block; font-size: 10pt; line-height: 1.3; font-style: italic; }
.table col.number { width: 11mm; }
.table col.figure { width: 17mm; }
.table col.time { width: 17.5mm; }
.table col.code { width: 28mm; }
.table col.short { width: 40mm; }
.table td.number, .table td.figure, .table td.time, .table td.code { text-align: center; }
.table td.time { white-space: nowrap; }
.table td.number, .table td.figure, .table td.time, .table td.code { overflow-wrap: break-word; }
.table tr.part td { font-size: 10.5pt; }
.table tr.part td.text { padding-left: 5mm; }
.table col.tick { width: 14.5mm; }
.table td.tick { text-align: center; vertical-align: middle; }
.table td.tick i { display: inline-block; width: 4.4mm; height: 4.4mm; border: 0.8pt solid #000; vertical-align: middle; }
.table .missed td { font-style: italic; color: ${QUIET}; }
.table .sum td { font-weight: 700; }
`;
