import { crc32 } from '@shared/import/read/crc32.ts';
import { LARGEST_UNFOLDED, STEEPEST_PART } from '@shared/import/read/limits.ts';
import { Zip } from '@shared/import/read/zip.ts';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { cell, faultOf, workbook, zipped } from './files.ts';

// Bombs take their time to be built when the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};
const read = (bytes: Uint8Array, part: string) => new Zip(bytes).text(part, 1e9);

/** Offset of a record by its signature. */
function recordAt(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (view.getUint32(at, true) === signature) return at;
  throw new Error('no such record');
}
const ENTRY = 0x02014b50;

describe('a packed file', () => {
  it('gives its parts, whatever case and slashes their names have', () => {
    const zip = new Zip(zipped({ '\\XL\\Sheet.xml': 'một', 'b.xml': 'hai' }));
    expect(zip.find('xl/sheet.xml')).toBe('XL/Sheet.xml');
    expect(zip.text('xl/sheet.xml', 10)).toBe('một');
    expect(zip.find('c.xml')).toBeUndefined();
  });

  it('may be stored, have a comment behind it, and hide the packed size as ZIP64 does', () => {
    const text = 'Nguyễn '.repeat(1000);
    const stored = zipSync({ a: [strToU8(text), { level: 0 }] });
    expect(read(stored, 'a')).toBe(text);
    const packed = zipSync({ a: strToU8(text) });
    const withComment = new Uint8Array(packed.length + 100);
    withComment.set(packed);
    expect(read(withComment, 'a')).toBe(text);
    new DataView(packed.buffer).setUint32(recordAt(packed, ENTRY) + 20, 0xffffffff, true);
    expect(read(packed, 'a')).toBe(text);
  });

  it('with a cut, a missing part or a wrong checksum is damaged', () => {
    const whole = zipped({ a: 'x'.repeat(5000), b: 'y' });
    expect(code(() => read(whole.subarray(0, whole.length - 30), 'a'))).toBe('list-corrupt');
    expect(code(() => read(whole, 'c'))).toBe('list-corrupt');
    const flipped = whole.slice();
    new DataView(flipped.buffer).setUint32(recordAt(flipped, ENTRY) + 16, 1, true);
    expect(code(() => read(flipped, 'a'))).toBe('list-corrupt');
    expect(read(flipped, 'b')).toBe('y');
  });

  it('with a password of its own is locked', () => {
    const locked = zipped({ a: 'x' });
    locked[recordAt(locked, ENTRY) + 8] = 1;
    expect(code(() => read(locked, 'a'))).toBe('list-locked');
  });
});

describe('a bomb', () => {
  it('is refused where it unfolds too steeply, whatever size it declares', async () => {
    const bomb = zipSync({ a: new Uint8Array(STEEPEST_PART.bytes + 1_000_000) });
    new DataView(bomb.buffer).setUint32(recordAt(bomb, ENTRY) + 24, 10, true);
    let most = 0;
    expect(
      code(() => new Zip(bomb).unfold('a', (bytes) => (most = Math.max(most, bytes.length)))),
    ).toBe('list-too-large');
    expect(most).toBeLessThan(80_000_000);
    const spaces = ' '.repeat(STEEPEST_PART.bytes + 1_000_000);
    const bytes = workbook([{ xml: `<row r="1">${cell('A1', 'x')}</row>${spaces}` }]);
    expect(await faultOf(bytes, 'a.xlsx')).toEqual({
      code: 'list-too-large',
      details: { file: 'a.xlsx', where: 'a.xlsx' },
    });
  });

  it('is refused where all parts together unfold too far', () => {
    // Noise, so that no part is steep.
    const noise = Uint8Array.from({ length: 100_000 }, (_, at) => (at * at) % 251);
    const part = new Uint8Array(LARGEST_UNFOLDED / 4 + 1);
    for (let at = 0; at < part.length; at += noise.length)
      part.set(noise.subarray(0, Math.min(noise.length, part.length - at)), at);
    const zip = new Zip(zipSync({ a: [part, { level: 0 }] }));
    const unfold = () => zip.unfold('a', () => {});
    expect([1, 2, 3, 4].map(() => code(unfold))).toEqual([
      ...Array(3).fill('nothing'),
      'list-too-large',
    ]);
  });

  it('in a part that nobody needs is never unfolded', async () => {
    const bytes = workbook([{ xml: '' }], { 'xl/media/image1.png': '0'.repeat(50_000_000) });
    expect(await faultOf(bytes)).toMatchObject({ code: 'list-empty' });
  });
});

it('the checksum is that of ZIP, over any pieces', () => {
  const bytes = strToU8('123456789');
  expect(crc32(bytes, 0)).toBe(0xcbf43926);
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4), 0))).toBe(0xcbf43926);
});

describe('a part', () => {
  it('that is packed in another way, or begins behind its end, is damaged', () => {
    const packed = zipped({ a: 'x'.repeat(5000) });
    const other = packed.slice();
    new DataView(other.buffer).setUint16(recordAt(other, ENTRY) + 10, 12, true);
    expect(code(() => read(other, 'a'))).toBe('list-corrupt');
    const behind = packed.slice();
    new DataView(behind.buffer).setUint16(recordAt(behind, 0x04034b50) + 28, 0xffff, true);
    expect(code(() => read(behind, 'a'))).toBe('list-corrupt');
  });

  it('is given up where it is longer than the one who asks can take', () => {
    const whole = zipped({ a: 'x'.repeat(5000) });
    expect(code(() => new Zip(whole).text('a', 4999))).toBe('list-too-large');
    expect(new Zip(whole).text('a', 5000)).toHaveLength(5000);
  });
});
