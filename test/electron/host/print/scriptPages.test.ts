import { SAMPLES } from '@shared/document/samples.ts';
import type { SheetSettings } from '@shared/model/sheetSettings.ts';
import type { Show } from '@shared/model/show.ts';
import type { ScriptSheet } from '@shared/sheet/script.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { sheetHtml, sheetJob } from '../../../../electron/host/print/html.tsx';
import { type PdfPage, pdfPages, poppler, squeezed } from '../../../fixtures/pdfWords.ts';
import { ScriptOnPaper } from '../../../fixtures/scriptOnPaper.ts';
import { manyScripts, scriptSheet } from '../../../fixtures/scriptSheets.ts';

const LIMIT_MS = 180_000;
const POINTS = 72 / 25.4;
const printer = new ChromiumPrinter();
afterAll(() => printer.close());

const [thaiNguyen, graduation] = SAMPLES;
const print = (sheet: ScriptSheet) => printer.print(sheetHtml(sheet), sheetJob(sheet));

/** The script on paper; with `css` instead of what turns its pages when it is printed. */
async function onPaper(sheet: ScriptSheet, css?: string): Promise<ScriptOnPaper> {
  const html = sheetHtml(sheet);
  const bytes =
    css === undefined
      ? await printer.print(html, sheetJob(sheet))
      : await printer.print(html.replace('</style>', () => `${css}</style>`));
  return new ScriptOnPaper(sheet, pdfPages(bytes));
}

const seedsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => first + at);

describe('the pages of the script in 200 generated shows', () => {
  const cases: readonly (readonly [string, 'vi' | 'en', Partial<SheetSettings>])[] = [
    ['as usual', 'vi', {}],
    ['on hand cards', 'en', { paper: 'A5' }],
    ['on hand cards in the largest type', 'vi', { paper: 'A5', typeSize: 24 }],
    ['in the upper two thirds, in the largest type', 'vi', { typeSize: 24, topOnly: true }],
    ['in the smallest type of the modern look', 'en', { typeSize: 14, look: 'modern' }],
  ];

  it.each(cases.map((one, at) => [...one, at * 40] as const))(
    'end with how the next one begins, and cut nothing that a page holds: %s',
    async (_name, language, settings, seed) => {
      const on = await onPaper(manyScripts(seedsFrom(seed, 40), language, settings));
      expect(on.catchFaults()).toEqual([]);
      expect(on.cutFaults()).toEqual([]);
      expect(on.segmentFaults()).toEqual([]);
    },
    LIMIT_MS,
  );

  it.each(['A4', 'A5'] as const)(
    'go on over a sentence and a name that no page holds: %s',
    async (paper) => {
      const sheet = manyScripts([4], 'vi', { paper, typeSize: 20 });
      const long = "Kính thưa quý vị đại biểu, thưa ông O'Neill-Fitzgerald-Nguyễn, ".repeat(60);
      const changed = sheet.sections.map((section) => ({
        ...section,
        parts: section.parts.map((part) => ({
          ...part,
          steps: part.steps.map((step) => ({
            ...step,
            blocks: step.blocks.map((block) =>
              block.kind === 'names'
                ? {
                    ...block,
                    names: block.names.map((name) => ({ ...name, text: long.slice(0, 1000) })),
                  }
                : { ...block, text: `${long}hết.`, written: `${long}hết.` },
            ),
          })),
        })),
      }));
      const on = await onPaper({ ...sheet, sections: changed });
      expect(on.catchFaults()).toEqual([]);
      expect(on.cutFaults()).toEqual([]);
      expect(on.places.filter(({ first, last }) => last - first > 1).length).toBeGreaterThan(5);
    },
    LIMIT_MS,
  );

  it(
    'keep to the same rules without a catch line',
    async () => {
      const on = await onPaper(manyScripts(seedsFrom(7, 12), 'vi', { catchLine: false }));
      expect(on.pages.map(({ caught }) => caught).join('')).toBe('');
      expect(on.cutFaults()).toEqual([]);
      expect(on.segmentFaults()).toEqual([]);
    },
    LIMIT_MS,
  );

  it.each([
    ['catchFaults', ''],
    [
      'cutFaults',
      '.text.piece { display: block; } .held, .text, li { break-inside: auto !important; }',
    ],
    ['segmentFaults', '.segment { break-before: auto !important; }'],
  ] as const)(
    'are seen to be wrong where they are: %s',
    async (faults, css) => {
      const on = await onPaper(manyScripts(seedsFrom(7, 12), 'vi', { paper: 'A5' }), css);
      expect(on[faults]()).not.toEqual([]);
    },
    LIMIT_MS,
  );
});

describe.each([
  ['thai-nguyen-2025', thaiNguyen],
  ['graduation', graduation],
])('the script of the sample %s', (_id, sample) => {
  const show = sample as Show;

  it.each(['A4', 'A5'] as const)(
    'stands on %s with catch lines, and its whole foot and head',
    async (paper) => {
      const sheet = scriptSheet(show, { paper });
      const bytes = await print(sheet);
      const pages = pdfPages(bytes);
      const on = new ScriptOnPaper(sheet, pages);
      expect(on.catchFaults()).toEqual([]);
      expect(on.cutFaults()).toEqual([]);
      expect(on.segmentFaults()).toEqual([]);
      const info = poppler('pdfinfo', bytes);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(paper === 'A4' ? /\(A4\)/ : /Page size:\s+(419|420)\S* x 59[45]/);
      for (const [index, { words }] of pages.entries()) {
        const all = squeezed(words.map(({ text }) => text).join(''));
        expect(all).toContain(squeezed(sheet.title));
        expect(all).toContain(squeezed(`${sheet.version} · ${sheet.stamp}`));
        expect(all).toContain(`${index + 1}/${pages.length}`);
      }
    },
    LIMIT_MS,
  );

  it(
    'keeps its bookmarks',
    async () => {
      const sheet = scriptSheet(show);
      const { outline } = await readPdf(await print(sheet));
      expect(outline.slice(1)).toEqual(
        sheet.sections.map(({ number, title }) => `${number}. ${title}`),
      );
    },
    LIMIT_MS,
  );
});

/** Bookmarks, and the type of every text in points by page. */
async function readPdf(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const outline = (await document.getOutline()).map(({ title }) => title);
  const { items } = await (await document.getPage(2)).getTextContent();
  const texts = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [{ text: item.str, size: item.height }] : [],
  );
  await document.destroy();
  return { outline, texts };
}

describe('the type of the script', () => {
  const sizeOf = (
    texts: readonly { readonly text: string; readonly size: number }[],
    text: string,
  ) => texts.find((one) => one.text.startsWith(text))?.size;

  it.each([
    ['A4', 16, 14],
    ['A4', 24, 20],
    ['A5', 14, 12],
    ['A5', 24, 18],
  ] as const)(
    'is set as it is asked for, with a large page number: %s, %d pt',
    async (paper, typeSize, least) => {
      const sheet = scriptSheet(graduation as Show, { paper, typeSize });
      const { texts } = await readPdf(await print(sheet));
      expect(sizeOf(texts, 'Ladies and')).toBeCloseTo(typeSize, 1);
      expect(sizeOf(texts, 'Page')).toBeGreaterThan(least - 0.01);
    },
    LIMIT_MS,
  );

  it(
    'leaves the lower third of the page empty for who looks up',
    async () => {
      const settings = { topOnly: true } as const;
      const sheet = manyScripts(seedsFrom(3, 4), 'vi', settings);
      const all = pdfPages(await print(sheet));
      const lowest = Math.max(
        ...all.flatMap((page) => readAloud(page).map(({ bottom }) => bottom)),
      );
      expect(lowest).toBeLessThan(198 * POINTS);
      // Without being asked for, text stands there.
      const usual = pdfPages(await print(manyScripts(seedsFrom(3, 4), 'vi')));
      const low = Math.max(...usual.flatMap((page) => readAloud(page).map(({ bottom }) => bottom)));
      expect(low).toBeGreaterThan(230 * POINTS);
    },
    LIMIT_MS,
  );
});

/** The words of a page that are larger than those of its head and foot, without its number. */
const readAloud = ({ words }: PdfPage) =>
  words.filter(
    ({ top, bottom, text }) => bottom - top > 11 * 1.05 && !/^(Trang|\d+\/\d+)$/u.test(text),
  );
