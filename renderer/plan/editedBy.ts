import type { BatchLabel } from '@shared/command/batch.ts';
import { isDayChange } from '@shared/command/onTheDay.ts';
import type { PlanType } from '@shared/command/registry.ts';
import type { Show } from '@shared/model/show.ts';
import { createContext } from 'react';

/** What a control does to the plan: a command, or a gesture on many things. */
export type Deed = PlanType | BatchLabel;

/** What the fields below it send, where they can't know themselves; null: whatever the day allows. */
export const EditedBy = createContext<Deed | null>(null);

/** Whether the show is live and this is none of the day's changes. */
export function isLocked(show: Show, deed: Deed | null): boolean {
  return deed !== null && show.run.phase === 'live' && !isDayChange(deed);
}
