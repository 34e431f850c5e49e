import { z } from 'zod';
import { epochMsSchema, lineSchema } from '../../model/primitives.ts';
import { runSchema, signalKindSchema } from '../../model/run.ts';
import { always, define } from '../define.ts';
import { rejection } from '../rejection.ts';

/** A line for the MC, or a flash alone; takes the place of the one before. */
const sendMessage = define({
  slice: 'run',
  payload: z.strictObject({ text: lineSchema.max(200) }),
  check: always,
  change: ({ run }, { text }, { at }) => {
    run.message = { text, at, seenAt: null };
  },
});

/** The MC has seen the message that was sent at this moment; a newer one waits still. */
const seeMessage = define({
  slice: 'run',
  payload: z.strictObject({ sentAt: epochMsSchema }),
  check: ({ run }, { sentAt }) => (run.message?.at === sentAt ? null : rejection('no-message')),
  change: ({ run }, _payload, { at }) => {
    if (run.message !== null) run.message.seenAt = at;
  },
});

const clearMessage = define({
  slice: 'run',
  payload: z.strictObject({}),
  check: ({ run }) => (run.message === null ? rejection('no-message') : null),
  change: ({ run }) => {
    run.message = null;
  },
});

/** The MC says to be ready for the next cue, or asks to wait; null takes it back. Possible at any time: it moves nothing. */
const signal = define({
  slice: 'run',
  payload: z.strictObject({ kind: signalKindSchema.nullable() }),
  check: always,
  change: ({ run }, { kind }, { at }) => {
    run.signal = kind === null ? null : { kind, at };
  },
});

/** What the wall shows. */
const setScreen = define({
  slice: 'run',
  payload: z.strictObject({ screen: runSchema.shape.screen }),
  check: always,
  change: ({ run }, { screen }) => {
    run.screen = screen;
  },
});

export const screenCommands = {
  'send-message': sendMessage,
  'see-message': seeMessage,
  'clear-message': clearMessage,
  signal,
  'set-screen': setScreen,
} as const;
