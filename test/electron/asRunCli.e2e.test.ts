import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeShow } from '@shared/document/showFile.ts';
import exceljs from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { wholeEvening } from '../fixtures/evening.ts';
import { tempFolder } from '../fixtures/folders.ts';

const CLI = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await tempFolder();
  writeFileSync(join(folder, 'a.json'), writeShow(wholeEvening()));
});

function rostrum(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  });
  return { status, stderr };
}
const text = (file: string) => readFileSync(join(folder, file), 'utf8');

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
      expect(made).toEqual({ status: 0, stderr: '' });
    }
    expect(text('r.txt')).toContain('IV. Danh sách vắng mặt');
    expect(text('r.txt')).toContain('Bà Lê Thị Mơ nhận thay');
    expect(text('r.html')).toMatch(/^<!doctype html>\n<html lang="vi">/);
    const pdf = spawnSync('pdftotext', ['r.pdf', '-'], { cwd: folder, encoding: 'utf8' }).stdout;
    expect(pdf).toContain('NGƯỜI GHI BIÊN BẢN');
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
    expect(rostrum(...args)).toEqual({ status: 0, stderr: '' });
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(folder, 'a.xlsx'));
    expect(book.worksheets.map(({ name }) => name)).toContain('Kết quả trao');
    const before = readFileSync(join(folder, 'a.xlsx'));
    expect(rostrum(...args)).toEqual({
      status: 2,
      stderr: 'rostrum: a.xlsx is there already and was not overwritten.\n',
    });
    expect(readFileSync(join(folder, 'a.xlsx')).equals(before)).toBe(true);
  });

  it('names the formats when it gets another one', () => {
    const { status, stderr } = rostrum('export', 'a.json', '--format', 'as-run', '--out', 'a.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain('as-run.xlsx');
    expect(existsSync(join(folder, 'a.xlsx'))).toBe(false);
  });
});
