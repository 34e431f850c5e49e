const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** 1 to 10 in Roman figures, as parts of an office paper are numbered. */
export const roman = (n: number): string => ROMAN[n - 1] ?? String(n);

/** The heading of a part with its number; null: a part without one. `index` is 0-based. */
export const partHeading = (heading: string, index: number | null): string =>
  index === null ? heading : `${roman(index + 1)}. ${heading}`;
