import { usualSettings } from '@shared/model/sheetSettings.ts';
import { LABEL_FORMATS, labelFormat } from '@shared/sheet/labelFormats.ts';
import { describe, expect, it } from 'vitest';

const stocks = LABEL_FORMATS.flatMap((format) =>
  format.kind === 'stock' ? [{ name: format.name, ...format.stock }] : [],
);

describe('the formats of labels', () => {
  it('have a name each, and begin with the usual one', () => {
    const names = LABEL_FORMATS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe(usualSettings('labels').labelFormat);
  });

  it('are the usual one where a name is not known', () => {
    expect(labelFormat('L7163').name).toBe('L7163');
    expect(labelFormat('of another version').kind).toBe('cut');
  });

  it.each(stocks)('stand on A4 with as much room on either side: $name', (one) => {
    const width = one.columns * one.width + (one.columns - 1) * one.gapX;
    const height = one.rows * one.height + (one.rows - 1) * one.gapY;
    expect(one.left * 2 + width).toBeCloseTo(210, 1);
    expect(one.top * 2 + height).toBeCloseTo(297, 1);
    expect(one.left).toBeGreaterThanOrEqual(0);
    expect(one.top).toBeGreaterThanOrEqual(0);
  });

  /** Left, top and horizontal pitch in LibreOffice's table of labels. */
  it.each([
    ['L7160', 7.2, 15.15, 66.04],
    ['L7162', 4.67, 13.02, 101.6],
    ['L7163', 4.67, 15.15, 101.6],
    ['L7165', 4.67, 13.04, 101.6],
    ['3422', 0, 8.43, 70],
    ['3424', 0, 4.43, 105],
    ['3425', 0, 5.93, 105],
  ])('stand where other programs print them: %s', (name, left, top, pitch) => {
    const one = stocks.find((stock) => stock.name === name);
    expect(Math.abs((one?.left ?? 0) - left)).toBeLessThan(0.2);
    expect(Math.abs((one?.top ?? 0) - top)).toBeLessThan(0.2);
    expect(Math.abs((one?.width ?? 0) + (one?.gapX ?? 0) - pitch)).toBeLessThan(0.2);
  });
});
