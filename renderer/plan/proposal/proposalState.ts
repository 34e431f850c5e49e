import { create } from 'zustand';

/** Whether this window looks at a proposed order. */
export const useProposal = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

export function openProposal(): void {
  useProposal.setState({ isOpen: true });
}

export function closeProposal(): void {
  useProposal.setState({ isOpen: false });
}
