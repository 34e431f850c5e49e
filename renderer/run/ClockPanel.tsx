import { SHOW_VIEWS } from '@shared/contract/views.ts';
import { findById } from '@shared/model/lookup.ts';
import { isRunning } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import { duration, signed, wallClock } from '@shared/timing/format.ts';
import { paceOf, rehearsedPace, secondsPerRecipient } from '@shared/timing/pace.ts';
import { clock, hardEnds } from '@shared/timing/schedule.ts';
import { memo, useMemo } from 'react';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { useNow } from '../ui/useNow.ts';
import styles from './ClockPanel.module.css';

/** Time of day, whether the show will end late or early, and what must not be late. */
export const ClockPanel = memo(function ClockPanel() {
  const t = useWords();
  const now = useNow();
  const show = useShow((state) => state);
  const { zone } = show.info;
  const times = clock(show, now);
  const remaining = isRunning(show.run) ? times.remaining : null;
  const moment = (at: number | null) => (at === null ? '–' : wallClock(at, zone));
  return (
    <section className={styles.clock} aria-label={t('run.clock')}>
      <p className={styles.day}>
        <span className={styles.label}>{t('run.timeOfDay')}</span>
        <time className={styles.big}>{wallClock(now, zone, true)}</time>
      </p>
      <OverUnder ms={times.overUnder} />
      <dl className={styles.times}>
        <dt>{t('run.elapsed')}</dt>
        <dd>
          {remaining === null || times.elapsed === null ? '–' : duration(times.elapsed)}
          {remaining !== null && (
            <span className={styles.beside} data-late={remaining < 0 || undefined}>
              {t(remaining < 0 ? 'run.timeOver' : 'run.remaining')}{' '}
              <strong>{duration(remaining)}</strong>
            </span>
          )}
        </dd>
        <dt>{t('run.plannedEnd')}</dt>
        <dd>
          {moment(times.plannedEnd)}
          {times.overUnder !== null && (
            <span className={styles.beside}>
              {t('run.projectedEnd')} <strong>{moment(times.projectedEnd)}</strong>
            </span>
          )}
        </dd>
        <Pace show={show} />
      </dl>
      <NextHardEnd show={show} now={now} />
      {show.run.startedAt !== null && times.anchor === show.run.startedAt && (
        <p className={styles.devices}>{t('run.anotherDay')}</p>
      )}
      <Devices />
    </section>
  );
});

/** Seconds for each recipient, as planned and as seen: this evening, else in the rehearsals. */
function Pace({ show }: { readonly show: Show }) {
  const t = useWords();
  const pace = secondsPerRecipient(paceOf(show));
  // biome-ignore lint/correctness/useExhaustiveDependencies: of a show only these say how rehearsals went.
  const rehearsed = useMemo(
    () => secondsPerRecipient(rehearsedPace(show)),
    [show.rehearsals, show.plan],
  );
  const seen = pace ?? rehearsed;
  if (seen === null) return null;
  const seconds = (value: number) => Math.round(value * 10) / 10;
  return (
    <>
      <dt>{t(pace === null ? 'run.paceRehearsed' : 'run.pace')}</dt>
      <dd>{t('run.paceSeen', { actual: seconds(seen.actual), planned: seconds(seen.planned) })}</dd>
    </>
  );
}

/** The next moment by which something has to be over. */
function NextHardEnd({ show, now }: { readonly show: Show; readonly now: number }) {
  const t = useWords();
  const next = hardEnds(show, now)[0];
  if (next === undefined) return null;
  const late = Math.ceil((next.expected - next.endsBy) / 60_000);
  const title = findById(show.plan.segments, next.segmentId)?.title ?? '';
  const { zone } = show.info;
  return (
    <p className={styles.hardEnd} data-late={late > 0 || undefined}>
      <span className={styles.label}>{t('run.hardEnd', { title })}</span>
      <span>
        <strong>{wallClock(next.endsBy, zone)}</strong>{' '}
        {late > 0
          ? t('run.hardEndLate', { n: late })
          : t('run.hardEndKept', { time: wallClock(next.expected, zone) })}
      </span>
    </p>
  );
}

/** Word, sign and colour together, since colour alone says nothing to many. */
function OverUnder({ ms }: { readonly ms: number | null }) {
  const t = useWords();
  if (ms === null) return null;
  const state = Math.abs(ms) < 1000 ? 'onTime' : ms > 0 ? 'over' : 'under';
  return (
    <p className={styles.over} data-state={state}>
      <span className={styles.label}>{t('run.overUnder')}</span>
      <span>
        <strong className={styles.big}>{signed(ms)}</strong> {t(`run.${state}`)}
      </span>
    </p>
  );
}

function Devices() {
  const t = useWords();
  const presence = useWindow((state) => state.presence);
  const open = SHOW_VIEWS.flatMap((view) => {
    const count = presence[view] ?? 0;
    return count === 0 ? [] : `${t(`view.${view}`)} ${count}`;
  });
  return (
    <p className={styles.devices}>
      {t('run.devices')}: {open.join(', ')}
    </p>
  );
}
