import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsSchema } from '@shared/contract/settings.ts';
import { describe, expect, it, vi } from 'vitest';
import { SettingsFile } from '../../../../electron/host/files/settings.ts';
import { tempFolder } from '../../../fixtures/folders.ts';

describe('SettingsFile', () => {
  it('starts with its defaults and remembers what was changed', async () => {
    const folder = await tempFolder();
    const first = new SettingsFile(folder);
    const defaults = await first.read();
    expect(settingsSchema.parse(defaults)).toEqual(defaults);
    const changed = first.change({ language: 'en', theme: undefined });
    expect(changed).toEqual({ ...defaults, language: 'en' });
    expect(first.current).toEqual(changed);
    await vi.waitFor(async () => {
      expect(await new SettingsFile(folder).read()).toEqual(changed);
    });
  });

  it.each(['', '{"language":', '{"language":"xx"}', '[]'])(
    'falls back to its defaults on %j',
    async (text) => {
      const folder = await tempFolder();
      const defaults = await new SettingsFile(folder).read();
      await writeFile(join(folder, 'settings.json'), text);
      expect(await new SettingsFile(folder).read()).toEqual(defaults);
      expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe(text);
    },
  );

  it('keeps a file that it could not read, as that of a newer version, when it writes its own', async () => {
    const folder = await tempFolder();
    const text = '{"language":"en","newer":true}';
    await writeFile(join(folder, 'settings.json'), text);
    const settings = new SettingsFile(folder);
    await settings.read();
    settings.change({ theme: 'light' });
    await settings.settled();
    expect(await readFile(join(folder, 'settings.damaged.json'), 'utf8')).toBe(text);
    expect((await new SettingsFile(folder).read()).theme).toBe('light');
  });

  it('starts with its defaults where the file cannot be opened', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'settings.json'));
    expect(await new SettingsFile(folder).read()).toEqual(await new SettingsFile('missing').read());
  });

  it('goes on in memory when the disk refuses', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'settings.json', 'in-the-way'), { recursive: true });
    const settings = new SettingsFile(folder);
    expect(settings.change({ theme: 'light' }).theme).toBe('light');
    expect(settings.current.theme).toBe('light');
  });
});
