import { z } from 'zod';
import type { Request } from '../command/apply.ts';
import { notRunning } from '../command/live/position.ts';
import { rejection } from '../command/rejection.ts';
import type { Failure } from '../contract/failure.ts';
import { currentCue, standbyCue } from '../cue/position.ts';
import { progress } from '../lineup/progress.ts';
import { idSchema, lineSchema } from '../model/primitives.ts';
import { runSchema } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { cueNamed } from './programCues.ts';

/** A cue by its printed number or its id. A number may come as a number: JSON and OSC have both. */
const cueRefSchema = z
  .union([z.number().int().min(0).max(99_999), z.string().trim().min(1).max(100)])
  .transform(String);

const nothing = z.strictObject({});

/** What each button of a program takes along. The same by HTTP and by OSC. */
export const pressParams = {
  /** Without a cue: what is on standby at this moment. */
  go: z.strictObject({ cue: cueRefSchema.optional() }),
  back: nothing,
  hold: z.strictObject({ reason: lineSchema.max(200).default('') }),
  release: nothing,
  goto: z.strictObject({ cue: cueRefSchema }),
  'next-name': nothing,
  absent: z.strictObject({ recipient: idSchema, absent: z.boolean().default(true) }),
  message: z.strictObject({ text: lineSchema.max(200) }),
  screen: z.strictObject({ screen: runSchema.shape.screen }),
} as const;

export type PressName = keyof typeof pressParams;
export const PRESS_NAMES = Object.keys(pressParams) as readonly PressName[];

export type PressParams = { readonly [N in PressName]: z.output<(typeof pressParams)[N]> };

/** A button as it was pressed. */
export type Press = {
  readonly [N in PressName]: { readonly name: N; readonly params: PressParams[N] };
}[PressName];

/** A request that has no id yet. */
export type Wish = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

const failure = (code: string): Failure => ({ code, details: {} });

const MADE: {
  readonly [N in PressName]: (show: Show, params: PressParams[N], now: number) => Wish | Failure;
} = {
  go: (show, { cue }) => {
    // With nothing on standby the show itself says why: it has not begun, it has ended, or nothing is left.
    const target = cue === undefined ? (standbyCue(show) ?? currentCue(show)) : cueNamed(show, cue);
    if (target !== null) return { type: 'go', payload: { cueId: target.id } };
    return cue === undefined
      ? (notRunning(show) ?? rejection('no-cues'))
      : rejection('not-found', { id: cue });
  },
  back: (show, _params, now) => {
    const { current, currentSince } = show.run;
    if (current === null) return notRunning(show) ?? rejection('nothing-before');
    return isDouble(show, currentSince, now)
      ? rejection('too-soon')
      : { type: 'back', payload: { from: current } };
  },
  hold: (_show, { reason }) => ({ type: 'hold', payload: { reason } }),
  release: () => ({ type: 'release', payload: {} }),
  goto: (show, { cue }) => {
    const target = cueNamed(show, cue);
    return target === null
      ? rejection('not-found', { id: cue })
      : { type: 'jump', payload: { cueId: target.id } };
  },
  'next-name': (show, _params, now) => {
    const waveId = currentCue(show)?.waveId ?? null;
    const stopped = notRunning(show);
    if (stopped !== null) return stopped;
    if (waveId === null) return failure('no-names-now');
    const last = show.run.log.at(-1);
    if (last?.event === 'name' && isDouble(show, last.at, now)) return rejection('too-soon');
    const { onDeck } = progress(show, waveId);
    return onDeck === null
      ? failure('nobody-left')
      : { type: 'call-name', payload: { waveId, recipientId: onDeck.recipient.id } };
  },
  absent: (_show, { recipient, absent }) => ({
    type: 'set-attendance',
    payload: {
      recipientId: recipient,
      attendance: absent ? { state: 'absent', outcome: 'undecided' } : { state: 'present' },
    },
  }),
  message: (_show, { text }) => ({ type: 'send-message', payload: { text } }),
  screen: (_show, { screen }) => ({ type: 'set-screen', payload: { screen } }),
};

/**
 * A window names what it moves on from, so that a double press moves once; a button of a program names nothing, so a
 * second press within the show's guard is refused here.
 */
function isDouble(show: Show, before: number | null, now: number): boolean {
  const passed = before === null ? Number.POSITIVE_INFINITY : now - before;
  // A clock that was set back must not lock the buttons.
  return passed >= 0 && passed < show.plan.calling.guardMs;
}

/** What a button means in the show as it stands; or why it means nothing. */
export function requestOf(show: Show, press: Press, now: number): Wish | Failure {
  // Each name stands with its own parameters; the compiler can't follow that through the lookup.
  const make = MADE[press.name] as (show: Show, params: unknown, now: number) => Wish | Failure;
  return make(show, press.params, now);
}
