import { stageView } from '@shared/view/stageView.ts';
import { memo, useMemo } from 'react';
import { useLineupSource } from '../show/useLineupSource.ts';
import { useWords } from '../show/useWords.ts';
import { StageDrawing as Drawing } from '../ui/StageDrawing.tsx';
import styles from './StageDrawing.module.css';

/** Who stands where in the wave that is coming or on the stage. */
export const StageDrawing = memo(function StageDrawing({
  waveId,
}: {
  readonly waveId: string | null;
}) {
  const t = useWords();
  const source = useLineupSource();
  const view = useMemo(
    () => (waveId === null ? null : stageView(source, waveId)),
    [source, waveId],
  );
  if (view === null) return <p className={styles.nobody}>{t('run.stageNobody')}</p>;
  const { stage, places, neededMetres, fits } = view;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {t('run.stage')}
        {!fits && (
          <strong className={styles.tooMany}>
            {' '}
            {t('run.stageTooMany', {
              n: places.length,
              need: neededMetres,
              width: stage.widthMetres,
            })}
          </strong>
        )}
      </figcaption>
      <Drawing view={view} size="small" t={t} />
    </figure>
  );
});
