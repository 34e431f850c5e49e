import { type Displays, NO_DISPLAYS } from '@shared/contract/displays.ts';
import { describe, expect, it } from 'vitest';
import type { Opening, WindowChoice } from '../../../electron/host/host.ts';
import { tempFolder } from '../../fixtures/folders.ts';
import { openWindow, startHost } from '../../fixtures/hosts.ts';

const displays: Displays = {
  canPlace: true,
  list: [{ id: 2, label: 'EPSON', width: 1280, height: 800, isPrimary: false, wall: null }],
  away: [],
};

/** A host whose shell opens windows with this outcome, and a window of it. */
async function asked(opening: Opening) {
  const choices: WindowChoice[] = [];
  const host = await startHost(await tempFolder(), {
    displays: () => displays,
    openWindow: async (choice) => {
      choices.push(choice);
      return opening;
    },
  });
  return { host, choices, ...openWindow(host) };
}

describe('the host and the displays', () => {
  it('remembers the display of a wall and tells every window', async () => {
    const { host, choices, call, heard } = await asked('opened');
    const other = openWindow(host);
    await call('window.open', { view: 'clock', showId: 'a', displayId: 2 });
    expect(choices).toEqual([{ view: 'clock', showId: 'a', displayId: 2 }]);
    expect(host.settings.walls).toEqual({ clock: { displayId: 2, label: 'EPSON' } });
    expect(heard).toMatchObject([{ type: 'settings' }]);
    expect(other.heard).toEqual(heard);

    await call('window.open', { view: 'screen', showId: 'a', displayId: 2 });
    await call('window.open', { view: 'clock', showId: 'a' });
    expect(host.settings.walls).toEqual({
      clock: null,
      screen: { displayId: 2, label: 'EPSON' },
    });
  });

  it('remembers nothing of other windows', async () => {
    const { host, call } = await asked('opened');
    await call('window.open', { view: 'read', showId: 'a' });
    expect(host.settings.walls).toEqual({});
  });

  it.each([
    ['not-placed', { ok: true, value: { placed: false } }],
    ['no-display', { ok: false, error: { code: 'display-gone', details: {} } }],
  ] as const)('remembers nothing when it was %s, and says so', async (opening, reply) => {
    const { host, ask } = await asked(opening);
    expect(await ask('window.open', { view: 'clock', showId: 'a', displayId: 2 })).toEqual(reply);
    expect(host.settings.walls).toEqual({});
  });

  it('lists what the shell has and tells all windows when that changes', async () => {
    const { host, call, heard } = await asked('opened');
    expect(await call('displays.list', {})).toEqual(displays);
    host.tellDisplays();
    expect(heard).toEqual([{ type: 'displays', displays }]);
  });

  it('has none behind a browser', async () => {
    const { call } = openWindow(await startHost(await tempFolder()));
    expect(await call('displays.list', {})).toEqual(NO_DISPLAYS);
  });
});
