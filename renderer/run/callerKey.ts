import type { CallerState } from '@shared/contract/sharing.ts';
import { DESK_CALLS } from '@shared/contract/sharing.ts';
import { callerKeyFault } from '@shared/view/callerKeyView.ts';
import { refuse, useWindow, type WindowState } from '../show/store.ts';

/** The device that this window is on; null: the operator's machine. */
export const hereIn = ({ hello }: WindowState): string | null => hello?.guest?.deviceId ?? null;

/** Who calls the open show: another show that is shared leaves this one to the operator's machine. */
export function callerIn({ caller, hello, sharing, opened }: WindowState): CallerState {
  const isOfThisShow =
    hello?.guest != null || sharing.on === null || sharing.on.showId === opened?.show.id;
  return isOfThisShow ? caller : DESK_CALLS;
}

const faultIn = (state: WindowState) => callerKeyFault(callerIn(state), hereIn(state));

/** Whether the caller's commands of this window are carried out. */
export const useHasKey = (): boolean => useWindow((state) => faultIn(state) === null);

/** Whether this window is a second caller's, who may neither begin nor end the show. */
export const useIsGuest = (): boolean => useWindow(({ hello }) => hello?.guest != null);

/** A gesture of the caller, which without the key does nothing but say who has it. */
export function asCaller(gesture: () => void): () => void {
  return () => {
    const fault = faultIn(useWindow.getState());
    if (fault === null) gesture();
    else refuse(fault);
  };
}
