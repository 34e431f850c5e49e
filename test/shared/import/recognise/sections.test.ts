import { readSection } from '@shared/import/recognise/sections.ts';
import { describe, expect, it } from 'vitest';
import { across, leftOutOf, namesOf, problemsOf, recognised, rowsOf } from './books.ts';

const HEAD = ['STT', 'Tên tập thể, cá nhân', 'Đơn vị công tác'];

describe('a section head', () => {
  it.each([
    ['I. TẬP THỂ', 'collective', undefined, null],
    ['II. CÁ NHÂN:', 'individual', undefined, null],
    ['B. HỘ GIA ĐÌNH', 'household', undefined, null],
    ['TẬP THỂ', 'collective', undefined, null],
    ['PHẦN I. TẬP THỂ (12 tập thể)', 'collective', undefined, 12],
    ['II CÁ NHÂN: 05', 'individual', undefined, 5],
    ['A. Huân chương Lao động hạng Nhì', null, 'hc-lao-dong-2', null],
    ['Bằng khen của Chủ tịch UBND tỉnh: 12 tập thể', 'collective', 'bk-tinh', 12],
    ['1. Tặng Bằng khen của Chủ tịch UBND tỉnh cho 03 cá nhân', 'individual', 'bk-tinh', 3],
    ['I. Danh hiệu Chiến sĩ thi đua cơ sở', null, 'cstd-co-so', null],
    ['Gồm 12 tập thể, 05 cá nhân', null, undefined, 17],
    ['I. Tập thể thuộc khối cơ quan', 'collective', undefined, null],
  ])('%s', (text, kind, award, count) => {
    const section = readSection(text);
    expect([section.kind, section.award?.entry?.id, section.count]).toEqual([kind, award, count]);
    expect(section.isPlain || section.isMarked).toBe(true);
  });

  it.each([
    'Tập thể Trường THPT Chu Văn An',
    'Nguyễn Văn An',
    'Trường THPT Chu Văn An',
    'Hộ ông Lê Văn Ba',
    '1. Nguyễn Văn An',
    'Cá nhân hóa Việt',
  ])('%s is none', (text) => {
    const section = readSection(text);
    expect(section.isPlain || section.isMarked).toBe(false);
  });

  it('says the unit of the rows beneath', () => {
    expect(readSection('I. Huyện Đồng Hỷ')).toMatchObject({ unit: 'Huyện Đồng Hỷ', kind: null });
    expect(readSection('I. Khối các cơ quan Đảng').unit).toBeNull();
  });
});

describe('sections of a list', () => {
  it('hold until the next head of their level', () => {
    const list = recognised([
      HEAD,
      across('A. HUÂN CHƯƠNG LAO ĐỘNG HẠNG NHÌ', 3),
      across('I. Tập thể', 3),
      ['1', 'Sở Nội vụ', ''],
      across('II. Cá nhân', 3),
      ['1', 'Nguyễn Văn An', 'Sở Y tế'],
      across('B. BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH', 3),
      across('I. Tập thể', 3),
      ['1', 'Sở Y tế', ''],
    ]);
    expect(rowsOf(list).map(({ said, catalogueId }) => [said.kind, catalogueId])).toEqual([
      ['collective', 'hc-lao-dong-2'],
      ['individual', 'hc-lao-dong-2'],
      ['collective', 'bk-tinh'],
    ]);
    expect(problemsOf(list)).toEqual([[], [], []]);
    expect(list.tables[0]?.sections.map(({ row }) => row)).toEqual([2, 3, 5, 7, 8]);
  });

  it('a new head of an outer level ends the inner one', () => {
    const list = recognised([
      HEAD,
      ['A', 'Huân chương Lao động', ''],
      ['I', 'Hạng Nhì', ''],
      ['1', 'Nguyễn Văn An', 'Sở Y tế'],
      ['II', 'Hạng Ba', ''],
      ['1', 'Nguyễn Văn Bảy', 'Sở Y tế'],
      ['B', 'Giải thưởng Phụ nữ', ''],
      ['1', 'Nguyễn Thị Chín', 'Sở Y tế'],
    ]);
    expect(rowsOf(list).map(({ award, catalogueId }) => [award, catalogueId])).toEqual([
      ['Huân chương Lao động Hạng Nhì', 'hc-lao-dong-2'],
      ['Huân chương Lao động Hạng Ba', 'hc-lao-dong-3'],
      ['Giải thưởng Phụ nữ', null],
    ]);
  });

  it('numbered in figures they are no recipients', () => {
    const list = recognised([
      HEAD,
      ['1', 'Tập thể', ''],
      ['1.1', 'Sở Nội vụ', ''],
      ['2', 'Cá nhân', ''],
      ['2.1', 'Nguyễn Văn An', 'Sở Y tế'],
    ]);
    expect(rowsOf(list).map(({ said }) => [said.kind, said.name])).toEqual([
      ['collective', 'Sở Nội vụ'],
      ['individual', 'Nguyễn Văn An'],
    ]);
  });

  it('the number that they announce is compared', () => {
    const rows = (n: number) => [
      HEAD,
      across(`I. TẬP THỂ: ${n} tập thể`, 3),
      ['1', 'Sở Nội vụ', ''],
      ['2', 'Sở Y tế', ''],
      across('II. CÁ NHÂN', 3),
      ['1', 'Nguyễn Văn An', ''],
    ];
    expect(problemsOf(recognised(rows(2)))).toEqual([[], [], []]);
    const list = recognised(rows(3));
    expect(rowsOf(list)[0]?.problems).toEqual([
      {
        code: 'section-count',
        severity: 'notice',
        details: { row: 3, section: 'I. TẬP THỂ: 3 tập thể', count: 3, found: 2 },
      },
    ]);
  });

  it('a number in a cell of its own counts, and one with nobody beneath is told', () => {
    const list = recognised([
      HEAD,
      ['I', 'TẬP THỂ', '2'],
      ['II', 'CÁ NHÂN', '1'],
      ['1', 'Nguyễn Văn An', 'Sở Y tế'],
    ]);
    expect(list.notices).toEqual([
      { code: 'section-empty', details: { table: '', row: 2, section: 'TẬP THỂ (2)', count: 2 } },
    ]);
    expect(problemsOf(list)).toEqual([[]]);
  });
});

describe('a row with the name of a unit alone', () => {
  it('gives the unit to those beneath that have none', () => {
    const list = recognised([
      HEAD,
      ['', 'Huyện Đồng Hỷ', ''],
      ['1', 'Nguyễn Văn An', ''],
      ['2', 'Nguyễn Văn Bảy', 'Trường THPT Chu Văn An'],
      ['I', 'Thành phố Sông Công', ''],
      ['3', 'Nguyễn Thị Chín', ''],
    ]);
    expect(rowsOf(list).map(({ said }) => [said.name, said.unit])).toEqual([
      ['Nguyễn Văn An', 'Huyện Đồng Hỷ'],
      ['Nguyễn Văn Bảy', 'Trường THPT Chu Văn An'],
      ['Nguyễn Thị Chín', 'Thành phố Sông Công'],
    ]);
  });

  it('is a recipient where the numbers leave a place for it, at the end, or where nobody has a number', () => {
    const gap = recognised([
      HEAD,
      ['1', 'Sở Nội vụ', ''],
      ['', 'Sở Y tế', ''],
      ['3', 'Sở Tài chính', ''],
    ]);
    expect(namesOf(gap)).toEqual(['Sở Nội vụ', 'Sở Y tế', 'Sở Tài chính']);
    expect(problemsOf(gap)[1]).toContain('order-missing');
    const end = recognised([
      HEAD,
      ['1', 'Sở Nội vụ', ''],
      ['2', 'Sở Tài chính', ''],
      ['', 'Sở Y tế', ''],
    ]);
    expect(namesOf(end)).toContain('Sở Y tế');
    const unnumbered = recognised([['Tên tập thể'], ['Sở Nội vụ'], ['Sở Y tế']]);
    expect(namesOf(unnumbered)).toEqual(['Sở Nội vụ', 'Sở Y tế']);
  });
});

describe('rows around the list', () => {
  it('are left out with their reasons', () => {
    const list = recognised([
      HEAD,
      ['1', '2', '3'],
      ['1', 'Nguyễn Văn An', 'Sở Y tế'],
      ['', '', ''],
      HEAD,
      ['2', 'Nguyễn Văn Bảy', 'Sở Y tế'],
      ['', 'Cộng: 2', ''],
      across('(Danh sách gồm 02 cá nhân)', 3),
      ['', '', 'Thái Nguyên, ngày     tháng 01 năm 2025'],
      ['Người lập biểu', '', 'TM. ỦY BAN NHÂN DÂN'],
      ['', '', 'CHỦ TỊCH'],
      ['', '', '(Đã ký)'],
      ['Lê Thị Hoa', '', 'Nguyễn Huy Dũng'],
    ]);
    expect(namesOf(list)).toEqual(['Nguyễn Văn An', 'Nguyễn Văn Bảy']);
    expect(leftOutOf(list)).toEqual([
      [2, 'column-numbers'],
      [5, 'repeated-head'],
      [7, 'sum'],
      [8, 'sum'],
      [9, 'place-and-date'],
      [10, 'signature'],
      [11, 'signature'],
      [12, 'signature'],
      [13, 'signature'],
    ]);
  });

  it('units that begin alike are recipients', () => {
    const names = [
      'Cộng đồng dân cư xóm Trung',
      'Tổng công ty Điện lực',
      'Tập thể Trường THPT Chu Văn An',
      'Chi bộ Ghi chú',
    ];
    const list = recognised([HEAD, ...names.map((name) => ['', name, 'Thái Nguyên'])]);
    expect(namesOf(list)).toEqual(names);
  });

  it('a numbered row behind a signature is a recipient again', () => {
    const list = recognised([
      HEAD,
      ['1', 'Nguyễn Văn An', ''],
      ['', 'Nơi nhận:', ''],
      ['', 'Lê Văn Ký', ''],
      ['2', 'Nguyễn Văn Bảy', ''],
    ]);
    expect(namesOf(list)).toEqual(['Nguyễn Văn An', 'Nguyễn Văn Bảy']);
  });

  it('a title in the middle begins a new list', () => {
    const list = recognised([
      across('DANH SÁCH TẬP THỂ ĐƯỢC TẶNG CỜ THI ĐUA CỦA UBND TỈNH', 3),
      ['STT', 'Tên', 'Đơn vị công tác'],
      ['1', 'Sở Nội vụ', ''],
      across('DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH', 3),
      ['STT', 'Họ và tên', 'Chức vụ'],
      ['1', 'Nguyễn Văn An', 'Giám đốc'],
    ]);
    expect(rowsOf(list).map(({ said, catalogueId }) => [said.kind, catalogueId])).toEqual([
      ['collective', 'co-tinh'],
      ['individual', 'bk-tinh'],
    ]);
  });
});

describe('numbered heads of awards', () => {
  it('are told from people by what is numbered behind them', () => {
    const list = recognised([
      HEAD,
      ['1', 'Huân chương Lao động hạng Ba', ''],
      ['1', 'Nguyễn Văn An', 'Sở Y tế'],
      ['2', 'Bằng khen của Thủ tướng Chính phủ', ''],
      ['1', 'Trần Thị Bình', 'Sở Nội vụ'],
    ]);
    expect(rowsOf(list).map(({ said, catalogueId }) => [said.name, catalogueId])).toEqual([
      ['Nguyễn Văn An', 'hc-lao-dong-3'],
      ['Trần Thị Bình', 'bk-thu-tuong'],
    ]);
    const runs = recognised([
      HEAD,
      ['1', 'Huân chương Lao động hạng Ba', ''],
      ['2', 'Nguyễn Văn An', 'Sở Y tế'],
      ['3', 'Trần Thị Bình', 'Sở Nội vụ'],
    ]);
    expect(rowsOf(runs)).toHaveLength(3);
  });
});

it('heads numbered in depth are of a level of their own, and an award among them is one', () => {
  const list = recognised([
    HEAD,
    across('1. Tập thể', 3),
    across('1.1. Bằng khen của Thủ tướng Chính phủ', 3),
    ['1', 'Sở Nội vụ', ''],
    across('1.2. Bằng khen của Chủ tịch UBND tỉnh', 3),
    ['1', 'Sở Y tế', ''],
  ]);
  expect(rowsOf(list).map(({ said, catalogueId }) => [said.kind, catalogueId])).toEqual([
    ['collective', 'bk-thu-tuong'],
    ['collective', 'bk-tinh'],
  ]);
});
