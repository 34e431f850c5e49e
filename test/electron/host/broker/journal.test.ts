import type { Show } from '@shared/model/show.ts';
import { describe, expect, it, vi } from 'vitest';
import { BrokerDesk, choiceOf } from '../../../fixtures/brokerDesk.ts';
import { publishing, SHOW, topic, until } from '../../../fixtures/brokerShow.ts';
import { reader, type TestBroker, testBroker, testClient } from '../../../fixtures/mosquitto.ts';
import { wireTo } from '../../../fixtures/wire.ts';

// A real broker, and questions that are asked once a second.
vi.setConfig({ testTimeout: 60_000 });

const showOf = async (desk: BrokerDesk): Promise<Show> => (await desk.session(SHOW.id)).show;

/** The invitation of a machine that publishes the journal. */
async function invitationOf(desk: BrokerDesk): Promise<string> {
  await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
  const { invitation } = desk.state;
  if (invitation === null) throw new Error('there is no invitation');
  return invitation;
}

const inStep = (desk: BrokerDesk) =>
  desk.until(({ following }) => following?.state === 'in-step', 20_000);

/** Waits until both have the same show. */
const same = (a: BrokerDesk, b: BrokerDesk) =>
  until(async () => expect(await showOf(b)).toEqual(await showOf(a)));

/** How often a machine's copy was replaced as a whole. */
const replacements = ({ told }: BrokerDesk): number =>
  told.filter(({ type }) => type === 'replaced').length;

/** A machine that publishes, and one in another hall that follows, each by its own address. */
async function halls(broker: TestBroker, hallPort = broker.port) {
  const desk = await publishing(broker.url, { journal: true });
  const invitation = await invitationOf(desk);
  const hall = await BrokerDesk.start('m-hall');
  // The hall reaches the broker by a wire of its own.
  const { encoded, ...own } = rewritten(invitation, broker.port, hallPort);
  expect(await hall.follow(encoded)).toEqual({ ok: true, value: null });
  return { desk, hall, invitation: encoded, ...own };
}

/** An invitation with something else in it. */
function rewritten(invitation: string, from: number, to: number) {
  const [head = '', body = ''] = invitation.split(':');
  const json = Buffer.from(body, 'base64url').toString().replace(`:${from}`, `:${to}`);
  return { encoded: `${head}:${Buffer.from(json).toString('base64url')}` };
}

const press = async (desk: BrokerDesk, times: number) => {
  for (let nth = 0; nth < times; nth += 1) await desk.go(SHOW.id);
};

describe('a machine in another hall', () => {
  it('gets the show, follows each line, and may change nothing', async () => {
    const { desk, hall } = await halls(await testBroker());
    await inStep(hall);
    await same(desk, hall);
    await press(desk, 6);
    await same(desk, hall);
    const session = await hall.session(SHOW.id);
    expect(session.readOnly).toEqual({ code: 'follows', details: { name: 'm-a' } });
    await expect(hall.go(SHOW.id)).rejects.toThrow('follows');
    await inStep(hall);
    expect(hall.state.following).toMatchObject({ showId: SHOW.id, state: 'in-step' });
    expect(hall.state.following?.lagMs).toBeLessThan(5000);
    expect(replacements(hall)).toBe(0);
  });

  it('keeps it over a restart and gets the lines that it is missing, and no more', async () => {
    const { desk, hall, invitation } = await halls(await testBroker());
    await inStep(hall);
    await press(desk, 3);
    await same(desk, hall);
    await hall.stop();
    await press(desk, 4);
    const again = await BrokerDesk.start('m-hall', { folder: hall.folder });
    await again.follow(invitation);
    await inStep(again);
    await same(desk, again);
    await press(desk, 1);
    await same(desk, again);
    expect((await showOf(again)).seq).toBeGreaterThan(7);
  });

  it.each(['cut', 'stall'] as const)('catches up by lines after its line was %s', async (how) => {
    const broker = await testBroker();
    const wire = await wireTo(broker.port);
    const { desk, hall } = await halls(broker, wire.port);
    await inStep(hall);
    await press(desk, 1);
    await same(desk, hall);
    const before = wire.count;
    wire[how]();
    await press(desk, 5);
    if (how === 'stall') await hall.until(({ following }) => following?.state === 'lost', 20_000);
    wire.goOn();
    await inStep(hall);
    await same(desk, hall);
    expect(wire.count).toBeGreaterThan(before);
    expect(replacements(hall)).toBe(0);
  });

  it('notices that lines are missing, which the broker has lost', async () => {
    const broker = await testBroker();
    const { desk, hall } = await halls(broker);
    await inStep(hall);
    await broker.kill();
    await desk.until(({ link }) => link === 'lost');
    await press(desk, 5);
    await broker.start();
    await inStep(hall);
    await same(desk, hall);
  });

  it('takes the whole show when another one has come in its place', async () => {
    const { desk, hall } = await halls(await testBroker());
    await inStep(hall);
    const other = { ...(await showOf(desk)), seq: 2 };
    expect(await desk.shows.replace(other)).toBeNull();
    await same(desk, hall);
    await press(desk, 2);
    await same(desk, hall);
  });

  it('sets aside what was done to its own copy, and goes on with the show', async () => {
    const broker = await testBroker();
    const desk = await publishing(broker.url, { journal: true });
    const invitation = await invitationOf(desk);
    const hall = await BrokerDesk.start('m-hall');
    await hall.put(SHOW);
    await press(hall, 5);
    await press(desk, 2);
    await hall.follow(invitation);
    await inStep(hall);
    await same(desk, hall);
    expect(hall.strays).toHaveLength(1);
    expect(hall.strays[0]?.count).toBeGreaterThan(0);
    expect((await hall.session(SHOW.id)).readOnly?.code).toBe('follows');
  });

  it('has the clock of the machine that calls', async () => {
    const broker = await testBroker();
    const desk = await publishing(broker.url, { journal: true });
    const invitation = await invitationOf(desk);
    const hall = await BrokerDesk.start('m-hall', { now: () => Date.now() - 3_600_000 });
    await hall.follow(invitation);
    await inStep(hall);
    await until(() => expect(Math.abs(hall.clock.now() - Date.now())).toBeLessThan(2000));
  });

  it('leaves, and keeps the copy as it is', async () => {
    const { desk, hall } = await halls(await testBroker());
    await inStep(hall);
    await press(desk, 1);
    await same(desk, hall);
    await hall.broker.handlers['broker.leave']({});
    const before = await showOf(hall);
    await press(desk, 2);
    await desk.until(({ waiting }) => waiting === 0);
    expect(await showOf(hall)).toBe(before);
    expect(hall.state.following).toBeNull();
  });
});

describe('a machine that stands by', () => {
  it('goes on publishing after a takeover, for the same halls by the same invitation', async () => {
    const broker = await testBroker();
    const { desk, hall } = await halls(broker);
    await inStep(hall);
    await press(desk, 2);
    await same(desk, hall);
    const standby = await BrokerDesk.start('m-b');
    await standby.put(await showOf(desk));
    await standby.broker.takeReplica(desk.broker.replica);
    expect(standby.state).toMatchObject({
      link: 'connecting',
      showId: SHOW.id,
      fault: { code: 'broker-waits', details: { name: 'm-a' } },
    });
    await desk.stop();
    await standby.takeOver(SHOW.id, { number: 2, machineId: 'm-b', name: 'm-b' });
    await press(standby, 2);
    await same(standby, hall);
    await inStep(hall);
    expect((await hall.session(SHOW.id)).readOnly).toEqual({
      code: 'follows',
      details: { name: 'm-b' },
    });
  });

  it('stops when the machine that calls has stopped, and takes nothing from others once it calls', async () => {
    const broker = await testBroker();
    const desk = await publishing(broker.url, { journal: true });
    await desk.until(({ link }) => link === 'open');
    const { replica } = desk.broker;
    const standby = await BrokerDesk.start('m-b');
    await standby.put(await showOf(desk));
    await standby.broker.takeReplica({ ...replica, key: 'short' });
    expect(standby.state.showId).toBeNull();
    await standby.broker.takeReplica(replica);
    await standby.broker.takeReplica(null);
    expect(standby.state).toMatchObject({ link: 'off', showId: null });
    // What somebody has chosen at this very machine stays, with the key of the other's journal.
    const own = choiceOf(broker.url, { journal: true, crew: true });
    await standby.start(SHOW.id, own);
    await standby.broker.takeReplica(null);
    await standby.broker.takeReplica(replica);
    expect(standby.broker.replica).toEqual({ ...replica, choice: own });
    await standby.takeOver(SHOW.id, { number: 2, machineId: 'm-b', name: 'm-b' });
    await standby.until(({ link }) => link === 'open');
    await standby.broker.takeReplica(null);
    expect(standby.state.link).toBe('open');
    expect(standby.broker.replica).toEqual({ ...replica, choice: own });
  });
});

describe('an invitation', () => {
  it.each(['', 'hello', 'rostrum-hall:e30'])('%j is none', async (invitation) => {
    const hall = await BrokerDesk.start('m-hall');
    expect(await hall.follow(invitation)).toMatchObject({
      ok: false,
      error: { code: 'broker-no-invitation' },
    });
  });

  it('stays good when the machine that calls is started again, and is not given without the journal', async () => {
    const broker = await testBroker();
    const desk = await publishing(broker.url, { journal: true });
    const invitation = await invitationOf(desk);
    await desk.stop();
    const again = await BrokerDesk.start('m-a', { folder: desk.folder });
    expect(again.state).toMatchObject({ link: 'off', invitation: null });
    await again.start(SHOW.id, choiceOf(broker.url, { journal: true }));
    expect(await invitationOf(again)).toBe(invitation);
    await again.start(SHOW.id, choiceOf(broker.url));
    expect(again.state.invitation).toBeNull();
  });

  it('with another key opens nothing, and that is said', async () => {
    const broker = await testBroker();
    const desk = await publishing(broker.url, { journal: true });
    const [head = '', body = ''] = (await invitationOf(desk)).split(':');
    const wrong = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), key: 'A'.repeat(43) };
    const hall = await BrokerDesk.start('m-hall');
    await hall.follow(`${head}:${Buffer.from(JSON.stringify(wrong)).toString('base64url')}`);
    await hall.until(({ fault }) => fault?.code === 'broker-wrong-key');
    await press(desk, 2);
    expect(hall.state.following).toMatchObject({ state: 'waiting', showId: null });
    expect(hall.told.filter(({ type }) => type === 'patches')).toEqual([]);
    // The machine that calls answers none of its questions.
    await desk.until(({ waiting }) => waiting === 0);
  });
});

describe('on the wire', () => {
  it('the journal has no name and no command that can be read', async () => {
    const broker = await testBroker();
    const { heard } = await reader(broker, [topic('journal/#')]);
    const { desk, hall } = await halls(broker);
    await inStep(hall);
    await press(desk, 6);
    await same(desk, hall);
    const names = SHOW.plan.recipients.flatMap(({ name }) => name ?? []);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(heard.map((one) => one.topic))).toEqual(
      new Set(['lines', 'snapshot', 'want'].map((name) => topic(`journal/${name}`))),
    );
    for (const { payload } of heard) {
      const { sealed } = JSON.parse(payload) as { sealed: string };
      const bytes = Buffer.from(sealed, 'base64url').toString('utf8');
      for (const text of [...names, 'type', 'cueId', SHOW.id])
        for (const told of [payload, bytes]) expect(told.includes(text), text).toBe(false);
    }
  });

  it('what was kept and sent again, changed or made up moves no copy', async () => {
    const broker = await testBroker();
    const { heard } = await reader(broker, [topic('journal/#')]);
    const { desk, hall } = await halls(broker);
    await inStep(hall);
    await press(desk, 3);
    await same(desk, hall);
    const client = await testClient(broker);
    const say = (name: string, payload: string, retain = false) =>
      client.publishAsync(topic(`journal/${name}`), payload, { qos: 1, retain });
    const old = [...heard];
    await press(desk, 3);
    await same(desk, hall);
    const seqs: number[] = [];
    const session = await hall.session(SHOW.id);
    const look = setInterval(() => seqs.push(session.show.seq), 1);
    for (const { topic: full, payload } of old) {
      const name = full.slice(topic('journal/').length);
      const message = JSON.parse(payload) as Record<string, unknown>;
      // As it was, under another name, later, of a later takeover, with something else in it.
      await say(name, payload);
      await say('lines', payload);
      await say('snapshot', payload);
      await say(name, JSON.stringify({ ...message, at: Date.now() + 1e6 }));
      await say(name, JSON.stringify({ ...message, epoch: { number: 99, machineId: 'm-x' } }));
      await say(name, JSON.stringify({ ...message, seq: 4 }));
      await say(name, JSON.stringify({ ...message, sealed: `${String(message.sealed)}AAAA` }));
    }
    for (const text of ['', '{}', 'x', 'null', '[]', '{"v":1}']) await say('lines', text);
    await press(desk, 2);
    await inStep(hall);
    await same(desk, hall);
    clearInterval(look);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(replacements(hall)).toBe(0);
    expect(hall.strays).toEqual([]);
  });

  it('an old show that somebody has put into the place of the kept one is got over', async () => {
    const broker = await testBroker();
    const { heard } = await reader(broker, [topic('journal/snapshot')]);
    const desk = await publishing(broker.url, { journal: true });
    const invitation = await invitationOf(desk);
    await until(() => expect(heard).toHaveLength(1));
    const [first] = heard;
    await press(desk, 4);
    const client = await testClient(broker);
    const payload = first?.payload ?? '';
    await client.publishAsync(topic('journal/snapshot'), payload, { qos: 1, retain: true });
    const hall = await BrokerDesk.start('m-hall');
    await hall.follow(invitation);
    await inStep(hall);
    await same(desk, hall);
  });

  it('a question that is sent again and again is answered once', async () => {
    const broker = await testBroker();
    const { heard } = await reader(broker, [topic('journal/#')]);
    const { desk, hall } = await halls(broker);
    await inStep(hall);
    const asked = heard.filter((one) => one.topic === topic('journal/want'));
    expect(asked.length).toBeGreaterThan(0);
    await hall.stop();
    const client = await testClient(broker);
    const before = heard.length;
    for (let nth = 0; nth < 50; nth += 1)
      for (const { payload } of asked)
        await client.publishAsync(topic('journal/want'), payload, { qos: 1 });
    await press(desk, 1);
    await until(() =>
      expect(heard.slice(before).filter((one) => one.topic === topic('journal/lines'))).not.toEqual(
        [],
      ),
    );
    const answers = heard.slice(before).filter((one) => one.topic !== topic('journal/want'));
    // The lines of what was pressed.
    expect(answers.length).toBeLessThanOrEqual(2);
  });
});
