import english from '@data/script/abbreviations.en.json' with { type: 'json' };
import vietnamese from '@data/script/abbreviations.vi.json' with { type: 'json' };
import { type Reading, spoken, unreadable } from '@shared/script/reading/reading.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const readings: readonly Reading[] = (['vi', 'en'] as const).flatMap((language) =>
  (['north', 'south'] as const).map((region) => ({
    language,
    region,
    decisionNumbers: 'words' as const,
    abbreviations: {},
  })),
);
const anyReading = fc.constantFrom(...readings);

const digits = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map(String),
  fc.stringMatching(/^[0-9]{1,12}$/),
  fc.constantFrom(
    '05/02/2025',
    '7h30',
    '08:00',
    '1034/QĐ-UBND',
    '2020-2025',
    '３',
    '½',
    'm²',
    '1st',
    'QH15',
  ),
);
const letters = fc.constantFrom(
  ...[
    'ngày',
    'tháng',
    'năm',
    'lần',
    'thứ',
    'hạng',
    'giải',
    'khóa',
    'quý',
    'số',
    'Nguyễn',
    'TỈNH',
    'ĐẦU',
    'a',
    'h',
    'g',
    'm',
  ],
  ...[
    'XV',
    'II',
    'I',
    'V',
    'X',
    'VI',
    'TP',
    'TT',
    'TX',
    'H',
    'P',
    'Q',
    'KT',
    'TM',
    'đ',
    'May',
    'in',
    'Class',
    'No',
    'am',
    'Ð',
    'Tổ',
  ],
);
const signs = fc.constantFrom(
  ...[
    ' ',
    ' ',
    ' ',
    '.',
    ',',
    '/',
    '-',
    '–',
    ':',
    '&',
    '%',
    '+',
    '(',
    ')',
    '\n',
    '\u00A0',
    '°',
    '$',
    "'",
    '́',
    '–',
    '#',
    '=',
    '*',
  ],
);
const keys = fc.constantFrom(...Object.keys(vietnamese), ...Object.keys(english));
const text = fc
  .array(fc.oneof(digits, letters, signs, keys), { maxLength: 14 })
  .map((parts) => parts.join(''));

/** Keys as words, found without the patterns of the code. */
function keysIn(said: string, table: Readonly<Record<string, string>>): readonly string[] {
  const word = /[\p{L}\p{M}\p{N}]/u;
  return Object.keys(table).filter((key) => {
    for (let at = said.indexOf(key); at >= 0; at = said.indexOf(key, at + 1)) {
      const before = said[at - 1] ?? ' ';
      const after = key.endsWith('.') ? ' ' : (said[at + key.length] ?? ' ');
      if (!word.test(before) && !word.test(after)) return true;
    }
    return false;
  });
}

describe('whatever is written', () => {
  it('is said without a digit and without an abbreviation of the table', () => {
    fc.assert(
      fc.property(text, anyReading, (written, reading) => {
        const said = spoken(written, reading);
        expect(said).not.toMatch(/\p{Nd}/u);
        const left = keysIn(said, reading.language === 'vi' ? vietnamese : english);
        // A syllable among capitals, and a full stop that ends a sentence.
        expect(left.filter((key) => key !== 'TƯ')).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is said the same when it is said again', () => {
    fc.assert(
      fc.property(text, anyReading, (written, reading) => {
        const said = spoken(written, reading);
        expect(spoken(said, reading)).toBe(said);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves nothing in digits but a decision number that is kept', () => {
    fc.assert(
      fc.property(text, anyReading, (written, reading) => {
        const kept: Reading = { ...reading, decisionNumbers: 'digits' };
        const found = unreadable(spoken(written, kept), kept);
        expect(found.filter((one) => /\d/.test(one))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays as it is where there is nothing to read', () => {
    const plain = fc
      .array(
        fc.constantFrom(
          'Nguyễn',
          'Thị',
          'Hà',
          'tỉnh',
          'xã',
          'Đảng',
          'bộ',
          'Mạnh',
          'Quý',
          'vị',
          ',',
          '.',
          '!',
          '(',
          ')',
          '–',
          '“',
          '”',
        ),
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(plain, fc.boolean(), anyReading, (written, decomposed, reading) => {
        const said = decomposed ? written.normalize('NFD') : written;
        expect(spoken(said, reading)).toBe(said);
        expect(unreadable(said, reading)).toEqual([]);
      }),
    );
  });

  it('any text at all comes to an end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), anyReading, (written, reading) => {
        expect(spoken(written, reading)).not.toMatch(/[0-9]/);
        expect(unreadable(written, reading)).toBeInstanceOf(Array);
      }),
      { numRuns: 1000 },
    );
  });

  it("whatever a show's own abbreviations say, reading comes to an end", () => {
    const short = fc.constantFrom('AA', 'BB', 'UBND', 'cs', 'x1', '%', 'A B');
    const own = fc.dictionary(
      short,
      fc
        .array(fc.oneof(short, fc.constantFrom('tỉnh', '12', 'Sở')), { maxLength: 4 })
        .map((parts) => parts.join(' ')),
    );
    const written = fc.array(fc.oneof(short, letters, digits)).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(written, own, anyReading, (one, abbreviations, reading) => {
        const said = spoken(one, { ...reading, abbreviations });
        expect(said.length).toBeLessThan(20_000);
      }),
      { numRuns: 60 },
    );
  });
});
