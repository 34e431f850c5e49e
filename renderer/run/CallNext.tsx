import { Button } from '@mantine/core';
import { currentCue } from '@shared/cue/position.ts';
import type { Place } from '@shared/lineup/lineup.ts';
import { progress } from '@shared/lineup/progress.ts';
import { IconMapPin } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dispatch, showNow } from '../show/store.ts';
import { useActions } from '../show/useActions.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useWords } from '../show/useWords.ts';
import { asCaller, useHasKey } from './callerKey.ts';
import styles from './LineupPanel.module.css';
import { ask } from './runState.ts';

interface CallNextProps {
  readonly waveId: string;
  readonly onDeck: Place | null;
  readonly name: string;
}

/** The big button that calls who is on deck, and the way to say who really stands there. */
export function CallNext({ waveId, onDeck, name }: CallNextProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const isFixed = !useHasKey() || readOnly;
  const handlers = useMemo(
    () => ({
      'call-name': asCaller(callNext),
      resync: asCaller(() => ask({ kind: 'resync', waveId })),
    }),
    [waveId],
  );
  useActions(handlers);
  return (
    <div className={styles.call}>
      <button
        type="button"
        className={styles.next}
        disabled={isFixed || onDeck === null}
        onClick={callNext}
      >
        <span className={styles.nextWord}>{t('run.callNext')}</span>
        <span className={styles.nextName}>
          {onDeck === null ? t('run.allCalled') : `${onDeck.number}. ${name}`}
        </span>
      </button>
      <Button
        size="md"
        variant="default"
        className={styles.resync}
        leftSection={<IconMapPin size="1.25rem" aria-hidden />}
        disabled={isFixed}
        onClick={handlers.resync}
      >
        {t('run.resyncShort')}
      </Button>
    </div>
  );
}

/** Calls who is on deck now; names that one, so that a double press calls one. */
function callNext(): void {
  const show = showNow();
  const waveId = show === null ? null : (currentCue(show)?.waveId ?? null);
  if (show === null || waveId === null) return;
  const { onDeck } = progress(show, waveId);
  if (onDeck !== null)
    void dispatch(
      'call-name',
      { waveId, recipientId: onDeck.recipient.id },
      // Somebody else has just called that name: it is called.
      { quiet: ['not-on-deck'] },
    );
}
