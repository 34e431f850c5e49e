import { Button } from '@mantine/core';
import { ACTIONS } from '@shared/action/actions.ts';
import { isChanged } from '@shared/action/keys.ts';
import { useState } from 'react';
import { useChosenKeys } from '../../show/useKeys.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './Keys.module.css';
import type { Rebinding } from './useRebinding.ts';

/** Brings all keys of all views back to those of the table; asks first, because the choice is gone then. */
export function UsualKeys({ rebinding }: { readonly rebinding: Rebinding }) {
  const t = useWords();
  const chosen = useChosenKeys();
  const [asked, setAsked] = useState(false);
  const count = ACTIONS.filter((action) => isChanged(action, chosen)).length;
  if (count === 0) return null;
  if (!asked)
    return (
      <Button
        variant="subtle"
        color="gray"
        h="2.75rem"
        className={styles.all}
        onClick={() => setAsked(true)}
      >
        {t('keys.usualAll')}
      </Button>
    );
  const confirm = async () => {
    await rebinding.restoreAll();
    setAsked(false);
  };
  return (
    <div className={styles.question}>
      <p className={styles.sentence} role="alert">
        {t('keys.usualAllAsked', { count })}
      </p>
      <Button
        variant="default"
        h="2.75rem"
        ref={(button) => button?.focus()}
        onClick={() => setAsked(false)}
      >
        {t('common.cancel')}
      </Button>
      <Button h="2.75rem" onClick={() => void confirm()}>
        {t('keys.usualAll')}
      </Button>
    </div>
  );
}
