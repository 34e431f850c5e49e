import type { SharedDevice } from '@shared/contract/sharing.ts';
import { SHOW_VIEWS } from '@shared/contract/views.ts';
import { findById } from '@shared/model/lookup.ts';
import { isRunning } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import { duration, overUnderState, signed, wallClock } from '@shared/timing/format.ts';
import { paceOf, rehearsedPace, secondsPerRecipient } from '@shared/timing/pace.ts';
import { clock, hardEnds } from '@shared/timing/schedule.ts';
import { connectedByRole, droppedDevices } from '@shared/view/sharePanel.ts';
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
  const state = overUnderState(ms);
  return (
    <p className={styles.over} data-state={state}>
      <span className={styles.label}>{t('run.overUnder')}</span>
      <span>
        <strong className={styles.big}>{signed(ms)}</strong> {t(`run.${state}`)}
      </span>
    </p>
  );
}

/** Which views are open on this machine, what is connected over the network, and who was and is not any more. */
function Devices() {
  const t = useWords();
  const presence = useWindow((state) => state.presence);
  const devices = useWindow(({ sharing }) => sharing.devices);
  const open = SHOW_VIEWS.flatMap((view) => {
    const count = presence[view] ?? 0;
    return count === 0 ? [] : `${t(`view.${view}`)} ${count}`;
  });
  const shared = connectedByRole(devices).map(
    ({ role, count }) => `${t(`role.short.${role}`)} ${count}`,
  );
  return (
    <>
      {/* A second caller is not told which screens are open at the desk. */}
      {open.length > 0 && (
        <p className={styles.devices}>
          {t('run.devices')}: {open.join(', ')}
        </p>
      )}
      {shared.length > 0 && (
        <p className={styles.devices}>
          {t('share.run.devices')}: {shared.join(', ')}
        </p>
      )}
      <Dropped devices={devices} />
    </>
  );
}

/** As many as are named; the others are counted. */
const NAMED = 2;

/** Devices whose line was cut and which have not come back, the MC's first. A standby machine has a band of its own. */
function Dropped({ devices }: { readonly devices: readonly SharedDevice[] }) {
  const t = useWords();
  const dropped = droppedDevices(devices.filter(({ role }) => role !== 'standby'));
  if (dropped.length === 0) return null;
  const names = dropped
    .slice(0, NAMED)
    .map(({ role, name }) => `${t(`role.short.${role}`)} (${name})`);
  const more = dropped.length - names.length;
  return (
    <p role="status" className={styles.dropped}>
      <span aria-hidden>▲ </span>
      {t('share.run.dropped', { names: names.join(', ') })}
      {more > 0 && ` ${t('share.run.more', { n: more })}`}
    </p>
  );
}
