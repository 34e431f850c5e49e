import { CellReader } from '@shared/import/read/sheetCell.ts';
import { StylesReader } from '@shared/import/read/styles.ts';
import { describe, expect, it } from 'vitest';

function formats(xml: string): readonly string[] {
  const reader = new StylesReader();
  reader.push(`<styleSheet>${xml}</styleSheet>`);
  return reader.end();
}

/** A number as a cell with that format shows it. */
function shown(value: string, format: string): string {
  const read = new CellReader({ strings: [], formats: [format], from1904: false });
  const { text, from } = read.read({ type: 'n', style: '0', value, formula: false });
  return from === 'plain' ? text : `${text} [${from}]`;
}

describe('the formats of a workbook', () => {
  it('are those of the cells, not of named styles or conditions', () => {
    expect(
      formats(
        '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
          '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
          '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf/><xf numFmtId="170"/></cellXfs>' +
          '<dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs>',
      ),
    ).toEqual(['', 'dd/mm/yyyy', 'mm-dd-yy', '', '']);
  });

  it('are damaged when the part is another one', () => {
    const reader = new StylesReader();
    expect(() => reader.push('<sst/>')).toThrow('list-corrupt');
  });
});

describe('a number', () => {
  it.each([
    ['45664', 'dd/mm/yyyy', '07/01/2025 [date]'],
    ['45664', 'DD\\/MM\\/YYYY;@', '07/01/2025 [date]'],
    ['45664', '[$-42A]d\\ mmmm\\ yyyy', '07/01/2025 [date]'],
    ['45664', 'YYYY', '2025'],
    ['45664', 'mm/yyyy', '01/2025'],
    ['45664.5', 'dd/mm/yyyy hh:mm', '07/01/2025 12:00'],
    ['0.3125', 'hh:mm', '07:30'],
    ['45664', '#,##0\\ "ngày"', '45664'],
    ['45664', '_-* #,##0_d', '45664'],
    ['45664', '#,##0\\d', '45664'],
    ['12', '[Red]0', '12'],
    ['7', '000', '007'],
    ['0.95', '0%', '95%'],
    ['12345678901234567', '', '12345678901234568'],
  ])('%s with the format %s is shown as %s', (value, format, expected) => {
    expect(shown(value, format)).toBe(expected);
  });
});
