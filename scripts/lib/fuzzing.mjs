// Looks at the edges of the app with random inputs, in a process of its own. Used by the command and by the tests.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundle } from './bundle.mjs';
import { root } from './project.mjs';

/** Inputs for each edge in `npm test`; the command takes more. */
export const RUNS = Number(process.env.ROSTRUM_FUZZ_RUNS ?? 200);
/** The same seed gives the same inputs; the tests look at the same ones each time, the command at others. */
export const SEED = Number(process.env.ROSTRUM_FUZZ_SEED ?? 20_261_130);

/** An input that takes longer than this hangs, in ms; a busy machine needs its time. */
const LIMIT_MS = 20_000;

/**
 * Looks at edges, one after the other; all of them where none are named. `tell` hears what became of each:
 * `{ edge, about, inputs, seconds, slowestMs, fault }`. Rejects when the program itself breaks.
 */
export async function fuzz({ runs = RUNS, seed = SEED, only = [], limitMs = LIMIT_MS, tell }) {
  const program = join(await bundle('fuzz', { program: 'test/fuzz/program.ts' }), 'program.js');
  const order = JSON.stringify({ edges: only, runs, seed, limitMs, root });
  const child = spawn(process.execPath, ['--stack-trace-limit=30', program, order], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for await (const line of createInterface(child.stdout)) tell(JSON.parse(line));
  const code = await ended;
  if (code !== 0) throw new Error(`the program ended with ${code}`);
}
