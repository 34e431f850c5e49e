import { signalView } from '@shared/view/signalView.ts';
import { IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { useNow } from '../ui/useNow.ts';
import styles from './SignalBanner.module.css';

/** What the MC has flagged, on the way of the hand to GO. It is gone with the next GO. */
export function SignalBanner() {
  const isFlagged = useShow(({ run }) => run.signal !== null);
  return isFlagged ? <Flagged /> : null;
}

function Flagged() {
  const t = useWords();
  const signal = useShow(({ run }) => run.signal);
  const view = signalView({ signal }, useNow(), t);
  if (signal === null || view === null) return null;
  const isWait = view.kind === 'wait';
  const Icon = isWait ? IconHandStop : IconCircleCheck;
  return (
    <div key={signal.at} className={styles.signal} data-kind={view.kind}>
      <Icon className={styles.icon} aria-hidden />
      <strong className={styles.word} role={isWait ? 'alert' : 'status'}>
        {t(isWait ? 'signal.mcWait' : 'signal.mcReady')}
      </strong>
      <span className={styles.ago}>{view.ago}</span>
    </div>
  );
}
