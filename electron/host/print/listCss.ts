import { ACCENT, FRAME, QUIET } from './colours.ts';

const LISTS = `
body { font-size: 12pt; line-height: 1.4; }
.part > h1 { font-size: 15pt; line-height: 1.35; color: ${ACCENT}; }
.part > .lead { color: ${QUIET}; break-after: avoid; break-inside: avoid; text-wrap: pretty; }
.none { margin-top: 5mm; font-style: italic; }
`;

/** The crews' running order: one wide table, a segment's rows together. */
export const RUNNING_ORDER = `${LISTS}
.table { margin-top: 0; }
.table td { font-size: 11pt; }
.table col.figure { width: 18mm; }
.table col.short { width: 42mm; }
.table tr.plain td { font-weight: 700; }
.table tr.plain td:nth-child(n + 5) { font-weight: 400; }
.table tr.plain small { font-weight: 400; }
.table tbody { break-inside: avoid; }
`;

/** What lies on which tray: the number of a tray is seen from afar, and a line begins each. */
export const TRAYS = `${LISTS}
.part + .part { margin-top: 10mm; }
.part > h1 { break-after: avoid; }
.part { break-inside: avoid; }
.table td { font-size: 11.5pt; vertical-align: middle; }
.table td.figure:first-child { font-size: 17pt; font-weight: 700; line-height: 1.1; border-top-color: transparent; border-bottom-color: transparent; }
.table td.figure:nth-child(3) { font-size: 14pt; font-weight: 700; line-height: 1.15; }
.table tr.begins td { border-top: 1.4pt solid #000; }
.table tr.begins td.figure:first-child { border-top-color: #000; }
.table tbody:last-child tr:last-child td.figure:first-child { border-bottom: ${FRAME}; }
/* The number of a tray stands once: what lies on it is not torn apart. */
.table tbody { break-inside: avoid; }
.table col.figure { width: 16mm; }
`;

/** The reception's lists: each order begins a page. */
export const CHECK_IN = `${LISTS}
.part + .part { break-before: var(--turn, page); }
.table td { font-size: 11.5pt; }
.table td:first-child { font-weight: 700; }
.table td:first-child small { font-weight: 400; }
.table col.short { width: 46mm; }
.table td.short { font-size: 10.5pt; }
.table col.figure { width: 15mm; }
`;
