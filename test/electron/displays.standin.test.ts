import type { Displays, View } from '@shared/contract/contract.ts';
import { en } from '@shared/words/en.ts';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { freshShell } from './standin/freshShell.ts';
import { call, listen, value } from './standin/pageCalls.ts';
import type { StandinRecord } from './standin/records.ts';
import type { StandinDisplay } from './standin/screen.ts';

const LAPTOP: StandinDisplay = {
  id: 1,
  label: 'Laptop',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
};
const PROJECTOR: StandinDisplay = {
  id: 2,
  label: 'EPSON EB-L1000U',
  bounds: { x: 1920, y: 0, width: 1280, height: 800 },
};
/** Where a window that comes home stands: in the middle of the laptop's display, below the desktop's bar. */
const HOME = { x: 280, y: 130, width: 1360, height: 860 };

describe('views on displays of their own, on the stand-in', () => {
  const fresh = freshShell();

  /** The app with a laptop and a projector, its first page with the sample open, and the sample's id. */
  async function start(env: Readonly<Record<string, string>> = {}) {
    const shell = await fresh.start({
      env: {
        XDG_SESSION_TYPE: 'x11',
        STANDIN_DISPLAYS: JSON.stringify([LAPTOP, PROJECTOR]),
        ...env,
      },
    });
    const desk = await shell.page();
    const { showId } = await value(desk, 'library.create', {
      from: { kind: 'sample', name: 'thai-nguyen-2025' },
      title: '',
    });
    await value(desk, 'show.open', { showId, view: 'run' });
    return { shell, desk, showId };
  }

  type Started = Awaited<ReturnType<typeof start>>;

  const about = (view: View) => (record: StandinRecord) =>
    String(record.url).includes(`view=${view}`);

  /** Opens a view on the projector and gives its page. */
  async function onProjector({ shell, desk, showId }: Started, view: View): Promise<Page> {
    const known = shell.pages;
    const opened = await value(desk, 'window.open', { view, showId, displayId: PROJECTOR.id });
    expect(opened).toEqual({ placed: true });
    const page = await shell.page(...known);
    await shell.recorded((record) => record.type === 'full-screen' && about(view)(record));
    return page;
  }

  /** Changes what is plugged in, and gives what the app then says of the displays. */
  async function plug(
    { shell, desk }: Started,
    ...displays: readonly StandinDisplay[]
  ): Promise<Displays> {
    await listen(desk);
    shell.wish({ displays });
    const told = await desk.waitForFunction(
      () =>
        (
          window as unknown as { heard: { readonly type: string; readonly displays: Displays }[] }
        ).heard.find(({ type }) => type === 'displays')?.displays,
    );
    const said = await told.jsonValue();
    if (said === undefined) throw new Error('the app says nothing of displays');
    return said;
  }

  const lastPlace = ({ shell }: Started, view: View) =>
    shell.records.findLast((record) => record.type === 'placed' && about(view)(record))?.bounds;
  const fullScreens = ({ shell }: Started, view: View) =>
    shell.records
      .filter((record) => record.type === 'full-screen' && about(view)(record))
      .map(({ on }) => on);

  test('a clock fills the display that was chosen, is remembered there, and leaves the keys where they were', async () => {
    const started = await start();
    const { shell, desk, showId } = started;
    const clock = await onProjector(started, 'clock');
    expect(new URL(clock.url()).search).toBe(`?view=clock&show=${showId}`);
    // It stands there before it is shown, and again after: only then does a system keep to it.
    const shown = shell.records.find((record) => record.type === 'shown' && about('clock')(record));
    expect(shown?.bounds).toEqual(PROJECTOR.bounds);
    expect(lastPlace(started, 'clock')).toEqual(PROJECTOR.bounds);
    const focused = await shell.recorded(({ type }) => type === 'focused');
    expect(focused.url).toBe(shell.records.find(({ type }) => type === 'shown')?.url);

    expect(await value(desk, 'displays.list', {})).toEqual({
      canPlace: true,
      list: [
        { id: 1, label: 'Laptop', width: 1920, height: 1080, isPrimary: true, wall: null },
        {
          id: 2,
          label: PROJECTOR.label,
          width: 1280,
          height: 800,
          isPrimary: false,
          wall: 'clock',
        },
      ],
      away: [],
    });
    const { walls } = await value(desk, 'settings.change', { changes: {} });
    expect(walls).toEqual({ clock: { displayId: 2, label: PROJECTOR.label } });
  });

  test('an unplugged display sends its window home as it stands; plugged in again it is offered, and nothing jumps', async () => {
    const started = await start();
    const { shell, desk, showId } = started;
    const screen = await onProjector(started, 'screen');
    await screen.evaluate(() => Object.assign(window, { mark: 'the same page' }));
    const isTheSame = () =>
      screen.evaluate(() => (window as unknown as { mark?: string }).mark === 'the same page');

    const without = await plug(started, LAPTOP);
    const away = { view: 'screen', showId, label: PROJECTOR.label, backAs: null };
    expect(without.away).toEqual([away]);
    expect(without.list.map(({ id }) => id)).toEqual([1]);
    expect(fullScreens(started, 'screen')).toEqual([true, false]);
    expect(lastPlace(started, 'screen')).toEqual(HOME);
    expect(await isTheSame()).toBe(true);

    // The same display at another socket: it has another number and the same name.
    const again = { ...PROJECTOR, id: 77 };
    const back = await plug(started, LAPTOP, again);
    expect(back.away).toEqual([{ ...away, backAs: 77 }]);
    expect(lastPlace(started, 'screen')).toEqual(HOME);

    const pages = shell.pages.length;
    await value(desk, 'window.open', { view: 'screen', showId, displayId: 77 });
    expect(fullScreens(started, 'screen')).toEqual([true, false, true]);
    expect(lastPlace(started, 'screen')).toEqual(PROJECTOR.bounds);
    expect(await isTheSame()).toBe(true);
    expect(shell.pages).toHaveLength(pages);
    expect((await value(desk, 'displays.list', {})).away).toEqual([]);
  });

  test('a display that was there all along is not taken for the one of the same name that went away', async () => {
    const twin = { ...PROJECTOR, id: 3, bounds: { ...PROJECTOR.bounds, x: 3200 } };
    const started = await start({ STANDIN_DISPLAYS: JSON.stringify([LAPTOP, PROJECTOR, twin]) });
    await onProjector(started, 'clock');
    expect((await plug(started, LAPTOP, twin)).away).toMatchObject([{ backAs: null }]);
    expect((await plug(started, LAPTOP, PROJECTOR, twin)).away).toMatchObject([{ backAs: 2 }]);
  });

  test('a cable that is loose for a moment moves nothing', async () => {
    const started = await start();
    await onProjector(started, 'clock');
    started.shell.wish({ displays: [LAPTOP] });
    const told = await plug(started, LAPTOP, PROJECTOR);
    expect(told.away).toEqual([]);
    expect(fullScreens(started, 'clock')).toEqual([true]);
  });

  test('a display with another resolution is filled again', async () => {
    const started = await start();
    await onProjector(started, 'clock');
    const bounds = { x: 1920, y: 0, width: 1024, height: 768 };
    await plug(started, LAPTOP, { ...PROJECTOR, bounds });
    expect(lastPlace(started, 'clock')).toEqual(bounds);
  });

  test('what is chosen for a display takes the place of what stood there', async () => {
    const started = await start();
    const clock = await onProjector(started, 'clock');
    const closed = clock.waitForEvent('close');
    await onProjector(started, 'screen');
    await closed;
    const { list } = await value(started.desk, 'displays.list', {});
    expect(list.map(({ wall }) => wall)).toEqual([null, 'screen']);
  });

  test('what stands on a display can be closed from elsewhere', async () => {
    const started = await start();
    const clock = await onProjector(started, 'clock');
    const closed = clock.waitForEvent('close');
    await value(started.desk, 'displays.clear', { displayId: PROJECTOR.id });
    await closed;
    const { list, away } = await value(started.desk, 'displays.list', {});
    expect(list.map(({ wall }) => wall)).toEqual([null, null]);
    expect(away).toEqual([]);
  });

  test('a window that left full screen by hand is an ordinary one', async () => {
    const started = await start();
    const { shell, desk } = started;
    await onProjector(started, 'clock');
    await listen(desk);
    shell.wish({ leaveFullScreen: 'view=clock' });
    await shell.recorded((record) => record.type === 'full-screen' && record.on === false);
    await expect
      .poll(async () => (await value(desk, 'displays.list', {})).list.map(({ wall }) => wall))
      .toEqual([null, null]);
    expect((await plug(started, LAPTOP)).away).toEqual([]);
  });

  test('the menu opens a view on the display that was chosen for it last', async () => {
    const started = await start();
    const { shell, desk, showId } = started;
    await value(desk, 'settings.change', {
      changes: { language: 'en', walls: { clock: { displayId: 99, label: PROJECTOR.label } } },
    });
    await value(desk, 'show.open', { showId, view: 'run' });
    await shell.recorded(({ type, labels }) => type === 'menu' && String(labels).includes('File'));
    shell.wish({ click: [en['menu.window'], en['view.clock']] });
    await shell.recorded(({ type }) => type === 'full-screen');
    expect(lastPlace(started, 'clock')).toEqual(PROJECTOR.bounds);
  });

  test('a display that is gone when it is chosen is said to be gone', async () => {
    const { desk, shell, showId } = await start();
    const reply = await call(desk, 'window.open', { view: 'clock', showId, displayId: 5 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'display-gone' } });
    expect(shell.pages).toHaveLength(1);
  });

  test('on Wayland nothing is placed, and that is said', async () => {
    const started = await start({ XDG_SESSION_TYPE: 'wayland' });
    const { shell, desk, showId } = started;
    expect((await value(desk, 'displays.list', {})).canPlace).toBe(false);
    const opened = await value(desk, 'window.open', { view: 'clock', showId, displayId: 2 });
    expect(opened).toEqual({ placed: false });
    await shell.recorded((record) => record.type === 'shown' && about('clock')(record));
    expect(fullScreens(started, 'clock')).toEqual([]);
    expect(lastPlace(started, 'clock')).toBeUndefined();
    const { walls } = await value(desk, 'settings.change', { changes: {} });
    expect(walls).toEqual({});
  });
});
