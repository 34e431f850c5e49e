import { Button, CloseButton } from '@mantine/core';
import type { Failure } from '@shared/contract/contract.ts';
import type { AwayWall } from '@shared/contract/displays.ts';
import { failureSentence, reasonSaid } from '@shared/words/failure.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { asked } from '../show/asked.ts';
import { openWindow, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Notices.module.css';
import { useLost } from './useLost.ts';

function Notice({
  tone,
  children,
}: {
  readonly tone: 'bad' | 'soft';
  readonly children: ReactNode;
}) {
  return (
    <div role="alert" className={styles.notice} data-tone={tone}>
      {children}
    </div>
  );
}

/** Stays as long as the line to the host is cut; the last state remains readable below it. */
export function LineLost() {
  const lost = useLost();
  return lost === null ? null : <Notice tone="bad">{lost}</Notice>;
}

const NONE: readonly Failure[] = [];

/** A disk that refuses, a copy that may only look, what was mended while opening, and what became of the files since. */
export function StorageNotices() {
  const t = useWords();
  const storage = useWindow((state) => state.opened?.storage);
  const readOnly = useWindow((state) => state.opened?.readOnly);
  const notices = useWindow((state) => state.opened?.notices ?? NONE);
  const [read, setRead] = useState<readonly Failure[]>(NONE);
  const unread = notices.filter((notice) => !read.includes(notice));
  return (
    <>
      {storage?.state === 'failing' && (
        <Notice tone="bad">
          {t('save.failing', { ...storage, reason: reasonSaid(storage.reason, t) })}
        </Notice>
      )}
      {/* Who calls the show instead has a band of its own. */}
      {readOnly?.code === 'open-elsewhere' && (
        <Notice tone="soft">{t('save.readOnly', { pid: readOnly.details.pid ?? '?' })}</Notice>
      )}
      {unread.length > 0 && (
        <Notice tone="soft">
          <span>{unread.map((notice) => failureSentence(notice, t)).join(' ')}</span>
          <CloseButton size="sm" aria-label={t('common.close')} onClick={() => setRead(notices)} />
        </Notice>
      )}
    </>
  );
}

/** What this machine remembered and could not be read, until a person has seen it. */
export function MemoryNotices() {
  const t = useWords();
  return useWindow(({ unread }) => unread).map((failure) => (
    <Notice key={failure.code} tone="bad">
      <span>{failureSentence(failure, t)}</span>
      <CloseButton
        size="sm"
        aria-label={t('common.close')}
        onClick={() => void asked('memory.seen', {})}
      />
    </Notice>
  ));
}

const keyOf = ({ view, showId, backAs }: AwayWall) => `${view} ${showId} ${backAs}`;

/** Windows that lost their display: where they are now, and the offer to send them back when it is there again. */
export function DisplayNotices() {
  const away = useWindow(({ displays }) => displays.away);
  const [read, setRead] = useState<readonly string[]>([]);
  // What was read once and happens again is said again.
  useEffect(() => {
    const keys = away.map(keyOf);
    setRead((before) => before.filter((key) => keys.includes(key)));
  }, [away]);
  return away
    .filter((wall) => !read.includes(keyOf(wall)))
    .map((wall) => (
      <Away
        key={`${wall.view} ${wall.showId}`}
        wall={wall}
        onRead={() => setRead((before) => [...before, keyOf(wall)])}
      />
    ));
}

function Away({ wall, onRead }: { readonly wall: AwayWall; readonly onRead: () => void }) {
  const t = useWords();
  const { view, showId, label, backAs } = wall;
  const slots = { display: label, view: t(`view.${view}`) };
  return (
    <Notice tone="soft">
      <span>{t(backAs === null ? 'displays.away' : 'displays.back', slots)}</span>
      {backAs !== null && (
        <Button size="compact-sm" onClick={() => void openWindow(view, backAs, showId)}>
          {t('displays.showAgain')}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('common.close')} onClick={onRead} />
    </Notice>
  );
}
