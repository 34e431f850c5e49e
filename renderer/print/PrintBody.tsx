import { Button, Loader } from '@mantine/core';
import { failureSentence } from '@shared/words/failure.ts';
import type { RefObject } from 'react';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { Elapsed } from './Elapsed.tsx';
import { type PagesHandle, PdfPages } from './PdfPages.tsx';
import styles from './PrintBody.module.css';
import type { PrintState } from './usePrint.ts';

interface PrintBodyProps {
  /** Said of the preview. */
  readonly label: string;
  readonly print: PrintState;
  readonly pages: RefObject<PagesHandle | null>;
  readonly onStop: () => void;
  readonly onRetry: () => void;
}

/** The print itself, or why it isn't there and what can be done. */
export function PrintBody({ label, pages, ...waiting }: PrintBodyProps) {
  const { printed } = waiting.print;
  if (printed === null)
    return (
      <div role="status" className={styles.place}>
        <NoPrint {...waiting} />
      </div>
    );
  return (
    <PdfPages document={printed.document} ratio={printed.ratio} label={label} handle={pages} />
  );
}

function NoPrint({ print, onStop, onRetry }: Omit<PrintBodyProps, 'label' | 'pages'>) {
  const t = useWords();
  const isConnected = useWindow(({ line }) => line === 'open');
  switch (print.state) {
    case 'ready':
      return null;
    case 'failed':
      return (
        <Message text={failureSentence(print.failure, t)}>
          {print.failure.code === 'no-chromium' && <p>{t('print.noChromiumHelp')}</p>}
          <Button h={44} onClick={onRetry}>
            {t('print.retry')}
          </Button>
        </Message>
      );
    case 'stopped':
      return (
        <Message text={t('print.stopped')}>
          <Button h={44} onClick={onRetry}>
            {t('print.again')}
          </Button>
        </Message>
      );
    case 'printing':
      if (!isConnected) return <Message text={t('print.waitsForLine')} />;
      return (
        <Message text={t('print.preparing')}>
          <Loader aria-hidden />
          <span className={styles.elapsed}>
            <Elapsed since={print.since} />
          </span>
          <Button h={44} variant="default" onClick={onStop}>
            {t('print.stop')}
          </Button>
        </Message>
      );
  }
}
