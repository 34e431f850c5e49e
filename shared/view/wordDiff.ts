import { diffArrays } from 'diff';

/** A part of two texts that are compared: in both, or in one of them only. */
export interface DiffPiece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** Words and signs, each with the space behind it. */
const TOKEN = /[\p{L}\p{M}\p{N}]+\s*|[^\p{L}\p{M}\p{N}]\s*/gu;

/** What has to change in `before` to become `after`, word by word. The pieces that are not removed are `after`. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], {
    comparator: (a, b) => a.trim() === b.trim(),
  });
  return changes.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** The pieces that one of the texts consists of. */
export function oneSide(pieces: readonly DiffPiece[], side: 'before' | 'after') {
  const other = side === 'before' ? 'added' : 'removed';
  return pieces.filter(({ change }) => change !== other);
}
