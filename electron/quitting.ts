import { app, powerMonitor, session } from 'electron';
import { errorCode } from './host/files/durable.ts';
import { described, log } from './log.ts';
import { TIME_OUT, withTimeLimit } from './timeLimit.ts';

/** How long the last snapshots may take, in ms. Every acknowledged command is on disk already. */
const CLOSE_LIMIT_MS = 5000;
/** The same when the system is going down and waits for nobody. */
const FAST_LIMIT_MS = 1500;

export interface Quitting {
  /** Writes the last snapshots; rejects when the disk refuses. */
  close(): Promise<void>;
  /** The id of a show that is live; null: none is. */
  liveShow(): Promise<string | null>;
  /** A show is live: true when the person quits all the same. */
  askQuitLive(): Promise<boolean>;
  /** The disk refused for this reason: true when the person quits all the same. */
  askQuitAnyway(reason: string): Promise<boolean>;
  /** The person stays: the app goes on, with this show if one is live. */
  onStay(liveShow: string | null): void;
}

/** Lets the host finish before the app ends: asked by a person, or fast when the system goes down. */
export function quitSafely(quitting: Quitting): void {
  let state: 'running' | 'closing' | 'closed' = 'running';

  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void mayQuit(quitting).then((stay) => {
      // The system may have ended it while the question stood.
      if (state !== 'closing') return;
      state = stay === null ? 'closed' : 'running';
      if (stay === null) app.quit();
      else quitting.onStay(stay.liveShow);
    });
  });

  const endFast = () => {
    if (state === 'closed') return;
    state = 'closed';
    void closeFast(quitting).then(() => app.exit(0));
  };
  // Windows tells its windows of a log-off and emits no before-quit.
  app.on('browser-window-created', (_event, window) => {
    window.on('query-session-end', (event) => {
      event.preventDefault();
      endFast();
    });
    // A log-off that is forced asks nobody. What is done in this moment is all there is time for.
    window.on('session-end', endFast);
  });
  // The event that can hold the shutdown for a moment is passed, though not declared.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    endFast();
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, endFast);
}

/** Null: the app may end. Otherwise the person stays, and this says with which show. */
async function mayQuit(quitting: Quitting): Promise<{ readonly liveShow: string | null } | null> {
  const { close, askQuitAnyway, askQuitLive } = quitting;
  const liveShow = await quitting.liveShow();
  if (liveShow !== null && !(await askQuitLive())) return { liveShow };
  try {
    const closed = await withTimeLimit(close(), CLOSE_LIMIT_MS);
    if (closed === TIME_OUT) log('closing took too long and was cut short');
    return null;
  } catch (error) {
    log(`the last changes could not be written: ${described(error)}`);
    return (await askQuitAnyway(errorCode(error))) ? null : { liveShow };
  }
}

async function closeFast({ close }: Quitting): Promise<void> {
  session.defaultSession.flushStorageData();
  const closing = close().catch((error: unknown) => log(`closing: ${described(error)}`));
  await withTimeLimit(closing, FAST_LIMIT_MS);
}
