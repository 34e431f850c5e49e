import { create } from 'zustand';
import { mayImport } from '../importing/importState.ts';

interface FromTextState {
  /** PLAN shows how a text comes into the show. */
  readonly isOpen: boolean;
}

/** Whether PLAN shows the way of a text into the show. Lives as long as the window. */
export const useFromText = create<FromTextState>()(() => ({ isOpen: false }));

export const isTextOpen = (): boolean => useFromText.getState().isOpen;

/** Opens it where the person gives the text; while the show is live it says why not. */
export function startFromText(): void {
  if (mayImport('import-announcement')) useFromText.setState({ isOpen: true });
}

export function closeFromText(): void {
  useFromText.setState({ isOpen: false });
}
