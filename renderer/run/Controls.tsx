import { Button } from '@mantine/core';
import { isRunning } from '@shared/model/run.ts';
import type { CueCard } from '@shared/view/cueCard.ts';
import { memo } from 'react';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Controls.module.css';
import { useHasKey } from './callerKey.ts';
import { GoButton } from './GoButton.tsx';
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
  const readOnly = useReadOnly();
  const hasKey = useHasKey();
  const running = useShow((show) => isRunning(show.run));
  const hasBegun = useShow((show) => show.run.current !== null);
  const onHoldNow = useShow((show) => show.run.hold !== null);
  const can = running && !readOnly && hasKey;
  return (
    <footer className={styles.controls}>
      <Moves
        canBack={can && hasBegun}
        canSkip={can && standby !== null}
        canJump={can}
        onBack={onBack}
        onSkip={onSkip}
        onJump={onJump}
      />
      <GoButton standby={standby} heard={heard} onGo={onGo} />
      <Pauses isHeld={onHoldNow} canHold={can} readOnly={readOnly} onHold={onHold} />
    </footer>
  );
}

interface MovesProps extends Pick<ControlsProps, 'onBack' | 'onSkip' | 'onJump'> {
  readonly canBack: boolean;
  readonly canSkip: boolean;
  readonly canJump: boolean;
}

/** The other ways to move. A GO changes nothing of them, and does not draw them again. */
const Moves = memo(function Moves({
  canBack,
  canSkip,
  canJump,
  onBack,
  onSkip,
  onJump,
}: MovesProps) {
  const t = useWords();
  return (
    <div className={styles.group}>
      <Button size="lg" variant="default" onClick={onBack} disabled={!canBack}>
        {t('run.back')}
      </Button>
      <Button size="lg" variant="default" onClick={onSkip} disabled={!canSkip}>
        {t('run.skip')}
      </Button>
      <Button size="lg" variant="default" onClick={onJump} disabled={!canJump}>
        {t('run.jump')}
      </Button>
    </div>
  );
});

interface PausesProps extends Pick<ControlsProps, 'onHold'> {
  readonly isHeld: boolean;
  readonly canHold: boolean;
  readonly readOnly: boolean;
}

/** What stops the show, for a while or for good. */
const Pauses = memo(function Pauses({ isHeld, canHold, readOnly, onHold }: PausesProps) {
  const t = useWords();
  return (
    <div className={styles.group}>
      <Button
        size="lg"
        variant={isHeld ? 'filled' : 'default'}
        onClick={onHold}
        disabled={!canHold}
      >
        {isHeld ? t('run.release') : t('run.hold')}
      </Button>
      <PhaseButton disabled={readOnly} />
    </div>
  );
});
