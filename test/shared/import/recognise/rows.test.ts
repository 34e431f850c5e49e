import { describe, expect, it } from 'vitest';
import { above, date, namesOf, problemsOf, recognised, rowsOf } from './books.ts';

describe('merged cells', () => {
  it('give each row what the cell above says', () => {
    const list = recognised([
      ['STT', 'Họ và tên', 'Đơn vị', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'],
      [
        '1',
        'Nguyễn Văn An',
        'Sở Y tế',
        'Bằng khen của UBND tỉnh',
        '25/QĐ-UBND',
        date('07/01/2025'),
      ],
      [
        '2',
        'Nguyễn Văn Bảy',
        above('Sở Y tế'),
        above('Bằng khen của UBND tỉnh'),
        above('25/QĐ-UBND'),
        above('07/01/2025'),
      ],
    ]);
    expect(rowsOf(list)[1]).toMatchObject({
      said: { unit: 'Sở Y tế' },
      catalogueId: 'bk-tinh',
      decisionNumber: '25/QĐ-UBND',
      decisionDate: '2025-01-07',
    });
  });

  it('a merged name with two awards is two rows, with more text it is one', () => {
    const head = ['STT', 'Họ và tên', 'Hình thức khen thưởng', 'Ghi chú'];
    const two = recognised([
      head,
      ['1', 'Nguyễn Văn An', 'Bằng khen của UBND tỉnh', ''],
      [above('1'), above('Nguyễn Văn An'), 'Chiến sĩ thi đua cơ sở', ''],
    ]);
    expect(namesOf(two)).toEqual(['Nguyễn Văn An', 'Nguyễn Văn An']);
    expect(problemsOf(two)[1]).toContain('other-award-too');
    const one = recognised([
      head,
      ['1', 'Nguyễn Văn An', 'Bằng khen của UBND tỉnh', 'a'],
      [above('1'), above('Nguyễn Văn An'), above('Bằng khen của UBND tỉnh'), 'b'],
    ]);
    expect(namesOf(one)).toEqual(['Nguyễn Văn An']);
    expect(one.tables[0]?.leftOut).toEqual([{ row: 3, text: 'b', reason: 'continuation' }]);
  });
});

describe('the decision of a row', () => {
  const of = (rows: string[][]) =>
    rowsOf(recognised(rows)).map(({ decisionNumber, decisionDate }) => [
      decisionNumber,
      decisionDate,
    ]);

  it('from its columns, else from the title', () => {
    const title = ['(Kèm theo Quyết định số 25/QĐ-UBND ngày 07/01/2025)', '', ''];
    expect(
      of([
        title,
        ['Họ và tên', 'Số QĐ', 'Ngày QĐ'],
        ['Lê Văn Ba', '', ''],
        ['Lê Văn Tư', '30/QĐ-UBND', ''],
        ['Lê Văn Năm', '30/QĐ-UBND', '45665'],
        ['Lê Văn Sáu', '25/QĐ-UBND', ''],
      ]),
    ).toEqual([
      ['25/QĐ-UBND', '2025-01-07'],
      ['30/QĐ-UBND', null],
      ['30/QĐ-UBND', '2025-01-08'],
      ['25/QĐ-UBND', '2025-01-07'],
    ]);
  });

  it('an impossible date stays unknown', () => {
    const list = recognised([
      ['Họ và tên', 'Ngày quyết định'],
      ['Lê Văn Ba', '31/02/2025'],
      ['Lê Văn Tư', '28/02/2025'],
    ]);
    expect(rowsOf(list).map(({ decisionDate }) => decisionDate)).toEqual([null, '2025-02-28']);
    expect(problemsOf(list)).toEqual([['date-unreadable'], []]);
  });
});

describe('the award of a row', () => {
  it('nearest wins: column, section, sheet, title', () => {
    const list = recognised([
      ['DANH SÁCH ĐƯỢC TẶNG CỜ THI ĐUA CỦA CHÍNH PHỦ', ''],
      ['STT', 'Tên tập thể', 'Danh hiệu'],
      ['1', 'Sở Nội vụ', ''],
      ['I', 'Cờ thi đua của UBND tỉnh', ''],
      ['2', 'Sở Y tế', ''],
      ['3', 'Sở Tài chính', 'Tập thể lao động xuất sắc'],
    ]);
    expect(rowsOf(list).map(({ catalogueId }) => catalogueId)).toEqual([
      'co-chinh-phu',
      'co-tinh',
      'tt-ldxs',
    ]);
    expect(
      rowsOf(recognised([['Tên tập thể'], ['Sở Nội vụ']], 'Cờ thi đua của UBND tỉnh'))[0]
        ?.catalogueId,
    ).toBe('co-tinh');
    expect(rowsOf(recognised([['Tên tập thể'], ['Sở Nội vụ']]))[0]).toMatchObject({
      award: null,
      catalogueId: null,
    });
  });

  it('"Bằng khen" beneath a title that names which', () => {
    const list = recognised([
      ['TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH', ''],
      ['Tên tập thể', 'Hình thức'],
      ['Sở Nội vụ', 'Bằng khen'],
    ]);
    expect(rowsOf(list)[0]).toMatchObject({
      award: 'Bằng khen',
      catalogueId: 'bk-tinh',
      problems: [],
    });
  });
});
