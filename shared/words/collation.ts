/**
 * Vietnamese order: ă â đ ê ô ơ ư are letters of their own, and the tones follow each other as
 * ngang, huyền, hỏi, ngã, sắc, nặng. Numbers inside a name count as numbers.
 */
const collator = new Intl.Collator('vi', { numeric: true });

export const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Word by word, as dictionaries and class lists do: every "Hà" stands before every "Hạ", whatever follows.
 * A collator that is given whole lines would look at the tones only after all letters.
 */
function compareWords(a: readonly string[], b: readonly string[]): number {
  for (const [at, word] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const order = collator.compare(word, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Order of names of units, and of any other text. */
export function compareText(a: string, b: string): number {
  return compareWords(wordsOf(a), wordsOf(b));
}

/** Order of personal names: by given name (the last word), then by middle names, then by family name. */
export function compareByGivenName(a: string, b: string): number {
  return compareWords(givenNameFirst(a), givenNameFirst(b));
}

/** "Nguyễn Thị Thu Hà" is ordered as "Hà", "Thị Thu", "Nguyễn"; an empty place is before every word. */
export function givenNameFirst(name: string): readonly string[] {
  const words = wordsOf(name);
  const given = words.at(-1) ?? '';
  const middle = words.slice(1, -1).join(' ');
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return [given, middle, family];
}

/**
 * Sorts by keys of several words each. Every word is looked up in the collator's order once, since comparing
 * ten thousand names pair by pair would be felt.
 */
export function sortedByWords<T>(
  items: readonly T[],
  keyOf: (item: T) => readonly string[],
): readonly T[] {
  const keyed = items.map((item) => ({ item, words: keyOf(item) }));
  const rank = ranks(new Set(keyed.flatMap(({ words }) => words)));
  const ranked = keyed.map(({ item, words }) => ({
    item,
    key: words.map((word) => rank.get(word) ?? 0),
  }));
  return ranked.sort((a, b) => compareNumbers(a.key, b.key)).map(({ item }) => item);
}

function ranks(words: ReadonlySet<string>): ReadonlyMap<string, number> {
  const inOrder = [...words].sort(collator.compare);
  const rank = new Map<string, number>();
  let before: { readonly word: string; readonly rank: number } | null = null;
  for (const [at, word] of inOrder.entries()) {
    const isSame: boolean = before !== null && collator.compare(before.word, word) === 0;
    const own: number = isSame && before !== null ? before.rank : at;
    rank.set(word, own);
    before = { word, rank: own };
  }
  return rank;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    if (one !== other) return one - other;
  }
  return a.length - b.length;
}
