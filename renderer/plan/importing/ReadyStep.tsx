import { SegmentedControl } from '@mantine/core';
import { useWords } from '../../show/useWords.ts';
import { CompareStep } from './CompareStep.tsx';
import styles from './ImportPanel.module.css';
import { setNew, useJob } from './importJob.ts';
import { ListNotices } from './ListNotices.tsx';
import { PreviewStep } from './PreviewStep.tsx';

interface ReadyStepProps {
  readonly segmentId: string | null;
  readonly onCancel: () => void;
}

/** The list as it was understood: as a new one, or beside the version that was imported before. */
export function ReadyStep({ segmentId, onCancel }: ReadyStepProps) {
  const t = useWords();
  const comparison = useJob((job) => job.proposal?.comparison ?? null);
  const isNew = useJob((job) => job.isNew);
  return (
    <>
      {comparison !== null && (
        <div className={styles.modes}>
          <SegmentedControl
            aria-label={t('importing.mode')}
            value={isNew ? 'new' : 'update'}
            onChange={(value) => setNew(value === 'new')}
            data={[
              { value: 'update', label: t('importing.mode.update') },
              { value: 'new', label: t('importing.mode.new') },
            ]}
          />
          <p className={styles.modeHint}>
            {t(isNew ? 'importing.mode.newHint' : 'importing.mode.updateHint', {
              name: comparison.name,
            })}
          </p>
        </div>
      )}
      <ListNotices />
      {comparison === null || isNew ? (
        <PreviewStep segmentId={segmentId} onCancel={onCancel} />
      ) : (
        <CompareStep comparison={comparison} onCancel={onCancel} />
      )}
    </>
  );
}
