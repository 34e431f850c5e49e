import { Button } from '@mantine/core';
import { askStandBy } from '../show/standByAsked.ts';
import { useWords } from '../show/useWords.ts';
import styles from './OffPage.module.css';

/** The other thing that this machine can be: one that follows. */
export function StandByOffer() {
  const t = useWords();
  return (
    <section className={styles.other} aria-labelledby="share-stand-by">
      <h3 id="share-stand-by" className={styles.resumeTitle}>
        {t('machines.standBy.offer')}
      </h3>
      <p className={styles.what}>{t('machines.standBy.offer.what')}</p>
      <div>
        <Button variant="default" size="md" h="2.75rem" onClick={() => askStandBy(true)}>
          {t('machines.standBy')}
        </Button>
      </div>
    </section>
  );
}
