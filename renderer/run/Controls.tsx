import { Button } from '@mantine/core';
import { isRunning } from '@shared/model/run.ts';
import type { CueCard } from '@shared/view/cueCard.ts';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Controls.module.css';
import { PhaseButton } from './PhaseButton.tsx';

interface ControlsProps {
  readonly standby: CueCard | null;
  /** A GO came too soon after the last: it is shown that it was heard. */
  readonly heard: boolean;
  readonly onGo: () => void;
  readonly onBack: () => void;
  readonly onSkip: () => void;
  readonly onHold: () => void;
  readonly onJump: () => void;
}

/** The row of buttons under the caller's hand: GO in the middle, far from everything else. */
export function Controls(props: ControlsProps) {
  const { standby, heard, onGo, onBack, onSkip, onHold, onJump } = props;
  const t = useWords();
  const readOnly = useWindow((state) => state.opened?.readOnly != null);
  const phase = useShow((show) => show.run.phase);
  const running = useShow((show) => isRunning(show.run));
  const hasBegun = useShow((show) => show.run.current !== null);
  const onHoldNow = useShow((show) => show.run.hold !== null);
  const can = running && !readOnly;
  const why = readOnly
    ? t('save.readOnlyShort')
    : phase === 'ready'
      ? t('run.goReady')
      : phase === 'ended'
        ? t('run.goEnded')
        : onHoldNow
          ? t('run.goHeld')
          : standby === null
            ? t('run.lastCue')
            : null;
  return (
    <footer className={styles.controls}>
      <div className={styles.group}>
        <Button size="lg" variant="default" onClick={onBack} disabled={!can || !hasBegun}>
          {t('run.back')}
        </Button>
        <Button size="lg" variant="default" onClick={onSkip} disabled={!can || standby === null}>
          {t('run.skip')}
        </Button>
        <Button size="lg" variant="default" onClick={onJump} disabled={!can}>
          {t('run.jump')}
        </Button>
      </div>
      <button
        type="button"
        className={styles.go}
        onClick={onGo}
        disabled={why !== null}
        data-heard={heard || undefined}
      >
        <span className={styles.word}>{t('run.go')}</span>
        <span className={styles.hint}>
          {why ??
            (heard
              ? t('run.heard')
              : `${t('run.cue', { number: standby?.number ?? '' })} · ${t('run.goHint')}`)}
        </span>
      </button>
      <div className={styles.group}>
        <Button
          size="lg"
          variant={onHoldNow ? 'filled' : 'default'}
          onClick={onHold}
          disabled={!can}
        >
          {onHoldNow ? t('run.release') : t('run.hold')}
        </Button>
        <PhaseButton disabled={readOnly} />
      </div>
    </footer>
  );
}
