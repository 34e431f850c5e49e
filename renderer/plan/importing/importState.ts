import type { BatchLabel } from '@shared/command/batch.ts';
import type { WordKey } from '@shared/words/translate.ts';
import { create } from 'zustand';
import { refuse, useWindow } from '../../show/store.ts';
import { isLocked } from '../editedBy.ts';

/** What a person wants to import from. */
export type ImportSource =
  | { readonly kind: 'file'; readonly file: File }
  /** What the clipboard holds; each is empty when it holds none of that type. */
  | { readonly kind: 'paste'; readonly html: string; readonly text: string };

export interface ImportRequest {
  /** null: the person has still to choose one. */
  readonly source: ImportSource | null;
  /** The presentation from which the import was asked for: it takes the recipients for whom the list names no award. */
  readonly segmentId: string | null;
}

/** What an import has done, until the show changes again. */
export interface Imported {
  /** Takes the slots `n` and `name`. */
  readonly sentence: Extract<WordKey, 'importing.done' | 'importing.updated' | 'fromText.done'>;
  readonly n: number;
  /** File name, or empty for a paste. */
  readonly name: string;
  /** What a paste is called. */
  readonly pasted: Extract<WordKey, 'importing.pasted' | 'fromText.pasted'>;
  readonly showId: string | null;
  /** The show's seq after it. */
  readonly seq: number;
}

interface ImportState {
  /** null: the panel is closed. */
  readonly request: ImportRequest | null;
  readonly imported: Imported | null;
}

/** Whether PLAN shows the import, and of what. Lives as long as the window. */
export const useImport = create<ImportState>()(() => ({ request: null, imported: null }));

type ImportDeed = Extract<BatchLabel, 'import-list' | 'import-announcement'>;

/** Whether the plan takes a list or a text now. */
export function canImport(deed: ImportDeed = 'import-list'): boolean {
  const opened = useWindow.getState().opened;
  return opened !== null && opened.readOnly === null && !isLocked(opened.show, deed);
}

/** The same; while the show is live it says why not, before anything is read. */
export function mayImport(deed: ImportDeed = 'import-list'): boolean {
  const isAllowed = canImport(deed);
  if (!isAllowed && useWindow.getState().opened?.readOnly === null)
    refuse({ code: 'locked', details: { command: deed } });
  return isAllowed;
}

/** Opens the import where the person chooses a file or pastes. */
export function startImport(segmentId: string | null = null): void {
  if (!mayImport()) return;
  useImport.setState({ request: { source: null, segmentId } });
}

/** Opens the import on a file or on what was pasted. */
export function openImport(source: ImportSource, segmentId: string | null = null): void {
  if (!mayImport()) return;
  useImport.setState({ request: { source, segmentId } });
}

export function closeImport(): void {
  useImport.setState({ request: null });
}
