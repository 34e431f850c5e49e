import type { Show } from '@shared/model/show.ts';
import { callerKeyView } from '@shared/view/callerKeyView.ts';
import type { CueCard } from '@shared/view/cueCard.ts';
import { readOnlyWord } from '@shared/view/machinesView.ts';
import type { Translate } from '@shared/words/translate.ts';
import { useWindow } from '../show/store.ts';
import { useKeysOf } from '../show/useKeys.ts';
import { useReadOnlyWhy } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { keyLabel } from '../ui/keyLabel.ts';
import { callerIn, hereIn, useIsGuest } from './callerKey.ts';
import styles from './GoButton.module.css';
import { SignalBanner } from './SignalBanner.tsx';

interface GoButtonProps {
  readonly standby: CueCard | null;
  /** A GO came too soon after the last: it is shown that it was heard. */
  readonly heard: boolean;
  readonly onGo: () => void;
}

/** The first key of GO as people call it; that there is none, where somebody has taken all away. */
function keyHint(key: string | undefined, t: Translate): string {
  if (key === undefined) return t('run.goNoKey');
  return key === 'Space' ? t('run.goHint') : t('run.goKey', { key: keyLabel(key) });
}

/** GO, with what it will fire or why it can't; above it what the MC has flagged. */
export function GoButton({ standby, heard, onGo }: GoButtonProps) {
  const t = useWords();
  const why = useWhyNot(standby);
  const isAskedToWait = useShow(({ run }) => run.signal?.kind === 'wait');
  const [key] = useKeysOf('go');
  const cue = t('run.cue', { number: standby?.number ?? '' });
  return (
    <div className={styles.place}>
      <SignalBanner />
      <button
        type="button"
        className={styles.go}
        onClick={onGo}
        disabled={why !== null}
        data-heard={heard || undefined}
        data-wait={isAskedToWait || undefined}
      >
        <span className={styles.word}>{t('run.go')}</span>
        <span className={styles.hint}>
          {why ?? (heard ? t('run.heard') : cue)}
          {why === null && !heard && (
            <span className={isAskedToWait ? undefined : styles.keys}>
              {' · '}
              {isAskedToWait ? t('signal.goAnyway') : keyHint(key, t)}
            </span>
          )}
        </span>
      </button>
    </div>
  );
}

/** Why GO does nothing in this window now; null: it fires what is on standby. */
function useWhyNot(standby: CueCard | null): string | null {
  const t = useWords();
  const readOnly = useReadOnlyWhy();
  const phase = useShow(({ run }) => run.phase);
  const isHeld = useShow(({ run }) => run.hold !== null);
  const isGuest = useIsGuest();
  const caller = useWindow(callerIn);
  const here = useWindow(hereIn);
  const zone = useShow(({ info }: Show) => info.zone);
  if (readOnly !== null) return readOnlyWord(readOnly, t);
  if (phase === 'ready') return t(isGuest ? 'key.waitForDesk' : 'run.goReady');
  if (phase === 'ended') return t('run.goEnded');
  const { isHere, holder } = callerKeyView(caller, here, zone, t);
  if (!isHere) return t('key.goHeld', { name: holder });
  if (isHeld) return t('run.goHeld');
  return standby === null ? t('run.lastCue') : null;
}
