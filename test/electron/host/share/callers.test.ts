import type { HostMessage } from '@shared/contract/contract.ts';
import type { CallerState } from '@shared/contract/sharing.ts';
import { cues } from '@shared/cue/cues.ts';
import { standbyCue } from '@shared/cue/position.ts';
import { describe, expect, it, vi } from 'vitest';
import type { Wish } from '../../../fixtures/apply.ts';
import type { TestWindow } from '../../../fixtures/lines.ts';
import { type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';

// Real sockets and a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

let requests = 0;

/** A show that has been begun, called without a guard, so that only its cue and the key can refuse a GO. */
async function begunHall() {
  const hall = await sharedHost();
  await hall.press({ type: 'edit-calling', payload: { changes: { guardMs: 0 } } });
  await hall.press({ type: 'begin', payload: { as: 'live' } });
  return hall;
}

/** Sends a command from a device; gives the code of the refusal, or null. */
async function send(hall: SharedHost, device: TestWindow, wish: Wish): Promise<string | null> {
  requests += 1;
  const request = { ...wish, id: `device-${requests}` } as never;
  const reply = await device.call('dispatch', { showId: hall.showId, request });
  return reply.ok ? null : reply.error.code;
}

/** Sends a command from the operator's machine; gives the code of the refusal, or null. */
async function press({ desk, showId }: SharedHost, wish: Wish): Promise<string | null> {
  requests += 1;
  const request = { ...wish, id: `desk-${requests}` } as never;
  const reply = await desk.ask('dispatch', { showId, request });
  return reply.ok ? null : reply.error.code;
}

const nextGo = async (hall: SharedHost): Promise<Wish> => ({
  type: 'go',
  payload: { cueId: standbyCue(await hall.show())?.id ?? '' },
});

/** The cues that were fired, in their order. */
const fired = async (hall: SharedHost) =>
  (await hall.show()).run.log.flatMap((entry) => (entry.event === 'go' ? [entry.cueId] : []));

const idOf = async (hall: SharedHost, name: string) => {
  const device = (await hall.state()).devices.find((one) => one.name === name);
  if (device === undefined) throw new Error(`no device ${name}`);
  return device.id;
};

/** What a window was told of the key, the newest last. */
const told = (events: readonly HostMessage[]): CallerState[] =>
  events.flatMap((event) => (event.type === 'caller' ? [event.caller] : []));

describe('two callers', () => {
  it('pressing GO for the same cue at once fire it once, and no cue is skipped', async () => {
    const hall = await begunHall();
    const lan = await hall.guest('caller', 'Lan');
    await lan.get('caller.take', {});
    const all = cues((await hall.show()).plan).map(({ id }) => id);
    for (let round = 0; round < 10; round += 1) {
      const go = await nextGo(hall);
      // The same hand twice on the device, and the operator beside it, none waiting for the other.
      const replies = await Promise.all([
        send(hall, lan, go),
        press(hall, go),
        send(hall, lan, go),
      ]);
      expect(replies.filter((code) => code === null)).toHaveLength(1);
      expect(replies[1]).toBe('not-caller');
      expect(replies.filter((code) => code === 'not-standby')).toHaveLength(1);
      expect(await fired(hall)).toEqual(all.slice(0, round + 1));
    }
  });

  it('one who takes the key while the other presses: one GO, and a refusal for the other', async () => {
    const hall = await begunHall();
    const lan = await hall.guest('caller', 'Lan');
    const minh = await hall.guest('caller', 'Minh');
    await lan.get('caller.take', {});
    const all = cues((await hall.show()).plan).map(({ id }) => id);
    const devices = [lan, minh];
    for (let round = 0; round < 10; round += 1) {
      const [has, takes] = round % 2 === 0 ? devices : [minh, lan];
      if (has === undefined || takes === undefined) throw new Error('two devices');
      const go = await nextGo(hall);
      const [first, taken, second] = await Promise.all([
        send(hall, has, go),
        takes.call('caller.take', {}),
        send(hall, takes, go),
      ]);
      expect(taken.ok).toBe(true);
      const refused = [first, second].filter((code) => code !== null);
      expect(refused).toHaveLength(1);
      expect(['not-standby', 'not-caller']).toContain(refused[0]);
      expect(await fired(hall)).toEqual(all.slice(0, round + 1));
    }
  });

  it('a program presses for whoever calls, and skips nothing either', async () => {
    const hall = await begunHall();
    const lan = await hall.guest('caller', 'Lan');
    await lan.get('caller.take', {});
    const box = await hall.programLine(await hall.program('control', 'Hộp nút'));
    const go = await nextGo(hall);
    const replies = await Promise.all([send(hall, lan, go), send(hall, box, go)]);
    expect(replies.sort()).toEqual([null, 'not-standby'].sort());
    expect(await fired(hall)).toHaveLength(1);
  });
});

describe('the operator’s machine', () => {
  const MOVES: readonly Wish[] = [
    { type: 'hold', payload: { reason: '' } },
    { type: 'jump', payload: { cueId: 'closing' } },
  ];

  it('can’t call while a device has the key, and can at once after taking it back', async () => {
    const hall = await begunHall();
    const lan = await hall.guest('caller', 'Lan');
    expect(await press(hall, await nextGo(hall))).toBeNull();
    expect(await send(hall, lan, await nextGo(hall))).toBe('desk-calls');
    await lan.get('caller.take', {});
    for (const wish of [await nextGo(hall), ...MOVES])
      expect([wish.type, await press(hall, wish)]).toEqual([wish.type, 'not-caller']);
    expect(await fired(hall)).toHaveLength(1);
    const go = await nextGo(hall);
    // The command follows the key on the same line, and nobody waits in between.
    const [given, pressed] = await Promise.all([
      hall.desk.ask('share.give-key', { deviceId: null }),
      press(hall, go),
    ]);
    expect([given.ok, pressed]).toEqual([true, null]);
    expect(await send(hall, lan, await nextGo(hall))).toBe('desk-calls');
    expect(await fired(hall)).toHaveLength(2);
  });

  it('does all that needs no key, whoever calls', async () => {
    const hall = await begunHall();
    const lan = await hall.guest('caller', 'Lan');
    await lan.get('caller.take', {});
    expect(await press(hall, { type: 'set-screen', payload: { screen: 'logo' } })).toBeNull();
    expect(await press(hall, { type: 'send-message', payload: { text: 'Chờ' } })).toBeNull();
    expect(await press(hall, { type: 'end-show', payload: {} })).toBeNull();
  });

  it('hands the key to a device that may call, and to no other', async () => {
    const hall = await begunHall();
    const lan = await hall.guest('caller', 'Lan');
    await hall.guest('mc', 'MC');
    const mcId = await idOf(hall, 'MC');
    expect(await hall.desk.ask('share.give-key', { deviceId: mcId })).toMatchObject({
      ok: false,
      error: { code: 'device-gone' },
    });
    await hall.desk.call('share.give-key', { deviceId: await idOf(hall, 'Lan') });
    expect(await send(hall, lan, await nextGo(hall))).toBeNull();
  });

  it('calls again when the device with the key is thrown out, or sharing stops', async () => {
    const hall = await begunHall();
    const lan = await hall.guest('caller', 'Lan');
    await lan.get('caller.take', {});
    const closed = lan.closed();
    await hall.desk.call('share.kick', { deviceId: await idOf(hall, 'Lan') });
    await closed;
    expect(told(hall.desk.heard).at(-1)).toMatchObject({
      deviceId: null,
      before: { name: 'Lan' },
    });
    expect(await press(hall, await nextGo(hall))).toBeNull();

    const minh = await hall.guest('caller', 'Minh');
    await minh.get('caller.take', {});
    expect(await press(hall, await nextGo(hall))).toBe('not-caller');
    await hall.stop();
    expect(await press(hall, await nextGo(hall))).toBeNull();
  });

  it('leaves the key to a device whose line is cut: it comes back and goes on', async () => {
    const hall = await begunHall();
    const device = await hall.join('caller', 'Lan');
    const before = await hall.line(device);
    await before.get('caller.take', {});
    const closed = before.closed();
    before.socket.terminate();
    await closed;
    expect(await press(hall, await nextGo(hall))).toBe('not-caller');
    const after = await hall.line(device);
    expect(await send(hall, after, await nextGo(hall))).toBeNull();
  });
});

describe('a second caller', () => {
  it('takes the key and gives it back, and both sides hear of it', async () => {
    const hall = await begunHall();
    const lan = await hall.guest('caller', 'Lan');
    const minh = await hall.guest('caller', 'Minh');
    await lan.get('caller.take', {});
    await vi.waitFor(() => {
      for (const events of [hall.desk.heard, lan.events, minh.events])
        expect(told(events).at(-1)).toMatchObject({ name: 'Lan', how: 'taken' });
    });
    // Who does not have it has nothing to give back.
    expect(await minh.call('caller.give-back', {})).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(await send(hall, lan, await nextGo(hall))).toBeNull();
    await lan.get('caller.give-back', {});
    await vi.waitFor(() => {
      for (const events of [hall.desk.heard, lan.events, minh.events])
        expect(told(events).at(-1)).toMatchObject({ name: null, how: 'given' });
    });
    expect(await send(hall, lan, await nextGo(hall))).toBe('desk-calls');
    expect(await press(hall, await nextGo(hall))).toBeNull();
  });

  it('neither begins nor ends the show, with the key or without', async () => {
    const hall = await begunHall();
    const lan = await hall.guest('caller', 'Lan');
    for (const take of [false, true]) {
      if (take) await lan.get('caller.take', {});
      expect(await send(hall, lan, { type: 'end-show', payload: {} })).toBe('not-allowed');
      expect(await send(hall, lan, { type: 'undo', payload: {} })).toBe('not-allowed');
    }
    expect((await hall.show()).run.phase).toBe('live');
  });
});

describe('the MC', () => {
  it('flags ready and wait, and fires nothing', async () => {
    const hall = await begunHall();
    const mc = await hall.guest('mc', 'Máy bảng MC');
    expect(await send(hall, mc, { type: 'signal', payload: { kind: 'wait' } })).toBeNull();
    expect((await hall.show()).run.signal?.kind).toBe('wait');
    expect(await send(hall, mc, await nextGo(hall))).toBe('not-allowed');
    expect(await fired(hall)).toEqual([]);
    expect(await mc.call('caller.take', {})).toMatchObject({ error: { code: 'not-allowed' } });
    // Asked to wait, the caller can go on all the same; then nothing is flagged any more.
    expect(await press(hall, await nextGo(hall))).toBeNull();
    expect((await hall.show()).run.signal).toBeNull();
  });

  it.each(['stage', 'crew', 'clock', 'screen', 'caller'] as const)(
    'is not spoken for by a device of role %s',
    async (role) => {
      const hall = await begunHall();
      const device = await hall.guest(role);
      const ready: Wish = { type: 'signal', payload: { kind: 'ready' } };
      expect(await send(hall, device, ready)).toBe('not-allowed');
      expect((await hall.show()).run.signal).toBeNull();
    },
  );
});
