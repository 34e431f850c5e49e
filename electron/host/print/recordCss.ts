/** The record in the form of an office paper (Nghị định 30/2020): black, times in columns, room for signatures. */
export const RECORD = `
body { font-size: 13pt; line-height: 1.4; }
header > h1 { font-size: 16pt; line-height: 1.4; text-align: center; text-transform: uppercase; margin-top: 9mm; }
header > .subject, header > .event { font-size: 14pt; font-weight: 700; line-height: 1.4; text-align: center; text-wrap: balance; }
header > .rule { width: 40mm; border-top: 0.6pt solid #000; margin: 2mm auto 0; }
header > .warning { margin-top: 6mm; padding: 2mm 3mm; border: 0.8pt solid #000; text-align: center; font-weight: 700; text-wrap: balance; }
.facts { margin-top: 7mm; }
.facts > div { gap: 2mm; }
section.part { margin-top: 6mm; }
section.part h2 { font-size: 13pt; line-height: 1.4; text-wrap: pretty; }
section.part .lead { font-size: 12pt; break-after: avoid; break-inside: avoid; text-wrap: pretty; }
section.part .none { margin-top: 1mm; font-style: italic; }
/* Signatures never stand on a page alone. */
.closing { margin-top: 6mm; break-inside: avoid; break-before: avoid; }
.closing .sentence { text-align: justify; text-indent: 10mm; margin-top: 1.5mm; }
.signers { display: flex; gap: 10mm; margin-top: 7mm; text-align: center; min-height: 38mm; }
.signers > div { flex: 1; }
.signers .signer { font-weight: 700; text-transform: uppercase; text-wrap: balance; }
.signers .hint { font-style: italic; }
.copies { font-size: 11pt; line-height: 1.35; }
.copies p:first-child { font-weight: 700; font-style: normal; font-size: 12pt; }
.annex { break-before: var(--turn, page); }
.annex > h1 { font-size: 14pt; line-height: 1.4; text-align: center; text-transform: uppercase; }
.annex > h1 span { display: block; }
.annex .table td { font-size: 11pt; padding-top: 0.4mm; padding-bottom: 0.4mm; }
`;
