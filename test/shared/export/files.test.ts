import { SAMPLES } from '@shared/document/samples.ts';
import { recipientsCsv } from '@shared/export/csv.ts';
import { readWorkbook, workbookOf } from '@shared/export/workbook.ts';
import { writeXlsx } from '@shared/export/xlsx.ts';
import { readBook } from '@shared/import/read/readBook.ts';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { choicesArbitrary } from '../../fixtures/commands.ts';
import { played } from '../../fixtures/played.ts';
import { exampleShow, generatedShow, recipient } from '../../fixtures/shows.ts';

vi.setConfig({ testTimeout: 60_000 });

const ODD = [
  '=1+1',
  '+84',
  '-x',
  '@a',
  ' =SUM(A1)',
  "'=1",
  '  hai  cách ',
  '_x0041_',
  '🏅 "Thi đua"',
  'a,b;c',
  'A\u00ad',
  '#REF!',
  '00012',
  '1/2/2025',
];

const base = exampleShow();
const odd = {
  ...base,
  plan: {
    ...base.plan,
    recipients: [
      ...base.plan.recipients,
      ...ODD.map((name, nth) => recipient(`odd-${nth}`, { name, note: `${name}\n\n${name}` })),
    ],
  },
};

async function source(bytes: Uint8Array, name: string) {
  const read = await readBook({ name, bytes });
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.book;
}

describe('an XLSX file', () => {
  it.each([
    ['the example', base],
    ['odd texts', odd],
    ...SAMPLES.map((show) => [show.id, show] as const),
    ['many recipients', generatedShow({ segments: 30, recipients: 1500, seed: 7 })],
  ] as const)(
    'gives %s back as it was, through its bytes and the reader of lists',
    async (_, show) => {
      const bytes = await writeXlsx(workbookOf(show));
      const { info, plan } = show;
      expect(readWorkbook(await source(bytes, 'a.xlsx'))).toEqual({ info, plan });
    },
  );

  it('gives what any row of commands makes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(choicesArbitrary, async (choices) => {
        const { info, plan } = played(choices);
        const bytes = await writeXlsx(workbookOf({ info, plan }));
        expect(readWorkbook(await source(bytes, 'a.xlsx'))).toEqual({ info, plan });
      }),
      { numRuns: 10 },
    );
  });

  it('holds no formula, and marks what could become one', async () => {
    const parts = unzipSync(await writeXlsx(workbookOf(odd)));
    const xml = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    for (const [, sheet] of xml) expect(strFromU8(sheet)).not.toContain('<f');
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const formats = [...styles.replace(/^[\s\S]*<cellXfs/, '').matchAll(/<xf [^>]*>/g)].map(String);
    const marked = formats.findIndex((format) => format.includes('quotePrefix="1"'));
    expect(marked).toBeGreaterThan(0);
    const recipients = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(recipients.match(new RegExp(`s="${marked}"`, 'g'))?.length).toBeGreaterThanOrEqual(10);
  });

  it('hides the columns that are not for people', async () => {
    const parts = unzipSync(await writeXlsx(workbookOf(base)));
    const programme = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(programme.match(/<col [^>]*hidden="1"/g)?.length).toBeGreaterThanOrEqual(1);
  });

  it('is a list for the reader of lists, but not ours without its mark', async () => {
    const { tables } = workbookOf(base);
    const bytes = await writeXlsx({ tables: tables.slice(1, 2) });
    expect(readWorkbook(await source(bytes, 'a.xlsx'))).toBeNull();
  });
});

describe('a CSV file', () => {
  const lines = recipientsCsv(odd.plan, 'vi').split('\r\n');

  it('begins as Excel wants it, with the columns that people know', () => {
    expect(lines[0]).toMatch(/^\ufeffĐợt,STT,Họ và tên \/ Tên tập thể,Loại,Chức vụ,Đơn vị,/);
    expect(lines[0]).not.toContain('Mã');
  });

  it('has every place in call order, then those who stand nowhere', () => {
    expect(lines.slice(1, 4).map((one) => one.split(',').slice(0, 3))).toEqual([
      ['4.1', '1', 'Trường Trung học phổ thông Chuyên'],
      ['4.1', '2', ''],
      ['4.1', '3', 'Hoàng Thị Quỳnh'],
    ]);
    expect(lines.find((one) => one.includes('00012'))).toMatch(/^,,00012,/);
  });

  it('lets no text become a formula, and comes back without the apostrophe', async () => {
    expect(lines.filter((one) => /(^|,)"?[ ]*[=+@-]/.test(one.split(',')[2] ?? ''))).toEqual([]);
    const book = await source(new TextEncoder().encode(lines.join('\r\n')), 'a.csv');
    const names = book.tables[0]?.rows.map(({ cells }) => cells[2]?.text);
    expect(names).toEqual(expect.arrayContaining(['=1+1', '+84', '-x', '@a']));
  });
});
