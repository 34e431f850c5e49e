import { lineup } from '@shared/lineup/lineup.ts';
import { recipientName } from '@shared/script/names.ts';
import { showTemplates } from '@shared/script/template.ts';
import { memo, useMemo } from 'react';
import { useLineupSource } from '../show/useLineupSource.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './LineupPanel.module.css';
import { LineupRow } from './LineupRow.tsx';

/** The names of the wave in their order; one click says absent or present, another what the MC does then. */
export const LineupPanel = memo(function LineupPanel({
  waveId,
}: {
  readonly waveId: string | null;
}) {
  const t = useWords();
  const source = useLineupSource();
  const text = useShow(showTemplates);
  const places = useMemo(() => (waveId === null ? [] : lineup(source, waveId)), [source, waveId]);
  if (places.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t('run.lineup')}>
      <h2 className={styles.title}>{t('run.lineup')}</h2>
      <ol className={styles.names}>
        {places.map((place) => (
          <LineupRow key={place.recipient.id} place={place} name={recipientName(place, text)} />
        ))}
      </ol>
    </section>
  );
});
