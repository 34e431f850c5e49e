import { missingMachines } from '@shared/view/machinesView.ts';
import { IconAlertTriangle, IconDeviceLaptop } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { useNow } from '../ui/useNow.ts';
import styles from './Band.module.css';

interface CallsBandProps {
  /** The machine that called until now; null: this one did. */
  readonly from: string | null;
  readonly onSeen: () => void;
}

/** This machine calls. Says so when that is new, and when a standby machine is not heard. */
export function CallsBand({ from, onSeen }: CallsBandProps) {
  const missing = useMissing(from);
  if (from !== null) return <MovedHere from={from} onSeen={onSeen} />;
  return missing.unseen.length === 0 ? null : (
    <Missing unseen={missing.unseen} onSeen={missing.see} />
  );
}

function MovedHere({ from, onSeen }: { readonly from: string; readonly onSeen: () => void }) {
  const t = useWords();
  const isThere = useWindow(({ machines }) =>
    machines.others.some(
      ({ name, link }) => name === from && (link === 'in-step' || link === 'catching-up'),
    ),
  );
  return (
    <section className={styles.band} data-moved="here" aria-label={t('machines.title')}>
      <IconDeviceLaptop className={styles.icon} aria-hidden />
      <div className={styles.said} role="alert">
        <p className={styles.title}>
          <strong>{t('machines.movedHere')}</strong>
        </p>
        <p className={styles.text}>
          {t(isThere ? 'machines.movedHere.text' : 'machines.movedHere.alone', { name: from })}
        </p>
      </div>
      <div className={styles.ways}>
        <button type="button" className={styles.quiet} onClick={onSeen}>
          {t('machines.seen')}
        </button>
      </div>
    </section>
  );
}

type MissingMachine = ReturnType<typeof missingMachines>[number];

/**
 * Standby machines that are not heard, without those of which a person has said that it is known. That of the one from
 * which this machine has just taken over (`from`, by name) is told with that.
 */
function useMissing(from: string | null): {
  readonly unseen: readonly MissingMachine[];
  readonly see: (ids: readonly string[]) => void;
} {
  const t = useWords();
  const show = useShow((state) => state);
  const machines = useWindow((state) => state.machines);
  const [seen, see] = useState<readonly string[]>([]);
  const missing = missingMachines(machines, show, t);
  const told = machines.others.find(({ name }) => name === from)?.id;
  useEffect(() => {
    if (told !== undefined) see((before) => [...before, told]);
  }, [told]);
  // One that was back and is missed again is told again.
  const ids = missing.map(({ id }) => id).join(' ');
  useEffect(() => {
    const still = ids.split(' ');
    see((before) => before.filter((id) => id === told || still.includes(id)));
  }, [ids, told]);
  return { unseen: missing.filter(({ id }) => !seen.includes(id)), see };
}

/** A gap that is shorter than this, in ms, is told in the bar alone: nothing jumps for it. */
const WORTH_A_BAND_MS = 1000;

interface MissingProps {
  readonly unseen: readonly MissingMachine[];
  readonly onSeen: (ids: readonly string[]) => void;
}

/** Loud, but nothing waits for it. */
function Missing({ unseen, onSeen }: MissingProps) {
  const t = useWords();
  const now = useNow();
  const told = unseen.filter(({ heardAt }) => heardAt === null || now - heardAt >= WORTH_A_BAND_MS);
  if (told.length === 0) return null;
  return (
    <section className={styles.band} data-bad aria-label={t('machines.missing')}>
      <IconAlertTriangle className={styles.icon} aria-hidden />
      <div className={styles.said} role="alert">
        {told.map(({ id, text }) => (
          <p key={id} className={styles.loudText}>
            {text}
          </p>
        ))}
      </div>
      <div className={styles.ways}>
        <button
          type="button"
          className={styles.quiet}
          onClick={() => onSeen(told.map(({ id }) => id))}
        >
          {t('machines.seen')}
        </button>
      </div>
    </section>
  );
}
