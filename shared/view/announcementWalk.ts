import type { MarkKind } from './announcementMarks.ts';
import type { MarkedParagraph, MarkedRun } from './announcementText.ts';

/** A mark of a text, by its 0-based places. */
export interface MarkPlace {
  readonly paragraph: number;
  readonly run: number;
}

/** Whether a run is a mark that keys stop at: the beginning of what was understood, of a kind that is shown. */
export const isStop = ({ kind, isStart }: MarkedRun, hidden: ReadonlySet<MarkKind>): boolean =>
  kind !== null && isStart && !hidden.has(kind);

/**
 * The next mark in a direction; null: there is none. `from` null is the place before the first mark.
 */
export function nextMark(
  paragraphs: readonly MarkedParagraph[],
  from: MarkPlace | null,
  by: 1 | -1,
  hidden: ReadonlySet<MarkKind>,
): MarkPlace | null {
  let { paragraph, run } = from ?? { paragraph: 0, run: -1 };
  for (;;) {
    const runs = paragraphs[paragraph]?.runs;
    if (runs === undefined) return null;
    run += by;
    const found = runs[run];
    if (found === undefined) {
      paragraph += by;
      run = by > 0 ? -1 : (paragraphs[paragraph]?.runs.length ?? 0);
    } else if (isStop(found, hidden)) return { paragraph, run };
  }
}
