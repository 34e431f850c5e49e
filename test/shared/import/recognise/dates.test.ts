import { cellDate, dateIn } from '@shared/import/recognise/dates.ts';
import { decisionNamed, decisionOfCell } from '@shared/import/recognise/decisions.ts';
import { describe, expect, it } from 'vitest';

describe('dates', () => {
  it.each([
    ['7/1/2025', '2025-01-07'],
    ['07/01/2025', '2025-01-07'],
    ['07.01.2025', '2025-01-07'],
    ['07-01-2025', '2025-01-07'],
    ['2025-01-07', '2025-01-07'],
    ['ngày 07 tháng 01 năm 2025', '2025-01-07'],
    ['Ngày 7 tháng 1 năm 2025', '2025-01-07'],
    ['ngay 7 thang 1 nam 2025', '2025-01-07'],
    ['29/02/2024', '2024-02-29'],
    ['45664', '2025-01-07'],
    ['30000', '1982-02-18'],
    ['60000', '2064-04-08'],
  ])('%s is %s', (text, date) => {
    expect(cellDate(text)).toBe(date);
  });

  it.each([
    '31/02/2025',
    '29/02/2025',
    '13/13/2025',
    '01/2025',
    '2025',
    '29999',
    '60001',
    '7/1/25',
    'chưa rõ',
    '',
  ])('%s is none', (text) => {
    expect(cellDate(text)).toBeNull();
  });

  it('finds the first one of a text, and says how an impossible one is written', () => {
    expect(dateIn('ký 07/01/2025, hiệu lực 08/01/2025')?.date).toBe('2025-01-07');
    expect(dateIn('ngày 31/02/2025')).toEqual({ date: null, written: '31/02/2025' });
    expect(dateIn('năm 2025')).toBeUndefined();
  });
});

describe('decisions', () => {
  it.each([
    [
      '(Kèm theo Quyết định số 25/QĐ-UBND ngày 07 tháng 01 năm 2025 của Chủ tịch UBND tỉnh)',
      '25/QĐ-UBND',
      '2025-01-07',
    ],
    ['Quyết định số 1034/QĐ-TTg, ngày 3/6/2024', '1034/QĐ-TTg', '2024-06-03'],
    ['Theo Quyết định số 12-QĐ/TU ngày 01/02/2025', '12-QĐ/TU', '2025-02-01'],
    ['Quyết định số 15/2025/QĐ-CTN', '15/2025/QĐ-CTN', null],
    ['Quyết định số 25/QÐ-UBND ngày 07/01/2025', '25/QÐ-UBND', '2025-01-07'],
    ['(Kèm theo Quyết định ngày 07/01/2025)', null, '2025-01-07'],
  ])('%s', (text, number, date) => {
    expect(decisionNamed(text)).toMatchObject({ number, date });
  });

  it.each([
    [
      '(Kèm theo Quyết định số 25/QĐ-UBND ngày 07/01/2025 của Chủ tịch UBND tỉnh)',
      'Chủ tịch UBND tỉnh',
    ],
    ['Quyết định số 25/QĐ-UBND ngày 07/01/2025 của UBND tỉnh về việc tặng Bằng khen', 'UBND tỉnh'],
    ['Quyết định số 25/QĐ-UBND ngày 07/01/2025', null],
  ])('who made it: %s', (text, issuer) => {
    expect(decisionNamed(text)?.issuer).toBe(issuer);
  });

  it.each([
    '(Kèm theo Quyết định số      /QĐ-UBND ngày    tháng    năm 2025)',
    'Thái Nguyên, ngày 07 tháng 01 năm 2025',
    'DANH SÁCH TẬP THỂ',
  ])('%s names none', (text) => {
    expect(decisionNamed(text)).toBeNull();
  });

  it.each([
    ['25/QĐ-UBND', '25/QĐ-UBND', null],
    ['Số 25/QĐ-UBND ngày 07/01/2025', '25/QĐ-UBND', '2025-01-07'],
    ['25/QĐ-UBND\n07/01/2025', '25/QĐ-UBND', '2025-01-07'],
    ['Quyết định số 25', '25', null],
    ['25', '25', null],
    ['07/01/2025', null, '2025-01-07'],
  ])('a cell %j', (text, number, date) => {
    expect(decisionOfCell(text)).toMatchObject({ number, date });
  });

  it('an impossible date is told, not mended', () => {
    expect(decisionOfCell('25/QĐ-UBND ngày 31/02/2025')).toEqual({
      number: '25/QĐ-UBND',
      date: null,
      unreadable: '31/02/2025',
      issuer: null,
    });
  });
});
