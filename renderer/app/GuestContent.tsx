import { Button } from '@mantine/core';
import { failureSentence } from '@shared/words/failure.ts';
import { type PointerEvent, Suspense } from 'react';
import { JoinView } from '../join/JoinView.tsx';
import { type GuestState, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import styles from './GuestFrame.module.css';
import { useKept, useShown } from './guestState.ts';
import { GuestTools } from './LookTools.tsx';
import { MayDim } from './MayDim.tsx';
import { useLost } from './useLost.ts';
import { VIEWS } from './views.tsx';

/** What a device shows: the way in, its view, or why there is none yet. */
export function GuestContent({ guest }: { readonly guest: GuestState }) {
  const { role, view, door, out } = guest;
  const isShown = useShown();
  const isKept = useKept(guest);
  if (door === 'join' && !isKept)
    return (
      <JoinView role={role} out={out} tools={<GuestTools />}>
        <MayDim />
      </JoinView>
    );
  const View = view === 'library' ? null : VIEWS[view];
  if (!isShown || View === null) return role === 'screen' ? null : <NotYet />;
  if (door !== 'join')
    return (
      <Suspense>
        <View />
      </Suspense>
    );
  // Who touches a wall that was cut off wants to bring it back.
  const wake = (event: PointerEvent) => {
    event.preventDefault();
    useWindow.setState({ hall: null });
  };
  return (
    <div className={styles.whole} onPointerDown={wake}>
      <View />
    </div>
  );
}

/** Before anything is known: it is being asked for, the host is not there, or the page is of another version. */
function NotYet() {
  const t = useWords();
  const lost = useLost();
  const fault = useWindow((state) => state.fault);
  const isFar = useWindow(({ guest }) => guest?.isFar === true);
  // Its frame says it in a corner.
  if (isFar) return null;
  if (fault !== null)
    return (
      <Message text={failureSentence(fault, t)}>
        <Button size="lg" onClick={() => window.location.reload()}>
          {t('guest.reload')}
        </Button>
      </Message>
    );
  return <Message text={lost ?? t('line.connecting')} />;
}
