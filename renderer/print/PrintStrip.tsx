import { Button } from '@mantine/core';
import type { Freshness } from '@shared/sheet/paperInHand.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useWords } from '../show/useWords.ts';
import { type Changed, freshnessText, type Moment, pagesText } from './freshnessText.ts';
import { type Actions, ChangedPagesActions } from './PrintActions.tsx';
import styles from './PrintStrip.module.css';
import { showChanges, usePrintView } from './printState.ts';
import { StateMark } from './StateMark.tsx';
import type { PrintState } from './usePrint.ts';

interface PrintStripProps {
  readonly fresh: Freshness;
  readonly moment: Moment;
  readonly print: PrintState;
  readonly actions: Actions;
  readonly onStop: () => void;
  readonly onRetry: () => void;
}

/** Id of the button that shows what has changed. */
export const CHANGES_BUTTON = 'print-changes';

/** How the paper in hand stands to the show, and what can be done about it. */
export function PrintStrip({ fresh, moment, print, actions, onStop, onRetry }: PrintStripProps) {
  const t = useWords();
  const isReadOnly = useReadOnly();
  return (
    <div className={styles.strip}>
      <p className={styles.freshness} data-state={fresh.state}>
        <StateMark state={fresh.state} /> {freshnessText(fresh, moment, t)}
      </p>
      {isReadOnly && <p className={styles.note}>{t('print.readOnly')}</p>}
      <div className={styles.actions}>
        {print.printed !== null && <Rescue state={print.state} onStop={onStop} onRetry={onRetry} />}
        {fresh.state === 'changed' && <ChangedActions fresh={fresh} actions={actions} />}
      </div>
    </div>
  );
}

/** The way out of a print that takes long, and the way back into one that isn't there; the one from before is below. */
function Rescue({
  state,
  onStop,
  onRetry,
}: Pick<PrintState, 'state'> & Pick<PrintStripProps, 'onStop' | 'onRetry'>) {
  const t = useWords();
  if (state === 'ready') return null;
  if (state === 'printing')
    return (
      <Button className={styles.late} variant="default" h={44} onClick={onStop}>
        {t('print.stop')}
      </Button>
    );
  return (
    <Button variant="default" h={44} onClick={onRetry}>
      {t(state === 'failed' ? 'print.retry' : 'print.again')}
    </Button>
  );
}

function ChangedActions({
  fresh,
  actions,
}: {
  readonly fresh: Changed;
  readonly actions: Actions;
}) {
  const t = useWords();
  const isShown = usePrintView((state) => state.isChangesOpen && !state.isSettingsOpen);
  const { changed, added, pages, held } = fresh;
  return (
    <>
      {!isShown && (
        <Button id={CHANGES_BUTTON} variant="default" h={44} onClick={() => showChanges(true)}>
          {t('print.changes.show')}
        </Button>
      )}
      {changed.length + added.length > 0 ? (
        <ChangedPagesActions {...actions} />
      ) : (
        <Button
          variant="default"
          h={44}
          disabled={!actions.isReady}
          onClick={() => actions.onSave('changed')}
        >
          {t('print.takeOut', { pages: pagesText(pages, held.pages, t) })}
        </Button>
      )}
    </>
  );
}
