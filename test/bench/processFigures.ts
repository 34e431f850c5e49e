import { readFile } from 'node:fs/promises';

/** How often a second the kernel counts, on every usual Linux. */
const TICKS_PER_S = 100;

/** Memory of a process that is in use, in MB; NaN where there is no `/proc`. */
export async function memoryMb(pid: number): Promise<number> {
  const status = await read(`/proc/${pid}/status`);
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** How long a process has had a processor, all its threads together, in ms and steps of 10; NaN where there is no `/proc`. */
export async function cpuMs(pid: number): Promise<number> {
  // The name, in brackets, may hold anything; times of user and system are the 14th and 15th field.
  const [, rest = ''] = (await read(`/proc/${pid}/stat`)).split(') ');
  const fields = rest.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_S;
}

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
