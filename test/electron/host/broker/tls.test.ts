import { failureSentence } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it, vi } from 'vitest';
import { BrokerDesk, choiceOf } from '../../../fixtures/brokerDesk.ts';
import { publishing, SHOW, until } from '../../../fixtures/brokerShow.ts';
import { certificate, type Pair, YESTERDAY } from '../../../fixtures/certificates.ts';
import { BROKER_KIND, testBroker } from '../../../fixtures/mosquitto.ts';

vi.setConfig({ testTimeout: 60_000 });

const NO_FILES = { ca: null, cert: null, key: null };

async function machine(): Promise<BrokerDesk> {
  const desk = await BrokerDesk.start('m-a');
  await desk.put(SHOW);
  return desk;
}

/** A broker whose certificate the house's own authority has signed. */
async function houseBroker(wanted: Parameters<typeof certificate>[0] = {}) {
  const house = await certificate({ name: 'CA' });
  const own = await certificate({ ...wanted, ca: house });
  return { house, broker: await testBroker({ tls: { ...own, ca: house.cert } }) };
}

const isOpen = (desk: BrokerDesk) =>
  desk.until(({ link, waiting, fault }) => link === 'open' && waiting === 0 && fault === null);

const isRefused = (desk: BrokerDesk, code: string) =>
  desk.until(({ link, fault }) => link === 'connecting' && fault?.code === code);

/** What a person reads of it, in Vietnamese. */
const sentence = ({ state: { fault } }: BrokerDesk): string =>
  fault === null ? '' : failureSentence(fault, translator('vi'));

// The one of the npm registry is used without TLS here.
describe.skipIf(BROKER_KIND === 'aedes').each(['url', 'wsUrl'] as const)(
  'a broker under TLS (%s)',
  (way) => {
    it('is taken with the authority of the house, and with no other one', async () => {
      const { house, broker } = await houseBroker();
      const desk = await machine();
      await desk.start(SHOW.id, choiceOf(broker[way]));
      await isRefused(desk, 'broker-certificate');
      expect(sentence(desk)).toMatch(/không được tin cậy .* hãy chọn chứng chỉ gốc/);
      await desk.start(SHOW.id, choiceOf(broker[way], { ca: house.cert }));
      await isOpen(desk);
      const other = await certificate({ name: 'CA' });
      await desk.start(SHOW.id, choiceOf(broker[way], { ca: other.cert }));
      await isRefused(desk, 'broker-certificate');
    });

    it('of another name is refused', async () => {
      const { house, broker } = await houseBroker({ name: 'broker.example' });
      const desk = await machine();
      await desk.start(SHOW.id, choiceOf(broker[way], { ca: house.cert }));
      await isRefused(desk, 'broker-certificate-name');
      expect(sentence(desk)).toMatch(/mang tên khác với địa chỉ này/);
    });

    it('whose certificate has expired is refused', async () => {
      const { house, broker } = await houseBroker({ until: YESTERDAY });
      const desk = await machine();
      await desk.start(SHOW.id, choiceOf(broker[way], { ca: house.cert }));
      await isRefused(desk, 'broker-certificate-time');
      expect(sentence(desk)).toMatch(/đã hết hạn/);
    });

    it('brings a show to another hall, which needs the authority of the house as well', async () => {
      const { house, broker } = await houseBroker();
      const desk = await publishing(broker[way], { journal: true, ca: house.cert });
      await isOpen(desk);
      const hall = await BrokerDesk.start('m-hall');
      const invitation = desk.state.invitation ?? '';
      await hall.follow(invitation);
      await hall.until(({ fault }) => fault?.code === 'broker-certificate');
      await hall.follow(invitation, '', { ...NO_FILES, ca: house.cert });
      await hall.until(({ following }) => following?.state === 'in-step', 20_000);
      expect(hall.state.fault).toBeNull();
      await desk.go(SHOW.id);
      const { show } = await desk.session(SHOW.id);
      await until(async () => expect((await hall.session(SHOW.id)).show).toEqual(show));
    });
  },
);

describe.skipIf(BROKER_KIND === 'aedes')('a broker that asks for a certificate', () => {
  /** Whose broker takes whoever the house has given a certificate. */
  async function asking() {
    const house = await certificate({ name: 'CA' });
    const own = await certificate({ ca: house });
    const broker = await testBroker({ tls: { ...own, ca: house.cert, asksForOne: true } });
    const mine = await certificate({ name: 'machine', ca: house });
    return { house, broker, mine };
  }

  it('takes the one of the house, and none that is not', async () => {
    const { house, broker, mine } = await asking();
    const stranger = await certificate({ name: 'stranger' });
    const desk = await machine();
    const start = (own: Partial<Pair>) =>
      desk.start(SHOW.id, choiceOf(broker.url, { ca: house.cert, ...own }));
    await start({});
    await isRefused(desk, 'broker-own-certificate');
    await start(stranger);
    await isRefused(desk, 'broker-own-certificate');
    await start(mine);
    await isOpen(desk);
    // The key is told nobody, and is remembered all the same.
    expect(desk.state.choice?.key).toBeNull();
    await desk.start(SHOW.id, { ...choiceOf(broker.url), ca: house.cert, cert: mine.cert });
    await isOpen(desk);
  });

  it('takes another hall with one', async () => {
    const { house, broker, mine } = await asking();
    const desk = await publishing(broker.url, { journal: true, ca: house.cert, ...mine });
    await isOpen(desk);
    const invitation = desk.state.invitation ?? '';
    const hall = await BrokerDesk.start('m-hall');
    await hall.follow(invitation, '', { ...NO_FILES, ca: house.cert });
    await hall.until(({ fault }) => fault?.code === 'broker-own-certificate');
    const own = await certificate({ name: 'hall', ca: house });
    expect(
      await hall.follow(invitation, '', { ca: house.cert, cert: own.cert, key: null }),
    ).toMatchObject({ ok: false, error: { code: 'broker-no-key' } });
    await hall.follow(invitation, '', { ca: house.cert, ...own });
    await hall.until(({ following }) => following?.state === 'in-step', 20_000);
  });
});

it('a machine that stands by says that a certificate it was given is worth nothing here, and goes on', async () => {
  const desk = await BrokerDesk.start('m-b');
  const theirs = { ...SHOW, epoch: { number: 1, machineId: 'm-a', name: 'm-a' } };
  await desk.put(theirs);
  const { cert } = await certificate({ name: 'machine' });
  const { key } = await certificate({ name: 'other' });
  const choice = choiceOf('mqtts://localhost:1', { cert, key });
  await desk.broker.takeReplica({ showId: SHOW.id, choice, key: 'A'.repeat(43) });
  await desk.takeOver(SHOW.id, { number: 2, machineId: 'm-b', name: 'm-b' });
  await desk.until(({ fault }) => fault?.code === 'broker-pem');
  await desk.go(SHOW.id);
});
