import { Button } from '@mantine/core';
import { callerKeyView } from '@shared/view/callerKeyView.ts';
import { IconKey } from '@tabler/icons-react';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { asked } from './asked.ts';
import styles from './OnPage.module.css';

/** Somebody else has the caller's key: who, since when, and the way to take it back. Nothing while it is here. */
export function KeyBand() {
  const t = useWords();
  const zone = useShow(({ info }) => info.zone);
  const caller = useWindow((state) => state.caller);
  const isLost = useWindow(({ sharing }) =>
    sharing.devices.some(({ id, lines }) => id === caller.deviceId && lines === 0),
  );
  const { isHere, holder, since } = callerKeyView(caller, null, zone, t);
  if (isHere) return null;
  return (
    <section className={styles.key} aria-label={t('key.title')}>
      <p className={styles.keyHolder}>
        <IconKey size="1.5rem" aria-hidden />
        {t('key.heldBy', { name: holder })}
      </p>
      {since !== null && <p>{since}</p>}
      {isLost && (
        <p role="alert" className={styles.keyLost}>
          <span aria-hidden>▲ </span>
          {t('share.key.lost')}
        </p>
      )}
      <Button
        className={styles.keyBack}
        h="2.75rem"
        onClick={() => void asked('share.give-key', { deviceId: null })}
      >
        {t('key.takeBack')}
      </Button>
    </section>
  );
}
