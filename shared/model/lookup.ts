import type { Plan } from './plan.ts';
import type { Presentation, Segment, Wave } from './segment.ts';

/** Remembers the result for each argument object as long as that object lives; plans are frozen, so it can't go stale. */
export function memoByIdentity<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** The same for two argument objects. */
export function memoByPair<A extends object, B extends object, V>(
  compute: (a: A, b: B) => V,
): (a: A, b: B) => V {
  const known = new WeakMap<A, WeakMap<B, { readonly value: V }>>();
  return (a, b) => {
    const forA = known.get(a) ?? new WeakMap<B, { readonly value: V }>();
    known.set(a, forA);
    const before = forA.get(b);
    if (before !== undefined) return before.value;
    const value = compute(a, b);
    forA.set(b, { value });
    return value;
  };
}

/** Whether two lists hold the same things at the same places. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** How many lists of ids are remembered to be recognised again. */
const REMEMBERED = 16;
const remembered: (readonly string[])[] = [];

/**
 * The ids of a list. As long as an edit leaves them and their order alone, the result is the same array: what was
 * computed from the ids of ten thousand recipients still holds when one of them gets another name.
 */
export const idsOf: (things: readonly { readonly id: string }[]) => readonly string[] =
  memoByIdentity((things: readonly { readonly id: string }[]) => {
    const known = remembered.find(
      (ids) => ids.length === things.length && things.every(({ id }, index) => ids[index] === id),
    );
    if (known !== undefined) return known;
    const ids = things.map(({ id }) => id);
    remembered.unshift(ids);
    remembered.length = Math.min(remembered.length, REMEMBERED);
    return ids;
  });

const placesById = memoByIdentity(
  (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index])),
);

/** The 0-based place of the thing with this id; -1 when there is none. Constant time after the first look into the same list. */
export function indexById(things: readonly { readonly id: string }[], id: string): number {
  return placesById(idsOf(things)).get(id) ?? -1;
}

/** The thing with this id, or undefined. Constant time after the first look into the same list. */
export function findById<T extends { readonly id: string }>(
  things: readonly T[],
  id: string | null,
): T | undefined {
  return id === null ? undefined : things[indexById(things, id)];
}

/** The things with these ids, in the order of the ids; unknown ids are left out. */
export function pickById<T extends { readonly id: string }>(
  things: readonly T[],
  ids: readonly string[],
): T[] {
  return ids.flatMap((id) => findById(things, id) ?? []);
}

/** Where a wave stands. Indexes are 0-based. */
export interface WavePlace {
  readonly segment: Presentation;
  readonly segmentIndex: number;
  readonly wave: Wave;
  readonly waveIndex: number;
}

const wavePlaces = memoByIdentity((segments: readonly Segment[]) => {
  const places = new Map<string, WavePlace>();
  for (const [segmentIndex, segment] of segments.entries()) {
    if (segment.kind !== 'presentation') continue;
    for (const [waveIndex, wave] of segment.waves.entries())
      places.set(wave.id, { segment, segmentIndex, wave, waveIndex });
  }
  return places;
});

/** The wave with this id and where it stands, or undefined. */
export function findWave(plan: Plan, waveId: string | null): WavePlace | undefined {
  return waveId === null ? undefined : wavePlaces(plan.segments).get(waveId);
}
