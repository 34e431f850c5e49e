import { SegmentedControl } from '@mantine/core';
import type { Finding } from '@shared/protocol/finding.ts';
import { FINDING_FILTERS, type FindingFilter, filtered } from '@shared/view/findingRows.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './Checks.module.css';
import { changeFindingFilter, useChecks } from './checksState.ts';

interface FindingFilterBarProps {
  readonly list: readonly Finding[];
  readonly segmentId: string | null;
}

/** Chooses which findings are shown; says of each choice how many there are. */
export function FindingFilterBar({ list, segmentId }: FindingFilterBarProps) {
  const t = useWords();
  const filter = useChecks((state) => state.filter);
  return (
    <SegmentedControl
      aria-label={t('checking.filter')}
      className={styles.filter}
      size="xs"
      fullWidth
      value={filter}
      onChange={(value) => changeFindingFilter(value as FindingFilter)}
      data={FINDING_FILTERS.map((value) => ({
        value,
        label: (
          <>
            {t(`checking.filter.${value}`)}{' '}
            <span className={styles.count}>{filtered(list, value, segmentId).length}</span>
          </>
        ),
      }))}
    />
  );
}
