import type { ActionId } from '@shared/action/actions.ts';

/** What is done for each action that a view offers. */
export type Handlers = Partial<Record<ActionId, () => void>>;

/** What the views on the screen can do at the moment; the last one to offer an action does it. */
const offered: Handlers[] = [];

/** An action that waits for a view that offers it. */
let waiting: { readonly id: ActionId; readonly isWanted: () => boolean } | null = null;

/** Offers actions until the function that it gives is called. */
export function offer(handlers: Handlers): () => void {
  offered.push(handlers);
  const handler = waiting === null ? undefined : handlers[waiting.id];
  if (waiting !== null && handler !== undefined) {
    const { isWanted } = waiting;
    waiting = null;
    if (isWanted()) handler();
  }
  return () => {
    offered.splice(offered.indexOf(handlers), 1);
  };
}

/** Does an action, by the menu or the finder, if a view on the screen offers it. */
export function performAction(id: ActionId): void {
  offered.findLast((handlers) => handlers[id] !== undefined)?.[id]?.();
}

/** Does an action of a view that is still to come, as soon as it offers it, if it is wanted then. */
export function performOnceOffered(id: ActionId, isWanted: () => boolean): void {
  if (offered.some((handlers) => handlers[id] !== undefined)) performAction(id);
  else waiting = { id, isWanted };
}
