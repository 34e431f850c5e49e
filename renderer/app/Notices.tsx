import { CloseButton } from '@mantine/core';
import { wallClock } from '@shared/timing/format.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { type ReactNode, useState } from 'react';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Notices.module.css';

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
  const t = useWords();
  const lost = useWindow((state) => state.line === 'lost');
  const lostAt = useWindow((state) => state.lostAt);
  const zone = useWindow((state) => state.opened?.show.info.zone ?? 'Asia/Ho_Chi_Minh');
  if (!lost || lostAt === null) return null;
  return <Notice tone="bad">{t('line.lost', { time: wallClock(lostAt, zone, true) })}</Notice>;
}

/** A disk that refuses, a copy that may only look, and what was mended while opening. */
export function StorageNotices() {
  const t = useWords();
  const storage = useWindow((state) => state.opened?.storage);
  const readOnly = useWindow((state) => state.opened?.readOnly);
  const notices = useWindow((state) => state.opened?.notices);
  const [read, setRead] = useState<typeof notices>(undefined);
  return (
    <>
      {storage?.state === 'failing' && (
        <Notice tone="bad">
          {t('save.failing', { reason: storage.reason, waiting: storage.waiting })}
        </Notice>
      )}
      {readOnly != null && (
        <Notice tone="soft">{t('save.readOnly', { pid: readOnly.details.pid ?? '?' })}</Notice>
      )}
      {notices !== undefined && notices.length > 0 && read !== notices && (
        <Notice tone="soft">
          <span>{notices.map((notice) => failureSentence(notice, t)).join(' ')}</span>
          <CloseButton size="sm" aria-label={t('common.close')} onClick={() => setRead(notices)} />
        </Notice>
      )}
    </>
  );
}
