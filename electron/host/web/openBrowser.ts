import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from '../chromium.ts';

/** Whether this computer can show a window. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Opens an address in a window of its own (a Chromium with a profile below the data folder), or, where there is
 * none or it fails, in the person's browser. `log` is told when neither starts.
 */
export function openBrowser(url: string, dataDir: string, log: (line: string) => void): void {
  const chromium = findChromium();
  const openDefault = () => start(...defaultOpener(url), () => log('no browser could be started'));
  if (chromium === null) openDefault();
  else start(chromium, chromiumFlags(url, dataDir), openDefault);
}

function chromiumFlags(url: string, dataDir: string): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${join(dataDir, 'browser')}`,
    '--no-first-run',
    '--no-default-browser-check',
    // Nothing is fetched beside the page: no components, no lists, no account, no reports.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-domain-reliability',
    // Chromium refuses to start as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function defaultOpener(url: string): [string, string[]] {
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', [url]];
}

/** Starts a program that outlives the host, so that its windows stay and come back after a crash. */
function start(command: string, args: readonly string[], onFailure: () => void): void {
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.once('error', onFailure);
  child.once('exit', (code) => {
    if (code !== 0 && code !== null) onFailure();
  });
  child.unref();
}
