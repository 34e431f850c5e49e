import { callerKeyView, type KeyMove } from '@shared/view/callerKeyView.ts';
import { IconKey, IconLock } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import { call, refuse, useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Flash } from '../ui/Flash.tsx';
import { callerIn, hereIn, useIsGuest } from './callerKey.ts';
import styles from './KeyBanner.module.css';
import { useKeyMove } from './useKeyMove.ts';

/** How long a question whether to take the key stands, in ms: forgotten, it must not lie in wait for a later press. */
const ASKED_MS = 8000;

interface KeyBannerProps {
  /** Says nothing but that the key has moved; for views from which nobody calls. */
  readonly onlyMoves?: boolean;
}

/**
 * Who has the caller's key, in one line above all else, with the way to take it or to give it back. When it moves, the
 * line is loud on both sides until that is acknowledged, or for some seconds. The operator's machine that has it says
 * nothing: that is how it always is.
 */
export const KeyBanner = memo(function KeyBanner({ onlyMoves = false }: KeyBannerProps) {
  const t = useWords();
  const caller = useWindow(callerIn);
  const here = useWindow(hereIn);
  const isGuest = useIsGuest();
  const zone = useShow(({ info }) => info.zone);
  const { move, acknowledge } = useKeyMove();
  const { isHere, holder, since } = callerKeyView(caller, here, zone, t);
  const [isAsked, ask] = useAsked(caller.deviceId);
  if (move === null && (onlyMoves || (isHere && !isGuest))) return null;
  const Icon = isHere ? IconKey : IconLock;
  const who = isHere ? t('key.here') : t('key.heldBy', { name: holder });
  return (
    <section
      className={styles.banner}
      data-here={isHere || undefined}
      data-moved={move !== null || undefined}
      aria-label={t('key.title')}
    >
      {move !== null && <Flash key={who} over="window" />}
      <Icon className={styles.icon} aria-hidden />
      <Said move={move} who={who} text={isAsked ? t('key.confirmHint', { name: holder }) : since} />
      <div className={styles.ways}>
        {isAsked ? (
          <Answers
            onCancel={() => ask(false)}
            onConfirm={() => {
              ask(false);
              void take(isGuest);
            }}
          />
        ) : (
          <>
            {move !== null && (
              <button type="button" className={styles.quiet} onClick={acknowledge}>
                {t('key.seen')}
              </button>
            )}
            {isHere && isGuest && move === null && (
              <button type="button" className={styles.quiet} onClick={giveBack}>
                {t('key.giveBack')}
              </button>
            )}
            {!isHere && (
              <button
                type="button"
                className={styles.take}
                onClick={() => {
                  acknowledge();
                  ask(true);
                }}
              >
                {t(isGuest ? 'key.take' : 'key.takeBack')}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
});

interface SaidProps {
  readonly move: KeyMove | null;
  readonly who: string;
  readonly text: string | null;
}

/** What the line says: that the key has moved is an alert, who has it is known already. */
function Said({ move, who, text }: SaidProps) {
  return (
    <p
      // A new element, so that those who listen hear it.
      key={move === null ? '' : who}
      className={styles.said}
      role={move === null ? 'status' : 'alert'}
    >
      <strong className={styles.title}>{move?.title ?? who}</strong>
      <span className={styles.text}>{move?.text ?? text}</span>
    </p>
  );
}

/** Whether it is asked if the key is to be taken; a question about one holder is none about the next. */
function useAsked(holder: string | null): readonly [boolean, (isAsked: boolean) => void] {
  const [asked, setAsked] = useState<{ readonly holder: string | null } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const timer = setTimeout(() => setAsked(null), ASKED_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return [
    asked !== null && asked.holder === holder,
    (isAsked) => setAsked(isAsked ? { holder } : null),
  ];
}

interface AnswersProps {
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The second press, in the same line, so that the show stays in sight. */
function Answers({ onConfirm, onCancel }: AnswersProps) {
  const t = useWords();
  const cancel = useRef<HTMLButtonElement>(null);
  // Enter that is held down must not answer yes.
  useEffect(() => cancel.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <button
        type="button"
        className={styles.take}
        // Nor does the second half of a double click.
        onClick={({ detail }) => {
          if (detail < 2) onConfirm();
        }}
      >
        {t('key.confirm')}
      </button>
      <button ref={cancel} type="button" className={styles.quiet} onClick={onCancel}>
        {t('common.cancel')}
      </button>
    </>
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
