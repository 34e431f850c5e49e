import { Button } from '@mantine/core';
import type { PrintExtent } from '@shared/contract/printing.ts';
import type { Freshness } from '@shared/sheet/paperInHand.ts';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { showView, useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Message } from '../ui/Message.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import type { Edition } from './editions.ts';
import { type Moment, pagesText } from './freshnessText.ts';
import type { PagesHandle } from './PdfPages.tsx';
import { PrintActions, SaveOthers } from './PrintActions.tsx';
import { PrintBody } from './PrintBody.tsx';
import { PrintForm } from './PrintForm.tsx';
import { PrintProgress } from './PrintProgress.tsx';
import { CHANGES_BUTTON, PrintStrip } from './PrintStrip.tsx';
import { pageOfPart } from './pdf.ts';
import { showChanges, toggleSettings, usePrintView } from './printState.ts';
import { SettingsPanel } from './SettingsPanel.tsx';
import styles from './SheetPage.module.css';
import { useChanges } from './useChanges.ts';
import { useDelivery } from './useDelivery.ts';
import { usePrint } from './usePrint.ts';

interface SheetPageProps {
  readonly showId: string;
  readonly edition: Edition;
  readonly fresh: Freshness;
  readonly moment: Moment;
}

/** One sheet: how its paper stands to the show, the print itself page by page, and what can be done with it. */
export function SheetPage(props: SheetPageProps) {
  const t = useWords();
  const { edition } = props;
  const { name } = edition;
  if (!edition.isEmpty) return <FullSheet {...props} />;
  return (
    <section className={styles.page} aria-label={t(`print.sheet.${name}`)}>
      <header className={styles.bar}>
        <div className={styles.title}>
          <h2 className={styles.name}>{t(`print.sheet.${name}`)}</h2>
          <p className={styles.use}>{t(`print.sheet.${name}.use`)}</p>
        </div>
      </header>
      {name === 'as-run' ? (
        <Message text={t('asRun.notBegunScreen')} />
      ) : (
        <Message text={t('print.empty')}>
          <p>{t('print.emptyHelp')}</p>
          <Button h={44} variant="default" onClick={() => void showView('plan')}>
            {t('print.toPlan')}
          </Button>
        </Message>
      )}
    </section>
  );
}

function FullSheet({ showId, edition, fresh, moment }: SheetPageProps) {
  const t = useWords();
  const { name } = edition;
  const show = useShow((state) => state);
  const isElectron = useWindow(({ hello }) => hello?.shell === 'electron');
  const { print, retry, stop } = usePrint(showId, name, edition.key);
  const delivery = useDelivery(showId, name, edition.key);
  const pages = useRef<PagesHandle>(null);
  const [asked, setAsked] = useState<PrintExtent | null>(null);
  const isReady = print.state === 'ready' && delivery.handedOut.state !== 'working';
  const printed = print.printed;
  const go = useCallback(
    async (id: string) => {
      if (printed === null) return;
      const page = await pageOfPart(printed.document, id);
      pages.current?.reveal(page ?? 1);
    },
    [printed],
  );
  const actions = {
    isElectron,
    isReady,
    onSave: (extent: PrintExtent) => void delivery.save(extent),
    onPrint: (extent: PrintExtent) => (isElectron ? setAsked(extent) : void delivery.open(extent)),
  };
  return (
    <section className={styles.page} aria-label={t(`print.sheet.${name}`)}>
      <header className={styles.bar}>
        <div className={styles.title}>
          <h2 className={styles.name}>{t(`print.sheet.${name}`)}</h2>
          <PrintProgress print={print} handedOut={delivery.handedOut} />
        </div>
        <SettingsButton />
        <SaveOthers show={show} sheet={name} />
        <PrintActions {...actions} />
      </header>
      <PrintStrip
        fresh={fresh}
        moment={moment}
        print={print}
        actions={actions}
        onStop={stop}
        onRetry={retry}
      />
      <div className={styles.body}>
        <div className={styles.preview}>
          <PrintBody
            label={t('print.preview', { sheet: t(`print.sheet.${name}`) })}
            print={print}
            pages={pages}
            onStop={stop}
            onRetry={retry}
          />
        </div>
        <Panel
          showId={showId}
          edition={edition}
          fresh={fresh}
          moment={moment}
          onGo={(id) => void go(id)}
        />
      </div>
      <Dialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t('print.dialog', { sheet: t(`print.sheet.${name}`) })}
        closeLabel={t('common.close')}
      >
        {asked !== null && printed !== null && (
          <PrintForm
            pages={printed.document.numPages}
            changedPages={
              fresh.state === 'changed' ? pagesText(fresh.pages, fresh.held.pages, t) : null
            }
            initial={asked}
            onSend={delivery.send}
            onClose={() => setAsked(null)}
          />
        )}
      </Dialog>
    </section>
  );
}

function SettingsButton() {
  const t = useWords();
  const isOpen = usePrintView((state) => state.isSettingsOpen);
  return (
    <Button
      id={SETTINGS_BUTTON}
      variant="default"
      h={44}
      aria-expanded={isOpen}
      leftSection={<IconAdjustmentsHorizontal size="1.125rem" aria-hidden />}
      onClick={toggleSettings}
    >
      {t('print.settings')}
    </Button>
  );
}

const SETTINGS_BUTTON = 'print-settings';

/** How the sheet is set, or what has changed since the print. */
function Panel({
  showId,
  edition: { name, stamp },
  fresh,
  moment,
  onGo,
}: SheetPageProps & { readonly onGo: (id: string) => void }) {
  const { isSettingsOpen, isChangesOpen } = usePrintView();
  const isChanged = fresh.state === 'changed';
  const latest = isChanged ? fresh.held.latest : null;
  const isShown = isChangesOpen && !isSettingsOpen;
  const state = latest === null || !isShown ? null : `${stamp} ${latest.at} ${latest.stamp}`;
  const { changes, retry } = useChanges(showId, name, state);
  if (isSettingsOpen)
    return (
      <SettingsPanel
        sheet={name}
        onClose={() => {
          toggleSettings();
          document.getElementById(SETTINGS_BUTTON)?.focus();
        }}
      />
    );
  if (!isChanged || !isChangesOpen) return null;
  return (
    <ChangesPanel
      sheet={name}
      fresh={fresh}
      moment={moment}
      changes={changes}
      onRetry={retry}
      onGo={onGo}
      onClose={() => {
        // The button that brings it back has to be there to take the focus.
        flushSync(() => showChanges(false));
        document.getElementById(CHANGES_BUTTON)?.focus();
      }}
    />
  );
}
