import { recognise } from '@shared/import/recognise/recognise.ts';
import { describe, expect, it } from 'vitest';
import {
  above,
  book,
  broken,
  date,
  namesOf,
  problemsOf,
  recognised,
  rowsOf,
  table,
  uncounted,
} from './books.ts';

describe('the kind of a row', () => {
  const kinds = (list: ReturnType<typeof recognised>) => rowsOf(list).map(({ said }) => said.kind);

  it('a column of kinds, then the section, the head, the sheet, the title, the award', () => {
    expect(
      kinds(
        recognised([
          ['Loại', 'Tên'],
          ['TT', 'Alpha'],
          ['Cá nhân', 'Beta'],
          ['Hộ gia đình', 'Gamma'],
        ]),
      ),
    ).toEqual(['collective', 'individual', 'household']);
    expect(
      kinds(
        recognised([
          ['STT', 'Họ và tên'],
          ['I', 'TẬP THỂ'],
          ['1', 'Alpha'],
        ]),
      ),
    ).toEqual(['collective']);
    expect(
      kinds(
        recognised(
          [
            ['STT', 'Tên tập thể'],
            ['1', 'Alpha'],
          ],
          'Cá nhân',
        ),
      ),
    ).toEqual(['collective']);
    expect(
      kinds(
        recognised(
          [
            ['STT', 'Họ và tên'],
            ['1', 'Alpha'],
          ],
          'Tap the',
        ),
      ),
    ).toEqual(['collective']);
    expect(
      kinds(
        recognised(
          [
            ['STT', 'Tên'],
            ['1', 'Alpha'],
          ],
          'CN',
        ),
      ),
    ).toEqual(['individual']);
    expect(
      kinds(
        recognised([
          ['DANH SÁCH HỘ GIA ĐÌNH TIÊU BIỂU', ''],
          ['STT', 'Tên'],
          ['1', 'Alpha'],
        ]),
      ),
    ).toEqual(['household']);
    const byAward = recognised([
      ['STT', 'Tên', 'Danh hiệu'],
      ['1', 'Alpha', 'Tập thể lao động xuất sắc'],
    ]);
    expect(kinds(byAward)).toEqual(['collective']);
    expect(problemsOf(byAward)).toEqual([[]]);
  });

  it('else the words of the name, with a notice', () => {
    const list = recognised([
      ['STT', 'Tên'],
      ['1', 'Trường THPT Chu Văn An'],
      ['2', 'Bà Lê Thị Hoa'],
      ['3', 'Gia đình ông Lê Văn Ba'],
    ]);
    expect(kinds(list)).toEqual(['collective', 'individual', 'household']);
    expect(problemsOf(list)).toEqual([['kind-guessed'], ['kind-guessed'], ['kind-guessed']]);
  });

  it('a head for persons over a unit is outweighed by its words', () => {
    const list = recognised([
      ['STT', 'Họ và tên'],
      ['1', 'Nguyễn Văn An'],
      ['2', 'Trường THPT Chu Văn An'],
    ]);
    expect(kinds(list)).toEqual(['individual', 'collective']);
    expect(problemsOf(list)).toEqual([[], ['kind-guessed']]);
  });

  it('a section stays right, but is doubted', () => {
    const list = recognised([
      ['STT', 'Tên'],
      ['I', 'CÁ NHÂN'],
      ['1', 'Trường THPT Chu Văn An'],
      ['2', 'Hà Văn Trường'],
    ]);
    expect(kinds(list)).toEqual(['individual', 'individual']);
    expect(problemsOf(list)).toEqual([['kind-doubtful'], []]);
  });

  it("a person's word for a table", () => {
    const list = recognise(
      book(
        table(
          [
            ['STT', 'Họ và tên'],
            ['1', 'Alpha'],
          ],
          'A',
        ),
      ),
      { kinds: [{ table: 'A', kind: 'household' }] },
    );
    expect(kinds(list)).toEqual(['household']);
  });
});

describe('after death', () => {
  const late = (list: ReturnType<typeof recognised>) =>
    rowsOf(list).map(({ said }) => said.posthumous);

  it('is told by the name, the award, a note, the section and the title', () => {
    expect(
      late(
        recognised([
          ['Họ và tên', 'Hình thức', 'Ghi chú'],
          ['Cố Lê Văn Ba', '', ''],
          ['Lê Văn Tư', 'Truy tặng Huân chương Lao động hạng Ba', ''],
          ['Lê Văn Năm', '', 'Truy tặng'],
          ['Lê Văn Sáu', '', ''],
        ]),
      ),
    ).toEqual([true, true, true, false]);
    expect(
      late(
        recognised([
          ['STT', 'Họ và tên'],
          ['I', 'Truy tặng Huân chương Lao động hạng Ba'],
          ['1', 'Lê Văn Ba'],
        ]),
      ),
    ).toEqual([true]);
    expect(
      late(
        recognised([
          ['DANH SÁCH CÁ NHÂN ĐƯỢC TRUY TẶNG HUÂN CHƯƠNG'],
          ['Họ và tên'],
          ['Lê Văn Ba'],
        ]),
      ),
    ).toEqual([true]);
  });

  it('a title over both says neither', () => {
    expect(
      late(
        recognised([
          ['DANH SÁCH ĐƯỢC TẶNG VÀ TRUY TẶNG HUÂN CHƯƠNG'],
          ['Họ và tên'],
          ['Lê Văn Ba'],
        ]),
      ),
    ).toEqual([false]);
  });
});

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

describe('problems of a row', () => {
  const HEAD = ['STT', 'Họ và tên', 'Đơn vị', 'Hình thức khen thưởng'];
  const codes = (...rows: Parameters<typeof recognised>[0]) =>
    problemsOf(recognised([HEAD, ...rows]));

  it('a missing name is an error, a number alone a place that waits', () => {
    const list = recognised([
      HEAD,
      ['1', '', 'Sở Y tế', ''],
      ['2', '', '', ''],
      ['3', 'Lê Văn Ba', '', ''],
    ]);
    expect(
      rowsOf(list).map(({ said, problems }) => [
        said.name,
        problems.map(({ code, severity }) => `${severity} ${code}`),
      ]),
    ).toEqual([
      [null, ['error name-missing']],
      [null, ['notice name-unknown']],
      ['Lê Văn Ba', []],
    ]);
  });

  it('the same person twice', () => {
    const award = 'Bằng khen của UBND tỉnh';
    const list = recognised([
      HEAD,
      ['1', 'Lê Văn Ba', 'Sở Y tế', award],
      ['2', 'LÊ VĂN BA', 'sở y tế', award],
      ['3', 'Lê Văn Bá', 'Sở Y tế', award],
      ['4', 'Lê Văn Ba', 'Sở Nội vụ', award],
      ['5', 'Le Van Ba', 'So Y te', award],
    ]);
    expect(problemsOf(list)).toEqual([[], ['duplicate'], [], [], ['duplicate']]);
    expect(rowsOf(list)[1]?.problems[0]?.details).toMatchObject({ name: 'LÊ VĂN BA', other: 2 });
  });

  it('the same person in another table', () => {
    const rows = [
      ['Họ và tên', 'Đơn vị'],
      ['Lê Văn Ba', 'Sở Y tế'],
    ];
    const list = recognise(book(table(rows, 'A'), table(rows, 'B')));
    expect(rowsOf(list)[1]?.problems[0]).toMatchObject({
      code: 'duplicate',
      details: { other: 2, where: ' (A)' },
    });
  });

  it('awards: unknown, not for this kind', () => {
    expect(
      codes(
        ['1', 'Lê Văn Ba', 'Sở Y tế', 'Giải Sao Vàng'],
        ['2', 'Lê Văn Tư', 'Sở Y tế', 'Cờ thi đua của UBND tỉnh'],
        ['3', 'Lê Văn Năm', 'Sở Y tế', 'Bằng khen của UBND tỉnh'],
      ),
    ).toEqual([['award-unknown'], ['award-kind'], []]);
  });

  it('numbers: a gap, a repetition, none; a new start beneath a head is none', () => {
    expect(
      codes(
        ['1', 'Lê A', '', ''],
        ['3', 'Lê B', '', ''],
        ['3', 'Lê C', '', ''],
        ['4', 'Lê D', '', ''],
      ),
    ).toEqual([[], ['order-gap'], ['order-repeated'], []]);
    expect(
      codes(
        ['I', 'TẬP THỂ', '', ''],
        ['1', 'Lê A', '', ''],
        ['2', 'Lê E', '', ''],
        ['II', 'CÁ NHÂN', '', ''],
        ['1', 'Lê B', '', ''],
      ),
    ).toEqual([[], [], []]);
    expect(
      codes(
        ['I', 'TẬP THỂ', '', ''],
        ['1', 'Lê A', '', ''],
        ['2', 'Lê E', '', ''],
        ['II', 'CÁ NHÂN', '', ''],
        ['3', 'Lê B', '', ''],
      ),
    ).toEqual([[], [], []]);
    expect(
      codes(['1', 'Lê A', '', ''], ['', 'Lê B', 'Sở Y tế', ''], ['2', 'Lê C', '', '']),
    ).toEqual([[], ['order-missing'], []]);
  });

  it('errors of formulas', () => {
    const list = recognised([
      HEAD,
      ['1', broken(), 'Sở Y tế', ''],
      ['2', uncounted(), 'Sở Y tế', ''],
      ['3', 'Lê Văn Ba', broken(), ''],
    ]);
    expect(
      rowsOf(list).map(({ said, problems }) => [
        said.name,
        said.unit,
        problems.map(({ code, severity }) => `${severity} ${code}`),
      ]),
    ).toEqual([
      [null, 'Sở Y tế', ['error name-unreadable']],
      [null, 'Sở Y tế', ['error name-unreadable']],
      ['Lê Văn Ba', null, ['notice value-unreadable']],
    ]);
    expect(
      problemsOf(
        recognised([
          ['STT', 'Họ và tên', 'Ký nhận'],
          ['1', 'Lê Văn Ba', broken()],
        ]),
      ),
    ).toEqual([[]]);
  });

  it('texts that no show takes', () => {
    expect(
      codes(['1', 'Lê Văn Ba', 'x'.repeat(1001), ''], ['2', 'Lê Văn Tư', 'x'.repeat(1000), '']),
    ).toEqual([['too-long'], []]);
    expect(
      problemsOf(
        recognised([
          ['Họ và tên', 'Ghi chú'],
          ['Lê Văn Ba', 'x'.repeat(50_001)],
        ]),
      ),
    ).toEqual([['too-long']]);
  });

  it('line breaks in a name', () => {
    const list = recognised([
      HEAD,
      ['1', 'Trường THPT\nChu Văn An', '', ''],
      ['2', 'Lê Văn Ba', 'Sở\nY tế', ''],
    ]);
    expect(namesOf(list)).toEqual(['Trường THPT Chu Văn An', 'Lê Văn Ba']);
    expect(problemsOf(list)).toEqual([['name-line-break', 'kind-guessed'], []]);
    expect(rowsOf(list)[1]?.said.unit).toBe('Sở Y tế');
  });

  it('capitals stay as they are written', () => {
    const list = recognised([HEAD, ['1', 'NGUYỄN VĂN AN', 'Sở Y tế', '']]);
    expect([namesOf(list), problemsOf(list)]).toEqual([['NGUYỄN VĂN AN'], [[]]]);
  });

  it('post and unit that could not be told apart', () => {
    const list = recognised([
      ['Họ và tên', 'Chức vụ, đơn vị công tác'],
      ['Lê Văn Ba', 'Kỹ sư, Vinamilk'],
      ['Lê Văn Tư', 'Kỹ sư, Công ty Điện lực'],
    ]);
    expect(rowsOf(list).map(({ said }) => [said.post, said.unit])).toEqual([
      ['Kỹ sư, Vinamilk', null],
      ['Kỹ sư', 'Công ty Điện lực'],
    ]);
    expect(problemsOf(list)).toEqual([['post-unit-unsplit'], []]);
  });

  it('a collective whose name stands under "Đơn vị" of a list of persons', () => {
    const list = recognised([
      ['STT', 'Họ và tên', 'Đơn vị'],
      ['I', 'TẬP THỂ', ''],
      ['1', '', 'Sở Y tế'],
      ['II', 'CÁ NHÂN', ''],
      ['1', 'Lê Văn Ba', 'Sở Y tế'],
    ]);
    expect(rowsOf(list).map(({ said }) => [said.kind, said.name, said.unit])).toEqual([
      ['collective', 'Sở Y tế', null],
      ['individual', 'Lê Văn Ba', 'Sở Y tế'],
    ]);
  });
});
