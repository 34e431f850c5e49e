import { senseOf } from '@shared/import/recognise/heads.ts';
import { headsKey, recognise } from '@shared/import/recognise/recognise.ts';
import { describe, expect, it } from 'vitest';
import { above, book, left, meaningsOf, namesOf, recognised, rowsOf, table } from './books.ts';

describe('heads', () => {
  it.each([
    ['STT', 'order'],
    ['Số TT', 'order'],
    ['TT', 'order'],
    ['No.', 'order'],
    ['Họ và tên', 'name.individual'],
    ['HỌ TÊN', 'name.individual'],
    ['Họ và tên (chữ in hoa)', 'name.individual'],
    ['Ho va ten', 'name.individual'],
    ['Full name', 'name.individual'],
    ['Tên tập thể', 'name.collective'],
    ['Tên hộ gia đình', 'name.household'],
    ['Hộ', 'name.household'],
    ['Họ', 'family-name'],
    ['Chức vụ', 'post'],
    ['Chức vụ, đơn vị công tác', 'post-and-unit'],
    ['Chức vụ - Đơn vị công tác hiện nay', 'post-and-unit'],
    ['Đơn vị công tác', 'unit'],
    ['Đơn vị', 'unit-or-name'],
    ['Địa chỉ', 'place'],
    ['Hình thức khen thưởng', 'award'],
    ['Hình thức khen thưởng đề nghị', 'award'],
    ['Số quyết định', 'decision-number'],
    ['QĐ số', 'decision-number'],
    ['Ngày quyết định', 'decision-date'],
    ['Ngày sinh', 'note'],
    ['Đơn vị tính', 'note'],
    ['Số ghế', 'seat'],
    ['Vào sổ số', 'certificate'],
    ['Số hiệu bằng khen', 'certificate'],
    ['Phiên âm', 'pronunciation'],
    ['Xưng hô', 'address'],
    ['Loại (tập thể/cá nhân/hộ)', 'kind'],
    ['Thành tích', 'note'],
    ['Ghi chú', 'remark'],
    ['Ký nhận', 'ignore'],
    ['Huân chương Lao động hạng Ba', 'award-itself'],
  ])('%s', (head, sense) => {
    expect(senseOf(head)?.sense).toBe(sense);
  });

  it.each(['', 'Tên sáng kiến kinh nghiệm', 'Nguyễn Văn An', 'Đơn vị: Sở Nội vụ', '12'])(
    '%s is none',
    (head) => {
      const sense = senseOf(head)?.sense;
      expect(sense === undefined || sense === 'note').toBe(true);
    },
  );
});

describe('the columns of a table', () => {
  it('are told by their heads; unknown ones are notes, those without anything are not taken', () => {
    const list = recognised([
      [
        'STT',
        'Họ và tên',
        'Chức danh',
        'Cơ quan',
        'Năm sinh',
        'Mã hồ sơ',
        '',
        'Ký nhận',
        'Ghi chú',
      ],
      ['1', 'Nguyễn Văn An', 'Kế toán', 'Sở Tài chính', '1980', 'H12', '', '', 'đến muộn'],
    ]);
    expect(meaningsOf(list)).toEqual([
      'order',
      'name',
      'post',
      'unit',
      'note',
      'note',
      'ignore',
      'ignore',
      'note',
    ]);
    expect(rowsOf(list)[0]?.said.note).toBe('Năm sinh: 1980\nMã hồ sơ: H12\nđến muộn');
  });

  it('"Đơn vị" is the name where nothing else is', () => {
    const list = recognised([
      ['TT', 'Đơn vị', 'Hình thức khen thưởng'],
      ['1', 'Sở Nội vụ', 'Bằng khen của UBND tỉnh'],
    ]);
    expect(meaningsOf(list)).toEqual(['order', 'name', 'award']);
    expect(rowsOf(list)[0]).toMatchObject({
      said: { kind: 'collective' },
      catalogueId: 'bk-tinh',
      problems: [],
    });
  });

  it('"Địa chỉ" is the unit where nothing else is, and a note where there is one', () => {
    expect(
      meaningsOf(
        recognised([
          ['STT', 'Hộ gia đình', 'Địa chỉ'],
          ['1', 'Hộ ông Lê Văn Ba', 'xóm 3'],
        ]),
      ),
    ).toEqual(['order', 'name', 'unit']);
    expect(
      meaningsOf(
        recognised([
          ['STT', 'Họ tên', 'Đơn vị', 'Địa chỉ'],
          ['1', 'Lê Văn Ba', 'Sở Y tế', 'xóm 3'],
        ]),
      ),
    ).toEqual(['order', 'name', 'unit', 'note']);
  });

  it('the second of two equal ones is a note', () => {
    expect(
      meaningsOf(
        recognised([
          ['Họ và tên', 'Chức vụ', 'Chức danh'],
          ['Lê Văn Ba', 'Trưởng phòng', 'Chuyên viên'],
        ]),
      ),
    ).toEqual(['name', 'post', 'note']);
  });

  it('English heads', () => {
    const list = recognised([
      ['No.', 'Full name', 'Position', 'Unit', 'Award', 'Seat'],
      ['1', 'Lê Văn Ba', 'Head', 'Office A', 'Labour Order, Second Class', 'A12'],
    ]);
    expect(meaningsOf(list)).toEqual(['order', 'name', 'post', 'unit', 'award', 'seat']);
    expect(rowsOf(list)[0]).toMatchObject({ catalogueId: 'hc-lao-dong-2', said: { seat: 'A12' } });
  });

  it('a mapping by a person wins, and headsKey is equal for lists that look alike', () => {
    const rows = [
      ['STT', 'Họ và tên', 'Số hiệu'],
      ['1', 'Lê Văn Ba', 'A1'],
    ];
    const list = recognise(book(table(rows, 'A')), {
      mappings: [{ table: 'A', columns: ['order', 'name', 'seat'] }],
    });
    expect(rowsOf(list)[0]?.said).toMatchObject({ seat: 'A1', note: '' });
    const [first] = list.tables;
    const [other] = recognised([
      ['stt', 'HỌ VÀ TÊN', 'Số  hiệu'],
      ['1', 'Trần B', 'x'],
    ]).tables;
    expect(first && headsKey(first)).toBe(other && headsKey(other));
    expect(first && headsKey(first)).not.toBe('');
  });

  it('two columns that a person takes for the same are both kept', () => {
    const rows = [
      ['Họ và tên', 'Chức vụ', 'Chức danh'],
      ['Lê Văn Ba', 'Trưởng phòng', 'Chuyên viên'],
    ];
    const mappings = [{ table: '', columns: ['name', 'post', 'post'] as const }];
    const [row] = rowsOf(recognise(book(table(rows)), { mappings }));
    expect(row?.said).toMatchObject({ post: 'Trưởng phòng', note: 'Chức danh: Chuyên viên' });
  });

  it('a column for each award is ticked', () => {
    const list = recognised([
      ['STT', 'Họ và tên', 'Bằng khen của Thủ tướng Chính phủ', 'Bằng khen của UBND tỉnh'],
      ['1', 'Lê Văn Ba', 'x', ''],
      ['2', 'Lê Văn Bốn', '', 'x'],
      ['3', 'Lê Văn Năm', 'x', 'x'],
    ]);
    expect(rowsOf(list).map(({ catalogueId }) => catalogueId)).toEqual([
      'bk-thu-tuong',
      'bk-tinh',
      'bk-thu-tuong',
    ]);
    expect(rowsOf(list)[2]?.problems.map(({ code }) => code)).toEqual(['several-awards']);
  });
});

describe('a name in two columns', () => {
  it('beneath a merged head', () => {
    const list = recognised([
      ['STT', 'Họ và tên', left('Họ và tên'), 'Đơn vị'],
      ['1', 'Lê Văn', 'Ba', 'Sở Y tế'],
    ]);
    expect(meaningsOf(list)).toEqual(['order', 'family-name', 'given-name', 'unit']);
    expect(namesOf(list)).toEqual(['Lê Văn Ba']);
  });

  it('beside a column without a head, if that holds given names', () => {
    expect(
      namesOf(
        recognised([
          ['STT', 'Họ và tên', ''],
          ['1', 'Lê Văn', 'Ba'],
          ['2', 'Trần Thị', 'Tư'],
        ]),
      ),
    ).toEqual(['Lê Văn Ba', 'Trần Thị Tư']);
    expect(
      meaningsOf(
        recognised([
          ['STT', 'Họ và tên', ''],
          ['1', 'Lê Văn Ba', 'đến sau 9 giờ'],
        ]),
      ),
    ).toEqual(['order', 'name', 'note']);
  });

  it('beneath a merged head whose cells are merged in the rows too it is one', () => {
    const list = recognised([
      ['STT', 'Họ và tên', left('Họ và tên')],
      ['1', 'Lê Văn Ba', left('Lê Văn Ba')],
    ]);
    expect(namesOf(list)).toEqual(['Lê Văn Ba']);
    expect(meaningsOf(list)).toEqual(['order', 'name', 'ignore']);
  });

  it('in a head of two rows', () => {
    const list = recognised([
      ['STT', 'Họ và tên', left('Họ và tên'), 'Quyết định', left('Quyết định')],
      [above('STT'), 'Họ đệm', 'Tên', 'Số', 'Ngày'],
      ['1', 'Lê Văn', 'Ba', '25/QĐ-UBND', '07/01/2025'],
    ]);
    expect(list.tables[0]?.headRows).toEqual([1, 2]);
    expect(meaningsOf(list)).toEqual([
      'order',
      'family-name',
      'given-name',
      'decision-number',
      'decision-date',
    ]);
    expect(rowsOf(list)[0]).toMatchObject({
      said: { name: 'Lê Văn Ba' },
      decisionNumber: '25/QĐ-UBND',
      decisionDate: '2025-01-07',
    });
  });

  it('in a head of two rows of a file without merged cells', () => {
    const list = recognised([
      ['STT', 'Họ và tên', '', 'Năm sinh', ''],
      ['', 'Họ đệm', 'Tên', 'Nam', 'Nữ'],
      ['1', 'Lê Văn', 'Ba', '1980', ''],
    ]);
    expect(namesOf(list)).toEqual(['Lê Văn Ba']);
    expect(rowsOf(list)[0]?.said.note).toBe('Năm sinh (Nam): 1980');
  });

  it('with heads of their own, with or without marks', () => {
    expect(
      namesOf(
        recognised([
          ['STT', 'Họ đệm', 'Tên'],
          ['1', 'Lê Văn', 'Ba'],
        ]),
      ),
    ).toEqual(['Lê Văn Ba']);
    expect(
      namesOf(
        recognised([
          ['STT', 'Ho', 'Ten'],
          ['1', 'Le Van', 'Ba'],
        ]),
      ),
    ).toEqual(['Le Van Ba']);
  });
});

describe('a table without a head', () => {
  it('is told by what it holds', () => {
    const list = recognised([
      ['1', 'Ông Nguyễn Văn An', 'Giám đốc', 'Sở Nội vụ', 'Bằng khen của UBND tỉnh'],
      ['2', 'Bà Trần Thị Bình', 'Giáo viên', 'Trường THPT Chu Văn An', 'Bằng khen của UBND tỉnh'],
    ]);
    expect(list.tables[0]?.headRow).toBeNull();
    expect(meaningsOf(list)).toEqual(['order', 'name', 'post', 'unit', 'award']);
  });

  it('one column is the names, with numbers and what follows them taken apart', () => {
    const list = recognised([
      ['1. Ông Nguyễn Văn An, Giám đốc, Sở Nội vụ'],
      ['2. Trường THPT Chu Văn An'],
      ['3. Hộ ông Lê Văn Ba'],
    ]);
    expect(rowsOf(list).map(({ said }) => [said.kind, said.name, said.post, said.unit])).toEqual([
      ['individual', 'Nguyễn Văn An', 'Giám đốc', 'Sở Nội vụ'],
      ['collective', 'Trường THPT Chu Văn An', null, null],
      ['household', 'Hộ ông Lê Văn Ba', null, null],
    ]);
  });

  it('number and name', () => {
    expect(
      meaningsOf(
        recognised([
          ['1', 'Sở Nội vụ'],
          ['2', 'Sở Y tế'],
        ]),
      ),
    ).toEqual(['order', 'name']);
    expect(namesOf(recognised([['Nguyễn Văn An'], ['Trần Thị Bình']]))).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
    ]);
  });

  it('instructions are no list', () => {
    const list = recognised(
      [
        ['Hướng dẫn nhập danh sách'],
        ['Điền họ tên vào cột thứ hai.'],
        ['Không đổi tên các trang tính.'],
      ],
      'Hướng dẫn',
    );
    expect(list.tables).toMatchObject([{ name: 'Hướng dẫn', rows: [], columns: [], titles: [] }]);
    expect(list.tables[0]?.leftOut.map(({ reason }) => reason)).toEqual([
      'no-list',
      'no-list',
      'no-list',
    ]);
  });

  it('becomes a list when a person says what its columns are', () => {
    const list = recognise(book(table([['Alpha'], ['Beta']])), {
      mappings: [{ table: '', columns: ['name'] }],
    });
    expect(namesOf(list)).toEqual(['Alpha', 'Beta']);
  });
});

describe('the rarer heads', () => {
  it.each(['#', '№'])('“%s” numbers the rows', (head) => {
    expect(senseOf(head)).toEqual({ sense: 'order', whole: true });
  });

  it('a place is the unit where there is no other, else a remark', () => {
    const meanings = (...heads: readonly string[]) =>
      meaningsOf(
        recognised([
          ['STT', 'Họ và tên', ...heads],
          ['1', 'Nguyễn Văn An', ...heads.map(() => 'Xã Tân Cương')],
        ]),
      );
    expect(meanings('Địa chỉ')).toEqual(['order', 'name', 'unit']);
    expect(meanings('Đơn vị công tác', 'Địa chỉ')).toEqual(['order', 'name', 'unit', 'note']);
  });

  it('numbers and letters of the columns beneath the heads are no row', () => {
    const list = (...marks: readonly string[]) =>
      namesOf(
        recognised([
          ['STT', 'Họ và tên', 'Đơn vị', 'Chức vụ'],
          [...marks],
          ['1', 'Nguyễn Văn An', 'Sở Y tế', 'Giám đốc'],
        ]),
      );
    expect(list('A', 'B', '1', '2')).toEqual(['Nguyễn Văn An']);
    expect(list('(1)', '(2)', '(3)', '(4)')).toEqual(['Nguyễn Văn An']);
  });
});
