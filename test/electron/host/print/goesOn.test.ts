import type { SheetName } from '@shared/model/sheetName.ts';
import type { SheetSettings } from '@shared/model/sheetSettings.ts';
import type { Show } from '@shared/model/show.ts';
import { type Sheet, sheetOf } from '@shared/sheet/sheet.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { sheetHtml, sheetJob } from '../../../../electron/host/print/html.tsx';
import { layoutOf } from '../../../../electron/host/print/layouts.tsx';
import { type Bookmark, pdfBookmarks } from '../../../../electron/host/print/pdfPlaces.ts';
import { EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { goesOnFaults, partsOf } from '../../../fixtures/goesOn.ts';
import { markedEvening, markedShow } from '../../../fixtures/markedShow.ts';
import { type MarkedPages, markedPages, PAGE_RULES } from '../../../fixtures/pageRules.ts';
import { pdfPages, poppler } from '../../../fixtures/pdfWords.ts';

const LIMIT_MS = 180_000;
const printer = new ChromiumPrinter();
afterAll(() => printer.close());

type Set = Partial<SheetSettings>;

/** In larger type a task of a card does not fit a page; the rules read Vietnamese. */
const hasRules = ({ settings: { typeSize, language } }: Sheet) =>
  typeSize <= 13 && language === null;

/** Shows that are looked at on each sheet. */
const SEEDS = [2, 5, 8, 14, 20, 31, 46, 53];
/** In these all recipients are in one wave, so that its list is longer than a page. */
const LONG = [14, 31, 53];
const LONGEST = 14;
/** The names of a wave stand on one page as long as they can. */
const LARGE: Readonly<Partial<Record<SheetName, Set>>> = { 'stage-plans': { typeSize: 16 } };
const SETS: readonly Set[] = [
  {},
  { look: 'modern' },
  { typeSize: 14 },
  { language: 'en' },
  { look: 'modern', typeSize: 10, language: 'en' },
];

function inOneWave(show: Show): Show {
  const recipientIds = show.plan.recipients.map(({ id }) => id);
  const first = show.plan.segments.findIndex(({ kind }) => kind === 'presentation');
  const segments = show.plan.segments.map((segment, at) => {
    if (segment.kind !== 'presentation') return segment;
    const waves = segment.waves.slice(0, 1);
    return {
      ...segment,
      waves: waves.map((wave) => ({ ...wave, recipientIds: at === first ? recipientIds : [] })),
    };
  });
  return { ...show, plan: { ...show.plan, segments } };
}

function sheetIn(name: SheetName, seed: number, set: Set = {}): { sheet: Sheet; show: Show } {
  const marked = name === 'as-run' ? markedEvening(seed) : markedShow(seed);
  const isOne = LONG.includes(seed) && name !== 'as-run' && name !== 'presenter-cards';
  const one = isOne ? inOneWave(marked) : marked;
  const show = { ...one, paper: { ...one.paper, choices: { [name]: set } } };
  return { sheet: sheetOf(show, name, EIGHT_O_CLOCK), show };
}

async function printed(sheet: Sheet, html = sheetHtml(sheet), job = sheetJob(sheet)) {
  const bytes = await printer.print(html, job);
  return markedPages(pdfPages(bytes), layoutOf(sheet).margins);
}

const faultsOn = (sheet: Sheet, on: MarkedPages): readonly string[] =>
  goesOnFaults(partsOf(sheet), on, sheetWords(sheet.language)('head.goesOn'));

const titles = (bookmarks: readonly Bookmark[]): readonly string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...titles(items)]);

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
/** Of some hundred pages one may turn a row earlier: columns are a hair lower than pages. */
const HARDLY = 2;

const SHEETS = ['trays', 'presenter-cards', 'check-in', 'stage-plans', 'labels', 'as-run'] as const;

describe.each(SHEETS)('the pages of the sheet %s', (name) => {
  it(
    'say what goes on on them, and only where something does, and turn as they would without',
    async () => {
      const rules = PAGE_RULES.filter(({ sheet }) => sheet === name);
      const [ours, plain] = [[] as number[], [] as number[]];
      for (const [index, seed] of SEEDS.entries()) {
        const { sheet, show } = sheetIn(name, seed, SETS[index % SETS.length]);
        const on = await printed(sheet);
        expect(faultsOn(sheet, on)).toEqual([]);
        if (hasRules(sheet))
          for (const { rule, faults } of rules)
            expect([rule, faults(on, [show])]).toEqual([rule, []]);
        ours.push(on.pages.length);
        plain.push((await printed(sheet, sheetHtml(sheet), {})).pages.length);
      }
      expect(sum(ours)).toBeLessThanOrEqual(sum(plain) + HARDLY);
      expect(Math.max(...ours)).toBeGreaterThan(3);
    },
    LIMIT_MS,
  );

  it.each([
    ['nothing says it', ''],
    ['all pages say it', '@page { @top-right { content: "x (tiếp)" !important; } }'],
  ])(
    'are seen to be wrong where %s',
    async (_what, css) => {
      const { sheet } = sheetIn(name, LONGEST, LARGE[name]);
      const html = sheetHtml(sheet).replace('</style>', () => `${css}</style>`);
      expect(faultsOn(sheet, await printed(sheet, html, {}))).not.toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'are tagged, and have the bookmarks that they would have without',
    async () => {
      const { sheet } = sheetIn(name, LONGEST);
      const bytes = await printer.print(sheetHtml(sheet), sheetJob(sheet));
      expect(poppler('pdfinfo', bytes)).toMatch(/Tagged:\s+yes/);
      const bookmarks = titles(await pdfBookmarks(bytes));
      expect(bookmarks.length).toBeGreaterThan(1);
      expect(bookmarks).toEqual(titles(await pdfBookmarks(await printer.print(sheetHtml(sheet)))));
    },
    LIMIT_MS,
  );
});

describe('names in columns that no page holds', () => {
  it.each([
    ['presenter-cards', 2],
    ['stage-plans', LONGEST],
  ] as const)(
    'go on over pages that say of what: %s',
    async (name, seed) => {
      const { sheet } = sheetIn(name, seed, { typeSize: 16 });
      const on = await printed(sheet);
      expect(faultsOn(sheet, on)).toEqual([]);
      const plain = await printed(sheet, sheetHtml(sheet), {});
      expect(on.pages.length).toBeLessThanOrEqual(plain.pages.length);
    },
    LIMIT_MS,
  );
});
