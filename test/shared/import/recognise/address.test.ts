import { readAddress, readAddressCell, readMark } from '@shared/import/recognise/address.ts';
import { splitName, splitPostAndUnit } from '@shared/import/recognise/posts.ts';
import { describe, expect, it } from 'vitest';
import { recognised, rowsOf } from './books.ts';

describe('a name and what stands in front of it', () => {
  it.each([
    ['Ông Nguyễn Văn An', 'Nguyễn Văn An', 'ông', false],
    ['ÔNG NGUYỄN VĂN AN', 'NGUYỄN VĂN AN', 'ông', false],
    ['Bà: Trần Thị Bình', 'Trần Thị Bình', 'bà', false],
    ['Đ/c Lê Hoàng', 'Lê Hoàng', 'đồng chí', false],
    ['đ.c. Lê Hoàng', 'Lê Hoàng', 'đồng chí', false],
    ['Đồng chí Thiếu tướng Lê Hoàng', 'Thiếu tướng Lê Hoàng', 'đồng chí', false],
    ['Ông (bà) Lê Hoàng', 'Lê Hoàng', 'ông (bà)', false],
    ['Thầy giáo Lê Hoàng', 'Lê Hoàng', 'thầy', false],
    ['Cô Lê Thị Hoa', 'Lê Thị Hoa', 'cô', false],
    ['Em Lê Thị Hoa', 'Lê Thị Hoa', 'em', false],
    ['Mẹ Nguyễn Thị Thứ', 'Nguyễn Thị Thứ', 'Mẹ', false],
    ['Cố Lê Thị Hoa', 'Lê Thị Hoa', null, true],
    ['Cố đồng chí Lê Hoàng', 'Lê Hoàng', 'đồng chí', true],
    ['Đồng chí cố Lê Hoàng', 'Lê Hoàng', 'đồng chí', true],
    ['Liệt sĩ Lê Hoàng', 'Liệt sĩ Lê Hoàng', null, true],
    ['Liệt sỹ Lê Hoàng', 'Liệt sỹ Lê Hoàng', null, true],
    ['Lê Hoàng (truy tặng)', 'Lê Hoàng', null, true],
    ['Mr. John Smith', 'John Smith', 'Mr', false],
  ])('%s', (text, name, address, posthumous) => {
    expect(readAddress(text)).toEqual({ name, address, posthumous });
  });

  it.each([
    'Nguyễn Văn An',
    'NGUYỄN VĂN AN',
    'NGƯT. TS. Nguyễn Văn An',
    'Thượng tá Nguyễn Văn An',
    'Ông Thị Ngọc Linh',
    'Ông Ích Khiêm',
    'Anh Đức',
    'Bá Văn Long',
    'Nguyễn Văn An (bí danh Hai)',
    'Ông An',
    '',
  ])('%s stays as it is', (text) => {
    expect(readAddress(text)).toEqual({ name: text, address: null, posthumous: false });
  });

  it('only the mark is taken off what is no person', () => {
    expect(readMark('Đồng chí Quỹ (truy tặng)')).toEqual({
      name: 'Đồng chí Quỹ',
      address: null,
      posthumous: true,
    });
  });

  it('a cell of its own is said as in front of a name', () => {
    expect(['Ông', 'Đ/c', 'Ngài'].map(readAddressCell)).toEqual(['ông', 'đồng chí', 'Ngài']);
  });
});

describe('post and unit in one cell', () => {
  it.each([
    ['Trưởng phòng, Sở Nội vụ', 'Trưởng phòng', 'Sở Nội vụ', true],
    [
      'Trưởng phòng Tổ chức cán bộ, Sở Nội vụ, tỉnh Thái Nguyên',
      'Trưởng phòng Tổ chức cán bộ',
      'Sở Nội vụ, tỉnh Thái Nguyên',
      true,
    ],
    ['Giáo viên - Trường THPT Chu Văn An', 'Giáo viên', 'Trường THPT Chu Văn An', true],
    ['Giám đốc\nSở Tài chính', 'Giám đốc', 'Sở Tài chính', true],
    [
      'Bí thư Đảng ủy, Chủ tịch HĐND, Phường Quang Trung',
      'Bí thư Đảng ủy, Chủ tịch HĐND',
      'Phường Quang Trung',
      true,
    ],
    ['Sở Nội vụ', null, 'Sở Nội vụ', true],
    ['Giám đốc Sở Tài chính', 'Giám đốc Sở Tài chính', null, true],
    ['Chủ tịch Hội đồng, Bí thư Chi bộ', 'Chủ tịch Hội đồng, Bí thư Chi bộ', null, false],
    ['Kỹ sư, Vinamilk', 'Kỹ sư, Vinamilk', null, false],
    ['', null, null, true],
  ])('%j', (text, post, unit, sure) => {
    expect(splitPostAndUnit(text)).toEqual({ post, unit, sure });
  });

  it('a name with what follows it', () => {
    expect(splitName('Ông Nguyễn Văn An, Giám đốc Sở Nội vụ')).toEqual({
      name: 'Ông Nguyễn Văn An',
      rest: 'Giám đốc Sở Nội vụ',
    });
    expect(splitName('Nguyễn Văn An\nGiám đốc')).toEqual({
      name: 'Nguyễn Văn An',
      rest: 'Giám đốc',
    });
    expect(splitName('Phòng Kinh tế, Hạ tầng')).toBeNull();
    expect(splitName('Nguyễn Văn An')).toBeNull();
  });
});

it('a form of address in a column of its own counts, whatever the name begins with', () => {
  const list = recognised([
    ['STT', 'Danh xưng', 'Họ và tên', 'Đơn vị'],
    ['1', 'Ông', 'Nguyễn Văn An', 'Sở Y tế'],
    ['2', 'Bà', 'Trần Thị Bình', 'Sở Nội vụ'],
  ]);
  expect(rowsOf(list).map(({ said }) => [said.name, said.address])).toEqual([
    ['Nguyễn Văn An', 'ông'],
    ['Trần Thị Bình', 'bà'],
  ]);
});
