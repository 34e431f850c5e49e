import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failureSentence } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import { generate } from 'selfsigned';
import { describe, expect, it, vi } from 'vitest';
import { brokerFault } from '../../../../electron/host/broker/brokerFaults.ts';
import { BrokerDesk, choiceOf } from '../../../fixtures/brokerDesk.ts';
import { SHOW } from '../../../fixtures/brokerShow.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { BROKER_KIND, testBroker } from '../../../fixtures/mosquitto.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A certificate for this computer, with its key; PEM. */
async function certificate(name = 'localhost') {
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
    ],
  });
  return { key, cert };
}

/** A machine that has the show. */
async function machine(folder?: string): Promise<BrokerDesk> {
  const desk = await BrokerDesk.start('m-a', folder === undefined ? {} : { folder });
  if (folder === undefined) await desk.put(SHOW);
  return desk;
}

describe('what is remembered', () => {
  it('is for the owner alone, connects to nothing, and is told without its secrets', async () => {
    const broker = await testBroker();
    const desk = await machine();
    const choice = choiceOf(broker.url, { user: 'show', password: 'geheim', journal: true });
    await desk.start(SHOW.id, choice);
    await desk.until(({ link }) => link === 'open');
    expect(desk.state.choice).toEqual({ ...choice, password: '' });
    expect(JSON.stringify(desk.told)).not.toContain('geheim');
    await desk.stop();
    const path = join(desk.folder, 'broker.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, 'utf8')).toContain('geheim');

    const again = await machine(desk.folder);
    expect(again.state).toMatchObject({ link: 'off', showId: null, invitation: null });
    expect(again.state.choice).toEqual({ ...choice, password: '' });
  });

  it('is used for the same account, whose password is left as it was told, and for no other', async () => {
    const broker = await testBroker({ isGuarded: true });
    const desk = await machine();
    const choice = choiceOf(broker.url, { user: 'show', password: 'show' });
    await desk.start(SHOW.id, choice);
    await desk.until(({ link }) => link === 'open');
    await desk.start(SHOW.id, { ...choice, password: '' });
    await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
    await desk.start(SHOW.id, { ...choice, user: 'viewer', password: '' });
    await desk.until(({ fault }) => fault?.code === 'broker-password');
  });

  it('is forgotten when its file is damaged, and that is logged', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'broker.json'), '{"choice": 7}');
    const desk = await machine(folder);
    expect(desk.state.choice).toBeNull();
    expect(desk.log).toEqual(['the broker is forgotten: its file could not be read']);
  });
});

describe('a choice that cannot be used', () => {
  it.each([
    ['an account in the address', { url: 'mqtt://me:secret@broker' }, 'broker-address'],
    ['a certificate without its key', { cert: 'x' }, 'broker-no-key'],
    ['a certificate that is none', { cert: 'x', key: 'y' }, 'broker-pem'],
    ['a certificate authority that is none', { ca: '-----BEGIN CERTIFICATE-----' }, 'broker-pem'],
  ])('is refused: %s', async (_what, change, code) => {
    const desk = await machine();
    const reply = await desk.start(SHOW.id, choiceOf('mqtts://broker', change));
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect(desk.state).toMatchObject({ link: 'off', choice: null });
  });

  it('is refused: a show that is not there', async () => {
    const desk = await machine();
    expect(await desk.start('nothing', choiceOf('mqtt://broker'))).toMatchObject({ ok: false });
  });
});

// The one of the npm registry is used without TLS here.
describe.skipIf(BROKER_KIND === 'aedes')('under TLS', () => {
  it('a certificate that this computer does not know is refused, and taken once it was chosen', async () => {
    const { key, cert } = await certificate();
    const broker = await testBroker({ tls: { ca: cert, cert, key } });
    const desk = await machine();
    await desk.start(SHOW.id, choiceOf(broker.url));
    await desk.until(({ fault }) => fault?.code === 'broker-certificate');
    for (const url of [broker.url, broker.wsUrl]) {
      await desk.start(SHOW.id, choiceOf(url, { ca: cert }));
      await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
    }
    const other = await certificate();
    await desk.start(SHOW.id, choiceOf(broker.url, { ca: other.cert }));
    await desk.until(({ fault }) => fault?.code === 'broker-certificate');
  });

  it('a broker of another name is refused', async () => {
    const { key, cert } = await certificate('broker.example');
    const broker = await testBroker({ tls: { ca: cert, cert, key } });
    const desk = await machine();
    await desk.start(SHOW.id, choiceOf(broker.url, { ca: cert }));
    await desk.until(({ fault }) => fault?.details.reason === 'ERR_TLS_CERT_ALTNAME_INVALID');
  });

  it('this machine shows a certificate of its own where it is asked for one, and keeps its key to itself', async () => {
    const [server, mine, other] = [
      await certificate(),
      await certificate('machine'),
      await certificate('stranger'),
    ];
    const ca = `${server.cert}\n${mine.cert}`;
    const broker = await testBroker({ tls: { ...server, ca, asksForOne: true } });
    const desk = await machine();
    await desk.start(SHOW.id, choiceOf(broker.url, { ca: server.cert }));
    await desk.until(({ fault }) => fault?.code === 'broker-own-certificate');
    await desk.start(SHOW.id, choiceOf(broker.url, { ca: server.cert, ...other }));
    await desk.until(({ fault }) => fault?.code === 'broker-own-certificate');
    const choice = choiceOf(broker.url, { ca: server.cert, ...mine });
    await desk.start(SHOW.id, choice);
    await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
    expect(desk.state.choice?.key).toBeNull();
    await desk.start(SHOW.id, { ...choice, key: null });
    await desk.until(({ link, waiting }) => link === 'open' && waiting === 0);
  });
});

describe('why a broker is not open', () => {
  const reasoned = (code: number | string, message = 'because') =>
    Object.assign(new Error(message), { code });

  it.each([
    [reasoned('ECONNREFUSED'), 'broker-unreachable'],
    [reasoned('ENOTFOUND'), 'broker-unreachable'],
    ['closed', 'broker-unreachable'],
    ['silent', 'broker-silent'],
    [new Error('connack timeout'), 'broker-silent'],
    ['floods', 'broker-floods'],
    [reasoned(134), 'broker-password'],
    [reasoned(5), 'broker-password'],
    [reasoned(137), 'broker-refused'],
    [reasoned('DEPTH_ZERO_SELF_SIGNED_CERT'), 'broker-certificate'],
    [reasoned('CERT_HAS_EXPIRED'), 'broker-certificate'],
    [reasoned('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), 'broker-own-certificate'],
    [null, 'broker-unreachable'],
  ])('%s is told as %s, in words, without path and account', (error, code) => {
    const fault = brokerFault(error, 'wss://me:secret@broker.example:8884/mqtt?x=1');
    expect(fault.code).toBe(code);
    expect(fault.details.url).toBe('wss://broker.example:8884');
    for (const language of ['vi', 'en'] as const) {
      const sentence = failureSentence(fault, translator(language));
      expect(sentence).toContain('broker.example:8884');
      expect(sentence).not.toContain('secret');
    }
  });
});
