// `npm start`: installs and builds what is missing, then opens the app in Electron or else in a browser.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady } from './ensure.mjs';
import { electronBinary, getElectron } from './lib/electron.mjs';
import { cacheDir, root, say } from './lib/project.mjs';
import {
  electronArgs,
  parseStartFlags,
  serveArgs,
  USAGE,
  wantsElectron,
} from './lib/startFlags.mjs';

/** An Electron that breaks off this early never showed its window (no sandbox helper, no display …). */
const BROKEN_START_MS = 10_000;

/** How a person or the system asks a program to end. */
const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const flags = parseStartFlags(process.argv.slice(2));
if (flags.fault) {
  say(`rostrum: ${flags.fault}`);
  process.exitCode = 2;
} else if (flags.help) console.log(USAGE);
else await start();

async function start() {
  await ensureReady();
  if (wantsElectron(flags, process.platform, process.env)) {
    if (electronBinary(root, process.env) === null) await getElectron(root);
    const binary = electronBinary(root, process.env);
    if (binary !== null && (await ranInElectron(binary))) return;
    if (binary !== null && deniesSandbox())
      say(
        'Rostrum: this system lets Electron set up no sandbox. README.md, "Package", says how to let it.',
      );
    say('Rostrum: Electron could not be had or started, so the app now opens in a browser window.');
  }
  await serve();
}

/** Whether this is an Ubuntu that lets no program without a profile set up a sandbox (23.10 and later). */
function deniesSandbox() {
  try {
    const rule = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
    return readFileSync(rule, 'utf8').trim() === '1';
  } catch {
    // Another system.
    return false;
  }
}

/** Runs the app in Electron until it ends; false when it did not get as far as showing a window. */
async function ranInElectron(binary) {
  // Set by some editors' terminals; Electron would then be nothing but Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const begun = Date.now();
  const child = spawn(binary, electronArgs(flags, process.platform, env), {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  // Ctrl+C reaches Electron as well; this process ends when Electron has saved.
  const passOn = (signal) => child.kill(signal);
  for (const signal of END_SIGNALS) process.on(signal, passOn);
  const { code, signal } = await endOf(child);
  for (const signal of END_SIGNALS) process.off(signal, passOn);
  if (code !== 0 && !END_SIGNALS.includes(signal) && Date.now() - begun < BROKEN_START_MS)
    return false;
  process.exitCode = code ?? 1;
  return true;
}

function endOf(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: 1, signal: null }));
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
}

/** The browser host runs in this very process: that saves the start of another one. */
async function serve() {
  // Node 22 and newer: what was compiled by the last start is compiled no more.
  module.enableCompileCache?.(join(cacheDir, 'compiled'));
  const entry = join(root, 'dist', 'node', 'serve.js');
  process.argv = [process.execPath, entry, ...serveArgs(flags)];
  await import(pathToFileURL(entry).href);
}
