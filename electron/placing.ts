import type { Display } from '@shared/contract/displays.ts';

/** A place on the desktop, in the pixels that Electron counts. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What Electron says of a display and we use. */
export interface RawDisplay {
  readonly id: number;
  readonly label: string;
  readonly bounds: Area;
  /** Without the bars of the desktop. */
  readonly workArea: Area;
}

/** A display by the name that people read. */
export interface NamedDisplay extends RawDisplay, Omit<Display, 'wall'> {}

/**
 * The displays from left to right. One without a name is called by its size; of several with one name the second is
 * called "… (2)" and so on, so that a person can tell them apart and a name that was remembered leads to one of them.
 */
export function namedDisplays(raw: readonly RawDisplay[], primaryId: number): NamedDisplay[] {
  const taken = new Set<string>();
  return [...raw]
    .sort((one, other) => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y)
    .map(({ id, label, bounds, workArea }) => {
      const { width, height } = bounds;
      const name = label.trim() === '' ? `${width} × ${height}` : label.trim();
      let own = name;
      for (let count = 2; taken.has(own); count += 1) own = `${name} (${count})`;
      taken.add(own);
      return { id, label: own, width, height, isPrimary: id === primaryId, bounds, workArea };
    });
}

/** How large an ordinary window is, where there is room for it. */
export const WINDOW_SIZE = { width: 1360, height: 860 };

/** Where a window stands that comes home: in the middle of the free part of a display, never larger than that. */
export function homeArea(free: Area): Area {
  const width = Math.min(WINDOW_SIZE.width, free.width);
  const height = Math.min(WINDOW_SIZE.height, free.height);
  return {
    x: free.x + Math.round((free.width - width) / 2),
    y: free.y + Math.round((free.height - height) / 2),
    width,
    height,
  };
}

/** Whether two places are the same one. */
export function isSameArea(one: Area, other: Area): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

const OZONE = '--ozone-platform=';

/**
 * Whether a program may choose the place of its windows here. Wayland lets none do it: there all windows open on the
 * display in use, and every place that is asked for is passed over in silence.
 */
export function canPlaceWindows({
  platform,
  env,
  argv,
}: Pick<NodeJS.Process, 'platform' | 'env' | 'argv'> = process): boolean {
  if (platform !== 'linux') return true;
  const asked = argv.findLast((flag) => flag.startsWith(OZONE));
  if (asked !== undefined) return asked !== `${OZONE}wayland`;
  return env.XDG_SESSION_TYPE !== 'wayland';
}
