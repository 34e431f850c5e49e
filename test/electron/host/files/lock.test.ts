import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { lockFolder, thisBoot } from '../../../../electron/host/files/lock.ts';
import { bundleChild, type ChildProgram } from '../../../fixtures/children.ts';
import { namesIn, tempFolder } from '../../../fixtures/folders.ts';
import type { LockAnswer, LockOrder } from '../../../fixtures/lockChild.ts';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

let program: ChildProgram;
beforeAll(async () => {
  program = await bundleChild('lockChild');
});
afterAll(() => program.remove());

async function startChild(): Promise<ChildProcess> {
  const child = fork(program.path);
  onTestFinished(() => kill(child));
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function ask(child: ChildProcess, order: LockOrder): Promise<LockAnswer> {
  const answer = once(child, 'message');
  child.send(order);
  return (await answer)[0] as LockAnswer;
}

const lockOf = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8')) as Record<string, unknown>;
const holder = (changes: Record<string, unknown>) =>
  JSON.stringify({
    key: 'k',
    pid: process.pid,
    machine: hostname(),
    bootedAt: Math.round(Date.now() / 1000 - uptime()),
    boot: null,
    ...changes,
  });

describe('lockFolder', () => {
  it('gives a folder to one process and names it to the second', async () => {
    const folder = await tempFolder();
    const child = await startChild();
    expect(await ask(child, { take: folder })).toEqual({ ok: true, pid: child.pid });
    expect(await lockFolder(folder)).toEqual({ ok: false, pid: child.pid });
    expect((await lockOf(folder)).pid).toBe(child.pid);
  });

  it('takes over from a process that was killed', async () => {
    const folder = await tempFolder();
    const child = await startChild();
    await ask(child, { take: folder });
    await kill(child);
    const lock = await lockFolder(folder);
    expect(lock.ok).toBe(true);
    expect((await lockOf(folder)).pid).toBe(process.pid);
    expect(await namesIn(folder)).toEqual(['lock.json']);
  });

  it('takes over after a reboot, when the pid is another program', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'lock.json'), holder({ bootedAt: 1_000_000 }));
    expect((await lockFolder(folder)).ok).toBe(true);
  });

  it('takes over after a reboot that the system has a name for, whatever the clock says', async () => {
    const folder = await tempFolder();
    const boot = { at: () => 5, id: 'this-run' };
    await writeFile(join(folder, 'lock.json'), holder({ bootedAt: 5, boot: 'run-before' }));
    expect((await lockFolder(folder, boot)).ok).toBe(true);
  });

  it.each([-3 * 3600, 5 * 365 * 24 * 3600])(
    'stays with a living process when the clock is set by %i s',
    async (seconds) => {
      const folder = await tempFolder();
      const child = await startChild();
      await ask(child, { take: folder });
      const { id } = await thisBoot();
      const at = () => Math.round(Date.now() / 1000 - uptime()) + seconds;
      if (id === null) return;
      expect(await lockFolder(folder, { at, id })).toEqual({ ok: false, pid: child.pid });
    },
  );

  it('is told anew of a clock that was set where the system has no name for its run', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = await tempFolder();
    let bootedAt = 1000;
    const boot = { at: () => bootedAt, id: null };
    const lock = await lockFolder(folder, boot);
    if (!lock.ok) throw new Error('the folder was taken');
    bootedAt = 90_000;
    vi.advanceTimersByTime(60_000);
    await vi.waitFor(async () => expect((await lockOf(folder)).bootedAt).toBe(90_000));
    expect(await lockFolder(folder, boot)).toEqual({ ok: false, pid: process.pid });
    await lock.release();
    expect(await namesIn(folder)).toEqual([]);
  });

  it('never takes over from another machine', async () => {
    const folder = await tempFolder();
    const text = holder({ machine: 'another-laptop', bootedAt: 5 });
    await writeFile(join(folder, 'lock.json'), text);
    expect(await lockFolder(folder)).toEqual({ ok: false, pid: null });
    expect(await readFile(join(folder, 'lock.json'), 'utf8')).toBe(text);
  });

  it.each(['', '{"key":', '7', '{"pid":"x"}', 'null', holder({ pid: 0 }), holder({ pid: -1 })])(
    'takes over a lock that says nothing: %j',
    async (text) => {
      const folder = await tempFolder();
      await writeFile(join(folder, 'lock.json'), text);
      expect((await lockFolder(folder)).ok).toBe(true);
    },
  );

  it('is free again after its release, which leaves the lock of another one alone', async () => {
    const folder = await tempFolder();
    const first = await lockFolder(folder);
    if (!first.ok) throw new Error('the folder was taken');
    await first.release();
    expect(await namesIn(folder)).toEqual([]);
    await writeFile(join(folder, 'lock.json'), holder({}));
    await first.release();
    expect(await namesIn(folder)).toEqual(['lock.json']);
  });

  it('throws when the folder is not there', async () => {
    await expect(lockFolder(join(await tempFolder(), 'missing'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['no lock', null],
    ['the lock of a dead process', holder({ bootedAt: 1_000_000 })],
    ['an unreadable lock', '{"key'],
  ])(
    'has one winner when several processes start at once on %s',
    {
      timeout: 30_000,
    },
    async (_name, before) => {
      const folder = await tempFolder();
      const children = await Promise.all(Array.from({ length: 6 }, startChild));
      for (let round = 0; round < 50; round += 1) {
        if (before !== null) await writeFile(join(folder, 'lock.json'), before);
        const answers = await Promise.all(children.map((child) => ask(child, { take: folder })));
        expect(answers.filter((answer) => 'ok' in answer && answer.ok)).toHaveLength(1);
        await Promise.all(children.map((child) => ask(child, { release: true })));
        expect(await namesIn(folder)).toEqual([]);
      }
    },
  );
});
