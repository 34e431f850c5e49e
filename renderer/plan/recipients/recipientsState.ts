import type { RecipientSort } from '@shared/view/recipientSort.ts';
import { EVERYBODY, type RecipientFilter } from '@shared/view/recipientTable.ts';
import { create } from 'zustand';

interface RecipientsState {
  readonly filter: RecipientFilter;
  /** null: the order of the list. */
  readonly sort: RecipientSort | null;
  /** Rises when a person asks to filter and sort again. */
  readonly round: number;
}

/** What this window shows of the recipients. Lives as long as the window. */
export const useRecipients = create<RecipientsState>()(() => ({
  filter: EVERYBODY,
  sort: null,
  round: 0,
}));

export function changeFilter(changes: Partial<RecipientFilter>): void {
  useRecipients.setState(({ filter }) => ({ filter: { ...filter, ...changes } }));
}

export function sortBy(sort: RecipientSort | null): void {
  useRecipients.setState({ sort });
}

/** Filters and sorts again. */
export function refresh(): void {
  useRecipients.setState(({ round }) => ({ round: round + 1 }));
}
