import { useHotkeys } from '@mantine/hooks';
import { type ActionId, actionOf } from '@shared/action/actions.ts';
import { useEffect } from 'react';

type Handlers = Partial<Record<ActionId, () => void>>;

/** What the views on the screen can do at the moment; the last one to offer an action does it. */
const offered: Handlers[] = [];

/** Does what a menu item asks for, if a view on the screen offers it. */
export function performAction(id: ActionId): void {
  offered.findLast((handlers) => handlers[id] !== undefined)?.[id]?.();
}

/**
 * Binds actions of the one table to their keys and to the menu. Auto-repeat is ignored; nothing fires
 * while a person types in a field or while a dialog is open.
 */
export function useActions(handlers: Handlers): void {
  useEffect(() => {
    offered.push(handlers);
    return () => {
      offered.splice(offered.indexOf(handlers), 1);
    };
  }, [handlers]);
  useHotkeys(
    (Object.entries(handlers) as [ActionId, () => void][]).flatMap(([id, handler]) =>
      actionOf(id).keys.map((key): [string, (event: KeyboardEvent) => void] => [
        key,
        (event) => {
          if (!event.repeat && !isDialogOpen()) handler();
        },
      ]),
    ),
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
