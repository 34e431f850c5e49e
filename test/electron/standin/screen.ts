import { EventEmitter } from 'node:events';
import type { Rectangle } from 'electron';
import { readiness } from './readiness.ts';
import { strict } from './strict.ts';

/** A display that a test plugs in; the first of a list is the primary one. */
export interface StandinDisplay {
  readonly id: number;
  readonly label: string;
  readonly bounds: Rectangle;
}

const LAPTOP: StandinDisplay = {
  id: 1,
  label: 'Laptop',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
};

/** Height of the desktop's bar, which no ordinary window should cover. */
const BAR = 40;

/** Displays that nobody sees: a test plugs them in and out. */
class StandinScreen extends EventEmitter {
  #displays: readonly StandinDisplay[] =
    process.env.STANDIN_DISPLAYS === undefined
      ? [LAPTOP]
      : JSON.parse(process.env.STANDIN_DISPLAYS);

  override on(event: string, listener: (...args: unknown[]) => void): this {
    demandReady();
    return super.on(event, listener);
  }

  getAllDisplays(): readonly StandinDisplay[] {
    demandReady();
    return this.#displays.map((display) => ({ ...display, workArea: workArea(display) }));
  }

  getPrimaryDisplay(): StandinDisplay {
    const [primary] = this.getAllDisplays();
    if (primary === undefined) throw new Error('stand-in: no display');
    return primary;
  }

  getDisplayMatching(area: Rectangle): StandinDisplay {
    const best = [...this.getAllDisplays()].sort(
      (one, other) => overlap(area, other.bounds) - overlap(area, one.bounds),
    )[0];
    return best !== undefined && overlap(area, best.bounds) > 0 ? best : this.getPrimaryDisplay();
  }

  /** Plugs and unplugs until these are there, each change told as Electron tells it. */
  become(displays: readonly StandinDisplay[]): void {
    const before = this.#displays;
    this.#displays = displays;
    const isIn = (list: readonly StandinDisplay[], id: number) => list.some((one) => one.id === id);
    for (const old of before) if (!isIn(displays, old.id)) this.emit('display-removed', {}, old);
    for (const display of displays) {
      const old = before.find(({ id }) => id === display.id);
      if (old === undefined) this.emit('display-added', {}, display);
      else if (JSON.stringify(old) !== JSON.stringify(display))
        this.emit('display-metrics-changed', {}, display, ['bounds', 'workArea']);
    }
  }
}

function demandReady(): void {
  if (!readiness.isReady) throw new Error('stand-in: screen comes after ready');
}

function workArea({ bounds }: StandinDisplay): Rectangle {
  return { ...bounds, y: bounds.y + BAR, height: bounds.height - BAR };
}

function overlap(one: Rectangle, other: Rectangle): number {
  const span = (a: number, lengthA: number, b: number, lengthB: number) =>
    Math.max(0, Math.min(a + lengthA, b + lengthB) - Math.max(a, b));
  return (
    span(one.x, one.width, other.x, other.width) * span(one.y, one.height, other.y, other.height)
  );
}

export const theScreen = new StandinScreen();
export const screen = strict(theScreen, 'screen');
