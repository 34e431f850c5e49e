import { standbyCue } from '@shared/cue/position.ts';
import { wallClock } from '@shared/timing/format.ts';
import { plannedStartOf, projectedStartOf } from '@shared/timing/schedule.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { useNow } from '../ui/useNow.ts';
import styles from './CuePanel.module.css';

/** When the standby cue was planned and when it comes at the present pace; nothing while no time is known. */
export function StandbyTimes() {
  const t = useWords();
  const now = useNow();
  const show = useShow((state) => state);
  const cue = standbyCue(show);
  if (cue === null) return null;
  const times = [
    ['run.planned', plannedStartOf(show, cue)],
    ['run.projected', projectedStartOf(show, cue, now)],
  ] as const;
  return times.map(([label, at]) =>
    at === null ? null : (
      <p key={label} className={styles.time}>
        {t(label)} <time>{wallClock(at, show.info.zone)}</time>
      </p>
    ),
  );
}
