import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBook } from '@shared/import/read/readBook.ts';
import type { ImportProblem, SourceBook, SourceTable } from '@shared/import/source.ts';
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';

/** The bytes of a file in test/fixtures/lists. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../../fixtures/lists/${name}`, import.meta.url))),
  );

/** The book of a file that can be read. */
export async function bookOf(bytes: Uint8Array, name = 'list'): Promise<SourceBook> {
  const read = await readBook({ name, bytes });
  expect(read).toMatchObject({ ok: true });
  if (!read.ok) throw new Error(read.fault.code);
  return read.book;
}

/** The fault of a file that cannot be read. */
export async function faultOf(bytes: Uint8Array, name = 'list'): Promise<ImportProblem> {
  const read = await readBook({ name, bytes });
  expect(read).toMatchObject({ ok: false });
  if (read.ok) throw new Error('it was read');
  return read.fault;
}

/** Cells as text; how one came about stands behind it in brackets where that is not plain. */
export const shown = ({ rows }: SourceTable): string[][] =>
  rows.map(({ cells }) =>
    cells.map(({ text, from }) => (from === 'plain' ? text : `${text} [${from}]`)),
  );

export const numbers = ({ rows }: SourceTable): number[] => rows.map(({ number }) => number);

export const only = ({ tables }: SourceBook): SourceTable => {
  expect(tables).toHaveLength(1);
  return tables[0] as SourceTable;
};

/** A sheet of a workbook that a test writes. */
export interface SheetParts {
  /** Rows as XML, or the whole `worksheet` when it begins with that. */
  readonly xml: string;
  readonly name?: string;
  readonly state?: string;
  /** Path from `xl/`. */
  readonly part?: string;
  /** What follows the rows. */
  readonly after?: string;
}

/** A workbook as small as it can be. */
export function workbook(
  sheets: readonly SheetParts[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const part = ({ part }: SheetParts, index: number) => part ?? `worksheets/sheet${index + 1}.xml`;
  const files: Record<string, string> = {
    '_rels/.rels':
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook><sheets>${sheets
      .map(
        ({ name, state = 'visible' }, index) =>
          `<sheet name="${name ?? `Trang ${index + 1}`}" sheetId="${index + 1}" state="${state}" r:id="r${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (sheet, index) =>
          `<Relationship Id="r${index}" Type="x/worksheet" Target="${part(sheet, index)}"/>`,
      )
      .join('')}</Relationships>`,
  };
  sheets.forEach((sheet, index) => {
    files[`xl/${part(sheet, index)}`] = sheet.xml.includes('worksheet')
      ? sheet.xml
      : `<worksheet><sheetData>${sheet.xml}</sheetData>${sheet.after ?? ''}</worksheet>`;
  });
  return zipped({ ...files, ...more });
}

/** A packed file of texts. */
export const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)),
  );

/** A cell with a text in it. */
export const cell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
