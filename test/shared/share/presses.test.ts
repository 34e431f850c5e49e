import type { Request } from '@shared/command/apply.ts';
import type { Show } from '@shared/model/show.ts';
import { PRESS_NAMES, type Press, pressParams, requestOf } from '@shared/share/presses.ts';
import { maySend } from '@shared/share/roles.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, EIGHT_O_CLOCK, gone, goneTo } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const pressed = (show: Show, button: Press, now = EIGHT_O_CLOCK + 10_000) =>
  requestOf(show, button, now);
const go = (cue?: string): Press => ({ name: 'go', params: cue === undefined ? {} : { cue } });
const button = (name: 'back' | 'next-name' | 'release'): Press => ({ name, params: {} });
const guarded = (show: Show): Show =>
  changed(show, { type: 'edit-calling', payload: { changes: { guardMs: 2000 } } });

describe('GO', () => {
  it('takes what is on standby, or the cue that was named', () => {
    const show = goneTo(exampleShow(), 's-intro');
    expect(pressed(show, go())).toEqual({ type: 'go', payload: { cueId: 's-speech' } });
    // Whether that one is on standby the show says.
    expect(pressed(show, go('1'))).toEqual({ type: 'go', payload: { cueId: 's-open' } });
    expect(pressed(show, go('99'))).toEqual({ code: 'not-found', details: { id: '99' } });
  });

  it('is left to the show when nothing is on standby', () => {
    const last = goneTo(exampleShow(), 's-close');
    expect(pressed(last, go())).toEqual({ type: 'go', payload: { cueId: 's-close' } });
    const empty = { ...exampleShow(), plan: { ...exampleShow().plan, segments: [] } };
    expect(pressed(empty, go())).toMatchObject({ code: 'not-begun' });
    const emptied = { ...empty, run: begun(exampleShow()).run };
    expect(pressed(emptied, go())).toMatchObject({ code: 'no-cues' });
  });
});

describe('Back', () => {
  it('names what it comes from', () => {
    expect(pressed(goneTo(exampleShow(), 's-intro'), button('back'))).toEqual({
      type: 'back',
      payload: { from: 's-intro' },
    });
    expect(pressed(exampleShow(), button('back'))).toMatchObject({ code: 'not-begun' });
    expect(pressed(begun(exampleShow()), button('back'))).toMatchObject({ code: 'nothing-before' });
  });

  it('is refused within the guard of the last movement, and heard after it', () => {
    const show = gone(guarded(exampleShow()), 2);
    const since = show.run.currentSince ?? 0;
    expect(pressed(show, button('back'), since + 1999)).toMatchObject({ code: 'too-soon' });
    expect(pressed(show, button('back'), since + 2000)).toMatchObject({ type: 'back' });
    expect(pressed(show, button('back'), since - 1)).toMatchObject({ type: 'back' });
  });
});

describe('the next name', () => {
  const calling = goneTo(guarded(exampleShow()), 'w-2/call-up');
  const call = (show: Show, recipientId: string) =>
    changed(show, { type: 'call-name', payload: { waveId: 'w-2', recipientId } });

  it('is the one on deck, until nobody is left', () => {
    expect(pressed(calling, button('next-name'))).toEqual({
      type: 'call-name',
      payload: { waveId: 'w-2', recipientId: 'r-hero' },
    });
    const all = call(call(calling, 'r-hero'), 'r-family');
    expect(pressed(all, button('next-name'))).toMatchObject({ code: 'nobody-left' });
  });

  it('is called once by a double press', () => {
    const called = call(calling, 'r-hero');
    expect(pressed(called, button('next-name'), EIGHT_O_CLOCK + 1999)).toMatchObject({
      code: 'too-soon',
    });
    expect(pressed(called, button('next-name'), EIGHT_O_CLOCK + 2000)).toMatchObject({
      type: 'call-name',
    });
  });

  it('is nobody outside of a wave', () => {
    expect(pressed(goneTo(exampleShow(), 's-intro'), button('next-name'))).toMatchObject({
      code: 'no-names-now',
    });
    expect(pressed(exampleShow(), button('next-name'))).toMatchObject({ code: 'not-begun' });
  });
});

describe('every other button', () => {
  it.each<[Press, object]>([
    [
      { name: 'hold', params: { reason: 'Mưa' } },
      { type: 'hold', payload: { reason: 'Mưa' } },
    ],
    [button('release'), { type: 'release', payload: {} }],
    [
      { name: 'goto', params: { cue: '3' } },
      { type: 'jump', payload: { cueId: 's-speech' } },
    ],
    [{ name: 'goto', params: { cue: '3b' } }, { code: 'not-found' }],
    [
      { name: 'absent', params: { recipient: 'r-hero', absent: true } },
      {
        type: 'set-attendance',
        payload: {
          recipientId: 'r-hero',
          attendance: { state: 'absent', outcome: 'undecided' },
        },
      },
    ],
    [
      { name: 'absent', params: { recipient: 'r-hero', absent: false } },
      {
        type: 'set-attendance',
        payload: { recipientId: 'r-hero', attendance: { state: 'present' } },
      },
    ],
    [
      { name: 'message', params: { text: 'a' } },
      { type: 'send-message', payload: { text: 'a' } },
    ],
    [
      { name: 'screen', params: { screen: 'logo' } },
      { type: 'set-screen', payload: { screen: 'logo' } },
    ],
  ])('%o', (one, request) => {
    expect(pressed(exampleShow(), one)).toMatchObject(request);
  });

  it('is one that programs may send', () => {
    const params: Partial<Record<string, unknown>> = {
      goto: { cue: '1' },
      absent: { recipient: 'r-hero', absent: true },
      message: { text: '' },
      screen: { screen: 'auto' },
      hold: { reason: '' },
    };
    const show = goneTo(exampleShow(), 'w-1/call-up');
    for (const name of PRESS_NAMES) {
      const made = pressed(show, { name, params: params[name] ?? {} } as Press);
      expect(maySend('control', { ...made, id: 'x' } as Request, { phase: 'live' })).toBe(true);
    }
  });
});

describe('what a button takes along', () => {
  it.each([
    ['go', { cue: 12 }, { cue: '12' }],
    ['go', { cue: ' 12a ' }, { cue: '12a' }],
    ['hold', {}, { reason: '' }],
    ['absent', { recipient: 'r1' }, { recipient: 'r1', absent: true }],
  ] as const)('%s %o', (name, given, taken) => {
    expect(pressParams[name].parse(given)).toEqual(taken);
  });

  it.each([
    ['go', { cue: 1.5 }],
    ['go', { cue: '' }],
    ['go', { cue: {} }],
    ['go', { other: 1 }],
    ['go', JSON.parse('{"__proto__": {"cue": "1"}}')],
    ['back', { constructor: 1 }],
    ['goto', {}],
    ['absent', { recipient: 'constructor', absent: true }],
    ['absent', { recipient: '__proto__', absent: true }],
    ['absent', { recipient: 'r1', absent: 'yes' }],
    ['message', { text: 'a\nb' }],
    ['message', { text: 'x'.repeat(201) }],
    ['screen', { screen: 'off' }],
    ['release', []],
    ['release', null],
  ] as const)('%s refuses %o', (name, given) => {
    expect(pressParams[name].safeParse(given).success).toBe(false);
  });
});
