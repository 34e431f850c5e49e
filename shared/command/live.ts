import type { Draft } from 'immer';
import { z } from 'zod';
import { cues, findCue } from '../cue/cues.ts';
import { cueBefore, standbyCue } from '../cue/position.ts';
import { findById } from '../model/lookup.ts';
import { idSchema, lineSchema } from '../model/primitives.ts';
import { attendanceSchema, cueIdSchema, freshRun, type LogEntry } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { define, type Stamp } from './define.ts';
import { rejection } from './rejection.ts';

const nothing = z.strictObject({});

function log(draft: Draft<Show>, stamp: Stamp, event: LogEntry['event']): void {
  draft.run.log.push({ at: stamp.at, event, cueId: draft.run.current });
}

/**
 * Fires the cue that it names; refused unless that cue is still on standby, so that two presses,
 * two windows or two callers can never skip one. The first GO begins the show and fixes the cue numbers.
 */
const go = define({
  slice: 'run',
  payload: z.strictObject({ cueId: cueIdSchema }),
  check: (show, { cueId }) => {
    if (show.run.phase === 'ended') return rejection('show-ended');
    if (show.run.hold !== null) return rejection('on-hold', { reason: show.run.hold.reason });
    const standby = standbyCue(show);
    if (standby === null) return rejection('no-cues');
    return standby.id === cueId ? null : rejection('not-standby', { cueId, standby: standby.id });
  },
  change: (draft, { cueId }, stamp, show) => {
    const { run } = draft;
    if (run.phase === 'ready') {
      run.phase = 'live';
      run.startedAt = stamp.at;
      run.numbered = cues(show.plan).map((cue) => cue.id);
    }
    run.current = cueId;
    run.currentSince = stamp.at;
    run.jumpedTo = null;
    log(draft, stamp, 'go');
  },
});

/** Returns to the cue before the current one; names the current so that a double press goes back once. */
const back = define({
  slice: 'run',
  payload: z.strictObject({ from: cueIdSchema }),
  check: (show, { from }) => {
    if (show.run.phase === 'ended') return rejection('show-ended');
    if (show.run.current === null) return rejection('not-begun');
    if (show.run.current !== from)
      return rejection('not-current', { cueId: from, current: show.run.current });
    return cueBefore(show, from) === null ? rejection('nothing-before') : null;
  },
  change: (draft, { from }, stamp, show) => {
    const before = cueBefore(show, from);
    draft.run.current = before?.id ?? from;
    draft.run.currentSince = stamp.at;
    draft.run.jumpedTo = null;
    log(draft, stamp, 'back');
  },
});

/** Puts any cue on standby; the position moves only with the GO that follows. */
const jump = define({
  slice: 'run',
  payload: z.strictObject({ cueId: cueIdSchema }),
  check: (show, { cueId }) => {
    if (show.run.phase === 'ended') return rejection('show-ended');
    return findCue(show.plan, cueId) === undefined ? rejection('not-found', { id: cueId }) : null;
  },
  change: (draft, { cueId }, stamp) => {
    draft.run.jumpedTo = cueId;
    draft.run.log.push({ at: stamp.at, event: 'jump', cueId });
  },
});

/** The show waits, for a reason that everybody sees. */
const hold = define({
  slice: 'run',
  payload: z.strictObject({ reason: lineSchema }),
  check: (show) => {
    if (show.run.phase !== 'live')
      return rejection(show.run.phase === 'ended' ? 'show-ended' : 'not-begun');
    return show.run.hold === null ? null : rejection('on-hold', { reason: show.run.hold.reason });
  },
  change: (draft, { reason }, stamp) => {
    draft.run.hold = { reason, since: stamp.at };
    log(draft, stamp, 'hold');
  },
});

const release = define({
  slice: 'run',
  payload: nothing,
  check: (show) => (show.run.hold === null ? rejection('not-on-hold') : null),
  change: (draft, _payload, stamp) => {
    draft.run.hold = null;
    log(draft, stamp, 'release');
  },
});

const endShow = define({
  slice: 'run',
  payload: nothing,
  check: (show) => {
    if (show.run.phase === 'live') return null;
    return rejection(show.run.phase === 'ended' ? 'show-ended' : 'not-begun');
  },
  change: (draft, _payload, stamp) => {
    draft.run.phase = 'ended';
    draft.run.hold = null;
    draft.run.jumpedTo = null;
    log(draft, stamp, 'end');
  },
});

/** Back to "ready", for the next try. What happened stays in the log. */
const resetRun = define({
  slice: 'run',
  payload: nothing,
  check: (show) => (show.run.phase === 'ready' ? rejection('not-begun') : null),
  change: (draft, _payload, stamp) => {
    const { log: before, attendance } = draft.run;
    draft.run = { ...(freshRun() as Draft<Show>['run']), log: before, attendance };
    log(draft, stamp, 'reset');
  },
});

/** Says who is here, absent or represented; null takes it back to "expected". */
const setAttendance = define({
  slice: 'run',
  payload: z.strictObject({ recipientId: idSchema, attendance: attendanceSchema.nullable() }),
  check: (show, { recipientId }) =>
    findById(show.plan.recipients, recipientId) === undefined
      ? rejection('not-found', { id: recipientId })
      : null,
  change: (draft, { recipientId, attendance }) => {
    if (attendance === null) delete draft.run.attendance[recipientId];
    else draft.run.attendance[recipientId] = attendance;
  },
});

export const liveCommands = {
  go,
  back,
  jump,
  hold,
  release,
  'end-show': endShow,
  'reset-run': resetRun,
  'set-attendance': setAttendance,
} as const;
