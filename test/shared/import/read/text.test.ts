import { decodeText } from '@shared/import/read/encoding.ts';
import { LONGEST_LIST } from '@shared/model/importedList.ts';
import { describe, expect, it, vi } from 'vitest';
import { bookOf, faultOf, fixture, numbers, only, shown } from './files.ts';

vi.setConfig({ testTimeout: 60_000 });

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => bookOf(utf8(text), 'list.csv');
const rowsOf = async (text: string) => shown(only(await read(text)));
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};

describe('the encoding of a text', () => {
  const list = [
    ['STT', 'Họ và tên', 'Chức vụ, đơn vị công tác'],
    ['1', 'Nguyễn Thị Ánh Tuyết', 'Trưởng phòng, Sở Nội vụ'],
    ['2', 'Đặng Văn Khoẻ', 'Phó Giám đốc\nBệnh viện Đa khoa tỉnh'],
    ['3', 'Lưu Quỳnh Giao', 'Giáo viên, Trường Tiểu học Đồng Hỷ'],
    ['4', 'Phạm Hữu Nghĩa', 'Kỹ sư, Công ty Điện lực'],
  ];

  it.each([
    ['list-utf8.csv', []],
    ['list-1258.csv', ['Windows-1258']],
    ['list-utf16.csv', ['UTF-16 LE']],
  ])('%s', async (name, encodings) => {
    const { tables, notices } = await bookOf(fixture(name), name);
    expect(tables.map(shown)).toEqual([list]);
    expect(notices).toEqual(
      encodings.map((encoding) => ({ code: 'encoding', details: { encoding } })),
    );
  });

  const text = 'Họ tên;Nơi ở\r\nLê Thị Ơn;Đồng Hỷ\r\n';
  it.each([
    ['UTF-8 with its mark', utf8(`\ufeff${text}`), 'UTF-8'],
    ['UTF-16 LE without a mark', utf16(text, true), 'UTF-16 LE'],
    ['UTF-16 BE without a mark', utf16(text, false), 'UTF-16 BE'],
    ['UTF-16 BE with its mark', utf16(`\ufeff${text}`, false), 'UTF-16 BE'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, brokenLines: [] });
  });

  it('is western where only that fits', () => {
    const bytes = Uint8Array.from('Hélène;Søren Ödegård;François Muñoz;Île', (letter) =>
      letter.charCodeAt(0),
    );
    expect(decodeText(bytes)).toMatchObject({
      text: 'Hélène;Søren Ödegård;François Muñoz;Île',
      encoding: 'Windows-1252',
    });
  });

  it('a damaged letter is shown and told by its line, and nothing else changes', async () => {
    const bytes = utf8('Nguyễn Văn Đạt\nTrần Thị Ẩn\nHồ Ánh Tuyết');
    bytes[bytes.lastIndexOf(0xe1)] = 0xff;
    const book = await bookOf(bytes);
    expect(book.notices).toEqual([{ code: 'broken-characters', details: { lines: '3' } }]);
    expect(shown(only(book)).flat().slice(0, 2)).toEqual(['Nguyễn Văn Đạt', 'Trần Thị Ẩn']);
  });

  it('bytes that are no text are refused', async () => {
    expect(decodeText(Uint8Array.from({ length: 64 }, (_, at) => at * 37))).toBeNull();
    expect(await faultOf(new Uint8Array(100), 'a.csv')).toMatchObject({
      code: 'list-unknown-format',
    });
    expect(await faultOf(new Uint8Array(100), 'a.xlsx')).toMatchObject({ code: 'list-corrupt' });
  });
});

describe('the delimiter', () => {
  it.each([
    ['STT;Họ tên;Chức vụ, đơn vị\n1;An;Kế toán, Sở Y tế\n', ['STT', 'Họ tên', 'Chức vụ, đơn vị']],
    ['STT,Họ tên,Chức vụ\n1,An,"Kế toán, thủ quỹ; bí thư"\n', ['STT', 'Họ tên', 'Chức vụ']],
    [
      'STT\tHọ, tên\tNơi\n1\tAn, Tám, Tư, Năm\tHuế\n2\tBa, b, c, d\tVinh',
      ['STT', 'Họ, tên', 'Nơi'],
    ],
    ['STT|Họ tên\n1|An\n', ['STT', 'Họ tên']],
    ['sep=;\nSTT;Họ tên, v.v.\n1;An, Bình\n', ['STT', 'Họ tên, v.v.']],
    ['DANH SÁCH TẬP THỂ, CÁ NHÂN, ĐƠN VỊ\nAn\nBình\nChi', ['DANH SÁCH TẬP THỂ, CÁ NHÂN, ĐƠN VỊ']],
    ['DANH SÁCH TẬP THỂ, CÁ NHÂN\n\nSTT;Họ tên\n1;An\n2;Ba\n', ['DANH SÁCH TẬP THỂ, CÁ NHÂN', '']],
  ])('of %j', async (text, first) => {
    expect((await rowsOf(text))[0]).toEqual(first);
  });
});

describe('a text with quoted cells', () => {
  it('counts lines, not rows', async () => {
    const table = only(await read('a;b\n"x\ny";"1 ""một"""\n\n;;\nc;d\n'));
    expect(shown(table)).toEqual([
      ['a', 'b'],
      ['x\ny', '1 "một"'],
      ['c', 'd'],
    ]);
    expect(numbers(table)).toEqual([1, 2, 6]);
  });

  it.each([
    ['at the end', 'a;b\n1;An\n2;"Ba\n3;Tư\n', 3],
    ['before a quoted cell', 'a;b\n1;"An\n2;"Ba"\n3;"Tư; Năm"\n', 2],
  ])('a quote that never closes swallows nothing: %s', async (_, text, line) => {
    const book = await read(text);
    expect(book.notices).toEqual([{ code: 'quote-not-closed', details: { line } }]);
    expect(only(book).rows).toHaveLength(text.split('\n').length - 1);
    expect(numbers(only(book))).toEqual([1, 2, 3, 4].slice(0, only(book).rows.length));
  });

  it('quotes inside a cell of one line are no matter', async () => {
    const book = await read('a;b\n"Đội "Xung kích" xã";1\nCLB "Hoa";2\n');
    expect(book.notices).toEqual([]);
    expect(shown(only(book)).slice(1)).toEqual([
      ['Đội "Xung kích" xã', '1'],
      ['CLB "Hoa"', '2'],
    ]);
  });

  it('many of them end in reading the rest as it stands', async () => {
    const book = await read(`a;b\n${'1;"An\n'.repeat(61)}`);
    expect(book.notices.length).toBeLessThanOrEqual(20);
    expect(only(book).rows.length).toBeGreaterThan(40);
  });
});

describe('a cell of a text', () => {
  it('loses what protects it from being a formula, and nothing else', async () => {
    expect(await rowsOf("'=1+1;'+84;'-;'@a;'Đội' trưởng;=\"007\";O'Hara\nb;;;;;;")).toEqual([
      ['=1+1', '+84', '-', '@a', "'Đội' trưởng", '007', "O'Hara"],
      ['b', '', '', '', '', '', ''],
    ]);
  });

  it('is clean: composed, with plain single spaces, without what cannot be seen', async () => {
    expect(
      await rowsOf(`x;${'Hồ  Thị\u00a0Ẩn'.normalize('NFD')}\u200b\ufeff;  a\u2003b \n`),
    ).toEqual([['x', 'Hồ Thị Ẩn', 'a b']]);
  });
});

it('a text with too many rows is refused with their number', async () => {
  const text = 'a;b\n'.repeat(LONGEST_LIST + 5);
  expect(await faultOf(utf8(text), 'x.csv')).toEqual({
    code: 'list-too-many-rows',
    details: { file: 'x.csv', where: 'x.csv', rows: LONGEST_LIST + 5, most: LONGEST_LIST },
  });
  expect(only(await read('a;b\n\n\n'.repeat(LONGEST_LIST))).rows).toHaveLength(LONGEST_LIST);
});

it('an empty text is empty', async () => {
  for (const text of ['', '\ufeff', ' \r\n;;\n'])
    expect(await faultOf(utf8(text))).toMatchObject({ code: 'list-empty' });
});
