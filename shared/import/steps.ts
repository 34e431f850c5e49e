import type { PlanStep } from '../command/batch.ts';
import { type ImportedList, LONGEST_LIST, type Said } from '../model/importedList.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Show } from '../model/show.ts';
import { translator } from '../words/translate.ts';
import { lineOrNull } from './asLine.ts';
import type { RecognisedList } from './list.ts';

/** What an import makes of its own: ids, and the moment that the list is remembered with. */
export interface Making {
  readonly newId: () => string;
  /** Ms since 1970. */
  readonly at: number;
}

export interface RecipientEdit {
  readonly id: string;
  readonly changes: Partial<Said>;
}

/** How many lists a plan remembers. */
const MOST_LISTS = 50;

/** Parts of at most `size` items, none when there are no items. */
export function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, nth) =>
    items.slice(nth * size, (nth + 1) * size),
  );
}

export function addSteps(items: readonly Recipient[]): readonly PlanStep[] {
  return chunks(items, LONGEST_LIST).map((some) => ({
    type: 'add-recipients',
    payload: { items: some, place: null },
  }));
}

export function editSteps(edits: readonly RecipientEdit[]): readonly PlanStep[] {
  return chunks(edits, LONGEST_LIST).map((some) => ({
    type: 'edit-recipients',
    payload: { edits: some },
  }));
}

/** Remembers a list; the oldest one is forgotten when there is no room. */
export function keepSteps(show: Show, list: ImportedList): readonly PlanStep[] {
  const { lists } = show.plan;
  const isNew = lists.every(({ id }) => id !== list.id);
  const oldest = isNew && lists.length >= MOST_LISTS ? lists[0] : undefined;
  return [
    ...(oldest === undefined ? [] : [{ type: 'forget-list', payload: { id: oldest.id } } as const]),
    { type: 'keep-list', payload: { list } },
  ];
}

/** What a list is remembered as: its file, or that it was pasted. */
export function listName(show: Show, { name }: RecognisedList): string {
  return lineOrNull(name) ?? translator(show.info.scriptLanguage)('lists.pasted');
}
