import { describe, expect, it } from 'vitest';
import { newKey, packed, Seal, unpacked } from '../../../../electron/host/broker/sealing.ts';

const KEY = newKey();
const PLACE = { key: KEY, prefix: 'rostrum', showId: 'show-1' };
const HEAD = { epoch: { number: 3, machineId: 'm-1' }, seq: 12, at: 1_700_000_000_000 };
const TEXT = 'Người nhận: Hoàng Thị Quỳnh';
const seal = new Seal(PLACE);

const sent = (message: object) => Buffer.from(JSON.stringify(message));
const closed = () => seal.close('journal/lines', HEAD, Buffer.from(TEXT));

describe('a sealed message', () => {
  it('is opened with the same key for the same topic, and cannot be read without', () => {
    const message = closed();
    expect(seal.open('journal/lines', sent(message))).toEqual({
      head: HEAD,
      content: Buffer.from(TEXT),
    });
    expect(JSON.stringify(message)).not.toContain('Quỳnh');
    expect(Buffer.from(message.sealed, 'base64url').toString()).not.toContain('Hoàng');
  });

  it('is another one each time', () => {
    const [a, b] = [closed(), closed()];
    expect(a.nonce).not.toBe(b.nonce);
    expect(a.sealed).not.toBe(b.sealed);
  });

  it.each([
    ['another key', { ...PLACE, key: newKey() }],
    ['another show', { ...PLACE, showId: 'show-2' }],
    ['another prefix', { ...PLACE, prefix: 'other' }],
  ])('is none with %s', (_what, place) => {
    expect(new Seal(place).open('journal/lines', sent(closed()))).toBeNull();
  });

  it('is none in another topic', () => {
    expect(seal.open('journal/snapshot', sent(closed()))).toBeNull();
  });

  it.each([
    ['takeover', { epoch: { number: 4, machineId: 'm-1' } }],
    ['machine', { epoch: { number: 3, machineId: 'm-2' } }],
    ['number', { seq: 13 }],
    ['time', { at: HEAD.at + 1 }],
    ['nonce', { nonce: 'A'.repeat(16) }],
    ['version', { v: 2 }],
  ])('is none once its %s was changed', (_what, change) => {
    expect(seal.open('journal/lines', sent({ ...closed(), ...change }))).toBeNull();
  });

  it('is none once any of its bits was changed, or it was cut off', () => {
    const message = closed();
    const bytes = Buffer.from(message.sealed, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ (1 << (at % 8));
      const payload = sent({ ...message, sealed: broken.toString('base64url') });
      expect(seal.open('journal/lines', payload)).toBeNull();
      const short = bytes.subarray(0, at).toString('base64url');
      expect(seal.open('journal/lines', sent({ ...message, sealed: short }))).toBeNull();
    }
  });

  it.each(['', 'x', '{}', '[]', 'null', '{"__proto__":{"v":1}}'])('is not %j', (payload) => {
    expect(seal.open('journal/lines', Buffer.from(payload))).toBeNull();
  });
});

it('packs and unpacks texts', async () => {
  const text = 'Đợt 1 '.repeat(10_000);
  const bytes = await packed(text);
  expect(bytes.length).toBeLessThan(2000);
  expect(await unpacked(bytes)).toBe(text);
  await expect(unpacked(Buffer.from('none'))).rejects.toThrow();
});
