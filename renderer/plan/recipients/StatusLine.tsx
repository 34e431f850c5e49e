import { Button } from '@mantine/core';
import { EVERYBODY, isFiltering } from '@shared/view/recipientTable.ts';
import { IconFilterOff, IconRefresh, IconSortAscending } from '@tabler/icons-react';
import { memo } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './Recipients.module.css';
import { changeFilter, refresh, sortBy, useRecipients } from './recipientsState.ts';

interface StatusLineProps {
  readonly shown: number;
  readonly all: number;
  /** A row is worked in. */
  readonly hasActive: boolean;
  readonly onDetails: () => void;
}

/** How many are shown, in which order, and the ways back. */
export const StatusLine = memo(function StatusLine(props: StatusLineProps) {
  const { shown, all, hasActive, onDetails } = props;
  const t = useWords();
  const { filter, sort } = useRecipients();
  const isFiltered = isFiltering(filter);
  return (
    <div className={styles.status}>
      <span role="status">
        {isFiltered ? t('recipients.shown', { shown, all }) : t('recipients.all', { n: all })}
      </span>
      {sort !== null && (
        <span className={styles.sorted}>
          <IconSortAscending size="1rem" aria-hidden />
          {t('recipients.sorted', { column: t(`recipients.column.${sort.column}`) })}
        </span>
      )}
      {(isFiltered || sort !== null) && (
        <Button
          size="sm"
          variant="subtle"
          leftSection={<IconRefresh size="1rem" aria-hidden />}
          onClick={refresh}
        >
          {t('recipients.refresh')}
        </Button>
      )}
      {sort !== null && (
        <Button size="sm" variant="subtle" onClick={() => sortBy(null)}>
          {t('recipients.unsort')}
        </Button>
      )}
      {isFiltered && (
        <Button
          size="sm"
          variant="subtle"
          leftSection={<IconFilterOff size="1rem" aria-hidden />}
          onClick={() => changeFilter(EVERYBODY)}
        >
          {t('recipients.filter.clear')}
        </Button>
      )}
      <span className={styles.spring} />
      <Button size="sm" variant="subtle" disabled={!hasActive} onClick={onDetails}>
        {t('plan.moreDetails')}
      </Button>
    </div>
  );
});
