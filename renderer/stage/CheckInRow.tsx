import type { Attendance } from '@shared/model/run.ts';
import type { Attendee, AttendeePlace } from '@shared/view/checkIn.ts';
import { presenceOf } from '@shared/view/presence.ts';
import { joined } from '@shared/words/joined.ts';
import type { Translate } from '@shared/words/translate.ts';
import { memo, useState } from 'react';
import { useWords } from '../show/useWords.ts';
import styles from './CheckIn.module.css';
import { PresenceControl } from './PresenceControl.tsx';
import { ProxyField } from './ProxyField.tsx';

interface CheckInRowProps {
  readonly attendee: Attendee;
  /** Null: expected. */
  readonly attendance: Attendance | null;
  readonly isReadOnly: boolean;
}

/** One person or body: who, where they sit, in which waves they stand, whether they are here. */
export const CheckInRow = memo(function CheckInRow(props: CheckInRowProps) {
  const { attendee, attendance, isReadOnly } = props;
  const t = useWords();
  const [asksProxy, setAsksProxy] = useState(false);
  const { id, name, isUnnamed, post, unit, seat, places } = attendee;
  const detail = joined([post, unit], ', ');
  return (
    <>
      <span className={styles.who}>
        <span className={styles.name} data-unnamed={isUnnamed || undefined}>
          {name}
        </span>
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
        {(places.length > 0 || seat !== null) && (
          <span className={styles.places}>
            {seat !== null && <span className={styles.seat}>{t('stagePage.seat', { seat })}</span>}
            {places.map((place) => (
              <span key={place.waveId}>{placeText(place, t)}</span>
            ))}
          </span>
        )}
        {attendance?.state === 'proxy' && (
          <span className={styles.proxy}>
            {t('presence.proxy')}: {attendance.proxy}
          </span>
        )}
      </span>
      <PresenceControl
        recipientId={id}
        name={name}
        presence={presenceOf(attendance)}
        isReadOnly={isReadOnly}
        asksProxy={asksProxy}
        onAskProxy={() => setAsksProxy(true)}
      />
      {asksProxy && <ProxyField recipientId={id} name={name} onClose={() => setAsksProxy(false)} />}
    </>
  );
});

/** "Trao Bằng khen · Đợt 2 · số 7a"; the wave is named where there are several. */
function placeText({ title, wave, waves, number }: AttendeePlace, t: Translate): string {
  return waves > 1
    ? t('checkIn.place.wave', { title, wave, number })
    : t('checkIn.place', { title, number });
}
