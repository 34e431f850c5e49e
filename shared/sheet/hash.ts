import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Crockford's base 32: no letter that is taken for a figure when it is read out or copied by hand. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 6;

/**
 * Short hash of plain data: six characters (30 bits) of its SHA-256. Equal data built in the same way
 * gives the same hash on every machine; the order of keys counts.
 */
export function contentHash(content: unknown): string {
  const digest = sha256(utf8ToBytes(JSON.stringify(content)));
  return Array.from({ length: LENGTH }, (_, place) =>
    ALPHABET.charAt(fiveBits(digest, place * 5)),
  ).join('');
}

/** Something that stands on paper, with its hash. */
export interface Hashed<V> {
  readonly value: V;
  readonly hash: string;
}

export const hashed = <V>(value: V): Hashed<V> => ({ value, hash: contentHash(value) });

/**
 * The hash of a long list under its heading, of those of its items: where there are ten thousand, the hashes of those that are
 * as they were are known.
 */
export const listHash = (heading: readonly unknown[], items: readonly Hashed<unknown>[]): string =>
  contentHash([...heading, items.map(({ hash }) => hash)]);

/** Five bits of `bytes` from bit `at` on, the highest bit of a byte first. */
function fiveBits(bytes: Uint8Array, at: number): number {
  const byte = Math.floor(at / 8);
  const two = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0);
  return (two >> (11 - (at % 8))) & 31;
}
