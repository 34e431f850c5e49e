import type { View } from '@shared/contract/contract.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { act, render } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useLeaveGuard } from '../../../renderer/app/useLeaveGuard.ts';
import { useWakeLock } from '../../../renderer/app/useWakeLock.ts';
import { hostInPage, type PageOptions } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const begin = { type: 'begin', payload: { as: 'live' } } as const;
const end = { type: 'end-show', payload: {} } as const;

function Page() {
  useLeaveGuard();
  useWakeLock();
  return null;
}

async function page(view: View, options: PageOptions = {}) {
  const host = await hostInPage(sample, { view, shell: 'browser', ...options });
  return { host, ...render(<Page />) };
}

/** Whether the browser would ask before it closes the page. */
function asksBeforeLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('leaving a page from which a show is called', () => {
  it('is asked about in a browser as long as the show runs', async () => {
    const { host, unmount } = await page('run');
    expect(asksBeforeLeaving()).toBe(false);
    host.elsewhere(begin);
    expect(asksBeforeLeaving()).toBe(true);
    host.elsewhere(end);
    expect(asksBeforeLeaving()).toBe(false);
    unmount();
  });

  it('is asked about in a rehearsal too, and no more when the page is gone', async () => {
    const { host, unmount } = await page('run');
    host.elsewhere({ type: 'begin', payload: { as: 'rehearsal' } });
    expect(asksBeforeLeaving()).toBe(true);
    unmount();
    expect(asksBeforeLeaving()).toBe(false);
  });

  it.each([
    ['in another view', 'read', 'browser'],
    ['in Electron, whose shell asks by itself', 'run', 'electron'],
  ] as const)('is not asked about %s', async (_where, view, shell) => {
    const { host } = await page(view, { shell });
    host.elsewhere(begin);
    expect(asksBeforeLeaving()).toBe(false);
  });
});

describe('the display of a browser', () => {
  /** A browser's wake locks, as far as they are used; `taken` are those that were given. */
  function wakeLocks(refused = false) {
    const taken: { released: boolean; release: () => Promise<void> }[] = [];
    const request = vi.fn(async () => {
      if (refused) throw new DOMException('no', 'NotAllowedError');
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
        },
      };
      taken.push(lock);
      return lock;
    });
    vi.stubGlobal('navigator', Object.create(navigator, { wakeLock: { value: { request } } }));
    onTestFinished(() => void vi.unstubAllGlobals());
    return { taken, request };
  }

  const seen = (state: DocumentVisibilityState) =>
    act(async () => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
      document.dispatchEvent(new Event('visibilitychange'));
    });

  const run = (
    host: Awaited<ReturnType<typeof page>>['host'],
    command: typeof begin | typeof end,
  ) => act(async () => host.elsewhere(command));

  it.each(['run', 'read', 'stage', 'clock', 'screen'] as const)(
    'stays awake in %s while a show runs, and only then',
    async (view) => {
      const { host } = await page(view);
      const { taken } = wakeLocks();
      expect(taken).toHaveLength(0);
      await run(host, begin);
      expect(taken.map(({ released }) => released)).toEqual([false]);
      await run(host, end);
      expect(taken.map(({ released }) => released)).toEqual([true]);
    },
  );

  it('is kept awake again after the page was out of sight', async () => {
    onTestFinished(() => void vi.restoreAllMocks());
    const { host } = await page('read');
    const { taken, request } = wakeLocks();
    await run(host, begin);
    await seen('visible');
    expect(request).toHaveBeenCalledTimes(1);
    // The browser takes it away when the page is hidden.
    await taken[0]?.release();
    await seen('hidden');
    expect(request).toHaveBeenCalledTimes(1);
    await seen('visible');
    expect(taken.map(({ released }) => released)).toEqual([true, false]);
  });

  it.each([
    ['the plan', 'plan', 'browser'],
    ['Electron, which does so for all windows', 'run', 'electron'],
  ] as const)('is left alone by %s', async (_what, view, shell) => {
    const { host } = await page(view, { shell });
    const { request } = wakeLocks();
    await run(host, begin);
    expect(request).not.toHaveBeenCalled();
  });

  it('may refuse without a word', async () => {
    const { host } = await page('run');
    const { request } = wakeLocks(true);
    await run(host, begin);
    expect(request).toHaveBeenCalledTimes(1);
    await run(host, end);
  });
});
