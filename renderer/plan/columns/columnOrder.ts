/** All columns as the chooser lists them: those that are shown in their order, then the hidden ones. */
export function arranged<C extends string>(
  columns: readonly C[],
  shown: readonly C[],
): readonly C[] {
  return [...shown, ...columns.filter((column) => !shown.includes(column))];
}

/** Hides a column, or shows it where it usually stands: behind the nearest shown one before it. */
export function toggledColumn<C extends string>(
  columns: readonly C[],
  shown: readonly C[],
  column: C,
): C[] {
  if (shown.includes(column)) return shown.filter((one) => one !== column);
  const before = columns.slice(0, columns.indexOf(column));
  const at = Math.max(-1, ...before.map((one) => shown.indexOf(one)));
  return [...shown.slice(0, at + 1), column, ...shown.slice(at + 1)];
}

/** Moves a shown column by one place. */
export function movedColumn<C extends string>(shown: readonly C[], column: C, by: 1 | -1): C[] {
  const at = shown.indexOf(column);
  const rest = shown.filter((one) => one !== column);
  return [...rest.slice(0, at + by), column, ...rest.slice(at + by)];
}
