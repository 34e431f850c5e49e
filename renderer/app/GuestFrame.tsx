import { isWall } from '@shared/contract/displays.ts';
import { type ReactNode, useEffect } from 'react';
import { type GuestState, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { OverlayFrame } from '../wall/OverlayFrame.tsx';
import styles from './GuestFrame.module.css';
import { useKept, useShowTitle } from './guestState.ts';
import { LineState } from './LineState.tsx';
import { GuestTools } from './LookTools.tsx';
import { StorageNotices } from './Notices.tsx';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useManifest } from './useManifest.ts';
import { useWakeLock } from './useWakeLock.ts';
import { WallFrame } from './WallFrame.tsx';

interface GuestFrameProps {
  readonly guest: GuestState;
  readonly children: ReactNode;
}

/** What stands around a view on a device: who this is and what it belongs to, and nothing of the operator's desk. */
export function GuestFrame({ guest, children }: GuestFrameProps) {
  const { view, role, door, isFar } = guest;
  const isKept = useKept(guest);
  useWakeLock();
  useLeaveGuard();
  useManifest(isFar ? null : role);
  useTabTitle(guest);
  if (door === 'join' && !isKept) return children;
  if (isWall(view)) return <WallFrame wall={view}>{children}</WallFrame>;
  if (view === 'overlay') return <OverlayFrame>{children}</OverlayFrame>;
  return <PeopleFrame guest={guest}>{children}</PeopleFrame>;
}

/** For those who hold the device in their hands. */
function PeopleFrame({ guest, children }: GuestFrameProps) {
  const t = useWords();
  const title = useShowTitle();
  const name = useWindow(({ hello }) => hello?.guest?.name ?? null);
  return (
    <div className={styles.frame} data-view={guest.view}>
      <header className={styles.bar}>
        <div className={styles.who}>
          <strong className={styles.role}>{t(`role.short.${guest.role}`)}</strong>
          <div className={styles.what}>
            {title !== null && <h1 className={styles.title}>{title}</h1>}
            {name !== null && <span className={styles.device}>{name}</span>}
          </div>
        </div>
        <GuestTools />
      </header>
      <LineState />
      {guest.role === 'caller' && <StorageNotices />}
      <main className={styles.main}>{children}</main>
    </div>
  );
}

/** What the tab and the home screen call this page. */
function useTabTitle({ role }: GuestState): void {
  const t = useWords();
  const title = useShowTitle();
  useEffect(() => {
    document.title = [t(`role.short.${role}`), title ?? 'Rostrum'].join(' · ');
  }, [t, role, title]);
}
