import { type Action, type ActionId, actionOf } from '@shared/action/actions.ts';
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

/** The app's menu, from the one table of actions; everything else is a role of Electron. */
export function appMenu(word: Translate, { openView, perform }: MenuTargets): Menu {
  const actions = (ids: readonly ActionId[]) =>
    ids.map((id) => actionItem(actionOf(id), word, perform));
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: word('menu.file'),
      submenu: [
        ...actions(['import-list']),
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
      submenu: actions(['view-plan', 'view-run', 'view-read', 'view-stage', 'view-print']),
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
 * Shows the first key of an action without claiming it: the page handles keys itself, since they must not
 * fire while somebody types. macOS would claim it all the same, so there the menu shows none.
 */
function actionItem(
  { id, label, keys }: Action,
  word: Translate,
  perform: MenuTargets['perform'],
): MenuItemConstructorOptions {
  const [key] = keys;
  return {
    label: word(label),
    click: () => perform(id),
    ...(key === undefined || process.platform === 'darwin'
      ? {}
      : { accelerator: accelerator(key), registerAccelerator: false }),
  };
}

/** A key of the table as Electron writes it: "mod+shift+Z" is "CmdOrCtrl+Shift+Z". */
function accelerator(key: string): string {
  return key.replace('mod', 'CmdOrCtrl').replace('shift', 'Shift').replace('Arrow', '');
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
