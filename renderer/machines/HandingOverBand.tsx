import { IconArrowsExchange } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { call, refuse } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Band.module.css';

/** A hand-over that works is over sooner than this, in ms: nothing is offered that would cross it. */
const USUAL_MS = 2000;

/** This machine has stopped calling and the other has not said yet that it calls: says so, and the way back. */
export function HandingOverBand({ name }: { readonly name: string }) {
  const t = useWords();
  const showId = useShow(({ id }) => id);
  const [isLate, setLate] = useState(false);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), USUAL_MS);
    return () => clearTimeout(timer);
  }, []);
  const keepCalling = async () => {
    setAsking(true);
    const reply = await call('machines.take-over', { showId });
    setAsking(false);
    if (!reply.ok) refuse(reply.error);
  };
  return (
    <section
      className={styles.band}
      data-bad={isLate || undefined}
      aria-label={t('machines.title')}
    >
      <IconArrowsExchange className={styles.icon} aria-hidden />
      <div className={styles.said} role="status">
        <p className={styles.title}>
          <strong>{t('machines.handingOver', { name })}</strong>
        </p>
        <p className={styles.facts}>{t('machines.handingOver.text')}</p>
      </div>
      <div className={styles.ways}>
        {isLate && (
          <button
            type="button"
            className={styles.loud}
            disabled={isAsking}
            onClick={() => void keepCalling()}
          >
            {t('machines.keepCalling')}
          </button>
        )}
      </div>
    </section>
  );
}
