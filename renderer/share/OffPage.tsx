import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { BrokerSection } from './BrokerPanel.tsx';
import styles from './OffPage.module.css';
import { ResumeOffer } from './ResumeOffer.tsx';
import { ShareForm } from './ShareForm.tsx';

/** Nothing is shared: what sharing is, the way back into what was cut off, and the way to begin. */
export function OffPage() {
  const t = useWords();
  const showId = useShow((show) => show.id);
  const last = useWindow(({ sharing }) => sharing.last);
  const resumable = useWindow(({ sharing }) => sharing.resumable);
  return (
    <div className={styles.page}>
      <section className={styles.column} aria-labelledby="share-title">
        <h2 id="share-title" className={styles.title}>
          {t('share.title')}
        </h2>
        <p className={styles.what}>{t('share.what')}</p>
        <p className={styles.off}>
          <span aria-hidden>○ </span>
          {t('share.off')}
        </p>
        {resumable !== null && <ResumeOffer resumable={resumable} />}
        <ShareForm
          showId={showId}
          last={last}
          submit={t('share.start')}
          isQuiet={resumable !== null}
        />
        <BrokerSection />
      </section>
    </div>
  );
}
