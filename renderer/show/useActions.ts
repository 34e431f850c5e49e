import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { type ActionId, actionOf } from '@shared/action/actions.ts';
import { keysOf } from '@shared/action/keys.ts';
import { useEffect } from 'react';
import { type Handlers, offer } from './offered.ts';
import { useChosenKeys } from './useKeys.ts';

/**
 * Binds actions of the one table to their keys and to the menu: the keys of the table, or those that were chosen on this
 * computer, from the moment on when they are chosen in any window. Auto-repeat is ignored; nothing fires
 * while a person types in a field or while a dialog is open.
 */
export function useActions(handlers: Handlers): void {
  const chosen = useChosenKeys();
  useEffect(() => offer(handlers), [handlers]);
  useHotkeys(
    (Object.entries(handlers) as [ActionId, () => void][]).flatMap(([id, handler]) =>
      keysOf(actionOf(id), chosen).map(
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

/** Of an open menu too the keys are its own: Space there chooses and is no GO. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}
