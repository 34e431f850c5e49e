import { writeDocx } from '@shared/export/docx/writeDocx.ts';
import type { Print } from '@shared/model/paper.ts';
import { type SheetName, sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { freshness, paperInHand } from '@shared/sheet/paperInHand.ts';
import { type Sheet, sheetOf, stampedSections } from '@shared/sheet/sheet.ts';
import type { Browser } from 'playwright-core';
import { ChromiumPrinter } from '../../electron/host/print/chromiumPrinter.ts';
import { sheetHtml, sheetJob } from '../../electron/host/print/html.tsx';
import { pdfPlaces } from '../../electron/host/print/pdfPlaces.ts';
import { generatedShow } from '../fixtures/shows.ts';
import { renamed } from './edits.ts';
import { figures, type Measured } from './report.ts';

const PRINTS = 3;
const TURNS = 100;
const WARM_UP = 10;

/** A script of about a thousand pages. */
const LONG = { segments: 1000, recipients: 4000, seed: 7 } as const;
const SIZES = [
  { segments: 10, recipients: 100, seed: 1 },
  { segments: 1000, recipients: 10_000, seed: 2 },
] as const;

/** Printing a script of a thousand pages as PDF and for Word, and finding out what has changed since sheets were printed. */
export async function paper(browser: Browser): Promise<readonly Measured[]> {
  return [...(await longScript(browser)), sinceThePrint()];
}

async function longScript(browser: Browser): Promise<readonly Measured[]> {
  const show = generatedShow(LONG);
  const printer = new ChromiumPrinter();
  const [ours, raw, docx]: [number[], number[], number[]] = [[], [], []];
  let pages = 0;
  try {
    // The browser of the printer is started by its first print.
    await printer.print('<p>1</p>');
    for (let turn = 0; turn < PRINTS; turn += 1) {
      const edited = renamed(show, turn);
      let bytes = new Uint8Array();
      ours.push(
        await timed(async () => {
          const sheet = sheetOf(edited, 'script', turn);
          bytes = new Uint8Array(await printer.print(sheetHtml(sheet), sheetJob(sheet)));
        }),
      );
      ({ pages } = await pdfPlaces(bytes, []));
      const html = sheetHtml(sheetOf(edited, 'script', turn));
      raw.push(await timed(() => plainPrint(browser, html)));
      docx.push(await timed(() => writeDocx(sheetOf(edited, 'script', turn))));
    }
  } finally {
    await printer.close();
  }
  const limit = { name: 'Chromium printing the same HTML', ...figures(raw) };
  return [
    { name: `PDF of a script of ${pages} pages`, ...figures(ours), raw: limit, aim: '1.25x' },
    { name: 'the same for Word', ...figures(docx), raw: limit, aim: '1x' },
  ];
}

async function plainPrint(browser: Browser, html: string): Promise<void> {
  const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
  try {
    await page.setContent(html, { timeout: 0 });
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await page.close();
  }
}

/** All sheets were printed, then one name after the other is changed: which sheets, which parts, which pages. */
function sinceThePrint(): Measured {
  const [small, large] = SIZES.map((size) => figures(comparisons(generatedShow(size))));
  if (small === undefined || large === undefined) throw new Error('two sizes');
  return {
    name: 'changed since the print, nine sheets, 1,000 segments, 10,000 recipients',
    ...large,
    raw: { name: 'the same in a show of 10', ...small },
    timesLarger: 100,
    aim: 'under 50 ms',
  };
}

/** The record of the evening has nothing to compare before it. */
const SHEETS = sheetNameSchema.options.filter((name) => name !== 'as-run');

function comparisons(start: Show): readonly number[] {
  const prints = SHEETS.map((name) => printed(start, name));
  const samples: number[] = [];
  let show = start;
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    show = renamed(show, turn);
    const from = performance.now();
    for (const name of SHEETS) {
      const sheet: Sheet = sheetOf(show, name, 0);
      freshness(paperInHand(prints, name), stampedSections(sheet));
    }
    if (turn >= WARM_UP) samples.push(performance.now() - from);
  }
  return samples;
}

function printed(show: Show, name: SheetName): Print {
  const sheet: Sheet = sheetOf(show, name, 0);
  const sections = stampedSections(sheet).map(({ id, hash }, at) => ({
    id,
    hash,
    first: at + 1,
    last: at + 1,
  }));
  const { stamp } = sheet;
  const { length: pages } = sections;
  return {
    sheet: name,
    at: 0,
    planVersion: 1,
    stamp,
    pack: null,
    pages,
    whole: true,
    sections,
    gone: [],
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
