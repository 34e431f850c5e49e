import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { app, theApp } from './app.ts';
import { endSession, leaveFullScreen, openWindowsIn, windowsAt } from './browserWindow.ts';
import { Chromium } from './chromium.ts';
import { readiness } from './readiness.ts';
import { record } from './records.ts';
import { type StandinDisplay, theScreen } from './screen.ts';
import { answerBoxes, askPermission, clickMenu, shutDown } from './systemParts.ts';
import { dropPolicies, redirect } from './webContents.ts';

/** What a test may ask for. */
export interface Wish {
  /** A click on the menu item with these labels. */
  readonly click?: readonly string[];
  readonly quit?: boolean;
  /** The displays that are plugged in from now on. */
  readonly displays?: readonly StandinDisplay[];
  /** The button that answers message boxes from now on. */
  readonly button?: number;
  /** Ends full screen in the windows whose address has this in it, as F11 does. */
  readonly leaveFullScreen?: string;
  /** Helper processes that end, as Electron tells of them. */
  readonly gone?: readonly { readonly type: string; readonly reason: string }[];
  /** Permissions that a page at an address asks for. */
  readonly permissions?: readonly { readonly permission: string; readonly url: string }[];
  /** A file that macOS gives to the app. */
  readonly openFile?: string;
  /** How the system tells of its end: Windows its windows, the others the power monitor. */
  readonly systemEnds?: 'query-session-end' | 'session-end' | 'shutdown';
  /** Pages that hang, and that answer again, by what their address has in it. */
  readonly unresponsive?: string;
  readonly responsive?: string;
  /** The page with this in its address ends for this reason. */
  readonly crash?: { readonly at: string; readonly reason: string };
  /** The page with this in its address attaches a webview. */
  readonly attachWebview?: string;
  /** Pages come without their policies from now on. */
  readonly dropPolicies?: boolean;
  /** What asks for the first address is sent on to the second by a server, once. */
  readonly redirect?: { readonly from: string; readonly to: string };
}

/** Resolves 'electron' to the stand-in; runs in Node's thread for module hooks, so it comes as text. */
const HOOK = `
  let electron;
  export const initialize = (url) => { electron = url; };
  export const resolve = (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context);
`;

/** Does what the test asks for, one JSON text per line on stdin. */
function obey(line: string): void {
  const wish: Wish = JSON.parse(line);
  if (wish.click !== undefined) clickMenu(wish.click);
  if (wish.displays !== undefined) theScreen.become(wish.displays);
  if (wish.button !== undefined) answerBoxes(wish.button);
  if (wish.leaveFullScreen !== undefined) leaveFullScreen(wish.leaveFullScreen);
  for (const { permission, url } of wish.permissions ?? []) askPermission(permission, url);
  for (const details of wish.gone ?? []) theApp.emit('child-process-gone', {}, details);
  for (const event of ['unresponsive', 'responsive'] as const)
    for (const window of at(wish[event])) window.emit(event);
  for (const { contents } of at(wish.crash?.at)) contents.crash(wish.crash?.reason ?? '');
  for (const { contents } of at(wish.attachWebview)) contents.attachWebview();
  if (wish.dropPolicies === true) dropPolicies();
  if (wish.redirect !== undefined) redirect(wish.redirect);
  if (wish.openFile !== undefined) theApp.openFile(wish.openFile);
  if (wish.systemEnds === 'shutdown') shutDown();
  else if (wish.systemEnds !== undefined) endSession(wish.systemEnds);
  if (wish.quit === true) app.quit();
}

const at = (part: string | undefined) => (part === undefined ? [] : windowsAt(part));

/**
 * Runs the app in the folder of the first argument as Electron does: its entry first, then `ready`. STANDIN_PACKAGED is
 * the folder of a packaged app instead, whose arguments are all a person's.
 */
async function launch(): Promise<void> {
  const [program, , ...args] = process.argv;
  const packaged = process.env.STANDIN_PACKAGED;
  const root = resolve(packaged ?? args[0] ?? '.');
  process.argv = [program ?? '', ...args];
  const { main, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  theApp.setVersion(version);
  register(`data:text/javascript,${encodeURIComponent(HOOK)}`, {
    data: new URL('./electronModule.mjs', import.meta.url).href,
  });
  const clock = process.env.STANDIN_CLOCK;
  // A file with ms since 1970 stands for the computer's clock.
  if (clock !== undefined) Date.now = () => Number(readFileSync(clock, 'utf8'));
  record('started', { pid: process.pid });
  try {
    await import(pathToFileURL(join(root, main)).href);
  } catch (error) {
    // The app still becomes ready.
    process.emit('uncaughtException', error as Error);
  }
  const chromium = process.env.ROSTRUM_CHROMIUM ?? '/usr/bin/chromium';
  // A double click starts the app on macOS: the file comes before it is ready.
  const given = process.env.STANDIN_OPEN_FILE;
  if (given !== undefined) theApp.openFile(given);
  // Beside the stand-in, so that it goes away with it.
  const profile = join(import.meta.dirname, `profile-${process.pid}`);
  openWindowsIn(await Chromium.start(chromium, profile));
  createInterface(process.stdin).on('line', obey);
  readiness.become();
}

await launch();
