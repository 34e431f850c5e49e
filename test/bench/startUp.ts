import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { figures, type Measured } from './report.ts';

const STARTS = 7;

/** A program of one file that answers with a page of one button. */
const BARE = `import { createServer } from 'node:http';
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end('<button>Thái Nguyên</button>');
});
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'));
`;

/**
 * `npm start -- --serve --no-open` until a page of the library can be clicked, in turns with an `npm start` that only
 * answers with one button; the browser itself is running already.
 */
export async function startUp(root: string, browser: Browser): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
  try {
    const data = join(folder, 'data');
    writeFileSync(join(folder, 'server.mjs'), BARE);
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, scripts: { start: 'node server.mjs' } }),
    );
    const flags = ['--', '--serve', '--no-open', '--port', '0', '--data', data];
    const ours: number[] = [];
    const bare: number[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      bare.push(await once(browser, folder, []));
      ours.push(await once(browser, root, flags));
      rmSync(data, { recursive: true, force: true });
    }
    return {
      name: 'npm start to interactive',
      ...figures(ours),
      raw: { name: 'npm starting a server of one button', ...figures(bare) },
      aim: 'under 3000 ms',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function once(browser: Browser, cwd: string, flags: readonly string[]): Promise<number> {
  const from = performance.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['start', '--silent', ...flags], {
    cwd,
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
    await interactive(await context.newPage(), url);
    return performance.now() - from;
  } finally {
    await context.close();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

async function interactive(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: /Thái Nguyên/ }).click({ trial: true });
}
