import type { SharingState } from '@shared/contract/sharing.ts';
import { Fingerprint } from '../network/Fingerprint.tsx';
import { useWords } from '../show/useWords.ts';
import { CopyButton } from './CopyButton.tsx';
import { DoorCard } from './DoorCard.tsx';
import styles from './DoorList.module.css';
import { StandbySection } from './StandbySection.tsx';

/** A way in for each role, and the fingerprint to compare where there is one. */
export function DoorList({ on }: { readonly on: NonNullable<SharingState['on']> }) {
  const t = useWords();
  return (
    <section className={styles.doors} aria-labelledby="share-doors">
      <div className={styles.top}>
        <h3 id="share-doors" className={styles.heading}>
          {t('share.doors')}
        </h3>
        <p className={styles.hint}>{t('share.doors.hint')}</p>
      </div>
      {on.fingerprint !== null && (
        <div className={styles.fingerprint}>
          <h4 className={styles.label}>{t('share.fingerprint')}</h4>
          <Fingerprint text={on.fingerprint} />
          <CopyButton text={on.fingerprint} label={t('share.fingerprint.copy')} />
          <p className={styles.hint}>{t('share.fingerprint.hint')}</p>
        </div>
      )}
      <ul className={styles.cards}>
        {on.doors.map((door) => (
          <DoorCard key={door.role} door={door} on={on} />
        ))}
      </ul>
      <StandbySection on={on} />
    </section>
  );
}
