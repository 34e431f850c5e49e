import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import exceljs from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../fixtures/commandLine.ts';
import { wholeEvening } from '../fixtures/evening.ts';

const cli = commandLine();
const { rostrum } = cli;
beforeEach(() => writeFileSync(join(cli.folder, 'a.json'), writeShow(wholeEvening())));

const text = (file: string) => readFileSync(join(cli.folder, file), 'utf8');

describe('rostrum print --sheet as-run', () => {
  it('writes the record as text, page and PDF', () => {
    for (const format of ['txt', 'html', 'pdf']) {
      const made = rostrum(
        'print',
        'a.json',
        '--sheet',
        'as-run',
        '--format',
        format,
        '--out',
        `r.${format}`,
      );
      expect(made).toEqual({ status: 0, stdout: '', stderr: '' });
    }
    expect(text('r.txt')).toContain('IV. Danh sách vắng mặt');
    expect(text('r.txt')).toContain('Bà Lê Thị Mơ nhận thay');
    expect(text('r.html')).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(cli.pdfTool('pdftotext', 'r.pdf')).toContain('NGƯỜI GHI BIÊN BẢN');
  });

  it('says of a show that has not happened that it has not', () => {
    expect(rostrum('new', 'b.json', '--sample', 'graduation').status).toBe(0);
    rostrum('print', 'b.json', '--sheet', 'as-run', '--format', 'txt', '--out', 'b.txt');
    expect(text('b.txt')).toContain('The ceremony has not taken place');
  });
});

describe('rostrum export --format as-run.xlsx', () => {
  it('writes the workbook, and never over a file', async () => {
    const args = ['export', 'a.json', '--format', 'as-run.xlsx', '--out', 'a.xlsx'];
    expect(rostrum(...args)).toMatchObject({ status: 0, stderr: '' });
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(cli.folder, 'a.xlsx'));
    expect(book.worksheets.map(({ name }) => name)).toContain('Kết quả trao');
    const before = readFileSync(join(cli.folder, 'a.xlsx'));
    expect(rostrum(...args)).toMatchObject({
      status: 2,
      stderr: 'rostrum: a.xlsx is there already and was not overwritten.\n',
    });
    expect(readFileSync(join(cli.folder, 'a.xlsx')).equals(before)).toBe(true);
  });

  it('names the formats when it gets another one', () => {
    const { status, stderr } = rostrum('export', 'a.json', '--format', 'as-run', '--out', 'a.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain('as-run.xlsx');
    expect(existsSync(join(cli.folder, 'a.xlsx'))).toBe(false);
  });
});
