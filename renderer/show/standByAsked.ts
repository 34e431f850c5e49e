import { create } from 'zustand';

/** Whether the form is open by which this machine comes to stand by for another; asked for from several views. */
export const useStandByAsked = create<{ readonly isAsked: boolean }>()(() => ({ isAsked: false }));

export function askStandBy(isAsked: boolean): void {
  useStandByAsked.setState({ isAsked });
}
