import { lineup, type Place } from '@shared/lineup/lineup.ts';
import { recipientName } from '@shared/script/names.ts';
import { showTemplates } from '@shared/script/template.ts';
import { memo, useMemo } from 'react';
import { dispatch } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './LineupPanel.module.css';

/** The names of the wave in their order; one click says absent or present. */
export const LineupPanel = memo(function LineupPanel({
  waveId,
}: {
  readonly waveId: string | null;
}) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const attendance = useShow((show) => show.run.attendance);
  const text = useShow(showTemplates);
  const places = useMemo(
    () => (waveId === null ? [] : lineup({ plan, run: { attendance } }, waveId)),
    [plan, attendance, waveId],
  );
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

const LineupRow = memo(function LineupRow({
  place,
  name,
}: {
  readonly place: Place;
  readonly name: string;
}) {
  const t = useWords();
  const { recipient, attendance, order } = place;
  const absent = attendance?.state === 'absent';
  const toggle = () =>
    void dispatch('set-attendance', {
      recipientId: recipient.id,
      attendance: absent ? null : { state: 'absent', outcome: 'undecided' },
    });
  return (
    <li className={styles.row} data-absent={absent || undefined}>
      <span className={styles.order}>{order}</span>
      <span className={styles.who}>
        <span className={styles.name} data-unnamed={recipient.name === null || undefined}>
          {name}
        </span>
        {recipient.name === null && <em className={styles.remark}>{t('name.unnamed')}</em>}
        {recipient.unit !== null && <span className={styles.remark}>{recipient.unit}</span>}
        {attendance?.state === 'proxy' && (
          <span className={styles.remark}>
            {t('attendance.proxy')}: {attendance.proxy}
          </span>
        )}
      </span>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={absent}
        aria-label={t(absent ? 'attendance.markPresent' : 'attendance.markAbsent', { name })}
        onClick={toggle}
      >
        {t(absent ? 'attendance.absent' : 'attendance.mark')}
      </button>
    </li>
  );
});
