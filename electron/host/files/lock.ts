import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { errorCode, readIfThere, removeOldDrafts } from './durable.ts';

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

const ATTEMPTS = 5;

/** What systems say of a disk that has no hard links (FAT on a USB stick, some network shares). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

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
  const draft = `${path}.${mine.key}`;
  await writeFile(draft, JSON.stringify(mine), { flag: 'wx' });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const rival = (await place(draft, path)) ? null : await replaceDead(path, draft, mine);
      if (rival === null) {
        await removeDead(folder).catch(() => undefined);
        return { ok: true, release: () => release(path, mine) };
      }
      if (rival !== 'try-again') return { ok: false, pid: rival.pid };
    }
    return { ok: false, pid: null };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Who is in the way; null: nobody, the lock is ours. */
type Rival = { readonly pid: number | null } | 'try-again' | null;

/**
 * Puts our lock in the place of a dead one. Of several that find the same dead lock only the one that gets the
 * token named after it may replace it, and only if it still stands there.
 */
async function replaceDead(path: string, draft: string, mine: Holder): Promise<Rival> {
  const found = await readHolder(path);
  if (found === 'missing') return 'try-again';
  if (found !== 'unreadable') {
    if (isAlive(found)) return { pid: found.pid };
    if (found.machine !== mine.machine) return { pid: null };
  }
  const token = `${path}.after-${keyOf(found)}`;
  if (!(await place(draft, token))) {
    const rival = await readHolder(token);
    if (typeof rival === 'object' && isAlive(rival)) return { pid: rival.pid };
    await rm(token, { force: true });
    return 'try-again';
  }
  try {
    if (keyOf(await readHolder(path)) !== keyOf(found)) return 'try-again';
    await rename(draft, path);
    return null;
  } finally {
    await rm(token, { force: true });
  }
}

/** Gives a finished file a second name unless that is taken, so that nobody ever reads half a lock. */
async function place(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(errorCode(error))) throw error;
  }
  try {
    await copyFile(draft, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

type Found = Holder | 'missing' | 'unreadable';

const keyOf = (found: Found) => (typeof found === 'string' ? found : found.key);

/** `unreadable`: cut short by a crash while it was written, or none of ours: nobody holds it. */
async function readHolder(path: string): Promise<Found> {
  const text = await readIfThere(path);
  if (text === null) return 'missing';
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return typeof holder.pid === 'number' && /^[\w-]{1,64}$/.test(holder.key ?? '')
      ? {
          key: String(holder.key),
          pid: holder.pid,
          machine: String(holder.machine),
          bootedAt: Number(holder.bootedAt),
        }
      : 'unreadable';
  } catch {
    return 'unreadable';
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

/**
 * Removes drafts and tokens of processes that were killed while they took the folder; never those of one that lives. What does not
 * say whose it is was cut short: it goes once nobody can be writing it any more.
 */
async function removeDead(folder: string): Promise<void> {
  const isDraft = (name: string) => name.startsWith('lock.json.');
  for (const name of (await readdir(folder)).filter(isDraft)) {
    const holder = await readHolder(join(folder, name));
    if (typeof holder === 'object' && holder.machine === hostname() && !isAlive(holder))
      await rm(join(folder, name), { force: true });
  }
  await removeOldDrafts(folder, isDraft, Date.now());
}

async function release(path: string, mine: Holder): Promise<void> {
  if (keyOf(await readHolder(path)) === mine.key) await rm(path, { force: true });
}
