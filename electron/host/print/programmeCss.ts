import { ACCENT, LINE, QUIET } from './colours.ts';

/** The guests' programme: formal, calm, a page or two. */
export const PROGRAMME = `
body { font-size: 14pt; line-height: 1.5; }
header > h1 { font-size: 22pt; line-height: 1.4; text-align: center; text-transform: uppercase; color: ${ACCENT}; margin-top: 12mm; }
header > .event { font-size: 16pt; font-weight: 700; line-height: 1.4; text-align: center; text-wrap: balance; margin-top: 2mm; }
header > .rule { width: 40mm; border-top: 0.8pt solid ${ACCENT}; margin: 4mm auto 0; }
header > .facts { width: fit-content; margin: 5mm auto 0; font-size: 13pt; }
header > .facts dt { width: 25mm; color: ${QUIET}; }
.lines { margin-top: 9mm; }
.lines li { display: flex; gap: 6mm; padding: 1.8mm 0; border-top: ${LINE}; break-inside: avoid; }
.lines li:last-child { border-bottom: ${LINE}; }
.lines .number { flex: none; width: 16mm; font-weight: 700; text-align: right; color: ${ACCENT}; }
.lines li > div { flex: 1; min-width: 0; }
.lines .what { text-wrap: pretty; }
.lines .by { font-size: 12.5pt; line-height: 1.4; color: ${QUIET}; font-style: italic; }
.lines li:first-child:not(:last-child) { break-after: avoid; }
.lines li:last-child:not(:first-child) { break-before: avoid; }
.none { margin-top: 8mm; font-style: italic; text-align: center; }
`;
