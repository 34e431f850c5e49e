/** The record in the form of an office paper (Nghị định 30/2020): black, times in columns, room for signatures. */
export const RECORD = `
body { font-size: 13pt; line-height: 1.4; }
.office { display: flex; gap: 6mm; text-align: center; align-items: flex-start; }
.office > div { flex: 1 1 0; }
.office > div:last-child:not(:first-child) { flex: 1.25 1 0; }
.office p { line-height: 1.3; text-wrap: balance; }
.office .organiser { font-size: 12.5pt; font-weight: 700; text-transform: uppercase; }
.office .rule { width: 22mm; border-top: 0.6pt solid #000; margin: 1.2mm auto 0; }
.office .number { font-size: 12.5pt; margin-top: 2mm; }
.office .country { font-size: 12.5pt; font-weight: 700; text-transform: uppercase; white-space: nowrap; }
.office .motto { display: table; font-size: 13.5pt; font-weight: 700; margin: 0.6mm auto 0; padding-bottom: 0.8mm; border-bottom: 0.6pt solid #000; }
html:lang(en) .office > div { text-align: left; }
html:lang(en) .office .rule { margin-left: 0; }
header > h1 { font-size: 16pt; line-height: 1.4; text-align: center; text-transform: uppercase; margin-top: 9mm; }
header > .subject, header > .event { font-size: 14pt; font-weight: 700; line-height: 1.4; text-align: center; text-wrap: balance; }
header > .rule { width: 40mm; border-top: 0.6pt solid #000; margin: 2mm auto 0; }
header > .warning { margin-top: 6mm; padding: 2mm 3mm; border: 0.8pt solid #000; text-align: center; font-weight: 700; text-wrap: balance; }
.facts { margin-top: 7mm; }
.facts div { display: flex; gap: 2mm; }
.facts dt { flex: none; }
.facts dd { flex: 1; text-wrap: pretty; }
section.part { margin-top: 6mm; }
section.part h2 { font-size: 13pt; line-height: 1.4; text-wrap: pretty; }
section.part .lead { font-size: 12pt; break-after: avoid; text-wrap: pretty; }
section.part .none { margin-top: 1mm; font-style: italic; }
table.record { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 2mm; }
.record th, .record td { border: 0.5pt solid #444; padding: 0.6mm 1.2mm; vertical-align: top; overflow-wrap: anywhere; }
.record th { padding: 0.6mm 0.5mm; font-size: 10.5pt; line-height: 1.25; font-weight: 700; text-align: center; vertical-align: middle; overflow-wrap: normal; }
.record td { font-size: 11.5pt; line-height: 1.3; text-wrap: pretty; }
.record tr { break-inside: avoid; }
/* No row stands alone at the turn of a page. */
.record tbody tr:first-child { break-after: avoid; }
.record tbody tr:last-child { break-before: avoid; }
.record small { display: block; font-size: 10pt; line-height: 1.3; font-style: italic; }
.record col.number { width: 11mm; }
.record col.figure { width: 17mm; }
.record col.time { width: 17.5mm; }
.record col.short { width: 40mm; }
.record td.number, .record td.figure, .record td.time { text-align: center; }
.record td.time { white-space: nowrap; }
.record td.number, .record td.figure, .record td.time { overflow-wrap: normal; }
.record tr.part td { font-size: 10.5pt; }
.record tr.part td.text { padding-left: 5mm; }
.record .missed td { font-style: italic; color: #333; }
.record .sum td { font-weight: 700; }
/* Signatures never stand on a page alone. */
.closing { margin-top: 6mm; break-inside: avoid; break-before: avoid; }
.closing .sentence { text-align: justify; text-indent: 10mm; margin-top: 1.5mm; }
.signers { display: flex; gap: 10mm; margin-top: 7mm; text-align: center; min-height: 38mm; }
.signers > div { flex: 1; }
.signers .signer { font-weight: 700; text-transform: uppercase; text-wrap: balance; }
.signers .hint { font-style: italic; }
.copies { font-size: 11pt; line-height: 1.35; }
.copies p:first-child { font-weight: 700; font-style: normal; font-size: 12pt; }
.annex { break-before: page; }
.annex > h1 { font-size: 14pt; line-height: 1.4; text-align: center; text-transform: uppercase; }
.annex > h1 span { display: block; }
.annex .record td { font-size: 11pt; padding-top: 0.4mm; padding-bottom: 0.4mm; }
`;
