import { Button, Loader } from '@mantine/core';
import { useWords } from '../../show/useWords.ts';
import styles from './ImportPanel.module.css';
import { endJob, useJob } from './importJob.ts';

/** What the worker does at the moment; it can be stopped. */
export function WorkingStep() {
  const t = useWords();
  const progress = useJob((job) => job.progress);
  const isReading = progress === null || progress.phase === 'reading';
  return (
    <div className={styles.working}>
      <Loader size="lg" aria-hidden />
      <p role="status">
        {isReading ? t('importing.reading') : t('importing.recognising', { n: progress.rows ?? 0 })}
      </p>
      <Button variant="default" size="md" onClick={() => endJob()}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
