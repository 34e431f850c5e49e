import { recognise } from '@shared/import/recognise/recognise.ts';
import { describe, expect, it } from 'vitest';
import {
  across,
  book,
  leftOutOf,
  meaningsOf,
  namesOf,
  problemsOf,
  recognised,
  rowsOf,
  table,
} from './books.ts';

/** Shapes of lists as they come from offices, each read as a whole. */

const shown = (list: ReturnType<typeof recognised>) =>
  rowsOf(list).map(({ said, catalogueId }) => [
    said.kind,
    said.name,
    said.post,
    said.unit,
    catalogueId,
  ]);

describe('papers of offices', () => {
  it('the text of a decision, pasted', () => {
    const list = recognised(
      [
        'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH',
        '(Kèm theo Quyết định số 25/QĐ-UBND ngày 07/01/2025)',
        'I. TẬP THỂ:',
        '1. Sở Nội vụ;',
        '2. Nhân dân và cán bộ xã Hóa Thượng, huyện Đồng Hỷ.',
        'II. CÁ NHÂN:',
        '1. Ông Nguyễn Văn An, Giám đốc, Sở Nội vụ;',
        '2. Bà Trần Thị Bình - Trưởng phòng, Phòng Giáo dục huyện Đồng Hỷ;',
        '3. Bác sĩ Lê Hoàng, Bệnh viện A./.',
        'III. HỘ GIA ĐÌNH:',
        '1. Hộ ông Lê Văn Ba, xóm Trung.',
      ].map((text) => [text]),
    );
    expect(shown(list)).toEqual([
      ['collective', 'Sở Nội vụ', null, null, 'bk-tinh'],
      ['collective', 'Nhân dân và cán bộ xã Hóa Thượng, huyện Đồng Hỷ', null, null, 'bk-tinh'],
      ['individual', 'Nguyễn Văn An', 'Giám đốc', 'Sở Nội vụ', 'bk-tinh'],
      ['individual', 'Trần Thị Bình', 'Trưởng phòng', 'Phòng Giáo dục huyện Đồng Hỷ', 'bk-tinh'],
      ['individual', 'Bác sĩ Lê Hoàng, Bệnh viện A', null, null, 'bk-tinh'],
      ['household', 'Hộ ông Lê Văn Ba, xóm Trung', null, null, 'bk-tinh'],
    ]);
  });

  it('a CSV without merged cells, section heads in the column of numbers', () => {
    const list = recognised([
      ['UBND HUYỆN ĐỒNG HỶ', '', '', ''],
      ['DANH SÁCH KHEN THƯỞNG NĂM 2024', '', '', ''],
      ['STT', 'Họ và tên', 'Chức vụ, đơn vị', 'Hình thức khen thưởng'],
      ['A. TẬP THỂ', '', '', ''],
      ['1', 'Trường THCS Hóa Thượng', '', 'Giấy khen của Chủ tịch UBND huyện'],
      ['B. CÁ NHÂN', '', '', ''],
      ['I. KHỐI TRƯỜNG HỌC', '', '', ''],
      ['2', 'Nguyễn Thị Hoa', 'Giáo viên, Trường THCS Hóa Thượng', 'Lao động tiên tiến'],
      ['Tổng cộng: 02 trường hợp', '', '', ''],
    ]);
    expect(shown(list)).toEqual([
      ['collective', 'Trường THCS Hóa Thượng', null, null, 'gk-huyen'],
      ['individual', 'Nguyễn Thị Hoa', 'Giáo viên', 'Trường THCS Hóa Thượng', 'ld-tien-tien'],
    ]);
    expect(problemsOf(list)).toEqual([[], []]);
    expect(leftOutOf(list)).toEqual([[9, 'sum']]);
  });

  it('awards as heads, kinds beneath them in figures, with counts', () => {
    const list = recognised([
      ['TT', 'Tên tập thể, cá nhân', 'Ghi chú'],
      across('I. CHIẾN SĨ THI ĐUA CƠ SỞ (02 người)', 3),
      ['1', 'Nguyễn Văn An', ''],
      ['2', 'Lê Thị Hoa', ''],
      across('II. TẬP THỂ LAO ĐỘNG XUẤT SẮC: 01 tập thể', 3),
      ['1', 'Phòng Tổng hợp', ''],
      across('III. BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH', 3),
      ['1', 'Tập thể', '1'],
      ['1.1', 'Phòng Tổng hợp', ''],
      ['2', 'Cá nhân', '1'],
      ['2.1', 'Nguyễn Văn An', ''],
    ]);
    expect(
      rowsOf(list).map(({ said, catalogueId }) => [said.kind, said.name, catalogueId]),
    ).toEqual([
      ['individual', 'Nguyễn Văn An', 'cstd-co-so'],
      ['individual', 'Lê Thị Hoa', 'cstd-co-so'],
      ['collective', 'Phòng Tổng hợp', 'tt-ldxs'],
      ['collective', 'Phòng Tổng hợp', 'bk-tinh'],
      ['individual', 'Nguyễn Văn An', 'bk-tinh'],
    ]);
    expect(problemsOf(list).flat()).toEqual(['other-award-too', 'other-award-too']);
  });

  it('a head of two rows over merged columns, units merged down, the head again on page two', () => {
    const list = recognised([
      ['Số TT', 'Họ và tên', 'Năm sinh', '', 'Đơn vị', 'Quyết định', ''],
      ['', '', 'Nam', 'Nữ', '', 'Số', 'Ngày'],
      ['1', '2', '3', '4', '5', '6', '7'],
      ['01', 'Nguyễn Văn An', '1980', '', 'Sở Y tế', '25/QĐ-UBND', '07/01/2025'],
      ['Số TT', 'Họ và tên', 'Năm sinh', '', 'Đơn vị', 'Quyết định', ''],
      ['', '', 'Nam', 'Nữ', '', 'Số', 'Ngày'],
      ['02', 'Lê Thị Hoa', '', '1985', '-nt-', '-nt-', '-nt-'],
    ]);
    expect(meaningsOf(list)).toEqual([
      'order',
      'name',
      'note',
      'note',
      'unit',
      'decision-number',
      'decision-date',
    ]);
    expect(rowsOf(list)[1]).toMatchObject({
      said: { name: 'Lê Thị Hoa', unit: 'Sở Y tế', note: 'Năm sinh (Nữ): 1985' },
      decisionNumber: '25/QĐ-UBND',
      decisionDate: '2025-01-07',
      problems: [],
    });
    expect(leftOutOf(list)).toEqual([
      [3, 'column-numbers'],
      [5, 'repeated-head'],
      [6, 'repeated-head'],
    ]);
  });

  it('signatures of two offices side by side, in capitals', () => {
    const list = recognised([
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
      ['1', 'Nguyễn Văn An', 'Thủ trưởng đơn vị', 'Sở Y tế'],
      ['', 'TRƯỞNG PHÒNG NỘI VỤ', '', 'CHỦ TỊCH'],
      ['', 'Lê Văn Ký', '', 'Trần Văn Duyệt'],
    ]);
    expect(namesOf(list)).toEqual(['Nguyễn Văn An']);
    expect(leftOutOf(list)).toEqual([
      [3, 'signature'],
      [4, 'signature'],
    ]);
  });

  it('an office in its column is no signature, also where nobody has a number', () => {
    const list = recognised([
      ['Họ và tên', 'Chức vụ', 'Ghi chú'],
      ['Nguyễn Văn An', 'Thủ trưởng đơn vị', 'Ký tên'],
      ['Lê Thị Hoa', 'Chủ tịch', ''],
    ]);
    expect(namesOf(list)).toEqual(['Nguyễn Văn An', 'Lê Thị Hoa']);
  });

  it('heads in capitals that name neither kind nor unit', () => {
    const list = recognised([
      ['STT', 'Họ và tên', 'Chức vụ'],
      across('TẬP THỂ CÓ THÀNH TÍCH XUẤT SẮC TRONG PHONG TRÀO THI ĐUA', 3),
      ['1', 'Sở Nội vụ', ''],
      ['', 'CÁC CƠ QUAN TRUNG ƯƠNG TRÊN ĐỊA BÀN', ''],
      ['2', 'Kho bạc Nhà nước tỉnh', ''],
      ['', 'NGUYỄN VĂN AN', ''],
      ['3', 'Công an tỉnh', ''],
    ]);
    expect(namesOf(list)).toEqual([
      'Sở Nội vụ',
      'Kho bạc Nhà nước tỉnh',
      'NGUYỄN VĂN AN',
      'Công an tỉnh',
    ]);
    expect(rowsOf(list)[0]?.said.kind).toBe('collective');
  });

  it('titles in front of names are no section heads, nor are places with their letter', () => {
    const list = recognised([
      ['STT', 'Tên', 'Ghi chú'],
      ['1', 'Anh hùng Lao động Nguyễn Văn An', ''],
      ['2', 'Nghệ nhân ưu tú Lê Thị Hoa', ''],
      ['3', 'H. Đồng Hỷ', ''],
      ['', 'P. Quang Trung', ''],
      ['', 'Y. Moan', ''],
    ]);
    expect(namesOf(list)).toHaveLength(5);
    const heroes = recognised([
      ['STT', 'Tên'],
      across('I. ANH HÙNG LAO ĐỘNG', 2),
      ['1', 'Nguyễn Văn An'],
      across('II. NGHỆ NHÂN ƯU TÚ', 2),
      ['1', 'Lê Thị Hoa'],
    ]);
    expect(rowsOf(heroes).map(({ catalogueId }) => catalogueId)).toEqual([
      'dh-anh-hung-lao-dong',
      'dh-nghe-nhan-uu-tu',
    ]);
  });

  it('a district whose rows have a number within it', () => {
    const list = recognised([
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác'],
      ['I', 'Huyện Đồng Hỷ', '', ''],
      ['1', 'Nguyễn Văn An', 'Giáo viên', ''],
      ['2', 'Lê Thị Hoa', 'Giáo viên', ''],
      ['II', 'Huyện Phú Bình', '', ''],
      ['1', 'Trần Văn Cường', 'Giáo viên', ''],
    ]);
    expect(rowsOf(list).map(({ said }) => said.unit)).toEqual([
      'Huyện Đồng Hỷ',
      'Huyện Đồng Hỷ',
      'Huyện Phú Bình',
    ]);
    expect(problemsOf(list).flat()).toEqual([]);
  });

  it('numbers that begin again on page two are told once', () => {
    const head = ['STT', 'Họ và tên'];
    const list = recognised([
      head,
      ['1', 'Lê A'],
      ['2', 'Lê B'],
      head,
      ['1', 'Lê C'],
      ['2', 'Lê D'],
    ]);
    expect(problemsOf(list)).toEqual([[], [], ['order-repeated'], []]);
  });
});

describe('documents and workbooks', () => {
  const first = [
    ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN', ''],
    ['(Kèm theo Quyết định số 118/QĐ-SNV ngày 12 tháng 3 năm 2025 của Giám đốc Sở Nội vụ)', ''],
    ['I. TẬP THỂ', ''],
    ['STT', 'Tên tập thể'],
    ['1', 'Trạm Y tế xã Yên Trạch'],
  ];
  const second = [
    ['II. CÁ NHÂN', ''],
    ['STT', 'Họ và tên'],
    ['1', 'Đào Xuân Ứng'],
  ];

  it('what stands over the first table of a document holds for the next', () => {
    const list = recognise(book(table(first, '1'), table(second, '2')));
    expect(rowsOf(list)[1]).toMatchObject({
      said: { kind: 'individual' },
      catalogueId: 'gk-so',
      decisionNumber: '118/QĐ-SNV',
    });
  });

  it('a head that announces a number counts over later heads and tables', () => {
    const announced = across('A. GIẤY KHEN CỦA GIÁM ĐỐC SỞ NỘI VỤ: 2 trường hợp', 2);
    const counted = (...tables: ReturnType<typeof table>[]) => recognise(book(...tables));
    const whole = counted(table([announced, ...first.slice(2), ...second]));
    const parts = counted(table([announced, ...first.slice(2)], '1'), table(second, '2'));
    for (const list of [whole, parts]) {
      expect(list.notices).toEqual([]);
      expect(problemsOf(list)).toEqual([[], []]);
    }
    const three = across('A. GIẤY KHEN CỦA GIÁM ĐỐC SỞ NỘI VỤ: 3 trường hợp', 2);
    expect(problemsOf(counted(table([three, ...first.slice(2), ...second])))).toEqual([
      ['section-count'],
      [],
    ]);
  });

  it('sheets stand for themselves', () => {
    const list = recognise(book(table(first, 'Tập thể'), table(second, 'Cá nhân')));
    expect(rowsOf(list)[1]).toMatchObject({ award: null, decisionNumber: null });
  });

  it('who made the decision gives its awards', () => {
    const byChairman =
      '(Kèm theo Quyết định số 25/QĐ-UBND ngày 07/01/2025 của Chủ tịch UBND tỉnh Thái Nguyên)';
    const list = recognised([
      [byChairman, '', ''],
      ['STT', 'Tên tập thể', 'Hình thức khen thưởng'],
      ['1', 'Sở Nội vụ', 'Bằng khen'],
      ['2', 'Sở Y tế', 'Cờ thi đua'],
      ['3', 'Sở Tài chính', 'Giải thưởng Sao Vàng'],
    ]);
    expect(rowsOf(list).map(({ award, catalogueId }) => [award, catalogueId])).toEqual([
      ['Bằng khen', 'bk-tinh'],
      ['Cờ thi đua', 'co-tinh'],
      ['Giải thưởng Sao Vàng', null],
    ]);
  });

  it('several posts on lines of their own are told apart', () => {
    const list = recognised([
      ['Họ và tên', 'Chức vụ'],
      ['Lê Văn Ba', 'Phó Trưởng phòng\nBí thư Chi đoàn'],
      ['Lê Thị Tư', 'Trưởng phòng\nKế hoạch'],
    ]);
    expect(rowsOf(list).map(({ said }) => said.post)).toEqual([
      'Phó Trưởng phòng, Bí thư Chi đoàn',
      'Trưởng phòng Kế hoạch',
    ]);
  });
});
