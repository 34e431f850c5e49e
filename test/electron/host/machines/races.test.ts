import type { HostEvent } from '@shared/contract/contract.ts';
import { standbyCue } from '@shared/cue/position.ts';
import { writeShow } from '@shared/document/showFile.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FollowedShow } from '../../../../electron/host/machines/followedShow.ts';
import type { MachineEnd } from '../../../../electron/host/machines/machineOptions.ts';
import { Machines } from '../../../../electron/host/machines/machines.ts';
import { keepStrays } from '../../../../electron/host/machines/strays.ts';
import { ShowClock } from '../../../../electron/host/showClock.ts';
import { begun } from '../../../fixtures/apply.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { NOT_SHARING, pair, TestNetwork } from '../../../fixtures/machines.ts';
import { openSession, showFolder } from '../../../fixtures/sessions.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

vi.setConfig({ testTimeout: 20_000 });

const soon = { timeout: 15_000, interval: 5 };

async function inStep() {
  const made = await pair(begun(exampleShow(), 'live'));
  const { a, b } = made;
  await vi.waitFor(() => {
    expect(a.other?.link).toBe('in-step');
    expect(b.show).toEqual(a.show);
  }, soon);
  return made;
}

describe('while something else is waited for', () => {
  it('a hand-over that is overtaken by a takeover gives the right to call back to nobody', async () => {
    const { a, b, network } = await inStep();
    const [link] = a.callership.roster.links;
    if (link === undefined) throw new Error('no line');
    const [hello] = network
      .messages('hello')
      .filter((message) => message.type === 'hello' && message.machine.id === b.id);
    // What B confirms does not arrive any more.
    network.hold('there');
    const said = a.say('Một');
    const handed = a.callership.handOver(link);
    // B has taken over and dials again; only now is it seen that the old line is dead.
    const end: MachineEnd = a.callership.open(
      { address: 'b', waitingBytes: 0, send: () => undefined, close: () => end.close() },
      true,
    );
    const epoch = { number: 2, machineId: b.id, name: b.name };
    end.receive(JSON.stringify({ ...hello, epoch, isFresh: false, isAnswer: true }));
    expect(await handed).toMatchObject({ code: 'not-in-step' });
    expect((await said).ok).toBe(true);
    expect(a.session.readOnly).toEqual({ code: 'follows', details: { name: 'b' } });
    expect(await a.say('no')).toMatchObject({ error: { code: 'follows' } });
  });

  it('a takeover that two windows ask for is one', async () => {
    const { a, b } = await inStep();
    const taken = [1, 2].map(() => b.callership.takeOver(a.show.id));
    expect(await Promise.all(taken)).toEqual([{ agreed: true }, { agreed: true }]);
    await vi.waitFor(() => expect(a.show).toEqual(b.show), soon);
    expect(a.show.epoch.number).toBe(2);
  });

  it('one that dials before the show is taken up is told what there is, once it is known', async () => {
    const { a, b, network } = await inStep();
    await a.say('Một');
    network.cut();
    const later = await a.again();
    const again = new TestNetwork(b, later);
    again.connect();
    await later.callership.takeUp(b.show.id);
    await vi.waitFor(() => expect(later.other?.link).toBe('in-step'), soon);
    expect(again.messages('refused')).toEqual([]);
    // It knew how its show came about: nothing had to be sent.
    expect(again.messages('snapshot')).toEqual([]);
  });
});

describe('a machine whose app ends', () => {
  it('tells nobody anything afterwards', async () => {
    const clock = new ShowClock(Date.now);
    const told: HostEvent[] = [];
    const machines = new Machines({
      dataDir: await tempFolder(),
      version: '1.0.0',
      clock,
      ownNow: Date.now,
      unread: () => undefined,
      log: () => undefined,
      sharing: NOT_SHARING,
      broker: { replica: () => null, take: () => undefined },
      open: async () => ({ code: 'file-missing', details: {} }),
      put: async () => undefined,
      tell: (event) => told.push(event),
    });
    await machines.read();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    machines.sharingChanged();
    vi.advanceTimersByTime(1000);
    expect(told).toHaveLength(1);
    await machines.close();
    // Lines end one after the other.
    machines.sharingChanged();
    machines.brokerChanged();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('commands that never got out', () => {
  it('are named no longer than can be read again', async () => {
    const show = begun(exampleShow(), 'live');
    const segments = show.plan.segments.map((one) => ({ ...one, title: 'Đ'.repeat(1000) }));
    const { session } = await openSession(
      await showFolder({ ...show, plan: { ...show.plan, segments } }),
    );
    const cueId = standbyCue(session.show)?.id ?? '';
    const command = { id: 'x', type: 'go', payload: { cueId }, at: 1, actor: 'w' } as const;
    const strays = await keepStrays(session, [{ seq: 1, command }], 2);
    expect(strays?.commands[0]?.about).toHaveLength(1000);
    await session.close();
  });
});

describe('a whole show that another machine sends', () => {
  it('is not said to be saved where it cannot be opened', async () => {
    const saved: number[] = [];
    const followed = new FollowedShow({
      showId: exampleShow().id,
      session: null,
      open: async () => null,
      put: async () => undefined,
      saved: (seq) => saved.push(seq),
      missing: () => undefined,
      strays: async () => undefined,
    });
    const fault = await followed.takeSnapshot(writeShow(exampleShow()), [], []);
    expect(fault).toMatchObject({ code: 'host-error' });
    expect(saved).toEqual([]);
  });

  it('is not put into the place of another one', async () => {
    const { session } = await openSession(await showFolder());
    const followed = new FollowedShow({
      showId: session.show.id,
      session,
      open: async () => session,
      put: async () => undefined,
      saved: () => undefined,
      missing: () => undefined,
      strays: async () => undefined,
    });
    const before = session.show;
    const other = { ...exampleShow(), id: 'other', seq: 5 };
    expect(await followed.takeSnapshot(writeShow(other), [], [])).toMatchObject({
      code: 'other-show',
    });
    expect(session.show).toBe(before);
    expect(await followed.takeSnapshot(writeShow({ ...other, id: before.id }), [], [])).toBeNull();
    expect(session.show.seq).toBe(5);
    await session.close();
  });
});
