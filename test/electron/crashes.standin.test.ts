import { vi } from '@shared/words/vi.ts';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { freshShell } from './standin/freshShell.ts';
import { value } from './standin/pageCalls.ts';
import type { Shell } from './standin/shell.ts';

const LAPTOP = { id: 1, label: 'Laptop', bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const PROJECTOR = {
  id: 2,
  label: 'Máy chiếu',
  bounds: { x: 1920, y: 0, width: 1280, height: 720 },
};

/** Buttons of the question about a page that hangs; `open`: nobody answers it. */
const BUTTON = { waits: '0', reloads: '1', open: 'none' };

describe('pages that end or hang, on the stand-in', () => {
  const fresh = freshShell();

  /** The app with the sample open at its desk. */
  async function opened(button: string) {
    const shell = await fresh.start({
      env: { STANDIN_BUTTON: button, STANDIN_DISPLAYS: JSON.stringify([LAPTOP, PROJECTOR]) },
    });
    const desk = await shell.page();
    const [sample] = await value(desk, 'library.list', {});
    const showId = sample?.id ?? '';
    await value(desk, 'show.open', { showId, view: 'run' });
    return { shell, desk, showId };
  }

  /** The same with the clock on the projector. */
  async function withWall(button: string) {
    const { shell, desk, showId } = await opened(button);
    await value(desk, 'window.open', { view: 'clock', showId, displayId: PROJECTOR.id });
    await shell.recorded(fillsProjector);
    return { shell, desk, showId };
  }

  const fillsProjector = ({ type, url, on }: Shell['records'][number]) =>
    type === 'full-screen' && on === true && String(url).includes('view=clock');

  const windows = ({ records }: Shell) => records.filter(({ type }) => type === 'window');
  const questions = ({ records }: Shell) => records.filter(({ type }) => type === 'message-box');
  const loaded = ({ records }: Shell) => records.filter(({ type }) => type === 'loading');

  async function answers(page: Page, showId: string): Promise<void> {
    const { show } = await value(page, 'show.open', { showId, view: 'run' });
    expect(show.info.title).not.toBe('');
  }

  test.each(['oom', 'launch-failed'])(
    'an end for which a new process is needed (%s) gives a new window in the place of the old one',
    async (reason) => {
      const { shell, showId } = await opened(BUTTON.waits);
      shell.wish({ crash: { at: 'app://bundle/', reason } });
      await shell.logged(`the page of a window ended: ${reason}`);
      await shell.recorded(({ type }) => type === 'shown', 1);
      expect(windows(shell)).toHaveLength(2);
      await shell.connect();
      await answers(await shell.page(), showId);
      // The old one is gone, and the app has not taken it for the last.
      await expect.poll(() => shell.pages.length).toBe(1);
      expect(questions(shell)).toEqual([]);
    },
  );

  test('any other end gives the same window its page anew', async () => {
    const { shell } = await opened(BUTTON.waits);
    shell.wish({ crash: { at: 'app://bundle/', reason: 'killed' } });
    await shell.recorded(({ type }) => type === 'loading', 1);
    expect(windows(shell)).toHaveLength(1);
  });

  test('a wall that needs a new window stands on its display again', async () => {
    const { shell, desk } = await withWall(BUTTON.waits);
    shell.wish({ crash: { at: 'view=clock', reason: 'oom' } });
    await shell.recorded(fillsProjector, 1);
    expect(windows(shell)).toHaveLength(3);
    const { list } = await value(desk, 'displays.list', {});
    expect(list.map(({ wall }) => wall)).toEqual([null, 'clock']);
  });

  test('a page that hangs is asked about, and left alone by who waits', async () => {
    const { shell, desk, showId } = await opened(BUTTON.waits);
    shell.wish({ unresponsive: 'app://bundle/' });
    const box = await shell.recorded(({ type }) => type === 'message-box');
    expect(box.message).toBe(vi['shell.hanging']);
    expect(box.buttons).toEqual([vi['shell.wait'], vi['shell.reload']]);
    await answers(desk, showId);
    expect(loaded(shell)).toHaveLength(1);
  });

  test('a page that hangs is loaded again when a person says so', async () => {
    const { shell, showId } = await opened(BUTTON.reloads);
    shell.wish({ unresponsive: 'app://bundle/' });
    await shell.recorded(({ type }) => type === 'loading', 1);
    await shell.connect();
    await answers(await shell.page(), showId);
    expect(windows(shell)).toHaveLength(1);
  });

  test('a page that answers again takes the question back, and can be asked about once more', async () => {
    const { shell, desk, showId } = await opened(BUTTON.open);
    shell.wish({ unresponsive: 'app://bundle/' });
    await shell.recorded(({ type }) => type === 'message-box');
    // Told twice, asked once.
    shell.wish({ unresponsive: 'app://bundle/' });
    shell.wish({ responsive: 'app://bundle/' });
    await shell.recorded(({ type }) => type === 'message-box-taken-back');
    expect(questions(shell)).toHaveLength(1);
    expect(loaded(shell)).toHaveLength(1);
    await answers(desk, showId);
    shell.wish({ unresponsive: 'app://bundle/' });
    await shell.recorded(({ type }) => type === 'message-box', 1);
  });

  test('a wall that hangs is asked about at the desk, by its name', async () => {
    const { shell } = await withWall(BUTTON.waits);
    shell.wish({ unresponsive: 'view=clock' });
    const box = await shell.recorded(({ type }) => type === 'message-box');
    expect(box.message).toContain(vi['view.clock']);
    expect(box.parent).toBe(shell.records.find(({ type }) => type === 'shown')?.url);
  });
});
