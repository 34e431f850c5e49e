import { duration, overUnderState, signed, stampedTime, wallClock } from '@shared/timing/format.ts';
import { type ClockPlace, type ClockSegment, clockView } from '@shared/view/clockView.ts';
import type { ReactNode } from 'react';
import { useHall } from '../show/useHall.ts';
import { useWords } from '../show/useWords.ts';
import { NearEndLine } from '../ui/NearEndLine.tsx';
import { useNow } from '../ui/useNow.ts';
import styles from './ClockView.module.css';
import { FitBox } from './FitBox.tsx';
import { WholeDisplay } from './WholeDisplay.tsx';

/** For the side of the stage and the lectern, read from ten metres: the time, what is on and how long it still has. */
export function ClockView() {
  const t = useWords();
  const now = useNow();
  const view = clockView(useHall('clock'), now, t);
  const { zone } = useHall('frame');
  return (
    <WholeDisplay look="clock">
      <div className={styles.clock}>
        <time className={styles.day}>{wallClock(now, zone, true)}</time>
        {view.hold !== null && (
          <p role="status" className={styles.hold}>
            <strong>{t('clock.hold')}</strong>{' '}
            <span className={styles.held}>{duration(view.hold.for)}</span>{' '}
            {view.hold.reason !== '' && <span className={styles.reason}>{view.hold.reason}</span>}
          </p>
        )}
        <Place place={view.place} zone={zone} />
        <footer className={styles.foot}>
          <NearEndLine end={view.hardEnd} zone={zone} t={t} className={styles.near} />
          <div className={styles.lines}>
            <OverUnder ms={view.overUnder} />
            <Next place={view.place} next={view.next} />
          </div>
        </footer>
      </div>
    </WholeDisplay>
  );
}

interface PlaceProps {
  readonly place: ClockPlace;
  readonly zone: string;
}

function Place({ place, zone }: PlaceProps) {
  const t = useWords();
  switch (place.kind) {
    case 'segment':
      return <SegmentTimes segment={place.segment} />;
    case 'ended':
      return (
        <FitBox className={styles.place} content={place.at}>
          <p className={styles.big}>{t('clock.ended')}</p>
          {place.at !== null && (
            <p className={styles.label}>
              {t('clock.endedAt', { time: wallClock(place.at, zone) })}
            </p>
          )}
        </FitBox>
      );
    case 'before':
      return place.until === null ? (
        <FitBox className={styles.place} content={place.start}>
          <p className={styles.big}>{t('clock.notBegun')}</p>
          {place.start !== null && (
            <p className={styles.label}>
              {t('clock.startsAt', { when: stampedTime(place.start, zone) })}
            </p>
          )}
        </FitBox>
      ) : (
        <Left
          ms={place.until}
          label={t(place.until < 0 ? 'clock.pastStart' : 'clock.untilStart')}
        />
      );
  }
}

/** Time that is left, or with a plus the time that is over. */
const left = (ms: number) => (ms < 0 ? `+${duration(ms)}` : duration(ms));

interface LeftProps {
  readonly ms: number;
  /** Said above it. */
  readonly label: string;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** The second largest figures of the clock. */
function Left({ ms, label, title = '', children }: LeftProps) {
  const text = left(ms);
  return (
    <FitBox
      className={styles.place}
      isLate={ms < 0}
      // Measured again when there is more or less to show, not with every second.
      content={`${title} ${label} ${text.length} ${children === null}`}
    >
      {title !== '' && <h1 className={styles.title}>{title}</h1>}
      <p className={styles.label}>{label}</p>
      <p className={styles.left}>{text}</p>
      {children}
    </FitBox>
  );
}

/** What is on and how long it still has, or for how long it is over. */
function SegmentTimes({ segment }: { readonly segment: ClockSegment }) {
  const t = useWords();
  const { title, step, remaining, ofCue } = segment;
  return (
    <Left ms={remaining} label={t(remaining < 0 ? 'clock.overTime' : 'clock.left')} title={title}>
      {step === null || ofCue === null ? null : (
        <p className={styles.step}>
          {step}{' '}
          <span className={styles.ofCue}>
            {t(ofCue < 0 ? 'clock.endOver' : 'clock.endLeft', { left: duration(ofCue) })}
          </span>
        </p>
      )}
    </Left>
  );
}

/** Word and sign together, since colour alone says nothing to many. */
function OverUnder({ ms }: { readonly ms: number | null }) {
  const t = useWords();
  if (ms === null) return null;
  const state = overUnderState(ms);
  return (
    <p className={styles.line} data-state={state}>
      <span className={styles.word}>{t('clock.programme')}</span>
      <span className={styles.value}>
        <strong>{signed(ms)}</strong> {t(`clock.${state}`)}
      </span>
    </p>
  );
}

function Next({ place, next }: { readonly place: ClockPlace; readonly next: string | null }) {
  const t = useWords();
  if (place.kind === 'ended') return null;
  return (
    <p className={styles.line}>
      <span className={styles.word}>{t('clock.next')}</span>
      <span className={styles.value}>{next ?? t('clock.last')}</span>
    </p>
  );
}
