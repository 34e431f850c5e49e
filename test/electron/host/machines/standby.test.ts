import { standbyCue } from '@shared/cue/position.ts';
import { describe, expect, it, vi } from 'vitest';
import { type OtherMachine, otherMachine } from '../../../fixtures/otherMachine.ts';
import { type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';

vi.setConfig({ testTimeout: 30_000 });

const soon = { timeout: 8000, interval: 10 };

async function standBy(
  a: SharedHost,
  b: OtherMachine,
  change: { pin?: string; url?: string } = {},
) {
  const { door } = await a.desk.call('machines.state', {});
  return b.desk.ask('machines.stand-by', {
    url: change.url ?? door?.url ?? '',
    pin: change.pin ?? door?.pin ?? '',
    fingerprint: null,
    choice: b.choice,
  });
}

async function inStep() {
  const a = await sharedHost();
  const b = await otherMachine();
  expect(await standBy(a, b)).toEqual({ ok: true, value: { showId: a.showId } });
  await b.desk.call('show.open', { showId: a.showId, view: 'run' });
  const state = () => a.desk.call('machines.state', {});
  await vi.waitFor(async () => expect((await state()).others[0]?.link).toBe('in-step'), soon);
  const showAtB = async () =>
    (await b.desk.call('show.open', { showId: a.showId, view: 'run' })).show;
  return { a, b, state, showAtB };
}

describe('a second machine', () => {
  it('stands by with address and PIN, and has the show, read-only', async () => {
    const { a, b, state, showAtB } = await inStep();
    await a.go();
    await vi.waitFor(async () => expect(await showAtB()).toEqual(await a.show()), soon);
    const there = await b.desk.call('machines.state', {});
    expect(there).toMatchObject({ standing: 'follows', showId: a.showId, resumable: null });
    expect(there.others[0]).toMatchObject({ link: 'in-step', calls: true, url: a.base });
    expect(await state()).toMatchObject({ standing: 'calls', epoch: 1 });
    const cueId = standbyCue(await showAtB())?.id ?? '';
    const request = { id: 'b-go', type: 'go', payload: { cueId } } as const;
    const reply = await b.desk.ask('dispatch', { showId: a.showId, request });
    expect(reply).toMatchObject({ ok: false, error: { code: 'follows' } });
  });

  it.each([
    [{ pin: '000000x' }, 'wrong-pin'],
    [{ url: 'http://127.0.0.1:9' }, 'not-reachable'],
    [{ url: 'ftp://x' }, 'not-rostrum'],
  ])('is told in one code why it may not: %o', async (change, code) => {
    const a = await sharedHost();
    const b = await otherMachine();
    expect(await standBy(a, b, change)).toMatchObject({ ok: false, error: { code } });
    expect((await b.desk.call('machines.state', {})).standing).toBe('alone');
  });

  it('takes over and calls; the old one follows; both come and go', async () => {
    const { a, b, showAtB } = await inStep();
    await a.go();
    const over = await b.desk.call('machines.take-over', { showId: a.showId });
    expect(over).toEqual({ agreed: true });
    await vi.waitFor(async () => {
      const { standing } = await a.desk.call('machines.state', {});
      expect(standing).toBe('follows');
    }, soon);
    const request = { id: 'b-1', type: 'send-message', payload: { text: 'Từ máy B' } } as const;
    await b.desk.call('dispatch', { showId: a.showId, request });
    await vi.waitFor(async () => expect((await a.show()).run.message?.text).toBe('Từ máy B'), soon);
    expect(await a.desk.call('machines.take-over', { showId: a.showId })).toEqual({ agreed: true });
    await vi.waitFor(async () => expect((await showAtB()).epoch.number).toBe(3), soon);
  });

  it('lets devices in with what the first has told them, and by no other way', async () => {
    const { a, b } = await inStep();
    const line = await a.guest('mc');
    const hello = await line.call('hello', { protocol: 6 });
    expect(hello.ok && hello.value.reach?.urls).toEqual([`http://127.0.0.1:${b.choice.port}`]);
  });

  it('goes on standing by after its app was started anew, by one press', async () => {
    const { a, b } = await inStep();
    await b.host.close();
    await a.go();
    const { desk } = await otherMachine(b.dataDir);
    expect((await desk.call('machines.state', {})).resumable?.showId).toBe(a.showId);
    await desk.call('machines.resume', {});
    await vi.waitFor(async () => {
      const { show } = await desk.call('show.open', { showId: a.showId, view: 'run' });
      expect(show).toEqual(await a.show());
    }, soon);
  });

  it('that is gone for a while is still known, until the operator removes it', async () => {
    const { a, b, state } = await inStep();
    await b.host.close();
    await vi.waitFor(async () => expect((await state()).others[0]?.link).toBe('away'), soon);
    const [machine] = (await a.state()).devices.filter(({ role }) => role === 'standby');
    await a.desk.call('share.kick', { deviceId: machine?.id ?? '' });
    await vi.waitFor(async () => expect((await state()).others).toEqual([]), soon);
  });

  it('is cut off by the operator, and stops for good when it leaves', async () => {
    const { a, b, state } = await inStep();
    const [machine] = (await a.state()).devices.filter(({ role }) => role === 'standby');
    expect(machine).toBeDefined();
    await a.desk.call('share.kick', { deviceId: machine?.id ?? '' });
    // Nobody waits for it any more.
    await vi.waitFor(async () => expect((await state()).others).toEqual([]), soon);
    await b.desk.call('machines.leave', {});
    expect((await b.desk.call('machines.state', {})).resumable).toBeNull();
    expect((await b.desk.call('share.state', {})).on).toBeNull();
  });
});
