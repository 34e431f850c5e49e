import { describe, expect, it } from 'vitest';
import { type PdfPrinter, PrintShop } from '../../../../electron/host/print/printShop.ts';
import { changed, EIGHT_O_CLOCK, gone } from '../../../fixtures/apply.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

/** Stands for the printer, which has its own tests: gives the page back and counts. */
class CountingPrinter implements PdfPrinter {
  jobs = 0;
  broken = false;

  async print(html: string): Promise<Uint8Array> {
    this.jobs += 1;
    if (this.broken) throw new Error('no paper');
    return new TextEncoder().encode(html);
  }

  async close(): Promise<void> {}
}

function shop() {
  const printer = new CountingPrinter();
  return { printer, prints: new PrintShop(printer, () => EIGHT_O_CLOCK) };
}

describe('PrintShop', () => {
  it('prints once what does not change, even for two windows at once', async () => {
    const { printer, prints } = shop();
    const show = exampleShow();
    const [one, two] = await Promise.all([
      prints.print(show, 'script'),
      prints.print(show, 'script'),
    ]);
    expect(two).toBe(one);
    expect(await prints.print(gone(show, 3), 'script')).toBe(one);
    expect(printer.jobs).toBe(1);
  });

  it('prints again when the plan or the attendance has changed', async () => {
    const { prints } = shop();
    const show = exampleShow();
    const absent = changed(show, {
      type: 'set-attendance',
      payload: { recipientId: 'r-teacher', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    const first = await prints.print(show, 'lineups');
    const second = await prints.print(absent, 'lineups');
    expect(second.sheet.stamp).not.toBe(first.sheet.stamp);
    expect(new TextDecoder().decode(second.bytes)).toContain('vắng mặt');
  });

  it('never gives the print of another show', async () => {
    const { prints } = shop();
    const show = { ...exampleShow(), plan: { ...exampleShow().plan, segments: [] } };
    const other = { ...show, id: 'other', info: { ...show.info, title: 'Lễ khác' } };
    const first = await prints.print(show, 'lineups');
    const second = await prints.print(other, 'lineups');
    expect(new TextDecoder().decode(first.bytes)).not.toContain('Lễ khác');
    expect(new TextDecoder().decode(second.bytes)).toContain('Lễ khác');
  });

  it('finds a print by its key only', async () => {
    const { prints } = shop();
    const printed = await prints.print(exampleShow(), 'script');
    expect(prints.find(printed.key)).toBe(printed);
    expect(prints.find(printed.fileName)).toBeNull();
  });

  it('keeps nothing of a show that is forgotten, and the prints of others', async () => {
    const { printer, prints } = shop();
    const show = exampleShow();
    const printed = await prints.print(show, 'script');
    const pages = await prints.printPages(show.id, printed, [1]);
    const zip = prints.keep(show.id, {
      fileName: 'a.zip',
      type: 'application/zip',
      bytes: printed.bytes,
    });
    const other = await prints.print({ ...show, id: 'example-2' }, 'script');
    prints.forget(show.id);
    for (const { key } of [printed, pages, zip]) expect(prints.find(key)).toBeNull();
    expect(prints.find(other.key)).toBe(other);
    expect(printer.jobs).toBe(3);
    // One that comes back under the same id is printed anew.
    const again = await prints.print(show, 'script');
    expect(prints.find(again.key)).toBe(again);
    expect(printer.jobs).toBe(4);
  });

  it('keeps nothing either of what is at the printer when a show is forgotten', async () => {
    const { prints } = shop();
    const show = exampleShow();
    const newer = changed(show, { type: 'edit-info', payload: { changes: { title: 'Lễ khác' } } });
    // The second does not take the place of the first, which is wanted.
    const printing = [
      prints.print(show, 'script', { wanted: true }),
      prints.print(newer, 'script', { wanted: true }),
    ];
    prints.forget(show.id);
    const ends = await Promise.allSettled(printing);
    expect(ends).toMatchObject([
      { status: 'rejected', reason: { code: 'print-cancelled' } },
      { status: 'rejected', reason: { code: 'print-cancelled' } },
    ]);
  });

  it('tries again after a failure', async () => {
    const { printer, prints } = shop();
    printer.broken = true;
    await expect(prints.print(exampleShow(), 'script')).rejects.toThrow('no paper');
    printer.broken = false;
    await expect(prints.print(exampleShow(), 'script')).resolves.toMatchObject({
      fileName: expect.stringMatching(/^script-v1-[0-9a-z]{6}\.pdf$/),
    });
  });
});
