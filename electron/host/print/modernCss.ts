import type { SheetName } from '@shared/model/sheetName.ts';
import { ACCENT, LINE, QUIET } from './colours.ts';

/** A calm look for papers that are no office's: what differs from the styles of offices, in all sheets. */
export const MODERN = `
h1, h2, b, .name { letter-spacing: -0.005em; }
/* Tables without upright lines: the eye goes along the row. */
.table th, .table td { border-width: 0; border-bottom: ${LINE}; padding: 1mm 1.6mm; }
.table th { text-align: left; vertical-align: bottom; font-size: 9.5pt; color: ${QUIET}; background: var(--tint); border-bottom: 0.8pt solid ${ACCENT}; }
.table th.figure, .table th.time, .table th.number, .table th.code, .table th.tick, .table th.group { text-align: center; }
.table th.group { border-bottom: ${LINE}; }
.table small { font-style: normal; color: ${QUIET}; }
.table td.tick i, .places .tick i { border: 0.6pt solid ${QUIET}; border-radius: 0.7mm; }
.table .sum td { border-top: 0.8pt solid ${ACCENT}; }
.remark, .hint { color: ${QUIET}; }
`;

/** A head without the two columns of an office: who invites, to what, and in large type what this paper is. */
const HEAD = `
.office { display: block; text-align: left; }
.office .organiser { font-size: 10.5pt !important; font-weight: 700; text-transform: none; color: ${QUIET}; }
.office .rule { display: none; }
.office .number { font-size: 10.5pt; margin-top: 1mm; color: ${QUIET}; }
main > header { display: flex; flex-direction: column; }
main > header > h1 { font-size: 32pt; line-height: 1.2; text-align: left; text-transform: none; margin: 1.5mm 0 0; letter-spacing: -0.015em; order: 2; }
main > header > .event { text-align: left; margin-top: 9mm; order: 1; line-height: 1.35; }
main > header > .rule { width: 22mm; margin: 5mm 0 0; border-top: 2.2pt solid ${ACCENT}; order: 3; }
main > header > .facts, main > header > .warning { order: 4; }
`;

const PROGRAMME = `${HEAD}
header > .facts { display: flex; flex-wrap: wrap; width: auto; margin: 7mm 0 0; gap: 3mm 12mm; font-size: 12pt; }
header > .facts > div { display: block; }
header > .facts dt { width: auto; max-width: none; font-size: 9.5pt; line-height: 1.3; }
header > .facts dd { font-weight: 700; }
.lines { margin-top: 10mm; }
.lines li { padding: 2.2mm 0; border-top: ${LINE}; }
.lines li:last-child { border-bottom: none; }
.lines .number { text-align: left; }
.lines .by { font-style: normal; font-size: 11.5pt; }
.none { text-align: left; }
`;

const RECORD = `${HEAD}
main > header > h1 { color: ${ACCENT}; font-size: 26pt; }
main > header > .subject { text-align: left; order: 2; font-size: 12pt; font-weight: 400; color: ${QUIET}; margin-top: 1mm; }
.annex > h1 { text-align: left; text-transform: none; }
.annex > h1 span { font-size: 10.5pt; color: ${QUIET}; }
.signers .signer { text-transform: none; }
.signers .hint { font-style: normal; color: ${QUIET}; }
.facts { font-size: 12pt; }
.facts dt { width: 46mm; color: ${QUIET}; }
`;

const LINEUPS = `
.lineup > header { border-bottom-width: 0.5pt; }
.places thead th { font-size: 8.5pt; color: ${QUIET}; border-bottom: 0.8pt solid ${ACCENT}; }
.places td { border-bottom: ${LINE}; }
.stage .floor { border-width: 0.5pt; }
.stage .edge { border-top-width: 1.2pt; }
`;

const TRAYS = `
.table tr.begins td { border-top: 0.8pt solid ${ACCENT}; }
.table td.figure:first-child { border-bottom-color: transparent; color: ${ACCENT}; }
.table tbody:last-child tr:last-child td.figure:first-child { border-bottom: ${LINE}; }
`;

const CARDS = `
.card > header { border-bottom-width: 0.5pt; }
.card .side { font-style: normal; color: ${QUIET}; }
.task .facts dt { width: 36mm; font-size: 12.5pt; }
`;

const RUNNING_ORDER = `
.table th, .table td { padding-top: 0.7mm; padding-bottom: 0.7mm; }
`;

/** And in one of them. */
export const MODERN_SHEETS: Readonly<Partial<Record<SheetName, string>>> = {
  programme: PROGRAMME,
  'as-run': RECORD,
  lineups: LINEUPS,
  'stage-plans': LINEUPS,
  trays: TRAYS,
  'presenter-cards': CARDS,
  'running-order': RUNNING_ORDER,
};
