import type { Place } from '@shared/lineup/lineup.ts';
import type { Attendance } from '@shared/model/run.ts';
import { memo } from 'react';
import { dispatch } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { AbsenceChoice } from './AbsenceChoice.tsx';
import styles from './LineupPanel.module.css';

interface LineupRowProps {
  readonly place: Place;
  readonly name: string;
}

/** A name of the lineup. One click says absent or present; of somebody absent it asks what the MC does. */
export const LineupRow = memo(function LineupRow({ place, name }: LineupRowProps) {
  const t = useWords();
  const { recipient, attendance, number } = place;
  const isAbsent = attendance?.state === 'absent';
  const set = (next: Attendance | null) =>
    dispatch('set-attendance', { recipientId: recipient.id, attendance: next });
  return (
    <li className={styles.row} data-absent={isAbsent || undefined}>
      <span className={styles.order}>{number}</span>
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
        aria-pressed={isAbsent}
        aria-label={t(isAbsent ? 'attendance.markPresent' : 'attendance.markAbsent', { name })}
        onClick={() => void set(isAbsent ? null : { state: 'absent', outcome: 'undecided' })}
      >
        {t(isAbsent ? 'attendance.absent' : 'attendance.mark')}
      </button>
      {(isAbsent || attendance?.state === 'proxy') && (
        <AbsenceChoice attendance={attendance} name={name} onChange={set} />
      )}
    </li>
  );
});
