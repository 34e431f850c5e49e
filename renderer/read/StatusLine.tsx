import type { ReadView } from '@shared/view/readView.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  readonly view: ReadView;
  readonly mirrored: boolean;
}

/** One quiet line above the words: which cue, who is left, and whether this is the show. */
export function StatusLine({ view, mirrored }: StatusLineProps) {
  const t = useWords();
  const phase = useShow(({ run }) => run.phase);
  const { cue, isLive, left } = view;
  if (cue === null) return null;
  return (
    <header
      className={styles.line}
      data-live={isLive || undefined}
      data-mirrored={mirrored || undefined}
    >
      <span className={styles.number}>{cue.number}</span>
      <h2 className={styles.heading}>
        {cue.heading}
        <span className={styles.context}> {cue.context}</span>
      </h2>
      {phase === 'ready' && <span className={styles.state}>{t('read.waiting')}</span>}
      {phase === 'ended' && <span className={styles.state}>{t('read.ended')}</span>}
      {left !== null && <span className={styles.left}>{left}</span>}
      {phase === 'rehearsal' && (
        <strong className={styles.rehearsal}>{t('phase.rehearsal')}</strong>
      )}
    </header>
  );
}
