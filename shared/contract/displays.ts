import { z } from 'zod';
import { type View, WALLS } from './views.ts';

/** A view that is meant for a display of its own. */
export type Wall = (typeof WALLS)[number];

export const wallSchema = z.enum(WALLS);

/** Whether a view is meant for a display of its own. */
export function isWall(view: View | null): view is Wall {
  const walls: readonly (View | null)[] = WALLS;
  return walls.includes(view);
}

/** Whether a view is all that its window shows: no bar, no message of the app. Graphics lie over a picture besides. */
export function standsAlone(view: View | null): view is Wall | 'overlay' {
  return isWall(view) || view === 'overlay';
}

/** A display, remembered so that it is found again: ids may change when the machine starts anew. */
export const rememberedDisplaySchema = z.strictObject({
  // Not an integer of zod's: ids of real displays are larger than the integers that a number holds exactly.
  displayId: z.number(),
  label: z.string().max(200),
});
export type RememberedDisplay = Readonly<z.infer<typeof rememberedDisplaySchema>>;

/** A display that is plugged in. */
export interface Display {
  readonly id: number;
  /** Its name, never empty, and no other display has the same. */
  readonly label: string;
  /** Pixels as the desktop counts them. */
  readonly width: number;
  readonly height: number;
  readonly isPrimary: boolean;
  /** What a full-screen window of ours shows on it; null: none does. */
  readonly wall: Wall | null;
}

/** A full-screen window whose display was unplugged: it is an ordinary window on the primary display now. */
export interface AwayWall {
  readonly view: Wall;
  readonly showId: string;
  /** Name of the display that it was on. */
  readonly label: string;
  /** That display is plugged in again, under this id; null: it is not. */
  readonly backAs: number | null;
}

/** The displays of the machine, from left to right, and what became of the windows on them. */
export interface Displays {
  /** Whether the system lets a program choose the display of a window; Wayland does not. */
  readonly canPlace: boolean;
  readonly list: readonly Display[];
  readonly away: readonly AwayWall[];
}

/** What a browser knows of displays. */
export const NO_DISPLAYS: Displays = { canPlace: false, list: [], away: [] };

/** The display that was remembered among those that are there: by its id, else by its name; null: it is not there. */
export function findDisplay<D extends Pick<Display, 'id' | 'label'>>(
  { displayId, label }: RememberedDisplay,
  list: readonly D[],
): D | null {
  return (
    list.find(({ id }) => id === displayId) ??
    list.find((display) => display.label === label) ??
    null
  );
}
