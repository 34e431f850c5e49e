/** The head of an office paper (Nghị định 30/2020 Phụ lục I). */
export const OFFICE = `
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
`;
