import { create } from 'zustand';

/** The one question that is open in this window. */
export type RunDialog =
  /** `cueId`: a cue is chosen already, and it is asked whether to leave the segment. */
  | { readonly kind: 'jump'; readonly cueId: string | null }
  | { readonly kind: 'hold' }
  | { readonly kind: 'resync'; readonly waveId: string }
  /** All that can be done with one recipient; `waveId` is the lineup from which it was opened. */
  | { readonly kind: 'person'; readonly recipientId: string; readonly waveId: string | null }
  | { readonly kind: 'find' }
  /** `afterId`: behind whom the newcomer stands; null: at the end. */
  | { readonly kind: 'walk-in'; readonly waveId: string | null; readonly afterId: string | null }
  | { readonly kind: 'presenter'; readonly waveId: string | null }
  | { readonly kind: 'split'; readonly waveId: string | null };

/** What this window has open in RUN. Lives as long as the window, never in a file. */
interface RunState {
  readonly dialog: RunDialog | null;
  /** What is drawn below STANDBY. */
  readonly lower: 'stage' | 'timeline';
}

export const useRun = create<RunState>()(() => ({ dialog: null, lower: 'stage' }));

export function ask(dialog: RunDialog): void {
  useRun.setState({ dialog });
}

export function closeDialog(): void {
  useRun.setState({ dialog: null });
}

export function toggleTimeline(): void {
  useRun.setState(({ lower }) => ({ lower: lower === 'stage' ? 'timeline' : 'stage' }));
}
