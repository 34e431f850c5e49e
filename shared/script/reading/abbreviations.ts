import english from '@data/script/abbreviations.en.json' with { type: 'json' };
import vietnamese from '@data/script/abbreviations.vi.json' with { type: 'json' };
import type { Language } from '../../model/primitives.ts';
import { DASH, END, literally, SPACE, START, WORD } from './pattern.ts';
import { plain } from './plain.ts';

/** The abbreviations that every show has: the written form and what is read for it. */
export const BUILT_IN: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: vietnamese,
  en: english,
};

const JOINT = new RegExp(`${SPACE}*(${DASH}|[&,])${SPACE}*`, 'gu');
const SPACES = new RegExp(`${SPACE}+`, 'gu');
const BEGINS_WORD = new RegExp(`^${WORD}`, 'u');
const ENDS_WORD = new RegExp(`${WORD}$`, 'u');

/** One way to write a key: "GD & ĐT" is "GD&ĐT", "KT – XH" is "KT-XH". */
export function canonical(text: string): string {
  return text
    .replace(JOINT, (_, joint: string) => (/[&,]/.test(joint) ? joint : '-'))
    .replace(SPACES, ' ');
}

/** The name of a written key in a table. */
export function nameOf(key: string): string {
  return canonical(plain(key)).trim();
}

/** The source of a pattern for a key however it is spaced inside. */
function body(key: string): string {
  const characters = Array.from(key);
  return characters
    .map((character, at) => {
      if (character === ' ') return `${SPACE}+`;
      if (!/[-&,]/.test(character)) return literally(character);
      const joint = character === '-' ? DASH : character;
      const inside = at > 0 && at < characters.length - 1;
      return inside ? `${SPACE}*${joint}${SPACE}*` : joint;
    })
    .join('');
}

function longestFirst(keys: readonly string[]): string {
  return [...keys]
    .sort((a, b) => b.length - a.length)
    .map(body)
    .join('|');
}

/**
 * The source of a pattern for any of the keys, which are canonical. Longest first, so that TNHH MTV is found before TNHH.
 * A key ends where its word ends, and the match takes along a full stop after it: only some keys have one (`TS.`), which
 * the finder decides. A key that begins or ends with a sign does so anywhere.
 */
export function keysPattern(keys: readonly string[]): string {
  const known = new Set(keys);
  // One look ahead and one look behind for all words: hundreds of them would take seconds to build and to search.
  const words = keys.filter((key) => BEGINS_WORD.test(key) && ENDS_WORD.test(key));
  const signs = keys.filter(
    (key) => !words.includes(key) && !(key.endsWith('.') && known.has(key.slice(0, -1))),
  );
  const first = [...new Set(words.map((key) => literally(Array.from(key)[0] ?? '')))].join('');
  const bound = signs.filter((key) => BEGINS_WORD.test(key));
  const free = signs.filter((key) => !BEGINS_WORD.test(key));
  return [
    ...(free.length > 0 ? [longestFirst(free)] : []),
    ...(bound.length > 0 ? [`${START}(?:${longestFirst(bound)})`] : []),
    ...(words.length > 0 ? [`(?=[${first}])${START}(?:${longestFirst(words)})${END}\\.?`] : []),
  ].join('|');
}

/** The abbreviations of a show over the built-in ones, by canonical key. */
export function tableOf(
  language: Language,
  own: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [key, value] of [...Object.entries(BUILT_IN[language]), ...Object.entries(own)]) {
    const name = nameOf(key);
    if (name !== '') table.set(name, plain(value));
  }
  return table;
}
