import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CueCard } from '@shared/view/cueCard.ts';
import { dispatch, useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import styles from './Controls.module.css';

interface ControlsProps {
  readonly standby: CueCard | null;
  /** A GO came too soon after the last: it is shown that it was heard. */
  readonly heard: boolean;
  readonly onGo: () => void;
  readonly onBack: () => void;
  readonly onHold: () => void;
  readonly onJump: () => void;
}

/** The row of buttons under the caller's hand: GO in the middle, far from everything else. */
export function Controls({ standby, heard, onGo, onBack, onHold, onJump }: ControlsProps) {
  const t = useWords();
  const readOnly = useWindow((state) => state.opened?.readOnly != null);
  const phase = useShow((show) => show.run.phase);
  const onHoldNow = useShow((show) => show.run.hold !== null);
  const canGo = standby !== null && !onHoldNow && !readOnly;
  return (
    <footer className={styles.controls}>
      <div className={styles.group}>
        <Button
          size="lg"
          variant="default"
          onClick={onBack}
          disabled={phase !== 'live' || readOnly}
        >
          {t('run.back')}
        </Button>
        <Button
          size="lg"
          variant="default"
          onClick={onJump}
          disabled={phase === 'ended' || readOnly}
        >
          {t('run.jump')}
        </Button>
      </div>
      <button type="button" className={styles.go} onClick={onGo} disabled={!canGo}>
        <span className={styles.word}>{t('run.go')}</span>
        <span className={styles.hint}>
          {heard
            ? t('run.heard')
            : standby === null
              ? t('run.goHint')
              : `${t('run.cue', { number: standby.number })} · ${t('run.goHint')}`}
        </span>
      </button>
      <div className={styles.group}>
        <Button
          size="lg"
          variant={onHoldNow ? 'filled' : 'default'}
          onClick={onHold}
          disabled={phase !== 'live' || readOnly}
        >
          {onHoldNow ? t('run.release') : t('run.hold')}
        </Button>
        <PhaseButton disabled={readOnly} />
      </div>
    </footer>
  );
}

/** Ends the show, or sets an ended one back; both ask first. */
function PhaseButton({ disabled }: { readonly disabled: boolean }) {
  const t = useWords();
  const phase = useShow((show) => show.run.phase);
  const [asked, ask] = useDisclosure(false);
  const step = phase === 'ended' ? 'reset' : 'end';
  const confirm = () => {
    ask.close();
    void (step === 'end' ? dispatch('end-show', {}) : dispatch('reset-run', {}));
  };
  return (
    <>
      <Button
        size="lg"
        variant="default"
        disabled={disabled || phase === 'ready'}
        onClick={ask.open}
      >
        {t(`run.${step}`)}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t(`run.${step}`)}
        question={t(`run.${step}Ask`)}
        cancel={t('common.cancel')}
        closeLabel={t('common.close')}
        onCancel={ask.close}
        onConfirm={confirm}
      />
    </>
  );
}
