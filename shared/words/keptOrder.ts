import { sameList } from '../model/lookup.ts';

/** Where more than these have come or gone, everything is sorted again. */
const FEW = 50;

/** Sorts as `sort` does: always by the same rule, leaving equals in the order in which they come. */
type Sort<T> = (items: readonly T[]) => readonly T[];

/**
 * Remembers the last order of a list that is sorted again and again. Of ten thousand items those that are still there are
 * not compared with each other again, and the few that came are put among them. No item stands in a list twice.
 */
export function keptOrder<T extends object>(): (
  items: readonly T[],
  sort: Sort<T>,
) => readonly T[] {
  let items: readonly T[] = [];
  let inOrder: readonly T[] = [];
  return (now, sort) => {
    const changes = changesOf(items, now);
    inOrder =
      changes === null
        ? sort(now)
        : putAmong(staying(inOrder, changes.gone), changes.come, now, sort);
    items = now;
    return inOrder;
  };
}

interface Changes<T> {
  readonly gone: ReadonlySet<T>;
  readonly come: ReadonlySet<T>;
}

/** Null: these are too many, or those that stay come in another order. */
function changesOf<T extends object>(before: readonly T[], now: readonly T[]): Changes<T> | null {
  const [gone, come] = [new Set<T>(), new Set<T>()];
  for (let at = 0; at < Math.max(before.length, now.length); at += 1) {
    const [was, is] = [before[at], now[at]];
    if (was === is) continue;
    // What has only been shifted is met in the other list as well.
    if (was !== undefined && !come.delete(was)) gone.add(was);
    if (is !== undefined && !gone.delete(is)) come.add(is);
    if (gone.size + come.size > FEW) return null;
  }
  return sameList(staying(before, gone), staying(now, come)) ? { gone, come } : null;
}

const staying = <T>(items: readonly T[], without: ReadonlySet<T>): readonly T[] =>
  without.size === 0 ? items : items.filter((one) => !without.has(one));

/** `inOrder` and `come`, which together are `items`. */
function putAmong<T extends object>(
  inOrder: readonly T[],
  come: ReadonlySet<T>,
  items: readonly T[],
  sort: Sort<T>,
): readonly T[] {
  if (come.size === 0) return inOrder;
  const isBefore = (a: T, b: T) => {
    const [first] = sort([a, b]);
    return first === sort([b, a])[0] ? first === a : items.indexOf(a) < items.indexOf(b);
  };
  const all = [...inOrder];
  for (const one of come)
    all.splice(
      countBefore(all, (other) => isBefore(other, one)),
      0,
      one,
    );
  return all;
}

/** For how many, from the first on, `isBefore` holds; found by halves. */
function countBefore<T extends object>(
  inOrder: readonly T[],
  isBefore: (other: T) => boolean,
): number {
  let [from, to] = [0, inOrder.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = inOrder[middle];
    if (other !== undefined && isBefore(other)) from = middle + 1;
    else to = middle;
  }
  return from;
}
