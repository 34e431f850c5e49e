import { Button } from '@mantine/core';
import { deviceKind } from '@shared/share/deviceKind.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import type { Translate } from '@shared/words/translate.ts';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Entry } from '../show/doorway.ts';
import { joinAs } from '../show/guest.ts';
import { useWords } from '../show/useWords.ts';
import { hostNow, useNow } from '../ui/useNow.ts';
import styles from './JoinView.module.css';
import { keepName, keptName, LONGEST_NAME } from './keptName.ts';

const PIN_DIGITS = 6;

interface JoinViewProps {
  readonly role: JoiningRole;
  /** Why the device is out again; null: it comes for the first time. */
  readonly out: 'kicked' | 'ended' | null;
  /** Language and look. */
  readonly tools: ReactNode;
  /** What else is to be known, below. */
  readonly children?: ReactNode;
}

/** Lets a device in: what it comes in as, the PIN, and a name by which the operator knows it. */
export function JoinView({ role, out, tools, children }: JoinViewProps) {
  const t = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <span className={styles.brand}>Rostrum</span>
        {tools}
      </header>
      <main className={styles.card}>
        <h1 className={styles.as}>
          {t('join.as')} <span className={styles.role}>{t(`role.${role}`)}</span>
        </h1>
        {out !== null && <p className={styles.out}>{t(`join.${out}`)}</p>}
        <JoinForm />
        {children}
      </main>
    </div>
  );
}

/** Why nobody was let in, as long as nothing else is typed. */
type Refused = Exclude<Entry['kind'], 'in'>;

function JoinForm() {
  const t = useWords();
  const [pin, setPin] = useState('');
  // Null: not typed. What the device calls itself then follows the language.
  const [typed, setTyped] = useState(keptName);
  const name = typed ?? usualName(t);
  const [refused, setRefused] = useState<Refused | null>(null);
  // When the next PIN may be tried, ms since 1970; null: now.
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const seconds = useSecondsUntil(waitUntil);
  const isReady = pin.length === PIN_DIGITS && name.trim() !== '' && seconds === 0 && !isBusy;

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const device = name.trim().normalize('NFC');
    keepName(device);
    setBusy(true);
    const entry = await joinAs(pin, device);
    setBusy(false);
    if (entry.kind === 'in') return;
    setRefused(entry.kind);
    setWaitUntil(entry.kind === 'wait' ? hostNow() + entry.forMs : null);
    // What was right stays; what was wrong is typed anew.
    if (entry.kind === 'wrong' || entry.kind === 'shut') setPin('');
    field.current?.focus();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void enter(event)}>
      <label className={styles.label}>
        {t('join.pin')}
        <input
          ref={field}
          className={styles.pin}
          value={pin}
          inputMode="numeric"
          autoComplete="one-time-code"
          enterKeyHint="go"
          spellCheck={false}
          aria-describedby="join-pin-hint join-refused"
          aria-invalid={refused === 'wrong' || undefined}
          // It is what the page is for.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus
          onChange={(event) => {
            setPin(digitsOf(event.currentTarget.value));
            if (refused !== 'wait') setRefused(null);
          }}
        />
      </label>
      <p id="join-pin-hint" className={styles.hint}>
        {t('join.pinHint')}
      </p>
      <div id="join-refused" role="alert" className={styles.refused}>
        <Reason refused={refused} seconds={seconds} />
      </div>
      <label className={styles.label}>
        {t('join.name')}
        <input
          className={styles.name}
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          aria-describedby="join-name-hint"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p id="join-name-hint" className={styles.hint}>
        {t('join.nameHint')}
      </p>
      <Button type="submit" size="lg" fullWidth disabled={!isReady} loading={isBusy}>
        {t('join.enter')}
      </Button>
    </form>
  );
}

interface ReasonProps {
  readonly refused: Refused | null;
  /** Until the next PIN may be tried. */
  readonly seconds: number;
}

function Reason({ refused, seconds }: ReasonProps) {
  const t = useWords();
  if (refused === null) return null;
  if (refused !== 'wait') return t(`join.${refused}`);
  return seconds > 0 ? t('join.wait', { seconds }) : null;
}

/** Full seconds until a moment; 0 when it is past, or there is none. */
function useSecondsUntil(moment: number | null): number {
  const now = useNow();
  return moment === null ? 0 : Math.max(0, Math.ceil((moment - now) / 1000));
}

/** A PIN as it was read out or copied: spaces and dashes are none of it. */
const digitsOf = (text: string): string =>
  text.normalize('NFKC').replace(/\D/gu, '').slice(0, PIN_DIGITS);

const usualName = (t: Translate): string =>
  t(`join.device.${deviceKind(navigator.userAgent, navigator.maxTouchPoints)}`);
