import type { Said } from '../model/importedList.ts';
import { soundRows } from './groups.ts';
import type { ColumnMeaning, RecognisedList } from './list.ts';

/** Fields that a list may not have at all, with the columns that bring them. */
const OPTIONAL: Readonly<Record<Silent, readonly ColumnMeaning[]>> = {
  post: ['post', 'post-and-unit'],
  unit: ['unit', 'post-and-unit'],
  address: ['address'],
  pronunciation: ['pronunciation'],
  seat: ['seat'],
  certificate: ['certificate'],
  note: ['note'],
};
type Silent = Exclude<keyof Said, 'kind' | 'name' | 'posthumous'>;

/**
 * What rows of a list say where their earlier version stands beside them: a list without a column of seats doesn't
 * say that nobody has a seat, so what it said earlier holds.
 */
export function spokenIn(list: RecognisedList): (said: Said, then: Said) => Said {
  const columns = new Set(
    list.tables.flatMap((table) => table.columns.map(({ meaning }) => meaning)),
  );
  const rows = soundRows(list);
  const silent = (Object.keys(OPTIONAL) as Silent[]).filter(
    (field) =>
      OPTIONAL[field].every((meaning) => !columns.has(meaning)) &&
      rows.every(({ said }) => said[field] === null || said[field] === ''),
  );
  if (silent.length === 0) return (said) => said;
  return (said, then) => ({
    ...said,
    ...Object.fromEntries(silent.map((field) => [field, then[field]])),
  });
}
