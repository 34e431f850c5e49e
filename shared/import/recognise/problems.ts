import type { RowProblem } from '../list.ts';

/** What can be wrong with a row. Sentences stand in `shared/words` under `list.problem.<code>`. */
export const ROW_PROBLEMS = {
  /** Other columns say something, the name does not. */
  'name-missing': 'error',
  'name-unreadable': 'error',
  'too-long': 'error',
  /** Only a number stands in the row: a recipient whose name is not known yet. */
  'name-unknown': 'notice',
  'name-line-break': 'notice',
  'name-split': 'notice',
  'post-unit-unsplit': 'notice',
  'value-unreadable': 'notice',
  duplicate: 'notice',
  'other-award-too': 'notice',
  'award-unknown': 'notice',
  'award-kind': 'notice',
  'several-awards': 'notice',
  'kind-unreadable': 'notice',
  'kind-guessed': 'notice',
  'kind-doubtful': 'notice',
  'date-unreadable': 'notice',
  'order-gap': 'notice',
  'order-repeated': 'notice',
  'order-missing': 'notice',
  'section-count': 'notice',
} as const satisfies Readonly<Record<string, RowProblem['severity']>>;
export type RowProblemCode = keyof typeof ROW_PROBLEMS;

/** What can be worth a word about a list as a whole; under `list.problem.<code>` too. */
export const LIST_NOTICES = ['section-empty', 'too-many-rows'] as const;

export function problem(
  code: RowProblemCode,
  row: number,
  details: RowProblem['details'] = {},
): RowProblem {
  return { code, severity: ROW_PROBLEMS[code], details: { row, ...details } };
}
