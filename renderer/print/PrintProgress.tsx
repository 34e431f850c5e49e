import { Loader } from '@mantine/core';
import { failureSentence } from '@shared/words/failure.ts';
import { useWords } from '../show/useWords.ts';
import { Elapsed } from './Elapsed.tsx';
import styles from './PrintProgress.module.css';
import { type HandedOut, handedOutText } from './useDelivery.ts';
import type { PrintState } from './usePrint.ts';

interface PrintProgressProps {
  readonly print: PrintState;
  readonly handedOut: HandedOut;
}

/** One line that says how far the print is, or what has become of it. Where there is none yet, its place says so. */
export function PrintProgress(props: PrintProgressProps) {
  return (
    <p className={styles.progress} role="status">
      {props.print.printed !== null && <Progress {...props} />}
    </p>
  );
}

function Progress({ print, handedOut }: PrintProgressProps) {
  const t = useWords();
  switch (print.state) {
    case 'printing':
      return (
        <>
          <Loader size="xs" aria-hidden /> {t('print.updating')} <Elapsed since={print.since} />
        </>
      );
    case 'stopped':
      return t('print.stoppedBefore');
    case 'failed':
      return `${failureSentence(print.failure, t)} ${t('print.outdated')}`;
    case 'ready':
      return <Outcome print={print} handedOut={handedOut} />;
  }
}

function Outcome({
  print,
  handedOut,
}: {
  readonly print: Extract<PrintState, { state: 'ready' }>;
  readonly handedOut: HandedOut;
}) {
  const t = useWords();
  const { document, prepared } = print.printed;
  switch (handedOut.state) {
    case 'working':
      return (
        <>
          <Loader size="xs" aria-hidden /> {t('print.delivering')}
        </>
      );
    case 'idle':
      return t('print.ready', { pages: document.numPages, stamp: prepared.stamp });
    case 'blocked':
      return (
        <>
          {t('print.blocked')}{' '}
          <a className={styles.link} href={handedOut.url} target="_blank" rel="noopener">
            {t('print.openHere')}
          </a>
        </>
      );
    default:
      return handedOutText(handedOut, t);
  }
}
