import type { Draft } from 'immer';
import { z } from 'zod';
import { currentCue } from '../../cue/position.ts';
import { progress } from '../../lineup/progress.ts';
import { findWave } from '../../model/lookup.ts';
import { idSchema } from '../../model/primitives.ts';
import type { WaveNames } from '../../model/run.ts';
import type { Show } from '../../model/show.ts';
import { define } from '../define.ts';
import { type Rejection, rejection } from '../rejection.ts';
import { notRunning } from './position.ts';

const nameSchema = z.strictObject({ waveId: idSchema, recipientId: idSchema });
type Name = z.infer<typeof nameSchema>;

/** Names are called in the wave that is on; null: they can be. */
function notCallable(show: Show, { waveId, recipientId }: Name): Rejection | null {
  const stopped = notRunning(show);
  if (stopped !== null) return stopped;
  if (currentCue(show)?.waveId !== waveId) return rejection('not-current-wave', { id: waveId });
  const wave = findWave(show.plan, waveId)?.wave;
  return wave?.recipientIds.includes(recipientId)
    ? null
    : rejection('not-in-wave', { id: recipientId });
}

function namesOf(draft: Draft<Show>, waveId: string): Draft<WaveNames> {
  draft.run.names[waveId] ??= { current: null, marks: {} };
  return draft.run.names[waveId] as Draft<WaveNames>;
}

/** Moves the pointer to the one who is on deck; names that one, so that a double press calls one. */
const callName = define({
  slice: 'run',
  payload: nameSchema,
  check: (show, payload) => {
    const refused = notCallable(show, payload);
    if (refused !== null) return refused;
    const { onDeck } = progress(show, payload.waveId);
    return onDeck?.recipient.id === payload.recipientId ? null : rejection('not-on-deck');
  },
  change: (draft, { waveId, recipientId }, { at }) => {
    const names = namesOf(draft, waveId);
    names.current = recipientId;
    names.marks[recipientId] = 'called';
    draft.run.log.push({ at, event: 'name', waveId, recipientId });
  },
});

/**
 * "The person on stage is …": the pointer goes there. Whoever stands before and was not called is marked so. When the
 * pointer had run ahead, those behind are to be called again; one who was passed over and has come is called now,
 * and the others stay as they are. Somebody who was marked absent or late is here after all.
 */
const resync = define({
  slice: 'run',
  payload: nameSchema,
  check: notCallable,
  change: (draft, { waveId, recipientId }, { at }, show) => {
    const names = namesOf(draft, waveId);
    const ids = findWave(show.plan, waveId)?.wave.recipientIds ?? [];
    const place = ids.indexOf(recipientId);
    const mark = names.marks[recipientId];
    if (mark === 'called') for (const id of ids.slice(place + 1)) delete names.marks[id];
    const { left } = progress(show, waveId);
    const notCalled =
      mark === undefined
        ? left.map(({ recipient }) => recipient.id).filter((id) => ids.indexOf(id) < place)
        : [];
    for (const id of notCalled) names.marks[id] = 'not-called';
    names.marks[recipientId] = 'called';
    names.current = recipientId;
    const { state } = show.run.attendance[recipientId] ?? { state: 'present' };
    if (state === 'absent' || state === 'late') {
      draft.run.attendance[recipientId] = { state: 'present' };
      draft.run.log.push({
        at,
        event: 'attendance',
        recipientId,
        attendance: { state: 'present' },
      });
    }
    draft.run.log.push({ at, event: 'resync', waveId, recipientId, notCalled });
  },
});

export const nameCommands = { 'call-name': callName, resync } as const;
