import { applyPatches, type Draft } from 'immer';
import { z } from 'zod';
import { cues } from '../../cue/cues.ts';
import { countedNumbers } from '../../cue/numbers.ts';
import { REHEARSALS_LIMIT } from '../../model/rehearsal.ts';
import { freshRun, isRunning, type Run } from '../../model/run.ts';
import { isSameValue } from '../../model/sameValue.ts';
import type { Show } from '../../model/show.ts';
import { define } from '../define.ts';
import { planDiff } from '../planDiff.ts';
import { rejection } from '../rejection.ts';
import { log } from './log.ts';

type DraftRun = Draft<Show>['run'];
const draftOf = (run: Run) => run as DraftRun;

/**
 * Begins the show or a rehearsal of it: from now on printed numbers stay. Live, the plan is locked but for the
 * day's changes; a rehearsal sets plan and run aside and puts them back at its end.
 */
const begin = define({
  slice: 'run',
  payload: z.strictObject({ as: z.enum(['live', 'rehearsal']) }),
  check: ({ run, plan }) => {
    if (isRunning(run)) return rejection('begun-already');
    if (run.phase === 'ended') return rejection('show-ended');
    return cues(plan).length === 0 ? rejection('no-cues') : null;
  },
  change: (draft, { as }, stamp, show) => {
    const { run, info, plan, history } = show;
    if (as === 'rehearsal') {
      draft.aside = { run, info, plan, history } as Draft<Show>['aside'];
      draft.run = draftOf(freshRun());
    }
    draft.run.phase = as;
    draft.run.begunAt = stamp.at;
    draft.run.numbers = countedNumbers(plan) as DraftRun['numbers'];
    log(draft, stamp, 'begin');
  },
});

const endShow = define({
  slice: 'run',
  payload: z.strictObject({}),
  check: ({ run }) => {
    if (run.phase === 'live') return null;
    if (run.phase === 'rehearsal') return rejection('in-rehearsal');
    return rejection(run.phase === 'ended' ? 'show-ended' : 'not-begun');
  },
  change: (draft, _payload, stamp) => {
    draft.run.phase = 'ended';
    draft.run.hold = null;
    draft.run.jumpedTo = null;
    draft.run.signal = null;
    log(draft, stamp, 'end');
  },
});

/** Ends a rehearsal: its log is kept as a rehearsal, the run and, unless `keepPlan`, the plan are as they were before it. */
const endRehearsal = define({
  slice: 'run',
  payload: z.strictObject({
    /** Whether what was changed in the plan meanwhile stays. */
    keepPlan: z.boolean(),
  }),
  check: ({ run, aside }) =>
    run.phase === 'rehearsal' && aside !== null ? null : rejection('not-in-rehearsal'),
  change: (draft, { keepPlan }, { at }, show) => {
    const { aside, run } = show;
    if (aside === null) return;
    if (run.startedAt !== null) {
      const rehearsal = { startedAt: run.startedAt, endedAt: at, log: run.log };
      draft.rehearsals = [...show.rehearsals, rehearsal].slice(
        -REHEARSALS_LIMIT,
      ) as Draft<Show>['rehearsals'];
    }
    // By what they say: read from the disk again, what is the same is another object.
    const isChanged = (['plan', 'info', 'history'] as const).some(
      (part) => !isSameValue(show[part], aside[part]),
    );
    if (isChanged && !keepPlan) {
      applyPatches(draft, planDiff(show, { ...show, info: aside.info, plan: aside.plan }));
      // The number of a printed version is never used twice.
      draft.planVersion = show.planVersion + 1;
      draft.history = aside.history as Draft<Show>['history'];
    }
    draft.run = draftOf(aside.run);
    draft.aside = null;
  },
});

/** Back to "ready", for the next try. What happened stays in the log, and who is here. */
const resetRun = define({
  slice: 'run',
  payload: z.strictObject({}),
  check: ({ run }) => {
    if (run.phase === 'rehearsal') return rejection('in-rehearsal');
    return run.phase === 'ready' ? rejection('not-begun') : null;
  },
  change: (draft, _payload, stamp) => {
    const { log: before, attendance } = draft.run;
    draft.run = { ...draftOf(freshRun()), log: before, attendance };
    log(draft, stamp, 'reset');
  },
});

export const phaseCommands = {
  begin,
  'end-show': endShow,
  'end-rehearsal': endRehearsal,
  'reset-run': resetRun,
} as const;
