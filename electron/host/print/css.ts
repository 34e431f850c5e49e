import type { Sheet } from '@shared/sheet/sheet.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import { FONT_FACES, PAPER_FONT } from './fonts.ts';
import { RECORD } from './recordCss.ts';

/** The one colour; dark enough to print as near black on a monochrome printer. */
export const ACCENT = '#7a1c22';
const HEAD_LENGTH = 84;

/** The script has room for a binding and for notes; the lineups need the width; the record has those of an office paper. */
const MARGINS: Record<Sheet['name'], string> = {
  script: '22mm 18mm 18mm 20mm',
  lineups: '23mm 15mm 18mm 15mm',
  'as-run': '23mm 15mm 20mm 30mm',
};

/** All styles of a sheet: fonts, page boxes with head and foot, and the type. */
export function sheetCss(sheet: Sheet): string {
  return [
    FONT_FACES,
    pageRule(sheet),
    ...sectionPages(sheet),
    COMMON,
    STYLES[sheet.name],
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

function pageRule(sheet: Sheet): string {
  const text = sheetWords(sheet.language);
  const printed = text('foot.printed', { at: sheet.printedAt });
  const type = `font: 9pt/1.3 ${PAPER_FONT}, serif; color: #333;`;
  const head = `${type} vertical-align: bottom; padding-bottom: 1.5mm; margin-bottom: 5mm; border-bottom: 0.5pt solid #777; white-space: pre-line;`;
  const foot = `${type} vertical-align: top; padding-top: 1.5mm; margin-top: 4mm; border-top: 0.5pt solid #777; white-space: nowrap;`;
  return `@page {
  size: A4;
  margin: ${MARGINS[sheet.name]};
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

const SCRIPT = `
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

const LINEUPS = `
body { font-size: 12pt; line-height: 1.4; }
.lineup + .lineup { break-before: page; }
.lineup > header { display: flex; align-items: flex-start; gap: 8mm; border-bottom: 0.8pt solid ${ACCENT}; padding-bottom: 2mm; break-inside: avoid; break-after: avoid; }
.lineup > header > div { flex: 1; }
.lineup h1 { font-size: 19pt; line-height: 1.35; color: ${ACCENT}; }
.lineup .segment { color: #333; }
.lineup .wave { text-align: right; white-space: nowrap; font-size: 17pt; font-weight: 700; line-height: 1.35; }
.lineup .wave small { display: block; font-size: 11pt; font-weight: 400; color: #333; }
.lineup .facts { margin-top: 3mm; break-inside: avoid; }
.lineup .facts div { display: flex; gap: 4mm; }
.lineup .facts dt { flex: none; width: 30mm; color: #333; }
.lineup .facts dd { flex: 1; }
.lineup .facts b { font-size: 13pt; }
.stage { margin-top: 4mm; break-inside: avoid; }
.stage .warning { font-weight: 700; color: #000; }
.stage figcaption { font-size: 9.5pt; color: #333; }
.stage svg { display: block; width: 100%; }
.stage text { font-family: ${PAPER_FONT}, serif; fill: #000; }
table.places { width: 100%; border-collapse: collapse; margin-top: 4mm; table-layout: fixed; }
.places thead th { font-size: 9pt; line-height: 1.2; font-weight: 700; text-align: left; vertical-align: bottom; padding: 1mm 1.5mm; border-bottom: 0.8pt solid #000; }
.places td { padding: 0.35mm 1.5mm; border-bottom: 0.4pt solid #999; vertical-align: middle; overflow-wrap: break-word; font-size: 11.5pt; line-height: 1.3; }
.places tr { break-inside: avoid; }
.places .order { width: 12mm; text-align: right; padding-right: 3mm; }
.places td.order { font-size: 16pt; font-weight: 700; line-height: 1.15; }
.places .who { width: 60mm; text-wrap: pretty; }
.places .seat { width: 12mm; }
.places .spot { width: 17mm; text-align: right; padding-right: 3mm; }
.places .tick { width: 12.5mm; text-align: center; padding-left: 0; padding-right: 0; }
.places .name { font-weight: 700; font-size: 12.5pt; }
.places .remark, .places .pronunciation, .places .hint { display: block; font-size: 11pt; line-height: 1.3; }
.places .hint { display: inline; }
.places .tick i { display: inline-block; width: 4.4mm; height: 4.4mm; border: 0.8pt solid #000; vertical-align: middle; }
.none { margin-top: 5mm; font-style: italic; }
`;

const STYLES: Record<Sheet['name'], string> = {
  script: SCRIPT,
  lineups: LINEUPS,
  'as-run': RECORD,
};
