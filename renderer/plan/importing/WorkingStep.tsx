import { Button, Loader } from '@mantine/core';
import { useWords } from '../../show/useWords.ts';
import styles from './ImportPanel.module.css';

interface WorkingStepProps {
  /** What the worker does at the moment. */
  readonly text: string;
  readonly onCancel: () => void;
}

/** While the worker works; it can be stopped. */
export function WorkingStep({ text, onCancel }: WorkingStepProps) {
  const t = useWords();
  return (
    <div className={styles.working}>
      <Loader size="lg" aria-hidden />
      <p role="status">{text}</p>
      <Button variant="default" size="md" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
