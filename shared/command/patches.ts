import { applyPatches, enablePatches, freeze, type Patch } from 'immer';
import type { Show } from '../model/show.ts';

enablePatches();

/**
 * The same show, which nothing can change from now on. Patches would do it with the first of them: a window does it while
 * it opens, so that the first GO need not wait until thousands of names are fixed.
 */
export function fixed(show: Show): Show {
  return freeze(show, true);
}

/** So many changes of one list in a row are made at once. */
const MANY = 50;

/**
 * The show after the patches of a command: what they touch is new, the rest stays the same objects.
 * A list that gains or loses thousands has a patch for each of them; taken one by one they would hold the window up.
 */
export function applyShowPatches(show: Show, patches: readonly Patch[]): Show {
  let now = show;
  /** First of the patches that still wait to be taken one by one. */
  let waiting = 0;
  for (let at = 0; at < patches.length; ) {
    const end = endOfRun(patches, at);
    if (end - at >= MANY) {
      now = inList(applyPatches(now, patches.slice(waiting, at)), patches.slice(at, end));
      waiting = end;
    }
    at = end;
  }
  return applyPatches(now, patches.slice(waiting));
}

/** Index behind the patches, from `from` on, that change whole members of one list; at least one further. */
function endOfRun(patches: readonly Patch[], from: number): number {
  const first = patches[from];
  let to = from + 1;
  if (typeof first?.path.at(-1) !== 'number') return to;
  while (to < patches.length && isOfSameList(first, patches[to])) to += 1;
  return to;
}

function isOfSameList({ path: list }: Patch, patch: Patch | undefined): boolean {
  return (
    patch !== undefined &&
    patch.path.length === list.length &&
    typeof patch.path.at(-1) === 'number' &&
    list.slice(0, -1).every((key, index) => key === patch.path[index])
  );
}

/** Makes the changes of one list in a copy of it. */
function inList(show: Show, run: readonly Patch[]): Show {
  const path = run[0]?.path.slice(0, -1) ?? [];
  const put = (holder: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
    if (key === undefined) return changed(holder as readonly unknown[], run);
    const inner = put((holder as Record<string | number, unknown>)[key], rest);
    return Array.isArray(holder)
      ? holder.with(Number(key), inner)
      : { ...(holder as object), [key]: inner };
  };
  // The path of a patch of a show leads to a list of that show.
  return freeze(put(show, path) as Show, true);
}

function changed(list: readonly unknown[], run: readonly Patch[]): readonly unknown[] {
  const copy = [...list];
  for (const { op, path, value } of run) {
    const place = Number(path.at(-1));
    if (op === 'replace') copy[place] = value;
    else if (op === 'add') copy.splice(place, 0, value);
    else copy.splice(place, 1);
  }
  return copy;
}
