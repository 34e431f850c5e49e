import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { BrokerDesk } from '../../../fixtures/brokerDesk.ts';
import { publishing, SHOW, topic, until } from '../../../fixtures/brokerShow.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { reader, testBroker } from '../../../fixtures/mosquitto.ts';

// A real broker, and questions that are asked once a second.
vi.setConfig({ testTimeout: 60_000 });

const resume = (hall: BrokerDesk) => hall.broker.handlers['broker.resume']({});
const leave = (hall: BrokerDesk) => hall.broker.handlers['broker.leave']({});
const memoryOf = ({ folder }: BrokerDesk) => join(folder, 'hall.json');
const restarted = ({ folder }: BrokerDesk) => BrokerDesk.start('m-hall', { folder });

const inStep = (hall: BrokerDesk) =>
  hall.until(({ following }) => following?.state === 'in-step', 20_000);

const same = (a: BrokerDesk, b: BrokerDesk) =>
  until(async () =>
    expect((await b.session(SHOW.id)).show).toEqual((await a.session(SHOW.id)).show),
  );

const press = async (desk: BrokerDesk, times: number) => {
  for (let nth = 0; nth < times; nth += 1) await desk.go(SHOW.id);
};

/** A machine that publishes, and one in another hall that has everything. */
async function halls() {
  const broker = await testBroker({ isGuarded: true });
  const desk = await publishing(broker.url, { journal: true, user: 'show', password: 'show' });
  await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
  const invitation = desk.state.invitation ?? '';
  const hall = await BrokerDesk.start('m-hall');
  expect(await hall.follow(invitation, 'hall')).toEqual({ ok: true, value: null });
  await inStep(hall);
  return { broker, desk, hall, invitation };
}

it('a hall goes on after a restart by one press, connects to nothing before, and gets only the lines that it is missing', async () => {
  const { broker, desk, hall } = await halls();
  await press(desk, 3);
  await same(desk, hall);
  await hall.stop();
  const { heard } = await reader(broker, [topic('journal/want')], 'show');
  await press(desk, 4);
  const again = await restarted(hall);
  expect(again.state).toMatchObject({
    following: null,
    resumable: { showId: SHOW.id, url: broker.url },
    unread: null,
  });
  // It may not be changed there meanwhile, and has asked nobody anything.
  expect((await again.session(SHOW.id)).readOnly?.code).toBe('follows');
  await desk.until(({ waiting }) => waiting === 0);
  expect(heard).toEqual([]);
  expect(await resume(again)).toEqual({ ok: true, value: { showId: SHOW.id } });
  expect(again.state.resumable).toBeNull();
  await inStep(again);
  await same(desk, again);
  expect(again.told.filter(({ type }) => type === 'replaced')).toEqual([]);
  await press(desk, 1);
  await same(desk, again);
});

it('a hall that nothing had come to goes on as well', async () => {
  const { hall, invitation } = await halls();
  const other = await BrokerDesk.start('m-late');
  await hall.broker.handlers['broker.leave']({});
  await other.follow(invitation, 'hall');
  await other.stop();
  // As if it had been cut off before the first message.
  const again = await BrokerDesk.start('m-late', { folder: await copied(memoryOf(other)) });
  expect(await resume(again)).toEqual({ ok: true, value: { showId: null } });
  await inStep(again);
});

/** A data folder with nothing in it but that file. */
async function copied(path: string): Promise<string> {
  const folder = await tempFolder();
  await writeFile(join(folder, 'hall.json'), await readFile(path), { mode: 0o600 });
  return folder;
}

it('with what it goes on is for its owner alone, told nobody, and gone once it follows no more', async () => {
  const { hall, invitation } = await halls();
  await hall.stop();
  expect((await stat(memoryOf(hall))).mode & 0o777).toBe(0o600);
  const text = await readFile(memoryOf(hall), 'utf8');
  expect(text).toContain(invitation);
  const again = await restarted(hall);
  const told = JSON.stringify([again.state, again.told, again.log, hall.told, hall.log]);
  expect(told).not.toContain(invitation.split(':')[1]);
  await leave(again);
  expect(again.state.resumable).toBeNull();
  await again.stop();
  expect(await readdir(hall.folder)).not.toContain('hall.json');
  const last = await restarted(hall);
  expect(last.state).toMatchObject({ following: null, resumable: null, unread: null });
  expect(await resume(last)).toMatchObject({
    ok: false,
    error: { code: 'broker-nothing-to-follow' },
  });
});

it('an invitation that was refused is not remembered', async () => {
  const hall = await BrokerDesk.start('m-hall');
  expect(await hall.follow('hello')).toMatchObject({ ok: false });
  await leave(hall);
  await hall.stop();
  expect(await readdir(hall.folder)).toEqual([]);
  expect(hall.log).toEqual([]);
});

it.each(['', '{"invitation', '[]', '{"invitation":"rostrum-hall:e30","user":"","password":""}'])(
  'a file that cannot be read is kept aside: %j',
  async (text) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'hall.json'), text);
    const hall = await BrokerDesk.start('m-hall', { folder });
    const [aside = ''] = await readdir(folder);
    expect(aside).toMatch(/^hall\.damaged-\d+\.json$/);
    expect(hall.state).toMatchObject({
      resumable: null,
      unread: { code: 'broker-unread', details: { files: aside } },
    });
    await hall.follow(invitationTo('mqtt://127.0.0.1:1'));
    await hall.stop();
    expect(await readFile(join(folder, aside), 'utf8')).toBe(text);
    const again = await BrokerDesk.start('m-hall', { folder });
    expect(again.state).toMatchObject({ unread: null, resumable: { showId: SHOW.id } });
  },
);

/** An invitation to a broker that nobody has. */
function invitationTo(url: string): string {
  const json = JSON.stringify({ url, prefix: 'rostrum', showId: SHOW.id, key: 'A'.repeat(43) });
  return `rostrum-hall:${Buffer.from(json).toString('base64url')}`;
}

it('a file that can be neither read nor set aside is not written over', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'hall.json'), 'x');
  // The name that it would get is one in a folder that is not there.
  const now = () => '7/nowhere' as unknown as number;
  const hall = await BrokerDesk.start('m-hall', { folder, now });
  expect(hall.state.unread?.details.files).toBe('hall.json');
  await hall.follow(invitationTo('mqtt://127.0.0.1:1'));
  await leave(hall);
  await hall.stop();
  expect(await readFile(join(folder, 'hall.json'), 'utf8')).toBe('x');
});
