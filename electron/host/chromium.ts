import { readdirSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { type Machine, thisMachine } from './files/dataDir.ts';

/** Names on the PATH, the ones that packages install first. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Below the program folders of Windows. */
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Below /Applications and the person's own applications. */
const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

/** Below a `chromium-REVISION` folder of Playwright's cache. */
const PLAYWRIGHT_BUILDS = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The absolute path of a Chromium (or Chrome, or Edge) on this computer, or null.
 * ROSTRUM_CHROMIUM, when set, is the only one that counts.
 */
export function findChromium(machine: Machine = thisMachine()): string | null {
  const chosen = machine.env.ROSTRUM_CHROMIUM;
  const candidates = chosen ? [chosen] : [...installed(machine), ...ofPlaywright(machine)];
  return candidates.find(isFile) ?? null;
}

function installed({ platform, env, home }: Machine): string[] {
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => win32.join(folder, program)));
  if (platform === 'darwin')
    return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => posix.join(folder, app)),
    );
  const folders = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  return COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

/** The newest build first. */
function ofPlaywright(machine: Machine): string[] {
  const cache = playwrightCache(machine);
  const { join } = machine.platform === 'win32' ? win32 : posix;
  return namesIn(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)))
    .flatMap((name) => PLAYWRIGHT_BUILDS.map((build) => join(cache, name, build)));
}

function playwrightCache({ platform, env, home }: Machine): string {
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH;
  if (platform === 'win32')
    return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'ms-playwright');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'ms-playwright');
  return posix.join(env.XDG_CACHE_HOME || posix.join(home, '.cache'), 'ms-playwright');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // No such cache is the usual case; one that can't be read offers nothing either.
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
