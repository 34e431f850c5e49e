import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { standbyCue } from '@shared/cue/position.ts';
import { writeShow } from '@shared/document/showFile.ts';
import { FIRST_EPOCH } from '@shared/model/epoch.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it, vi } from 'vitest';
import { openWindow } from '../../../fixtures/hosts.ts';
import { otherMachine } from '../../../fixtures/otherMachine.ts';
import { type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';

vi.setConfig({ testTimeout: 30_000 });

const soon = { timeout: 8000, interval: 10 };

const titled = (show: Show, title: string): Show => ({ ...show, info: { ...show.info, title } });

/** Puts a file into the place of the shared show, as the library does. */
const replace = (a: SharedHost, show: Show) =>
  a.desk.ask('library.import', { text: writeShow(show), onConflict: 'replace' });

async function twoInStep() {
  const a = await sharedHost();
  const b = await otherMachine();
  // As it was before any other machine was there.
  const file = titled(await a.show(), 'Từ tệp');
  const { door } = await a.desk.call('machines.state', {});
  const { url = '', pin = '' } = door ?? {};
  await b.desk.call('machines.stand-by', { url, pin, fingerprint: null, choice: b.choice });
  const link = async () => (await a.desk.call('machines.state', {})).others[0]?.link;
  await vi.waitFor(async () => expect(await link()).toBe('in-step'), soon);
  const there = openWindow(b.host);
  const showAtB = async () =>
    (await there.call('show.open', { showId: a.showId, view: 'run' })).show;
  const standings = async () =>
    Promise.all(
      [a.desk, b.desk].map(async (desk) => (await desk.call('machines.state', {})).standing),
    );
  return { a, b, file, link, showAtB, standings };
}

describe('a shared show in whose place a file is put', () => {
  it('is what devices get, and what their commands go to', async () => {
    const a = await sharedHost();
    const device = await a.join('caller');
    const line = await a.line(device);
    const open = { showId: a.showId, view: 'run' } as const;
    await line.get('show.open', open);
    const clock = await a.guest('clock');
    await clock.get('hall.open', { view: 'clock' });
    expect(await replace(a, titled(await a.show(), 'Từ tệp'))).toMatchObject({ ok: true });
    // Nobody is thrown out: they are told to open it again, as windows are.
    await vi.waitFor(
      () => expect(line.events).toContainEqual({ type: 'replaced', showId: a.showId }),
      soon,
    );
    expect((await line.get('show.open', open)).show).toMatchObject({ info: { title: 'Từ tệp' } });
    await vi.waitFor(
      () =>
        expect(JSON.stringify(clock.events.filter(({ type }) => type === 'hall'))).toContain(
          'Từ tệp',
        ),
      soon,
    );
    const opened = await a.desk.call('show.open', open);
    // No other machine was ever there: nothing says that one calls.
    expect(opened.show.epoch).toEqual(FIRST_EPOCH);
    await a.desk.call('share.give-key', { deviceId: device.deviceId });
    await a.press({ type: 'begin', payload: { as: 'live' } });
    const cueId = standbyCue(await a.show())?.id ?? '';
    const request = { id: 'd-1', type: 'go', payload: { cueId } } as const;
    expect(await line.call('dispatch', { showId: a.showId, request })).toMatchObject({ ok: true });
    expect(await a.show()).toMatchObject({ info: { title: 'Từ tệp' }, run: { current: cueId } });
  });

  it('is what a standby machine gets, which sets its own aside whole and is in step again', async () => {
    const { a, b, file, link, showAtB, standings } = await twoInStep();
    await a.press({ type: 'edit-info', payload: { changes: { title: 'Sửa tại đây' } } });
    expect(await replace(a, file)).toMatchObject({ ok: true });
    await vi.waitFor(async () => {
      expect((await showAtB()).info.title).toBe('Từ tệp');
      expect(await showAtB()).toEqual(await a.show());
      expect(await link()).toBe('in-step');
      expect(await standings()).toEqual(['calls', 'follows']);
    }, soon);
    const names = await readdir(join(b.dataDir, 'shows', a.showId));
    expect(names.filter((name) => name.startsWith('aside-'))).toHaveLength(1);
    expect(names.filter((name) => name.startsWith('strays-'))).toEqual([]);
    // What comes after it goes on by lines.
    await a.go();
    await vi.waitFor(async () => expect(await showAtB()).toEqual(await a.show()), soon);
    expect(await link()).toBe('in-step');
  });

  it('is what a standby machine gets that was away meanwhile', async () => {
    const { a, b, file } = await twoInStep();
    await b.host.close();
    expect(await replace(a, file)).toMatchObject({ ok: true });
    const { desk } = await otherMachine(b.dataDir);
    await desk.call('machines.resume', {});
    await vi.waitFor(async () => {
      const { show } = await desk.call('show.open', { showId: a.showId, view: 'run' });
      expect(show).toEqual(await a.show());
    }, soon);
    expect((await a.show()).info.title).toBe('Từ tệp');
  });

  it('is refused where another machine calls, and while it is live', async () => {
    const { a, b, file, showAtB } = await twoInStep();
    const take = { text: writeShow(file), onConflict: 'replace' } as const;
    expect(await b.desk.ask('library.import', take)).toMatchObject({ error: { code: 'follows' } });
    await a.go();
    expect(await replace(a, file)).toMatchObject({ error: { code: 'show-is-live' } });
    await vi.waitFor(async () => expect(await showAtB()).toEqual(await a.show()), soon);
    // Nor behind the back of the one that calls, while this one has nothing open.
    await b.host.close();
    const again = await otherMachine(b.dataDir);
    expect(await again.desk.ask('library.import', take)).toMatchObject({
      error: { code: 'follows' },
    });
  });
});
