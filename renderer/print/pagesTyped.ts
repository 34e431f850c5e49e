const RANGE = /^(\d{1,6})(?:[-–](\d{1,6}))?$/;

/**
 * Numbers of pages as people type them, "1-3, 7": rising, each once. Null when it can't be read, names no page, or a page
 * that is not between 1 and `pages`.
 */
export function pagesTyped(text: string, pages: number): readonly number[] | null {
  const chosen = new Set<number>();
  // A space beside a dash belongs to the range.
  for (const part of text.replace(/\s*([-–])\s*/g, '$1').split(/[\s,;]+/)) {
    if (part === '') continue;
    const [, from, to = from] = RANGE.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    // What is no number compares as false.
    if (!(first >= 1 && first <= last && last <= pages)) return null;
    for (let page = first; page <= last; page += 1) chosen.add(page);
  }
  return chosen.size === 0 ? null : [...chosen].sort((a, b) => a - b);
}
