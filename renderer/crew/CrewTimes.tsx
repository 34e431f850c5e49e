import { duration, overUnderState, signed, stampedTime, wallClock } from '@shared/timing/format.ts';
import { type ClockPlace, clockView } from '@shared/view/clockView.ts';
import { memo } from 'react';
import { useHall } from '../show/useHall.ts';
import { useWords } from '../show/useWords.ts';
import { NearEndLine } from '../ui/NearEndLine.tsx';
import { useNow } from '../ui/useNow.ts';
import styles from './CrewTimes.module.css';

/** The time of day, what is left of what is on, and whether the show is late or early. The only part that ticks. */
export const CrewTimes = memo(function CrewTimes() {
  const t = useWords();
  const now = useNow();
  const { zone } = useHall('frame');
  const { place, hold, overUnder, hardEnd } = clockView(useHall('clock'), now, t);
  return (
    <div className={styles.times}>
      {hold !== null && (
        <p role="status" className={styles.hold}>
          <strong>{t('clock.hold')}</strong> {/* Said once, not with every second. */}
          <span aria-live="off" className={styles.held}>
            {duration(hold.for)}
          </span>{' '}
          {hold.reason}
        </p>
      )}
      <div className={styles.row}>
        <time className={styles.day}>{wallClock(now, zone, true)}</time>
        <Left place={place} zone={zone} />
        <OverUnder ms={overUnder} />
      </div>
      <NearEndLine end={hardEnd} zone={zone} t={t} className={styles.near} />
    </div>
  );
});

interface LeftProps {
  readonly place: ClockPlace;
  readonly zone: string;
}

/** What is left until the start or of the segment; a plus says that it is over. Nothing where nothing is known. */
function Left({ place, zone }: LeftProps) {
  const t = useWords();
  switch (place.kind) {
    case 'segment': {
      const { remaining, ofCue } = place.segment;
      return (
        <Figure
          label={t(remaining < 0 ? 'clock.overTime' : 'clock.left')}
          value={timeLeft(remaining)}
          isLate={remaining < 0}
          // Of the step alone, where the segment has several.
          more={
            ofCue === null
              ? null
              : t(ofCue < 0 ? 'crew.stepOver' : 'crew.stepLeft', { left: duration(ofCue) })
          }
        />
      );
    }
    case 'before':
      if (place.until !== null)
        return (
          <Figure
            label={t(place.until < 0 ? 'clock.pastStart' : 'clock.untilStart')}
            value={timeLeft(place.until)}
            isLate={place.until < 0}
          />
        );
      return place.start === null ? null : (
        <p className={`${styles.word} ${styles.left}`}>
          {t('clock.startsAt', { when: stampedTime(place.start, zone) })}
        </p>
      );
    case 'ended':
      return null;
  }
}

const timeLeft = (ms: number) => (ms < 0 ? `+${duration(ms)}` : duration(ms));

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly isLate: boolean;
  readonly more?: string | null;
}

function Figure({ label, value, isLate, more = null }: FigureProps) {
  return (
    <p className={`${styles.figure} ${styles.left}`} data-late={isLate || undefined}>
      <span className={styles.word}>{label}</span>
      <strong className={styles.value}>{value}</strong>
      {more !== null && <span className={styles.word}>{more}</span>}
    </p>
  );
}

/** Word and sign together, since colour alone says nothing to many. */
function OverUnder({ ms }: { readonly ms: number | null }) {
  const t = useWords();
  if (ms === null) return null;
  const state = overUnderState(ms);
  return (
    <p className={`${styles.figure} ${styles.whole}`} data-state={state}>
      <span className={styles.word}>{t('clock.programme')}</span>
      <strong className={styles.value}>{signed(ms)}</strong>
      <span className={styles.word}>{t(`clock.${state}`)}</span>
    </p>
  );
}
