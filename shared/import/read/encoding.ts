/// <reference path="./textDecoder.d.ts" />
import { legacyEncodingOf } from './legacy.ts';
import { isSyllable } from './syllable.ts';

/** The text of a file and the name of its encoding, as a person would look for it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1258' | 'Windows-1252';
  /** Lines (1-based, the first few) with characters that could not be read and stand as �. */
  readonly brokenLines: readonly number[];
}

/** Bytes that are looked at to tell the encodings of one byte a letter apart. */
const SAMPLE = 512 * 1024;

/** The text of a file; null when the bytes are no text. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const zeros = countZeros(bytes);
  if (zeros.odd > bytes.length / 10 && zeros.odd > 10 * zeros.even)
    return decoded(bytes, 'UTF-16 LE');
  if (zeros.even > bytes.length / 10 && zeros.even > 10 * zeros.odd)
    return decoded(bytes, 'UTF-16 BE');
  if (zeros.odd + zeros.even > 0 || controls(bytes) > Math.min(bytes.length, SAMPLE) / 200)
    return null;
  const utf8 = decoded(bytes, 'UTF-8');
  if (utf8.brokenLines.length === 0 || isMostlyUtf8(utf8.text)) return utf8;
  return decoded(bytes, oneByteEncoding(bytes.subarray(0, SAMPLE)));
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'UTF-16 LE');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'UTF-16 BE');
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes, 'UTF-8');
  return null;
}

const LABELS = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  'Windows-1258': 'windows-1258',
  'Windows-1252': 'windows-1252',
} as const;

function decoded(bytes: Uint8Array, encoding: keyof typeof LABELS): Decoded {
  const text = new TextDecoder(LABELS[encoding]).decode(bytes);
  return { text, encoding, brokenLines: brokenLines(text) };
}

function brokenLines(text: string): number[] {
  const lines = new Set<number>();
  let line = 1;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0 && lines.size < 5; ) {
    line += text.slice(from, at).split('\n').length - 1;
    lines.add(line);
    from = at;
    at = text.indexOf('\ufffd', at + 1);
  }
  return [...lines];
}

/** A damaged letter here and there does not make another encoding of a text full of whole ones. */
function isMostlyUtf8(text: string): boolean {
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > (text.match(/\ufffd/g)?.length ?? 0);
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1))
    if (at % 2 === 0) zeros.even += 1;
    else zeros.odd += 1;
  return zeros;
}

/** Bytes that no text has: controls other than tab, line breaks and the end mark of DOS. */
function controls(bytes: Uint8Array): number {
  let found = 0;
  for (const byte of bytes.subarray(0, SAMPLE))
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) found += 1;
  return found;
}

/**
 * The Vietnamese code page if it makes Vietnamese words where the western one does not.
 * Old fonts count as western: their letters are told by what the western code page shows.
 */
function oneByteEncoding(sample: Uint8Array): 'Windows-1258' | 'Windows-1252' {
  const western = new TextDecoder('windows-1252').decode(sample);
  if (legacyEncodingOf(western) !== null) return 'Windows-1252';
  const vietnamese = new TextDecoder('windows-1258').decode(sample).normalize('NFC');
  return syllables(vietnamese) > syllables(western) ? 'Windows-1258' : 'Windows-1252';
}

const syllables = (text: string): number =>
  new Set(text.split(/[\s\d!-@[-`{-~]+/).filter((word) => isSyllable(word))).size;
