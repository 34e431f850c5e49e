const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** 1 to 10 in Roman figures, as parts of an office paper are numbered. */
export const roman = (n: number): string => ROMAN[n - 1] ?? String(n);

/** The heading of a part of the record with its number. `index` is 0-based. */
export const partHeading = (heading: string, index: number): string =>
  `${roman(index + 1)}. ${heading}`;
