import { recipientsTsv, remarks, tsvCell } from '@shared/view/recipientTsv.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const t = translator('vi');

describe('cells for a spreadsheet', () => {
  it.each([
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+84 912', "'+84 912"],
    ['-', "'-"],
    ['@all', "'@all"],
    ['Tổ 1', 'Tổ 1'],
    ['một\nhai', '"một\nhai"'],
    ['"Vì dân"', '"""Vì dân"""'],
    ['', ''],
  ])('%j becomes %j', (text, cell) => {
    expect(tsvCell(text)).toBe(cell);
  });
});

describe('rows for a spreadsheet', () => {
  it('have heads and stand in the order that was asked for', () => {
    const text = recipientsTsv(
      exampleShow(),
      ['r-hero', 'r-co-1', 'gone'],
      ['name', 'kind', 'place', 'remarks'],
      t,
    );
    expect(text.split('\r\n').map((line) => line.split('\t'))).toEqual([
      ['Tên', 'Loại', 'Đứng ở', 'Lưu ý'],
      ['Vũ Đức Thắng', 'cá nhân', 'Trao tặng s-labour · Đợt 2 · số 1', 'Truy tặng'],
      ['Tập thể 02', 'tập thể', 'Trao tặng s-labour · Đợt 1 · số 2', ''],
    ]);
  });
});

describe('remarks', () => {
  it('say who is there twice, absent, represented or honoured after death', () => {
    const twice = changed(
      exampleShow(),
      {
        type: 'edit-recipient',
        payload: { id: 'r-co-1', changes: { name: 'TRƯỜNG TRUNG HỌC PHỔ THÔNG CHUYÊN' } },
      },
      {
        type: 'set-attendance',
        payload: { recipientId: 'r-co-1', attendance: { state: 'absent', outcome: 'undecided' } },
      },
      {
        type: 'set-attendance',
        payload: {
          recipientId: 'r-hero',
          attendance: { state: 'proxy', proxy: 'Vũ Văn Nam' },
        },
      },
    );
    const of = (at: number) => {
      const recipient = twice.plan.recipients[at];
      return recipient === undefined ? [] : remarks(twice, recipient, t);
    };
    expect(of(1)).toEqual(['Trùng với số 1', t('attendance.absent')]);
    expect(of(3)).toEqual([`${t('attendance.proxy')}: Vũ Văn Nam`, 'Truy tặng']);
  });
});
