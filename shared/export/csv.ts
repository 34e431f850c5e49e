/// <reference path="../import/read/papaparse.d.ts" />
import papaparse from 'papaparse';
import type { Plan } from '../model/plan.ts';
import type { Language } from '../model/primitives.ts';
import { recipientTables } from './book/recipients.ts';
import { bookWords } from './book/words.ts';
import { FORMULA_LIKE } from './guard.ts';
import type { PlainCell } from './plainBook.ts';

/** Excel takes a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The recipients in call order, one row for each place in a lineup, as a CSV that Excel opens by a double click.
 * What a spreadsheet could take for a formula begins with an apostrophe; our own import takes it off.
 */
export function recipientsCsv(plan: Plan, language: Language): string {
  const tables = recipientTables(bookWords(language), plan);
  const shown = tables[0]?.columns.filter(({ isHidden }) => isHidden !== true) ?? [];
  const rows: (readonly PlainCell[])[] = [
    shown.map(({ head }) => head),
    ...tables.flatMap(({ rows: own }) => own.map((row) => row.slice(0, shown.length))),
  ];
  return (
    BYTE_ORDER_MARK +
    papaparse.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA_LIKE }) +
    '\r\n'
  );
}
