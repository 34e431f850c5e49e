import { isWall } from '@shared/contract/displays.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { type GuestState, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { OverlayFrame } from '../wall/OverlayFrame.tsx';
import styles from './GuestFrame.module.css';
import { useKept, useShowTitle } from './guestState.ts';
import { GuestTools } from './LookTools.tsx';
import { StorageNotices } from './Notices.tsx';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useLost } from './useLost.ts';
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

/** How long it is said that the line is good again, in ms. */
const BACK_MS = 4000;

/** Loud as long as the line is cut; said once when it is good again. */
function LineState() {
  const t = useWords();
  const lost = useLost();
  const [isBack, setBack] = useState(false);
  const isLost = lost !== null;
  useEffect(() => {
    if (!isLost) return;
    setBack(false);
    return () => setBack(true);
  }, [isLost]);
  useEffect(() => {
    if (!isBack) return;
    const timer = setTimeout(() => setBack(false), BACK_MS);
    return () => clearTimeout(timer);
  }, [isBack]);
  return (
    <>
      <div role="alert">{lost !== null && <p className={styles.lost}>{lost}</p>}</div>
      <div role="status">
        {isBack && lost === null && <p className={styles.back}>{t('guest.back')}</p>}
      </div>
    </>
  );
}
