import { useHotkeys } from '@mantine/hooks';
import { type ActionId, actionOf } from '@shared/action/actions.ts';

/**
 * Binds actions of the one table to their keys. Auto-repeat is ignored; nothing fires while a person types
 * in a field or while a dialog is open.
 */
export function useActions(handlers: Partial<Record<ActionId, () => void>>): void {
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

/** "mod+shift+Z" as a person reads it: "Ctrl+Shift+Z". */
export function keyLabel(key: string): string {
  const isMac = /Mac/.test(navigator.userAgent);
  const names: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    shift: 'Shift',
    Space: '␣',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
  };
  return key === 'shift+?'
    ? '?'
    : key
        .split('+')
        .map((part) => names[part] ?? part)
        .join('+');
}
