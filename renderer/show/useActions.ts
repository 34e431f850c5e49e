import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
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
      actionOf(id).keys.map(
        (key): HotkeyItem => [
          key,
          (event) => {
            if (isTyping(event.target) || isDialogOpen()) return;
            event.preventDefault();
            if (!event.repeat) handler();
          },
          // A key that is no action here belongs to the field that has the focus.
          { preventDefault: false },
        ],
      ),
    ),
    [],
  );
}

const TEXT_FIELDS =
  'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"], [type="button"])';

/** Whether the key belongs to a field that takes text; a switch or a choice that has the focus takes none. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELDS);
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
