/** Places in `values` (numbers, none twice) of a longest rising subsequence. */
export function longestRising(values: readonly number[]): ReadonlySet<number> {
  // ends[n]: place of the lowest value that ends a rising sequence of n + 1 values.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, value] of values.entries()) {
    const length = lowerBound(ends, (end) => (values[end] ?? 0) < value);
    before[place] = ends[length - 1] ?? -1;
    ends[length] = place;
  }
  const rising = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rising.add(place);
  return rising;
}

/** The first place whose item does not pass, in a list whose passing items come first. */
function lowerBound(items: readonly number[], passes: (item: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Puts `chosen` into `base`, each behind the one before it in `reference`: the nearest that stands in `base` and is
 * not `loose`. Those before all of them go in front of the first, those without any to the end.
 * Chosen ids that stand in `base` leave their place.
 */
export function woven(
  base: readonly string[],
  reference: readonly string[],
  chosen: ReadonlySet<string>,
  loose: ReadonlySet<string> = new Set(),
): readonly Woven[] {
  const staying = base.filter((id) => !chosen.has(id));
  const anchors = new Set(staying.filter((id) => !loose.has(id)));
  const inFront: string[] = [];
  const behind = new Map<string, string[]>();
  let first: string | null = null;
  let anchor: string | null = null;
  for (const id of reference) {
    if (chosen.has(id)) {
      const here = anchor === null ? inFront : behind.get(anchor);
      if (here !== undefined) here.push(id);
      else if (anchor !== null) behind.set(anchor, [id]);
    } else if (anchors.has(id)) {
      first ??= id;
      anchor = id;
    }
  }
  const told = (id: string, at: string | null): Woven => ({ id, at });
  return [
    ...staying.flatMap((id) => [
      ...(id === first ? inFront.map((one) => told(one, id)) : []),
      told(id, null),
      ...(behind.get(id) ?? []).map((one) => told(one, id)),
    ]),
    ...(first === null ? inFront.map((one) => told(one, null)) : []),
  ];
}

/** An id in its order; `at`: the one beside which it was put. */
export interface Woven {
  readonly id: string;
  readonly at: string | null;
}
