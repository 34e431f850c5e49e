import { type Measure, PAGE_FUNCTIONS, turnPages } from './pageFunctions.ts';
import type { ScriptPaper } from './scriptPaper.ts';

/** A column is lower than a page by this much: what fits into it fits onto the page for certain. */
const SPARE_MM = 0.3;
const GAP = 80;
const WORDS = 8;

/**
 * Statements that turn the pages of the script where they should be turned; for `PrintJob.prepare`. With `catchLine` the first
 * words of the next page stand at the foot of each.
 *
 * CSS alone can do neither: it can't weigh what it would rather not cut, and it doesn't know where pages end. So the text
 * is set in columns of the size of a page first, which Chromium breaks by the same rules. What begins a column is then given
 * a page of its own name, so that the print turns exactly there, and each name has its words.
 */
export function scriptTurns({ width, height, foot }: ScriptPaper, catchLine: boolean): string {
  const measure: Measure = {
    width: pixels(width),
    height: pixels(height - SPARE_MM),
    gap: GAP,
    catchLine: catchLine
      ? {
          words: WORDS,
          type: foot.catchType,
          box: arrow(foot.catchType),
        }
      : null,
  };
  return `${PAGE_FUNCTIONS.map(String).join('\n')}\n${turnPages.name}(${JSON.stringify(measure)});`;
}

const pixels = (mm: number) => (mm * 96) / 25.4;

/** Stands in the margin before the words: the type of paper has no arrow. One image for all pages, each costs time. */
function arrow(type: number): string {
  // Printers leave the outer millimetres of hand cards white.
  const height = Math.min(type * 0.75, 9);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 12" width="${height * 1.83}" height="${height}">` +
    '<path d="M1 6h19M15 2l5 4-5 4" fill="none" stroke="#000" stroke-width="1.3"/></svg>';
  const top = (type * 1.35 - height) / 2 + type * 0.02;
  return `background: url("data:image/svg+xml,${encodeURIComponent(svg)}") no-repeat right 1.2mm top ${top.toFixed(1)}pt / auto ${height.toFixed(1)}pt;`;
}
