import { BEAT_MS } from '@shared/contract/contract.ts';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { hallPart } from '@shared/share/hall.ts';
import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { changeSettings, dispatch, useWindow } from '../../../renderer/show/store.ts';
import { hostNow } from '../../../renderer/ui/useNow.ts';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { type Device, deviceInPage, type Network } from '../deviceInPage.ts';
import { hostInPage } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const at = (current: string): Show => ({
  ...sample,
  seq: sample.seq + 1,
  run: { ...sample.run, phase: 'live', current },
});
const state = () => useWindow.getState();
const guest = () => state().guest;

/** The host beats as it does, for so many beats. */
async function beats({ network, pass }: Device, count: number): Promise<void> {
  for (let beat = 0; beat < count; beat += 1) {
    await pass(BEAT_MS);
    await network.beat();
  }
}

describe('a device that comes in', () => {
  it.each(['mc', 'stage', 'caller'] as const)('as %s has the whole show', async (role) => {
    const { network } = await deviceInPage(role, sample);
    expect(network.addresses).toEqual([`ws://${location.host}/line/${role}`]);
    expect(guest()?.door).toBe('in');
    expect(state()).toMatchObject({ line: 'open', hall: null, showId: sample.id });
    expect(state().opened?.show.plan).toEqual(sample.plan);
    expect(state().hello?.guest?.name).toBe('Điện thoại của Lan');
  });

  it.each(['crew', 'clock', 'screen'] as const)('as %s has parts of the hall', async (role) => {
    const { network } = await deviceInPage(role, sample);
    expect(state().opened).toBeNull();
    expect(state().hall?.frame?.title).toBe(sample.info.title);
    const clock = { ...hallPart(sample, 'clock'), changed: true };
    await network.tell({ type: 'hall', showId: sample.id, parts: { clock } });
    expect(state().hall?.clock).toEqual(clock);
    expect(state().hall?.frame?.title).toBe(sample.info.title);
  });

  it('asks for nothing that belongs to the desk, and leaves its address alone', async () => {
    const before = location.href;
    const { network } = await deviceInPage('mc', sample);
    expect(network.asked.map(({ method }) => method)).toEqual(['hello', 'show.open']);
    expect(location.href).toBe(before);
  });

  it('says the PIN first when it is not known, and opens no line before', async () => {
    const { network, connection, pass } = await deviceInPage('mc', sample, {
      before: (network) => {
        network.isIn = false;
        network.door = { status: 403, body: { code: 'wrong-pin' } };
      },
    });
    await pass(60_000);
    expect(guest()).toMatchObject({ door: 'join', out: null });
    expect(network.addresses).toEqual([]);
    expect(network.tries).toHaveLength(1);
    expect(await act(() => connection.join('000000', 'Lan'))).toEqual({ kind: 'wrong' });
    expect(guest()?.door).toBe('join');
    network.door = { status: 204 };
    expect(await act(() => connection.join('123456', 'Lan'))).toEqual({ kind: 'in' });
    expect(network.joins.at(-1)).toEqual({ role: 'mc', pin: '123456', name: 'Lan' });
    expect(state().opened?.show.id).toBe(sample.id);
  });

  it.each([
    [429, { code: 'pin-wait', forMs: 4000 }, { kind: 'wait', forMs: 4000 }],
    [429, {}, { kind: 'wait', forMs: 30_000 }],
    [403, { code: 'door-shut' }, { kind: 'shut' }],
    [503, { code: 'hall-full' }, { kind: 'full' }],
    [500, undefined, { kind: 'away' }],
  ])('hears from %i %o why it is not let in', async (status, body, entry) => {
    const { connection } = await deviceInPage('mc', sample, {
      before: (network) => {
        network.isIn = false;
        network.door = { status, body };
      },
    });
    expect(await act(() => connection.join('000000', 'Lan'))).toEqual(entry);
  });

  it('with a token in its address uses it once and takes it out of there', async () => {
    history.replaceState(null, '', '#token=geheim');
    const { network } = await deviceInPage('screen', sample, {
      view: 'overlay',
      hash: location.hash,
      before: (network) => {
        network.isIn = false;
      },
    });
    expect(network.joins).toEqual([{ role: 'screen', token: 'geheim' }]);
    expect(location.href).not.toContain('geheim');
    expect(guest()).toMatchObject({ door: 'in', hasToken: true });
  });

  it('loads itself anew when the host has another version, but not for ever', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    const { pass } = await deviceInPage('mc', sample, {
      before: (network) => {
        network.fault = { code: 'reload-needed', details: {} };
      },
    });
    expect(reload).toHaveBeenCalledTimes(1);
    await pass(60_000);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(state().fault?.code).toBe('reload-needed');
    sessionStorage.clear();
  });
});

describe('the line of a device', () => {
  it('counts as cut when nothing was heard for two beats, and not a moment before', async () => {
    const device = await deviceInPage('mc', sample);
    await beats(device, 20);
    expect(state().line).toBe('open');
    const heard = Date.now();
    device.network.isUp = false;
    await device.pass(2 * BEAT_MS - 1);
    expect(state().line).toBe('open');
    await device.pass(1);
    expect(state()).toMatchObject({ line: 'lost', lostAt: heard });
    expect(state().opened?.show.id).toBe(sample.id);
  });

  it('is heard by whatever the host says, not by beats alone', async () => {
    const { network, pass } = await deviceInPage('clock', sample);
    for (let second = 0; second < 10; second += 1) {
      await pass(1000);
      await network.tell({ type: 'hall', showId: sample.id, parts: {} });
    }
    expect(state().line).toBe('open');
  });

  it('counts as cut at once when the device is told that it has no network', async () => {
    const device = await deviceInPage('stage', sample);
    await beats(device, 1);
    await device.pass(700);
    device.network.isUp = false;
    await act(async () => window.dispatchEvent(new Event('offline')));
    expect(state()).toMatchObject({ line: 'lost', lostAt: Date.now() - 700 });
  });

  it('says when it was cut by the clock of the host', async () => {
    const { network, pass } = await deviceInPage('mc', sample);
    await network.beat(Date.now() + 3_600_000);
    const heard = Date.now();
    await pass(100);
    await network.end(1006);
    expect(state().lostAt).toBe(heard + 3_600_000);
  });

  it('is tried again after pauses that grow to five seconds, and comes back to the cue that is on', async () => {
    const { network, pass } = await deviceInPage('mc', at('opening'));
    network.isUp = false;
    await network.end(1006);
    const lostAt = state().lostAt;
    await pass(20_000);
    const gaps = network.tries.slice(1).map((time, index, all) => time - (all[index - 1] ?? 0));
    expect(gaps).toEqual([300, 600, 1200, 2400, 4800, 5000, 5000]);
    // Known from the first loss on, however often it is tried.
    expect(state()).toMatchObject({ line: 'lost', lostAt });
    expect(state().opened?.show.run.current).toBe('opening');
    network.isUp = true;
    network.show = at('closing');
    await pass(5000);
    expect(state()).toMatchObject({ line: 'open', lostAt: null });
    expect(state().opened?.show.run.current).toBe('closing');
  });

  it('begins with a short pause again after it was good', async () => {
    const { network, pass } = await deviceInPage('mc', sample);
    network.isUp = false;
    await network.end(1006);
    await pass(10_000);
    network.isUp = true;
    await pass(5000);
    await network.end(1006);
    expect(state().line).toBe('lost');
    await pass(300);
    expect(state().line).toBe('open');
  });

  it('is tried at once when the network is there again, or the page in sight', async () => {
    const { network, pass } = await deviceInPage('mc', sample);
    network.isUp = false;
    await network.end(1006);
    await pass(18_000);
    network.isUp = true;
    await act(async () => window.dispatchEvent(new Event('online')));
    expect(state().line).toBe('open');
    // Nothing is tried that is not needed.
    const tries = network.tries.length;
    await act(async () => document.dispatchEvent(new Event('visibilitychange')));
    expect(network.tries).toHaveLength(tries);
  });

  it('that was cut refuses what is pressed', async () => {
    const { network } = await deviceInPage('stage', sample);
    network.isUp = false;
    await network.end(1006);
    const reply = await act(() => dispatch('see-message', { sentAt: 1 }));
    expect(reply).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(network.asked.some(({ method }) => method === 'dispatch')).toBe(false);
  });

  it('hears nothing more of a socket that it has given up', async () => {
    const { network, pass } = await deviceInPage('clock', sample);
    await pass(2 * BEAT_MS + 300);
    expect(state().line).toBe('open');
    expect(network.sockets).toHaveLength(2);
    const late = { type: 'hall', showId: sample.id, parts: { frame: null } };
    await act(async () => network.sockets[0]?.tell(late));
    await act(async () => network.sockets[0]?.end(4001));
    expect(state().hall?.frame).not.toBeNull();
    expect(guest()).toMatchObject({ door: 'in', out: null });
    await act(async () => network.sockets[1]?.tell(late));
    expect(state().hall?.frame).toBeNull();
  });
});

describe('a device that is sent away', () => {
  it('by the operator says so, keeps no name of the show and waits for the PIN', async () => {
    const { network, pass } = await deviceInPage('stage', sample);
    network.isIn = false;
    await network.end(4001);
    expect(guest()).toMatchObject({ door: 'join', out: 'kicked' });
    expect(state().opened).toBeNull();
    await pass(120_000);
    expect(network.tries).toHaveLength(1);
  });

  it('keeps what the public sees, which nobody wants a form in place of', async () => {
    const { network } = await deviceInPage('screen', sample);
    network.isIn = false;
    await network.end(4001);
    expect(guest()?.out).toBe('kicked');
    expect(state().hall).not.toBeNull();
  });

  it('because sharing was stopped keeps its last state and looks more and more seldom', async () => {
    const { network, pass } = await deviceInPage('mc', sample);
    network.isUp = false;
    await network.end(4002);
    expect(guest()).toMatchObject({ door: 'in', out: 'ended' });
    expect(state()).toMatchObject({ line: 'lost', lostAt: EIGHT_O_CLOCK });
    expect(state().opened).not.toBeNull();
    await pass(300_000);
    const gaps = network.tries.map((time, index, all) => time - (all[index - 1] ?? 0));
    expect(gaps.at(-1)).toBe(15_000);
    expect(state().opened).not.toBeNull();
    network.isUp = true;
    await pass(15_000);
    expect(guest()).toMatchObject({ door: 'in', out: null });
    expect(state().line).toBe('open');
  });

  it('has to say the new PIN when another session has begun', async () => {
    const { network, pass } = await deviceInPage('mc', sample);
    network.isIn = false;
    await network.end(4002);
    await pass(300);
    expect(guest()).toMatchObject({ door: 'join', out: 'ended' });
    expect(state().opened).toBeNull();
  });

  it('is not what a line is that has only broken', async () => {
    const { network } = await deviceInPage('mc', sample);
    network.isUp = false;
    await network.end(1006);
    expect(guest()).toMatchObject({ door: 'in', out: null });
  });
});

describe('language and look of a device', () => {
  it('are its own: the host is not asked, and another device of the same role would not know', async () => {
    const { network } = await deviceInPage('crew', sample);
    await act(() => changeSettings({ language: 'en', logo: 'data:image/png;base64,AAAA' }));
    expect(state().settings).toMatchObject({ language: 'en', theme: 'dark', logo: null });
    expect(network.asked.map(({ method }) => method)).not.toContain('settings.change');
  });

  it('stay when the host looks different, whose mark it follows', async () => {
    const { network } = await deviceInPage('crew', sample);
    await act(() => changeSettings({ language: 'en' }));
    const logo = 'data:image/png;base64,BBBB';
    const settings = { ...DEFAULT_SETTINGS, language: 'vi', theme: 'light', logo } as const;
    await network.tell({ type: 'settings', settings });
    expect(state().settings).toMatchObject({ language: 'en', theme: 'light', logo });
  });

  it('are remembered for the role, and for no other', async () => {
    localStorage.setItem('rostrum-look-mc', '{"language":"en","theme":7}');
    await deviceInPage('mc', sample);
    expect(state().settings).toMatchObject({ language: 'en', theme: 'dark' });
  });

  it('of another role are not taken', async () => {
    localStorage.setItem('rostrum-look-mc', '{"language":"en"}');
    await deviceInPage('stage', sample);
    expect(state().settings.language).toBe('vi');
  });

  it("are the host's in a window of the operator's machine", async () => {
    const host = await hostInPage(sample);
    await act(() => changeSettings({ language: 'en' }));
    expect(host.asked('settings.change')).toEqual([{ changes: { language: 'en' } }]);
  });
});

describe('the clock of a device', () => {
  it('goes by the host, and by its own again in a new test', async () => {
    const { network, pass } = await deviceInPage('clock', sample);
    expect(hostNow()).toBe(Date.now());
    await network.beat(Date.now() - 7_200_000);
    await pass(10);
    expect(hostNow()).toBe(Date.now() - 7_200_000);
  });

  const saying = (ms: number) => (network: Network) => {
    network.beatsAtOnce = false;
    network.headers = { date: new Date(EIGHT_O_CLOCK + ms).toUTCString() };
  };

  it('that is an hour wrong is about right before the first beat, and exact with it', async () => {
    const { network } = await deviceInPage('clock', sample, { before: saying(3_600_000) });
    expect(Math.abs(hostNow() - Date.now() - 3_600_000)).toBeLessThanOrEqual(500);
    await network.beat(Date.now() + 3_600_123);
    expect(hostNow()).toBe(Date.now() + 3_600_123);
  });

  it('that is about right is left alone until a beat says more', async () => {
    await deviceInPage('clock', sample, { before: saying(-1000) });
    expect(hostNow()).toBe(Date.now());
  });
});
