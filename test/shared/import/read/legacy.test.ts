import { convertText } from '@shared/import/read/legacy.ts';
import { convertLegacy, legacyEncoding, readPaste } from '@shared/import/read/readBook.ts';
import { describe, expect, it } from 'vitest';
import { bookOf, cell, fixture, only, shown, workbook } from './files.ts';

const encodingOf = (text: string) => {
  const read = readPaste({ html: null, text });
  if (!read.ok) throw new Error(read.fault.code);
  return { encoding: legacyEncoding(read.book), notices: read.book.notices };
};

/** All letters with marks, for a table that is complete. */
const SMALL = Array.from('aăâeêioôơuưy').flatMap((letter) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) =>
    (letter + tone).normalize('NFC'),
  ),
);

describe.each(['tcvn3', 'vni'] as const)('%s', (encoding) => {
  it('is told, left as it is, and converted when that is asked for', async () => {
    const book = await bookOf(fixture(`list-${encoding}.csv`));
    expect(book.notices).toEqual([{ code: 'legacy-text', details: { encoding } }]);
    expect(legacyEncoding(book)).toBe(encoding);
    expect(shown(only(book))[1]?.[1]).not.toContain('Nguyễn');
    const converted = convertLegacy(book, encoding);
    expect(converted.notices).toEqual([]);
    expect(legacyEncoding(converted)).toBeNull();
    const plain = await bookOf(fixture('list-utf8.csv'));
    const expected = shown(only(plain)).map((row) =>
      row.map((text) => (encoding === 'tcvn3' ? text.replace('Ánh', 'ánh') : text)),
    );
    expect(shown(only(converted))).toEqual(expected);
  });

  it('is told in a workbook as well', async () => {
    const name = encoding === 'tcvn3' ? 'NguyÔn V¨n Tó' : 'Nguyeãn Vaên Tuù';
    const book = await bookOf(workbook([{ xml: `<row r="1">${cell('A1', name)}</row>` }]));
    expect(legacyEncoding(book)).toBe(encoding);
    expect(shown(only(convertLegacy(book, encoding)))).toEqual([['Nguyễn Văn Tú']]);
  });

  it('leaves text alone that is Unicode already', () => {
    expect(convertText('Nguyễn Văn Tú', encoding)).toBe('Nguyễn Văn Tú');
  });
});

describe('the letters', () => {
  it('of TCVN3 are all there, as iconv has them', async () => {
    const { TCVN3 } = await import('@shared/import/read/legacyTables.ts');
    const letters = [...TCVN3.values()];
    const marked = SMALL.filter((letter) => !/^[a-z]$/.test(letter));
    expect([...letters].sort()).toEqual([...marked, 'đ', ...'ĂÂÊÔƠƯĐ'].sort());
  });

  it('of VNI are all there, in both cases', async () => {
    const { VNI } = await import('@shared/import/read/legacyTables.ts');
    const marked = [...SMALL.filter((letter) => !/^[a-z]$/.test(letter)), 'đ'];
    expect(new Set(VNI.values())).toEqual(
      new Set([...marked, ...marked.map((letter) => letter.toUpperCase())]),
    );
  });

  it.each([
    ['DANH S¸CH TËP THÓ', 'DANH SÁCH TẬP THỂ'],
    ['Vò Tó B¸', 'Vũ Tú Bá'],
    ['BÐ', 'Bé'.replace('b', 'B')],
  ])('a font of capitals shows small letters with marks as capitals: %s', (coded, text) => {
    expect(convertText(coded, 'tcvn3')).toBe(text);
  });

  it('of VNI may mix the cases of a letter and its mark', () => {
    expect(convertText('AÙnh ÑAËNG Aùnh yeáu Kyø', 'vni')).toBe('Ánh ĐẶNG Ánh yếu Kỳ');
  });
});

describe('ordinary names are in no old encoding', () => {
  it.each([
    ['Vietnamese', 'Nguyễn Thị Hà\tTạ Bá Lý\tCán bộ\tKế toán\tLò Văn Ơn\tVũ Tú\tHồ Sỹ Bé'],
    ['Vietnamese without the marks that only it has', 'Hà Bé\tCán Vân\tLý Cúc\tPhù Hùng\tÂn Tôn'],
    ['French', 'Hélène Dupré\tNoël Gaëlle\tFrançois Loïc\tZoé Benoît\tAnaïs Rhône\tÎle Dîner'],
    ['German and Nordic', 'Jürgen Müller\tBjörn Ödegård\tKöln Bön\tSøren Æbelø\tGöran Sjöström'],
    ['Spanish and Portuguese', 'José Muñoz\tPeña Ibáñez\tSão João\tConceição Simões'],
    ['English', "O'Brien\tSmith-Jones\tJohn"],
    ['signs', '© 2024\tN° 5\t20 m²\t«Hoa»\tA·B\t±1\t½'],
    ['one strange word', 'NguyÔn'],
  ])('%s', (_, text) => {
    expect(encodingOf(text)).toEqual({ encoding: null, notices: [] });
  });
});
