import { diffArrays } from 'diff';

/** A part of two texts that are compared: in both, or in one of them only. */
export interface DiffPiece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** A part of both texts, with the text of each: they may differ in the space behind it. */
interface Change {
  readonly before: string;
  readonly after: string;
  readonly change: DiffPiece['change'];
}

/** Words and signs, each with the space behind it. */
const TOKEN = /[\p{L}\p{M}\p{N}]+\s*|[^\p{L}\p{M}\p{N}]\s*/gu;

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

function changesOf(before: string, after: string): readonly Change[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  let [atOld, atNow] = [0, 0];
  return diffArrays(old, now, { comparator: (a, b) => a.trim() === b.trim() }).map(
    ({ value: { length }, added, removed }) => {
      const was = added ? '' : old.slice(atOld, atOld + length).join('');
      const is = removed ? '' : now.slice(atNow, atNow + length).join('');
      if (!added) atOld += length;
      if (!removed) atNow += length;
      return { before: was, after: is, change: added ? 'added' : removed ? 'removed' : 'same' };
    },
  );
}

/** What has to change in `before` to become `after`, word by word. The pieces that are not removed are `after`. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  return changesOf(before, after).map(({ before: was, after: is, change }) => ({
    text: change === 'removed' ? was : is,
    change,
  }));
}

/** One of two texts, with the parts that the other has not. */
export function wordDiffSide(
  before: string,
  after: string,
  side: 'before' | 'after',
): readonly DiffPiece[] {
  const other = side === 'before' ? 'added' : 'removed';
  return changesOf(before, after)
    .filter(({ change }) => change !== other)
    .map((one) => ({ text: one[side], change: one.change }));
}
