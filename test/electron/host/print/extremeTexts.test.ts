import { execFileSync } from 'node:child_process';
import { type SheetName, sheetNameSchema } from '@shared/model/sheetName.ts';
import { SHEET_PAPERS, SHEET_TYPE, type SheetSettings } from '@shared/model/sheetSettings.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../../electron/host/chromium.ts';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { contentBox } from '../../../../electron/host/print/css.ts';
import { sheetHtml, sheetJob } from '../../../../electron/host/print/html.tsx';
import { LAYOUTS, layoutOf } from '../../../../electron/host/print/layouts.tsx';
import { EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import {
  ALL_NAMES,
  COVERED_NAMES,
  extremeEvening,
  HARD_NAMES,
  type HardName,
  LONG_TEXTS,
} from '../../../fixtures/extremeShow.ts';
import { missing, outside, overlaps } from '../../../fixtures/paperFaults.ts';
import { pdfPages, poppler, squeezedText } from '../../../fixtures/pdfWords.ts';

const LIMIT_MS = 120_000;
const printer = new ChromiumPrinter();
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium() ?? '' });
});
afterAll(async () => {
  await printer.close();
  await browser.close();
});

const covered = extremeEvening({ language: 'vi', names: COVERED_NAMES });
const coveredInEnglish = extremeEvening({ language: 'en', names: COVERED_NAMES });
const everything = extremeEvening({ language: 'vi', names: ALL_NAMES });

const SHEETS = sheetNameSchema.options;

/** Long texts that a sheet has beside the names. */
const ALSO: Readonly<Partial<Record<SheetName, readonly string[]>>> = {
  programme: Object.values(LONG_TEXTS),
  'running-order': Object.values(LONG_TEXTS),
  lineups: Object.values(LONG_TEXTS),
  trays: Object.values(LONG_TEXTS),
  'presenter-cards': Object.values(LONG_TEXTS),
  'check-in': Object.values(LONG_TEXTS),
  'stage-plans': [LONG_TEXTS.title],
  labels: Object.values(LONG_TEXTS),
  'as-run': Object.values(LONG_TEXTS),
};

type Set = Partial<SheetSettings>;

/** A sheet with some settings that are not the usual ones. */
const sheetAs = (show: Show, name: SheetName, set: Set = {}) =>
  sheetOf({ ...show, paper: { ...show.paper, choices: { [name]: set } } }, name, EIGHT_O_CLOCK);

interface Style {
  readonly set?: Set;
  /** Styles that break something. */
  readonly css?: string;
}

const html = (show: Show, name: SheetName, { set, css = '' }: Style = {}) =>
  sheetHtml(sheetAs(show, name, set)).replace('</style>', () => `${css}</style>`);

const named = (keys: readonly HardName[]) => keys.map((key) => HARD_NAMES[key]);

/** What is wrong with a sheet of a show in which the fonts of the app have all signs. */
async function faults(show: Show, name: SheetName, style: Style = {}) {
  const bytes = await printer.print(
    html(show, name, style),
    sheetJob(sheetAs(show, name, style.set)),
  );
  const pages = pdfPages(bytes);
  const { margins } = layoutOf(sheetAs(show, name, style.set));
  const font = style.set?.look === 'modern' ? 'BeVietnamPro|Tinos' : 'Tinos';
  const own = new RegExp(`^[A-Z]+\\+(?:${font})-\\S+\\s+CID TrueType\\s`, 'u');
  return {
    missing: missing(squeezedText(bytes), [...named(COVERED_NAMES), ...(ALSO[name] ?? [])]),
    outside: outside(pages, margins).slice(0, 5),
    overlaps: overlaps(pages).slice(0, 5),
    fonts: fontsOf(bytes).filter((line) => !own.test(line)),
  };
}

const NONE = { missing: [], outside: [], overlaps: [], fonts: [] };

const fontsOf = (bytes: Uint8Array) => poppler('pdffonts', bytes).trim().split('\n').slice(2);

/** By how many pixels a sheet is wider than its pages; Chromium would print all of it smaller. */
async function tooWide(show: Show, name: SheetName, style: Style = {}): Promise<number> {
  const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
  await page.emulateMedia({ media: 'print' });
  const layout = layoutOf(sheetAs(show, name, style.set));
  const width = Math.ceil((contentBox(layout).width * 96) / 25.4);
  await page.setViewportSize({ width, height: 800 });
  await page.setContent(html(show, name, style));
  const whole = await page.evaluate('document.documentElement.scrollWidth');
  await page.close();
  return Number(whole) - width;
}

describe.each(SHEETS)('the sheet %s with extreme texts', (name) => {
  it.each([
    ['Vietnamese', covered],
    ['English', coveredInEnglish],
  ])(
    'has every name whole, inside of its pages, in the type of the app, in %s',
    async (_language, show) => {
      expect(await faults(show, name)).toEqual(NONE);
    },
    LIMIT_MS,
  );

  it(
    'is as wide as its pages, whatever signs a name has',
    async () => {
      expect(await tooWide(everything, name)).toBe(0);
    },
    LIMIT_MS,
  );
});

/** Looks, papers, type and grids that can be chosen, all in one print or two. */
const CHOSEN: Readonly<Partial<Record<SheetName, readonly Set[]>>> = {
  // In the largest type a row of these texts is longer than a page, and no text of it is in one piece.
  'running-order': [
    { look: 'modern', monochrome: true, typeSize: 13 },
    { look: 'modern', paper: 'A3', typeSize: 9 },
  ],
  labels: [
    { look: 'modern', labelFormat: 'tents' },
    { labelFormat: '3474' },
    { look: 'modern', labelFormat: 'L7163' },
  ],
};

const chosen = (name: SheetName): readonly Set[] =>
  CHOSEN[name] ?? [
    { look: 'modern', monochrome: true, typeSize: SHEET_TYPE[name][2] },
    { look: 'modern', paper: SHEET_PAPERS[name].at(-1) ?? 'A4', typeSize: SHEET_TYPE[name][0] },
  ];

describe.each(SHEETS)('the sheet %s as somebody has set it, with extreme texts', (name) => {
  it.each(chosen(name))(
    'has every name whole, inside of its pages: $look $paper $typeSize $labelFormat',
    async (set) => {
      expect(await faults(covered, name, { set })).toEqual(NONE);
      expect(await tooWide(everything, name, { set })).toBe(0);
    },
    LIMIT_MS,
  );
});

describe('names in other scripts', () => {
  /** The language whose letters fontconfig is asked for. */
  const LANGUAGES: Readonly<Partial<Record<HardName, string>>> = {
    arabic: 'ar',
    chinese: 'zh-cn',
    japanese: 'ja',
    korean: 'ko',
    thai: 'th',
    lao: 'lo',
    khmer: 'km',
  };
  const isHere = (language: string) =>
    execFileSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' }).trim() !== '';
  const known = ALL_NAMES.filter((key) => {
    const language = LANGUAGES[key];
    return language !== undefined && isHere(language);
  });

  it(
    'are whole where the computer has a font for them',
    async () => {
      const bytes = await printer.print(html(everything, 'labels'));
      expect(missing(squeezedText(bytes), named([...known, 'mixed', 'combining']))).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('what is looked for can be found', () => {
  it.each([
    ['a word that is not broken', 'lineups', '* { overflow-wrap: normal !important; }', 'outside'],
    ['a name that is not there', 'trays', '.table td.text { display: none; }', 'missing'],
    [
      'lines that stand upon each other',
      'programme',
      'p { line-height: 0.5 !important; }',
      'overlaps',
    ],
    [
      'heads that run into each other',
      'running-order',
      '@page { @top-left { white-space: pre; font-size: 20pt; } @top-right { margin-left: -60mm; } }',
      'overlaps',
    ],
    ['another font', 'labels', "html { font-family: 'DejaVu Sans' !important; }", 'fonts'],
  ] as const)(
    '%s',
    async (_what, name, css, kind) => {
      expect((await faults(covered, name, { css }))[kind]).not.toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'a sheet that is wider than its pages',
    async () => {
      const css = '* { overflow-wrap: normal !important; }';
      expect(await tooWide(everything, 'trays', { css })).toBeGreaterThan(100);
    },
    LIMIT_MS,
  );
});

describe('the styles', () => {
  it.each(SHEETS)('of the sheet %s cut nothing that is too long', (name) => {
    expect(LAYOUTS[name].css).not.toMatch(
      /overflow:|text-overflow|clip|max-height|(?<![-\w])height:(?! 4\.4mm)/u,
    );
  });
});
