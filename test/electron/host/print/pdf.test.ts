import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLES } from '@shared/document/samples.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { checkInContent } from '@shared/sheet/checkInList.ts';
import { labelsContent } from '@shared/sheet/labels.ts';
import { presenterCardsContent } from '@shared/sheet/presenterCards.ts';
import { type Sheet, sheetOf } from '@shared/sheet/sheet.ts';
import { stagePlansContent } from '@shared/sheet/stagePlans.ts';
import { trayListContent } from '@shared/sheet/trayList.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { sheetHtml, sheetJob } from '../../../../electron/host/print/html.tsx';
import { changed, EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { generatedShow } from '../../../fixtures/shows.ts';

const LIMIT_MS = 30_000;
const printer = new ChromiumPrinter();
afterAll(() => printer.close());

const poppler = (tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', ...args: readonly string[]) =>
  execFileSync(tool, args, { encoding: 'utf8' });

async function printed(sheet: Sheet) {
  const path = join(await tempFolder(), 'sheet.pdf');
  await writeFile(path, await printer.print(sheetHtml(sheet), sheetJob(sheet)));
  return {
    info: poppler('pdfinfo', path),
    fonts: poppler('pdffonts', path).trim().split('\n').slice(2),
    /** By page; a paragraph may run over several lines, so white space is made even. */
    pages: poppler('pdftotext', '-layout', path, '-')
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s+/gu, ' ')),
    plain: poppler('pdftotext', path, '-').replace(/\s+/gu, ' '),
    /** In the order in which it was written: cells of a table by row. */
    raw: poppler('pdftotext', '-raw', path, '-').replace(/\s+/gu, ' '),
  };
}

function sampleNamed(id: string): Show {
  const show = SAMPLES.find((one) => one.id === id);
  if (show === undefined) throw new Error(`no sample ${id}`);
  return show;
}

/** Throws when the names do not stand in `text` in this order. */
function expectInOrder(text: string, names: readonly string[]): void {
  let at = 0;
  for (const name of names) {
    const found = text.indexOf(name, at);
    if (found < 0) throw new Error(`"${name}" is missing after position ${at}`);
    at = found + name.length;
  }
}

describe('the script of the Thái Nguyên sample as a PDF', () => {
  it(
    'is tagged, in Vietnamese type, and names the six leaders',
    async () => {
      const show = sampleNamed('thai-nguyen-2025');
      const sheet = sheetOf(show, 'script', EIGHT_O_CLOCK);
      const { info, fonts, pages, plain } = await printed(sheet);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/Page size:\s+59[45][.\d]* x 84[12]/);
      expect(info).toMatch(/Title:\s+Kịch bản dẫn chương trình/);
      for (const font of fonts)
        expect(font).toMatch(/^\S+\+Tinos-\S+\s+CID TrueType\s.*yes yes yes/);
      expect(plain).toBe(plain.normalize('NFC'));
      for (const { name } of show.plan.people) expect(plain).toContain(name);
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(show.info.title);
        expect(page).toContain('Kịch bản dẫn chương trình');
        expect(page).toContain(`v1 · ${sheet.stamp} In lúc 02/03/2025 08:00`);
        expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
        // A heading, or the head where the segment goes on.
        const named = sheet.sections.filter(({ number, title }) =>
          page.includes(`${number}. ${title}`),
        );
        if (index > 0) expect(named).not.toEqual([]);
      }
    },
    LIMIT_MS,
  );
});

describe('the lineups of a generated show as a PDF', () => {
  it(
    'hold every name in its order, each wave on pages that name it',
    async () => {
      const show = changed(generatedShow({ segments: 12, recipients: 150, seed: 11 }), {
        type: 'set-attendance',
        payload: { recipientId: 'r-7', attendance: { state: 'absent', outcome: 'undecided' } },
      });
      const sheet = sheetOf(show, 'lineups', EIGHT_O_CLOCK);
      if (sheet.name !== 'lineups') throw new Error('another sheet came');
      const { pages, plain } = await printed(sheet);
      expectInOrder(
        plain,
        sheet.sections.flatMap(({ rows }) => rows.map(({ name }) => name.text)),
      );
      expect(pages).toHaveLength(sheet.sections.length);
      for (const [index, { award, wave }] of sheet.sections.entries()) {
        expect(pages[index]).toContain(award);
        expect(pages[index]).toContain(wave);
        expect(pages[index]).toContain('STT Tên');
      }
    },
    LIMIT_MS,
  );

  it(
    'repeat the head of the table where a wave needs more than a page',
    async () => {
      const show = generatedShow({ segments: 3, recipients: 60, seed: 3 });
      const [segment, ...others] = show.plan.segments;
      if (segment?.kind !== 'presentation') throw new Error('no presentation');
      const [first] = segment.waves;
      if (first === undefined) throw new Error('no wave');
      const all = { ...first, recipientIds: show.plan.recipients.map(({ id }) => id) };
      const one = { ...segment, waves: [all] };
      const plan = { ...show.plan, segments: [one, ...others] };
      const { pages } = await printed(sheetOf({ ...show, plan }, 'lineups', EIGHT_O_CLOCK));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toContain('STT Tên');
    },
    LIMIT_MS,
  );
});

describe('bookmarks', () => {
  it(
    'name every segment of the script',
    async () => {
      const sheet = sheetOf(sampleNamed('graduation'), 'script', EIGHT_O_CLOCK);
      const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
      const data = Uint8Array.from(await printer.print(sheetHtml(sheet), sheetJob(sheet)));
      const document = await getDocument({ data, verbosity: 0 }).promise;
      const titles = (await document.getOutline()).map(({ title }) => title);
      await document.destroy();
      expect(titles).toEqual([
        'MC SCRIPT',
        ...(sheet.name === 'script' ? sheet.sections : []).map(
          ({ number, title }) => `${number}. ${title}`,
        ),
      ]);
    },
    LIMIT_MS,
  );
});

/** What every sheet of the day has to say on its pages, in this order. */
const SAID: Readonly<Partial<Record<SheetName, (show: Show) => readonly string[]>>> = {
  programme: (show) => show.plan.segments.map(({ title }) => title),
  'running-order': (show) => show.plan.segments.map(({ title }) => title),
  trays: (show) =>
    trayListContent(show, { reversed: false }).sections.flatMap(({ table }) =>
      (table?.rows ?? []).map(({ cells }) => cells[3]?.text ?? ''),
    ),
  'presenter-cards': (show) => presenterCardsContent(show).cards.map(({ name }) => name),
  'check-in': (show) =>
    (checkInContent(show).sections[0]?.table?.rows ?? []).map(({ cells }) => cells[0]?.text ?? ''),
  'stage-plans': (show) =>
    stagePlansContent(show).sections.flatMap(({ people }) => people.map(({ name }) => name)),
  labels: (show) =>
    labelsContent(show).sections.flatMap(({ labels }) => labels.map(({ large }) => large)),
};

describe.each(Object.entries(SAID))('the sheet %s of a generated show as a PDF', (name, said) => {
  it(
    'holds what it has to say in its order, with a stamp on each page and embedded type',
    async () => {
      const show = generatedShow({ segments: 14, recipients: 180, seed: 5 });
      const sheet = sheetOf(show, name as SheetName, EIGHT_O_CLOCK);
      const { fonts, info, pages, raw } = await printed(sheet);
      expectInOrder(raw, said(show));
      for (const font of fonts)
        expect(font).toMatch(/^\S+\+Tinos-\S+\s+CID TrueType\s.*yes yes yes/);
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(`${sheet.version} · ${sheet.stamp}`);
        expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
      }
      // Leaders hold a card of half the size.
      const isCard = name === 'presenter-cards';
      const isWide = isCard || name === 'running-order' || name === 'stage-plans';
      const [, width, height] = /Page size:\s+([.\d]+) x ([.\d]+)/.exec(info)?.map(Number) ?? [];
      expect(Math.round((width ?? 0) * (height ?? 0))).toBeCloseTo(isCard ? 250_000 : 500_000, -4);
      expect((width ?? 0) > (height ?? 0)).toBe(isWide);
    },
    LIMIT_MS,
  );
});
