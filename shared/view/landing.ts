/** For `SortableRows` over a flat list: rows may go anywhere; between and beside themselves nothing changes. */
export function anywhere(all: readonly string[], moved: readonly string[], gap: number): number {
  const first = all.indexOf(moved[0] ?? '');
  const isTogether = moved.every((id, nth) => all[first + nth] === id);
  return isTogether && gap >= first && gap <= first + moved.length ? first : gap;
}

/** The 0-based place that the first of the moved rows has after it was put into the gap. */
export function placeAfter(all: readonly string[], moved: readonly string[], gap: number): number {
  const gone = new Set(moved);
  return all.slice(0, gap).filter((id) => !gone.has(id)).length;
}
