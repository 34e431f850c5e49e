import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import type { IncidentCode } from '@shared/contract/sharing.ts';
import { SSEStreamingApi } from 'hono/streaming';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CallerKey } from '../../../../electron/host/share/caller.ts';
import { FeedMaker } from '../../../../electron/host/share/feedNow.ts';
import { FeedStreams, MOST_STREAMS } from '../../../../electron/host/share/feedStreams.ts';
import { Guests } from '../../../../electron/host/share/guests.ts';
import { Session } from '../../../../electron/host/show/session.ts';
import { EIGHT_O_CLOCK, gone, type Wish } from '../../../fixtures/apply.ts';
import { ONE_MACHINE } from '../../../fixtures/oneMachine.ts';
import { asked, showFolder } from '../../../fixtures/sessions.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

/** Streams of a show that has begun; `press` changes it. */
async function feeds(stalledMs: number) {
  let guests: Guests | null = null;
  const opened = await Session.open({
    ...ONE_MACHINE,
    folder: await showFolder(gone(exampleShow())),
    now: () => EIGHT_O_CLOCK,
    broadcast: (event) => guests?.tell(event),
  });
  if (!opened.ok) throw new Error(opened.fault.code);
  const { session } = opened;
  const incidents: string[] = [];
  guests = new Guests({
    ...ONE_MACHINE,
    session,
    version: '1.2.3',
    caller: new CallerKey(
      () => EIGHT_O_CLOCK,
      () => undefined,
    ),
    now: () => EIGHT_O_CLOCK,
    settings: () => DEFAULT_SETTINGS,
    passOf: () => null,
    changed: () => undefined,
    incident: () => undefined,
  });
  const incident = (code: IncidentCode, from: string) => void incidents.push(`${code} ${from}`);
  const streams = new FeedStreams({ guests, feed: new FeedMaker(guests), incident, stalledMs });
  const press = (wish: Wish) => session.dispatch(asked(wish), 'test');
  /** A reader that reads when it is told to. */
  const reader = (address: string, lastId: string | null = null) => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const stream = new SSEStreamingApi(writable, readable);
    const destroyed = vi.fn();
    const served = streams.serve(
      stream,
      { address, isLetIn: () => true, destroy: destroyed },
      lastId,
    );
    onTestFinished(() => stream.abort());
    const source = stream.responseReadable.getReader();
    const decoder = new TextDecoder();
    const read = async () => decoder.decode((await source.read()).value);
    return { read, served, destroyed, stream };
  };
  return { press, reader, streams, incidents };
}

describe('readers of the feed', () => {
  it('that stop reading are cut off, and slow nobody else', async () => {
    const { press, reader, incidents } = await feeds(0);
    const stalled = reader('10.0.0.6');
    const good = reader('10.0.0.7');
    expect(await good.read()).toBe(': connected\n\n');
    expect(await good.read()).toContain('"hold":false');
    await press({ type: 'hold', payload: { reason: 'a' } });
    expect(await good.read()).toContain('"holdReason":"a"');
    // Whatever waits for a reader with no patience at all is too old; the good one reads on while it is looked after.
    const cut = stalled.served.then(() => 'cut');
    const readOn = (async () => {
      while ((await good.read()) !== '');
      return 'ended';
    })();
    expect(await Promise.race([cut, readOn])).toBe('cut');
    expect(stalled.destroyed).toHaveBeenCalledOnce();
    expect(incidents).toEqual(['too-slow 10.0.0.6']);
    expect(good.destroyed).not.toHaveBeenCalled();
  });

  it('that fall behind get the newest next, and nothing that is over', async () => {
    const { press, reader } = await feeds(60_000);
    const slow = reader('10.0.0.6');
    for (let count = 1; count <= 50; count += 1) {
      await press({ type: 'hold', payload: { reason: `lần ${count}` } });
      await press({ type: 'release', payload: {} });
    }
    await press({ type: 'hold', payload: { reason: 'cuối' } });
    let text = '';
    while (!text.includes('cuối')) text += await slow.read();
    // What was on its way already, and the newest.
    expect(text.match(/event: now/g)?.length).toBeLessThanOrEqual(3);
  });

  it('are so many and no more', async () => {
    const { reader, streams } = await feeds(60_000);
    const all = Array.from({ length: MOST_STREAMS - 1 }, (_, nth) => reader(`10.0.1.${nth}`));
    expect(streams.isFull).toBe(false);
    const last = reader('10.0.0.9');
    expect(streams.isFull).toBe(true);
    last.stream.abort();
    await last.served;
    expect(streams.isFull).toBe(false);
    for (const { stream } of all) stream.abort();
  });
});
