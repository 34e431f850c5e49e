import type { LogEntry, Run } from '../model/run.ts';

/**
 * What the log says of the show that was begun last: from its begin on, the begin included. Empty before it and once
 * the run was put back to "ready". Entries before that begin belong to an earlier try, or to the check-in.
 */
export function entriesSinceBegin({ log }: Pick<Run, 'log'>): readonly LogEntry[] {
  const at = log.findLastIndex(({ event }) => event === 'begin' || event === 'reset');
  return log[at]?.event === 'begin' ? log.slice(at) : [];
}
