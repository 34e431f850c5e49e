import { nowFeed } from '@shared/share/feed.ts';
import { hallState } from '@shared/share/hall.ts';
import { type OscValue, oscAsked, oscError, oscState } from '@shared/share/osc.ts';
import { programState } from '@shared/share/programCues.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK, goneTo } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const asked = (address: string, ...args: OscValue[]) => oscAsked({ address, args });

describe('a message', () => {
  it.each<[string, OscValue[], object]>([
    ['/rostrum/go', [], { name: 'go', params: {} }],
    ['/go', [], { name: 'go', params: {} }],
    ['/rostrum/go', [1], { name: 'go', params: {} }],
    ['/rostrum/go', [true], { name: 'go', params: {} }],
    ['/rostrum/go', [''], { name: 'go', params: {} }],
    ['/rostrum/go', ['12a'], { name: 'go', params: { cue: '12a' } }],
    ['/rostrum/go', ['1'], { name: 'go', params: { cue: '1' } }],
    ['/rostrum/go', [12], { name: 'go', params: { cue: '12' } }],
    ['/back', [], { name: 'back', params: {} }],
    ['/rostrum/release', [1], { name: 'release', params: {} }],
    ['/rostrum/name', [], { name: 'next-name', params: {} }],
    ['/hold', [1], { name: 'hold', params: { reason: '' } }],
    ['/hold', [], { name: 'hold', params: { reason: '' } }],
    ['/hold', ['1'], { name: 'hold', params: { reason: '' } }],
    ['/hold', [true, 'Mưa'], { name: 'hold', params: { reason: 'Mưa' } }],
    ['/hold', ['Mưa'], { name: 'hold', params: { reason: 'Mưa' } }],
    ['/hold', [0], { name: 'release', params: {} }],
    ['/hold', [false], { name: 'release', params: {} }],
    ['/goto', ['12'], { name: 'goto', params: { cue: '12' } }],
    ['/goto', [12], { name: 'goto', params: { cue: '12' } }],
    ['/absent', ['r1', 1], { name: 'absent', params: { recipient: 'r1', absent: true } }],
    ['/absent', ['r1', 0], { name: 'absent', params: { recipient: 'r1', absent: false } }],
    ['/absent', ['r1', false], { name: 'absent', params: { recipient: 'r1', absent: false } }],
    ['/absent', ['r1'], { name: 'absent', params: { recipient: 'r1', absent: true } }],
    ['/absent', [7, '0'], { name: 'absent', params: { recipient: '7', absent: false } }],
    ['/message', ['Nhanh lên'], { name: 'message', params: { text: 'Nhanh lên' } }],
    ['/screen', ['logo'], { name: 'screen', params: { screen: 'logo' } }],
  ])('%s %o', (address, args, press) => {
    expect(asked(address, ...args)).toEqual(press);
  });

  it.each(['/rostrum/go', '/rostrum/back', '/rostrum/release', '/rostrum/name'])(
    '%s means nothing when the button comes up',
    (address) => {
      expect(asked(address, 0)).toBe('let-go');
      expect(asked(address, false)).toBe('let-go');
    },
  );

  it.each<[string, OscValue[], string]>([
    ['/rostrum', [], 'no-such-path'],
    ['/rostrum/undo', [], 'no-such-path'],
    ['/rostrum/constructor', [], 'no-such-path'],
    ['rostrum/go', [], 'no-such-path'],
    ['/rostrum/go/now', [], 'no-such-path'],
    ['', [], 'no-such-path'],
    ['/goto', [], 'body-unfit'],
    ['/goto', [1.5], 'body-unfit'],
    ['/goto', [-1], 'body-unfit'],
    ['/absent', [], 'body-unfit'],
    ['/absent', ['__proto__', 1], 'body-unfit'],
    ['/absent', ['r1', 'maybe'], 'body-unfit'],
    ['/message', [], 'body-unfit'],
    ['/screen', ['off'], 'body-unfit'],
    ['/hold', [5], 'body-unfit'],
  ])('%s %o is refused', (address, args, code) => {
    expect(asked(address, ...args)).toMatchObject({ code });
  });
});

describe('the feedback', () => {
  const messages = (show = exampleShow()) =>
    Object.fromEntries(
      oscState(
        programState(show, { now: EIGHT_O_CLOCK, caller: null, t: translator('vi') }),
        nowFeed(hallState(show), EIGHT_O_CLOCK),
      ).map(({ address, args }) => [address, args]),
    );

  it('has every address, also while there is nothing', () => {
    expect(messages()).toEqual({
      '/rostrum/state/phase': ['ready'],
      '/rostrum/state/now': ['', '', ''],
      '/rostrum/state/next': ['1', 'Chào cờ', 'Chào cờ'],
      '/rostrum/state/overunder': [0, ''],
      '/rostrum/state/hold': [0, ''],
      '/rostrum/state/signal': [''],
      '/rostrum/state/award': [''],
      '/rostrum/state/name': ['', '', ''],
    });
  });

  it('names who was called and nobody else', () => {
    const called = changed(goneTo(exampleShow(), 'w-2/call-up'), {
      type: 'call-name',
      payload: { waveId: 'w-2', recipientId: 'r-hero' },
    });
    const told = messages(called);
    expect(told['/rostrum/state/name']?.[0]).toContain('Vũ Đức Thắng');
    expect(JSON.stringify(told)).not.toContain('Bùi Văn Khỏe');
  });

  it('says that the show is held, and why', () => {
    const held = changed(goneTo(exampleShow(), 's-intro'), {
      type: 'hold',
      payload: { reason: 'Chờ đại biểu' },
    });
    expect(messages(held)['/rostrum/state/hold']).toEqual([1, 'Chờ đại biểu']);
    const released = changed(held, { type: 'release', payload: {} });
    expect(messages(released)['/rostrum/state/hold']).toEqual([0, '']);
  });

  it('has a refusal as a sentence under an address of its own', () => {
    expect(oscError('Không có bước nào như vậy.')).toEqual({
      address: '/rostrum/error',
      args: ['Không có bước nào như vậy.'],
    });
  });
});
