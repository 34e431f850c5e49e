import { ACCENT, LINE, QUIET } from './colours.ts';

/** The lineups: order numbers that are seen from afar, boxes to tick. */
export const LINEUPS = `
body { font-size: 12pt; line-height: 1.4; }
.lineup + .lineup { break-before: page; }
.lineup > header { display: flex; align-items: flex-start; gap: 8mm; border-bottom: 0.8pt solid ${ACCENT}; padding-bottom: 2mm; break-inside: avoid; break-after: avoid; }
.lineup > header > div { flex: 1; min-width: 0; }
.lineup h1 { font-size: 19pt; line-height: 1.35; color: ${ACCENT}; }
.lineup .segment { color: ${QUIET}; }
.lineup .wave { text-align: right; white-space: nowrap; font-size: 17pt; font-weight: 700; line-height: 1.35; }
.lineup .wave small { display: block; font-size: 11pt; font-weight: 400; color: ${QUIET}; }
.lineup .facts { margin-top: 3mm; break-inside: avoid; }
.lineup .facts dt { width: 30mm; color: ${QUIET}; }
.lineup .facts b { font-size: 13pt; }
table.places { width: 100%; border-collapse: collapse; margin-top: 4mm; table-layout: fixed; }
.places thead th { font-size: 9pt; line-height: 1.2; font-weight: 700; text-align: left; vertical-align: bottom; padding: 1mm 1.5mm; border-bottom: 0.8pt solid #000; }
.places td { padding: 0.35mm 1.5mm; border-bottom: ${LINE}; vertical-align: middle; font-size: 11.5pt; line-height: 1.3; }
.places tr { break-inside: avoid; }
.places tbody tr:first-child:not(:last-child) { break-after: avoid; }
.places tbody tr:last-child:not(:first-child) { break-before: avoid; }
.places .order { width: 12mm; text-align: right; padding-right: 3mm; }
.places td.order { font-size: 16pt; font-weight: 700; line-height: 1.15; }
.places .who { text-wrap: pretty; }
.places .seat { width: 12mm; }
.places.roomy .seat { width: 24mm; font-size: 10.5pt; }
.places .spot { width: 17mm; text-align: right; padding-right: 3mm; }
.places .tick { width: 12.5mm; text-align: center; padding-left: 0; padding-right: 0; }
.places .name { font-weight: 700; font-size: 12.5pt; }
.places .remark, .places .pronunciation, .places .hint { display: block; font-size: 11pt; line-height: 1.3; }
.places .hint { display: inline; }
.places .tick i { display: inline-block; width: 4.4mm; height: 4.4mm; border: 0.8pt solid #000; vertical-align: middle; }
.none { margin-top: 5mm; font-style: italic; }
`;
