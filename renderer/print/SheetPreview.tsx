import { Button, Loader } from '@mantine/core';
import type { Failure } from '@shared/contract/contract.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { call, refuse, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { PdfPages } from './PdfPages.tsx';
import styles from './SheetPreview.module.css';
import { type PrintState, usePrint } from './usePrint.ts';

/** One sheet: the print itself, page by page, and what can be done with it. */
export function SheetPreview({
  showId,
  sheet,
  edition,
  children,
}: {
  readonly showId: string;
  readonly sheet: SheetName;
  /** Version and stamp: when they change it is printed again. */
  readonly edition: string;
  /** What else can be done with it, before the buttons of the print. */
  readonly children?: ReactNode;
}) {
  const t = useWords();
  const { print, retry } = usePrint(showId, sheet, edition);
  return (
    <section className={styles.preview}>
      <header className={styles.bar}>
        <Progress print={print} />
        {print.state === 'failed' && print.printed !== null && (
          <Button variant="default" onClick={retry}>
            {t('print.retry')}
          </Button>
        )}
        {children}
        <PrintButtons showId={showId} sheet={sheet} print={print} />
      </header>
      <div className={styles.body}>
        <Body sheet={sheet} print={print} retry={retry} />
      </div>
    </section>
  );
}

/** One line that says how the print stands to the plan. */
function Progress({ print }: { readonly print: PrintState }) {
  const t = useWords();
  return (
    <p className={styles.progress} role="status" data-state={print.state}>
      {print.state === 'printing' && <Loader size="xs" aria-hidden />}
      {print.state === 'printing' &&
        t(print.printed === null ? 'print.preparing' : 'print.updating')}
      {print.state === 'ready' && t('print.ready', { pages: print.printed.document.numPages })}
      {print.state === 'failed' &&
        print.printed !== null &&
        `${failureSentence(print.failure, t)} ${t('print.outdated')}`}
    </p>
  );
}

function Body({
  sheet,
  print,
  retry,
}: {
  readonly sheet: SheetName;
  readonly print: PrintState;
  readonly retry: () => void;
}) {
  const t = useWords();
  if (print.printed !== null)
    return (
      <PdfPages
        document={print.printed.document}
        ratio={print.printed.ratio}
        label={t('print.preview', { sheet: t(`print.sheet.${sheet}`) })}
      />
    );
  if (print.state === 'failed') return <NoPrint failure={print.failure} retry={retry} />;
  return (
    <Message text={t('print.preparing')}>
      <Loader aria-hidden />
    </Message>
  );
}

function NoPrint({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const t = useWords();
  return (
    <Message text={failureSentence(failure, t)}>
      {failure.code === 'no-chromium' && <p>{t('print.noChromiumHelp')}</p>}
      <Button onClick={retry}>{t('print.retry')}</Button>
    </Message>
  );
}

/** A browser downloads and prints by itself; Electron's host asks for a place and writes the file. */
function PrintButtons({
  showId,
  sheet,
  print,
}: {
  readonly showId: string;
  readonly sheet: SheetName;
  readonly print: PrintState;
}) {
  const t = useWords();
  const isElectron = useWindow(({ hello }) => hello?.shell === 'electron');
  if (isElectron)
    return <SaveButton showId={showId} sheet={sheet} enabled={print.state === 'ready'} />;
  if (print.state !== 'ready')
    return (
      <Button leftSection={<IconDownload size="1.125rem" />} disabled>
        {t('print.save')}
      </Button>
    );
  const { url, fileName } = print.printed.prepared;
  return (
    <>
      <Button
        component="a"
        href={url}
        target="_blank"
        rel="noopener"
        variant="default"
        leftSection={<IconPrinter size="1.125rem" />}
      >
        {t('print.open')}
      </Button>
      <Button
        component="a"
        href={url}
        download={fileName}
        leftSection={<IconDownload size="1.125rem" />}
      >
        {t('print.save')}
      </Button>
    </>
  );
}

function SaveButton({
  showId,
  sheet,
  enabled,
}: {
  readonly showId: string;
  readonly sheet: SheetName;
  readonly enabled: boolean;
}) {
  const t = useWords();
  const [isSaving, setSaving] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const save = async () => {
    setSaving(true);
    const order = { showId, sheet, extent: 'all', to: { kind: 'file' } } as const;
    const reply = await call('print.deliver', order);
    setSaving(false);
    if (!reply.ok) refuse(reply.error);
    else setPath(reply.value?.path ?? null);
  };
  return (
    <>
      {path !== null && (
        <span className={styles.saved} role="status">
          {t('print.saved', { path })}
        </span>
      )}
      <Button
        leftSection={<IconDownload size="1.125rem" />}
        disabled={!enabled}
        loading={isSaving}
        onClick={() => void save()}
      >
        {t('print.save')}
      </Button>
    </>
  );
}
