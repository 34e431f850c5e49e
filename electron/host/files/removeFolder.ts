import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from './durable.ts';

/** Pauses before the next attempts, in ms. */
const PAUSES_MS = [100, 200, 300];

/** What Windows says while another program, such as a virus scanner, has a file open for a moment. */
const PASSING = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/**
 * Removes a folder with all that stands in it; one that is not there is no error. What may pass is tried again, the whole of
 * it: `rm` itself would try again at each level of folders, which takes minutes. Rejects with the system's error.
 */
export async function removeFolder(
  path: string,
  pause: (ms: number) => Promise<unknown> = setTimeout,
): Promise<void> {
  for (const ms of PAUSES_MS) {
    try {
      return await rm(path, { recursive: true, force: true });
    } catch (error) {
      if (!PASSING.has(errorCode(error))) throw error;
    }
    await pause(ms);
  }
  await rm(path, { recursive: true, force: true });
}
