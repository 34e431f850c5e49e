import type { ImportProblem } from '../source.ts';
import { type Additions, add, type ReadRow } from './between.ts';
import { problem } from './problems.ts';
import type { OpenSection } from './stack.ts';

/** Section heads that announce a number of recipients are compared with the rows beneath them. */
export function checkCounts(
  table: string,
  sections: readonly OpenSection[],
  rows: readonly ReadRow[],
  additions: Additions,
): readonly ImportProblem[] {
  const under = new Map<number, ReadRow[]>();
  for (const row of rows)
    for (const { id } of row.stack) {
      const same = under.get(id);
      if (same === undefined) under.set(id, [row]);
      else same.push(row);
    }
  const empty: ImportProblem[] = [];
  for (const { section, id } of sections) {
    if (section.count === null) continue;
    const [first, ...others] = under.get(id) ?? [];
    const details = { section: section.text, count: section.count };
    if (first === undefined)
      empty.push({ code: 'section-empty', details: { table, row: id, ...details } });
    else if (others.length + 1 !== section.count)
      add(
        additions,
        first.row,
        problem('section-count', first.row.row, { ...details, found: others.length + 1 }),
      );
  }
  return empty;
}
