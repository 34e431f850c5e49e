import { powerSaveBlocker } from 'electron';

/** Gives a listener that keeps the displays from sleeping as long as a show is live. */
export function keepAwake(): (live: boolean) => void {
  let blocker: number | null = null;
  return (live) => {
    if (live) blocker ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
}
