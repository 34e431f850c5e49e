import { ACCENT } from './css.ts';

/** The MC's script: large type, what is read together on one page. */
export const SCRIPT = `
body { font-size: 16pt; line-height: 1.6; }
.cover { display: flow-root; text-align: center; break-after: page; }
.cover .organiser { font-size: 14pt; font-weight: 700; text-transform: uppercase; text-wrap: balance; margin-top: 4mm; }
.cover .rule { width: 38mm; border-top: 0.8pt solid ${ACCENT}; margin: 3mm auto 0; }
.cover h1 { font-size: 26pt; line-height: 1.4; text-transform: uppercase; color: ${ACCENT}; margin-top: 13mm; }
.cover .event { font-size: 19pt; font-weight: 700; line-height: 1.45; text-wrap: balance; margin-top: 5mm; }
.facts { display: table; margin: 7mm auto 0; text-align: left; font-size: 14pt; line-height: 1.55; }
.facts > div { display: table-row; }
.facts dt, .facts dd { display: table-cell; }
.facts dt { padding-right: 6mm; color: #333; }
.programme { margin-top: 8mm; text-align: left; font-size: 13pt; line-height: 1.5; }
.programme .label { display: block; font-weight: 700; text-align: center; margin-bottom: 2mm; font-size: 14pt; }
.programme table { width: 100%; border-collapse: collapse; }
.programme td { border-top: 0.4pt solid #999; padding: 1.1mm 0; vertical-align: baseline; break-inside: avoid; }
.programme tr:last-child td { border-bottom: 0.4pt solid #999; }
.programme td:first-child { width: 10mm; }
.programme td:last-child { text-align: right; white-space: nowrap; padding-left: 5mm; color: #333; font-size: 12pt; }
.segment + .segment { margin-top: 11mm; }
/* What fits on one page stays on one; each award begins its own, so that a page can be taken out on the day. */
.segment { break-inside: avoid; }
.presentation + .presentation { break-before: page; margin-top: 0; }
.segment > header { border-bottom: 0.8pt solid ${ACCENT}; padding-bottom: 0.8mm; margin-bottom: 3.2mm; break-after: avoid; break-inside: avoid; }
.segment > header .cues { display: block; font-size: 11pt; line-height: 1.4; color: #333; }
.segment h1 { font-size: 19pt; line-height: 1.35; color: ${ACCENT}; }
.wave + .wave { margin-top: 9mm; }
.wave > h2 { font-size: 15pt; line-height: 1.45; margin: 0 0 3mm 18mm; padding-left: 3mm; border-left: 2.2pt solid ${ACCENT}; text-wrap: pretty; }
.wave > h2 .note { font-weight: 400; }
.step { position: relative; padding-left: 18mm; break-inside: avoid; }
.step + .step { margin-top: 3.6mm; }
.step:last-child { break-before: avoid; }
.step .number { position: absolute; left: 0; top: 0.4mm; width: 16mm; line-height: 1.3; font-size: 15pt; font-weight: 700; }
.step .number small { display: block; font-size: 9.5pt; font-weight: 400; color: #333; }
.step p + p, .step p + ol, .step ol + p { margin-top: 1.6mm; }
.step p { break-inside: avoid; text-wrap: pretty; }
.step p:has(+ ol), .step p:has(+ .mark) { break-after: avoid; }
.step p.written { margin-top: 0.4mm; font-size: 11pt; line-height: 1.4; color: #333; }
.step p:has(+ .written) { break-after: avoid; }
.mark { font-style: italic; font-size: 14pt; color: ${ACCENT}; }
/* Names are not read over the turn of a page unless there are more than a page holds. */
.names { break-inside: avoid; }
.names li { position: relative; padding-left: 11mm; break-inside: avoid; text-wrap: pretty; }
.names li:nth-child(-n + 2) { break-after: avoid; }
.names li:nth-last-child(-n + 2) { break-before: avoid; }
.names .order { position: absolute; left: 0; width: 9mm; text-align: right; }
.names .name { font-weight: 700; }
.names .detail, .names .pronunciation, .names .remark, .names .hint { font-size: 14pt; }
.names .official { display: block; font-size: 11pt; line-height: 1.35; color: #333; }
.names .unnamed { display: flex; align-items: baseline; white-space: pre-wrap; }
.names .blank { flex: 1; border-bottom: 0.6pt dotted #555; margin-left: 3mm; }
`;
