import { memo } from 'react';
import { CallingSettings } from './CallingSettings.tsx';
import { DayMenu } from './DayMenu.tsx';
import { MessageControl } from './MessageControl.tsx';
import { ScreenControl } from './ScreenControl.tsx';
import { TimelineToggle } from './TimelineToggle.tsx';
import styles from './Toolbar.module.css';

/** What a caller needs beside GO, one line above the programme. */
export const Toolbar = memo(function Toolbar({ waveId }: { readonly waveId: string | null }) {
  return (
    <div className={styles.bar}>
      <DayMenu waveId={waveId} />
      <MessageControl />
      <ScreenControl />
      <TimelineToggle />
      <CallingSettings />
    </div>
  );
});
