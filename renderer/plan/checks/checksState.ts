import type { FindingFilter } from '@shared/view/findingRows.ts';
import { create } from 'zustand';

interface ChecksState {
  readonly filter: FindingFilter;
  /** Key of the line that is worked on: it shows its rule and what can be done; null: none. */
  readonly activeId: string | null;
}

/** What this window looks at in the checks. It stays while a finding leads to another section and back. */
export const useChecks = create<ChecksState>()(() => ({ filter: 'all', activeId: null }));

export function changeFindingFilter(filter: FindingFilter): void {
  useChecks.setState({ filter });
}

export function workOn(activeId: string | null): void {
  useChecks.setState({ activeId });
}
