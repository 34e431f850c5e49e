import type { Counted, SentenceReading, Statement } from './statements.ts';

/** "26 cán bộ …, gồm: 8 …, 17 …" where the parts make another sum. */
export function differingSums(
  whole: Counted | null,
  statements: readonly Statement[],
): SentenceReading['sums'] {
  const total = whole?.count.n ?? null;
  const counted = statements.flatMap(({ counts }) => counts);
  const parts = counted.reduce((sum, { count }) => sum + (count.n ?? Number.NaN), 0);
  const differs = counted.length > 1 && !Number.isNaN(parts) && parts !== total;
  return whole === null || total === null || !differs ? [] : [{ total, parts, span: whole.span }];
}
