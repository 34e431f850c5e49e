import type { RowProblem } from '../list.ts';
import type { RowValues } from './cells.ts';
import { cellDate } from './dates.ts';
import { decisionOfCell, type NamedDecision } from './decisions.ts';
import { problem } from './problems.ts';
import { oneLine } from './text.ts';

interface RowDecision {
  readonly number: string | null;
  readonly date: string | null;
  readonly problems: readonly RowProblem[];
}

/** The decision of a row: from its columns, else from where it stands. A date that is none stays unknown. */
export function rowDecision(
  row: number,
  { texts }: RowValues,
  outer: NamedDecision | null,
): RowDecision {
  const written = texts['decision-number'];
  const own = written === undefined ? null : decisionOfCell(written);
  const dateText = oneLine(texts['decision-date'] ?? '');
  const number = own?.number ?? outer?.number ?? null;
  if (dateText !== '') {
    const date = cellDate(dateText);
    return { number, date, problems: date === null ? [unreadable(row, dateText)] : [] };
  }
  // The date of the title belongs to the decision of the title.
  const isOuter = own === null || own.number === null || own.number === outer?.number;
  const source =
    own !== null && (own.date !== null || own.unreadable !== null || !isOuter) ? own : outer;
  const problems =
    typeof source?.unreadable === 'string' ? [unreadable(row, source.unreadable)] : [];
  return { number, date: source?.date ?? null, problems };
}

const unreadable = (row: number, text: string) => problem('date-unreadable', row, { text });
