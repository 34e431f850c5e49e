import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './durable.ts';

/** Who holds a folder. */
interface Holder {
  readonly key: string;
  readonly pid: number;
  readonly machine: string;
  /** When the machine was started, in seconds since 1970: after a reboot the same pid is another program. */
  readonly bootedAt: number;
}

/** Boot times computed from the clock and the uptime differ a little from call to call. */
const BOOT_TOLERANCE_S = 30;

const bootedAt = () => Math.round(Date.now() / 1000 - uptime());

export type LockResult =
  | { readonly ok: true; readonly release: () => Promise<void> }
  /** `pid` of the living holder; null when it runs on another machine or can't be read. */
  | { readonly ok: false; readonly pid: number | null };

/**
 * Takes a folder for this process, so that two copies of the app never write one show.
 * A lock whose process is dead (kill -9, reboot) is taken over at once; one from another machine never is.
 * Throws the system's error when the folder can't be written.
 */
export async function lockFolder(folder: string): Promise<LockResult> {
  const path = join(folder, 'lock.json');
  const mine: Holder = {
    key: randomUUID(),
    pid: process.pid,
    machine: hostname(),
    bootedAt: bootedAt(),
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await writeFile(path, JSON.stringify(mine), { flag: 'wx' });
      return { ok: true, release: () => release(path, mine) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = await readHolder(path);
    if (holder !== null && isAlive(holder)) return { ok: false, pid: holder.pid };
    if (holder !== null && holder.machine !== mine.machine) return { ok: false, pid: null };
    await setAside(path, holder);
  }
  return { ok: false, pid: null };
}

/** Moves a dead lock away. If another process was faster and the lock is alive again, it is put back. */
async function setAside(path: string, dead: Holder | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved !== null && moved.key !== dead?.key) await rename(aside, path);
  else await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.key === 'string'
      ? {
          key: holder.key,
          pid: holder.pid,
          machine: String(holder.machine),
          bootedAt: Number(holder.bootedAt),
        }
      : null;
  } catch {
    // Missing, or cut short by a crash while it was written: nobody holds it.
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.machine !== hostname()) return false;
  if (Math.abs(holder.bootedAt - bootedAt()) > BOOT_TOLERANCE_S) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

async function release(path: string, mine: Holder): Promise<void> {
  const holder = await readHolder(path);
  if (holder?.key === mine.key) await rm(path, { force: true });
}
