import { idsOf } from '@shared/model/lookup.ts';
import { sortedRecipients } from '@shared/view/recipientSort.ts';
import { filtered, isFiltering } from '@shared/view/recipientTable.ts';
import { useDeferredValue, useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useRecipients } from './recipientsState.ts';

/**
 * Ids of the rows that are shown. Rows stay where they are while a person edits them, even where they no longer
 * match the filter or its order: they go when the filter or the sort changes, or when who there is does.
 */
export function useShownIds(): readonly string[] {
  const plan = useShow((show) => show.plan);
  const attendance = useShow((show) => show.run.attendance);
  const { filter: typed, sort, round } = useRecipients();
  const filter = useDeferredValue(typed);
  const all = idsOf(plan.recipients);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit of a recipient leaves the rows as they are
  return useMemo(() => {
    if (!isFiltering(filter) && sort === null) return all;
    const shown = filtered({ plan, run: { attendance } }, filter);
    return sortedRecipients(plan, shown, sort).map(({ id }) => id);
  }, [all, filter, sort, round]);
}
