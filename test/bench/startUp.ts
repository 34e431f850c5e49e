import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { figures, type Measured } from './report.ts';

const STARTS = 7;

/** `npm start -- --serve --no-open` until a page of the library can be clicked; the browser itself is running already. */
export async function startUp(root: string, browser: Browser): Promise<Measured> {
  const samples: number[] = [];
  for (let start = 0; start < STARTS; start += 1) samples.push(await once(root, browser));
  return { name: 'npm start to interactive', ...figures(samples), raw: null, aim: 'under 3000 ms' };
}

async function once(root: string, browser: Browser): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
  const from = performance.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = [
    'start',
    '--silent',
    '--',
    '--serve',
    '--no-open',
    '--port',
    '0',
    '--data',
    dataDir,
  ];
  const child = spawn(npm, flags, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const context = await browser.newContext();
  try {
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const found = /http:\/\/\S+/.exec(chunk.toString())?.[0];
        if (found !== undefined) resolve(found);
      });
    });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: /Thái Nguyên/ }).click({ trial: true });
    return performance.now() - from;
  } finally {
    await context.close();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}
