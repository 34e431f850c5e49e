import { sampleShow } from '@shared/document/samples.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import { filesOf, makePack } from '../../../../electron/host/print/pack.ts';
import { pdfBookmarks } from '../../../../electron/host/print/pdfPlaces.ts';
import { EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { pdfText } from '../../../fixtures/pdfText.ts';

const LIMIT_MS = 60_000;
const printer = new ChromiumPrinter();
afterAll(() => printer.close());

const sample = sampleShow('thai-nguyen-2025') as Show;
const NAMES: readonly SheetName[] = ['programme', 'presenter-cards', 'trays'];

describe('makePack', () => {
  it(
    'gives a file for each sheet and one with all of them, under one stamp',
    async () => {
      const told: number[] = [];
      const pack = await makePack(sample, NAMES, {
        printer,
        now: EIGHT_O_CLOCK,
        onProgress: (done) => told.push(done),
      });
      expect(told).toEqual([1, 2, 3]);
      const stamps = NAMES.map((name) => sheetOf(sample, name, EIGHT_O_CLOCK).stamp);
      expect(filesOf(pack).map(({ fileName }) => fileName)).toEqual([
        expect.stringMatching(new RegExp(`^hoi-nghi-tong-ket-.*-v1-${pack.stamp}\\.pdf$`)),
        `01-programme-v1-${stamps[0]}.pdf`,
        `02-presenter-cards-v1-${stamps[1]}.pdf`,
        `03-trays-v1-${stamps[2]}.pdf`,
      ]);
      const each = await Promise.all(pack.sheets.map(({ bytes }) => pdfText(bytes)));
      const bound = await pdfText(pack.bound.bytes);
      // The same pages with the same numbers, one sheet after the other.
      expect(bound).toEqual(each.flat());
      const marks = await pdfBookmarks(pack.bound.bytes);
      const firsts = each.map((_, index) => each.slice(0, index).flat().length + 1);
      expect(marks.map(({ title, page }) => [title, page])).toEqual([
        ['Chương trình', firsts[0]],
        ['Thẻ người trao', firsts[1]],
        ['Danh sách khay', firsts[2]],
      ]);
      expect(marks[1]?.items.map(({ title }) => title)).toContain('Đồng chí Trịnh Việt Hùng');
      for (const page of bound) expect(page).toContain(pack.stamp);
    },
    LIMIT_MS,
  );

  it(
    'tells other programs its title, its language and who made it',
    async () => {
      const { bound, stamp } = await makePack(sample, ['programme'], {
        printer,
        now: EIGHT_O_CLOCK,
      });
      const document = await getDocument({ data: new Uint8Array(bound.bytes), verbosity: 0 })
        .promise;
      const { info } = await document.getMetadata();
      await document.destroy();
      expect(info).toMatchObject({
        Title: sample.info.title,
        Author: sample.info.organiser,
        Keywords: `v1 ${stamp}`,
        Language: 'vi',
      });
    },
    LIMIT_MS,
  );

  it('ends at once when it is cancelled', async () => {
    const cancel = new AbortController();
    const making = makePack(sample, NAMES, {
      printer,
      now: EIGHT_O_CLOCK,
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    await expect(making).rejects.toMatchObject({ code: 'print-cancelled' });
  });
});
