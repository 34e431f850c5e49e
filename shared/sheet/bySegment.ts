import { type Cue, cuesOf } from '../cue/cues.ts';
import { type CueNumbers, cueNumbers } from '../cue/numbers.ts';
import { memoByPair, sameList } from '../model/lookup.ts';
import type { Language } from '../model/primitives.ts';
import { perSegment } from '../model/revision.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { wordsContext } from '../script/script.ts';
import { plannedTime } from './times.ts';

/**
 * What a sheet says of each segment, remembered until something of it changes: the segment, what it names, its words, the
 * stage, the printed numbers of its cues, or what `more` gives. So a sheet of ten thousand names can be compared with paper
 * after every edit, and pays for what was edited. Each language is remembered by itself.
 */
export function bySegment<V>(
  make: (show: Show, segment: Segment) => V,
  more: (show: Show, segment: Segment) => readonly unknown[] = () => [],
): (show: Show, segment: Segment) => V {
  interface Known {
    readonly more: readonly unknown[];
    readonly value: V;
  }
  const remembered = new WeakMap<State, Known>();
  return (show, segment) => {
    const state = STATE[show.info.scriptLanguage](show, segment);
    const now = more(show, segment);
    const known = remembered.get(state);
    if (known !== undefined && sameList(known.more, now)) return known.value;
    const value = make(show, segment);
    remembered.set(state, { more: now, value });
    return value;
  };
}

/** When a segment and each of its waves is planned to begin: that moves with whatever stands before. */
export function plannedBegins(show: Show, { id }: Segment): readonly string[] {
  const list = cuesOf(show.plan, id);
  return list
    .filter(({ waveId }, at) => at === 0 || waveId !== list[at - 1]?.waveId)
    .map((cue) => plannedTime(show, cue));
}

/** Stands for all that any sheet says of a segment. */
type State = object;

/** The same object as long as nothing of it changes; a show is asked once for each segment, whatever number of sheets it has. */
const stateIn = () => memoByPair(perSegment((): State => ({}), context));

const context = (show: Show, segment: Segment): readonly unknown[] => [
  ...wordsContext(show, segment),
  show.plan.stage,
  printedNumbers(cuesOf(show.plan, segment.id), cueNumbers(show)),
];

const STATE: Readonly<Record<Language, ReturnType<typeof stateIn>>> = {
  vi: stateIn(),
  en: stateIn(),
};

const printedNumbers = memoByPair((list: readonly Cue[], numbers: CueNumbers) =>
  list.map(({ id }) => numbers.get(id)).join(),
);
