import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { apply, type Command } from '@shared/command/apply.ts';
import { brokenInvariant } from '@shared/command/invariants.ts';
import type { Show } from '@shared/model/show.ts';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { lockFolder } from '../../../../electron/host/files/lock.ts';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { bundleChild, type ChildProgram } from '../../../fixtures/children.ts';
import { namesIn } from '../../../fixtures/folders.ts';
import { ACTOR, clockAt, script } from '../../../fixtures/killScript.ts';
import { below, seeded } from '../../../fixtures/random.ts';
import { showFolder } from '../../../fixtures/sessions.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

/** How many kills in all; ROSTRUM_KILLS=5000 for a long night. */
const KILLS = Number(process.env.ROSTRUM_KILLS ?? 100);
/** Decides script and moments; printed, so that ROSTRUM_KILL_SEED can repeat a run's script. */
const SEED = Number(process.env.ROSTRUM_KILL_SEED ?? randomInt(1_000_000_000));
/** Shows that are killed side by side. */
const LANES = 2;

let program: ChildProgram;
beforeAll(async () => {
  program = await bundleChild('killChild');
});
afterAll(() => program.remove());

/** Runs the scripted show in a process of its own and kills it; gives the highest number that it acknowledged. */
async function runAndKill(folder: string, seed: number, random: () => number): Promise<number> {
  const child = spawn(process.execPath, [program.path, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  const lines: string[] = [];
  // Anywhere from the first moment on; a few milliseconds more, so that it is not always just after an answer.
  const enough = below(random, 90);
  const pause = random() * 4;
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === enough + 1) setTimeout(() => child.kill('SIGKILL'), pause);
  }
  await closed;
  expect(child.signalCode, 'the scripted show ended by itself').toBe('SIGKILL');
  return Math.max(...lines.map((line) => Number(line.replace('open ', ''))));
}

/** The show that the script leads to after the command number `seq`, worked out in this process. */
function expectedShow(start: Show, seed: number, seq: number): Show {
  const next = script(seed);
  let show = start;
  while (show.seq < seq) {
    const turn = next(show);
    if (typeof turn === 'string') continue;
    const command = { ...turn.request, at: clockAt(show), actor: ACTOR } as Command;
    const applied = apply(show, command);
    if (applied.ok) show = applied.show;
  }
  return show;
}

async function reopened(folder: string): Promise<Show> {
  const lock = await lockFolder(folder);
  if (!lock.ok) throw new Error('the lock of a killed process was not taken over');
  const files = new ShowFiles(folder);
  const opened = await files.open();
  await files.close();
  await lock.release();
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.fault)}`);
  expect(opened.notices.filter(({ code }) => code !== 'journal-torn')).toEqual([]);
  return opened.show;
}

async function killInARow(lane: number, kills: number) {
  const folder = await showFolder();
  const random = seeded(SEED + lane);
  let show: Show = exampleShow();
  let unacknowledged = 0;
  for (let nth = 0; nth < kills; nth += 1) {
    const seed = below(random, 2 ** 31);
    const acknowledged = await runAndKill(folder, seed, random);
    const now = await reopened(folder);
    const name = `seed ${SEED}, lane ${lane}, kill ${nth + 1}`;
    expect(now.seq, `${name}: an acknowledged command was lost`).toBeGreaterThanOrEqual(
      acknowledged,
    );
    expect(brokenInvariant(now), name).toBeNull();
    const expected = expectedShow(show, seed, now.seq);
    expect(now.run.current, `${name}: another cue`).toBe(expected.run.current);
    expect(now, name).toEqual(expected);
    unacknowledged += now.seq - acknowledged;
    show = now;
  }
  return { commands: show.seq, unacknowledged, files: await namesIn(folder) };
}

describe('kill -9', () => {
  it(`${KILLS} times at random moments loses no acknowledged command and leaves a valid show`, {
    timeout: 60_000 + KILLS * 3000,
  }, async () => {
    const lanes = await Promise.all(
      Array.from({ length: LANES }, (_, lane) => killInARow(lane, Math.ceil(KILLS / LANES))),
    );
    for (const { commands, unacknowledged, files } of lanes)
      console.info(
        `kill -9: seed ${SEED}, ${commands} commands on disk, ${unacknowledged} of them in flight when killed, ${files.length} files left`,
      );
    for (const { files } of lanes)
      expect(files.filter((name) => name.includes('damaged') || name.includes('before'))).toEqual(
        [],
      );
  });
});
