import { SheetReader } from '@shared/import/read/sheet.ts';
import { CellReader } from '@shared/import/read/sheetCell.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell } from './files.ts';

function sheet(...pieces: string[]) {
  const strings = [{ text: 'chung', from: 'plain' }] as const;
  const reader = new SheetReader(new CellReader({ strings, formats: [], from1904: false }));
  for (const piece of pieces) reader.push(piece);
  const { rows, ...rest } = reader.end();
  return {
    rows: rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]),
    ...rest,
  };
}

const rowsOf = (xml: string) => sheet(`<worksheet><sheetData>${xml}</sheetData></worksheet>`).rows;

describe('the XML of a sheet', () => {
  const xml =
    '<?xml version="1.0"?><x:worksheet xmlns:x="a"><x:cols><x:col min="1"/></x:cols><x:sheetData>\n' +
    '<x:row r="1" s="2"/><x:row r="2" ht="9"><x:c r="A2" s="1"/><x:c r="B2"><x:v>1</x:v></x:c></x:row>' +
    '<x:row r="4"><x:c r="A4" t="str"><x:f>B2</x:f><x:v>a</x:v></x:c></x:row><x:row r="5"><x:c r="A5" s="1"></x:c></x:row>' +
    '</x:sheetData><x:mergeCells count="2"><x:mergeCell ref="A1:B2"/><x:mergeCell ref="AA3:AB4"/></x:mergeCells>' +
    '<x:rowBreaks><x:brk id="1"/></x:rowBreaks></x:worksheet>';
  const expected = {
    rows: [
      [2, '', '1'],
      [4, 'a'],
    ],
    rowCount: 2,
    width: 2,
    places: 3,
    merged: [
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 3, left: 27, bottom: 4, right: 28 },
    ],
  };

  it('keeps filled rows and cells, and the places of merged ones', () => {
    expect(sheet(xml)).toEqual(expected);
  });

  it('may come in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(xml.length), { maxLength: 30 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), xml.length];
        expect(sheet(...at.map((start, index) => xml.slice(start, at[index + 1])))).toEqual(
          expected,
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('without rows is empty, without an end or a beginning damaged', () => {
    expect(sheet('<worksheet><sheetData/></worksheet>').rowCount).toBe(0);
    for (const broken of [
      '<worksheet><sheetData><row r="1">',
      '<worksheet><sheetData></row></sheetData></worksheet>',
      '<worksheet/><worksheet/>',
      '<chartsheet/>',
      '',
    ])
      expect(() => sheet(broken)).toThrow('list-corrupt');
  });

  it('with a row without end is given up', () => {
    const piece = 'x'.repeat(1 << 20);
    const open = '<worksheet><sheetData><row r="1"><c>';
    expect(() => sheet(open, ...Array<string>(20).fill(piece))).toThrow('list-too-large');
    const rows = Array.from(
      { length: 20 },
      (_, at) => `<row r="${at + 1}">${cell('A1', piece)}</row>`,
    );
    expect(sheet('<worksheet><sheetData>', ...rows, '</sheetData></worksheet>').rowCount).toBe(20);
  });
});

describe('addresses', () => {
  it.each([
    ['<row r="0"/>', 'rows count from one'],
    ['<row r="1048577"/>', 'there are no more rows than Excel has'],
    ['<row r="x"/>', 'a row has a number'],
    ['<row r="2"/><row r="2"/>', 'they rise'],
    ['<row r="1"><row r="2"/></row>', 'no row stands in another'],
    [`<row r="1">${cell('1', 'a')}</row>`, 'a cell has a column'],
    [`<row r="1">${cell('XFE1', 'a')}</row>`, 'which Excel has'],
    [`<row r="1">${cell('B1', 'a')}${cell('B1', 'b')}</row>`, 'no cell hides another'],
    [`<row r="1"><c r="A1">${cell('B1', 'a')}</c></row>`, 'or stands in it'],
  ])('%s is damage: %s', (xml) => {
    expect(() => rowsOf(xml)).toThrow('list-corrupt');
  });

  it('cells may come in any order', () => {
    expect(rowsOf(`<row r="7">${cell('C7', 'c')}${cell('A7', 'a')}</row>`)).toEqual([
      [7, 'a', '', 'c'],
    ]);
  });

  it('cells and rows stand in the data of the sheet and nowhere else', () => {
    const rows = `<row r="1">${cell('A1', 'a')}</row>`;
    expect(sheet(`<worksheet>${rows}<sheetData/>${rows}</worksheet>`).rowCount).toBe(0);
    expect(rowsOf(`${cell('A1', 'a')}<row r="3"/>`)).toEqual([]);
  });
});

describe('the text of a cell', () => {
  const text = (inner: string, type = 'inlineStr') =>
    rowsOf(`<row r="1"><c r="A1" t="${type}">${inner}</c></row>`)[0]?.[1];

  it.each([
    ['<is><r><t>Đỗ </t></r><r><rPr><b/></rPr><t>Thị Bích</t></r></is>', 'Đỗ Thị Bích'],
    ['<is><t>Lê</t><rPh sb="0" eb="1"><t>le</t></rPh></is>', 'Lê'],
    ['<is><t><![CDATA[A & B]]></t></is>', 'A & B'],
    ['<is><t>A &amp; &#66;</t></is>', 'A & B'],
    ['<is><t>một_x000D__x000a_hai</t></is>', 'một\nhai'],
    ['<is><t>_x005F_x000D_</t></is>', '_x000D_'],
    ['<is><t>a</t></is><extLst><ext><v>b</v></ext></extLst>', 'a'],
    ['ngoài<is>ngoài<t>trong</t>ngoài</is>', 'trong'],
  ])('%s is %s', (inner, expected) => {
    expect(text(inner)).toBe(expected);
  });

  it('may be shared; one that is not there is damage', () => {
    expect(text('<v>0</v>', 's')).toBe('chung');
    for (const index of ['1', '-1', 'x', ' ', '0x0'])
      expect(() => text(`<v>${index}</v>`, 's')).toThrow();
  });

  it('is an error where a number should stand and does not: nothing is made up', () => {
    const read = new CellReader({ strings: [], formats: [], from1904: false });
    const number = (value: string) =>
      read.read({ type: undefined, style: undefined, value, formula: false });
    expect(number('12a')).toEqual({ text: '12a', from: 'error' });
    expect(number(' 12 ')).toEqual({ text: '12', from: 'plain' });
    expect(number('-1.5E-2').text).toBe('-0.015');
    expect(number(' ')).toEqual({ text: '', from: 'plain' });
    for (const none of ['1e999', '0x10', '1_000', 'NaN', '.'])
      expect(number(none).from).toBe('error');
  });

  it.each([
    ['true', 'TRUE'],
    ['1', 'TRUE'],
    ['false', 'FALSE'],
    ['0', 'FALSE'],
  ])('a truth is written as %s', (value, expected) => {
    expect(text(`<v>${value}</v>`, 'b')).toBe(expected);
  });
});
