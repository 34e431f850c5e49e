import { applyPatches, enablePatches, freeze, type Patch } from 'immer';
import type { Show } from '../model/show.ts';

enablePatches();

/** So many additions in a row are put in at once. */
const MANY = 50;

/**
 * The show after the patches of a command: what they touch is new, the rest stays the same objects.
 * A list that grows by thousands comes as one patch for each member; taken one by one they would hold the window up.
 */
export function applyShowPatches(show: Show, patches: readonly Patch[]): Show {
  let now = show;
  /** First of the patches that still wait to be taken one by one. */
  let waiting = 0;
  for (let at = 0; at < patches.length; ) {
    const end = endOfAdditions(patches, at);
    if (end - at >= MANY) {
      now = grown(applyPatches(now, patches.slice(waiting, at)), patches.slice(at, end));
      waiting = end;
    }
    at = Math.max(end, at + 1);
  }
  return applyPatches(now, patches.slice(waiting));
}

/** Index behind the additions, from `from` on, whose places in one list follow each other. */
function endOfAdditions(patches: readonly Patch[], from: number): number {
  const first = patches[from];
  const start = first?.path.at(-1);
  if (first?.op !== 'add' || typeof start !== 'number') return from;
  let to = from + 1;
  while (to < patches.length && follows(first, start + to - from, patches[to])) to += 1;
  return to;
}

function follows(first: Patch, place: number, patch: Patch | undefined): boolean {
  return (
    patch?.op === 'add' &&
    patch.path.length === first.path.length &&
    patch.path.at(-1) === place &&
    patch.path.every((key, index) => index === first.path.length - 1 || key === first.path[index])
  );
}

/** Puts the values of a run of additions into their list at its place. */
function grown(show: Show, run: readonly Patch[]): Show {
  const path = run[0]?.path ?? [];
  const place = Number(path.at(-1));
  const values = run.map(({ value }) => value);
  const put = (holder: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
    if (key === undefined) return (holder as readonly unknown[]).toSpliced(place, 0, ...values);
    const inner = put((holder as Record<string | number, unknown>)[key], rest);
    return Array.isArray(holder)
      ? holder.with(Number(key), inner)
      : { ...(holder as object), [key]: inner };
  };
  // The path of a patch of a show leads to a list of that show.
  return freeze(put(show, path.slice(0, -1)) as Show, true);
}
