import type { RecognisedList, RecognisedTable } from './list.ts';
import { spelled } from './recognise/text.ts';
import type { SourceBook } from './source.ts';

/** Heads of the table of a programme, whose rows may look like recipients ("Đơn vị thực hiện"). */
const PROGRAMME_HEADS = ['thời gian', 'giờ', 'nội dung', 'time', 'activity', 'item'].map(spelled);

/**
 * Whether what was read holds a list of recipients, and not the prose of an announcement whose words only happen to stand in
 * lines: a table with heads, or without them one whose rows are numbered in a column of their own.
 */
export const holdsList = ({ tables }: RecognisedList): boolean => tables.some(isList);

function isList({ rows, headRow, columns }: RecognisedTable): boolean {
  if (rows.length === 0) return false;
  if (headRow === null) return columns.some(({ meaning }) => meaning === 'order');
  return !columns.some(({ head }) =>
    PROGRAMME_HEADS.some((words) => `${spelled(head)} `.startsWith(`${words} `)),
  );
}

/** A line without a head above it that says so much is a sentence. */
const LONGEST_LINE = 100;

/** Whether what was given as a list reads like prose: it holds none, and some of its lines are sentences. */
export const looksLikeProse = (book: SourceBook, list: RecognisedList): boolean =>
  !holdsList(list) &&
  book.tables.some(({ rows }) =>
    rows.some(({ cells }) => cells.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_LINE),
  );
