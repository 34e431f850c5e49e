import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { apply, type Command } from '@shared/command/apply.ts';
import { standbyCue } from '@shared/cue/position.ts';
import type { Show } from '@shared/model/show.ts';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Host } from '../../../../electron/host/host.ts';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { bundleChild, type ChildProgram } from '../../../fixtures/children.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { NO_PRINTER, NO_SHELL, openWindow } from '../../../fixtures/hosts.ts';
import { clockAt, script } from '../../../fixtures/killScript.ts';
import { seeded } from '../../../fixtures/random.ts';
import { freePort } from '../../../fixtures/sharing.ts';

/** How many takeovers in all; ROSTRUM_TAKEOVERS=200 for the long run. */
const TAKEOVERS = Number(process.env.ROSTRUM_TAKEOVERS ?? 20);
/** Decides script and moments; printed, so that ROSTRUM_TAKEOVER_SEED can repeat a run's script. */
const SEED = Number(process.env.ROSTRUM_TAKEOVER_SEED ?? randomInt(1_000_000_000));
const LANES = 2;
vi.setConfig({ testTimeout: 60_000 + TAKEOVERS * 6000 });

let program: ChildProgram;
beforeAll(async () => {
  program = await bundleChild('callingChild');
});
afterAll(() => program.remove());

/** The machine that calls, in a process of its own. */
class Caller {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #said: { readonly word: string; readonly value: unknown }[] = [];
  #heard: () => void = () => undefined;

  constructor(folder: string, port: number, mode: 'first' | 'again') {
    const args = [program.path, folder, String(port), mode];
    this.#child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] }) as never;
    onTestFinished(() => void this.#child.kill('SIGKILL'));
    createInterface(this.#child.stdout).on('line', (line) => {
      const at = line.indexOf(' ');
      this.#said.push({ word: line.slice(0, at), value: JSON.parse(line.slice(at + 1)) });
      this.#heard();
    });
  }

  tell(text: string): void {
    this.#child.stdin.write(`${text}\n`);
  }

  values(word: string): readonly unknown[] {
    return this.#said.filter((one) => one.word === word).map(({ value }) => value);
  }

  /** The first value that it says under this word. */
  async first<T>(word: string): Promise<T> {
    for (;;) {
      const [value] = this.values(word);
      if (value !== undefined) return value as T;
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }

  async kill(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }
}

const soon = { timeout: 20_000, interval: 10 };

async function standbyMachine() {
  const dataDir = await tempFolder();
  const options = { dataDir, pageRoot: dataDir, version: '0.0.0', now: Date.now };
  const host = await Host.start({
    ...options,
    shell: NO_SHELL,
    pdfPrinter: NO_PRINTER,
    log: () => undefined,
  });
  const desk = openWindow(host);
  const state = () => desk.call('machines.state', {});
  return { host, desk, state };
}

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
  const caller = new Caller(folder, port, 'first');
  const { showId, door } = await caller.first<{
    showId: string;
    door: { url: string; pin: string };
  }>('ready');
  const b = await standbyMachine();
  try {
    const choice = {
      address: '127.0.0.1',
      port: await freePort(),
      tls: false,
      localName: false,
      openFeeds: false,
    };
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

    const again = new Caller(folder, port, 'again');
    await again.first('ready');
    await vi.waitFor(async () => {
      const [other] = (await b.state()).others;
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
