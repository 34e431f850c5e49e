import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdsList } from '@shared/import/listOrText.ts';
import { convertLegacy, legacyEncoding } from '@shared/import/read/readBook.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
import { describe, expect, it } from 'vitest';
import { bookOf, fixture } from './read/files.ts';

async function isList(bytes: Uint8Array, name: string): Promise<boolean> {
  const book = await bookOf(bytes, name);
  const encoding = legacyEncoding(book);
  return holdsList(recognise(encoding === null ? book : convertLegacy(book, encoding)));
}

const TEXTS = fileURLToPath(new URL('../../fixtures/announcements', import.meta.url));
const texts = readdirSync(TEXTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.txt'),
);
const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (...rows: readonly (readonly string[])[]) =>
  utf8(
    `<html><p>CHƯƠNG TRÌNH</p><table>${rows
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table></html>`,
  );

describe('a file holds a list', () => {
  it.each([
    'list.docx',
    'list.html',
    'list-utf8.csv',
    'list-tcvn3.csv',
    'list-vni.csv',
    'decision-attachment.xlsx',
    'split-name.xlsx',
  ])('%s', async (name) => {
    // Under another name as well: what it holds decides.
    expect(await isList(fixture(name), 'a.txt')).toBe(true);
  });

  it('of numbered rows without heads', async () => {
    const rows = ['1\tNguyễn Văn An\tGiám đốc', '2\tTrần Thị Bình\tPhó Giám đốc'].join('\n');
    expect(await isList(utf8(rows), 'a.txt')).toBe(true);
  });
});

describe('a file holds no list', () => {
  it('of the texts of announcements', async () => {
    expect(texts.length).toBeGreaterThan(10);
    for (const name of texts)
      expect([name, await isList(readFileSync(join(TEXTS, name)), name)]).toEqual([name, false]);
  });

  it.each(['plan.docx', 'plan.html', 'report.txt'])('%s', async (name) => {
    const file = fileURLToPath(new URL(`../../fixtures/prose/${name}`, import.meta.url));
    expect(await isList(readFileSync(file), name)).toBe(false);
  });

  it('of the table of a programme, though its rows look like recipients', async () => {
    const rows = [
      ['1', 'Đón đại biểu', 'Văn phòng UBND tỉnh'],
      ['2', 'Chào cờ', 'Ban Tổ chức'],
    ];
    expect(await isList(page(['TT', 'Nội dung công việc', 'Đơn vị thực hiện'], ...rows), 'a')).toBe(
      false,
    );
    expect(await isList(page(['TT', 'Họ và tên', 'Đơn vị thực hiện'], ...rows), 'a')).toBe(true);
  });

  it('of names that only stand in lines', async () => {
    expect(await isList(utf8('Nguyễn Văn An, Trần Thị Bình\nLê Văn Cường'), 'a.txt')).toBe(false);
  });
});
