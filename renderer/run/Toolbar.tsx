import { isRunning } from '@shared/model/run.ts';
import { memo } from 'react';
import { useShow } from '../show/useShow.ts';
import { CallingSettings } from './CallingSettings.tsx';
import { DayMenu } from './DayMenu.tsx';
import { MessageControl } from './MessageControl.tsx';
import { ScreenControl } from './ScreenControl.tsx';
import { TimelineToggle } from './TimelineToggle.tsx';
import styles from './Toolbar.module.css';

/** What a caller needs beside GO, one line above the programme. */
export const Toolbar = memo(function Toolbar({ waveId }: { readonly waveId: string | null }) {
  const running = useShow((show) => isRunning(show.run));
  return (
    <div className={styles.bar}>
      {running && <DayMenu waveId={waveId} />}
      {running && <MessageControl />}
      <ScreenControl />
      <TimelineToggle />
      <CallingSettings />
    </div>
  );
});
