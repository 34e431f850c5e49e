// Finding Electron's binary, and getting it once. Requiring the package would try a download at every start.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheDir, programOf, say } from './project.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
/** When a download is given up, in ms: without progress, and in all. */
const LIMITS = { lookEvery: 500, stalled: 60 * 1000, total: 5 * 60 * 1000 };
const MEGABYTE = 1024 * 1024;

/**
 * The absolute path of Electron's binary, or null when it is not there.
 * ELECTRON_OVERRIDE_DIST_PATH names a folder that holds another one, as Electron's own package has it.
 */
export function electronBinary(root, env) {
  const folder = join(root, 'node_modules', 'electron');
  const name = existsSync(join(folder, 'path.txt'))
    ? readFileSync(join(folder, 'path.txt'), 'utf8').trim()
    : null;
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return fileOrNull(join(override, name ?? 'electron'));
  return name === null ? null : fileOrNull(join(folder, 'dist', name));
}

function fileOrNull(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
}

/** Whether a failed download of this version is so recent that another try would only slow the start down. */
export function failedLately(failure, version, now) {
  return failure !== null && failure.version === version && now - failure.at < DAY_MS;
}

/** Tries to download the binary, unless that failed within the last day. Shows how far it is; gives up when it stalls. */
export async function getElectron(root) {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  );
  const noteFile = join(cacheDir, 'electron-download-failed.json');
  if (failedLately(readNote(noteFile), version, Date.now())) return;
  say(`Rostrum: Electron ${version} is not here yet; downloading it once (about 120 MB) …`);
  mkdirSync(cacheDir, { recursive: true });
  const problem = await download(root);
  if (problem === null) return rmSync(noteFile, { force: true });
  say(`Rostrum: the download did not work: ${problem}`);
  writeFileSync(noteFile, JSON.stringify({ version, at: Date.now() }));
}

function readNote(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // No note, or a damaged one: then it is tried again.
    return null;
  }
}

/** Runs Electron's own installer; resolves with null or with what went wrong. */
async function download(root) {
  // A folder of our own for its temporary files shows how far it is.
  const temporary = join(cacheDir, 'electron-download');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const child = spawn(process.execPath, [programOf('electron', 'install-electron'), '--no'], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const folders = [temporary, join(root, 'node_modules', 'electron', 'dist')];
  const problem = await watch(child, () =>
    folders.reduce((sum, folder) => sum + sizeOf(folder), 0),
  );
  rmSync(temporary, { recursive: true, force: true });
  return problem;
}

/**
 * Waits for a download; ends it when `size()` (bytes so far) stops growing or when it takes too long.
 * Resolves with null when it went well, else with what went wrong.
 */
export function watch(child, size, limits = LIMITS) {
  return new Promise((resolve) => {
    const begun = Date.now();
    let best = { size: 0, at: begun };
    let errors = '';
    const finish = (problem) => {
      clearInterval(timer);
      resolve(problem);
    };
    const giveUp = (problem) => {
      child.kill('SIGKILL');
      finish(problem);
    };
    const timer = setInterval(() => {
      const now = Date.now();
      const reached = size();
      if (reached > best.size) {
        sayProgress(best.size, reached);
        best = { size: reached, at: now };
      }
      if (now - best.at > limits.stalled) giveUp('no progress for a minute');
      else if (now - begun > limits.total) giveUp('it took more than five minutes');
    }, limits.lookEvery);
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', (error) => finish(error.message));
    child.on('close', (code) => finish(code === 0 ? null : lastCause(errors)));
  });
}

function sayProgress(before, now) {
  const step = 10 * MEGABYTE;
  if (Math.floor(now / step) > Math.floor(before / step))
    say(`Rostrum: … ${Math.floor(now / MEGABYTE)} MB`);
}

/** The last line of an error report that says what happened, without the stack. */
export function lastCause(report) {
  const lines = report.split('\n').map((line) => line.trim());
  return lines.filter((line) => /error/i.test(line) && !line.startsWith('at ')).at(-1) ?? 'unknown';
}

/** Bytes in a folder and below; 0 when it is not there (any more). */
function sizeOf(path) {
  try {
    const stat = statSync(path);
    if (!stat.isDirectory()) return stat.size;
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}
