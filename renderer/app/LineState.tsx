import { useEffect, useRef, useState } from 'react';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './GuestFrame.module.css';
import { useElsewhere } from './useElsewhere.ts';
import { useLost } from './useLost.ts';

/** How long it is said that the line is good again, and which machine is listened to now, in ms. */
const SAID_MS = { back: 4000, moved: 20_000 } as const;

/**
 * Loud as long as the line is cut, quiet while it is the standby machine that is looked at; said once when the line is good
 * again, and when it goes to another machine.
 */
export function LineState() {
  const t = useWords();
  const lost = useLost();
  const elsewhere = useElsewhere();
  const said = useSaid(lost !== null);
  return (
    <>
      <div role="alert">{lost !== null && <p className={styles.lost}>{lost}</p>}</div>
      <div role="status">
        {lost === null && elsewhere?.calls === false && (
          <p className={styles.standby}>{t('guest.standby', { machine: elsewhere.name })}</p>
        )}
        {said === 'back' && <p className={styles.back}>{t('guest.back')}</p>}
        {said === 'moved' && elsewhere !== null && (
          <p className={styles.standby}>
            <strong>{t('guest.moved', { machine: elsewhere.name })}</strong>{' '}
            {t('guest.moved.reload', { address: elsewhere.address })}
          </p>
        )}
      </div>
    </>
  );
}

/** What is to be said once of the line; null: nothing. */
function useSaid(isLost: boolean): keyof typeof SAID_MS | null {
  const [said, setSaid] = useState<keyof typeof SAID_MS | null>(null);
  const place = useWindow(({ elsewhere }) => {
    if (elsewhere === null) return 'home';
    return elsewhere.calls ? elsewhere.url : 'standby';
  });
  const before = useRef({ isLost: false, place: 'home' });
  useEffect(() => {
    const was = before.current;
    before.current = { isLost, place: isLost ? was.place : place };
    if (isLost || place === 'standby') setSaid(null);
    else if (place !== was.place) setSaid(place === 'home' ? 'back' : 'moved');
    else if (was.isLost) setSaid('back');
  }, [isLost, place]);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS[said]);
    return () => clearTimeout(timer);
  }, [said]);
  return said;
}
