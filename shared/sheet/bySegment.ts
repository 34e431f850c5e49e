import { cuesOf } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import type { Language } from '../model/primitives.ts';
import { perSegment } from '../model/revision.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { wordsContext } from '../script/script.ts';

/**
 * What a sheet says of each segment, remembered until something of it changes: the segment, what it names, its words, the
 * stage, the printed numbers of its cues, or what `more` gives. So a sheet of ten thousand names can be compared with paper
 * after every edit, and pays for what was edited. Each language is remembered by itself.
 */
export function bySegment<V>(
  make: (show: Show, segment: Segment) => V,
  more: (show: Show, segment: Segment) => readonly unknown[] = () => [],
): (show: Show, segment: Segment) => V {
  const context = (show: Show, segment: Segment) => [
    ...wordsContext(show, segment),
    show.plan.stage,
    printedNumbers(show, segment),
    ...more(show, segment),
  ];
  const of: Record<Language, typeof make> = {
    vi: perSegment(make, context),
    en: perSegment(make, context),
  };
  return (show, segment) => of[show.info.scriptLanguage](show, segment);
}

function printedNumbers(show: Show, { id }: Segment): string {
  const numbers = cueNumbers(show);
  return cuesOf(show.plan, id)
    .map((cue) => numbers.get(cue.id))
    .join();
}
