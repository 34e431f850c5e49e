import { recognise } from '@shared/import/recognise/recognise.ts';
import { describe, expect, it } from 'vitest';
import {
  book,
  broken,
  namesOf,
  problemsOf,
  recognised,
  rowsOf,
  table,
  uncounted,
} from './books.ts';

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
