import type { Action, ActionId } from '@shared/action/actions.ts';
import { type KeyRefusal, refusalOf } from '@shared/action/keyNotation.ts';
import { giveKeys, holdersOf, isRebindable, type KeyHolder, keysOf } from '@shared/action/keys.ts';
import { useState } from 'react';
import { changeSettings } from '../../show/store.ts';
import { useChosenKeys } from '../../show/useKeys.ts';

/** What is said about the key that was pressed last. */
export type Answer =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'refused';
      readonly key: string | null;
      readonly why: KeyRefusal | 'unknown';
    }
  /** Rows have it, and keep it. */
  | { readonly kind: 'fixed'; readonly key: string; readonly holders: readonly KeyHolder[] }
  /** Others have some of these keys: is that meant? `key` is null when the usual keys are to come back. */
  | {
      readonly kind: 'asked';
      readonly key: string | null;
      readonly keys: readonly string[];
      readonly holders: readonly KeyHolder[];
    };

/** Which of its keys an action gets anew: the place of one, the place behind the last, or the usual ones. */
export type Place = number | 'usual';

interface Editing {
  readonly id: ActionId;
  readonly place: Place;
  readonly answer: Answer;
}

/** The conversation in which one action after another gets another key. */
export interface Rebinding {
  readonly editing: Editing | null;
  /** Where the focus belongs after a change; `tookFocus` answers. */
  readonly focus: { readonly id: ActionId; readonly place: number } | null;
  readonly tookFocus: () => void;
  /** The action whose keys were changed last. */
  readonly changed: Action | null;
  readonly listen: (action: Action, place: number) => void;
  /** A key was pressed; null: it has no name. */
  readonly press: (action: Action, key: string | null) => void;
  /** Takes over what others have. */
  readonly take: (action: Action) => void;
  readonly drop: (action: Action, place: number) => void;
  readonly restore: (action: Action) => void;
  readonly restoreAll: () => Promise<void>;
  /** Leaves everything as it was; without the focus, when that has gone elsewhere by itself. */
  readonly stop: (focus?: 'back' | 'gone') => void;
}

/** Holds what is being changed; the choice itself is a setting, which comes back from the host to every window. */
export function useRebinding(): Rebinding {
  const chosen = useChosenKeys();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [focus, setFocus] = useState<Rebinding['focus']>(null);
  const [changed, setChanged] = useState<Action | null>(null);

  const answer = (value: Answer) => setEditing((before) => before && { ...before, answer: value });

  const keep = async (action: Action, keys: readonly string[], place: number) => {
    await changeSettings({ keys: giveKeys(action, keys, chosen) });
    setEditing(null);
    setFocus({ id: action.id, place });
    setChanged(action);
  };

  /** Gives keys at once, or asks when others have them. */
  const want = (action: Action, keys: readonly string[], place: Place, key: string | null) => {
    const holders = holdersOf(action, keys, chosen);
    const fixed = holders.filter((holder) => !isRebindable(holder.action));
    if (key !== null && fixed.length > 0) answer({ kind: 'fixed', key, holders: fixed });
    else if (holders.length > 0)
      setEditing({ id: action.id, place, answer: { kind: 'asked', key, keys, holders } });
    else void keep(action, keys, place === 'usual' ? 0 : place);
  };

  const stop = (where: 'back' | 'gone' = 'back') => {
    if (editing === null) return;
    const { id, place } = editing;
    setEditing(null);
    if (where === 'back') setFocus({ id, place: place === 'usual' ? 0 : place });
  };

  return {
    editing,
    focus,
    tookFocus: () => setFocus(null),
    changed,
    listen: (action, place) => setEditing({ id: action.id, place, answer: { kind: 'waiting' } }),
    press: (action, key) => {
      if (editing === null || editing.place === 'usual') return;
      const why = key === null ? 'unknown' : refusalOf(key);
      if (key === null || why !== null) {
        answer({ kind: 'refused', key, why: why ?? 'unknown' });
        return;
      }
      const keys = keysOf(action, chosen);
      if (keys.includes(key)) stop();
      else want(action, keys.toSpliced(editing.place, 1, key), editing.place, key);
    },
    take: (action) => {
      if (editing?.answer.kind !== 'asked') return;
      const { keys } = editing.answer;
      void keep(action, keys, editing.place === 'usual' ? 0 : editing.place);
    },
    drop: (action, place) => {
      const keys = keysOf(action, chosen).toSpliced(place, 1);
      void keep(action, keys, Math.min(place, keys.length));
    },
    restore: (action) => want(action, action.keys, 'usual', null),
    restoreAll: async () => {
      await changeSettings({ keys: {} });
      setEditing(null);
    },
    stop,
  };
}
