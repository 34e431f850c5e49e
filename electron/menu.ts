import { type Action, type ActionId, actionOf } from '@shared/action/actions.ts';
import { parseKey } from '@shared/action/keyNotation.ts';
import { type ChosenKeys, keysOf } from '@shared/action/keys.ts';
import { SHOW_VIEWS, type View } from '@shared/contract/views.ts';
import type { Translate } from '@shared/words/translate.ts';
import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** What the menu does, in the shell. */
export interface MenuTargets {
  /** Opens a window on the show that was opened last. */
  openView(view: View): void;
  /** Asks the window in front to do an action of the table. */
  perform(id: ActionId): void;
}

/**
 * The app's menu, from the one table of actions with the keys that were chosen; everything else is a role of Electron.
 */
export function appMenu(
  word: Translate,
  chosen: ChosenKeys,
  { openView, perform }: MenuTargets,
): Menu {
  const actions = (ids: readonly ActionId[]) =>
    ids.map((id) => {
      const action = actionOf(id);
      return actionItem({ ...action, keys: keysOf(action, chosen) }, word, perform);
    });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: word('menu.file'),
      submenu: [
        ...actions(['import-list', 'import-text']),
        { type: 'separator' },
        { role: 'close', label: word('menu.close') },
        { role: 'quit', label: word('menu.quit') },
      ],
    },
    {
      label: word('menu.edit'),
      submenu: [
        ...actions(['undo', 'redo']),
        { type: 'separator' },
        { role: 'cut', label: word('menu.cut') },
        { role: 'copy', label: word('menu.copy') },
        { role: 'paste', label: word('menu.paste') },
        { role: 'selectAll', label: word('menu.selectAll') },
        { type: 'separator' },
        ...actions(['find', 'replace-text']),
      ],
    },
    { label: word('menu.show'), submenu: actions(['go', 'back', 'hold', 'jump']) },
    {
      label: word('menu.go'),
      submenu: actions([
        'view-plan',
        'view-run',
        'view-read',
        'view-stage',
        'view-print',
        'view-share',
      ]),
    },
    { label: word('menu.view'), submenu: viewItems(word) },
    {
      label: word('menu.window'),
      submenu: [
        ...SHOW_VIEWS.map((view) => ({ label: word(`view.${view}`), click: () => openView(view) })),
        { type: 'separator' },
        { role: 'minimize', label: word('menu.minimize') },
      ],
    },
    {
      label: word('menu.help'),
      submenu: [...actions(['help']), { role: 'about', label: word('menu.about') }],
    },
  ];
  return Menu.buildFromTemplate(template);
}

/**
 * Shows a key of an action without claiming it: the page handles keys itself, since they must not
 * fire while somebody types. macOS would claim it all the same, so there the menu shows none.
 */
function actionItem(
  { id, label, keys }: Action,
  word: Translate,
  perform: MenuTargets['perform'],
): MenuItemConstructorOptions {
  const shown = process.platform === 'darwin' ? undefined : keys.map(accelerator).find(Boolean);
  return {
    label: word(label),
    click: () => perform(id),
    ...(shown === undefined ? {} : { accelerator: shown, registerAccelerator: false }),
  };
}

/**
 * A key of the table as Electron writes it: "mod+shift+Z" is "CmdOrCtrl+Shift+Z". Undefined for characters that
 * Electron has no word for, such as the letters of a Vietnamese keyboard.
 */
function accelerator(key: string): string | undefined {
  const stroke = parseKey(key);
  if (stroke === null || !/^[\x21-\x7e]+$/.test(stroke.name)) return undefined;
  const held = [stroke.mod && 'CmdOrCtrl', stroke.alt && 'Alt', stroke.shift && 'Shift'];
  return [...held.filter(Boolean), stroke.name.replace('Arrow', '')].join('+');
}

/** No reload in the packaged app: a slip of the hand during a ceremony must not blank a screen. */
function viewItems(word: Translate): MenuItemConstructorOptions[] {
  const everywhere: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: word('menu.zoomReset') },
    { role: 'zoomIn', label: word('menu.zoomIn') },
    { role: 'zoomOut', label: word('menu.zoomOut') },
    { type: 'separator' },
    { role: 'togglefullscreen', label: word('menu.fullScreen') },
  ];
  if (app.isPackaged) return everywhere;
  return [
    ...everywhere,
    { type: 'separator' },
    { role: 'reload', label: word('menu.reload') },
    { role: 'toggleDevTools', label: word('menu.devTools') },
  ];
}
