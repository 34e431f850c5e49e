import { Button, Switch } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { readView } from '@shared/view/readView.ts';
import {
  IconChevronDown,
  IconChevronUp,
  IconTextDecrease,
  IconTextIncrease,
} from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useActions } from '../show/useActions.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Message } from '../ui/Message.tsx';
import styles from './ReadView.module.css';
import { ScriptBlocks } from './ScriptBlocks.tsx';

/** Type sizes in rem, from a page of text to a dozen words. */
const SIZES = [1.5, 1.875, 2.25, 2.75, 3.25, 3.75, 4.5] as const;

/** The MC's screen: the words of the live cue, what follows faded below. */
export function ReadView() {
  const t = useWords();
  const show = useShow((state) => state);
  // Null follows the show; a cue id looks around.
  const [looking, setLooking] = useState<string | null>(null);
  const [step, setStep] = useLocalStorage({ key: 'read-size', defaultValue: 3 });
  const view = useMemo(() => readView(show, looking, t), [show, looking, t]);
  const text = useRef<HTMLDivElement>(null);
  const cueId = view.cue?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new cue begins at its first line.
  useEffect(() => {
    text.current?.scrollTo({ top: 0 });
  }, [cueId]);
  const look = (id: string | null) => {
    if (id !== null) setLooking(id);
  };
  const toggleFollow = () => setLooking(looking === null ? (view.cue?.id ?? null) : null);
  const resize = (by: number) => setStep(Math.max(0, Math.min(SIZES.length - 1, step + by)));
  useActions({
    'read-next': () => look(view.afterId),
    'read-prev': () => look(view.beforeId),
    'read-follow': toggleFollow,
    larger: () => resize(1),
    smaller: () => resize(-1),
  });
  if (view.cue === null) return <Message text={t('run.empty')} />;
  const { cue, next } = view;
  const following = looking === null;
  return (
    <div
      className={styles.view}
      style={{ '--read-size': `${SIZES[step] ?? SIZES[3]}rem` } as React.CSSProperties}
    >
      <Banner />
      <article
        className={styles.text}
        ref={text}
        data-cue={cue.id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={cue.heading}
      >
        <header className={styles.head} data-live={view.isLive || undefined}>
          <span className={styles.number}>{cue.number}</span>
          <span>
            {cue.heading}
            <span className={styles.context}>{cue.context}</span>
          </span>
        </header>
        <ScriptBlocks blocks={cue.blocks} empty={t('read.nothing')} />
        {next !== null && (
          <section className={styles.next} aria-label={t('read.next')}>
            <header className={styles.head}>
              <span className={styles.number}>{next.number}</span>
              <span>
                {t('read.next')}: {next.heading}
                <span className={styles.context}>{next.context}</span>
              </span>
            </header>
            <ScriptBlocks blocks={next.blocks.slice(0, 2)} empty="" />
          </section>
        )}
      </article>
      <footer className={styles.controls}>
        <Switch
          size="md"
          checked={following}
          onChange={toggleFollow}
          label={t(following ? 'read.following' : 'read.notFollowing')}
        />
        {!following && !view.isLive && (
          <Button size="md" onClick={() => setLooking(null)}>
            {t('read.backToLive')}
          </Button>
        )}
        <span className={styles.gap} />
        <IconButton
          icon={IconChevronUp}
          label={t('read.prev')}
          disabled={view.beforeId === null}
          onClick={() => look(view.beforeId)}
        />
        <IconButton
          icon={IconChevronDown}
          label={t('read.nextCue')}
          disabled={view.afterId === null}
          onClick={() => look(view.afterId)}
        />
        <IconButton
          icon={IconTextDecrease}
          label={t('read.smaller')}
          disabled={step === 0}
          onClick={() => resize(-1)}
        />
        <IconButton
          icon={IconTextIncrease}
          label={t('read.larger')}
          disabled={step === SIZES.length - 1}
          onClick={() => resize(1)}
        />
      </footer>
    </div>
  );
}

/** What the MC must know before reading on: hold, not begun, ended. */
function Banner() {
  const t = useWords();
  const run = useShow((show) => show.run);
  if (run.hold !== null)
    return (
      <p className={styles.banner} data-tone="hold" role="alert">
        {run.hold.reason === ''
          ? t('read.holdNoReason')
          : t('read.hold', { reason: run.hold.reason })}
      </p>
    );
  if (run.phase === 'live') return null;
  return (
    <p className={styles.banner}>{t(run.phase === 'ended' ? 'read.ended' : 'read.waiting')}</p>
  );
}
