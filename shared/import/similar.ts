import type { RecipientKind } from '../model/award.ts';
import { textKey } from './keys.ts';

/**
 * Whether two names in the same place are one name, spelled anew: a few letters differ, or one has words between
 * or behind the other's. A person's name bears fewer letters than the long name of a unit.
 */
export function isRespelled(
  kind: RecipientKind,
  one: string | null,
  other: string | null,
): boolean {
  const a = textKey(one);
  const b = textKey(other);
  if (a === '' || b === '') return false;
  const longer = Math.max(a.length, b.length);
  const most = kind === 'individual' ? Math.min(2, longer >> 2) : Math.floor(longer * 0.3);
  return lettersApart(a, b, most) <= most || contains(a, b) || contains(b, a);
}

/** Whether all words of `part`, at least two, stand in `whole` in their order. */
function contains(whole: string, part: string): boolean {
  const words = whole.split(' ');
  const parts = part.split(' ');
  let at = 0;
  for (const word of words) if (word === parts[at]) at += 1;
  return parts.length > 1 && at === parts.length;
}

/** Letters to change, add or take out to come from one text to the other; more than `most` is told as `most + 1`. */
function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
