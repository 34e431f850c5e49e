import { MOST_KEYS, type Settings } from '../contract/settings.ts';
import { memoByIdentity, sameList } from '../model/lookup.ts';
import { ACTIONS, type Action, type ActionId } from './actions.ts';
import { normalKey, refusalOf } from './keyNotation.ts';

/** What a person has chosen on this computer, by the id of the action; an action that isn't named keeps the table's keys. */
export type ChosenKeys = Settings['keys'];

/**
 * Whether a person may choose its keys. Those of rows may not be chosen: they are what lists and tables do on every
 * computer, and the rows take them themselves.
 */
export function isRebindable({ scope }: Pick<Action, 'scope'>): boolean {
  return scope !== 'rows';
}

/**
 * The keys that do an action now: those that a person has chosen, else the table's, without those that another action
 * of a same view has by better right (see `conflicts`). One key never does two things.
 */
export function keysOf(action: Action, chosen: ChosenKeys): readonly string[] {
  return keysById(chosen).get(action.id) ?? action.keys;
}

const keysById = memoByIdentity(
  (chosen: ChosenKeys): ReadonlyMap<ActionId, readonly string[]> =>
    new Map(
      ACTIONS.map((action) => [
        action.id,
        ownKeys(action, chosen).filter((key) => strongerHolder(action, key, chosen) === undefined),
      ]),
    ),
);

/** The action that has this key by better right; it shares a view with the given one. */
export function strongerHolder(
  action: Action,
  key: string,
  chosen: ChosenKeys,
): Action | undefined {
  return neighbours(action)
    .filter((other) => ownKeys(other, chosen).includes(key))
    .find((other) => byRight(chosen)(other, action) < 0);
}

/** Keys that were said for an action, whether or not another has one of them by better right. */
export function ownKeys(action: Action, chosen: ChosenKeys): readonly string[] {
  const said = chosen[action.id];
  if (said === undefined || !isRebindable(action)) return action.keys;
  const known = said
    .map(normalKey)
    .filter((key): key is string => key !== null && refusalOf(key) === null);
  // Keys that this version can't read are no wish to have none.
  return said.length > 0 && known.length === 0
    ? action.keys
    : [...new Set(known)].slice(0, MOST_KEYS);
}

/** A key that several actions of one view lay claim to; the first of them has it. */
export interface KeyConflict {
  readonly key: string;
  readonly actions: readonly Action[];
}

/**
 * The keys that several of these actions lay claim to. They are the actions of one view: what two views do with a key
 * can't meet, so Space may be GO in one and choose a row in another.
 *
 * In the same view keys of rows count as well. Which of the two was meant would hang on where the focus happens to
 * be, and the rows can't give a key up; so they come first, then what a person has chosen (it is newer than the
 * table), then the order of the table. Conflicts come about without anybody's doing: a later version of the app gives
 * an action of its own a key that was chosen here for another.
 */
export function conflicts(actions: readonly Action[], chosen: ChosenKeys): readonly KeyConflict[] {
  const claims = new Map<string, Action[]>();
  for (const action of actions)
    for (const key of ownKeys(action, chosen))
      claims.set(key, [...(claims.get(key) ?? []), action]);
  return [...claims]
    .filter(([, claimants]) => claimants.length > 1)
    .map(([key, claimants]) => ({ key, actions: claimants.toSorted(byRight(chosen)) }));
}

/** Another action that has a key which somebody wants for this one. */
export interface KeyHolder {
  readonly key: string;
  readonly action: Action;
  /** Whether it would have no key left without those that are wanted. */
  readonly leftWithout: boolean;
}

/** Who has these keys among the actions that share a view with this one. */
export function holdersOf(
  action: Action,
  keys: readonly string[],
  chosen: ChosenKeys,
): readonly KeyHolder[] {
  return neighbours(action).flatMap((other) => {
    const own = ownKeys(other, chosen);
    const leftWithout = own.every((key) => keys.includes(key));
    return own
      .filter((key) => keys.includes(key))
      .map((key) => ({ key, action: other, leftWithout }));
  });
}

/** The choice after an action was given these keys: who had one of them in a same view has it no more. */
export function giveKeys(action: Action, keys: readonly string[], chosen: ChosenKeys): ChosenKeys {
  const given = withKeys(action, keys, chosen);
  return neighbours(action)
    .filter(isRebindable)
    .reduce((before, other) => {
      const own = ownKeys(other, chosen);
      const left = own.filter((key) => !keys.includes(key));
      return left.length === own.length ? before : withKeys(other, left, before);
    }, given);
}

/** Whether an action's keys are others than the table's. */
export function isChanged(action: Action, chosen: ChosenKeys): boolean {
  return !sameList(ownKeys(action, chosen), action.keys);
}

/** Only what differs from the table is remembered, so that better keys of a later version reach everybody else. */
function withKeys(action: Action, keys: readonly string[], chosen: ChosenKeys): ChosenKeys {
  const { [action.id]: _, ...others } = chosen;
  return sameList(keys, action.keys) ? others : { ...others, [action.id]: keys };
}

/** The other actions that can be done in a view where this one can. */
function neighbours({ id, views }: Action): readonly Action[] {
  return ACTIONS.filter(
    (other) => other.id !== id && other.views.some((view) => views.includes(view)),
  );
}

/** Orders actions by their right to a key. */
function byRight(chosen: ChosenKeys): (a: Action, b: Action) => number {
  const right = (action: Action) => (!isRebindable(action) ? 2 : isChanged(action, chosen) ? 1 : 0);
  return (a, b) => right(b) - right(a) || ACTIONS.indexOf(a) - ACTIONS.indexOf(b);
}
