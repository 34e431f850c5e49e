import { wallClock } from '@shared/timing/format.ts';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import styles from './IncidentList.module.css';

/** What was refused last, the newest first, in plain words. */
export function IncidentList() {
  const t = useWords();
  const zone = useShow(({ info }) => info.zone);
  const incidents = useWindow(({ sharing }) => sharing.incidents);
  if (incidents.length === 0)
    return (
      <Message text={t('share.incidents.none')}>
        <p>{t('share.incidents.noneHelp')}</p>
      </Message>
    );
  return (
    <ol className={styles.list} aria-label={t('share.incidents')}>
      {incidents.map(({ at, code, from, times }) => (
        <li key={`${at} ${code} ${from}`} className={styles.incident}>
          <time className={styles.time}>{wallClock(at, zone, true)}</time>
          <span className={styles.what}>{t(`incident.${code}`)}</span>
          <span className={styles.from}>{t('share.incidents.from', { address: from })}</span>
          {times > 1 && (
            <strong className={styles.times}>{t('share.incidents.times', { n: times })}</strong>
          )}
        </li>
      ))}
    </ol>
  );
}
