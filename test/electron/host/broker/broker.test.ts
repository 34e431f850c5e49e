import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failureSentence } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it, vi } from 'vitest';
import { brokerFault } from '../../../../electron/host/broker/brokerFaults.ts';
import { BrokerDesk, choiceOf } from '../../../fixtures/brokerDesk.ts';
import { SHOW, topic, until } from '../../../fixtures/brokerShow.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { reader, testBroker, testClient } from '../../../fixtures/mosquitto.ts';

vi.setConfig({ testTimeout: 60_000 });

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

  it('that cannot be read lies aside, nothing is written over it, and people are told until they have seen it', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'broker.json'), '{"choice": 7}');
    const desk = await machine(folder);
    const [aside = ''] = await readdir(folder);
    expect(aside).toMatch(/^broker\.damaged-\d+\.json$/);
    expect(desk.state).toMatchObject({
      choice: null,
      unread: { code: 'broker-unread', details: { files: aside } },
    });
    expect(desk.log).toEqual([`broker.json could not be read: it is kept as ${aside}`]);
    await desk.put(SHOW);
    await desk.start(SHOW.id, choiceOf('mqtt://127.0.0.1:1'));
    await desk.broker.handlers['broker.seen-unread']({});
    expect(desk.state.unread).toBeNull();
    await desk.stop();
    expect(await readFile(join(folder, aside), 'utf8')).toBe('{"choice": 7}');
    const again = await machine(folder);
    expect(again.state).toMatchObject({ unread: null, choice: { url: 'mqtt://127.0.0.1:1' } });
  });

  it('of an earlier Rostrum is read, with what is not used any more', async () => {
    const folder = await tempFolder();
    const memory = { choice: choiceOf('mqtt://broker'), on: SHOW.id, journal: null };
    await writeFile(join(folder, 'broker.json'), JSON.stringify(memory));
    const desk = await machine(folder);
    expect(desk.state).toMatchObject({ unread: null, choice: memory.choice });
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

describe('the part of the broker', () => {
  it('ends after what was asked for before, and nothing begins then', async () => {
    const broker = await testBroker();
    const { heard } = await reader(broker, [topic('public/status')]);
    const desk = await machine();
    const started = desk.start(SHOW.id, choiceOf(broker.url));
    await desk.broker.close();
    expect(await started).toEqual({ ok: true, value: null });
    expect(desk.state).toMatchObject({ link: 'off', showId: null });
    const client = await testClient(broker);
    await client.publishAsync(topic('public/status'), 'mark', { qos: 1 });
    await until(() => expect(heard.map(({ payload }) => payload)).toEqual(['mark']));
  });

  it('logs what goes wrong where no person waits, and rejects nothing', async () => {
    const desk = await machine();
    // A disk that fails can't be had here.
    vi.spyOn(desk.shows, 'open').mockRejectedValue(Object.assign(new Error(), { code: 'EIO' }));
    const choice = choiceOf('mqtt://127.0.0.1:1');
    await desk.broker.takeReplica({ showId: SHOW.id, choice, key: 'A'.repeat(43) });
    expect(desk.log).toEqual(["the broker's part could not go on: EIO"]);
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
    [reasoned('CERT_HAS_EXPIRED'), 'broker-certificate-time'],
    [reasoned('CERT_NOT_YET_VALID'), 'broker-certificate-time'],
    [reasoned('ERR_TLS_CERT_ALTNAME_INVALID'), 'broker-certificate-name'],
    [reasoned('SELF_SIGNED_CERT_IN_CHAIN'), 'broker-certificate'],
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
