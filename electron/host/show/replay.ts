import { apply } from '@shared/command/apply.ts';
import type { Show } from '@shared/model/show.ts';
import type { JournalLine } from './journal.ts';

/** Applies the lines that come after `show.seq`; stops (1-based line) where one is missing or no longer fits. */
export function replay(
  snapshot: Show,
  lines: readonly JournalLine[],
): { show: Show; stoppedAt: number | null } {
  let show = snapshot;
  for (const [index, { seq, command }] of lines.entries()) {
    if (seq <= show.seq) continue;
    const applied = seq === show.seq + 1 ? apply(show, command) : null;
    if (applied === null || !applied.ok) return { show, stoppedAt: index + 1 };
    show = applied.show;
  }
  return { show, stoppedAt: null };
}

/** The numbers of the first and the last line of a journal, without reading what is between them; null: there is none. */
export function endsOf(text: string | null): {
  readonly first: number | null;
  readonly last: number | null;
} {
  const seqOf = (line: string) => {
    const seq = /^\{"seq":(\d+),/.exec(line)?.[1];
    return seq === undefined ? null : Number(seq);
  };
  if (text === null) return { first: null, last: null };
  return {
    first: seqOf(text),
    last: seqOf(text.slice(text.lastIndexOf('\n', text.length - 2) + 1)),
  };
}
