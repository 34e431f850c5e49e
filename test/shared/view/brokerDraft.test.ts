import { type BrokerChoice, brokerChoiceSchema } from '@shared/contract/broker.ts';
import {
  type BrokerDraft,
  brokerChoice,
  brokerDraft,
  brokerFaults,
  isReadable,
  LONGEST_PEM,
  pemFault,
} from '@shared/view/brokerDraft.ts';
import { describe, expect, it } from 'vitest';

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const KEY = '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n';

const draft = (more: Partial<BrokerDraft> = {}): BrokerDraft => ({
  ...brokerDraft(null),
  url: 'mqtts://broker.example.vn:8883',
  ...more,
});
const wrong = (more: Partial<BrokerDraft>, last: BrokerChoice | null = null) =>
  Object.fromEntries(brokerFaults(draft(more), last));
const chosen = (more: Partial<BrokerDraft>) => brokerChoice(draft(more), null) as BrokerChoice;

describe('the draft of a broker', () => {
  it('begins with nothing to be published but what is public', () => {
    const { crew, journal, hasViewers, prefix } = brokerDraft(null);
    expect({ crew, journal, hasViewers, prefix }).toEqual({
      crew: false,
      journal: false,
      hasViewers: false,
      prefix: 'rostrum',
    });
  });

  it('makes a choice that the host takes, without what slipped in around it', () => {
    const choice = chosen({
      url: ' mqtts://broker.example.vn:8883 ',
      user: ' hall ',
      password: ' p ',
    });
    expect(brokerChoiceSchema.safeParse(choice).success).toBe(true);
    expect(choice).toMatchObject({
      url: 'mqtts://broker.example.vn:8883',
      user: 'hall',
      password: ' p ',
    });
  });

  it('comes back as it was chosen', () => {
    const choice = chosen({ crew: true, hasViewers: true, viewerUrl: 'wss://broker:8884/mqtt' });
    expect(brokerChoice(brokerDraft(choice), choice)).toEqual(choice);
  });

  it.each(['', 'broker:1883', 'http://broker:1883', 'mqtt://', 'mqtt:// broker'])(
    'takes no address like “%s”',
    (url) => {
      expect(wrong({ url })).toEqual({ url: 'address' });
      expect(brokerChoice(draft({ url }), null)).toBeNull();
    },
  );

  it.each(['mqtt://10.0.0.5', 'MQTTS://broker:8883', 'ws://broker:9001/mqtt', 'wss://b/mqtt'])(
    'takes an address like “%s”',
    (url) => expect(wrong({ url })).toEqual({}),
  );

  it.each(['', 'a//b', '/a', 'a/', 'tỉnh +', 'a#'])('takes no prefix like “%s”', (prefix) =>
    expect(wrong({ prefix })).toEqual({ prefix: 'prefix' }),
  );

  it('takes a prefix of several levels', () => {
    expect(wrong({ prefix: 'thai-nguyen/le-tan' })).toEqual({});
  });

  it('wants a certificate and its key together', () => {
    expect(wrong({ cert: CERTIFICATE })).toEqual({ key: 'key' });
    expect(wrong({ key: KEY })).toEqual({ cert: 'cert' });
    expect(wrong({ cert: CERTIFICATE, key: KEY })).toEqual({});
  });

  it('counts the remembered key as long as its certificate stays', () => {
    const last = { ...chosen({ cert: CERTIFICATE, key: KEY }), key: null };
    expect(wrong({ cert: CERTIFICATE }, last)).toEqual({});
    expect(wrong({ cert: `${CERTIFICATE}\n` }, last)).toEqual({ key: 'key' });
  });

  it('sends no certificates where they count for nothing', () => {
    const files = { ca: CERTIFICATE, cert: CERTIFICATE, key: KEY };
    expect(chosen({ url: 'mqtt://127.0.0.1', ...files })).toMatchObject({
      ca: null,
      cert: null,
      key: null,
    });
    expect(chosen(files)).toMatchObject(files);
  });

  it('gives the account that publishes to no viewer', () => {
    const viewers = { hasViewers: true, viewerUrl: 'wss://broker:8884/mqtt' };
    expect(wrong({ ...viewers, user: 'hall', viewerUser: 'hall ' })).toEqual({
      viewerUser: 'sameAccount',
    });
    expect(wrong({ ...viewers, user: 'hall', viewerUser: 'viewer' })).toEqual({});
    expect(wrong({ ...viewers, user: '', viewerUser: '' })).toEqual({});
  });

  it('wants an address for viewers when there are to be some, and forgets it otherwise', () => {
    expect(wrong({ hasViewers: true })).toEqual({ viewerUrl: 'viewerAddress' });
    expect(wrong({ hasViewers: true, viewerUrl: 'mqtt://broker' })).toEqual({
      viewerUrl: 'viewerAddress',
    });
    expect(chosen({ viewerUrl: 'wss://broker', viewerUser: 'viewer' })).toMatchObject({
      viewerUrl: '',
      viewerUser: '',
    });
  });
});

describe('an address', () => {
  it.each([
    ['mqtt://broker.example.vn:1883', true],
    ['ws://10.0.0.5:9001', true],
    ['mqtt://127.evil.vn', true],
    ['mqtts://broker.example.vn:8883', false],
    ['wss://broker.example.vn', false],
    ['mqtt://localhost:1883', false],
    ['mqtt://127.0.0.1', false],
    ['ws://[::1]:9001', false],
  ])('%s can be read on its way: %s', (url, is) => expect(isReadable(url)).toBe(is));
});

describe('a file that was picked', () => {
  it('is a certificate or a key in PEM form', () => {
    expect(pemFault(CERTIFICATE, 'certificate')).toBeNull();
    expect(pemFault(KEY, 'key')).toBeNull();
    expect(pemFault(KEY.replaceAll('PRIVATE', 'EC PRIVATE'), 'key')).toBeNull();
  });

  it('is not one in the place of the other', () => {
    expect(pemFault(KEY, 'certificate')).toBe('certificate');
    expect(pemFault(CERTIFICATE, 'key')).toBe('key');
  });

  it('is no key that nobody can open', () => {
    const sealed = KEY.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE');
    expect(pemFault(sealed, 'key')).toBe('encryptedKey');
    const old = '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n';
    expect(pemFault(old, 'key')).toBe('encryptedKey');
  });

  it('is not larger than the host takes', () => {
    expect(pemFault(CERTIFICATE.padEnd(LONGEST_PEM), 'certificate')).toBeNull();
    expect(pemFault(CERTIFICATE.padEnd(LONGEST_PEM + 1), 'certificate')).toBe('size');
  });
});
