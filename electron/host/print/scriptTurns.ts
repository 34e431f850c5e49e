import { pixels, turning } from './pageTurns.ts';
import type { ScriptPaper } from './scriptPaper.ts';

const WORDS = 8;
const SPARE_MM = 0.3;

/**
 * Statements that turn the pages of the script where they should be turned; for `PrintJob.prepare`. With `catchLine` the first
 * words of the next page stand at the foot of each.
 *
 * CSS alone can do neither: it can't weigh what it would rather not cut, and it doesn't know where pages end. So the text
 * is set in columns of the size of a page first, which Chromium breaks by the same rules. What begins a column is then given
 * a page of its own name, so that the print turns exactly there, and each name has its words.
 */
export function scriptTurns({ width, height, foot }: ScriptPaper, catchLine: boolean): string {
  const box = arrow(foot.catchType);
  return turning(
    { width, height, spare: SPARE_MM },
    {
      catchLine: catchLine ? { words: WORDS, type: foot.catchType, box } : null,
      // The other half of the head is for the ceremony.
      goesOn: { word: '', type: '9pt', room: pixels(width) / 2, left: '', right: '' },
    },
  );
}

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
