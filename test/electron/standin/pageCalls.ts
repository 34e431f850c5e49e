import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  CallName,
  CallParams,
  CallResults,
  HostMessage,
  Reply,
} from '@shared/contract/contract.ts';
import type { RostrumBridge } from '@shared/contract/ipc.ts';
import type { Page } from 'playwright-core';

/** Numbers of the test's own calls; the page beside them counts from zero. */
let lastCall = 1_000_000;

/** Calls the host from a page, through the bridge that the preload made. */
export async function call<N extends CallName>(
  page: Page,
  method: N,
  params: CallParams[N],
): Promise<Reply<CallResults[N]>> {
  lastCall += 1;
  const message = { type: 'call', id: lastCall, method, params } as const;
  const reply = await page.evaluate(
    (sent) =>
      new Promise<unknown>((resolve) => {
        const bridge = (window as unknown as { rostrum: RostrumBridge }).rostrum;
        const stop = bridge.onMessage((heard) => {
          if (heard.type !== 'reply' || heard.id !== sent.id) return;
          stop();
          resolve(heard.reply);
        });
        bridge.send(sent);
      }),
    message,
  );
  // The host answers a call with the result of that very call.
  return reply as Reply<CallResults[N]>;
}

/** The value of a call that must succeed. */
export async function value<N extends CallName>(
  page: Page,
  method: N,
  params: CallParams[N],
): Promise<CallResults[N]> {
  const reply = await call(page, method, params);
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** Collects what the host tells a page from now on; the gathered messages are read with `heard`. */
export const listen = (page: Page) =>
  page.evaluate(() => {
    const target = window as unknown as { rostrum: RostrumBridge; heard: HostMessage[] };
    target.heard = [];
    target.rostrum.onMessage((message) => target.heard.push(message));
  });

/** Waits for a message of a type among those that a page has gathered. */
export async function heard<T extends HostMessage['type']>(page: Page, type: T) {
  const handle = await page.waitForFunction(
    (wanted) =>
      (window as unknown as { heard: HostMessage[] }).heard.find(
        (message) => message.type === wanted,
      ),
    type,
  );
  return (await handle.jsonValue()) as Extract<HostMessage, { type: T }>;
}

export const editVenue = (venue: string) =>
  ({ id: `edit-${venue.length}`, type: 'edit-info', payload: { changes: { venue } } }) as const;

/** All text that is on disk for a show. */
export async function filesOf(dataDir: string, showId: string): Promise<string> {
  const folder = join(dataDir, 'shows', showId);
  const names = await readdir(folder);
  const texts = names
    .filter((name) => name === 'show.json' || name === 'journal.ndjson')
    .map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

/** Writes a file until the disk is full. */
export async function fillDisk(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (;;) await file.write(Buffer.alloc(4096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}
