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
