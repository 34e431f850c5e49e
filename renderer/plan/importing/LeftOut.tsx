import type { PreviewTable } from '@shared/view/importPreview.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './PreviewStep.module.css';
import { leftOutReason } from './sentences.ts';

/** More of them are only counted. */
const MOST = 200;

/** Rows of the file that are no recipients, each with the reason. */
export function LeftOut({ rows }: { readonly rows: PreviewTable['leftOut'] }) {
  const t = useWords();
  if (rows.length === 0) return null;
  return (
    <details className={styles.leftOut}>
      <summary>{t('importing.leftOut', { n: rows.length })}</summary>
      <ul className={styles.leftOutList}>
        {rows.slice(0, MOST).map(({ row, text, reason }) => (
          <li key={`${row} ${text}`}>
            <span className={styles.rowNumber}>{t('importing.row', { n: row })}</span>
            <span className={styles.leftOutText}>{text}</span>
            <span className={styles.reason}>{leftOutReason(reason, t)}</span>
          </li>
        ))}
        {rows.length > MOST && <li>{t('importing.andMore', { n: rows.length - MOST })}</li>}
      </ul>
    </details>
  );
}
