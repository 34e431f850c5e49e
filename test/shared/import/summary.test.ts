import { listTitle } from '@shared/import/listTitle.ts';
import { importSummary } from '@shared/import/summary.ts';
import { problemSentence, summaryLines } from '@shared/import/summaryText.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { faulty, listOf, row } from './lists.ts';

const PRIZE = { award: 'Giải Nhất', catalogueId: 'giai-nhat' };

describe('the summary of a list', () => {
  const plain = listOf([
    row('A', {}, PRIZE),
    row('B', { kind: 'individual' }, { ...PRIZE, award: 'GIẢI NHẤT' }),
    faulty(row('C', {}, PRIZE)),
    row('D', { kind: 'household' }),
  ]);
  const leftOut = [{ row: 9, text: 'Tổng cộng: 4', reason: 'sum' as const }];
  const tables = plain.tables.map((table) => ({ ...table, name: 'Sheet1', leftOut }));
  const summary = importSummary({ ...plain, tables });

  it('counts what was read, by kind and by award; rows with errors are told and not counted', () => {
    expect(summary).toMatchObject({
      rows: 4,
      faulty: 1,
      kinds: { collective: 1, individual: 1, household: 1 },
      awards: [
        { award: 'Giải Nhất', kinds: { collective: 1, individual: 1, household: 0 } },
        { award: null, kinds: { collective: 0, individual: 0, household: 1 } },
      ],
      problems: [{ row: 4, code: 'name-missing', severity: 'error' }],
      leftOut: [{ table: 'Sheet1', row: 9, text: 'Tổng cộng: 4', reason: 'sum' }],
    });
    expect(summary.tables[0]?.columns[1]).toEqual({ head: 'name', meaning: 'name' });
  });

  it('is told in both languages', () => {
    expect(summaryLines(summary, translator('vi')).join('\n')).toMatch(
      /^4 dòng người nhận, trong đó 1 dòng có lỗi và không được nhập\.\nGiải Nhất: 1 tập thể, 1 cá nhân\n/,
    );
    expect(summaryLines(summary, translator('en'))).toContain(
      '– Row 9 is not imported: Tổng cộng: 4 (A sum)',
    );
  });

  it('a code without a sentence is shown as it is', () => {
    expect(problemSentence({ code: 'unheard-of', details: {} }, translator('vi'))).toBe(
      'unheard-of',
    );
  });
});

describe('the title of a list', () => {
  const titled = (...titles: readonly string[]) => {
    const list = listOf([row('A')], { name: 'Khen thuong 2025.xlsx' });
    return listTitle({ ...list, tables: list.tables.map((table) => ({ ...table, titles })) });
  };

  it('is the row that begins like one, else the first that is no letterhead, else the file', () => {
    expect(titled('ỦY BAN NHÂN DÂN TỈNH', 'DANH SÁCH KHEN THƯỞNG', '(Kèm theo Quyết định 1)')).toBe(
      'DANH SÁCH KHEN THƯỞNG',
    );
    expect(titled('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Lễ tuyên dương  năm 2025')).toBe(
      'Lễ tuyên dương năm 2025',
    );
    expect(titled('Độc lập - Tự do - Hạnh phúc', '(Kèm theo Quyết định số 1)')).toBe(
      'Khen thuong 2025',
    );
  });
});

describe('the summary of several tables', () => {
  const t = translator('vi');
  const plain = listOf([
    {
      ...row('A', {}, PRIZE),
      problems: [
        {
          code: 'kind-guessed',
          severity: 'notice' as const,
          details: { row: 2, name: 'A', kind: 'collective' },
        },
      ],
    },
  ]);
  const [one] = plain.tables;
  const table = (name: string) => ({
    ...(one as NonNullable<typeof one>),
    name,
    leftOut: [{ row: 9, text: 'Tổng', reason: 'unheard' as never }],
  });
  const lines = (names: readonly string[]) =>
    summaryLines(
      importSummary({
        ...plain,
        tables: names.map(table),
        notices: [{ code: 'unheard', details: {} }],
      }),
      t,
    );

  it('names the table of each line, where there is more than one', () => {
    const left = (all: readonly string[]) => all.filter((line) => line.startsWith('– '));
    expect(left(lines(['Một', 'Hai'])).map((line) => line.slice(0, 8))).toEqual([
      '– Một · ',
      '– Hai · ',
    ]);
    expect(left(lines(['Một'])).join()).not.toContain('Một');
  });

  it('shows codes that it does not know as they are, and the sum only of several awards', () => {
    const told = lines(['Một']);
    expect(told).toContain('• unheard');
    expect(told.at(-1)).toContain('unheard');
    expect(told.filter((line) => line.startsWith('• ')).length).toBe(2);
    expect(told.some((line) => line.startsWith('Tất cả'))).toBe(false);
  });
});
