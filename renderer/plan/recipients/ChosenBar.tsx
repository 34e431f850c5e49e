import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { RecipientColumn } from '@shared/view/recipientTable.ts';
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';
import { BulkDialog } from './BulkDialog.tsx';
import styles from './Recipients.module.css';
import { removeFromShow, rowsText } from './recipientActions.ts';

interface ChosenBarProps {
  /** Ids in the order of the table. */
  readonly chosen: readonly string[];
  readonly columns: readonly RecipientColumn[];
  /** Lets the rows go. */
  readonly onDone: () => void;
}

/** What can be done to the chosen rows together. */
export function ChosenBar({ chosen, columns, onDone }: ChosenBarProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const cannotRemove = useReadOnly('remove-recipients');
  const [asksValue, bulk] = useDisclosure(false);
  const [said, setSaid] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(rowsText(chosen, columns));
    setSaid(t('recipients.copied', { n: chosen.length }));
  };
  return (
    <div className={styles.status} data-chosen>
      <strong role="status">
        {t('recipients.chosen', { n: chosen.length })}
        {said !== '' && ` · ${said}`}
      </strong>
      <Button
        size="sm"
        variant="subtle"
        leftSection={<IconPencil size="1rem" aria-hidden />}
        disabled={readOnly}
        onClick={bulk.open}
      >
        {t('bulk.open')}
      </Button>
      <Button
        size="sm"
        variant="subtle"
        leftSection={<IconCopy size="1rem" aria-hidden />}
        onClick={() => void copy()}
      >
        {t('recipients.copy')}
      </Button>
      <Button
        size="sm"
        variant="subtle"
        leftSection={<IconTrash size="1rem" aria-hidden />}
        disabled={cannotRemove}
        onClick={() => void removeFromShow(chosen)}
      >
        {t('recipients.remove')}
      </Button>
      <span className={styles.spring} />
      <Button size="sm" variant="subtle" onClick={onDone}>
        {t('recipients.letGo')}
      </Button>
      <BulkDialog opened={asksValue} ids={chosen} onClose={bulk.close} />
    </div>
  );
}
