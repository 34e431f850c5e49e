import { LARGEST_HTML } from '@shared/import/read/limits.ts';
import { readBook, readPaste } from '@shared/import/read/readBook.ts';
import type { SourceBook } from '@shared/import/source.ts';
import { LONGEST_LIST } from '@shared/model/importedList.ts';
import { describe, expect, it, vi } from 'vitest';
import { bookOf, faultOf, fixture, only, shown } from './files.ts';

vi.setConfig({ testTimeout: 60_000 });

const pasted = (html: string | null, text = ''): SourceBook => {
  const read = readPaste({ html, text });
  expect(read).toMatchObject({ ok: true });
  if (!read.ok) throw new Error(read.fault.code);
  return read.book;
};
const rowsOf = (html: string | null, text = '') => shown(only(pasted(html, text)));

describe('cells copied from a program', () => {
  it('Excel: merged cells, spaces, line breaks', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {color:black}--></style></head>
      <body><!--StartFragment--><table border=0><col width=64>
      <tr height=20><td class=xl65>STT</td><td colspan=2>Họ và
        tên</td></tr>
      <tr><td align=right>1</td><td>Nguyễn&nbsp;Hữu<span style='mso-spacerun:yes'>  </span></td><td>Đạt<br>
        (truy tặng)</td></tr>
      </table><!--EndFragment--></body></html>`;
    expect(rowsOf(html, 'STT\tHọ và tên')).toEqual([
      ['STT', 'Họ và tên', 'Họ và tên [left]'],
      ['1', 'Nguyễn Hữu', 'Đạt\n(truy tặng)'],
    ]);
  });

  it('Word: paragraphs in a cell, headings between tables', () => {
    const html = `<body><p class=MsoNormal><b>I. TẬP THỂ<o:p></o:p></b></p>
      <table class=MsoTableGrid><tr><td><p>1</p></td><td><p>Sở Y tế</p>
      <p>tỉnh</p></td></tr></table><p>II. CÁ NHÂN</p>
      <table><tr><td>1</td><td>Lê Thị Ơn</td></tr></table><p>&nbsp;</p></body>`;
    expect(pasted(html).tables.map(shown)).toEqual([
      [
        ['I. TẬP THỂ', ''],
        ['1', 'Sở Y tế\ntỉnh'],
      ],
      [
        ['II. CÁ NHÂN', ''],
        ['1', 'Lê Thị Ơn'],
      ],
    ]);
  });

  it('Google Sheets: cells that reach down', () => {
    const html = `<google-sheets-html-origin><table><tbody><tr><td rowspan="2">A</td><td>1</td></tr>
      <tr><td>2</td></tr><tr><td>B</td><td rowspan="0">3</td></tr><tr><td>C</td></tr></tbody></table>`;
    expect(rowsOf(html)).toEqual([
      ['A', '1'],
      ['A [above]', '2'],
      ['B', '3'],
      ['C', '3 [above]'],
    ]);
  });

  it('text with tabs and quoted cells, when there is no table', () => {
    const text = 'STT\tHọ tên\r\n1\t"Lê Thị\nƠn"\r\n2\tĐội "Xung kích"\r\n';
    for (const html of [null, '<p>STT Họ tên</p>', '<table><tr><td> </td></tr></table>'])
      expect(rowsOf(html, text)).toEqual([
        ['STT', 'Họ tên'],
        ['1', 'Lê Thị\nƠn'],
        ['2', 'Đội "Xung kích"'],
      ]);
  });

  it('text without tabs is one column, commas and all', () => {
    expect(rowsOf(null, 'Lê Thị Ơn, Sở Y tế\n\nHồ Ẩn; kế toán')).toEqual([
      ['Lê Thị Ơn, Sở Y tế'],
      ['Hồ Ẩn; kế toán'],
    ]);
  });
});

describe('a paste is refused', () => {
  it('without text', () => {
    for (const html of [null, '<table><tr><td></td></tr></table>'])
      expect(readPaste({ html, text: ' \n\t' })).toEqual({
        ok: false,
        fault: { code: 'list-paste-empty', details: {} },
      });
  });

  it('with too many rows, or cells that reach over too many', () => {
    const fault = { code: 'list-paste-too-large', details: { most: LONGEST_LIST } };
    const many = '<tr><td>a</td></tr>'.repeat(LONGEST_LIST + 1);
    const wide = '<tr><td colspan=1000>a</td></tr>'.repeat(2000);
    for (const html of [`<table>${many}</table>`, `<table>${wide}</table>`])
      expect(readPaste({ html, text: '' })).toEqual({ ok: false, fault });
    expect(readPaste({ html: null, text: 'a\tb\n'.repeat(LONGEST_LIST + 1) })).toEqual({
      ok: false,
      fault,
    });
  });

  it('but not for being nested too deeply: its text will do', () => {
    const html = `<table><tr><td>${'<b><i>'.repeat(20_000)}x</td></tr></table>`;
    expect(rowsOf(html, 'a\tb').flat()).toContainEqual(expect.stringMatching(/^(a|x)$/));
  });
});

describe('an HTML file', () => {
  it('is read whatever it is called', async () => {
    const [html, docx] = await Promise.all([
      bookOf(fixture('list.html'), 'danh-sach.xls'),
      bookOf(fixture('list.docx'), 'list.docx'),
    ]);
    expect(html.tables).toEqual(docx.tables);
  });

  it('has a table, or is refused', async () => {
    const bytes = new TextEncoder().encode('<!doctype html><p>Không có bảng</p>');
    expect(await faultOf(bytes, 'a.html')).toMatchObject({ code: 'list-no-table' });
    expect(
      await readBook({ name: 'a.csv', bytes: new TextEncoder().encode('a <table>') }),
    ).toMatchObject({ ok: true });
  });
});

it('a table inside of a cell is read by itself, and what is too long is refused', () => {
  const html =
    '<table><tr><td>Khung<table><tr><td>1</td><td>An</td></tr></table></td></tr></table>';
  const read = readPaste({ html, text: '' });
  expect(read.ok && read.book.tables.map(shown)).toEqual([[['Khung']], [['1', 'An']]]);
  const long = 'a'.repeat(LARGEST_HTML + 1);
  const fault = { code: 'list-paste-too-large', details: { most: LONGEST_LIST } };
  expect(readPaste({ html: null, text: long })).toEqual({ ok: false, fault });
  expect(readPaste({ html: `<table>${long}`, text: '' })).toEqual({ ok: false, fault });
});
