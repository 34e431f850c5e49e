import { recognise } from '@shared/import/recognise/recognise.ts';
import { describe, expect, it } from 'vitest';
import { book, problemsOf, recognised, rowsOf, table } from './books.ts';

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

  it('a cell of the column that names none is told', () => {
    const list = recognised([
      ['Loại', 'Tên tập thể'],
      ['abc', 'Alpha'],
      ['', 'Beta'],
    ]);
    expect(kinds(list)).toEqual(['collective', 'collective']);
    expect(problemsOf(list)).toEqual([['kind-unreadable'], []]);
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
