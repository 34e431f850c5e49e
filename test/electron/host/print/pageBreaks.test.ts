import type { SheetName } from '@shared/model/sheetName.ts';
import type { SheetSettings } from '@shared/model/sheetSettings.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { sheetHtml } from '../../../../electron/host/print/html.tsx';
import { LAYOUTS } from '../../../../electron/host/print/layouts.tsx';
import { EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { markedEvening, markedShow } from '../../../fixtures/markedShow.ts';
import { markedPages, PAGE_RULES } from '../../../fixtures/pageRules.ts';
import { pdfPages } from '../../../fixtures/pdfWords.ts';

const LIMIT_MS = 180_000;
const printer = new ChromiumPrinter();
afterAll(() => printer.close());

/** So many shows are looked at on each sheet; where one makes many pages, fewer of the same, so that it takes a minute. */
const SHOWS = 200;
const FEWER: Readonly<Partial<Record<SheetName, number>>> = {
  lineups: 60,
  trays: 80,
  'check-in': 40,
  'stage-plans': 60,
  labels: 30,
  'as-run': 30,
};
/** So many are printed with broken styles. */
const BROKEN = 14;
/** Printed as one, which is much faster than one by one. */
const AT_ONCE = 50;

const showsOf = (sheet: SheetName, count = FEWER[sheet] ?? SHOWS): readonly Show[] =>
  Array.from({ length: count }, (_, index) =>
    sheet === 'as-run' ? markedEvening(index) : markedShow(index),
  );

/** The sheet of several shows, one behind the other, each from a new page on. */
async function printed(
  shows: readonly Show[],
  name: SheetName,
  { css = '', set = {} }: { readonly css?: string; readonly set?: Partial<SheetSettings> },
) {
  const sheets = shows.map((show) =>
    sheetOf({ ...show, paper: { ...show.paper, choices: { [name]: set } } }, name, EIGHT_O_CLOCK),
  );
  const pages = sheets.map(sheetHtml);
  const mains = pages.map((page) => /<main\b.*<\/main>/su.exec(page)?.[0] ?? '');
  const [first = ''] = pages;
  const html = first
    .replace(/<main\b.*<\/main>/su, () => mains.join(''))
    .replace('</style>', () => `main + main { break-before: page !important; } ${css}</style>`);
  return markedPages(pdfPages(await printer.print(html)), LAYOUTS[name].margins);
}

const SHEETS = [...new Set(PAGE_RULES.map(({ sheet }) => sheet))];

describe.each(SHEETS)('the page breaks of the sheet %s', (sheet) => {
  const rules = PAGE_RULES.filter((rule) => rule.sheet === sheet);
  const few = showsOf(sheet, BROKEN);
  const brokenPrints = new Map<string, ReturnType<typeof printed>>();
  /** Several rules are broken by the same styles. */
  const brokenPrint = (css: string) => {
    const print = brokenPrints.get(css) ?? printed(few, sheet, { css });
    brokenPrints.set(css, print);
    return print;
  };

  it(
    'keep together what belongs together, in many shows',
    async () => {
      const shows = showsOf(sheet);
      for (let at = 0; at < shows.length; at += AT_ONCE) {
        const some = shows.slice(at, at + AT_ONCE);
        const on = await printed(some, sheet, {});
        expect(on.marks.length).toBeGreaterThan(AT_ONCE);
        const faults = rules.map(({ rule, faults }) => [rule, faults(on, some).slice(0, 5)]);
        expect(faults).toEqual(rules.map(({ rule }) => [rule, []]));
      }
    },
    LIMIT_MS,
  );

  it(
    'do so in the modern look',
    async () => {
      const on = await printed(few, sheet, { set: { look: 'modern' } });
      const faults = rules.map(({ rule, faults }) => [rule, faults(on, few)]);
      expect(faults).toEqual(rules.map(({ rule }) => [rule, []]));
    },
    LIMIT_MS,
  );

  it.each(rules)(
    'can be seen to fail: $rule',
    async ({ faults, broken }) => {
      expect(faults(await brokenPrint(broken), few)).not.toEqual([]);
    },
    LIMIT_MS,
  );
});
