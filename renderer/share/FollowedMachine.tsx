import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { followView, lagText } from '@shared/view/machinesView.ts';
import { LeaveDialog } from '../network/LeaveDialog.tsx';
import { SHAPES } from '../network/shapes.ts';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import listStyles from './DoorList.module.css';
import styles from './StandbySection.module.css';

/** The machine that this one stands by for, or has until it was removed there, and the way out of it. */
export function FollowedMachine() {
  const t = useWords();
  const show = useShow((state) => state);
  const machines = useWindow((state) => state.machines);
  const [asksLeave, leave] = useDisclosure(false);
  const { name, link, state, lagMs } = followView(machines, null, show, t);
  const isRemoved = link === 'removed';
  return (
    <section className={styles.section} aria-labelledby="share-standby">
      <h3 id="share-standby" className={listStyles.heading}>
        {isRemoved
          ? t('machines.removed', { name: machines.removed?.name ?? name })
          : t('machines.share.follows', { name })}
      </h3>
      <p className={listStyles.hint}>
        {isRemoved ? t('machines.removed.text') : t('machines.share.follows.what', { name })}
      </p>
      <p className={styles.facts}>
        <span role="status" className={styles.link} data-link={link}>
          <span aria-hidden>{SHAPES[link]} </span>
          {state}
        </span>
        {lagMs !== null && <span className={styles.lag}>{lagText(lagMs, t)}</span>}
      </p>
      <div className={styles.buttons}>
        <Button variant="default" h="2.75rem" onClick={leave.open}>
          {t('machines.leave')}
        </Button>
      </div>
      <LeaveDialog opened={asksLeave} onClose={leave.close} />
    </section>
  );
}
