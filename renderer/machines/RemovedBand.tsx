import { useDisclosure } from '@mantine/hooks';
import type { FollowView } from '@shared/view/machinesView.ts';
import { IconPlugX } from '@tabler/icons-react';
import { LeaveDialog } from '../network/LeaveDialog.tsx';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Band.module.css';
import { TakeOverDialog } from './TakeOverDialog.tsx';

/** The machine that this one stood by for lets it in no more: says so, once and for all, and what can still be done. */
export function RemovedBand({ view }: { readonly view: FollowView }) {
  const t = useWords();
  const name = useWindow(({ machines }) => machines.removed?.name ?? '');
  const [asksLeave, leave] = useDisclosure(false);
  const [asksTakeOver, takeOver] = useDisclosure(false);
  return (
    <section className={styles.band} data-bad aria-label={t('machines.title')}>
      <IconPlugX className={styles.icon} aria-hidden />
      <div className={styles.said} role="alert">
        <p className={styles.title}>
          <strong>{t('machines.removed', { name })}</strong>
        </p>
        <p className={styles.text}>{t('machines.removed.text')}</p>
      </div>
      <div className={styles.ways}>
        <button type="button" className={styles.quiet} onClick={leave.open}>
          {t('machines.leave')}
        </button>
        <button type="button" className={styles.quiet} onClick={takeOver.open}>
          {t('machines.takeOver')}
        </button>
      </div>
      <LeaveDialog opened={asksLeave} onClose={leave.close} />
      <TakeOverDialog opened={asksTakeOver} view={view} onClose={takeOver.close} />
    </section>
  );
}
