import { SheetFilter } from '@shared/import/read/sheetXml.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const filtered = (...pieces: string[]) => {
  const filter = new SheetFilter();
  for (const piece of pieces) filter.push(piece);
  const { xml, ...rest } = filter.end();
  // Rows of which all cells are plain are handed on as they are, with attributes that nobody reads.
  return { xml: xml.replace(/\s+(?=<row)/g, '').replace(/(<row r="\d+")[^>]*/g, '$1'), ...rest };
};

describe('the XML of a sheet', () => {
  const sheet =
    '<?xml version="1.0"?><x:worksheet xmlns:x="a"><x:cols><x:col min="1"/></x:cols><x:sheetData>\n' +
    '<x:row r="1" s="2"/><x:row r="2" ht="9"><x:c r="A2" s="1"/><x:c r="B2"><x:v>1</x:v></x:c></x:row>' +
    '<x:row r="4"><x:c r="A4" t="str"><x:f>B2</x:f><x:v>a</x:v></x:c></x:row><x:row r="5"><x:c r="A5" s="1"></x:c></x:row>' +
    '</x:sheetData><x:mergeCells count="2"><x:mergeCell ref="A1:B2"/><x:mergeCell ref="AA3:AB4"/></x:mergeCells>' +
    '<x:rowBreaks><x:brk id="1"/></x:rowBreaks></x:worksheet>';
  const expected = {
    xml:
      '<worksheet><sheetData><row r="2"><c r="B2"><v>1</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><v>a</v></c></row></sheetData></worksheet>',
    rows: 2,
    cells: 2,
    merged: [
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 3, left: 27, bottom: 4, right: 28 },
    ],
  };

  it('keeps filled rows and cells, and the places of merged ones', () => {
    expect(filtered(sheet)).toEqual(expected);
  });

  it('may come in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(sheet.length), { maxLength: 30 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), sheet.length];
        expect(filtered(...at.map((start, index) => sheet.slice(start, at[index + 1])))).toEqual(
          expected,
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('without rows is empty, without an end or a beginning damaged', () => {
    expect(filtered('<worksheet><sheetData/></worksheet>').rows).toBe(0);
    for (const xml of ['<worksheet><sheetData><row r="1">', '<chartsheet/>', ''])
      expect(() => filtered(xml)).toThrow('list-corrupt');
    expect(() => filtered('<worksheet><sheetData><row r="0"/></sheetData>')).toThrow();
  });

  it('with a row without end is given up', () => {
    const piece = 'x'.repeat(1 << 20);
    expect(() =>
      filtered('<worksheet><sheetData><row r="1"><c>', ...Array<string>(20).fill(piece)),
    ).toThrow('list-too-large');
  });
});
