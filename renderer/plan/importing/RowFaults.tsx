import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import styles from './Destination.module.css';
import { useJob } from './importJob.ts';
import { besideRow } from './sentences.ts';

/** More of them are only counted. */
const MOST = 50;

interface RowFaultsProps {
  /** Leads to a row of a sheet; null: the sheet is not in sight. */
  readonly onRow: ((table: number, row: number) => void) | null;
}

/** The rows that are not imported, each leading to its place. */
export function RowFaults({ onRow }: RowFaultsProps) {
  const t = useWords();
  const tables = useJob((job) => job.preview?.tables ?? null);
  const leftOut = useJob((job) => job.leftOut);
  const faults = (tables ?? []).flatMap(({ errors }, table) =>
    leftOut.includes(table) ? [] : errors.map((fault) => ({ ...fault, table })),
  );
  if (faults.length === 0) return null;
  return (
    <details className={styles.faults} open={faults.length <= 3}>
      <summary>
        <IconAlertTriangleFilled size="1.1em" aria-hidden />
        {t('importing.faults', { n: faults.length })}
      </summary>
      <ul>
        {faults.slice(0, MOST).map(({ table, row, name, problem }) => (
          <li key={`${table} ${row}`}>
            <UnstyledButton
              className={styles.fault}
              disabled={onRow === null}
              onClick={() => onRow?.(table, row)}
            >
              <b>{t('importing.row', { n: row })}</b>
              <span>
                {name !== '' && `${name}: `}
                {besideRow(problem, t)}
              </span>
            </UnstyledButton>
          </li>
        ))}
        {faults.length > MOST && <li>{t('importing.andMore', { n: faults.length - MOST })}</li>}
      </ul>
    </details>
  );
}
