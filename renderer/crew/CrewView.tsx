import { wallClock } from '@shared/timing/format.ts';
import { type CrewCue, crewCueName, type CrewView as Seen } from '@shared/view/crewView.ts';
import { departments } from '@shared/view/departments.ts';
import { joined } from '@shared/words/joined.ts';
import { IconCheck, IconHandStop } from '@tabler/icons-react';
import { useHall } from '../show/useHall.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { CrewChoice } from './CrewChoice.tsx';
import { CrewStep, notesFor, type ShownNotes } from './CrewStep.tsx';
import { CrewTimes } from './CrewTimes.tsx';
import styles from './CrewView.module.css';
import { type Crews, useCrews } from './useCrews.ts';

/** What sound, light, camera and stage hands follow, on a phone or a larger screen. It only shows. */
export function CrewView() {
  const t = useWords();
  const view = useHall('crew');
  const { phase } = useHall('frame');
  const all = departments(view, t);
  const crews = useCrews(all);
  const isEmpty = view.current === null && view.standby === null && phase !== 'ended';
  const notesOf = (cue: CrewCue): ShownNotes => ({
    notes: view.notes[cue.segmentId] ?? {},
    departments: all,
    chosen: crews.chosen,
  });
  return (
    <div className={styles.view} data-phase={phase}>
      <div className={styles.page}>
        {phase === 'rehearsal' && <p className={styles.rehearsal}>{t('wall.rehearsal')}</p>}
        <div className={styles.times}>
          <CrewTimes />
        </div>
        <McSignal signal={view.signal} />
        {isEmpty ? (
          <Message text={t('crew.empty')} />
        ) : (
          <>
            <div className={styles.now}>
              <Now view={view} notesOf={notesOf} />
            </div>
            <div className={styles.standby}>
              <Standby view={view} notesOf={notesOf} />
            </div>
          </>
        )}
        <div className={styles.side}>
          <CrewChoice departments={all} crews={crews} />
          <Ahead view={view} crews={crews} all={all} />
        </div>
      </div>
    </div>
  );
}

/** Word, shape and colour. */
function McSignal({ signal }: { readonly signal: Seen['signal'] }) {
  const t = useWords();
  const Shape = signal === 'ready' ? IconCheck : IconHandStop;
  // The place stays, so that what comes into it is said.
  return (
    <div role="status" className={styles.signalPlace}>
      {signal !== null && (
        <p className={styles.signal} data-signal={signal}>
          <Shape size="1.5rem" aria-hidden />
          {t(signal === 'ready' ? 'signal.mcReady' : 'signal.mcWait')}
        </p>
      )}
    </div>
  );
}

interface PanelProps {
  readonly view: Seen;
  readonly notesOf: (cue: CrewCue) => ShownNotes;
}

function Now({ view: { current, standby }, notesOf }: PanelProps) {
  const t = useWords();
  const { phase, zone } = useHall('frame');
  const { hold, ended } = useHall('clock');
  if (ended !== null)
    return (
      <p className={styles.quiet}>
        {ended.at === null ? t('clock.ended') : t('run.ended', { time: wallClock(ended.at, zone) })}
      </p>
    );
  if (current === null)
    return <p className={styles.quiet}>{t(phase === 'ready' ? 'clock.notBegun' : 'run.waits')}</p>;
  const running = phase === 'rehearsal' ? 'rehearsal' : 'live';
  return (
    <CrewStep
      cue={current}
      state={hold === null ? running : 'hold'}
      label={t('run.now')}
      // Two steps of one segment have the same notes: they stand with the one that is to be prepared.
      notes={standby?.segmentId === current.segmentId ? null : notesOf(current)}
    />
  );
}

function Standby({ view: { current, standby, isJumped }, notesOf }: PanelProps) {
  const t = useWords();
  if (standby !== null)
    return (
      <CrewStep
        cue={standby}
        state="standby"
        label={t('run.standby')}
        remark={isJumped ? t('crew.jumped') : null}
        notes={notesOf(standby)}
      />
    );
  return current === null ? null : <p className={styles.quiet}>{t('run.lastCue')}</p>;
}

interface AheadProps {
  readonly view: Seen;
  readonly crews: Crews;
  readonly all: ReturnType<typeof departments>;
}

/** The steps after standby; of a segment that begins among them its notes. */
function Ahead({ view: { ahead, standby, notes }, crews: { chosen }, all }: AheadProps) {
  const t = useWords();
  if (ahead.length === 0) return null;
  return (
    <section className={styles.ahead}>
      <h2 className={styles.aheadTitle}>{t('crew.ahead')}</h2>
      <ol className={styles.list}>
        {ahead.map((cue, at) => {
          const { heading, context, wave } = crewCueName(cue, t);
          const begins = (ahead[at - 1] ?? standby)?.segmentId !== cue.segmentId;
          const said = notesFor(notes[cue.segmentId] ?? {}, chosen.length === 0 ? all : chosen);
          return (
            <li key={cue.id} data-cue={cue.id}>
              <span className={styles.number}>{cue.number}</span>
              <span>
                <strong>{heading}</strong>
                <span className={styles.context}> {joined([context, wave], ' · ')}</span>
                {begins && said.length > 0 && (
                  <span className={styles.note}>
                    {joined(
                      said.map(({ name, text }) => `${name}: ${text}`),
                      ' · ',
                    )}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
