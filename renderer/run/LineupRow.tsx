import type { Place } from '@shared/lineup/lineup.ts';
import type { Attendance } from '@shared/model/run.ts';
import type { NameState } from '@shared/view/namesView.ts';
import { memo, type Ref } from 'react';
import { dispatch } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { AbsenceChoice } from './AbsenceChoice.tsx';
import styles from './LineupPanel.module.css';
import { ask } from './runState.ts';

interface LineupRowProps {
  readonly ref: Ref<HTMLLIElement>;
  /** 0-based, among all rows. */
  readonly index: number;
  readonly waveId: string;
  readonly place: Place;
  readonly name: string;
  readonly state: NameState;
}

/** A name of the lineup. One click says absent or present; the name itself opens all that can be done with it. */
export const LineupRow = memo(function LineupRow(props: LineupRowProps) {
  const { ref, index, waveId, place, name, state } = props;
  const t = useWords();
  const { recipient, attendance, number } = place;
  const isAbsent = attendance?.state === 'absent';
  const set = (next: Attendance | null) =>
    dispatch('set-attendance', { recipientId: recipient.id, attendance: next });
  return (
    <li
      className={styles.row}
      ref={ref}
      data-index={index}
      data-absent={isAbsent || undefined}
      data-state={state}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <button
        type="button"
        className={styles.who}
        aria-haspopup="dialog"
        onClick={() => ask({ kind: 'person', recipientId: recipient.id, waveId })}
      >
        <span className={styles.order}>{number}</span>
        <span className={styles.name} data-unnamed={recipient.name === null || undefined}>
          {name}
        </span>
        <Remarks place={place} state={state} />
      </button>
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

function Remarks({ place, state }: Pick<LineupRowProps, 'place' | 'state'>) {
  const t = useWords();
  const { recipient, attendance } = place;
  return (
    <span className={styles.remarks}>
      {state !== 'left' && state !== 'absent' && (
        <strong className={styles.state}>{t(`run.name.${state}`)}</strong>
      )}
      {recipient.name === null && <em className={styles.remark}>{t('name.unnamed')}</em>}
      {recipient.unit !== null && <span className={styles.remark}>{recipient.unit}</span>}
      {attendance?.state === 'late' && <span className={styles.remark}>{t('day.state.late')}</span>}
      {attendance?.state === 'proxy' && (
        <span className={styles.remark}>
          {t('attendance.proxy')}: {attendance.proxy}
        </span>
      )}
    </span>
  );
}
