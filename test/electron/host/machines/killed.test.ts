import { randomInt } from 'node:crypto';
import { apply, type Command } from '@shared/command/apply.ts';
import { standbyCue } from '@shared/cue/position.ts';
import type { Show } from '@shared/model/show.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { bundleChild, type ChildProgram } from '../../../fixtures/children.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { clockAt, script } from '../../../fixtures/killScript.ts';
import { MachineProcess } from '../../../fixtures/machineProcess.ts';
import { otherMachine } from '../../../fixtures/otherMachine.ts';
import { freePort } from '../../../fixtures/ports.ts';
import { seeded } from '../../../fixtures/random.ts';

/** How many takeovers in all; ROSTRUM_TAKEOVERS=200 for the long run. */
const TAKEOVERS = Number(process.env.ROSTRUM_TAKEOVERS ?? 20);
/** Decides script and moments; printed, so that ROSTRUM_TAKEOVER_SEED can repeat a run's script. */
const SEED = Number(process.env.ROSTRUM_TAKEOVER_SEED ?? randomInt(1_000_000_000));
const LANES = 2;
vi.setConfig({ testTimeout: 60_000 + TAKEOVERS * 6000 });

let program: ChildProgram;
beforeAll(async () => {
  program = await bundleChild('machineChild');
});
afterAll(() => program.remove());

const soon = { timeout: 20_000, interval: 10 };

/** The show that the script leads to, from a start up to the command number `seq`, worked out in this process. */
function expectedShow(start: Show, seed: number, seq: number): Show {
  const next = script(seed);
  let show = start;
  while (show.seq < seq) {
    const turn = next(show);
    if (typeof turn === 'string') continue;
    const command = { ...turn.request, at: clockAt(show), actor: 'window-1' } as Command;
    const applied = apply(show, command);
    if (applied.ok) show = applied.show;
  }
  return show;
}

async function onDisk(folder: string, showId: string): Promise<Show> {
  const opened = await new ShowFiles(`${folder}/shows/${showId}`).open();
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return opened.show;
}

/** What a window has of a show, and what stays at the host. */
const seen = ({ history: _h, aside: _a, inHand: _i, ...rest }: Show) => rest;

async function killAndTakeOver(seed: number): Promise<{ saved: number; alone: number }> {
  const random = seeded(seed);
  const folder = await tempFolder();
  const port = await freePort();
  const caller = new MachineProcess(program, [folder, 'first', '127.0.0.1', String(port)]);
  const { showId, door } = await caller.first<{
    showId: string;
    door: { url: string; pin: string };
  }>('ready');
  const b = await otherMachine();
  try {
    const { choice } = b;
    await b.desk.call('machines.stand-by', {
      url: door.url,
      pin: door.pin,
      fingerprint: null,
      choice,
    });
    const look = async () => (await b.desk.call('show.open', { showId, view: 'run' })).show;
    await vi.waitFor(async () => {
      caller.tell('in-step?');
      await caller.first('in-step');
      expect(caller.values('in-step').at(-1)).toBe(true);
    }, soon);
    const { text } = await b.desk.call('show.export', { showId });
    const start = JSON.parse(text) as Show;
    caller.tell(`run ${seed}`);
    await caller.first('saved');
    // Anywhere in the middle of what it does.
    await new Promise((resolve) => setTimeout(resolve, random() * 250));
    await caller.kill();
    const saved = (caller.values('saved') as number[]).at(-1) ?? 0;
    const alone = caller.values('alone').length;

    await b.desk.call('machines.take-over', { showId });
    const taken = await look();
    expect(taken.epoch).toMatchObject({ number: 2 });
    expect(taken.seq - 1, `seed ${seed}: acknowledged commands are lost`).toBeGreaterThanOrEqual(
      saved,
    );
    const expected = expectedShow(start, seed, taken.seq - 1);
    expect(taken.run.current).toBe(expected.run.current);
    expect(standbyCue(taken)?.id).toBe(standbyCue(expected)?.id);
    expect(taken.plan).toEqual(expected.plan);
    expect({ ...taken.run, log: [] }).toEqual({ ...expected.run, log: [] });

    const again = new MachineProcess(program, [folder, 'again']);
    await again.first('ready');
    await vi.waitFor(async () => {
      const [other] = (await b.desk.call('machines.state', {})).others;
      expect(other).toMatchObject({ link: 'in-step', calls: false });
    }, soon);
    await again.kill();
    expect(seen(await onDisk(folder, showId))).toEqual(seen(await look()));
    return { saved, alone };
  } finally {
    await b.host.close();
  }
}

describe(`a machine that calls is killed, and another takes over, seed ${SEED}`, () => {
  it(`${TAKEOVERS} times at random moments: no acknowledged command is lost, the cue is the same, the old one follows`, async () => {
    const lanes = await Promise.all(
      Array.from({ length: LANES }, async (_, lane) => {
        const done = [];
        for (let nth = lane; nth < TAKEOVERS; nth += LANES)
          done.push(await killAndTakeOver(SEED + nth));
        return done;
      }),
    );
    const all = lanes.flat();
    const alone = all.reduce((sum, one) => sum + one.alone, 0);
    expect(all).toHaveLength(TAKEOVERS);
    // Said by the run itself: how many were acknowledged while the other was not in step, which one may lose.
    process.stdout.write(`${TAKEOVERS} takeovers, ${alone} commands acknowledged alone\n`);
  });
});
