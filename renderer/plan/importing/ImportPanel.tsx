import { useEffect } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { CoverPanel } from './CoverPanel.tsx';
import { beginJob, endJob, isCorrected, propose, useJob } from './importJob.ts';
import { closeImport, type ImportRequest } from './importState.ts';
import { ReadyStep } from './ReadyStep.tsx';
import { SourceStep } from './SourceStep.tsx';
import { WorkingStep } from './WorkingStep.tsx';

/** The way of a list into the show: choose, look, correct, import. It covers PLAN as long as it is open. */
export function ImportPanel({ request }: { readonly request: ImportRequest }) {
  const t = useWords();
  const stage = useJob((job) => job.stage);
  const preview = useJob((job) => job.preview);
  const progress = useJob((job) => job.progress);
  const plan = useShow((show) => show.plan);
  useEffect(() => {
    void beginJob(request.source);
    return () => endJob();
  }, [request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the list becomes depends on the plan, whoever changes it.
  useEffect(() => void propose(), [plan]);
  const rows = preview?.tables.reduce((count, table) => count + table.rowCount, 0) ?? 0;
  return (
    <CoverPanel
      title={t('importing.title')}
      source={
        preview && {
          name: preview.name === '' ? t('importing.pasted') : preview.name,
          found: t('importing.found', { n: rows }),
        }
      }
      isBusy={stage === 'sending'}
      hasSaid={() => isCorrected(useJob.getState())}
      discard={{ title: t('importing.discard'), question: t('importing.discardQuestion') }}
      onClose={closeImport}
    >
      {(close) => (
        <>
          {stage === 'choosing' && <SourceStep />}
          {stage === 'reading' && (
            <WorkingStep
              text={
                progress?.phase === 'recognising'
                  ? t('importing.recognising', { n: progress.rows ?? 0 })
                  : t('importing.reading')
              }
              onCancel={() => endJob()}
            />
          )}
          {(stage === 'ready' || stage === 'sending') && (
            <ReadyStep segmentId={request.segmentId} onCancel={close} />
          )}
        </>
      )}
    </CoverPanel>
  );
}
