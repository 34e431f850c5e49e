import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cues } from '@shared/cue/cues.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../fixtures/folders.ts';
import { openLine } from './host/web/webHost.ts';

const ENTRY = fileURLToPath(new URL('../../dist/node/serve.js', import.meta.url));

interface Run {
  readonly child: ChildProcess;
  /** Everything said so far. */
  readonly said: { stdout: string; stderr: string };
  /** Exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>;
}

/** Runs the built entry without opening a browser. */
function run(...args: string[]): Run {
  const child = spawn(process.execPath, [ENTRY, '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk;
  });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { child, said, exit };
}

/** The address that a run prints when it is ready. */
async function address({ child, said, exit }: Run): Promise<URL> {
  const printed = () => /^Rostrum: (http:\S+)\n/.exec(said.stdout)?.[1];
  const ended = exit.then((code) => {
    throw new Error(`ended with ${code}: ${said.stderr}`);
  });
  // Nobody waits for it any more once the address is there.
  ended.catch(() => undefined);
  while (printed() === undefined && child.stdout !== null)
    await Promise.race([once(child.stdout, 'data'), ended]);
  return new URL(printed() ?? '');
}

/** Opens a line with the token of an address, and the first show on it. */
async function openShow(url: URL) {
  const port = Number(url.port);
  const cookie = `rostrum-${port}=${url.searchParams.get('token')}`;
  const window = await openLine(port, { headers: { cookie } });
  const [first] = await window.get('library.list', {});
  if (first === undefined) throw new Error('the library is empty');
  const { show } = await window.get('show.open', { showId: first.id, view: 'run' });
  return { window, show };
}

describe('serve', () => {
  it('prints one line with an address that lets in, and ends cleanly when asked', async () => {
    const started = run('--port', '0', '--data', await tempFolder());
    const url = await address(started);
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(url.origin)).status).toBe(401);
    started.child.kill('SIGTERM');
    expect(await started.exit).toBe(0);
    expect(started.said).toEqual({ stdout: `Rostrum: ${url.href}\n`, stderr: '' });
  });

  it('is at the same address, show and cue after it was killed', async () => {
    const data = await tempFolder();
    const killed = run('--port', '0', '--data', data);
    const url = await address(killed);
    const { window, show } = await openShow(url);
    const cueId = cues(show.plan)[0]?.id ?? '';
    const request = { id: 'go-1', type: 'go', payload: { cueId } } as const;
    const begin = { id: 'begin-1', type: 'begin', payload: { as: 'live' } } as const;
    await window.get('dispatch', { showId: show.id, request: begin });
    await window.get('dispatch', { showId: show.id, request });
    killed.child.kill('SIGKILL');
    await killed.exit;
    const again = await address(run('--port', url.port, '--data', data));
    expect(again.href).toBe(url.href);
    const reopened = await openShow(again);
    expect(reopened.show.id).toBe(show.id);
    expect(reopened.show.run).toMatchObject({ phase: 'live', current: cueId });
  });

  it('ends with 2 and one line when the port that was asked for is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const bound = other.address();
    const port = typeof bound === 'object' ? String(bound?.port) : '';
    const refused = run('--port', port, '--data', await tempFolder());
    expect(await refused.exit).toBe(2);
    expect(refused.said).toEqual({
      stdout: '',
      stderr: `rostrum: port ${port} is taken by another program\n`,
    });
  });

  it('takes a free port when none was asked for and the usual one is taken', async () => {
    const first = await address(run('--data', await tempFolder()));
    const second = await address(run('--data', await tempFolder()));
    expect(second.port).not.toBe(first.port);
  });

  it('ends with 2 and one line when its folder is none', async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, '');
    const refused = run('--port', '0', '--data', file);
    expect(await refused.exit).toBe(2);
    expect(refused.said.stdout).toBe('');
    expect(refused.said.stderr).toBe(`rostrum: the folder ${file} can't be used: EEXIST\n`);
  });

  it('ends with 2 and one line on a bad flag', async () => {
    const refused = run('--lan');
    expect(await refused.exit).toBe(2);
    expect(refused.said).toEqual({ stdout: '', stderr: "rostrum: Unknown option '--lan'\n" });
  });
});
