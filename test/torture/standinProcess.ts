import { closeSync, openSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { call } from '../electron/standin/pageCalls.ts';
import { Shell } from '../electron/standin/shell.ts';
import type { Starter } from './life.ts';
import { type Desk, type Found, play, resume, type Say } from './play.ts';
import { readOrThrow } from './world.ts';

/** The button of the question whether to quit though the show is live. */
const QUITS = '1';

/** Starts the built Electron main on the stand-in; its page is the window through which the evening is played. */
export function standinStarter(
  { app, standin }: { readonly app: string; readonly standin: string },
  dataDir: string,
  temporary: string,
): Starter {
  return (plan, hear) => {
    const clockFile = join(temporary, 'clock');
    const clock = openSync(clockFile, 'w');
    // Always as many digits, in one write: whoever reads it meanwhile gets the time before or the time after.
    const setClock = (ms: number) => void writeSync(clock, String(ms), 0);
    setClock(Date.now());
    const env = { STANDIN_CLOCK: clockFile, STANDIN_BUTTON: QUITS, TMPDIR: temporary };
    const shell = Shell.spawn({ app, standin, dataDir, env });
    let isKilled = false;
    const found: Partial<Found> = {};
    const say: Say = (said) => {
      if (said.said === 'resumed') Object.assign(found, said.found);
      // What comes after the signal is an echo.
      if (!isKilled) hear(said);
    };
    const live = async () => {
      await shell.opened();
      const page = await shell.page();
      await page.locator('[data-view]:not([data-view="library"])').waitFor({ state: 'attached' });
      say({ said: 'window' });
      const desk = deskOf(
        page,
        { setClock, quit: () => shell.wish({ quit: true }) },
        plan?.aim === 'close',
      );
      await resume(desk, say);
      const { main, other } = found;
      if (plan === null || main?.fault !== null || other?.fault !== null)
        return shell.wish({ quit: true });
      await play(desk, { main: readOrThrow(main.text), other: readOrThrow(other.text) }, plan, say);
    };
    let isOver = false;
    const ended = shell.ended.then(async () => {
      isOver = true;
      closeSync(clock);
      const started = shell.records.find(({ type }) => type === 'started');
      if (started !== undefined)
        await rm(join(standin, `profile-${started.pid}`), REMOVE_ALL).catch(() => undefined);
      return isKilled;
    });
    live().catch((error: unknown) => {
      // A page that goes with its process has nothing to say.
      if (!isKilled && !isOver) hear({ said: 'odd', what: String(error) });
    });
    const kill = async () => {
      await shell.recorded(({ type }) => type === 'started');
      isKilled = true;
      process.kill(shell.pid, 'SIGKILL');
    };
    return { ended, kill: () => void kill().catch(() => undefined) };
  };
}

/** A Chromium that was just ended may still be writing. */
const REMOVE_ALL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

function deskOf(
  page: Page,
  { setClock, quit }: { readonly setClock: (ms: number) => void; readonly quit: () => void },
  mayQuit: boolean,
): Desk {
  // A page that went with its process answers nothing any more.
  const ask: Desk['ask'] = (method, params) =>
    call(page, method, params).catch(() => new Promise<never>(() => undefined));
  return {
    ask,
    dispatch: (showId, request) => {
      const reply = ask('dispatch', { showId, request });
      return { told: reply, reply };
    },
    setClock,
    // A start takes seconds here: it is closed only where it is to be killed in doing so, and then it stays closed.
    reopen: async () => {
      if (!mayQuit) return;
      quit();
      await new Promise(() => undefined);
    },
  };
}
