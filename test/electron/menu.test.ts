import { translator } from '@shared/words/translate.ts';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { appMenu } from '../../electron/menu.ts';

vi.mock('electron', () => ({
  app: { isPackaged: true },
  Menu: { buildFromTemplate: (template: unknown) => template },
}));

/** The item with this label, as it is handed to Electron. */
function item(label: string, chosen: Readonly<Record<string, readonly string[]>>) {
  const menu = appMenu(translator('en'), chosen, { openView: vi.fn(), perform: vi.fn() });
  // The stand-in above gives the template back.
  const template = menu as unknown as readonly { submenu: MenuItemConstructorOptions[] }[];
  return template.flatMap(({ submenu }) => submenu).find((one) => one.label === label);
}

describe.skipIf(process.platform === 'darwin')('keys in the menu', () => {
  const label = 'Find anything';

  it('are those of the table, and claim nothing', () => {
    expect(item(label, {})).toMatchObject({
      accelerator: 'CmdOrCtrl+K',
      registerAccelerator: false,
    });
    expect(item('Back to the cue before', {})?.accelerator).toBe('Shift+Space');
  });

  it('are those that were chosen', () => {
    expect(item(label, { find: ['mod+alt+shift+ArrowUp'] })?.accelerator).toBe(
      'CmdOrCtrl+Alt+Shift+Up',
    );
    expect(item(label, { find: ['F6', 'mod+K'] })?.accelerator).toBe('F6');
  });

  it('are none when there is none that Electron can write', () => {
    expect(item(label, { find: [] })).not.toHaveProperty('accelerator');
    expect(item(label, { find: ['Đ'] })).not.toHaveProperty('accelerator');
    expect(item(label, { find: ['Đ', 'shift+Plus'] })?.accelerator).toBe('Shift+Plus');
  });
});
