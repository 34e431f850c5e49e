import type { SheetName } from '@shared/model/sheetName.ts';
import type { SheetSettings } from '@shared/model/sheetSettings.ts';
import type { Show } from '@shared/model/show.ts';
import { labelFormat } from '@shared/sheet/labelFormats.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { sheetHtml } from '../../../../electron/host/print/html.tsx';
import { EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { wholeEvening } from '../../../fixtures/evening.ts';
import { markedShow } from '../../../fixtures/markedShow.ts';
import { type PdfPage, pdfPages, poppler } from '../../../fixtures/pdfWords.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

const LIMIT_MS = 30_000;
const printer = new ChromiumPrinter();
afterAll(() => printer.close());

const html = (show: Show, name: SheetName, set: Partial<SheetSettings>) =>
  sheetHtml(
    sheetOf({ ...show, paper: { ...show.paper, choices: { [name]: set } } }, name, EIGHT_O_CLOCK),
  );

async function printed(show: Show, name: SheetName, set: Partial<SheetSettings>) {
  const bytes = await printer.print(html(show, name, set));
  return { pages: pdfPages(bytes), fonts: poppler('pdffonts', bytes) };
}

const text = (pages: readonly PdfPage[]) =>
  pages.flatMap(({ words }) => words.map((word) => word.text)).join(' ');

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

describe('the look of a sheet', () => {
  it.each(['programme', 'as-run'] as const)(
    'of an office has country and motto, and a modern one has not: %s',
    async (name) => {
      const office = await printed(wholeEvening(), name, {});
      expect(text(office.pages)).toContain(MOTTO);
      expect(office.fonts).not.toContain('BeVietnamPro');
      const modern = await printed(wholeEvening(), name, { look: 'modern' });
      expect(text(modern.pages).toUpperCase()).not.toContain(MOTTO);
      expect(modern.fonts).toContain('BeVietnamPro');
      expect(modern.fonts).not.toMatch(/Tinos|Type 3/);
    },
    LIMIT_MS,
  );

  it('leaves the page numbers of the script as large as they are', async () => {
    const height = async (set: Partial<SheetSettings>, text: string) => {
      const { pages } = await printed(exampleShow(), 'script', set);
      const word = pages[0]?.words.findLast((one) => one.text === text);
      return (word?.bottom ?? 0) - (word?.top ?? 0);
    };
    const modern = { look: 'modern' } as const;
    expect(await height(modern, 'Trang')).toBeGreaterThan(1.4 * (await height(modern, 'In')));
  });

  it('changes no word of a list', async () => {
    const words = async (set: Partial<SheetSettings>) =>
      text((await printed(exampleShow(), 'check-in', set)).pages);
    expect(await words({ look: 'modern' })).toBe(await words({}));
  });
});

describe('a monochrome sheet', () => {
  const COLOUR = /#(?!000\b|fff\b)[0-9a-f]{3,6}\b/giu;
  const styles = (name: SheetName, set: Partial<SheetSettings>) =>
    /<style>(.*?)<\/style>/su
      .exec(html(exampleShow(), name, set))?.[1]
      ?.replace(/url\([^)]*\)/gu, '')
      .match(COLOUR) ?? [];

  it.each(['office', 'modern'] as const)('has no colour and no grey: %s', (look) => {
    for (const name of ['programme', 'lineups', 'trays', 'stage-plans', 'as-run'] as const) {
      expect(styles(name, { look })).not.toEqual([]);
      expect(styles(name, { look, monochrome: true })).toEqual([]);
    }
  });
});

describe('paper and type', () => {
  const MM = 72 / 25.4;
  it.each([
    ['programme', 'A5', 148, 210],
    ['running-order', 'A3', 420, 297],
    ['stage-plans', 'A3', 420, 297],
    ['presenter-cards', 'A4', 297, 210],
    // A paper that a sheet has no layout for counts as the usual one.
    ['lineups', 'A3', 210, 297],
  ] as const)(
    'of the sheet %s can be %s',
    async (name, paper, width, height) => {
      const { pages } = await printed(exampleShow(), name, { paper });
      expect((pages[0]?.width ?? 0) / MM).toBeCloseTo(width, 0);
      expect((pages[0]?.height ?? 0) / MM).toBeCloseTo(height, 0);
    },
    LIMIT_MS,
  );

  it(
    'grow together: what is set larger stands larger by as much',
    async () => {
      const height = async (set: Partial<SheetSettings>) => {
        const { pages } = await printed(exampleShow(), 'trays', set);
        const word = pages[0]?.words.find((one) => one.text === 'Huân');
        return (word?.bottom ?? 0) - (word?.top ?? 0);
      };
      expect((await height({ typeSize: 15 })) / (await height({}))).toBeCloseTo(15 / 12, 1);
    },
    LIMIT_MS,
  );
});

describe('labels', () => {
  const MM = 72 / 25.4;
  const stockOf = (name: string) => {
    const format = labelFormat(name);
    if (format.kind !== 'stock') throw new Error(`${name} is no stock`);
    return format.stock;
  };

  it.each(['3474', 'L7160', 'L7163', 'L7165', '3427'])(
    'stand in the middle of theirs on the sheets %s, whole sheets of them',
    async (name) => {
      const { columns, rows, width, height, left, top, gapX, gapY } = stockOf(name);
      const show = markedShow(13);
      const { pages } = await printed(show, 'labels', { labelFormat: name });
      const numbers = pages.flatMap(({ words }) =>
        words.filter((word) => /^\d+$/u.test(word.text) && word.bottom - word.top > 25),
      );
      const count = show.plan.recipients.length;
      expect(numbers).toHaveLength(count);
      for (const [index, word] of numbers.slice(0, columns * rows).entries()) {
        const middle = left + (index % columns) * (width + gapX) + width / 2;
        expect((word.left + word.right) / 2 / MM).toBeCloseTo(middle, 0);
        const from = top + Math.floor(index / columns) * (height + gapY);
        expect(word.top / MM).toBeGreaterThan(from);
        expect(word.bottom / MM).toBeLessThan(from + height);
      }
    },
    LIMIT_MS,
  );

  /** Words above and below the grid, by page. */
  async function around(name: string, show: Show, language: 'vi' | 'en' = 'vi') {
    const { top } = stockOf(name);
    const { pages } = await printed(show, 'labels', { labelFormat: name, language });
    return pages.map(({ words, height }) =>
      words.filter((word) => word.top < top * MM || word.bottom > height - top * MM),
    );
  }

  it.each(['3422', 'L7160', 'L7163', 'L7162', 'L7165'])(
    'on the sheets %s stand below a line with ceremony, version, stamp and page, which touches none and is not cut',
    async (name) => {
      const show = { ...markedShow(13), planVersion: 7 };
      const { stamp } = sheetOf(show, 'labels', EIGHT_O_CLOCK);
      for (const language of ['vi', 'en'] as const) {
        const lines = await around(name, show, language);
        const page = language === 'vi' ? 'Trang' : 'Page';
        for (const [index, words] of lines.entries()) {
          const line = words.map((word) => word.text).join(' ');
          expect(line).toContain(show.info.title);
          expect(line).toMatch(new RegExp(`v7 · ${language === 'vi' ? stamp : '\\w+'} · `, 'u'));
          expect(line).toContain(`· ${page} ${index + 1}/${lines.length}`);
          expect(Math.min(...words.map((word) => word.top))).toBeGreaterThan(4.2 * MM);
          expect(Math.min(...words.map((word) => word.left))).toBeGreaterThan(7.5 * MM);
          expect(Math.max(...words.map((word) => word.right))).toBeLessThan((210 - 7.5) * MM);
          expect(Math.max(...words.map((word) => word.bottom))).toBeLessThan(
            (stockOf(name).top - 1) * MM,
          );
        }
      }
    },
    LIMIT_MS,
  );

  it.each(['3474', '3424', '3425', '3427'])(
    'on the sheets %s have nothing around them, where a printer has no room for it',
    async (name) => {
      expect((await around(name, markedShow(13))).flat()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'that are folded have each name twice, once on its head',
    async () => {
      const times = async (set: Partial<SheetSettings>) => {
        const { pages } = await printed(markedShow(3), 'labels', set);
        return text(pages).split('N3000a').length - 1;
      };
      expect((await times({ labelFormat: 'tents' })) - (await times({}))).toBe(1);
    },
    LIMIT_MS,
  );
});
