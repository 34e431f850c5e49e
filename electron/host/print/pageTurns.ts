import { type Measure, PAGE_FUNCTIONS, turnPages } from './pageFunctions.ts';

const GAP = 80;

/** Of a page: its box in mm, and how much larger everything in it stands than its styles say. */
interface Paper {
  readonly width: number;
  readonly height: number;
  /** Columns are lower than the page by this much: what fits into one fits onto the page for certain. */
  readonly spare: number;
  readonly scale?: number;
}

/** Statements that measure a text and turn its pages; for `PrintJob.prepare`. */
export function turning(
  { width, height, spare, scale = 1 }: Paper,
  said: Pick<Measure, 'catchLine' | 'goesOn'>,
): string {
  const measure: Measure = {
    width: pixels(width) / scale,
    height: pixels(height - spare) / scale,
    gap: GAP,
    ...said,
  };
  return `${PAGE_FUNCTIONS.map(String).join('\n')}\n${turnPages.name}(${JSON.stringify(measure)});`;
}

export const pixels = (mm: number) => (mm * 96) / 25.4;
