import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronBinary, failedLately, lastCause, watch } from '../../../scripts/lib/electron.mjs';
import { tempFolder } from '../../fixtures/folders.ts';

async function put(path, text = '') {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

describe('electronBinary', () => {
  it('is there when both the note of its place and the file are', async () => {
    const root = await tempFolder();
    const folder = join(root, 'node_modules', 'electron');
    expect(electronBinary(root, {})).toBeNull();
    await put(join(folder, 'path.txt'), 'Electron.app/Contents/MacOS/Electron');
    expect(electronBinary(root, {})).toBeNull();
    const binary = await put(join(folder, 'dist/Electron.app/Contents/MacOS/Electron'));
    expect(electronBinary(root, {})).toBe(binary);
  });

  it('is the other one that the environment names', async () => {
    const root = await tempFolder();
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'other') };
    expect(electronBinary(root, env)).toBeNull();
    const other = await put(join(root, 'other', 'electron'));
    expect(electronBinary(root, env)).toBe(other);
  });
});

describe('failedLately', () => {
  const failure = { version: '45.4.1', at: 1_000_000 };
  const hours = (count) => failure.at + count * 60 * 60 * 1000;

  it('spares a second try on the same day, of the same version', () => {
    expect(failedLately(failure, '45.4.1', hours(23))).toBe(true);
    expect(failedLately(failure, '45.4.1', hours(25))).toBe(false);
    expect(failedLately(failure, '46.0.0', hours(1))).toBe(false);
    expect(failedLately(null, '45.4.1', hours(1))).toBe(false);
  });
});

describe('lastCause', () => {
  it('finds the reason in a stack', () => {
    const report =
      'RequestError: getaddrinfo ENOTFOUND github.com\n    at ClientRequest.onError (x.js)\n';
    expect(lastCause(report)).toBe('RequestError: getaddrinfo ENOTFOUND github.com');
    expect(lastCause('')).toBe('unknown');
  });
});

describe('watch', () => {
  const limits = { lookEvery: 5, stalled: 60_000, total: 60_000 };
  const run = (script) =>
    spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'pipe'] });

  it('tells how a download ended by itself', async () => {
    expect(await watch(run(''), () => 0, limits)).toBeNull();
    expect(await watch(run('throw new RangeError("no route")'), () => 0, limits)).toBe(
      'RangeError: no route',
    );
  });

  it('ends one that makes no progress', async () => {
    const child = run('setInterval(() => 0, 1000)');
    const ended = once(child, 'exit');
    expect(await watch(child, () => 0, { ...limits, stalled: 20 })).toBe(
      'no progress for a minute',
    );
    expect((await ended)[1]).toBe('SIGKILL');
  });

  it('ends one that goes on for too long', async () => {
    const child = run('setInterval(() => 0, 1000)');
    let size = 0;
    const growing = () => {
      size += 1;
      return size;
    };
    expect(await watch(child, growing, { ...limits, total: 50 })).toBe(
      'it took more than five minutes',
    );
  });
});
