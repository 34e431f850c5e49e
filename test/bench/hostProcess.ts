import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';

/** A running browser host on a data folder of its own. */
export interface HostProcess {
  /** Address with its token. */
  readonly url: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** Starts the built host; `shows` lie in its library. Resolves when it has printed its address. */
export async function startHost(root: string, shows: readonly Show[]): Promise<HostProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
  for (const show of shows) {
    const folder = join(dataDir, 'shows', show.id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'show.json'), writeShow(show));
  }
  const child = spawn(
    process.execPath,
    [join(root, 'dist/node/serve.js'), '--no-open', '--port', '0', '--data', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await printedAddress(child);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, stop };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/\S+/.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}`)));
  });
}
