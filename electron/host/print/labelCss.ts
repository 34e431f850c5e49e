/** Labels in a grid with lines to cut along; what is large is read from afar. */
export const LABELS = `
body { font-size: 12pt; line-height: 1.25; }
.grid + .grid { break-before: page; }
.grid h1 { font-size: 11pt; line-height: 1.3; font-weight: 400; margin-bottom: 2mm; }
.grid ul { display: flex; flex-wrap: wrap; }
.grid li { display: flex; flex-direction: column; justify-content: center; align-items: center; padding: 2mm; border: 0.4pt dashed #777; margin: 0 -0.4pt -0.4pt 0; text-align: center; break-inside: avoid; }
.grid p { max-width: 100%; text-wrap: balance; }
.floor li { width: 60mm; min-height: 56mm; }
.floor .large { font-size: 88pt; font-weight: 700; line-height: 1; }
.seat li { width: 90mm; min-height: 41mm; }
.seat .large { font-size: 30pt; font-weight: 700; line-height: 1.1; }
.seat .small { font-size: 15pt; }
.card li { width: 90mm; min-height: 56mm; }
.card .large { font-size: 22pt; font-weight: 700; }
.card .small { font-size: 13pt; color: #333; }
.none { font-style: italic; }
`;
