import type { RecognisedList } from '@shared/import/list.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
import type { SourceBook, SourceCell } from '@shared/import/source.ts';
import { saidSchema } from '@shared/model/importedList.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Texts that lists are made of, so that every rule comes into play. */
const TEXTS = [
  '',
  'STT',
  'Họ và tên',
  'Họ đệm',
  'Tên',
  'Tên tập thể',
  'Đơn vị',
  'Chức vụ, đơn vị công tác',
  'Hình thức khen thưởng',
  'Quyết định',
  'Số',
  'Ngày',
  'Ghi chú',
  '1',
  '2',
  '3',
  '07',
  'I',
  'A',
  'I. TẬP THỂ',
  'II. CÁ NHÂN: 02 cá nhân',
  'B. Bằng khen của Chủ tịch UBND tỉnh',
  'Huyện Đồng Hỷ',
  'Ông Nguyễn Văn An',
  '1. Trần Thị Bình, Giáo viên, Trường THPT Chu Văn An',
  'Trường THPT\nChu Văn An',
  'Giám đốc, Sở Nội vụ',
  '25/QĐ-UBND ngày 31/02/2025',
  '07/01/2025',
  '45664',
  'Tổng cộng',
  'Nơi nhận:',
  'KT. CHỦ TỊCH',
  'Thái Nguyên, ngày 07 tháng 01 năm 2025',
  'DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH',
  '(Kèm theo Quyết định số 25/QĐ-UBND ngày 07 tháng 01 năm 2025)',
  '#REF!',
  'x',
] as const;

const text = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
const cell: fc.Arbitrary<SourceCell> = fc.record({
  text,
  from: fc.oneof(
    { weight: 8, arbitrary: fc.constant<SourceCell['from']>('plain') },
    {
      weight: 1,
      arbitrary: fc.constantFrom<SourceCell['from']>(
        'date',
        'above',
        'left',
        'error',
        'formula-unknown',
      ),
    },
  ),
});
const rows = fc
  .array(
    fc.record({ skip: fc.integer({ min: 1, max: 3 }), cells: fc.array(cell, { maxLength: 6 }) }),
    { maxLength: 25 },
  )
  .map((list) => {
    let number = 0;
    return list.map(({ skip, cells }) => {
      number += skip;
      return { number, cells };
    });
  });
const anyBook: fc.Arbitrary<SourceBook> = fc.record({
  name: fc.constant('x'),
  tables: fc
    .array(rows, { maxLength: 3 })
    .map((tables) => tables.map((list, index) => ({ name: `T${index}`, rows: list }))),
  notices: fc.constant([]),
});

/** Numbers of the rows that say something of their own. */
function saying(table: SourceBook['tables'][number]): number[] {
  return table.rows
    .filter(({ cells }) =>
      cells.some(
        ({ text: said, from }) =>
          from === 'error' ||
          from === 'formula-unknown' ||
          (said !== '' && from !== 'above' && from !== 'left'),
      ),
    )
    .map(({ number }) => number);
}

function placesOf(table: RecognisedList['tables'][number]): readonly (readonly number[])[] {
  const numbers = (list: readonly { readonly row: number }[]) => list.map(({ row }) => row);
  const { titleRows, headRows, sections, rows: recipients, leftOut } = table;
  return [titleRows, headRows, numbers(sections), numbers(recipients), numbers(leftOut)];
}

const rising = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

const RUNS = 250;

describe('any book', { timeout: 30_000 }, () => {
  it('is told row by row, each once, in its order', () => {
    fc.assert(
      fc.property(anyBook, (source) => {
        const { tables } = recognise(source);
        for (const table of source.tables) {
          const parts = tables.filter(
            ({ name }) => name === table.name || name.startsWith(`${table.name} · `),
          );
          const told = parts.flatMap(placesOf).flat();
          expect(told.toSorted((a, b) => a - b)).toEqual(saying(table));
          for (const places of parts.flatMap(placesOf)) expect(rising(places)).toBe(true);
          const recipients = parts.flatMap(({ rows: list }) => list.map(({ row }) => row));
          expect(rising(recipients)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('gives nothing without a word that a show would not take', () => {
    fc.assert(
      fc.property(anyBook, (source) => {
        for (const row of recognise(source).tables.flatMap(({ rows: list }) => list)) {
          const hasError = row.problems.some(({ severity }) => severity === 'error');
          expect(hasError || saidSchema.safeParse(row.said).success).toBe(true);
          expect(row.decisionDate === null || /^\d{4}-\d{2}-\d{2}$/.test(row.decisionDate)).toBe(
            true,
          );
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a long list', () => {
  const cells = (texts: readonly string[]): SourceCell[] =>
    texts.map((said) => ({ text: said, from: 'plain' }));
  const NAMES = ['Nguyễn Văn', 'Trần Thị', 'Lê Hoàng', 'Phạm Minh'];
  const HEAD = ['STT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Hình thức khen thưởng', 'Số QĐ'];

  function listOf(length: number): SourceBook {
    const list = Array.from({ length }, (_, index) => ({
      number: index + 2,
      cells: cells([
        String(index + 1),
        `Ông ${NAMES[index % 4]} ${String.fromCharCode(65 + (index % 26))}${index}`,
        `Trưởng phòng, Sở Nội vụ ${index % 50}`,
        'Bằng khen của Chủ tịch UBND tỉnh',
        '25/QĐ-UBND',
      ]),
    }));
    return {
      name: 'x',
      tables: [{ name: '', rows: [{ number: 1, cells: cells(HEAD) }, ...list] }],
      notices: [],
    };
  }

  it('of 20,000 rows is recognised whole', { timeout: 30_000 }, () => {
    expect(recognise(listOf(20_000)).tables[0]?.rows).toHaveLength(20_000);
  });
});
