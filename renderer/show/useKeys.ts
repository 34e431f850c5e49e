import { type ActionId, actionOf } from '@shared/action/actions.ts';
import { type ChosenKeys, keysOf } from '@shared/action/keys.ts';
import { useWindow } from './store.ts';

/** What was chosen on this computer, for every window. */
export function useChosenKeys(): ChosenKeys {
  return useWindow(({ settings }) => settings.keys);
}

/** The keys that do an action now, as the table writes them; `keyLabel` makes them readable. */
export function useKeysOf(id: ActionId): readonly string[] {
  return keysOf(actionOf(id), useChosenKeys());
}
