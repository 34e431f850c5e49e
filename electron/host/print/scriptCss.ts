import { ACCENT, LINE, QUIET } from './colours.ts';
import { PAPER_FONT } from './fonts.ts';
import type { ScriptPaper } from './scriptPaper.ts';

const USUAL_TYPE = 16;

/** The MC's script: large type, what is read together on one page. */
export function scriptCss(paper: ScriptPaper): string {
  return [pages(paper), COVERS[paper.size], text(paper), numbers(paper), TURNS].join('\n');
}

/** The rows of the foot: the catch line stands in the corner, which has no other use, and runs to the right from there. */
function pages({ margins, foot, size }: ScriptPaper): string {
  const { gap, catchRow, catchType, pageType } = foot;
  const row = `margin-top: ${gap + catchRow}mm;`;
  // On one line with the large page number.
  const small = `${row} padding-top: ${(1.5 + (pageType - 9) * 0.3).toFixed(1)}mm;`;
  const head = size === 'A5' ? 'font-size: 8pt; padding-bottom: 1mm; margin-bottom: 3.5mm;' : '';
  return `
@page {
  @top-left { ${head} }
  @top-right { ${head} }
  @bottom-left-corner { content: ""; font: italic ${catchType}pt/1.35 ${PAPER_FONT}; color: #000; padding-left: ${margins.left}mm; margin-top: ${gap}mm; vertical-align: top; text-align: left; white-space: nowrap; }
  @bottom-left { ${small} }
  @bottom-center { ${small} }
  @bottom-right { ${row} font-size: ${pageType}pt; font-weight: 700; color: #000; }
}`;
}

/** Nobody reads the cover aloud: its type goes with the paper. */
const COVERS = { A4: cover(1), A5: cover(0.68) };

function cover(scale: number): string {
  const pt = (size: number) => `${(size * scale).toFixed(1)}pt`;
  const mm = (length: number) => `${(length * scale).toFixed(1)}mm`;
  return `
.cover { display: flow-root; text-align: center; }
.cover .organiser { font-size: ${pt(14)}; line-height: 1.6; font-weight: 700; text-transform: uppercase; text-wrap: balance; margin-top: ${mm(4)}; }
.cover .rule { width: 38mm; border-top: 0.8pt solid ${ACCENT}; margin: ${mm(3)} auto 0; }
.cover h1 { font-size: ${pt(26)}; line-height: 1.4; text-transform: uppercase; color: ${ACCENT}; margin-top: ${mm(13)}; }
.cover .event { font-size: ${pt(19)}; font-weight: 700; line-height: 1.45; text-wrap: balance; margin-top: ${mm(5)}; }
.facts { width: fit-content; max-width: 100%; margin: ${mm(7)} auto 0; text-align: left; font-size: ${pt(14)}; line-height: 1.55; }
.facts dt { min-width: ${mm(30)}; white-space: nowrap; color: ${QUIET}; }
.programme { margin-top: ${mm(8)}; text-align: left; font-size: ${pt(13)}; line-height: 1.5; }
.programme .label { font-weight: 700; text-align: center; margin-bottom: ${mm(2)}; font-size: ${pt(14)}; break-after: avoid; }
.programme li { display: flex; align-items: baseline; border-top: ${LINE}; padding: ${mm(1.1)} 0; break-inside: avoid; }
.programme li:last-child { border-bottom: ${LINE}; }
.programme .place { flex: none; width: ${mm(10)}; }
.programme .title { flex: 1; min-width: 0; }
.programme .cues { flex: none; padding-left: ${mm(5)}; color: ${QUIET}; font-size: ${pt(12)}; }`;
}

/** What stands in the segments, all of it by the size of the type. */
function text({ type, size, gutter }: ScriptPaper): string {
  const scale = type / USUAL_TYPE;
  const pt = (points: number) => `${(points * scale).toFixed(1)}pt`;
  const mm = (length: number) => `${(length * scale).toFixed(1)}mm`;
  const heading = size === 'A5' ? 17 : 19;
  return `
body { font-size: ${pt(16)}; line-height: 1.6; }
.segment + .segment { margin-top: ${mm(11)}; }
.segment > header { border-bottom: 0.8pt solid ${ACCENT}; padding-bottom: 0.8mm; margin-bottom: ${mm(3.2)}; }
.segment > header .cues { display: block; font-size: ${pt(11)}; line-height: 1.4; color: ${QUIET}; }
.segment h1 { font-size: ${pt(heading)}; line-height: 1.35; color: ${ACCENT}; }
.wave + .wave { margin-top: ${mm(9)}; }
.wave > h2 { font-size: ${pt(15)}; line-height: 1.45; margin: 0 0 ${mm(3)} ${gutter}mm; padding-left: 3mm; border-left: 2.2pt solid ${ACCENT}; text-wrap: pretty; }
.wave > h2 .note { font-weight: 400; }
.step + .step { margin-top: ${mm(3.6)}; }
.text, .sentence { display: block; text-wrap: pretty; }
.segment h1 .text { text-wrap: balance; }
.step p + p, .step p + ol, .step ol + p { margin-top: ${mm(1.6)}; }
.step p.written { margin-top: ${mm(0.4)}; font-size: ${pt(11)}; line-height: 1.4; color: ${QUIET}; }
.mark, .crew { font-style: italic; font-size: ${pt(14)}; line-height: 1.45; color: ${ACCENT}; }
.crew { font-size: ${pt(12)}; }
.crew + p, .crew + ol { margin-top: ${mm(0.8)}; }
.names .text { padding-left: ${mm(11)}; }
.names .order { display: inline-block; width: ${mm(9)}; margin: 0 calc(${mm(2)} - 0.25em) 0 -${mm(11)}; text-align: right; white-space: nowrap; }
/* The number stands beside the first line of a long name. */
.names .kept { baseline-source: first; }
.names .name { font-weight: 700; }
.names .detail, .names .pronunciation, .names .remark, .names .hint { font-size: ${pt(14)}; }
.names .official { display: block; text-wrap: pretty; font-size: ${pt(11)}; line-height: 1.35; color: ${QUIET}; }
.names .unnamed .text.piece { display: inline-flex; align-items: baseline; white-space: pre-wrap; }
.names .unnamed .order { flex: none; margin-right: ${mm(2)}; }
.names .blank { flex: 1; border-bottom: 0.6pt dotted #555; margin-left: 3mm; }`;
}

/** The number of a cue stands beside what is read, on hand cards above it. */
function numbers({ gutter, type }: ScriptPaper): string {
  const scale = type / USUAL_TYPE;
  const number = `font-size: ${(15 * scale).toFixed(1)}pt; line-height: 1.3; font-weight: 700; font-style: normal; color: #000;`;
  if (gutter === 0)
    return `
.number { ${number} display: block; }
.number small { padding-left: 1mm; font-size: ${(10.5 * scale).toFixed(1)}pt; font-weight: 400; color: ${QUIET}; }`;
  // Its longest word has to stand in the gutter.
  const beat = Math.min(9.5 * scale, 11);
  const line = (points: number) => `--line: ${(points * scale).toFixed(1)}pt;`;
  // On one line with the first words, of which it takes no room.
  return `
.step { padding-left: ${gutter}mm; }
.number { ${line(16 * 1.6)} ${number} display: flow-root; width: ${gutter - 2}mm; margin: 0 0 calc(-1 * var(--line)) -${gutter}mm; line-height: var(--line); }
.number small { display: block; margin: -3.5pt 0 calc(3.5pt - 1.3em); font-size: ${beat.toFixed(1)}pt; line-height: 1.3; font-weight: 400; color: ${QUIET}; }
.crew .number { ${line(12 * 1.45)} }
.mark .number { ${line(14 * 1.45)} }
.cue .number { margin-bottom: 0; }`;
}

/**
 * Where pages turn. A page is given over to the next by \`--turn\`: scriptTurns.ts sets the same text in columns to see where
 * its pages end.
 */
const TURNS = `
@property --turn { syntax: "*"; inherits: false; }
.cover { break-after: var(--turn, page); }
/* A block in a line is never cut. */
.text.piece { display: inline-block; width: 100%; vertical-align: top; }
.held, .segment > header, .step p, .text, .names li { break-inside: avoid; }
/* Each award begins a page, so that its pages can be taken out on the day; and so does what comes after it. */
.segment + .presentation, .presentation + .segment { break-before: var(--turn, page); margin-top: 0; }
.segment > header { break-after: avoid; }
.step:last-child, .step > p:last-child, .sentence:last-child { break-before: avoid; }
.step p:has(+ ol), .step p:has(+ .mark), .step p:has(+ .written), .crew, .cue { break-after: avoid; }
/* Names are not read over the turn of a page unless there are more than a page holds; then no name stands alone. */
.names li:nth-child(-n + 2) { break-after: avoid; }
.names li:nth-last-child(-n + 2) { break-before: avoid; }
`;
