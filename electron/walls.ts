import {
  type AwayWall,
  type Displays as DisplaysState,
  findDisplay,
  type RememberedDisplay,
  type Wall,
} from '@shared/contract/displays.ts';
import { BrowserWindow } from 'electron';
import type { Displays } from './displays.ts';
import type { Opening, WindowChoice } from './host/host.ts';
import { type Area, homeArea, isSameArea, type NamedDisplay } from './placing.ts';
import type { Windows } from './windows.ts';

/** A window that has a display of its own, or had one. */
interface Standing {
  readonly view: Wall;
  readonly showId: string;
  /** Null until it is made. */
  window: BrowserWindow | null;
  display: Pick<NamedDisplay, 'id' | 'label'>;
  /** Where it was put last. */
  area: Area | null;
  /** `away`: its display was unplugged, and it stands on the primary one as an ordinary window. */
  state: 'entering' | 'there' | 'away';
  /** While away: the displays that have been there all along, so that none of them is taken for its own. */
  strangers: readonly number[];
}

/**
 * The windows that fill a display of their own. One whose display is unplugged comes home and goes on as an ordinary
 * window; when the display is back a person is offered to send it there, and until then nothing moves.
 */
export class Walls {
  readonly #windows: Windows;
  readonly #displays: Displays;
  readonly #standing = new Set<Standing>();
  #changed: () => void = () => undefined;

  constructor(windows: Windows, displays: Displays) {
    this.#windows = windows;
    this.#displays = displays;
    displays.onSettled(() => this.#settled());
  }

  /** Tells of each change of what `state` says. */
  onChanged(listener: () => void): void {
    this.#changed = listener;
  }

  /** The displays, what stands on them and what lost its own. */
  get state(): DisplaysState {
    const { canPlace, list } = this.#displays;
    const away = [...this.#standing].filter(({ state }) => state === 'away');
    return {
      canPlace,
      list: list.map(({ id, label, width, height, isPrimary }) => {
        const wall = this.#on(id)?.view ?? null;
        return { id, label, width, height, isPrimary, wall };
      }),
      away: away.map((standing): AwayWall => {
        const { view, showId, display, strangers } = standing;
        const others = list.filter(({ id }) => !strangers.includes(id));
        const { id: displayId, label } = display;
        return {
          view,
          showId,
          label,
          backAs: findDisplay({ displayId, label }, others)?.id ?? null,
        };
      }),
    };
  }

  /** Opens a view on a display. One that lost its display and is asked for again is sent there as it stands. */
  open(view: Wall, { showId, displayId }: Omit<WindowChoice, 'view'>): Opening {
    const { canPlace } = this.#displays;
    if (!canPlace || displayId === null) {
      this.#windows.open({ view, showId });
      return canPlace ? 'opened' : 'not-placed';
    }
    const display = this.#displays.find(displayId);
    if (display === null) return 'no-display';
    const before = this.#on(displayId);
    const isSame = (one: Standing) => one.view === view && one.showId === showId;
    if (before !== undefined && isSame(before)) {
      this.#fill(before);
      return 'opened';
    }
    const homeless = [...this.#standing].find((one) => one.state === 'away' && isSame(one));
    if (homeless === undefined) this.#make(view, showId, display, before);
    else {
      homeless.display = display;
      homeless.state = 'entering';
      this.#fill(homeless);
      close(before);
    }
    this.#changed();
    return 'opened';
  }

  /** Opens a view where it was shown last, if that display is there; else as an ordinary window. */
  openAgain(view: Wall, showId: string, remembered: RememberedDisplay | null): Opening {
    const display = remembered && findDisplay(remembered, this.#displays.list);
    return this.open(view, { showId, displayId: display?.id ?? null });
  }

  /** Closes what stands on a display. */
  clear(displayId: number): void {
    close(this.#on(displayId));
  }

  #on(displayId: number): Standing | undefined {
    return [...this.#standing].findLast(
      ({ state, display }) => state !== 'away' && display.id === displayId,
    );
  }

  /** The window that stood there before is closed when the new one covers it: the public never sees the desktop. */
  #make(view: Wall, showId: string, display: NamedDisplay, before: Standing | undefined): void {
    const standing: Standing = {
      view,
      showId,
      window: null,
      display,
      area: null,
      state: 'entering',
      strangers: [],
    };
    this.#standing.add(standing);
    this.#windows.open(
      { view, showId },
      {
        bounds: display.bounds,
        onMade: (window) => {
          this.#follow(standing, window);
          window.once('show', () => close(before));
        },
      },
    );
  }

  /** Takes a window, or the one that comes in its place after a crash. */
  #follow(standing: Standing, window: BrowserWindow): void {
    standing.window = window;
    if (standing.state === 'there') standing.state = 'entering';
    const front = BrowserWindow.getFocusedWindow();
    window.once('show', () => {
      if (standing.state === 'away') this.#placeAtHome(standing, front);
      else this.#fill(standing, front);
    });
    window.on('enter-full-screen', () => {
      if (standing.state === 'entering') standing.state = 'there';
    });
    // Left by hand, or because its display is gone: that is known when it is quiet.
    window.on('leave-full-screen', () => this.#displays.settle());
    window.on('closed', () => {
      if (standing.window !== window) return;
      this.#standing.delete(standing);
      this.#changed();
    });
  }

  /**
   * Fills its display. There is no full screen for a display that one could name: the window has to stand on it, and it
   * surely does so only once it is shown. The keys stay with the window that had them, if that one can be seen.
   */
  #fill(standing: Standing, front = BrowserWindow.getFocusedWindow()): void {
    const { window } = standing;
    const { id } = standing.display;
    const display = this.#displays.find(id);
    if (window === null || window.isDestroyed() || display === null) return;
    const giveBack = () => {
      if (front === null || front === window || front.isDestroyed()) return;
      if (this.#displays.under(front) !== id) front.focus();
    };
    if (!window.isFullScreen()) window.once('enter-full-screen', giveBack);
    standing.area = display.bounds;
    window.setBounds(display.bounds);
    window.setFullScreen(true);
    giveBack();
  }

  /** Looks at every window once the displays are quiet. */
  #settled(): void {
    const { list } = this.#displays;
    for (const standing of this.#standing) {
      const display = list.find(({ id }) => id === standing.display.id);
      if (standing.state === 'away')
        standing.strangers = standing.strangers.filter((id) => list.some((one) => one.id === id));
      else if (display === undefined) this.#bringHome(standing);
      else if (standing.state === 'there' && standing.window?.isFullScreen() === false)
        // Somebody left full screen: an ordinary window from now on.
        this.#standing.delete(standing);
      else this.#refill(standing, display);
    }
    this.#changed();
  }

  /** The display has another size or another place on the desktop, or was away for a moment only. */
  #refill(standing: Standing, { id, bounds }: NamedDisplay): void {
    const { window, area } = standing;
    // Not filled yet: it will be.
    if (window === null || area === null) return;
    if (!isSameArea(area, bounds) || this.#displays.under(window) !== id) this.#fill(standing);
  }

  /** Nothing is loaded again: the window is only moved. */
  #bringHome(standing: Standing): void {
    standing.state = 'away';
    standing.strangers = this.#displays.list.map(({ id }) => id);
    this.#placeAtHome(standing, BrowserWindow.getFocusedWindow());
  }

  /** `front` is the window that had the keys: it must not be covered by this one. */
  #placeAtHome(standing: Standing, front: BrowserWindow | null): void {
    const { window } = standing;
    const home = this.#displays.list.find(({ isPrimary }) => isPrimary);
    if (window === null || window.isDestroyed() || home === undefined) return;
    const place = () => {
      if (standing.state === 'away' && !window.isDestroyed())
        window.setBounds(homeArea(home.workArea));
    };
    // Where leaving takes its time, a place that is given before it has left is forgotten.
    window.once('leave-full-screen', place);
    window.setFullScreen(false);
    place();
    if (front !== null && front !== window && !front.isDestroyed()) front.focus();
  }
}

function close(standing: Standing | undefined): void {
  const window = standing?.window ?? null;
  if (window !== null && !window.isDestroyed()) window.close();
}
