import { recognise } from '@shared/import/recognise/recognise.ts';
import type { SourceBook } from '@shared/import/source.ts';
import {
  decisionText,
  previewRow,
  previewTable,
  withColumns,
  withMeaning,
} from '@shared/view/importPreview.ts';
import { describe, expect, it } from 'vitest';

function book(...rows: readonly (readonly string[])[]): SourceBook {
  const table = {
    name: '',
    rows: rows.map((cells, index) => ({
      number: index + 1,
      cells: cells.map((text) => ({ text, from: 'plain' as const })),
    })),
  };
  return { name: '', tables: [table], notices: [] };
}

function preview(source: SourceBook) {
  const [table] = recognise(source).tables;
  if (table === undefined) throw new Error('no table');
  return { table, shown: previewTable(table, source.tables[0], 'heads') };
}

const LIST = book(
  ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức khen thưởng', 'Ghi chú'],
  ['1', 'Nguyễn Văn An', 'Trưởng phòng', 'Sở Y tế', 'Bằng khen của Thủ tướng Chính phủ', ''],
  ['2', 'Trần Thị Bình', '', 'Sở Nội vụ', 'Bằng khen của Thủ tướng Chính phủ', ''],
  ['3', '', 'Chuyên viên', 'Sở Nội vụ', 'Bằng khen của Thủ tướng Chính phủ', ''],
);

describe('the preview of a table', () => {
  it('shows the first texts below each head', () => {
    const samples = preview(LIST).shown.columns.map((column) => column.samples);
    expect(samples.slice(0, 4)).toEqual([
      ['1', '2'],
      ['Nguyễn Văn An', 'Trần Thị Bình'],
      ['Trưởng phòng', 'Chuyên viên'],
      ['Sở Y tế', 'Sở Nội vụ'],
    ]);
  });

  it('names the rows that are not imported', () => {
    const { shown } = preview(LIST);
    expect(shown.rowCount).toBe(3);
    expect(shown.errors.map(({ row, name }) => [row, name])).toEqual([[4, '']]);
    expect(shown.problemCount).toBeGreaterThanOrEqual(1);
  });

  it('says an award that all rows share once', () => {
    const { shown } = preview(LIST);
    expect(shown.filled).toEqual(['post', 'unit']);
    expect(shown.common).toEqual(['Bằng khen của Thủ tướng Chính phủ']);
  });

  it('offers the columns of a table in which no list was found', () => {
    const { shown } = preview(book(['Ghi nhớ', 'họp lúc 8 giờ'], ['xyz']));
    expect(shown.rowCount).toBe(0);
    expect(shown.columns.map(({ meaning }) => meaning)).toEqual(['ignore', 'ignore']);
  });

  it('writes a row in plain texts', () => {
    const [row] = preview(LIST).table.rows;
    if (row === undefined) throw new Error('no row');
    const decided = { ...row, decisionNumber: '5/QĐ', decisionDate: '2025-01-07' };
    expect(previewRow(decided)).toMatchObject({
      row: 2,
      kind: 'individual',
      name: 'Nguyễn Văn An',
      decision: '5/QĐ, 07/01/2025',
    });
  });
});

describe('what is said of a column', () => {
  const { shown } = preview(LIST);
  const meanings = shown.columns.map(({ meaning }) => meaning);

  it('takes a meaning that one column alone can have away from the other', () => {
    const next = withMeaning(shown.columns, 2, 'unit');
    expect(next[2]).toBe('unit');
    expect(next[3]).toBe('note');
    expect(withMeaning(shown.columns, 2, 'ignore').filter((one) => one === 'ignore')).toHaveLength(
      meanings.filter((one) => one === 'ignore').length + 1,
    );
  });

  it('stands in the preview at once', () => {
    const whole = { name: '', notices: [], isProse: false, tables: [shown] };
    const [changed] = withColumns(whole, 0, ['order', 'unit']).tables;
    expect(changed?.columns.slice(0, 3).map(({ meaning }) => meaning)).toEqual([
      'order',
      'unit',
      'post',
    ]);
  });
});

it('writes a decision as far as it is named', () => {
  expect(decisionText('1/QĐ', null)).toBe('1/QĐ');
  expect(decisionText(null, '2025-12-31')).toBe('31/12/2025');
  expect(decisionText(null, null)).toBe('');
});

describe('a row of which little is known', () => {
  const { table } = preview(book(['Họ và tên', 'Đơn vị'], ['', 'Sở Y tế'], ['Nguyễn Văn An', '']));

  it('has empty cells', () => {
    expect(table.rows.map(previewRow)).toMatchObject([
      { name: '', post: '', unit: 'Sở Y tế', award: '', decision: '' },
      { name: 'Nguyễn Văn An', unit: '', award: '', decision: '' },
    ]);
  });

  it('is told of where the source is not at hand, without samples', () => {
    const shown = previewTable(table, undefined, 'heads');
    expect(shown.columns.map(({ samples }) => samples)).toEqual([[], []]);
    expect(shown.rowCount).toBe(2);
    expect(previewTable({ ...table, columns: [] }, undefined, 'heads').columns).toEqual([]);
  });

  it('stays as it is while columns of another table change', () => {
    const one = previewTable(table, undefined, 'heads');
    const both = { tables: [one, one] } as unknown as Parameters<typeof withColumns>[0];
    const { tables } = withColumns(both, 1, ['note']);
    expect(tables[0]).toBe(one);
    expect(tables[1]?.columns.map(({ meaning }) => meaning)).toEqual(['note', 'unit']);
  });
});
