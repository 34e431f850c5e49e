import type { FarAccess } from '@shared/broker/farAccess.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FarConnection } from '../../../renderer/show/far.ts';
import { useFar } from '../../../renderer/show/farState.ts';
import { useWindow } from '../../../renderer/show/store.ts';

const initial = { window: useWindow.getState(), far: useFar.getState() };
const PATIENTLY = { timeout: 15_000, interval: 20 };

/** What the page's server says of the broker: an access, a status of HTTP, or nothing at all. */
type Said = FarAccess | 404 | 500 | 'away';

/** A far viewer's page whose server says this; `says` can change. */
function farPage(first: Said) {
  const server = { says: first };
  const reload = vi.fn();
  vi.stubGlobal('fetch', async () => {
    const { says } = server;
    if (says === 'away') throw new TypeError('no network');
    return typeof says === 'number' ? new Response(null, { status: says }) : Response.json(says);
  });
  const connection = new FarConnection(reload);
  onTestFinished(() => {
    connection.stop();
    vi.unstubAllGlobals();
    useWindow.setState(initial.window, true);
    useFar.setState(initial.far, true);
  });
  void connection.start();
  return { server, reload };
}

const isLinked = (link: string) =>
  vi.waitFor(() => expect(useFar.getState().link).toBe(link), PATIENTLY);

describe('the page of a far viewer', () => {
  it.each([
    [404, 'none'],
    [500, 'away'],
    ['away', 'away'],
    [{ url: 'javascript:alert(1)' } as FarAccess, 'none'],
  ] as const)('waits while its server says %s', async (says, link) => {
    farPage(says);
    await isLinked(link);
    expect(useWindow.getState().lostAt).toBeNull();
  });

  it.each([
    ['https:', 'ws://192.0.2.1:9001', 'insecure'],
    ['https:', 'wss://192.0.2.1:9001', 'away'],
    ['http:', 'ws://192.0.2.1:9001', 'away'],
  ])('under %s says why its browser opens no line to %s', async (protocol, url, link) => {
    const tries = vi.fn(
      class {
        constructor() {
          throw new DOMException('an insecure line', 'SecurityError');
        }
      },
    );
    vi.stubGlobal('WebSocket', tries);
    vi.stubGlobal('location', { protocol, href: `${protocol}//here/far/screen` });
    farPage({ url, user: '', password: '', root: 'rostrum/v1/x' });
    await isLinked(link);
    expect(tries).toHaveBeenCalledOnce();
    // It goes on trying.
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(tries).toHaveBeenCalledTimes(2), PATIENTLY);
  });

  it('is loaded anew once the show is published: the page it was may reach no broker', async () => {
    const { server, reload } = farPage(404);
    await isLinked('none');
    server.says = { url: 'ws://127.0.0.1:9', user: '', password: '', root: 'rostrum/v1/x' };
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce(), PATIENTLY);
  });

  it('is loaded anew when the show has gone to another broker, and not otherwise', async () => {
    const nobody = { url: 'ws://127.0.0.1:9', user: '', password: '', root: 'rostrum/v1/x' };
    const { server, reload } = farPage(nobody);
    await isLinked('away');
    expect(reload).not.toHaveBeenCalled();
    server.says = { ...nobody, url: 'ws://127.0.0.1:10' };
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce(), PATIENTLY);
  });
});
