import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '@shared/contract/contract.ts';
import { settingsSchema } from '@shared/contract/settings.ts';
import { describe, expect, it, vi } from 'vitest';
import { SettingsFile } from '../../../../electron/host/files/settings.ts';
import { expectTold } from '../../../fixtures/diskFaults.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { memoryIn } from '../../../fixtures/memory.ts';

describe('SettingsFile', () => {
  it('starts with its defaults and remembers what was changed', async () => {
    const folder = await tempFolder();
    const first = new SettingsFile(memoryIn(folder));
    const defaults = await first.read();
    expect(settingsSchema.parse(defaults)).toEqual(defaults);
    const changed = first.change({ language: 'en', theme: undefined });
    expect(changed).toEqual({ ...defaults, language: 'en' });
    expect(first.current).toEqual(changed);
    await vi.waitFor(async () => {
      expect(await new SettingsFile(memoryIn(folder)).read()).toEqual(changed);
    });
  });

  it.each(['', '{"language":', '{"language":"xx"}', '[]', '{"language":"en","newer":true}'])(
    'falls back to its defaults on %j, which is set aside, told, and never written over',
    async (text) => {
      const folder = await tempFolder();
      const defaults = await new SettingsFile(memoryIn(folder)).read();
      await writeFile(join(folder, 'settings.json'), text);
      const told: Failure[] = [];
      const settings = new SettingsFile(memoryIn(folder, told));
      expect(await settings.read()).toEqual(defaults);
      expect(told).toMatchObject([{ code: 'settings-unread' }]);
      for (const one of told) expectTold(one, 'settings.damaged-7.json', folder);
      settings.change({ theme: 'light' });
      await settings.settled();
      expect(await readFile(join(folder, 'settings.damaged-7.json'), 'utf8')).toBe(text);
      expect((await new SettingsFile(memoryIn(folder)).read()).theme).toBe('light');
    },
  );

  it('starts with its defaults where the file cannot be opened', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'settings.json'));
    expect(await new SettingsFile(memoryIn(folder)).read()).toEqual(
      await new SettingsFile(memoryIn('missing')).read(),
    );
  });

  it('goes on in memory when the disk refuses', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'settings.json', 'in-the-way'), { recursive: true });
    const settings = new SettingsFile(memoryIn(folder));
    expect(settings.change({ theme: 'light' }).theme).toBe('light');
    expect(settings.current.theme).toBe('light');
  });
});
