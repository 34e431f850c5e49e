import { z } from 'zod';
import { findCue } from '../../cue/cues.ts';
import { cueAfter, cueBefore, standbyCue } from '../../cue/position.ts';
import { lineSchema, proseSchema } from '../../model/primitives.ts';
import { cueIdSchema, isRunning } from '../../model/run.ts';
import type { Show } from '../../model/show.ts';
import { define } from '../define.ts';
import { type Rejection, rejection } from '../rejection.ts';
import { log } from './log.ts';

/** Why a position can't move; null: the show is live or being rehearsed. */
export function notRunning({ run }: Show): Rejection | null {
  if (isRunning(run)) return null;
  return rejection(run.phase === 'ended' ? 'show-ended' : 'not-begun');
}

const notStandby = (show: Show, cueId: string): Rejection | null => {
  const standby = standbyCue(show);
  if (standby === null) return rejection('no-cues');
  return standby.id === cueId ? null : rejection('not-standby', { cueId, standby: standby.id });
};

/**
 * Fires the cue that it names; refused unless that cue is still on standby, so that two presses, two windows or two
 * callers can never skip one. A second GO within the guard's time is refused too: nobody means it.
 */
const go = define({
  slice: 'run',
  payload: z.strictObject({ cueId: cueIdSchema }),
  check: (show, { cueId }, { at }) => {
    const { hold, currentSince } = show.run;
    const stopped = notRunning(show);
    if (stopped !== null) return stopped;
    if (hold !== null) return rejection('on-hold', { reason: hold.reason });
    const passed = currentSince === null ? Number.POSITIVE_INFINITY : at - currentSince;
    // A clock that was set back must not lock the show.
    if (passed >= 0 && passed < show.plan.calling.guardMs) return rejection('too-soon');
    return notStandby(show, cueId);
  },
  change: ({ run }, { cueId }, stamp) => {
    run.startedAt ??= stamp.at;
    run.current = cueId;
    run.currentSince = stamp.at;
    run.jumpedTo = null;
    // It was said of the cue that is on now.
    run.signal = null;
    run.log.push({ at: stamp.at, event: 'go', cueId });
  },
});

/** Returns to the cue before the current one; names the current so that a double press goes back once. */
const back = define({
  slice: 'run',
  payload: z.strictObject({ from: cueIdSchema }),
  check: (show, { from }) => {
    const stopped = notRunning(show);
    if (stopped !== null) return stopped;
    if (show.run.current === null) return rejection('nothing-before');
    if (show.run.current !== from)
      return rejection('not-current', { cueId: from, current: show.run.current });
    return cueBefore(show, from) === null ? rejection('nothing-before') : null;
  },
  change: (draft, { from }, stamp, show) => {
    const before = cueBefore(show, from);
    draft.run.current = before?.id ?? from;
    draft.run.currentSince = stamp.at;
    draft.run.jumpedTo = null;
    draft.run.signal = null;
    log(draft, stamp, 'back');
  },
});

/** Puts any cue on standby; the position moves only with the GO that follows. */
const jump = define({
  slice: 'run',
  payload: z.strictObject({ cueId: cueIdSchema }),
  check: (show, { cueId }) => {
    const stopped = notRunning(show);
    if (stopped !== null) return stopped;
    return findCue(show.plan, cueId) === undefined ? rejection('not-found', { id: cueId }) : null;
  },
  change: ({ run }, { cueId }, { at }) => {
    run.jumpedTo = cueId;
    run.signal = null;
    run.log.push({ at, event: 'jump', cueId });
  },
});

/** Passes over the cue that is on standby; names it so that a double press skips once. */
const skip = define({
  slice: 'run',
  payload: z.strictObject({ cueId: cueIdSchema }),
  check: (show, { cueId }) => {
    const refused = notRunning(show) ?? notStandby(show, cueId);
    if (refused !== null) return refused;
    const cue = findCue(show.plan, cueId);
    return cue === undefined || cueAfter(show, cue) === null ? rejection('no-cues') : null;
  },
  change: ({ run }, { cueId }, { at }, show) => {
    const cue = findCue(show.plan, cueId);
    run.jumpedTo = cue === undefined ? null : (cueAfter(show, cue)?.id ?? null);
    run.signal = null;
    run.log.push({ at, event: 'skip', cueId });
  },
});

/** The show waits, for a reason that everybody sees, with words for the MC. */
const hold = define({
  slice: 'run',
  payload: z.strictObject({ reason: lineSchema, filler: proseSchema.optional() }),
  check: (show) => {
    const stopped = notRunning(show);
    if (stopped !== null) return stopped;
    return show.run.hold === null ? null : rejection('on-hold', { reason: show.run.hold.reason });
  },
  change: ({ run }, { reason, filler = '' }, { at }) => {
    run.hold = { reason, filler, since: at };
    run.log.push({ at, event: 'hold', cueId: run.current, reason });
  },
});

/** Goes on at the same beat. */
const release = define({
  slice: 'run',
  payload: z.strictObject({}),
  check: (show) => (show.run.hold === null ? rejection('not-on-hold') : null),
  change: (draft, _payload, stamp) => {
    draft.run.hold = null;
    log(draft, stamp, 'release');
  },
});

export const positionCommands = { go, back, jump, skip, hold, release } as const;
