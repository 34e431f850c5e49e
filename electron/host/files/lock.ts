import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFile,
  link,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, readIfThere, removeOldDrafts, writeDurably } from './durable.ts';

/** Who holds a folder. */
interface Holder {
  readonly key: string;
  readonly pid: number;
  readonly machine: string;
  /** When the machine was started, in seconds since 1970: after a reboot the same pid is another program. */
  readonly bootedAt: number;
  /** The system's own name for this run of the machine; null: it has none. */
  readonly boot: string | null;
}

/** Boot times computed from the clock and the uptime differ a little from call to call. */
const BOOT_TOLERANCE_S = 30;
/** How often a holder looks whether the clock was set, where the system has no name for its run, in ms. */
const CLOCK_EVERY_MS = 5000;

const ATTEMPTS = 5;

/** What systems say of a disk that has no hard links (FAT on a USB stick, some network shares). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

const bootedAt = () => Math.round(Date.now() / 1000 - uptime());

/** What is known of this run of the machine. */
export interface Boot {
  /** In seconds since 1970; another one once the clock was set. */
  readonly at: () => number;
  /** Null: the system has no name for it. */
  readonly id: string | null;
}

/** Linux names each of its runs, whatever its clock says. */
export async function thisBoot(): Promise<Boot> {
  const id = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return { at: bootedAt, id: id.trim() === '' ? null : id.trim() };
}

export type LockResult =
  /** `release` lets the folder go; a lock of somebody else that stands there by then stays. */
  | { readonly ok: true; readonly release: () => Promise<void> }
  /** `pid` of the living holder; null when it runs on another machine or can't be read. */
  | { readonly ok: false; readonly pid: number | null };

/**
 * Takes a folder for this process, so that two copies of the app never write one show.
 * A lock whose process is dead (kill -9, reboot) is taken over at once; one from another machine never is.
 * Throws the system's error when the folder can't be written. `known`: what is known of this run of the machine;
 * `key`: by which the holder knows its lock again, wherever the folder was meanwhile.
 */
export async function lockFolder(
  folder: string,
  known?: Boot,
  key: string = randomUUID(),
): Promise<LockResult> {
  const path = join(folder, 'lock.json');
  const boot = known ?? (await thisBoot());
  const mine: Holder = {
    key,
    pid: process.pid,
    machine: hostname(),
    bootedAt: boot.at(),
    boot: boot.id,
  };
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, JSON.stringify(mine), { flag: 'wx' });
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    // A full disk is no reason to write beside another one.
    const holder = await readHolder(path).catch(() => 'unreadable' as const);
    if (typeof holder === 'object' && isRivalOf(holder, mine, boot)) return rivalOf(holder, mine);
    throw error;
  }
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const rival = (await place(draft, path)) ? null : await replaceDead(path, draft, mine, boot);
      if (rival === null) {
        await removeDead(folder, boot).catch(() => undefined);
        return { ok: true, release: held(path, mine, boot) };
      }
      if (rival !== 'try-again') return { ok: false, pid: rival.pid };
    }
    return { ok: false, pid: null };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whether a lock may not be taken over. */
const isRivalOf = (holder: Holder, mine: Holder, boot: Boot): boolean =>
  holder.machine !== mine.machine || isAlive(holder, boot);

/**
 * Whether the lock in a folder is the one with this key. It goes with a folder that is removed, moved or on a disk that is
 * pulled, and comes back with it.
 */
export async function isLockedBy(folder: string, key: string): Promise<boolean> {
  return keyOf(await readHolder(join(folder, 'lock.json'))) === key;
}

const rivalOf = (holder: Holder, mine: Holder) =>
  ({ ok: false, pid: holder.machine === mine.machine ? holder.pid : null }) as const;

/** Who is in the way; null: nobody, the lock is ours. */
type Rival = { readonly pid: number | null } | 'try-again' | null;

/**
 * Puts our lock in the place of a dead one. Of several that find the same dead lock only the one that gets the
 * token named after it may replace it, and only if it still stands there.
 */
async function replaceDead(path: string, draft: string, mine: Holder, boot: Boot): Promise<Rival> {
  const found = await readHolder(path);
  if (found === 'missing') return 'try-again';
  if (found !== 'unreadable') {
    // It was away with its folder.
    if (found.key === mine.key) return null;
    if (isRivalOf(found, mine, boot)) return rivalOf(found, mine);
  }
  const token = `${path}.after-${keyOf(found)}`;
  if (!(await place(draft, token))) {
    const rival = await readHolder(token);
    if (typeof rival === 'object' && isAlive(rival, boot)) return { pid: rival.pid };
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

const holderSchema: z.ZodType<Holder> = z.object({
  key: z.string().regex(/^[\w-]{1,64}$/),
  // 0 and less mean groups of processes, of which one is always alive.
  pid: z.number().int().positive(),
  machine: z.string(),
  bootedAt: z.number(),
  boot: z.string().nullable().default(null),
});

type Found = Holder | 'missing' | 'unreadable';

const keyOf = (found: Found) => (typeof found === 'string' ? found : found.key);

/** `unreadable`: cut short by a crash while it was written, or none of ours: nobody holds it. */
async function readHolder(path: string): Promise<Found> {
  const text = await readIfThere(path);
  if (text === null) return 'missing';
  try {
    const holder = holderSchema.safeParse(JSON.parse(text));
    return holder.success ? holder.data : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function isAlive(holder: Holder, boot: Boot): boolean {
  if (holder.machine !== hostname() || !isSameBoot(holder, boot)) return false;
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
async function removeDead(folder: string, boot: Boot): Promise<void> {
  const isDraft = (name: string) => name.startsWith('lock.json.');
  for (const name of (await readdir(folder)).filter(isDraft)) {
    const holder = await readHolder(join(folder, name));
    if (typeof holder === 'object' && holder.machine === hostname() && !isAlive(holder, boot))
      await rm(join(folder, name), { force: true });
  }
  await removeOldDrafts(folder, isDraft, Date.now());
}

/** The clock is asked only where the system has no name for its run: it may have been set since. */
function isSameBoot(holder: Holder, boot: Boot): boolean {
  if (holder.boot !== null && boot.id !== null) return holder.boot === boot.id;
  return Math.abs(holder.bootedAt - boot.at()) <= BOOT_TOLERANCE_S;
}

/**
 * Keeps the lock until it is released (the function that is given). Where a living holder is known by the clock alone it
 * writes anew what that says once it was set, so that no second copy takes it for one from before a reboot.
 */
function held(path: string, mine: Holder, boot: Boot): () => Promise<void> {
  if (boot.id !== null) return () => release(path, mine);
  let written = mine.bootedAt;
  let writing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    const now = boot.at();
    if (Math.abs(now - written) <= BOOT_TOLERANCE_S / 2) return;
    written = now;
    writing = rewrite(path, { ...mine, bootedAt: now }).catch(() => undefined);
  }, CLOCK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await writing;
    await release(path, mine);
  };
}

/** Says something else of the holder, as long as it has the lock. */
async function rewrite(path: string, mine: Holder): Promise<void> {
  if (keyOf(await readHolder(path)) === mine.key) await writeDurably(path, JSON.stringify(mine));
}

async function release(path: string, mine: Holder): Promise<void> {
  if (keyOf(await readHolder(path)) === mine.key) await rm(path, { force: true });
}
