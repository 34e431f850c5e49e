import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { sheetHtml } from '../../../../electron/host/print/html.tsx';
import { EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { wholeEvening } from '../../../fixtures/evening.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

const LIMIT_MS = 60_000;
const printer = new ChromiumPrinter();
afterAll(() => printer.close());

const poppler = (tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', ...args: readonly string[]) =>
  execFileSync(tool, args, { encoding: 'utf8' });

async function printed(show: Show) {
  const sheet = sheetOf(show, 'as-run', EIGHT_O_CLOCK);
  const path = join(await tempFolder(), 'record.pdf');
  await writeFile(path, await printer.print(sheetHtml(sheet)));
  return {
    stamp: sheet.stamp,
    info: poppler('pdfinfo', path),
    fonts: poppler('pdffonts', path).trim().split('\n').slice(2),
    pages: poppler('pdftotext', '-layout', path, '-')
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s+/gu, ' ')),
  };
}

describe('the record as a PDF', () => {
  it(
    'is a tagged office paper in Vietnamese type, with stamp and running head on every page',
    async () => {
      const { stamp, info, fonts, pages } = await printed(wholeEvening());
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/Title:\s+Biên bản buổi lễ – Hội nghị điển hình tiên tiến/);
      for (const font of fonts)
        expect(font).toMatch(/^\S+\+Tinos-\S+\s+CID TrueType\s.*yes yes yes/);
      for (const [index, page] of pages.entries()) {
        expect(page).toContain('Biên bản buổi lễ');
        expect(page).toContain(`v2 · ${stamp} In lúc 02/03/2025 08:00`);
        expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
      }
      expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(pages[0]).toContain('Độc lập - Tự do - Hạnh phúc');
      expect(pages[0]).toContain('BIÊN BẢN');
    },
    LIMIT_MS,
  );

  it(
    'has the signatures with the end of the text, and each annex on pages of its own',
    async () => {
      const { pages } = await printed(wholeEvening());
      const signed = pages.findIndex((page) => page.includes('NGƯỜI GHI BIÊN BẢN'));
      expect(pages[signed]).toContain('XÁC NHẬN CỦA BAN TỔ CHỨC');
      expect(pages[signed]).toContain('Buổi lễ kết thúc hồi 08 giờ 08 phút');
      expect(pages[signed]).toContain('Chờ đại biểu');
      expect(pages[signed]).not.toContain('PHỤ LỤC');
      const annex = pages.findIndex((page) => page.includes('PHỤ LỤC I '));
      expect(annex).toBe(signed + 1);
      expect(pages[annex]).toContain('Hộ ông Bùi Văn Khỏe');
      expect(pages.findIndex((page) => page.includes('PHỤ LỤC II '))).toBeGreaterThan(annex);
    },
    LIMIT_MS,
  );

  it(
    'is one page before the show, which says so',
    async () => {
      const { pages } = await printed(exampleShow());
      expect(pages).toHaveLength(1);
      expect(pages[0]).toContain('Buổi lễ chưa diễn ra');
      expect(pages[0]).not.toContain('NGƯỜI GHI BIÊN BẢN');
    },
    LIMIT_MS,
  );
});
