import { stagePlan } from '@shared/lineup/stagePlan.ts';
import { findWave, pickById } from '@shared/model/lookup.ts';
import { memo, useMemo } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './StageDrawing.module.css';

/** Drawing units per metre. */
const UNIT = 40;
const HEIGHT = 116;
const ROW_Y = 52;
const PRESENTER_Y = 92;

/** Who stands where, as the hall sees it: the numbers of the lineup, entry and exit. */
export const StageDrawing = memo(function StageDrawing({
  waveId,
}: {
  readonly waveId: string | null;
}) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const attendance = useShow((show) => show.run.attendance);
  const drawing = useMemo(
    () => (waveId === null ? null : stagePlan({ plan, run: { attendance } }, waveId)),
    [plan, attendance, waveId],
  );
  const presenters = useMemo(() => {
    const wave = findWave(plan, waveId)?.wave;
    return pickById(plan.people, wave?.presenterIds ?? []).map(({ name }) => name);
  }, [plan, waveId]);
  if (drawing === null) return <p className={styles.nobody}>{t('run.stageNobody')}</p>;
  const { stage, places, neededMetres, fits } = drawing;
  const width = stage.widthMetres * UNIT;
  const spacing = Math.abs((places[1]?.metres ?? 1) - (places[0]?.metres ?? 0)) * UNIT;
  const radius = Math.min(15, spacing * 0.46);
  const arrow = (side: 'left' | 'right') => (side === 'left' ? 12 : width - 12);
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
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t('run.stage')}
      >
        <path
          className={styles.floor}
          d={`M 24 22 H ${width - 24} L ${width - 2} ${HEIGHT - 6} H 2 Z`}
        />
        <text
          className={styles.side}
          x={arrow(stage.entry)}
          y={16}
          textAnchor={anchorOf(stage.entry)}
        >
          {stage.entry === 'left' ? '→' : '←'} {t('run.entry')}
        </text>
        <text
          className={styles.side}
          x={arrow(stage.exit)}
          y={16}
          textAnchor={anchorOf(stage.exit)}
        >
          {t('run.exit')} {stage.exit === 'right' ? '→' : '←'}
        </text>
        {places.map(({ place, metres }) => (
          <g
            key={place.recipient.id}
            className={styles.place}
            data-absent={place.attendance?.state === 'absent' || undefined}
            transform={`translate(${metres * UNIT} ${ROW_Y})`}
          >
            <circle r={radius} />
            <text dy="0.36em" fontSize={Math.min(15, radius)}>
              {place.order}
            </text>
            {place.attendance?.state === 'absent' && (
              <path className={styles.strike} d={`M ${-radius} ${radius} L ${radius} ${-radius}`} />
            )}
          </g>
        ))}
        {presenters.length > 0 && (
          <text className={styles.presenter} x={width / 2} y={PRESENTER_Y}>
            ◆ {presenters.join(', ')}
          </text>
        )}
      </svg>
    </figure>
  );
});

function anchorOf(side: 'left' | 'right'): 'start' | 'end' {
  return side === 'left' ? 'start' : 'end';
}
