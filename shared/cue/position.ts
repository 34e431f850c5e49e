import type { CueId } from '../model/run.ts';
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
  return current === undefined ? (cues(plan)[0] ?? null) : cueAfter(show, current);
}

/** The cue that a GO fires after this one: the next beat, or the first of the next wave or segment. Null at the end. */
export function cueAfter({ plan }: Pick<Show, 'plan'>, cue: Cue): Cue | null {
  const list = cues(plan);
  if (plan.calling.step === 'beat') return list[cue.index + 1] ?? null;
  let next = list[cue.index + 1];
  while (next !== undefined && goesWith(next, cue)) next = list[next.index + 1];
  return next ?? null;
}

/** The cue that Back leads to, or null at the first. By wave it is the beginning of this wave, then that of the one before. */
export function cueBefore({ plan }: Pick<Show, 'plan'>, id: CueId): Cue | null {
  const cue = findCue(plan, id);
  const list = cues(plan);
  const before = cue === undefined ? undefined : list[cue.index - 1];
  if (before === undefined || plan.calling.step === 'beat') return before ?? null;
  return firstOfStep(list, before);
}

function firstOfStep(list: readonly Cue[], cue: Cue): Cue {
  const before = list[cue.index - 1];
  return before !== undefined && goesWith(before, cue) ? firstOfStep(list, before) : cue;
}

/** Whether two cues are beats of one wave. */
export function goesWith(a: Cue, b: Cue): boolean {
  return a.waveId !== null && a.waveId === b.waveId;
}
