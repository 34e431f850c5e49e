import type { Sheet } from '@shared/sheet/sheet.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import { FONT_FACES, PAPER_FONT } from './fonts.ts';

/** The one colour; dark enough to print as near black on a monochrome printer. */
export const ACCENT = '#7a1c22';
const HEAD_LENGTH = 84;

/** Paper and type of a sheet. */
export interface SheetStyle {
  /** As CSS names it: "A4", "A4 landscape". */
  readonly size: string;
  /** Top, right, bottom, left. */
  readonly margins: string;
  readonly css: string;
}

/** All styles of a sheet: fonts, page boxes with head and foot, and the type. */
export function sheetCss(sheet: Sheet, style: SheetStyle): string {
  return [
    FONT_FACES,
    pageRule(sheet, style),
    ...sectionPages(sheet),
    COMMON,
    style.css,
    STATES,
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

function shortened(text: string): string {
  const signs = [...text];
  return signs.length <= HEAD_LENGTH ? text : `${signs.slice(0, HEAD_LENGTH).join('').trimEnd()}…`;
}

/** The same over several lines; the page box keeps the breaks. */
const cssLines = (lines: readonly string[]) => lines.map(cssString).join(' "\\A" ');

/** The left head: the ceremony, and below it the sheet where the right one names the wave. */
function pageHead({ name, event, title }: Sheet): readonly string[] {
  return name === 'lineups' ? [shortened(event), title] : [shortened(event)];
}

function pageRule(sheet: Sheet, { size, margins }: SheetStyle): string {
  const text = sheetWords(sheet.language);
  const printed = text('foot.printed', { at: sheet.printedAt });
  const type = `font: 9pt/1.3 ${PAPER_FONT}, serif; color: #333;`;
  const head = `${type} vertical-align: bottom; padding-bottom: 1.5mm; margin-bottom: 5mm; border-bottom: 0.5pt solid #777; white-space: pre-line;`;
  const foot = `${type} vertical-align: top; padding-top: 1.5mm; margin-top: 4mm; border-top: 0.5pt solid #777; white-space: nowrap;`;
  return `@page {
  size: ${size};
  margin: ${margins};
  @top-left { content: ${cssLines(pageHead(sheet))}; ${head} text-align: left; }
  @top-right { content: ${cssString(sheet.name === 'lineups' ? '' : sheet.title)}; ${head} text-align: right; }
  @bottom-left { content: ${cssString(`${sheet.version} · ${sheet.stamp}`)}; ${foot} text-align: left; }
  @bottom-center { content: ${cssString(printed)}; ${foot} text-align: center; }
  @bottom-right { content: ${cssString(`${text('foot.page')} `)} counter(page) "/" counter(pages); ${foot} text-align: right; }
}`;
}

/** The name of the page type on which a wave stands. */
export const wavePage = (index: number) => `wave-${index + 1}`;

/** Each wave begins a page of its own and says in the running head which wave goes on. */
function sectionPages(sheet: Sheet): readonly string[] {
  if (sheet.name !== 'lineups') return [];
  return sheet.sections.map(({ award, wave }, index) => {
    const head = cssLines([shortened(award), wave]);
    return `@page ${wavePage(index)} { @top-right { content: ${head}; } }`;
  });
}

const COMMON = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font-family: ${PAPER_FONT}, 'Times New Roman', serif; color: #000; background: #fff; font-synthesis: none; }
/* A ligature would be read back from the PDF as another sign than the name has. */
body { font-variant-ligatures: none; font-variant-numeric: lining-nums tabular-nums; orphans: 2; widows: 2; }
h1, h2 { break-after: avoid; break-inside: avoid; text-wrap: balance; }
ol, ul { list-style: none; }
/* A name goes to the next line as a whole; longer than a line, it breaks like any text. */
.kept { display: inline-block; max-width: 100%; }
`;

/** How a name stands: after the styles of the sheets, which they overrule. */
const STATES = `
.unnamed .name { font-weight: 400; font-style: italic; }
.unnamed .hint, .remark { font-style: italic; }
.absent .remark { font-style: normal; font-weight: 700; }
s { text-decoration-thickness: 0.9pt; }
.pronunciation { font-style: italic; font-weight: 400; color: ${ACCENT}; }
.unknown { font-style: italic; }
`;
