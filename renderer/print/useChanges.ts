import type { SheetName } from '@shared/model/sheetName.ts';
import type { SectionChange } from '@shared/sheet/changes.ts';
import { useCallback, useEffect, useState } from 'react';
import { call, useWindow } from '../show/store.ts';

/** What is different from the paper in hand. While it is looked at again, the list from before stays. */
export type Changes =
  | { readonly state: 'looking' | 'failed'; readonly list: null }
  | { readonly state: 'there'; readonly list: readonly SectionChange[] };

const LOOKING: Changes = { state: 'looking', list: null };

/**
 * Asks the host what a sheet says differently from its paper, and again whenever `state` (of the show and its prints)
 * changes; null: nothing is to be asked.
 */
export function useChanges(showId: string, sheet: SheetName, state: string | null) {
  const [changes, setChanges] = useState<Changes>(LOOKING);
  const [attempt, setAttempt] = useState(0);
  const isConnected = useWindow(({ line }) => line === 'open');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state and a new attempt ask again.
  useEffect(() => {
    if (state === null || !isConnected) return;
    let isCurrent = true;
    void call('print.changes', { showId, sheet }).then((reply) => {
      if (!isCurrent) return;
      setChanges(
        reply.ok ? { state: 'there', list: reply.value.changes } : { state: 'failed', list: null },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [showId, sheet, state, attempt, isConnected]);
  const retry = useCallback(() => {
    setChanges(LOOKING);
    setAttempt((before) => before + 1);
  }, []);
  return { changes, retry };
}
