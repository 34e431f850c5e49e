import type { RowProblem } from '@shared/import/list.ts';
import { IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import styles from './RowTable.module.css';
import { besideRow } from './sentences.ts';

/** What is wrong with a row, said by a shape, a word and a colour. */
export function RowProblems({ problems }: { readonly problems: readonly RowProblem[] }) {
  const t = useWords();
  if (problems.length === 0) return null;
  return (
    <span className={styles.problems}>
      {problems.map((problem) => {
        const Icon = problem.severity === 'error' ? IconAlertTriangleFilled : IconInfoCircle;
        return (
          <span
            key={`${problem.code} ${JSON.stringify(problem.details)}`}
            className={styles.problem}
            data-severity={problem.severity}
          >
            <Icon size="1.1em" aria-hidden />
            <span>
              <b>{t(`importing.severity.${problem.severity}`)}</b> {besideRow(problem, t)}
            </span>
          </span>
        );
      })}
    </span>
  );
}
