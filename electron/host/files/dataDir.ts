import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** The part of a computer that decides where application data lives. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
});

/**
 * The app's data folder (absolute path): the same that Electron calls `userData`, so that the browser host and
 * Electron find the same shows.
 */
export function defaultDataDir(machine: Machine = thisMachine()): string {
  const { join } = machine.platform === 'win32' ? win32 : posix;
  return join(appData(machine), 'Rostrum');
}

function appData({ platform, env, home }: Machine): string {
  if (platform === 'win32') return env.APPDATA || win32.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME || posix.join(home, '.config');
}
