/**
 * Vietnamese order: ă â đ ê ô ơ ư are letters of their own, and the tones follow each other as
 * ngang, huyền, hỏi, ngã, sắc, nặng. Numbers inside a name count as numbers.
 */
const collator = new Intl.Collator('vi', { numeric: true });

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

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
function givenNameFirst(name: string): readonly string[] {
  const words = wordsOf(name);
  const given = words.at(-1) ?? '';
  const middle = words.slice(1, -1).join(' ');
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return [given, middle, family];
}
