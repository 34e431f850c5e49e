import type { MarkKind } from '@shared/view/announcementMarks.ts';
import type { MarkPlace } from '@shared/view/announcementWalk.ts';
import { create } from 'zustand';

/** A place to go to; `at` tells two equal ones apart. */
interface Goal {
  readonly key: string;
  readonly at: number;
}

interface TextFocus {
  /** The field, part or left-out clause over which the pointer is, by its key. */
  readonly hovered: string | null;
  /** The one in which a person works, or which was asked for. */
  readonly chosen: string | null;
  /** What the text goes to. */
  readonly spot: Goal | null;
  /** The field that gets the focus. */
  readonly goal: Goal | null;
  /** The mark on which the keys of the text stand. */
  readonly mark: MarkPlace | null;
  /** Kinds of marks that the person does not want to see. */
  readonly hidden: ReadonlySet<MarkKind>;
}

const NOTHING: TextFocus = {
  hovered: null,
  chosen: null,
  spot: null,
  goal: null,
  mark: null,
  hidden: new Set(),
};

/** What is looked at of a text and of what becomes of it, each in step with the other. */
export const useTextFocus = create<TextFocus>()(() => NOTHING);

const set = useTextFocus.setState;

export function forgetFocus(): void {
  set(NOTHING);
}

/** The key whose words are lit. */
export const litOf = ({ hovered, chosen }: TextFocus): string | null => hovered ?? chosen;

/** The pointer is over a field or its words; null: over none. */
export function hover(hovered: string | null): void {
  set({ hovered });
}

/** A person has left the field that he worked in. */
export function leave(): void {
  set({ chosen: null });
}

/** Goes to the words of a field over which the pointer rests. */
export function seekWords(key: string): void {
  set(({ spot }) => ({ spot: next(spot, key) }));
}

/** Lights the words of a field in which a person works, or which was asked for, and goes to them. */
export function showWords(key: string): void {
  set(({ spot }) => ({ chosen: key, spot: next(spot, key) }));
}

/** Goes from words to a field that came of them; of several to the one behind the one that is lit. */
export function showField(keys: readonly string[]): void {
  set(({ chosen, goal }) => {
    const key = keys[(keys.indexOf(chosen ?? '') + 1) % keys.length];
    return key === undefined ? {} : { chosen: key, goal: next(goal, key) };
  });
}

export function standOn(mark: MarkPlace | null): void {
  set({ mark });
}

export function toggleKind(kind: MarkKind): void {
  set(({ hidden }) => {
    const kinds = new Set(hidden);
    if (!kinds.delete(kind)) kinds.add(kind);
    return { hidden: kinds };
  });
}

const next = (before: Goal | null, key: string): Goal => ({ key, at: (before?.at ?? 0) + 1 });
