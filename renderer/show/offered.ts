import type { ActionId } from '@shared/action/actions.ts';

/** What is done for each action that a view offers. */
export type Handlers = Partial<Record<ActionId, () => void>>;

/** What the views on the screen can do at the moment; the last one to offer an action does it. */
const offered: Handlers[] = [];

/** Offers actions until the function that it gives is called. */
export function offer(handlers: Handlers): () => void {
  offered.push(handlers);
  return () => {
    offered.splice(offered.indexOf(handlers), 1);
  };
}

/** Does an action, by the menu or the finder, if a view on the screen offers it. */
export function performAction(id: ActionId): void {
  offered.findLast((handlers) => handlers[id] !== undefined)?.[id]?.();
}
