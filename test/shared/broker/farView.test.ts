import { originOf } from '@shared/broker/farAccess.ts';
import { type FarMessage, type FarView, heard, NOTHING_HEARD } from '@shared/broker/farView.ts';
import { LAST_MS } from '@shared/broker/payloads.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { hallState } from '@shared/share/hall.ts';
import { farPageOf, pageOf } from '@shared/share/pages.ts';
import { describe, expect, it } from 'vitest';

const { frame, clock, screen, crew } = hallState(sampleShow('thai-nguyen-2025') as Show);
const A = { number: 1, machineId: 'a' };
const B = { number: 2, machineId: 'b' };

const message = (name: string, payload: unknown, isKept = false): FarMessage => ({
  name,
  json: JSON.stringify(payload),
  isKept,
});
const state = (seq: number, at: number, title: string, epoch = A) =>
  message('public/state', {
    v: 1,
    epoch,
    seq,
    at,
    frame: { ...frame, title },
    clock,
    screen,
  });
const status = (said: string, epoch = A) => message('public/status', { v: 1, epoch, state: said });
const beat = (now: number, epoch = A, isKept = false) =>
  message('public/beat', { v: 1, epoch, now }, isKept);

const hearing = (...messages: readonly FarMessage[]): FarView =>
  messages.reduce((view, one) => heard(view, one).view, NOTHING_HEARD);
const title = (view: FarView) => view.hall?.frame.title ?? null;

describe('what a far viewer shows', () => {
  it('is there after one message', () => {
    const view = hearing(state(7, 100, 'Lễ'));
    expect(view.hall).toEqual({ frame: { ...frame, title: 'Lễ' }, clock, screen });
  });

  it('follows what is newer and not what is older', () => {
    expect(title(hearing(state(7, 100, 'a'), state(8, 200, 'b')))).toBe('b');
    expect(title(hearing(state(8, 200, 'b'), state(7, 100, 'a')))).toBe('b');
    expect(title(hearing(state(8, 200, 'b'), state(8, 200, 'b')))).toBe('b');
  });

  it('follows a machine that lost its last number in a crash, and one whose clock was set back', () => {
    expect(title(hearing(state(8, 200, 'lost'), state(7, 300, 'now')))).toBe('now');
    expect(title(hearing(state(8, 200, 'early'), state(9, 50, 'now')))).toBe('now');
  });

  it('follows the machine of the later takeover, however far that one is, and the earlier one no more', () => {
    const taken = [state(90, 900, 'a'), state(5, 100, 'b', B)];
    expect(title(hearing(...taken))).toBe('b');
    expect(title(hearing(...taken, state(91, 950, 'a')))).toBe('b');
    expect(title(hearing(state(90, 900, 'a'), beat(1, B), state(91, 950, 'a')))).toBe('a');
    expect(hearing(state(90, 900, 'a'), beat(1, B), state(91, 950, 'a')).shown).toBeNull();
  });

  it.each([
    ['no JSON', { name: 'public/state', json: '{', isKept: false }],
    ['nothing', { name: 'public/state', json: '', isKept: true }],
    ['another version', message('public/state', { v: 2, epoch: A, seq: 9, at: 900 })],
    ['half of it', message('public/state', { v: 1, epoch: A, seq: 9, at: 900, frame })],
    ['another topic', message('crew/state', { v: 1, epoch: A, seq: 9, at: 900, crew })],
    ['a topic that every object has', message('constructor', {})],
  ])('stays as it is after %s', (_, odd) => {
    const view = hearing(state(7, 100, 'Lễ'));
    expect(heard(view, odd)).toEqual({ view, now: null });
  });

  it('takes no hall whose times or zone can be shown nowhere', () => {
    const said = { v: 1, epoch: A, seq: 1, at: 1, frame, clock, screen };
    const view = (more: object) => hearing(message('public/state', { ...said, ...more })).hall;
    expect(view({})).not.toBeNull();
    expect(view({ frame: { ...frame, zone: 'Asia/Nowhere' } })).toBeNull();
    expect(view({ clock: { ...clock, start: 1e300 } })).toBeNull();
  });

  it('takes nothing into the hall that is not told to everybody', () => {
    const payload = { v: 1, epoch: A, seq: 1, at: 1, frame, clock, screen, crew };
    const view = hearing(message('public/state', payload));
    expect(Object.keys(view.hall ?? {})).toEqual(['frame', 'clock', 'screen']);
  });
});

describe('what a far viewer knows of the machine', () => {
  it('is that it is on, lost, or that it is over', () => {
    expect(hearing().machine).toBe('unknown');
    expect(hearing(status('on')).machine).toBe('on');
    expect(hearing(status('on'), status('lost')).machine).toBe('lost');
    expect(hearing(status('lost'), status('on')).machine).toBe('on');
    expect(hearing(status('ended'), beat(1)).machine).toBe('ended');
  });

  it('is not the last will of a machine that does not call any more', () => {
    expect(hearing(status('on', B), status('lost', A)).machine).toBe('on');
  });

  it('is that it is on when it is heard after its will', () => {
    expect(hearing(status('lost'), beat(1)).machine).toBe('on');
  });
});

describe('the clock of the show', () => {
  it('is told by a beat of this moment, of the machine that calls', () => {
    const view = hearing(status('on', B));
    expect(heard(view, beat(500, B)).now).toBe(500);
    expect(heard(view, beat(500, B, true)).now).toBeNull();
    expect(heard(view, beat(500, A)).now).toBeNull();
    expect(heard(view, state(1, 100, 'Lễ', B)).now).toBeNull();
  });

  it.each([LAST_MS + 1, -LAST_MS - 1, 8.7e15, 1e300])(
    'is no time that a page would break on: %d',
    (now) => {
      expect(heard(NOTHING_HEARD, beat(now))).toEqual({ view: NOTHING_HEARD, now: null });
      expect(heard(NOTHING_HEARD, beat(LAST_MS)).now).toBe(LAST_MS);
    },
  );
});

describe('the pages of far viewers', () => {
  it.each([
    ['/far/screen', 'screen'],
    ['/far/clock', 'clock'],
    ['/far/overlay', 'overlay'],
    ['/le-ton-vinh/far/screen.html', 'screen'],
  ])('are known by their address: %s', (path, view) => {
    expect(farPageOf(path)).toMatchObject({ view, isFar: true });
    expect(pageOf(path)).toBeNull();
  });

  it.each(['/screen', '/far', '/far/mc', '/far/screen/', '/nearfar/screen', '/far/constructor'])(
    'are no others: %s',
    (path) => expect(farPageOf(path)).toBeNull(),
  );
});

describe('where the lines of a page go', () => {
  it.each([
    ['ws://10.0.0.5:9001', 'ws://10.0.0.5:9001'],
    ['wss://broker.example.vn/mqtt', 'wss://broker.example.vn'],
    ['wss://[::1]:8884/mqtt', 'wss://[::1]:8884'],
    ['wss://user@broker/mqtt', null],
    ["wss://broker; script-src 'unsafe-inline'", null],
    ['wss://broker;x', null],
    ['http://broker', null],
  ])('%s: %s', (url, origin) => expect(originOf(url)).toBe(origin));
});
