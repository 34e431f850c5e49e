import { BUILT_IN, canonical, keysPattern, nameOf, tableOf } from './abbreviations.ts';
import { BARE_DECISION, DECISION, decisionWords } from './decision.ts';
import { applyRules, literally, type Rule, type RuleGroup, SPACE, START, WORD } from './pattern.ts';
import { UNUSUAL } from './plain.ts';
import { rulesOf } from './rules.ts';
import type { Reading } from './settings.ts';
import { isSyllable } from './syllable.ts';

/** A part of a text: said as it stands, or a short form (with what is said for it), or the text between those. */
export interface Piece {
  readonly text: string;
  readonly kind: 'kept' | 'short' | 'other';
  readonly said: string;
}

/** A reading made ready: its patterns are built once. */
export interface Reader {
  /** Finds nothing in a text that has nothing to read. */
  readonly needed: RegExp;
  /** The text cut at abbreviations and decision numbers. */
  readonly pieces: (text: string) => readonly Piece[];
  /** The text with each of its short forms and numbers said once. */
  readonly once: (text: string) => string;
}

/** A digit or sign; a capital after a letter, before a full stop, or alone as a Roman numeral. Capitals first: looking behind is slow. */
const MARKS = `[0-9&%‰+$€£#]|\\p{Lu}(?:(?<=[\\p{L}\\p{M}].)|\\.|(?<=[IVX])(?!\\p{L}))|${UNUSUAL}`;
// Town and district also stand with one capital only: "Tp. Thái Nguyên".
const NEEDED = { vi: `${MARKS}|[Tt][px][.\\s]`, en: MARKS } as const;

function neededPattern(reading: Reading, keys: readonly string[]): RegExp {
  const base = new RegExp(NEEDED[reading.language], 'u');
  const others = keys.filter((key) => !base.test(key)).map(literally);
  return new RegExp([NEEDED[reading.language], ...others].join('|'), 'u');
}

const CAPITALS_BEFORE = new RegExp(`(\\p{Lu}{2,})${SPACE}+$`, 'u');
const CAPITALS_AFTER = new RegExp(`^${SPACE}+(\\p{Lu}{2,})`, 'u');

/** TƯ is short for Trung ương, but a syllable of ĐẦU TƯ and TƯ PHÁP in a line of capitals. */
function isOfCapitals(text: string, from: number, to: number): boolean {
  const before = CAPITALS_BEFORE.exec(text.slice(Math.max(0, from - 12), from))?.[1];
  if (before !== undefined) return isSyllable(before);
  const after = CAPITALS_AFTER.exec(text.slice(to, to + 12))?.[1];
  return after !== undefined && isSyllable(after);
}

const STARTS_WORD = new RegExp(`^${WORD}`, 'u');

/** A key takes its full stop along; the stop of a sentence and the space before a name stay. */
function withStop(key: string, said: string, rest: string): string {
  if (!key.endsWith('.')) return said;
  if (STARTS_WORD.test(rest)) return `${said} `;
  return /^\s*(?:\n|$)/.test(rest) ? `${said}.` : said;
}

const NUMBER_SIGN = `${START}(?:[Nn]o|NO|Nos)\\.(?=${SPACE}*\\d)`;
const NUMBER_SIGNS: Readonly<Record<string, string>> = {
  'No.': 'number',
  'no.': 'number',
  'NO.': 'number',
  'Nos.': 'numbers',
};

interface Words {
  readonly reading: Reading;
  /** What is said for each canonical key. */
  readonly said: ReadonlyMap<string, string>;
  /** The canonical texts that are said as they stand. */
  readonly kept: ReadonlySet<string>;
}

function cutter({ reading, said, kept }: Words): Reader['pieces'] {
  const inDigits = reading.decisionNumbers === 'digits';
  const sources = [
    // "No." is a number before a number, else an answer.
    ...(reading.language === 'en' ? [NUMBER_SIGN] : []),
    ...(inDigits ? [DECISION, BARE_DECISION] : [DECISION]),
    keysPattern([...new Set([...said.keys(), ...kept])]),
  ];
  const pattern = new RegExp(sources.join('|'), 'gu');
  const builtIn = BUILT_IN[reading.language];

  const known = (key: string) => said.has(key) || kept.has(key) || key in NUMBER_SIGNS;

  const pieceOf = (text: string, match: string, at: number): Piece => {
    const withoutStop = match.endsWith('.') && !known(canonical(match));
    const found = withoutStop ? match.slice(0, -1) : match;
    const key = canonical(found);
    const asItStands: Piece = { text: found, kind: 'kept', said: found };
    if (kept.has(key)) return asItStands;
    const words = said.get(key) ?? NUMBER_SIGNS[key];
    const end = at + found.length;
    if (words === undefined) {
      return inDigits
        ? asItStands
        : { text: found, kind: 'short', said: decisionWords(found, reading) };
    }
    return words === builtIn[key] && isSyllable(key) && isOfCapitals(text, at, end)
      ? asItStands
      : { text: found, kind: 'short', said: withStop(key, words, text.slice(end)) };
  };

  // `exec` in a loop: `matchAll` builds the pattern, which is long, again for each text.
  return (text) => {
    const pieces: Piece[] = [];
    let from = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const between = text.slice(from, match.index);
      if (between !== '') pieces.push({ text: between, kind: 'other', said: between });
      const piece = pieceOf(text, match[0], match.index);
      pieces.push(piece);
      from = match.index + piece.text.length;
      pattern.lastIndex = from;
    }
    const rest = text.slice(from);
    return rest === '' ? pieces : [...pieces, { text: rest, kind: 'other', said: rest }];
  };
}

/** Kept pieces stand; between them the rules see one text, so that they know what stands beside a number. */
function readOnce(pieces: readonly Piece[], rules: readonly (Rule | RuleGroup)[]): string {
  const read: string[] = [];
  let open = '';
  for (const { kind, said } of pieces) {
    if (kind !== 'kept') open += said;
    else {
      read.push(applyRules(open, rules), said);
      open = '';
    }
  }
  return [...read, applyRules(open, rules)].join('');
}

/** Abbreviations of abbreviations of abbreviations are enough, and keep a table of many from growing without end. */
const DEEPEST = 3;
const SETTLED = 3;

/** What an own abbreviation says, with the abbreviations in it said too, but never one inside itself. */
function expanded(key: string, words: Words, pieces: Reader['pieces']): string {
  const say = (text: string, inside: readonly string[]): string =>
    pieces(text)
      .map((piece) => {
        const name = canonical(piece.text);
        const known = piece.kind === 'short' && words.said.has(name);
        const open = !inside.includes(name) && inside.length <= DEEPEST;
        return known && open ? say(piece.said, [...inside, name]) : piece.text;
      })
      .join('');
  return say(words.said.get(key) ?? '', [key]);
}

/** Own abbreviations with all that they say said in full, once and for all. */
function withOwn(
  words: Words,
  own: readonly string[],
  rules: readonly (Rule | RuleGroup)[],
): Words {
  const pieces = cutter(words);
  const said = new Map(words.said);
  const kept = new Set(words.kept);
  for (const key of own.filter((name) => !kept.has(name))) {
    let value = expanded(key, words, pieces);
    for (let turn = 0; turn < SETTLED; turn++) {
      value = applyRules(value, rules);
    }
    said.set(key, value);
    // "Sở" that says "Sở Giáo dục" must not be said again in what it has said.
    if (readOnce(pieces(value), rules) !== value) kept.add(canonical(value));
  }
  return { ...words, said, kept };
}

/** Makes a reading ready; `pieces` and `once` want plain text. */
export function readerOf(reading: Reading): Reader {
  const table = tableOf(reading.language, reading.abbreviations);
  const own = Object.keys(reading.abbreviations)
    .map(nameOf)
    .filter((name) => name !== '');
  const rules = rulesOf(reading);
  const kept = new Set(own.filter((name) => canonical(table.get(name) ?? '') === name));
  const words = { reading, said: table, kept };
  const pieces = cutter(own.length === 0 ? words : withOwn(words, own, rules));
  return {
    needed: neededPattern(reading, [...table.keys()]),
    pieces,
    once: (text) => readOnce(pieces(text), rules),
  };
}
