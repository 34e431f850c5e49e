import type { SheetFace } from '@shared/sheet/face.ts';
import type { Sheet } from '@shared/sheet/sheet.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';
import { joined } from '@shared/words/joined.ts';
import { QUIET, variables } from './colours.ts';
import { emWidth, POINT_MM } from './fittedType.ts';
import { fontFaces, PAPER_FONT } from './fonts.ts';
import { MODERN, MODERN_SHEETS } from './modernCss.ts';

/** Type of heads and feet, in points. */
const RUNNING_TYPE = 9;

/** The line that stands in their place where there is hardly any room. */
export const SMALL_LINE = {
  /** In points, and the height of the line in these. */
  type: 6,
  leading: 1.2,
  /** Millimetres from the line to the content, and from its ends to the edges of the paper, which printers leave white. */
  above: 1.5,
  inset: 8,
};

/** Paper and type of a sheet. */
export interface SheetStyle {
  /** As CSS names it: "A4", "A4 landscape". */
  readonly size: string;
  /** Top, right, bottom, left. */
  readonly margins: string;
  readonly css: string;
  /** How much larger everything stands than these styles say, for larger paper or type; left out: as they say. */
  readonly scale?: number;
  /** In place of head and foot, where the paper has no room for them: one line of small type above the content, or nothing. */
  readonly around?: 'line' | 'nothing';
}

/** Short and long side in millimetres. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
};

/** Width and height between the margins of a page, in millimetres. */
export function contentBox({ size, margins }: Pick<SheetStyle, 'size' | 'margins'>): {
  readonly width: number;
  readonly height: number;
} {
  const [paper = 'A4', turned] = size.split(' ');
  const [short, long] = PAPERS[paper] ?? [210, 297];
  const [width, height] = turned === 'landscape' ? [long, short] : [short, long];
  const [top, right, bottom, left] = marginsOf(margins);
  return { width: width - left - right, height: height - top - bottom };
}

/** As CSS writes them, in millimetres: "23mm 20mm 20mm 30mm". */
function marginsOf(margins: string): readonly [number, number, number, number] {
  const [top = 0, right = top, bottom = top, left = right] = margins
    .split(' ')
    .map((length) => Number.parseFloat(length));
  return [top, right, bottom, left];
}

/** All styles of a sheet: fonts, page boxes with head and foot, and the type. */
export function sheetCss(sheet: Sheet, style: SheetStyle): string {
  const { settings, name } = sheet;
  const { css, scale = 1 } = style;
  return [
    fontFaces(JSON.stringify(sheet), settings.look),
    variables(settings),
    pageRule(sheet, style),
    ...sectionPages(sheet, style),
    COMMON,
    css,
    ...(settings.look === 'modern' ? [MODERN, MODERN_SHEETS[name] ?? ''] : []),
    STATES,
    ...(scale === 1 ? [] : [`main { zoom: ${scale}; }`]),
  ].join('\n');
}

/** A CSS string literal of any text. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N}\p{M} .,·–—/()-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text as far as `room` (in em) goes; no sign is cut. */
function shortened(text: string, room: number): string {
  if (emWidth(text) <= room) return text;
  let kept = '';
  for (const { segment } of signs.segment(text)) {
    if (emWidth(`${kept}${segment}…`) > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The same over several lines; the page box keeps the breaks. */
const cssLines = (lines: readonly string[]) => lines.map(cssString).join(' "\\A" ');

/** Between the heads on the left and on the right, in em. */
const GAP = 2;

/** Width of the running heads together, in em. */
function headRoom(style: SheetStyle): number {
  return contentBox(style).width / (RUNNING_TYPE * POINT_MM) - GAP;
}

/** The left head: the ceremony, and below it the sheet where the right one names the wave. */
function pageHead(sheet: Sheet, style: SheetStyle): string {
  const { name, event, title } = sheet;
  return name === 'lineups'
    ? headBesideHeading(sheet, style)
    : cssLines([shortened(event, headRoom(style) - emWidth(title))]);
}

/** Ceremony and sheet below each other, where the rest of the head is for a heading; as CSS writes it. */
export const headBesideHeading = (
  { event, title }: SheetFace,
  style: SheetStyle,
  share = 0.5,
): string => cssLines([shortened(event, headRoom(style) * share), title]);

function pageRule(sheet: Sheet, style: SheetStyle): string {
  const { size, margins, around } = style;
  if (around === 'nothing') return `@page { size: ${size}; margin: ${margins}; }`;
  if (around === 'line') return smallLine(sheet, style);
  const text = sheetWords(sheet.language);
  const printed = text('foot.printed', { at: sheet.printedAt });
  const type = `font: ${RUNNING_TYPE}pt/1.3 ${PAPER_FONT}; color: ${QUIET}; overflow-wrap: anywhere;`;
  const head = `${type} vertical-align: bottom; padding-bottom: 1.5mm; margin-bottom: 5mm; border-bottom: var(--head-line); white-space: pre-line;`;
  const foot = `${type} vertical-align: top; padding-top: 1.5mm; margin-top: 4mm; border-top: var(--head-line); white-space: nowrap;`;
  return `@page {
  size: ${size};
  margin: ${margins};
  @top-left { content: ${pageHead(sheet, style)}; ${head} text-align: left; }
  @top-right { content: ${cssString(sheet.name === 'lineups' ? '' : sheet.title)}; ${head} text-align: right; }
  @bottom-left { content: ${cssString(stampLine(sheet, text))}; ${foot} text-align: left; }
  @bottom-center { content: ${cssString(printed)}; ${foot} text-align: center; }
  @bottom-right { content: ${cssString(`${text('foot.page')} `)} counter(page) "/" counter(pages); ${foot} text-align: right; }
}`;
}

/** On the left the ceremony, as far as the rest leaves room for it. */
function smallLine(sheet: Sheet, { size, margins }: SheetStyle): string {
  const { type, leading, above, inset } = SMALL_LINE;
  const text = sheetWords(sheet.language);
  const rest = joined(
    [stampLine(sheet, text), text('foot.printed', { at: sheet.printedAt }), text('foot.page')],
    ' · ',
  );
  const whole = contentBox({ size, margins: '0mm' }).width - 2 * inset;
  const room = whole / (type * POINT_MM) - emWidth(`${rest} 1000/1000`) - GAP;
  const [, right = 0, , left = 0] = marginsOf(margins);
  const line = `font: ${type}pt/${leading} ${PAPER_FONT}; color: ${QUIET}; vertical-align: bottom; margin-bottom: ${above}mm; white-space: nowrap;`;
  return `@page {
  size: ${size};
  margin: ${margins};
  @top-left { content: ${cssString(shortened(sheet.event, room))}; ${line} text-align: left; padding-left: ${Math.max(0, inset - left)}mm; }
  @top-right { content: ${cssString(`${rest} `)} counter(page) "/" counter(pages); ${line} text-align: right; padding-right: ${Math.max(0, inset - right)}mm; }
}`;
}

/** "v7 · 4t9k2m", and the stamp of the pack that it belongs to. */
const stampLine = ({ version, stamp, pack }: Sheet, text: SheetText) =>
  joined([version, stamp, pack && text('foot.pack', { stamp: pack })], ' · ');

/** The name of the page type on which a wave stands. */
export const wavePage = (index: number) => `wave-${index + 1}`;

/** Each wave begins a page of its own and says in the running head which wave goes on. */
function sectionPages(sheet: Sheet, style: SheetStyle): readonly string[] {
  if (sheet.name !== 'lineups') return [];
  const room = headRoom(style) / 2;
  return sheet.sections.map(({ award, wave }, index) => {
    const head = cssLines([shortened(award, room), wave]);
    return `@page ${wavePage(index)} { @top-right { content: ${head}; } }`;
  });
}

const COMMON = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font-family: ${PAPER_FONT}; color: #000; background: #fff; font-synthesis: none; }
/* A ligature would be read back from the PDF as another sign than the name has. */
body { font-variant-ligatures: none; font-variant-numeric: lining-nums tabular-nums; orphans: 2; widows: 2; overflow-wrap: anywhere; }
h1, h2 { break-after: avoid; break-inside: avoid; text-wrap: balance; }
ol, ul { list-style: none; }
/* A name goes to the next line as a whole; longer than a line, it breaks like any text. */
.kept { display: inline-block; max-width: 100%; }
/* A name is read in the direction in which it is written, whatever stands around it. */
.name { unicode-bidi: plaintext; }
/* Labels and their values; the labels are short words of the app. */
.facts > div { display: flex; gap: 4mm; }
.facts dt { flex: none; max-width: 50%; }
.facts dd { flex: 1; min-width: 0; text-wrap: pretty; }
`;

/** How a name or a long text stands: after the styles of the sheets, which they overrule. */
const STATES = `
.table th.long { font-size: 8pt; }
.table td.long { font-size: 9.5pt; }
.table td.longer { font-size: 8.5pt; }
.unnamed .name { font-weight: 400; font-style: italic; }
.unnamed .hint, .remark { font-style: italic; }
.absent .remark { font-style: normal; font-weight: 700; color: #000; }
s { text-decoration-thickness: 0.9pt; }
.pronunciation { font-style: italic; font-weight: 400; color: var(--accent); }
.unknown { font-style: italic; }
`;
