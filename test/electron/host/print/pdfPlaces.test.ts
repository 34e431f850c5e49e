import { sampleShow } from '@shared/document/samples.ts';
import { sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { type Sheet, sectionsOf, sheetOf } from '@shared/sheet/sheet.ts';
import { sectionTexts } from '@shared/sheet/text.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { sheetHtml, sheetJob } from '../../../../electron/host/print/html.tsx';
import { pdfPlaces } from '../../../../electron/host/print/pdfPlaces.ts';
import { EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { pdfText } from '../../../fixtures/pdfText.ts';

const LIMIT_MS = 60_000;
const printer = new ChromiumPrinter();
afterAll(() => printer.close());

const sample = sampleShow('thai-nguyen-2025') as Show;

/** Words of a text in one row, without what only lays it out. */
const words = (text: string) => text.normalize('NFC').replace(/[\s|·]+/gu, ' ');

describe('pdfPlaces', () => {
  it.each(sheetNameSchema.options)(
    'finds every section of %s on the pages where its first and last words stand',
    async (name) => {
      const sheet: Sheet = sheetOf(sample, name, EIGHT_O_CLOCK);
      const bytes = await printer.print(sheetHtml(sheet), sheetJob(sheet));
      const ids = sectionsOf(sheet).map(({ id }) => id);
      const { pages, sections } = await pdfPlaces(bytes, ids);
      const texts = (await pdfText(bytes)).map(words);
      expect(texts).toHaveLength(pages);
      expect([...sections.keys()]).toEqual(ids);
      let before = 1;
      for (const { id } of sectionTexts(sheet).slice(1)) {
        const place = sections.get(id) ?? { first: 0, last: 0 };
        expect(place.first).toBeGreaterThanOrEqual(before);
        expect(place.last).toBeGreaterThanOrEqual(place.first);
        expect(place.last).toBeLessThanOrEqual(pages);
        before = place.first;
      }
    },
    LIMIT_MS,
  );

  it(
    'puts each segment of the script where its heading stands, up to the page before the next one',
    async () => {
      const sheet = sheetOf(sample, 'script', EIGHT_O_CLOCK);
      const bytes = await printer.print(sheetHtml(sheet), sheetJob(sheet));
      const { sections } = await pdfPlaces(
        bytes,
        sectionsOf(sheet).map(({ id }) => id),
      );
      const texts = (await pdfText(bytes)).map(words);
      for (const { id, number, title } of sheet.sections) {
        const { first, last } = sections.get(id) ?? { first: 0, last: 0 };
        expect(texts[first - 1]).toContain(words(`${number}. ${title}`));
        const next = sheet.sections[number];
        if (next === undefined) continue;
        const begins = sections.get(next.id)?.first ?? 0;
        const shares = begins === last;
        expect(begins).toBe(shares ? last : last + 1);
      }
      // The largest award needs many pages; the one before it begins a page of its own.
      expect(sections.get('bktinh')).toMatchObject({ first: expect.any(Number) });
      expect(
        (sections.get('bktinh')?.last ?? 0) - (sections.get('bktinh')?.first ?? 0),
      ).toBeGreaterThan(4);
    },
    LIMIT_MS,
  );

  it('says all pages of a section that it does not find', async () => {
    const bytes = await printer.print('<p style="break-after: page">1</p><p>2</p>');
    const { pages, sections } = await pdfPlaces(bytes, ['x']);
    expect([pages, sections.get('x')]).toEqual([2, { first: 1, last: 2 }]);
  });

  it('rejects what is no PDF', async () => {
    await expect(pdfPlaces(new TextEncoder().encode('nothing'), ['x'])).rejects.toThrow();
  });
});
