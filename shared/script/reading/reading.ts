import { plain } from './plain.ts';
import { type Reader, readerOf } from './reader.ts';
import type { Reading } from './settings.ts';
import { looksShort, mayLookShort } from './short.ts';

export type { Reading } from './settings.ts';

/** What a reading found may open what another reads: "UBND3" is "UBND ba" before it is said in full. */
const ROUNDS = 5;

/** Own abbreviations decide; a show without any shares its readers with the others. */
const NONE = {};
const readers = new WeakMap<object, Map<string, Reader>>();

function readerFor(reading: Reading): Reader {
  const { language, region, decisionNumbers, abbreviations } = reading;
  const own = Object.keys(abbreviations).length > 0 ? abbreviations : NONE;
  const known = readers.get(own) ?? new Map<string, Reader>();
  readers.set(own, known);
  const name = `${language} ${region} ${decisionNumbers}`;
  const reader = known.get(name) ?? readerOf(reading);
  known.set(name, reader);
  return reader;
}

/**
 * The written text as it is read aloud: abbreviations in full, numbers, dates and times in words, marks of signature left
 * out. A text with nothing to read is returned as it is.
 */
export function spoken(text: string, reading: Reading): string {
  const reader = readerFor(reading);
  if (!reader.needed.test(text)) return text;
  const written = plain(text);
  let said = written;
  for (let round = 0; round < ROUNDS; round++) {
    const next = plain(reader.once(said));
    const settled = next === said || !reader.needed.test(next);
    said = next;
    if (settled) break;
  }
  return said === written ? text : said;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[&./\u2010-\u2015-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * What is left in a spoken text that an MC cannot read, each once, in order: digits (but for decision numbers that are kept)
 * and abbreviations. In Vietnamese also what looks like one: capitals that are no syllable, letters without a vowel.
 */
export function unreadable(spokenText: string, reading: Reading): readonly string[] {
  const reader = readerFor(reading);
  const text = plain(spokenText);
  if (!reader.needed.test(text) && !mayLookShort(text)) return [];
  const found = reader.pieces(text).flatMap(({ kind, text }) => {
    if (kind === 'kept') return [];
    if (kind === 'short') return [text];
    return (text.match(TOKEN) ?? []).filter((token) => looksShort(token, reading.language));
  });
  return [...new Set(found)];
}
