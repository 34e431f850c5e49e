import awardsFile from '@data/import/awards.json' with { type: 'json' };
import { AWARD_CATALOGUE, type CatalogueEntry } from '../../catalogue/catalogue.ts';
import { memoByText } from './memo.ts';
import { type Phrase, phraseAt, phrasebookOf, phrasesIn } from './phrases.ts';
import { bareWords } from './text.ts';

/** An award as a list names it. */
export interface NamedAward {
  /** As the list writes it. */
  readonly text: string;
  /** Entry of the catalogue that is meant; null: no catalogue knows it, or more than one could be meant. */
  readonly entry: CatalogueEntry | null;
}

const SHORT = phrasebookOf(
  Object.entries(awardsFile.short).map(([short, long]) => ({
    words: bareWords(short),
    value: bareWords(long),
  })),
);
const SKIPPED = new Set(awardsFile.skipped.flatMap(bareWords));
const CLASS_AFTER = new Set(awardsFile.classAfter.flatMap(bareWords));
const CLASSES = new Map(
  Object.entries(awardsFile.classes).flatMap(([digit, texts]) =>
    texts.flatMap(bareWords).map((word) => [word, digit] as const),
  ),
);

/** Words as awards are compared: short forms written out, "của" left out, classes as digits. */
const awardWords = (words: readonly string[]): string[] => comparedWords(words).compared;

/** The same of the words from `from` to `to`; `ends` says behind which word of the text each of them ends. */
function comparedWords(words: readonly string[], from = 0, to = words.length) {
  const compared: string[] = [];
  const ends: number[] = [];
  for (let at = from; at < to; ) {
    const short = phraseAt(SHORT, words, at);
    const next = at + (short?.words.length ?? 1);
    for (const word of short?.value ?? words.slice(at, next)) {
      if (SKIPPED.has(word)) continue;
      const digit = CLASS_AFTER.has(compared.at(-1) ?? '') ? CLASSES.get(word) : undefined;
      compared.push(digit ?? word);
      ends.push(next);
    }
    at = next;
  }
  return { compared, ends };
}

const HAS_SLOT = /[{/]/;

function namesOf(entry: CatalogueEntry): readonly string[] {
  const written = [entry.name.vi, entry.name.en, ...entry.aliases, ...entry.misnomers];
  // The file's phrases are only a table of the entries that need some.
  const phrases: Readonly<Record<string, readonly string[]>> = awardsFile.phrases;
  const own = (phrases[entry.id] ?? []).flatMap((phrase) =>
    phrase.includes('{bộ}')
      ? awardsFile.ministries.map((ministry) => phrase.replace('{bộ}', ministry))
      : [phrase],
  );
  return [
    ...englishClasses(entry),
    ...written.filter((name) => name !== null).filter((name) => !HAS_SLOT.test(name)),
    ...entry.otherEnglish,
    ...own,
  ];
}

const ORDINALS = { I: 'first', II: 'second', III: 'third' } as const;

/** "third-class Labour Order" and "Labour Order, third class" are the same; without its class an order is not told apart. */
function englishClasses({ name, class: rank, otherEnglish }: CatalogueEntry): readonly string[] {
  if (rank === null || name.en === null) return [];
  const ordinal = ORDINALS[rank];
  const bases = [name.en, ...otherEnglish].map((text) => text.replace(/,?\s+\w+ class$/i, ''));
  return bases.flatMap((base) => [`${ordinal} class ${base}`, `${base} ${ordinal} class`, base]);
}

/** Each name with its entry; null for a name that several entries share ("Labor Order"). */
function catalogueNames(): readonly Phrase<CatalogueEntry | null>[] {
  const byName = new Map<string, Phrase<CatalogueEntry | null>>();
  for (const entry of AWARD_CATALOGUE)
    for (const name of namesOf(entry)) {
      const words = awardWords(bareWords(name));
      const key = words.join(' ');
      const before = byName.get(key);
      const value = before === undefined || before.value === entry ? entry : null;
      byName.set(key, { words, value });
    }
  return [...byName.values()];
}

const NAMES = phrasebookOf(catalogueNames());

/**
 * The catalogue entry that a text means: the longest of all names, aliases and wrong names in use that stand in it.
 * null: none, a name that several entries share, or several awards at once.
 */
export const awardMeant: (text: string) => CatalogueEntry | null = memoByText((text) => {
  const [first, ...rest] = phrasesIn(NAMES, awardWords(bareWords(text)));
  if (first === undefined) return null;
  const { value } = first.phrase;
  return rest.every(({ phrase }) => phrase.value === value) ? value : null;
});

/** Whether a name of the catalogue may begin with a word (`bareWords`). */
export const mayBeginAward = (word: string): boolean => NAMES.has(word) || SHORT.has(word);

/** No name of the catalogue takes more words of a text. */
const LONGEST_NAME = 20;

/**
 * The longest name of the catalogue that begins at a word of a text (`bareWords`): its entry, null for a name that several
 * share, and behind which word it ends. null: none begins there.
 */
export function awardNameAt(
  words: readonly string[],
  at: number,
): { readonly entry: CatalogueEntry | null; readonly to: number } | null {
  const first = words[at];
  if (first === undefined || SKIPPED.has(first) || !mayBeginAward(first)) return null;
  const { compared, ends } = comparedWords(words, at, Math.min(words.length, at + LONGEST_NAME));
  const name = phraseAt(NAMES, compared);
  const to = name === null ? undefined : ends[name.words.length - 1];
  return name === null || to === undefined ? null : { entry: name.value, to };
}

/** Whether a text begins with what the catalogue calls an award. */
export function beginsWithAward(text: string): boolean {
  return phraseAt(NAMES, awardWords(bareWords(text))) !== null;
}

/**
 * An award named beneath another one: "Bằng khen" under "Bằng khen của Chủ tịch UBND tỉnh" is the same,
 * "Hạng Nhì" under "Huân chương Lao động" is one of its classes.
 */
export function awardWithin(text: string, outer: NamedAward | null): NamedAward {
  const entry = awardMeant(text);
  if (entry !== null || outer === null) return { text, entry };
  const words = awardWords(bareWords(text));
  if (words[0] === CLASS) {
    const whole = `${outer.text} ${text}`;
    const classed = awardMeant(whole);
    return classed === null ? { text, entry } : { text: whole, entry: classed };
  }
  const outerWords = awardWords(bareWords(outer.text));
  const isBeginning = words.length > 0 && words.every((word, index) => outerWords[index] === word);
  return { text, entry: isBeginning ? outer.entry : null };
}

/** "hạng" */
const [CLASS] = bareWords('hạng');

/** "Bằng khen" by a decision of the Chủ tịch UBND tỉnh is theirs: the issuer of a decision gives its awards. */
export function awardBy(award: NamedAward, issuer: string | null): NamedAward {
  if (award.entry !== null || issuer === null) return award;
  // The flag is the Committee's, though its Chairman signs.
  const givers = [issuer, issuer.replace(/^chủ tịch\s+/iu, '')];
  for (const giver of givers) {
    const entry = awardMeant(`${award.text} ${giver}`);
    if (entry !== null) return { text: award.text, entry };
  }
  return award;
}
