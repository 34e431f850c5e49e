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
