import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request } from '@shared/command/apply.ts';
import type { HostEvent } from '@shared/contract/contract.ts';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import type { SharingChoice } from '@shared/contract/sharing.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Sharing } from '../../../../electron/host/share/sharing.ts';
import { Session } from '../../../../electron/host/show/session.ts';
import { begun, type Wish } from '../../../fixtures/apply.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { ask } from '../../../fixtures/lines.ts';
import { ONE_MACHINE } from '../../../fixtures/oneMachine.ts';
import { freePort } from '../../../fixtures/ports.ts';
import { showFolder } from '../../../fixtures/sessions.ts';
import { sharedHost } from '../../../fixtures/sharing.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

// Real sockets and a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

async function choiceHere(): Promise<SharingChoice> {
  const port = await freePort();
  return { address: '127.0.0.1', port, tls: false, localName: false, openFeeds: false };
}

/** Sharing by itself, on the data folder, with the begun example as its show. */
async function sharing(dataDir: string, afterEndMs?: number) {
  const told: HostEvent[] = [];
  let heard: (event: HostEvent) => void = () => undefined;
  const opened = await Session.open({
    ...ONE_MACHINE,
    folder: await showFolder(begun(exampleShow())),
    now: Date.now,
    broadcast: (event) => heard(event),
  });
  if (!opened.ok) throw new Error(opened.fault.code);
  const { session } = opened;
  const one = new Sharing({
    ...ONE_MACHINE,
    dataDir,
    version: '0.0.0',
    pageRoot: dataDir,
    now: Date.now,
    log: () => undefined,
    settings: () => DEFAULT_SETTINGS,
    open: async (showId) =>
      showId === 'example' ? session : { code: 'not-found', details: { id: showId } },
    tell: (event) => void told.push(event),
    ...(afterEndMs === undefined ? {} : { afterEndMs }),
  });
  heard = (event) => one.heard('example', event);
  await one.read();
  onTestFinished(() => one.close());
  const desk = (wish: Wish) =>
    session.dispatch({ ...wish, id: crypto.randomUUID() } as Request, 'window-1');
  const state = async () => {
    const reply = await one.handlers['share.state']({});
    if (!reply.ok) throw new Error('no state');
    return reply.value;
  };
  return { one, told, desk, state, ...one.handlers };
}

const answers = (port: number) =>
  ask(port, '/').then(
    () => true,
    () => false,
  );

describe('sharing', () => {
  it('is off until it is asked for, and off again after it is stopped', async () => {
    const dataDir = await tempFolder();
    const { state, ...call } = await sharing(dataDir);
    const choice = await choiceHere();
    expect((await state()).on).toBeNull();
    expect(await answers(choice.port)).toBe(false);
    expect(await call['share.start']({ showId: 'example', choice })).toMatchObject({ ok: true });
    expect((await state()).on).toMatchObject({ ...choice, showId: 'example' });
    expect(await answers(choice.port)).toBe(true);
    await call['share.stop']({});
    expect(await answers(choice.port)).toBe(false);
    expect(await state()).toMatchObject({ on: null, resumable: null, devices: [], last: choice });
  });

  it.each([
    ['a port that is taken', 'port-taken'],
    ['an address of another machine', 'not-shared'],
    ['a show that is not there', 'not-found'],
  ])('says why it cannot start: %s', async (what, code) => {
    const { state, ...call } = await sharing(await tempFolder());
    const choice = await choiceHere();
    const other = await sharing(await tempFolder());
    if (code === 'port-taken') await other['share.start']({ showId: 'example', choice });
    const wish = code === 'not-shared' ? { ...choice, address: '203.0.113.7' } : choice;
    const showId = code === 'not-found' ? 'another' : 'example';
    expect(await call['share.start']({ showId, choice: wish }), what).toMatchObject({
      ok: false,
      error: { code },
    });
    expect((await state()).on).toBeNull();
    // It can be tried again at once.
    const free = await choiceHere();
    expect(await call['share.start']({ showId: 'example', choice: free })).toMatchObject({
      ok: true,
    });
  });

  it('keeps what it remembers from other people of the machine, and no token in it', async () => {
    const dataDir = await tempFolder();
    const { one, ...call } = await sharing(dataDir);
    await call['share.start']({ showId: 'example', choice: await choiceHere() });
    const made = await call['share.add-program']({ role: 'control', name: 'Companion' });
    if (!made.ok) throw new Error('no token');
    await one.close();
    const path = join(dataDir, 'sharing.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, 'utf8');
    expect(text).toContain('Companion');
    expect(text).not.toContain(made.value.token);
  });

  it('comes back after a crash by one press, with the same PINs and tokens', async () => {
    const dataDir = await tempFolder();
    const before = await sharing(dataDir);
    const choice = await choiceHere();
    await before['share.start']({ showId: 'example', choice });
    const made = await before['share.add-program']({ role: 'control', name: 'Companion' });
    const token = made.ok ? made.value.token : '';
    const { on } = await before.state();
    // A clean end of the app as well: nobody has turned it off.
    await before.one.close();
    expect(await answers(choice.port)).toBe(false);

    const after = await sharing(dataDir);
    expect(await after.state()).toMatchObject({
      on: null,
      resumable: { ...choice, showId: 'example' },
    });
    expect(await answers(choice.port)).toBe(false);
    expect(await after['share.resume']({})).toMatchObject({ ok: true });
    expect((await after.state()).on?.doors).toEqual(on?.doors);
    const headers = { authorization: `Bearer ${token}` };
    expect(await ask(choice.port, '/api/v1/state', { headers })).toMatchObject({ status: 200 });
    expect(await after['share.resume']({})).toMatchObject({ error: { code: 'nothing-to-resume' } });
  });

  it('lets nobody in on what held before it was stopped', async () => {
    const { state, ...call } = await sharing(await tempFolder());
    const choice = await choiceHere();
    await call['share.start']({ showId: 'example', choice });
    const made = await call['share.add-program']({ role: 'control', name: 'Companion' });
    const pins = (await state()).on?.doors.map(({ pin }) => pin);
    await call['share.stop']({});
    await call['share.start']({ showId: 'example', choice });
    expect((await state()).on?.doors.map(({ pin }) => pin)).not.toEqual(pins);
    const headers = { authorization: `Bearer ${made.ok ? made.value.token : ''}` };
    expect(await ask(choice.port, '/api/v1/state', { headers })).toMatchObject({ status: 401 });
  });

  it('keeps everybody when only the address is chosen anew', async () => {
    const { state, ...call } = await sharing(await tempFolder());
    await call['share.start']({ showId: 'example', choice: await choiceHere() });
    await call['share.add-program']({ role: 'screen', name: 'OBS' });
    const before = await state();
    await call['share.start']({ showId: 'example', choice: await choiceHere() });
    const after = await state();
    expect(after.devices.map(({ id }) => id)).toEqual(before.devices.map(({ id }) => id));
    expect(after.on?.doors.map(({ pin }) => pin)).toEqual(before.on?.doors.map(({ pin }) => pin));
  });

  it('goes on where it was when it cannot be where it was wished', async () => {
    const { state, told, ...call } = await sharing(await tempFolder());
    const choice = await choiceHere();
    await call['share.start']({ showId: 'example', choice });
    const made = await call['share.add-program']({ role: 'control', name: 'Companion' });
    const token = made.ok ? made.value.token : '';
    const other = await sharing(await tempFolder());
    const taken = await choiceHere();
    await other['share.start']({ showId: 'example', choice: taken });
    expect(await call['share.start']({ showId: 'example', choice: taken })).toMatchObject({
      ok: false,
      error: { code: 'port-taken' },
    });
    expect((await state()).on).toMatchObject({ port: choice.port });
    const headers = { authorization: `Bearer ${token}` };
    expect(await ask(choice.port, '/api/v1/state', { headers })).toMatchObject({ status: 200 });
    // Where that can't be either, the windows are told that nothing is shared.
    expect(await call['share.start']({ showId: 'another', choice: taken })).toMatchObject({
      ok: false,
    });
    await vi.waitFor(() =>
      expect(told.findLast(({ type }) => type === 'sharing')).toMatchObject({
        sharing: { on: null },
      }),
    );
  });

  it('goes on after the show has ended as long as it was given, and no longer', async () => {
    const { state, desk, ...call } = await sharing(await tempFolder(), 50);
    const choice = await choiceHere();
    await call['share.start']({ showId: 'example', choice });
    await desk({ type: 'end-show', payload: {} });
    await vi.waitFor(async () => expect((await state()).on).toBeNull());
    expect((await state()).resumable).toBeNull();
    expect(await answers(choice.port)).toBe(false);
  });

  it('stays when the end is taken back in time', async () => {
    const { state, desk, ...call } = await sharing(await tempFolder(), 60_000);
    await call['share.start']({ showId: 'example', choice: await choiceHere() });
    await desk({ type: 'end-show', payload: {} });
    expect(await desk({ type: 'reset-run', payload: {} })).toMatchObject({ ok: true });
    expect((await state()).on).not.toBeNull();
  });

  it('tells the windows of the machine about devices now and then, not about each of many', async () => {
    const { told, ...call } = await sharing(await tempFolder());
    await call['share.start']({ showId: 'example', choice: await choiceHere() });
    for (let nth = 0; nth < 200; nth += 1)
      await call['share.add-program']({ role: 'screen', name: `OBS ${nth}` });
    const news = () => told.flatMap((event) => (event.type === 'devices' ? [event] : []));
    await vi.waitFor(() => {
      const names = news().flatMap(({ changed }) => changed.map(({ name }) => name));
      expect(names).toEqual(Array.from({ length: 200 }, (_, nth) => `OBS ${nth}`));
    });
    expect(news().length).toBeLessThan(50);
  });
});

describe('the operator', () => {
  it('is refused a GO while a device has the key, and takes it back', async () => {
    const hall = await sharedHost();
    await hall.press({ type: 'begin', payload: { as: 'live' } } as never);
    const second = await hall.join('caller');
    await hall.desk.call('share.give-key', { deviceId: second.deviceId });
    const [first] = (await hall.show()).plan.segments;
    const go = { type: 'go', payload: { cueId: first?.id ?? '' } } as never;
    await expect(hall.press(go)).rejects.toThrow(/not-caller/);
    // What is not the caller's stays possible.
    await hall.press({ type: 'set-screen', payload: { screen: 'blank' } } as never);
    await hall.desk.call('share.give-key', { deviceId: null });
    await hall.press(go);
    expect((await hall.show()).run.current).toBe(first?.id);
  });

  it('gives the key to nobody but a second caller', async () => {
    const hall = await sharedHost();
    const mc = await hall.join('mc');
    await expect(hall.desk.call('share.give-key', { deviceId: mc.deviceId })).rejects.toThrow(
      /device-gone/,
    );
  });

  it('renames and removes a device, which then has neither line nor token', async () => {
    const hall = await sharedHost();
    const phone = await hall.join('stage', 'Điện thoại 1');
    const line = await hall.line(phone);
    await hall.desk.call('share.rename', { deviceId: phone.deviceId, name: 'Cánh gà trái' });
    expect((await hall.state()).devices).toMatchObject([{ name: 'Cánh gà trái', lines: 1 }]);
    const closed = line.closed();
    await hall.desk.call('share.kick', { deviceId: phone.deviceId });
    expect(await closed).toBe(4001);
    await expect(hall.line(phone)).rejects.toThrow(/401/);
    expect((await hall.state()).devices).toEqual([]);
    await expect(
      hall.desk.call('share.rename', { deviceId: phone.deviceId, name: 'X' }),
    ).rejects.toThrow(/device-gone/);
  });
});
