/** So many results are kept; then all are forgotten, so that a long list does not fill the memory. */
const MOST_KEPT = 8192;
/** Longer texts are rarely asked for twice. */
const LONGEST_KEPT = 200;

/** Remembers what was computed of a text: the words and awards of lists repeat, and each rule asks anew. */
export function memoByText<V extends NonNullable<unknown> | null>(
  compute: (text: string) => V,
): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return compute(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, value);
    return value;
  };
}
