import type { View } from '@shared/contract/contract.ts';
import type { Translate } from '@shared/words/translate.ts';
import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Views of a show that the menu opens in a window. */
const VIEWS = ['plan', 'run', 'read', 'print'] as const;

/** The app's menu. `openView` opens a window on the show that was opened last. */
export function appMenu(word: Translate, openView: (view: View) => void): Menu {
  const views = VIEWS.map((view) => ({
    label: word(`view.${view}`),
    click: () => openView(view),
  }));
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: word('menu.file'),
      submenu: [{ role: 'close' }, { role: 'quit', label: word('menu.quit') }],
    },
    {
      label: word('menu.edit'),
      submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    { label: word('menu.view'), submenu: viewItems() },
    {
      label: word('menu.window'),
      submenu: [...views, { type: 'separator' }, { role: 'minimize' }],
    },
    { label: word('menu.help'), submenu: [{ role: 'about', label: word('menu.about') }] },
  ];
  return Menu.buildFromTemplate(template);
}

/** No reload in the packaged app: a slip of the hand during a ceremony must not blank a screen. */
function viewItems(): MenuItemConstructorOptions[] {
  const everywhere: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  if (app.isPackaged) return everywhere;
  return [...everywhere, { type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
}
