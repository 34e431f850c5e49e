import { isRunning } from '@shared/model/run.ts';
import { useShow } from '../show/useShow.ts';
import { CallingSettings } from './CallingSettings.tsx';
import { DayMenu } from './DayMenu.tsx';
import { MessageControl } from './MessageControl.tsx';
import { ScreenControl } from './ScreenControl.tsx';
import { TimelineToggle } from './TimelineToggle.tsx';
import styles from './Toolbar.module.css';

/** What a caller needs beside GO, one line above the programme. */
export function Toolbar() {
  const running = useShow((show) => isRunning(show.run));
  return (
    <div className={styles.bar}>
      {running && <DayMenu />}
      {running && <MessageControl />}
      <ScreenControl />
      <TimelineToggle />
      <CallingSettings />
    </div>
  );
}
