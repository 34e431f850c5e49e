import { readdir } from 'node:fs/promises';
import { readShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it, vi } from 'vitest';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { begun, changed, EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { comesInStep, pair, TestMachine, TestNetwork } from '../../../fixtures/machines.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

vi.setConfig({ testTimeout: 20_000 });

const soon = { timeout: 5000, interval: 5 };
const texts = (show: Show) => show.run.message?.text;

async function inStep(start: Show = begun(exampleShow(), 'live')) {
  const made = await pair(start);
  const { a, b } = made;
  await vi.waitFor(() => {
    expect(a.other?.link).toBe('in-step');
    expect(b.callership.session).not.toBeNull();
    expect(b.show).toEqual(a.show);
  }, soon);
  return made;
}

/** What is on the disk of a machine, read anew. */
async function onDisk(machine: TestMachine): Promise<Show> {
  const opened = await new ShowFiles(machine.showFolder(machine.show.id)).open();
  if (!opened.ok) throw new Error(opened.fault.code);
  return opened.show;
}

describe('standing by', () => {
  it('brings the show over, says which machine calls, and is read-only', async () => {
    const { a, b } = await inStep();
    expect(a.show.epoch).toEqual({ number: 1, machineId: 'id-a', name: 'a' });
    expect(a.session.readOnly).toBeNull();
    expect(b.session.readOnly).toEqual({ code: 'follows', details: { name: 'a' } });
    expect(await b.say('no')).toMatchObject({ ok: false, error: { code: 'follows' } });
    expect(b.show).toEqual(a.show);
  });

  it('applies each line, and has it on its own disk before it is acknowledged', async () => {
    const { a, b } = await inStep();
    const reply = await a.say('Một');
    expect(reply.ok).toBe(true);
    expect(texts(await onDisk(b))).toBe('Một');
    expect(b.show).toEqual(a.show);
    expect(b.told.filter(({ type }) => type === 'patches').length).toBeGreaterThan(0);
  });

  it('does not acknowledge before the other has it, but tells the windows at once', async () => {
    const { a, network } = await inStep();
    network.hold('back');
    network.hold('there');
    const before = a.told.length;
    let acknowledged = false;
    const reply = a.say('Hai').then((value) => {
      acknowledged = true;
      return value;
    });
    expect(a.told.slice(before).map(({ type }) => type)).toContain('patches');
    await vi.waitFor(async () => expect(texts(await onDisk(a))).toBe('Hai'), soon);
    expect(acknowledged).toBe(false);
    network.letGo('back');
    network.letGo('there');
    expect((await reply).ok).toBe(true);
    expect(a.other?.link).toBe('in-step');
  });

  it('goes on alone when nothing is heard of the other, says so, and catches up by the missing lines alone', async () => {
    const { a, b, network } = await inStep();
    network.swallowed.add('back').add('there');
    const alone = await a.say('Một mình');
    expect(alone.ok).toBe(true);
    expect(a.other?.link).toBe('silent');
    await a.say('Hai mình');
    network.swallowed.clear();
    network.connect();
    await vi.waitFor(() => expect(a.other?.link).toBe('in-step'), soon);
    expect(b.show).toEqual(a.show);
    expect(network.messages('snapshot')).toHaveLength(1);
  });

  it('sends the whole show where the lines are not known any more', async () => {
    const { a, b, network } = await inStep();
    network.cut();
    await a.say('Một');
    await a.say('Hai');
    a.session.tail.clear();
    network.connect();
    await vi.waitFor(() => expect(a.other?.link).toBe('in-step'), soon);
    expect(b.show).toEqual(a.show);
    expect(network.messages('snapshot')).toHaveLength(2);
    expect(b.strays).toEqual([]);
  });

  it('knows after a restart of either what it had', async () => {
    const { a, b, network } = await inStep();
    await a.say('Một');
    network.cut();
    const later = await b.again();
    await later.callership.takeUp(a.show.id);
    expect(later.session.readOnly).toMatchObject({ code: 'follows' });
    await a.say('Hai');
    const again = new TestNetwork(later, a);
    again.connect();
    await vi.waitFor(() => expect(later.show).toEqual(a.show), soon);
  });

  it('keeps the clock of the machine that calls, however wrong its own is', async () => {
    const hour = 3_600_000;
    const { a, b } = await pair(begun(exampleShow(), 'live'), { b: () => EIGHT_O_CLOCK - hour });
    await vi.waitFor(() => expect(b.clock.offsetMs).toBeGreaterThan(hour - 1000), soon);
    await comesInStep(a, b);
    await b.callership.takeOver(a.show.id);
    await b.say('Một');
    expect(Math.abs((b.show.run.message?.at ?? 0) - EIGHT_O_CLOCK)).toBeLessThan(1000);
  });

  it('takes lines that come twice once', async () => {
    const { a, b, network } = await inStep();
    network.copies = 2;
    await a.say('Một');
    await a.say('Hai');
    await vi.waitFor(() => expect(b.show).toEqual(a.show), soon);
    expect(a.other?.link).toBe('in-step');
  });
});

describe('taking over', () => {
  it('agreed: the other stops, nothing is lost, and it follows from the same cue on', async () => {
    const { a, b } = await inStep();
    await a.say('Một');
    expect(await b.callership.takeOver(a.show.id)).toEqual({ agreed: true });
    await vi.waitFor(() => expect(a.session.readOnly).toMatchObject({ code: 'follows' }), soon);
    expect(b.show.epoch).toEqual({ number: 2, machineId: 'id-b', name: 'b' });
    expect(texts(b.show)).toBe('Một');
    expect((await b.say('Hai')).ok).toBe(true);
    await vi.waitFor(() => expect(a.show).toEqual(b.show), soon);
    expect(await a.say('no')).toMatchObject({ ok: false, error: { code: 'follows' } });
    expect(a.strays).toEqual([]);
    expect(b.show.run.log.at(-1)).toMatchObject({ event: 'take-over', machine: 'b' });
  });

  it('by force when the other is silent; it calls at the exact cue', async () => {
    const { a, b, network } = await inStep();
    await a.say('Một');
    network.swallowed.add('back').add('there');
    await vi.waitFor(() => expect(b.other?.link).toBe('silent'), soon);
    const { run } = b.show;
    expect(await b.callership.takeOver(b.show.id)).toEqual({ agreed: false });
    expect(b.session.readOnly).toBeNull();
    expect({ ...b.show.run, log: [] }).toEqual({ ...run, log: [] });
    // The old one does not know yet.
    expect(a.session.readOnly).toBeNull();
  });

  it('makes an old caller that comes back follow, and shows what never got out: nothing merged, nothing thrown away', async () => {
    const { a, b, network } = await inStep();
    network.cut();
    await a.say('Chỉ ở A 1');
    await a.say('Chỉ ở A 2');
    await b.callership.takeOver(a.show.id);
    await b.say('Chỉ ở B');
    const lost = a.show;
    network.connect();
    await vi.waitFor(() => {
      expect(a.session.readOnly).toEqual({ code: 'follows', details: { name: 'b' } });
      expect(a.show).toEqual(b.show);
    }, soon);
    expect(texts(a.show)).toBe('Chỉ ở B');
    expect(a.strays).toHaveLength(1);
    expect(a.strays[0]).toMatchObject({ count: 2, showId: a.show.id });
    expect(a.strays[0]?.commands.map(({ command, actor }) => [command, actor])).toEqual([
      ['send-message', 'desk-a'],
      ['send-message', 'desk-a'],
    ]);
    const names = await readdir(a.showFolder(a.show.id));
    const aside = names.find((name) => name.startsWith('aside-'));
    expect(names.some((name) => name.startsWith('strays-'))).toBe(true);
    const kept = await new ShowFiles(`${a.showFolder(a.show.id)}/${aside}`).open();
    expect(kept.ok && kept.show).toEqual(lost);
    expect(await onDisk(a)).toEqual(b.show);
    expect(b.strays).toEqual([]);
  });

  it('makes it follow after its app was started anew as well', async () => {
    const { a, b, network } = await inStep();
    network.cut();
    await a.say('Chỉ ở A');
    await b.callership.takeOver(a.show.id);
    await b.say('Chỉ ở B');
    const later = await a.again();
    await later.callership.takeUp(b.show.id);
    expect(later.session.readOnly).toBeNull();
    new TestNetwork(b, later).connect();
    await vi.waitFor(() => expect(later.show).toEqual(b.show), soon);
    expect(later.strays[0]?.count).toBe(1);
    expect(b.session.readOnly).toBeNull();
  });

  it('goes back and forth', async () => {
    const { a, b } = await inStep();
    for (const [from, to] of [
      [a, b],
      [b, a],
      [a, b],
    ] as const) {
      await vi.waitFor(() => expect(from.other?.link).toBe('in-step'), soon);
      await from.say(`von ${from.name}`);
      expect(await to.callership.takeOver(to.show.id)).toEqual({ agreed: true });
      await vi.waitFor(() => expect(from.show).toEqual(to.show), soon);
    }
    expect(b.show.epoch.number).toBe(4);
    expect([...a.strays, ...b.strays]).toEqual([]);
  });

  it('of two takeovers out of sight of each other one wins, everywhere the same', async () => {
    const { a, b, network } = await inStep();
    const { number } = a.show.epoch;
    network.cut();
    await b.callership.takeOver(b.show.id);
    // The person at A says as well that it calls, knowing of nothing.
    await a.session.lead({ number: number + 1, machineId: 'id-a', name: 'a' }, 'same-number');
    network.connect();
    await vi.waitFor(() => expect(a.show).toEqual(b.show), soon);
    expect(a.show.epoch.machineId).toBe('id-b');
    expect(b.session.readOnly).toBeNull();
    expect(a.session.readOnly).not.toBeNull();
  });

  it('of another show leaves the lines of this one as they are', async () => {
    const { a, b } = await inStep();
    const epoch = { number: 3, machineId: 'id-c', name: 'c' };
    const other = changed({ ...exampleShow(), id: 'other' }, { type: 'take-over', payload: epoch });
    await a.put(other);
    expect(await a.callership.takeOver('other')).toEqual({ agreed: false });
    const opened = await a.shows.open('other');
    expect('show' in opened && opened.readOnly).toBeNull();
    // What is said now is still on both disks before it is acknowledged.
    await a.say('Một');
    expect(texts(await onDisk(b))).toBe('Một');
    expect(a.show.epoch.number).toBe(1);
  });

  it('is refused a command that a window sends as if it were one', async () => {
    const { a } = await inStep();
    const wish = { type: 'take-over', payload: { number: 9, machineId: 'x', name: 'x' } } as const;
    expect(await a.press(wish)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

describe('handing over', () => {
  const linkOf = (machine: TestMachine) => {
    const [link] = machine.callership.roster.links;
    if (link === undefined) throw new Error('no line');
    return link;
  };

  it('stops, waits until the other has everything, and the other calls', async () => {
    const { a, b } = await inStep();
    const replies = [a.say('Một'), a.say('Hai'), a.say('Ba')];
    expect(await a.callership.handOver(linkOf(a))).toBeNull();
    await vi.waitFor(() => expect(b.session.readOnly).toBeNull(), soon);
    for (const reply of await Promise.all(replies)) expect(reply.ok).toBe(true);
    await vi.waitFor(() => expect(a.show).toEqual(b.show), soon);
    expect(texts(b.show)).toBe('Ba');
    expect(a.strays).toEqual([]);
  });

  it('is refused while the other is not in step, and the first goes on calling', async () => {
    const { a, network } = await inStep();
    network.swallowed.add('back');
    await a.say('Một');
    expect(await a.callership.handOver(linkOf(a))).toMatchObject({ code: 'not-in-step' });
    expect((await a.say('Hai')).ok).toBe(true);
  });

  it('that gets no answer can be taken back by a person, and the other yields', async () => {
    const { a, b, network } = await inStep();
    network.hold('there');
    // B hears that it shall call; A never hears that it does.
    expect(await a.callership.handOver(linkOf(a))).toBeNull();
    await vi.waitFor(() => expect(b.session.readOnly).toBeNull(), soon);
    expect(a.session.readOnly).toMatchObject({ code: 'handing-over' });
    expect(await a.say('no')).toMatchObject({ ok: false, error: { code: 'handing-over' } });
    expect(await a.callership.takeOver(a.show.id)).toEqual({ agreed: false });
    expect((await a.say('Một')).ok).toBe(true);
    network.letGo('there');
    await vi.waitFor(() => expect(b.show).toEqual(a.show), soon);
    expect(b.session.readOnly).toMatchObject({ code: 'follows' });
    expect(a.session.readOnly).toBeNull();
  });
});

describe('who is refused', () => {
  it('a machine with another version is told so', async () => {
    const { a, b, network } = await inStep();
    network.cut();
    const said: string[] = [];
    const link = a.callership.open(
      { address: 'x', waitingBytes: 0, send: (text) => said.push(text), close: () => undefined },
      true,
    );
    const [hello] = network.messages('hello');
    link.receive(JSON.stringify({ ...hello, version: '0.9.0' }));
    await vi.waitFor(() => expect(said.join()).toContain('other-version'), soon);
    expect(b.log).toEqual([]);
  });

  it('a machine that follows is none to stand by for', async () => {
    const { b } = await inStep();
    const c = await TestMachine.start('c');
    c.isArriving = true;
    new TestNetwork(c, b).connect();
    await vi.waitFor(() => expect(c.log).toContain('not-calling'), soon);
  });

  it('a text that is none of ours ends the line', async () => {
    const { a } = await inStep();
    const closed = vi.fn();
    const link = a.callership.open(
      { address: 'x', waitingBytes: 0, send: () => undefined, close: closed },
      true,
    );
    link.receive('{"type":"lines","epoch":1}');
    expect(closed).toHaveBeenCalledOnce();
  });
});

it('what is on the disk of both can be read', async () => {
  const { a, b } = await inStep();
  await a.say('Một');
  const file = JSON.stringify(await onDisk(b));
  expect(readShow(file).ok).toBe(true);
});
