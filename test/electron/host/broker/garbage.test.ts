import { gzipSync } from 'node:zlib';
import { readInvitation } from '@shared/broker/journal.ts';
import { expect, it, vi } from 'vitest';
import { type JournalTopic, Seal } from '../../../../electron/host/broker/sealing.ts';
import { BrokerDesk } from '../../../fixtures/brokerDesk.ts';
import { publishing, SHOW, topic, until } from '../../../fixtures/brokerShow.ts';
import { testBroker, testClient } from '../../../fixtures/mosquitto.ts';

// A real broker, and questions that are asked once a second. What is thrown or rejected anywhere fails the test.
vi.setConfig({ testTimeout: 60_000 });

const DEEP = `${'['.repeat(1500)}${']'.repeat(1500)}`;
const TEXTS = [
  ...['', ' ', '{', 'null', '[]', '7', '"x"', '{}', '\u0000', '{"v":1}', '{"__proto__":{"v":1}}'],
  ...['{"v":1,"epoch":null,"seq":-1}', '{"v":1,"epoch":{"number":1e400,"machineId":7}}', DEEP],
];
const BYTES = [
  ...TEXTS.map((text) => Buffer.from(text)),
  Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]),
  Buffer.alloc(4000, 0x61),
];

/** What somebody with the key may seal for each topic that is read. */
const sealable = (): [JournalTopic, Buffer][] => {
  const line = (command: unknown) => ({ seq: 99, command });
  const contents = [
    ...TEXTS,
    '{"before":null,"lines":[],"answers":[7]}',
    JSON.stringify({ before: 'x', lines: [line(null), line({}), line([])], answers: [] }),
    JSON.stringify({
      before: null,
      lines: [line({ id: 'x', type: 'go', at: 1e300 })],
      answers: [],
    }),
    '{"from":1e300,"id":null,"ask":"a"}',
    '{"from":99999,"id":"x","ask":"b"}',
    '{"from":null,"id":null,"ask":""}',
  ];
  const shows = [
    { text: '', lines: [], marks: [], answers: [] },
    { text: '{"version":99}', lines: [line(null)], marks: [[1, 'x']], answers: [] },
    { text: '[]', lines: [], marks: [[1]], answers: [] },
  ];
  return [
    ...contents.flatMap((text): [JournalTopic, Buffer][] => [
      ['journal/lines', Buffer.from(text)],
      ['journal/want', Buffer.from(text)],
      ['journal/snapshot', Buffer.from(text)],
      ['journal/snapshot', gzipSync(text)],
    ]),
    ...shows.map((one): [JournalTopic, Buffer] => [
      'journal/snapshot',
      gzipSync(JSON.stringify(one)),
    ]),
  ];
};

it('nothing that comes from the broker breaks a machine that listens there, with the key or without', async () => {
  const broker = await testBroker();
  const desk = await publishing(broker.url, { journal: true, crew: true });
  await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
  const text = desk.state.invitation ?? '';
  const hall = await BrokerDesk.start('m-hall');
  await hall.follow(text);
  const inStep = () => hall.until(({ following }) => following?.state === 'in-step', 20_000);
  await inStep();
  const client = await testClient(broker);
  for (const name of ['public/status', 'journal/want', 'journal/lines', 'journal/snapshot'])
    for (const payload of BYTES) await client.publishAsync(topic(name), payload, { qos: 1 });

  const invitation = readInvitation(text, (one) => Buffer.from(one, 'base64url').toString());
  if (invitation === null) throw new Error('no invitation');
  const seal = new Seal(invitation);
  const { show } = await desk.session(SHOW.id);
  for (const epoch of [show.epoch, { number: 50, machineId: 'm-x' }])
    for (const [nth, [name, content]] of sealable().entries()) {
      const { number, machineId } = epoch;
      const head = { epoch: { number, machineId }, seq: show.seq, at: Date.now() + nth };
      const message = JSON.stringify(seal.close(name, head, content));
      await client.publishAsync(topic(name), message, { qos: 1 });
    }
  // Both go on, and both still have the same show.
  for (let nth = 0; nth < 3; nth += 1) await desk.go(SHOW.id);
  await until(async () =>
    expect((await hall.session(SHOW.id)).show).toEqual((await desk.session(SHOW.id)).show),
  );
  await inStep();
  expect(hall.strays).toEqual([]);
  expect(desk.state).toMatchObject({ link: 'open', fault: null });
});
