import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import type { OpenEdge } from './edge.ts';
import { FAULTY } from './edges/faulty.ts';
import { EDGES } from './edges.ts';

/** What the program is told, as JSON in its first argument. */
export interface Order {
  /** Names; none: all of them. */
  readonly edges: readonly string[];
  /** Inputs for each edge. */
  readonly runs: number;
  readonly seed: number;
  /** An input that takes longer hangs, in ms. */
  readonly limitMs: number;
  /** The project's folder. */
  readonly root: string;
}

/** What it says of each edge, one line of JSON. */
export interface Outcome {
  readonly edge: string;
  /** Inputs that were looked at. */
  readonly inputs: number;
  readonly seconds: number;
  /** The longest that one input took, in ms. */
  readonly slowestMs: number;
  /** Null: the property holds for all of them. */
  readonly fault: string | null;
}

interface Task extends Omit<Order, 'edges'> {
  readonly edge: string;
  readonly folder: string;
  /** Which input is told instead of looked at, from 1 on; null: none. */
  readonly tell: number | null;
  /** Number of the input that is being looked at. */
  readonly count: SharedArrayBuffer;
}

type Done =
  | { readonly fault: string | null; readonly slowestMs: number }
  | { readonly told: string };

/** After the first fault a smaller input is looked for no longer than this, in ms. */
const SHRINKING_MS = 20_000;
const LONGEST_TOLD = 4000;

/** A disk in memory, where there is one: hundreds of thousands of small files are written. */
const TEMPORARY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

if (isMainThread) await watch(JSON.parse(process.argv[2] ?? '') as Order);
else parentPort?.postMessage(await work(workerData as Task));

function edgeNamed(wanted: string) {
  return [...EDGES, ...FAULTY].find(({ name }) => name === wanted);
}

/** Looks at one edge after the other, each in a thread of its own that can be stopped in the middle of a loop. */
async function watch(order: Order): Promise<void> {
  const unknown = order.edges.find((name) => edgeNamed(name) === undefined);
  if (unknown !== undefined) throw new Error(`there is no edge ${unknown}`);
  const names = order.edges.length > 0 ? order.edges : EDGES.map(({ name }) => name);
  for (const edge of names) {
    const folder = await mkdtemp(join(TEMPORARY, 'rostrum-fuzz-'));
    // The command line takes paths as they are; what is none of its own folder must not be touched.
    process.chdir(folder);
    try {
      process.stdout.write(`${JSON.stringify(await outcomeOf(order, edge, folder))}\n`);
    } finally {
      process.chdir(tmpdir());
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function outcomeOf(order: Order, edge: string, folder: string): Promise<Outcome> {
  const begun = performance.now();
  const count = new SharedArrayBuffer(4);
  const task: Task = { ...order, edge, folder, tell: null, count };
  const done = await run(task);
  const inputs = Atomics.load(new Int32Array(count), 0);
  const seconds = (performance.now() - begun) / 1000;
  if (typeof done !== 'string' && 'fault' in done) return { edge, inputs, seconds, ...done };
  const told =
    inputs > order.runs ? 'while a smaller input was looked for' : await tell(task, inputs);
  const fault = `${String(done)} at input ${inputs}: ${told}`;
  return { edge, inputs, seconds, slowestMs: order.limitMs, fault };
}

/** The input with a number, written out. */
async function tell(task: Task, number: number): Promise<string> {
  const done = await run({ ...task, tell: number, count: new SharedArrayBuffer(4) });
  return typeof done !== 'string' && 'told' in done ? done.told : 'it could not be told';
}

/** Runs a task in a thread; a text says why it came to no end. */
function run(task: Task): Promise<Done | string> {
  const worker = new Worker(process.argv[1] ?? '', {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
    // What a verb of the command line prints is not looked at.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const count = new Int32Array(task.count);
  return new Promise((resolve) => {
    let seen = -1;
    let since = performance.now();
    const timer = setInterval(() => {
      const now = Atomics.load(count, 0);
      if (now !== seen) [seen, since] = [now, performance.now()];
      // Opening the edge takes longer than any input.
      else if (performance.now() - since > (seen === 0 ? 60_000 : task.limitMs)) end('it hangs');
    }, 200);
    let isOver = false;
    // A thread that has said all it had to say ends by itself as well.
    const end = (what: Done | string) => {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      void worker.terminate().then(() => resolve(what));
    };
    worker.on('message', (done: Done) => end(done));
    worker.on('error', (error) => end(`it crashed (${error.stack ?? error.message})`));
    worker.on('exit', () => end('it ended by itself'));
  });
}

async function work(task: Task): Promise<Done> {
  const found = edgeNamed(task.edge);
  if (found === undefined) throw new Error(`there is no edge ${task.edge}`);
  const open = await found.open(task.folder);
  return task.tell === null ? looked(task, open) : { told: toldInput(task, open, task.tell) };
}

async function looked({ runs, seed, count }: Task, open: OpenEdge): Promise<Done> {
  const counted = new Int32Array(count);
  let slowestMs = 0;
  let failedAt = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(open.inputs, async (input) => {
    const begun = performance.now();
    if (begun - failedAt > SHRINKING_MS) return;
    Atomics.add(counted, 0, 1);
    try {
      await open.check(input);
    } catch (error) {
      failedAt = Math.min(failedAt, begun);
      throw error;
    }
    slowestMs = Math.max(slowestMs, performance.now() - begun);
  });
  const details = await fc.check(property, { numRuns: runs, seed });
  if (!details.failed) return { fault: null, slowestMs };
  const { counterexample, errorInstance } = details;
  const why = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
  return { fault: `${why}\n  with ${told(counterexample?.[0])}`, slowestMs };
}

/** The same seed gives the same inputs in the same order. */
function toldInput({ seed }: Task, open: OpenEdge, number: number): string {
  const property = fc.asyncProperty(open.inputs, async () => undefined);
  return told(fc.sample(property, { seed, numRuns: number }).at(-1));
}

function told(input: unknown): string {
  return fc.stringify(input).slice(0, LONGEST_TOLD);
}
