import type { Failure } from '../contract/failure.ts';
import type { NowFeed } from './feed.ts';
import { type Press, type PressName, pressParams } from './presses.ts';
import type { ProgramCue, ProgramState } from './programCues.ts';

/** What an OSC message can carry that we take: numbers, texts, true and false, nothing. */
export type OscValue = number | string | boolean | null;

/** A message: its address and its arguments. */
export interface OscMessage {
  readonly address: string;
  readonly args: readonly OscValue[];
}

/** What a message asks for; `let-go`: a button came up again, which means nothing. */
export type OscAsked = Press | Failure | 'let-go';

/** Each address and what it presses; `/rostrum/back` and `/back` are the same. */
const ADDRESSES: Readonly<Record<string, PressName>> = {
  go: 'go',
  back: 'back',
  hold: 'hold',
  release: 'release',
  goto: 'goto',
  name: 'next-name',
  absent: 'absent',
  message: 'message',
  screen: 'screen',
};

const FORMS: Readonly<Record<PressName, string>> = {
  go: '/rostrum/go ["12"]',
  back: '/rostrum/back',
  hold: '/rostrum/hold 1|0 ["…"]',
  release: '/rostrum/release',
  goto: '/rostrum/goto "12"',
  'next-name': '/rostrum/name',
  absent: '/rostrum/absent "id" 1|0',
  message: '/rostrum/message "…"',
  screen: '/rostrum/screen "auto"|"blank"|"logo"',
};

/** Reads a message from a program. */
export function oscAsked({ address, args }: OscMessage): OscAsked {
  const word = /^(?:\/rostrum)?\/([a-z]+)$/.exec(address)?.[1] ?? '';
  const name = Object.hasOwn(ADDRESSES, word) ? ADDRESSES[word] : undefined;
  if (name === undefined) return { code: 'no-such-path', details: { path: address.slice(0, 100) } };
  const read = paramsOf(name, args);
  if (read === 'let-go') return 'let-go';
  if ('name' in read) return read;
  const parsed = pressParams[name].safeParse(read.params);
  // The parameters were parsed by the schema of this very name.
  if (parsed.success) return { name, params: parsed.data } as Press;
  return { code: 'body-unfit', details: { at: address, form: FORMS[name] } };
}

type Read = { readonly params: Readonly<Record<string, unknown>> } | Press | 'let-go';

function paramsOf(name: PressName, [first, second]: readonly OscValue[]): Read {
  switch (name) {
    case 'go':
      if (isUp(first)) return 'let-go';
      // A text is always a cue; a 1 is what buttons send.
      return { params: first === undefined || DOWN.has(first) ? {} : { cue: first } };
    case 'back':
    case 'release':
    case 'next-name':
      return isUp(first) ? 'let-go' : { params: {} };
    case 'hold':
      if (isUp(first)) return { name: 'release', params: {} };
      if (isDown(first)) return { params: second === undefined ? {} : { reason: second } };
      // A text in the place of the number is the reason.
      return { params: { reason: first } };
    case 'goto':
      return { params: { cue: first } };
    case 'absent':
      return {
        params: {
          recipient: textOf(first),
          absent: isUp(second) ? false : isDown(second) || second,
        },
      };
    case 'message':
      return { params: { text: textOf(first) } };
    case 'screen':
      return { params: { screen: first } };
  }
}

/** What surfaces send when a button goes down, and when it comes up again. */
const DOWN: ReadonlySet<OscValue> = new Set([1, true, null, '']);
const UP: ReadonlySet<OscValue> = new Set([0, false, '0', 'false']);

/** A message without a value is a button that went down. */
const isDown = (value: OscValue | undefined): boolean =>
  value === undefined || DOWN.has(value) || value === '1' || value === 'true';
const isUp = (value: OscValue | undefined): boolean => value !== undefined && UP.has(value);

/** A text of digits alone may come as a number. */
const textOf = (value: OscValue | undefined) => (typeof value === 'number' ? String(value) : value);

const STATE = '/rostrum/state';
/** The address of the time, which runs on by itself. */
export const OSC_TIME = `${STATE}/overunder`;

/** Everything that programs are fed back, each under its address. A text is empty where there is nothing. */
export function oscState(state: ProgramState, feed: NowFeed): readonly OscMessage[] {
  const message = (name: string, ...args: OscValue[]): OscMessage => ({
    address: `${STATE}/${name}`,
    args,
  });
  return [
    message('phase', state.phase),
    message('now', ...cueArgs(state.now)),
    message('next', ...cueArgs(state.standby)),
    message(
      'overunder',
      Math.trunc((state.overUnder?.ms ?? 0) / 1000),
      state.overUnder?.text ?? '',
    ),
    message('hold', state.hold === null ? 0 : 1, state.hold?.reason ?? ''),
    message('signal', state.signal ?? ''),
    message('award', feed.award),
    message('name', feed.name, feed.detail, feed.remark),
  ];
}

const cueArgs = (cue: ProgramCue | null): OscValue[] =>
  cue === null ? ['', '', ''] : [cue.number, cue.title, cue.heading];

/** What was refused, as a sentence. */
export const oscError = (sentence: string): OscMessage => ({
  address: '/rostrum/error',
  args: [sentence],
});
