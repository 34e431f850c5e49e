import { recognise } from '@shared/import/recognise/recognise.ts';
import { describe, expect, it } from 'vitest';
import { across, book, left, table } from './books.ts';

/** The attachment to a decision, with both kinds under heads of their own, as offices write it. */
const ATTACHMENT = table(
  [
    ['ỦY BAN NHÂN DÂN TỈNH', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    across('DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH', 4),
    across('(Kèm theo Quyết định số 25/QĐ-UBND ngày 07 tháng 01 năm 2025 của UBND tỉnh)', 4),
    [],
    across('I. TẬP THỂ (02 tập thể)', 4),
    ['STT', 'Tên tập thể', 'Địa chỉ', 'Ghi chú'],
    ['1', 'Trường THPT Chu Văn An', 'Thái Nguyên', ''],
    ['2', 'Cộng đồng dân cư xóm Trung', 'Đồng Hỷ', 'mới'],
    ['3', 'Nhân dân và cán bộ xã Hóa Thượng', 'Đồng Hỷ', ''],
    across('II. CÁ NHÂN', 4),
    ['STT', 'Họ và tên', left('Họ và tên'), 'Chức vụ, đơn vị công tác'],
    across('Huyện Đồng Hỷ', 4),
    ['1', 'Ông Nguyễn Văn', 'An', 'Trưởng phòng, Phòng Nội vụ huyện'],
    ['2', 'Trần Thị', 'Bình', 'Giáo viên'],
    ['', 'Tổng cộng', '', '5'],
    ['', '', '', 'Thái Nguyên, ngày 07 tháng 01 năm 2025'],
    ['', 'Nơi nhận:', '', 'KT. CHỦ TỊCH'],
    ['', '', '', 'Đặng Xuân Trường'],
  ],
  'Sheet1',
);

describe('the attachment to a decision', () => {
  const { tables, notices } = recognise(book(ATTACHMENT));
  const [collectives, individuals] = tables;

  it('becomes one table for each head', () => {
    expect(notices).toEqual([]);
    expect(tables.map(({ name, headRows }) => ({ name, headRows }))).toEqual([
      { name: 'Sheet1', headRows: [6] },
      { name: 'Sheet1 · 2', headRows: [11] },
    ]);
    expect(collectives?.titleRows).toEqual([1, 2, 3]);
  });

  it('gives names, units and kinds in its order', () => {
    expect(
      tables.flatMap(({ rows }) =>
        rows.map(({ said }) => [said.kind, said.name, said.post, said.unit]),
      ),
    ).toEqual([
      ['collective', 'Trường THPT Chu Văn An', null, 'Thái Nguyên'],
      ['collective', 'Cộng đồng dân cư xóm Trung', null, 'Đồng Hỷ'],
      ['collective', 'Nhân dân và cán bộ xã Hóa Thượng', null, 'Đồng Hỷ'],
      ['individual', 'Nguyễn Văn An', 'Trưởng phòng', 'Phòng Nội vụ huyện'],
      ['individual', 'Trần Thị Bình', 'Giáo viên', 'Huyện Đồng Hỷ'],
    ]);
    expect(collectives?.rows[1]?.said.note).toBe('mới');
    expect(individuals?.rows[0]?.said.address).toBe('ông');
  });

  it('gives each the award and the decision of the title', () => {
    for (const row of tables.flatMap(({ rows }) => rows))
      expect(row).toMatchObject({
        award: 'BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH',
        catalogueId: 'bk-tinh',
        decisionNumber: '25/QĐ-UBND',
        decisionDate: '2025-01-07',
      });
  });

  it('compares the number that a section head announces', () => {
    expect(collectives?.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['section-count'],
      [],
      [],
    ]);
  });

  it('leaves out sums, dates and signatures with the signer, and says why', () => {
    expect(individuals?.leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [15, 'sum'],
      [16, 'place-and-date'],
      [17, 'signature'],
      [18, 'signature'],
    ]);
  });
});
