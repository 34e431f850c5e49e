// Whether the packages of package-lock.json are installed, and the one way to install them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, say } from './project.mjs';

/** The oldest Node of each line that the tools run on; what lies between 21 and 22.11 they refuse. */
export function isNodeGoodEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/**
 * Whether an installed tree (npm's own record of it) holds every package of a lock file.
 * Optional packages are for other systems and may be missing.
 */
export function holdsAll(lock, installed) {
  return Object.entries(lock.packages).every(([path, { version, optional }]) => {
    const there = installed.packages[path];
    if (path === '' || (optional && there === undefined)) return true;
    return there?.version === version;
  });
}

/** Installs when something is missing. Gives the exit code; says nothing when there is nothing to do. */
export function ensureInstalled() {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const mark = createHash('sha256').update(lockText).digest('hex');
  const markFile = join(root, 'node_modules', '.rostrum-install');
  if (textOf(markFile) === mark) return 0;
  if (!isInstalled(lockText)) {
    say('Rostrum: installing packages (once, about a minute) …');
    const code = npmCi();
    if (code !== 0) return code;
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(markFile, mark);
  return 0;
}

function isInstalled(lockText) {
  const installed = textOf(join(root, 'node_modules', '.package-lock.json'));
  return installed !== null && holdsAll(JSON.parse(lockText), JSON.parse(installed));
}

function npmCi() {
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Started by `npm start`, npm says where it is; that spares a shell on Windows.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runNode([npm, ...flags]);
  const { status, error } = spawnSync('npm', flags, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error) say(`Rostrum: npm could not be started: ${error.message}`);
  return status ?? 1;
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
