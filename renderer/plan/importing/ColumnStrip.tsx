import { COLUMN_MEANINGS } from '@shared/import/list.ts';
import type { PreviewColumn } from '@shared/view/importPreview.ts';
import { memo } from 'react';
import { useWords } from '../../show/useWords.ts';
import { setMeaning } from './importJob.ts';
import styles from './PreviewStep.module.css';
import { meaningLabel } from './sentences.ts';

interface ColumnStripProps {
  readonly table: number;
  readonly columns: readonly PreviewColumn[];
  /** False: the columns were guessed from what they hold. */
  readonly hasHead: boolean;
}

/** The columns of the file from left to right, each with what it is taken for. */
export const ColumnStrip = memo(function ColumnStrip(props: ColumnStripProps) {
  const { table, columns, hasHead } = props;
  const t = useWords();
  if (columns.length === 0) return null;
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.columnsTitle}>
        {t(hasHead ? 'importing.columns' : 'importing.columnsGuessed')}
      </legend>
      <div className={styles.strip}>
        {columns.map(({ index, head, meaning, samples }) => (
          <label
            key={index}
            className={styles.column}
            data-ignored={meaning === 'ignore' || undefined}
          >
            <span className={styles.columnHead} title={head}>
              {head === '' ? t('importing.column', { n: index + 1 }) : head}
            </span>
            <span className={styles.sample} title={samples.join('\n')}>
              {samples[0] ?? t('importing.columnEmpty')}
            </span>
            <select
              className={styles.meaning}
              value={meaning}
              onChange={({ currentTarget: { value } }) => {
                const chosen = COLUMN_MEANINGS.find((one) => one === value);
                if (chosen !== undefined) void setMeaning(table, index, chosen);
              }}
            >
              {COLUMN_MEANINGS.map((one) => (
                <option key={one} value={one}>
                  {meaningLabel(one, t)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
});
