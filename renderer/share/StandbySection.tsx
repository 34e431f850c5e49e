import type { SharingState } from '@shared/contract/sharing.ts';
import { standbyMachines } from '@shared/view/machinesView.ts';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { DoorCard } from './DoorCard.tsx';
import listStyles from './DoorList.module.css';
import { FollowedMachine } from './FollowedMachine.tsx';
import { MachineRow } from './MachineRow.tsx';
import styles from './StandbySection.module.css';

/** Other machines with Rostrum: how one comes to stand by, and those that have; or the one that this machine stands by for. */
export function StandbySection({ on }: { readonly on: NonNullable<SharingState['on']> }) {
  const t = useWords();
  const machines = useWindow((state) => state.machines);
  const { standing, showId, door } = machines;
  if (standing === 'follows' && showId === on.showId) return <FollowedMachine />;
  const others = showId === on.showId ? standbyMachines(machines) : [];
  return (
    <section className={styles.section} aria-labelledby="share-standby">
      <div className={listStyles.top}>
        <h3 id="share-standby" className={listStyles.heading}>
          {t('machines.share.title')}
        </h3>
        <p className={listStyles.hint}>{t('machines.share.hint')}</p>
      </div>
      <div className={listStyles.cards}>
        {door !== null && (
          <ul className={styles.door}>
            <DoorCard door={door} on={on} />
          </ul>
        )}
        {others.length === 0 ? (
          <p className={styles.none}>
            <strong>{t('machines.share.none')}</strong> {t('machines.share.none.help')}
          </p>
        ) : (
          <ul className={styles.machines} aria-label={t('machines.share.title')}>
            {others.map((machine) => (
              <MachineRow key={machine.id} machine={machine} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
