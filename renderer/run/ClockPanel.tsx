import { SHOW_VIEWS } from '@shared/contract/views.ts';
import { duration, signed, wallClock } from '@shared/timing/format.ts';
import { clock } from '@shared/timing/schedule.ts';
import { memo } from 'react';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { useNow } from '../ui/useNow.ts';
import styles from './ClockPanel.module.css';

/** Time of day, how long this cue has run, and whether the show will end late or early. */
export const ClockPanel = memo(function ClockPanel() {
  const t = useWords();
  const now = useNow();
  const show = useShow((state) => state);
  const { zone } = show.info;
  const times = clock(show, now);
  const moment = (at: number | null) => (at === null ? '–' : wallClock(at, zone));
  return (
    <section className={styles.clock}>
      <p className={styles.day}>
        <span className={styles.label}>{t('run.timeOfDay')}</span>
        <time className={styles.big}>{wallClock(now, zone, true)}</time>
      </p>
      <OverUnder ms={times.overUnder} />
      <dl className={styles.times}>
        <dt>{t('run.elapsed')}</dt>
        <dd>{times.elapsed === null ? '–' : duration(times.elapsed)}</dd>
        <dt>
          {times.remaining !== null && times.remaining < 0 ? t('run.timeOver') : t('run.remaining')}
        </dt>
        <dd data-late={(times.remaining ?? 0) < 0 || undefined}>
          {times.remaining === null ? '–' : duration(times.remaining)}
        </dd>
        <dt>{t('run.plannedEnd')}</dt>
        <dd>{moment(times.plannedEnd)}</dd>
        <dt>{t('run.projectedEnd')}</dt>
        <dd>{moment(times.projectedEnd)}</dd>
      </dl>
      {show.run.startedAt !== null && times.anchor === show.run.startedAt && (
        <p className={styles.devices}>{t('run.anotherDay')}</p>
      )}
      <Devices />
    </section>
  );
});

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
