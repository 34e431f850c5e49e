import { readdir } from 'node:fs/promises';
import { getActiveResourcesInfo } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

/** What a process holds. */
export interface Held {
  /** Of the heap, after it was cleared of what nobody needs, in MB. */
  readonly heapMb: number;
  /** Of buffers outside the heap, in MB. */
  readonly buffersMb: number;
  /** Open files and sockets; null: the system does not say. */
  readonly handles: number | null;
  readonly timers: number;
}

const MEGABYTE = 1024 * 1024;
/** Until lines that were lost have been noticed at both ends, in ms. */
const SETTLED_AFTER_MS = 500;

/** What this process holds now. It has to run with `--expose-gc`. */
export async function heldNow(): Promise<Held> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('run it with --expose-gc');
  await pause(SETTLED_AFTER_MS);
  gc();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return {
    heapMb: heapUsed / MEGABYTE,
    buffersMb: external / MEGABYTE,
    handles: await readdir('/proc/self/fd').then(
      (names) => names.length,
      () => null,
    ),
    timers: getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length,
  };
}

/** How much more than after the second hour may be held after the last one: the record of the evening grows. */
const MOST = { heapMb: 10, buffersMb: 5, handles: 5, timers: 5 };

/** What has grown, in words; empty: all is flat. The first hour warms up. */
export function grown(hours: readonly Held[]): string[] {
  const [, before] = hours;
  const after = hours.at(-1);
  if (before === undefined || after === undefined) throw new Error('it takes two hours and more');
  return (['heapMb', 'buffersMb', 'handles', 'timers'] as const).flatMap((name) => {
    const [from, to] = [before[name], after[name]];
    if (from === null || to === null || to - from <= MOST[name]) return [];
    return [`${name} from ${from.toFixed(1)} to ${to.toFixed(1)}`];
  });
}
