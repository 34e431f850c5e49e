import type { LabelFormat } from '@shared/sheet/labelFormats.ts';
import { QUIET } from './colours.ts';
import { type SheetStyle, SMALL_LINE } from './css.ts';
import { POINT_MM } from './fittedType.ts';

/** Labels in a grid; what is large is read from afar. */
const LABELS = `
body { font-size: 12pt; line-height: 1.25; }
.grid + .grid { break-before: var(--turn, page); }
.grid h1 { font-size: 11pt; line-height: 1.3; font-weight: 400; margin-bottom: 2mm; }
.grid ul { display: flex; flex-wrap: wrap; }
.grid li { display: flex; flex-direction: column; justify-content: center; padding: 2mm; text-align: center; break-inside: avoid; }
.grid p { text-wrap: balance; }
.grid .large { font-weight: 700; }
.none { font-style: italic; }
`;

/** With lines to cut along, in sizes by their kind. */
const CUT = `
.grid li { border: 0.4pt dashed ${QUIET}; margin: 0 -0.4pt -0.4pt 0; }
.floor li { width: 60mm; min-height: 56mm; }
.floor .large { line-height: 1; }
.seat li { width: 90mm; min-height: 41mm; }
.seat .large { line-height: 1.1; }
.card li { width: 90mm; min-height: 56mm; }
.card .small { color: ${QUIET}; }
`;

/** Cut out along the dashes and folded along the dots; the back stands on its head, so that it is upright when folded. */
const TENTS = `
.tent li { width: 181mm; min-height: 122mm; padding: 0; }
.tent li > div { flex: 1; display: flex; flex-direction: column; justify-content: center; min-height: 61mm; padding: 3mm; }
.tent .back { transform: rotate(180deg); border-top: 0.6pt dotted ${QUIET}; }
.tent .large { line-height: 1.2; }
.tent .small { margin-top: 1mm; }
`;

/** What printers leave white at the edges of the paper, in millimetres: a line in a margin hardly wider would be cut. */
const UNPRINTED = 4.2;

/** The page of the labels and their styles in a format. */
export function labelStyle(format: LabelFormat): Partial<SheetStyle> & Pick<SheetStyle, 'css'> {
  if (format.kind === 'cut') return { css: LABELS + CUT };
  if (format.kind === 'tents') return { css: LABELS + CUT + TENTS };
  const { columns, width, height, left, top, gapX, gapY } = format.stock;
  const hasLine =
    top >= UNPRINTED + SMALL_LINE.type * SMALL_LINE.leading * POINT_MM + SMALL_LINE.above;
  return {
    size: 'A4',
    // Labels begin where they are on their sheet: there is no room for a head and a foot. At the top, because printers leave
    // more white at the lower end, where they let go of the paper.
    margins: `${top}mm 0mm 0mm ${left}mm`,
    around: hasLine ? 'line' : 'nothing',
    css: `${LABELS}
.grid ul { display: grid; grid-template-columns: repeat(${columns}, ${width}mm); gap: ${gapY}mm ${gapX}mm; }
.grid li { height: ${height}mm; padding: 0 3mm; }
.grid .large { line-height: 1.2; }
`,
  };
}
