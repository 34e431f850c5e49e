import { callerKeyView } from '@shared/view/callerKeyView.ts';
import { IconKey, IconLock } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import { call, refuse, useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { callerIn, hereIn, useIsGuest } from './callerKey.ts';
import styles from './KeyBanner.module.css';

/** How long a question whether to take the key stands, in ms: forgotten, it must not lie in wait for a later press. */
const ASKED_MS = 8000;

/**
 * Who has the caller's key, above all else in RUN, and the way to take it or to give it back. The operator's machine that
 * has it says nothing: that is how it always is.
 */
export const KeyBanner = memo(function KeyBanner() {
  const t = useWords();
  const caller = useWindow(callerIn);
  const here = useWindow(hereIn);
  const isGuest = useIsGuest();
  const zone = useShow(({ info }) => info.zone);
  const { isHere, holder, since } = callerKeyView(caller, here, zone, t);
  if (isHere && !isGuest) return null;
  const Icon = isHere ? IconKey : IconLock;
  return (
    <section className={styles.banner} data-here={isHere || undefined} aria-label={t('key.title')}>
      <Icon className={styles.icon} aria-hidden />
      <p className={styles.who} role="status">
        <strong className={styles.name}>
          {isHere ? t('key.here') : t('key.heldBy', { name: holder })}
        </strong>
        {since !== null && <span className={styles.since}>{since}</span>}
      </p>
      {isHere ? (
        <button type="button" className={styles.quiet} onClick={giveBack}>
          {t('key.giveBack')}
        </button>
      ) : (
        // A question that was asked of one holder is none of the next.
        <Take key={caller.deviceId ?? ''} holder={holder} isGuest={isGuest} />
      )}
    </section>
  );
});

interface TakeProps {
  readonly holder: string;
  readonly isGuest: boolean;
}

/** Takes the key with two presses, in the same line, so that the show stays in sight between them. */
function Take({ holder, isGuest }: TakeProps) {
  const t = useWords();
  const [isAsked, ask] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    // Enter that is held down must not answer.
    cancel.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => ask(false), ASKED_MS);
    return () => clearTimeout(timer);
  }, [isAsked]);
  if (!isAsked)
    return (
      <button type="button" className={styles.take} onClick={() => ask(true)}>
        {t(isGuest ? 'key.take' : 'key.takeBack')}
      </button>
    );
  return (
    <div className={styles.asked}>
      <span className={styles.hint}>{t('key.confirmHint', { name: holder })}</span>
      <button
        type="button"
        className={styles.take}
        onClick={({ detail }) => {
          // The second click of a double click answers no question.
          if (detail > 1) return;
          ask(false);
          void take(isGuest);
        }}
      >
        {t('key.confirm')}
      </button>
      <button ref={cancel} type="button" className={styles.quiet} onClick={() => ask(false)}>
        {t('common.cancel')}
      </button>
    </div>
  );
}

async function take(isGuest: boolean): Promise<void> {
  const reply = isGuest
    ? await call('caller.take', {})
    : await call('share.give-key', { deviceId: null });
  if (!reply.ok) refuse(reply.error);
}

async function giveBack(): Promise<void> {
  const reply = await call('caller.give-back', {});
  if (!reply.ok) refuse(reply.error);
}
