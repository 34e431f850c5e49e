import { Button } from '@mantine/core';
import { IconPlayerPlayFilled, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { dispatch, useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import styles from './BeginPanel.module.css';
import { useIsGuest } from './callerKey.ts';

const WAYS = [
  { as: 'live', word: 'run.begin', hint: 'run.beginHint', icon: IconPlayerPlayFilled },
  { as: 'rehearsal', word: 'run.rehearse', hint: 'run.rehearseHint', icon: IconRepeat },
] as const;

/** Before the show: what this screen is for, and how it goes on. */
export function BeginPanel() {
  const t = useWords();
  const title = useShow((show) => show.info.title);
  const isGuest = useIsGuest();
  return (
    <section className={styles.panel} aria-label={t('phase.ready')}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.purpose}>{t('run.purpose')}</p>
      {isGuest ? <p className={styles.purpose}>{t('key.beginAtDesk')}</p> : <Ways />}
    </section>
  );
}

/** The two ways to begin. Neither is done by a key. */
function Ways() {
  const t = useWords();
  const readOnly = useWindow((state) => state.opened?.readOnly != null);
  const [asks, setAsks] = useState(false);
  const begin = (as: 'live' | 'rehearsal') => {
    setAsks(false);
    void dispatch('begin', { as });
  };
  return (
    <>
      <ul className={styles.ways}>
        {WAYS.map(({ as, word, hint, icon: Icon }) => (
          <li key={as} className={styles.way}>
            <Button
              size="xl"
              variant={as === 'live' ? 'filled' : 'outline'}
              leftSection={<Icon size="1.5rem" aria-hidden />}
              disabled={readOnly}
              onClick={() => (as === 'live' ? setAsks(true) : begin(as))}
            >
              {t(word)}
            </Button>
            <p className={styles.hint}>{t(hint)}</p>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asks}
        title={t('run.begin')}
        question={t('run.beginAsk')}
        cancel={t('common.cancel')}
        closeLabel={t('common.close')}
        onCancel={() => setAsks(false)}
        onConfirm={() => begin('live')}
      />
    </>
  );
}
