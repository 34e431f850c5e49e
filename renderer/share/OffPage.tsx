import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { BrokerSection } from './BrokerPanel.tsx';
import styles from './OffPage.module.css';
import { ResumeOffer } from './ResumeOffer.tsx';
import { ShareForm } from './ShareForm.tsx';
import { StandByOffer } from './StandByOffer.tsx';

/** Nothing is shared: what sharing is, the way back into what was cut off, and the way to begin. */
export function OffPage() {
  const t = useWords();
  const showId = useShow((show) => show.id);
  const last = useWindow(({ sharing }) => sharing.last);
  const callerId = useShow(({ epoch }) => epoch.machineId);
  // A machine that stood by goes on with that, which is offered above.
  const resumable = useWindow(({ sharing, machines }) =>
    machines.resumable?.showId === showId && callerId !== machines.me.id ? null : sharing.resumable,
  );
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
        <StandByOffer />
        <BrokerSection />
      </section>
    </div>
  );
}
