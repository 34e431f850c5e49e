import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './ImportPanel.module.css';
import { beginJob, endJob, isCorrected, propose, useJob } from './importJob.ts';
import { closeImport, type ImportRequest } from './importState.ts';
import { ReadyStep } from './ReadyStep.tsx';
import { SourceStep } from './SourceStep.tsx';
import { WorkingStep } from './WorkingStep.tsx';

/** The way of a list into the show: choose, look, correct, import. It covers PLAN as long as it is open. */
export function ImportPanel({ request }: { readonly request: ImportRequest }) {
  const t = useWords();
  const stage = useJob((job) => job.stage);
  const panel = useFocusInside();
  const [isAsking, asking] = useDisclosure(false);
  const plan = useShow((show) => show.plan);
  useEffect(() => {
    void beginJob(request.source);
    return () => endJob();
  }, [request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the list becomes depends on the plan, whoever changes it.
  useEffect(() => void propose(), [plan]);
  const close = () => {
    if (stage === 'sending') return;
    if (isCorrected(useJob.getState())) asking.open();
    else closeImport();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || isAsking) return;
    // Whatever had the focus may have gone from the panel: then the key comes from the page itself.
    const isOurs = event.target === document.body || panel.current?.contains(event.target as Node);
    if (isOurs) close();
  };
  useWindowEvent('keydown', onKeyDown);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby="import-title"
      tabIndex={-1}
      className={styles.panel}
    >
      <PanelHead onClose={close} />
      {stage === 'choosing' && <SourceStep />}
      {stage === 'reading' && <WorkingStep />}
      {(stage === 'ready' || stage === 'sending') && (
        <ReadyStep segmentId={request.segmentId} onCancel={close} />
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t('importing.discard')}
        question={t('importing.discardQuestion')}
        cancel={t('importing.stay')}
        closeLabel={t('common.close')}
        onCancel={asking.close}
        onConfirm={closeImport}
      />
    </div>
  );
}

function PanelHead({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const preview = useJob((job) => job.preview);
  const rows = preview?.tables.reduce((count, table) => count + table.rowCount, 0) ?? 0;
  return (
    <div className={styles.head}>
      <h2 id="import-title" className={styles.title}>
        {t('importing.title')}
      </h2>
      {preview !== null && (
        <p className={styles.source}>
          <b>{preview.name === '' ? t('importing.pasted') : preview.name}</b>
          <span>{t('importing.found', { n: rows })}</span>
        </p>
      )}
      <IconButton icon={IconX} label={t('common.close')} onClick={onClose} />
    </div>
  );
}

/** Moves the focus into the panel, and back to where it was when the panel goes. */
function useFocusInside() {
  // Read while PLAN still has it: as soon as the panel stands, PLAN can't hold the focus.
  const [opener] = useState(() => document.activeElement);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [opener]);
  return panel;
}
