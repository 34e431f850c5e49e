import type { CueId, Run } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { type Cue, cues, findCue } from './cues.ts';

/** The cue that was fired last, or null before the first GO. */
export function currentCue(show: Show): Cue | null {
  return findCue(show.plan, show.run.current) ?? null;
}

/** The cue that the next GO fires: where a jump pointed, else the one after the current. Null after the last and once ended. */
export function standbyCue(show: Show): Cue | null {
  const { plan, run } = show;
  if (run.phase === 'ended') return null;
  if (run.jumpedTo !== null) return findCue(plan, run.jumpedTo) ?? null;
  const current = findCue(plan, run.current);
  return cues(plan)[current === undefined ? 0 : current.index + 1] ?? null;
}

/** The cue before this one in the plan, or null at the first. */
export function cueBefore(show: Show, id: CueId): Cue | null {
  const cue = findCue(show.plan, id);
  return cue === undefined ? null : (cues(show.plan)[cue.index - 1] ?? null);
}

const numbersByCueList = new WeakMap<
  readonly Cue[],
  { run: Run['numbered']; numbers: CueNumbers }
>();
export type CueNumbers = ReadonlyMap<CueId, string>;

/**
 * Printed numbers of all cues. Before the first GO they count 1, 2, 3 …; from then on a cue keeps its number,
 * and one that came later takes the number before it with a letter: 12a, 12b.
 */
export function cueNumbers(show: Show): CueNumbers {
  const list = cues(show.plan);
  const known = numbersByCueList.get(list);
  if (known?.run === show.run.numbered) return known.numbers;
  const numbers = numberCues(list, show.run.numbered);
  numbersByCueList.set(list, { run: show.run.numbered, numbers });
  return numbers;
}

function numberCues(list: readonly Cue[], numbered: readonly CueId[]): CueNumbers {
  const fixed = new Map(
    (numbered.length > 0 ? numbered : list.map((cue) => cue.id)).map((id, at) => [id, at + 1]),
  );
  const added = new Map<number, number>();
  let last = 0;
  return new Map(
    list.map((cue) => {
      const own = fixed.get(cue.id);
      if (own !== undefined) {
        last = own;
        return [cue.id, String(own)];
      }
      const count = (added.get(last) ?? 0) + 1;
      added.set(last, count);
      return [cue.id, `${last}${suffix(count)}`];
    }),
  );
}

/** 1 -> a, 26 -> z, 27 -> aa. */
function suffix(count: number): string {
  const before = Math.floor((count - 1) / 26);
  return (before > 0 ? suffix(before) : '') + String.fromCharCode(97 + ((count - 1) % 26));
}
