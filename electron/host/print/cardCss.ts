import { ACCENT, LINE, QUIET } from './colours.ts';

/** Cards to be read at arm's length: what is handed over in the largest type. */
export const CARDS = `
body { font-size: 14pt; line-height: 1.4; }
.card + .card { break-before: var(--turn, page); }
.card > header { border-bottom: 0.8pt solid ${ACCENT}; padding-bottom: 2mm; break-after: avoid; break-inside: avoid; }
.card h1 { font-size: 17pt; line-height: 1.3; }
.card .posts { font-size: 12.5pt; color: ${QUIET}; text-wrap: pretty; }
.card .side { font-size: 12pt; font-style: italic; }
.task { margin-top: 5mm; break-inside: avoid; }
/* The line belongs to the task above it, so that no page begins with one. */
.task:not(:last-child) { padding-bottom: 5mm; border-bottom: ${LINE}; }
.task h2 { font-size: 25pt; line-height: 1.25; color: ${ACCENT}; }
.task h2 .wave { display: inline-block; margin-left: 4mm; font-size: 16pt; font-weight: 400; color: #000; }
.task .facts { margin-top: 2mm; }
.task .facts dt { width: 32mm; color: ${QUIET}; }
.task .facts dd { font-weight: 700; }
.task .names { columns: 2; column-gap: 8mm; margin-top: 2mm; font-size: 12.5pt; }
.task .names li { break-inside: avoid; padding-left: 7mm; text-indent: -7mm; }
.none { font-style: italic; }
`;
