const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** A Roman numeral from I to LXXXIX, for after a word that numbers things. */
export const ROMAN = '(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})';

/** One that needs no such word: two letters or more, and no L, because "XL" and "LI" are more often something else. */
export const BARE_ROMAN = '(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})';

/** The value of a well-formed numeral: "XIV" is 14. */
export function romanValue(numeral: string): number {
  const values = Array.from(numeral, (letter) => VALUES[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
