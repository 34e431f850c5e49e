import { type BrowserWindow, screen } from 'electron';
import { canPlaceWindows, type NamedDisplay, namedDisplays } from './placing.ts';

/** Plugging one cable makes several changes in a row: they count as one after this many ms without another. */
const SETTLE_MS = 500;

/** The displays of the machine. To be made when Electron is ready: before that there is no `screen`. */
export class Displays {
  readonly canPlace = canPlaceWindows();
  #timer: NodeJS.Timeout | undefined;
  #settled: () => void = () => undefined;

  constructor() {
    const settle = () => this.settle();
    screen.on('display-added', settle);
    screen.on('display-removed', settle);
    screen.on('display-metrics-changed', settle);
  }

  /** Tells that something has changed and that it is quiet again. */
  onSettled(listener: () => void): void {
    this.#settled = listener;
  }

  /** Something may have changed: looked at once it is quiet. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settled(), SETTLE_MS);
  }

  /** From left to right. */
  get list(): readonly NamedDisplay[] {
    return namedDisplays(screen.getAllDisplays(), screen.getPrimaryDisplay().id);
  }

  find(id: number): NamedDisplay | null {
    return this.list.find((display) => display.id === id) ?? null;
  }

  /** The id of the display on which most of a window stands. */
  under(window: BrowserWindow): number {
    return screen.getDisplayMatching(window.getBounds()).id;
  }
}
