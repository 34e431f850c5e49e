import { crewPayloads, publicPayloads } from '@shared/broker/payloads.ts';
import type { BrokerChoice } from '@shared/contract/broker.ts';
import { hallState } from '@shared/share/hall.ts';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { BrokerDesk, choiceOf } from '../../../fixtures/brokerDesk.ts';
import { lastSaid, publishing, SHOW, said, topic, until } from '../../../fixtures/brokerShow.ts';
import {
  BROKER_KIND,
  READER_KIND,
  reader,
  type TestBroker,
  testBroker,
  testClient,
} from '../../../fixtures/mosquitto.ts';
import { wireTo } from '../../../fixtures/wire.ts';

// A real broker, and processes around it: a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  console.info(`broker: ${BROKER_KIND}, reader: ${READER_KIND}`);
});

/** A broker, the machine that publishes there and somebody who reads along. */
async function published(change: Partial<BrokerChoice> = {}) {
  const broker = await testBroker();
  const { heard } = await reader(broker, ['rostrum/#']);
  const desk = await publishing(broker.url, change);
  await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
  return { broker, heard, desk };
}

/** What one who comes now gets of a topic without waiting for anything to happen. */
async function kept(broker: TestBroker, name: string): Promise<unknown> {
  const late = await reader(broker, [topic(name)]);
  await until(() => expect(late.heard).not.toEqual([]));
  late.end();
  const [first] = late.heard;
  expect(first?.retain).toBe(true);
  return JSON.parse(first?.payload ?? 'null');
}

describe('what is published', () => {
  it('another program reads, and each message is what its schema says', async () => {
    const { heard, desk } = await published({ crew: true });
    const PAYLOADS = { ...publicPayloads, ...crewPayloads };
    await desk.go(SHOW.id);
    await until(() => expect(lastSaid(heard, 'crew/cue')?.cue).not.toBeNull());
    await until(() =>
      expect(new Set(heard.map((one) => one.topic))).toEqual(
        new Set(Object.keys(PAYLOADS).map((name) => topic(name))),
      ),
    );
    for (const one of heard) {
      const name = one.topic.slice(topic('').length) as keyof typeof PAYLOADS;
      const payload: unknown = JSON.parse(one.payload);
      expect(PAYLOADS[name].parse(payload), name).toEqual(payload);
    }
  });

  it('has nothing of the crews unless that is wanted, and takes back what is not wanted any more', async () => {
    const { broker, heard, desk } = await published();
    await desk.go(SHOW.id);
    await until(() => expect(said(heard, 'public/cue')).toHaveLength(1));
    expect(heard.filter((one) => one.topic.includes('/crew/'))).toEqual([]);
    await desk.start(SHOW.id, choiceOf(broker.url, { crew: true }));
    await until(() => expect(lastSaid(heard, 'crew/now')).not.toBeUndefined());
    await desk.start(SHOW.id, choiceOf(broker.url));
    await until(() => expect(lastSaid(heard, 'crew/state')).toBeNull());
    await until(() => expect(lastSaid(heard, 'crew/clock')).toBeNull());
    // Viewers have seen nothing of it.
    expect(said(heard, 'public/status').map((one) => one?.state)).not.toContain('ended');
    expect(said(heard, 'public/state')).not.toContain(null);
  });

  it('is there in one message for one who comes late', async () => {
    const { broker, desk } = await published();
    for (let nth = 0; nth < 4; nth += 1) await desk.go(SHOW.id);
    await desk.until(({ waiting }) => waiting === 0);
    const { show: now } = await desk.session(SHOW.id);
    await until(async () =>
      expect(await kept(broker, 'public/state')).toMatchObject({ seq: now.seq }),
    );
    const { frame, clock, screen } = hallState(now);
    expect(await kept(broker, 'public/state')).toMatchObject({ v: 1, frame, clock, screen });
  });

  it('tells every cue once and in order, and nothing twice', async () => {
    const { heard, desk } = await published();
    const fired: (string | null)[] = [];
    for (let nth = 0; nth < 8; nth += 1) {
      await desk.go(SHOW.id);
      fired.push(hallState((await desk.session(SHOW.id)).show).crew.current?.number ?? null);
    }
    await until(() => expect(said(heard, 'public/cue').map((one) => one?.number)).toEqual(fired));
    expect(said(heard, 'public/hold')).toHaveLength(1);
    await desk.press(SHOW.id, { type: 'hold', payload: { reason: 'mất điện' } });
    await until(() => expect(lastSaid(heard, 'public/hold')?.hold?.reason).toBe('mất điện'));
    expect(said(heard, 'public/hold')).toHaveLength(2);
    expect(said(heard, 'public/cue')).toHaveLength(8);
  });

  it('ends with the show and stays, also when the app is closed', async () => {
    const { broker, heard, desk } = await published();
    await desk.go(SHOW.id);
    await desk.press(SHOW.id, { type: 'end-show', payload: {} });
    await until(() => expect(lastSaid(heard, 'public/status')?.state).toBe('ended'));
    await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
    await desk.stop();
    expect(await kept(broker, 'public/state')).toMatchObject({ frame: { phase: 'ended' } });
    expect(await kept(broker, 'public/status')).toMatchObject({ state: 'ended' });
  });

  it('is taken away when somebody stops it, but for the word that it is over', async () => {
    const { broker, heard, desk } = await published({ crew: true });
    await desk.go(SHOW.id);
    await desk.broker.handlers['broker.stop']({});
    expect(desk.state).toMatchObject({ link: 'off', showId: null, fault: null });
    await until(() => expect(lastSaid(heard, 'crew/state')).toBeNull());
    expect(await kept(broker, 'public/status')).toMatchObject({ state: 'ended' });
    const late = await reader(broker, ['rostrum/#']);
    await until(() => expect(late.heard).not.toEqual([]));
    expect(late.heard.map((one) => one.topic)).toEqual([topic('public/status')]);
  });
});

describe('the last will', () => {
  it.each(['cut', 'stall'] as const)('is said when the line is %s', async (how) => {
    const broker = await testBroker();
    const { heard } = await reader(broker, ['rostrum/#']);
    const wire = await wireTo(broker.port);
    const desk = await publishing(`mqtt://127.0.0.1:${wire.port}`);
    await until(() => expect(lastSaid(heard, 'public/status')?.state).toBe('on'));
    wire[how]();
    await until(() => expect(lastSaid(heard, 'public/status')?.state).toBe('lost'));
    wire.goOn();
    await until(() => expect(lastSaid(heard, 'public/status')?.state).toBe('on'));
    await desk.until(({ link, fault }) => link === 'open' && fault === null);
  });

  it('of an older machine is overwritten by the one that calls', async () => {
    const broker = await testBroker();
    const { heard } = await reader(broker, ['rostrum/#']);
    const wire = await wireTo(broker.port);
    const a = await publishing(`mqtt://127.0.0.1:${wire.port}`);
    await until(() => expect(lastSaid(heard, 'public/status')?.state).toBe('on'));
    // Nothing of this machine gets out any more, and nobody has noticed yet.
    wire.stall();
    const b = await publishing(broker.url, {}, 'm-b');
    const epoch = { number: 1, machineId: 'm-b', name: 'B' };
    await b.takeOver(SHOW.id, epoch);
    await until(() => expect(lastSaid(heard, 'public/status')?.epoch?.machineId).toBe('m-b'));
    await until(() =>
      expect(said(heard, 'public/status')).toContainEqual(
        expect.objectContaining({ state: 'lost', epoch: { number: 0, machineId: '' } }),
      ),
    );
    await until(() =>
      expect(lastSaid(heard, 'public/status')).toMatchObject({
        state: 'on',
        epoch: { number: 1, machineId: 'm-b' },
      }),
    );
    await a.stop();
  });
});

describe('a machine that does not call', () => {
  it('publishes nothing, and all of it once it has taken over', async () => {
    const broker = await testBroker();
    const { heard } = await reader(broker, ['rostrum/#']);
    const desk = await BrokerDesk.start('m-b');
    await desk.put({ ...SHOW, epoch: { number: 1, machineId: 'm-a', name: 'Máy A' } });
    await desk.start(SHOW.id, choiceOf(broker.url));
    expect(desk.state).toMatchObject({
      link: 'connecting',
      fault: { code: 'broker-waits', details: { name: 'Máy A' } },
    });
    const epoch = { number: 2, machineId: 'm-b', name: 'Máy B' };
    await desk.takeOver(SHOW.id, epoch);
    await until(() =>
      expect(lastSaid(heard, 'public/state')?.epoch).toEqual({ number: 2, machineId: 'm-b' }),
    );
    expect(heard.every(({ payload }) => JSON.parse(payload).epoch.number === 2)).toBe(true);
  });

  it('stops at once when another has taken over, and the broker says that it is lost', async () => {
    const { heard, desk } = await published();
    const session = await desk.session(SHOW.id);
    const { seq } = session.show;
    const payload = { number: 3, machineId: 'm-z', name: 'Máy Z' };
    session.take({
      seq: seq + 1,
      command: { id: 't-1', type: 'take-over', payload, at: 0, actor: 'host' },
    });
    await until(() => expect(lastSaid(heard, 'public/status')?.state).toBe('lost'));
    session.take({
      seq: seq + 2,
      command: { id: 't-2', type: 'begin', payload: { as: 'live' }, at: 0, actor: 'host' },
    });
    expect(session.show.run.phase).toBe('live');
    expect(desk.state.fault?.code).toBe('broker-waits');
    await desk.takeOver(SHOW.id, { number: 4, machineId: 'm-a', name: 'Máy A' });
    await until(() => expect(lastSaid(heard, 'public/status')?.state).toBe('on'));
    await until(() => expect(lastSaid(heard, 'public/state')?.frame?.phase).toBe('live'));
    expect(heard.some(({ payload: text }) => text.includes('"number":3'))).toBe(false);
  });
});

describe('a broker that is away', () => {
  it('is tried again, and has everything as it is when it is back', async () => {
    const broker = await testBroker();
    const wire = await wireTo(broker.port);
    const desk = await publishing(`mqtt://127.0.0.1:${wire.port}`);
    await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
    await broker.kill();
    await desk.until(({ link }) => link === 'lost');
    expect(desk.state.fault?.code).toBe('broker-unreachable');
    for (let nth = 0; nth < 5; nth += 1) await desk.go(SHOW.id);
    expect(desk.state.waiting).toBeLessThanOrEqual(10);
    // Somebody reads before it is back.
    wire.stall();
    await broker.start();
    const { heard } = await reader(broker, ['rostrum/#']);
    wire.goOn();
    const { seq } = (await desk.session(SHOW.id)).show;
    await until(() => expect(lastSaid(heard, 'public/state')?.seq).toBe(seq));
    // The cues that nobody has heard come late.
    await until(() => expect(said(heard, 'public/cue')).toHaveLength(5));
    await desk.until(
      ({ link, waiting, since }) => link === 'open' && waiting === 0 && since === null,
    );
  });

  it('holds up nothing while it takes everything and answers nothing', async () => {
    const broker = await testBroker();
    const wire = await wireTo(broker.port);
    const desk = await publishing(`mqtt://127.0.0.1:${wire.port}`);
    await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
    wire.stall();
    for (let nth = 0; nth < 10; nth += 1) await desk.go(SHOW.id);
    expect(desk.state.waiting).toBeGreaterThan(0);
    await desk.until(({ link }) => link === 'lost');
    expect(desk.state.fault?.code).toMatch(/^broker-(silent|unreachable)$/);
    for (let nth = 0; nth < 10; nth += 1) await desk.go(SHOW.id);
    wire.goOn();
    wire.cut();
    const { heard } = await reader(broker, ['rostrum/#']);
    await until(() => expect(lastSaid(heard, 'public/status')?.state).toBe('on'));
    await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
  });

  it.each([
    ['nobody listens there', 'mqtt://127.0.0.1:9', 'broker-unreachable'],
    ['there is no such name', 'mqtt://no-such-broker.invalid', 'broker-unreachable'],
  ])('is said why: %s', async (_what, url, code) => {
    const desk = await publishing(url);
    await desk.until(({ fault }) => fault?.code === code);
    expect(desk.state.link).toBe('connecting');
    expect(desk.state.since).not.toBeNull();
    await desk.go(SHOW.id);
  });
});

describe('nothing that a broker says', () => {
  it('is obeyed: a status is overwritten, all else is not even listened to', async () => {
    const { broker, desk } = await published({ crew: true });
    const client = await testClient(broker);
    const before = (await desk.session(SHOW.id)).show;
    const forged = JSON.stringify({ v: 1, epoch: { number: 0, machineId: '' }, state: 'ended' });
    for (const name of ['state', 'now', 'hold', 'clock', 'cue', 'beat', 'status'])
      for (const payload of ['', 'x', '{}', forged, '[]', '{"__proto__":{"polluted":1}}'])
        await client.publishAsync(topic(`public/${name}`), payload, { qos: 1, retain: true });
    for (const name of ['crew/state', 'crew/now', 'journal/want', 'journal/lines', 'command'])
      await client.publishAsync(topic(name), '{"type":"go","payload":{}}', { qos: 1 });
    await client.publishAsync(topic('public/status'), forged, { qos: 1, retain: true });
    await until(async () =>
      expect(await kept(broker, 'public/status')).toMatchObject({ state: 'on' }),
    );
    // Whoever says such a thing may have said others.
    expect(await kept(broker, 'public/state')).toMatchObject({ seq: before.seq });
    expect((await desk.session(SHOW.id)).show).toBe(before);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    await desk.go(SHOW.id);
    const { seq } = (await desk.session(SHOW.id)).show;
    await until(async () => expect(await kept(broker, 'public/state')).toMatchObject({ seq }));
  });

  it('by a machine that says it called later is believed: this one goes on', async () => {
    const { broker, heard, desk } = await published();
    const client = await testClient(broker);
    const epoch = { number: 99, machineId: 'm-x' };
    const forged = JSON.stringify({ v: 1, epoch, state: 'ended' });
    await client.publishAsync(topic('public/status'), forged, { qos: 1, retain: true });
    await until(() => expect(lastSaid(heard, 'public/status')?.epoch).toEqual(epoch));
    await desk.go(SHOW.id);
    await until(() => expect(lastSaid(heard, 'public/cue')?.epoch?.number).toBe(0));
  });

  it('in a flood is listened to for long', async () => {
    const { broker, desk } = await published();
    const client = await testClient(broker);
    const text = 'x'.repeat(1000);
    const flood = setInterval(() => {
      for (let nth = 0; nth < 400; nth += 1) client.publish(topic('public/status'), text);
    }, 5);
    await desk.until(({ fault }) => fault?.code === 'broker-floods', 20_000);
    for (let nth = 0; nth < 5; nth += 1) await desk.go(SHOW.id);
    clearInterval(flood);
    client.end(true);
    await desk.until(({ link }) => link === 'open', 20_000);
  });
});
