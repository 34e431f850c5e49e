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

/** The operator removes the standby machine from the list. */
async function remove(a: SharedHost): Promise<void> {
  const [machine] = (await a.state()).devices.filter(({ role }) => role === 'standby');
  await a.desk.call('share.kick', { deviceId: machine?.id ?? '' });
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
    await remove(a);
    await vi.waitFor(async () => expect((await state()).others).toEqual([]), soon);
  });

  it('that the operator removes says so, tries no more, and keeps its copy', async () => {
    const { a, b, state, showAtB } = await inStep();
    const device = await a.guest('mc');
    await remove(a);
    // Nobody waits for it any more, and no device looks for it there.
    await vi.waitFor(async () => expect((await state()).others).toEqual([]), soon);
    const reaches = () => device.events.filter(({ type }) => type === 'reach');
    await vi.waitFor(() => expect(reaches().at(-1)).toMatchObject({ reach: { urls: [] } }), soon);
    const there = () => b.desk.call('machines.state', {});
    const { me } = await state();
    await vi.waitFor(async () => {
      expect((await there()).removed).toEqual({ showId: a.showId, name: me.name });
    }, soon);
    expect(await there()).toMatchObject({ standing: 'follows', resumable: null });
    await b.desk.call('share.start', { showId: a.showId, choice: b.choice });
    // It would be in the way of this one if a line were still tried to be opened.
    expect(await standBy(a, b)).toMatchObject({ error: { code: 'shares-already' } });
    const before = await a.show();
    await a.go();
    expect(await showAtB()).toEqual(before);
    const request = { id: 'b-1', type: 'send-message', payload: { text: 'x' } } as const;
    expect(await b.desk.ask('dispatch', { showId: a.showId, request })).toMatchObject({
      error: { code: 'follows' },
    });
    // It comes in anew as any other.
    await b.desk.call('machines.leave', {});
    expect(await there()).toMatchObject({ removed: null, resumable: null });
    expect((await b.desk.call('share.state', {})).on).toBeNull();
    expect(await standBy(a, b)).toMatchObject({ ok: true });
    expect((await there()).removed).toBeNull();
    await vi.waitFor(async () => expect(await showAtB()).toEqual(await a.show()), soon);
  });

  it('that was removed while it was away says so once it is back, and after a restart', async () => {
    const { a, b } = await inStep();
    await b.host.close();
    await remove(a);
    const again = await otherMachine(b.dataDir);
    await again.desk.call('machines.resume', {});
    const removed = (one: OtherMachine) => async () =>
      expect((await one.desk.call('machines.state', {})).removed?.showId).toBe(a.showId);
    await vi.waitFor(removed(again), soon);
    await again.host.close();
    const later = await otherMachine(b.dataDir);
    await removed(later)();
    expect((await later.desk.call('machines.state', {})).resumable).toBeNull();
    const { show } = await later.desk.call('show.open', { showId: a.showId, view: 'run' });
    expect(show).toEqual(await a.show());
  });

  it('that has lost the other comes back by itself, and was not removed', async () => {
    const { a, b, showAtB } = await inStep();
    const there = () => b.desk.call('machines.state', {});
    const link = async () => (await there()).others[0]?.link;
    // The line is cut, and there is nobody for a while.
    await a.host.close();
    await vi.waitFor(async () => expect(await link()).toBe('away'), soon);
    expect((await there()).removed).toBeNull();
    const again = await otherMachine(a.dataDir);
    await again.desk.call('share.resume', {});
    await vi.waitFor(async () => expect(await link()).toBe('in-step'), soon);
    const request = {
      id: 'a-1',
      type: 'edit-info',
      payload: { changes: { title: 'Sau' } },
    } as const;
    await again.desk.call('show.open', { showId: a.showId, view: 'run' });
    await again.desk.call('dispatch', { showId: a.showId, request });
    await vi.waitFor(async () => expect((await showAtB()).info.title).toBe('Sau'), soon);
    expect((await there()).removed).toBeNull();
  });

  it('stops for good when it leaves', async () => {
    const { b } = await inStep();
    await b.desk.call('machines.leave', {});
    expect(await b.desk.call('machines.state', {})).toMatchObject({
      resumable: null,
      removed: null,
    });
    expect((await b.desk.call('share.state', {})).on).toBeNull();
  });
});
