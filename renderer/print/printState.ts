import { type SheetName, sheetNameSchema } from '@shared/model/sheetName.ts';
import { create } from 'zustand';

/** What can be chosen in PRINT: a sheet, several of them as a pack, or who has read which wave through. */
export type Chosen = SheetName | 'pack' | 'sign-offs';

export const isSheet = (what: Chosen): what is SheetName =>
  sheetNameSchema.options.some((name) => name === what);

/** What this window has chosen in PRINT. Lives as long as the window, never in a file. */
interface PrintViewState {
  /** Of the show with this id; null: what people usually come for. */
  readonly chosen: { readonly showId: string; readonly what: Chosen } | null;
  /** How the sheet is set stands beside it. */
  readonly isSettingsOpen: boolean;
  /** What has changed since the print stands beside the sheet, when something has. */
  readonly isChangesOpen: boolean;
  /** Name of the printer that was used last. */
  readonly printer: string | null;
}

export const usePrintView = create<PrintViewState>()(() => ({
  chosen: null,
  isSettingsOpen: false,
  isChangesOpen: true,
  printer: null,
}));

/** Goes to a sheet, the pack or the read-through of a show. */
export function choose(showId: string, what: Chosen): void {
  usePrintView.setState({ chosen: { showId, what } });
}

/** Opens or closes a panel beside the sheet; there is room for one. */
export function toggleSettings(): void {
  usePrintView.setState(({ isSettingsOpen }) => ({ isSettingsOpen: !isSettingsOpen }));
}

/** Shows what has changed in place of how the sheet is set, or closes it. */
export function showChanges(isChangesOpen: boolean): void {
  usePrintView.setState({ isChangesOpen, isSettingsOpen: false });
}
