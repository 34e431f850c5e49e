// A Chromium for the tests: the installed one, else Debian's package, else Playwright's download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programOf, root, runNode, say } from './project.mjs';

/** Sees to it that the tests find a Chromium, and says once which one. False, after one line, when none can be had. */
export async function ensureChromium() {
  // The app's own search, from the build: the tests use what a person's app would use.
  const { findChromium } = await import(pathToFileURL(join(root, 'dist/node/chromium.js')).href);
  const sources = [() => 'installed', fromDebian, fromPlaywright];
  for (const source of sources) {
    const name = source();
    const path = name === null ? null : findChromium();
    if (path === null) continue;
    if (!process.env.ROSTRUM_CHROMIUM) say(`Rostrum: tests use ${path} (${name})`);
    process.env.ROSTRUM_CHROMIUM = path;
    return true;
  }
  say('Rostrum: no Chromium for the tests; install one, or name it in ROSTRUM_CHROMIUM.');
  return false;
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  say("Rostrum: no Chromium here; installing Debian's package …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 2, 2], env };
  spawnSync('apt-get', ['update', '-qq'], options);
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  return spawnSync('apt-get', install, options).status === 0 ? "Debian's package" : null;
}

function fromPlaywright() {
  say('Rostrum: no Chromium here; downloading the one of Playwright …');
  const args = [programOf('playwright-core', 'playwright-core'), 'install', 'chromium'];
  return runNode(args) === 0 ? "Playwright's download" : null;
}
