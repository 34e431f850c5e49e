import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectTold } from '../../../fixtures/diskFaults.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { openWindow, startHost } from '../../../fixtures/hosts.ts';

const FILES = ['settings', 'sharing', 'machines'] as const;

/** A data folder in which nothing that is remembered can be read. */
async function damagedFolder() {
  const folder = await tempFolder();
  for (const name of FILES) await writeFile(join(folder, `${name}.json`), `{"${name}": 7}`);
  return folder;
}

describe('what was remembered and cannot be read', () => {
  it('is told by what it was and where it lies, in a window that opens then, until it was seen', async () => {
    const folder = await damagedFolder();
    const host = await startHost(folder);
    const window = openWindow(host);
    const unread = await window.call('memory.unread', {});
    expect(unread.map(({ code }) => code)).toEqual(FILES.map((name) => `${name}-unread`));
    for (const [at, failure] of unread.entries())
      expectTold(failure, `${FILES[at]}.damaged-`, folder);
    await window.call('memory.seen', {});
    expect(window.heard).toContainEqual({ type: 'unread', unread: [] });
    expect(await window.call('memory.unread', {})).toEqual([]);
  });

  it('is never written over, whatever is remembered from then on', async () => {
    const folder = await damagedFolder();
    const host = await startHost(folder);
    const window = openWindow(host);
    await window.call('settings.change', { changes: { theme: 'light' } });
    await window.call('share.osc', { osc: { port: null, from: [], to: [] } });
    await host.close();
    const names = await readdir(folder);
    for (const name of FILES) {
      const aside = names.find((one) => one.startsWith(`${name}.damaged-`)) ?? '';
      expect(await readFile(join(folder, aside), 'utf8')).toBe(`{"${name}": 7}`);
      expect(names).toContain(`${name}.json`);
    }
    const again = openWindow(await startHost(folder));
    expect(await again.call('memory.unread', {})).toEqual([]);
  });

  it('is not told of what is there or missing', async () => {
    const folder = await tempFolder();
    for (const _start of [1, 2]) {
      const host = await startHost(folder);
      expect(await openWindow(host).call('memory.unread', {})).toEqual([]);
      await host.close();
    }
  });

  it('once more at the same moment of the clock lies under a name of its own', async () => {
    const folder = await tempFolder();
    for (const text of ['x', 'y']) {
      await writeFile(join(folder, 'settings.json'), text);
      await (await startHost(folder)).close();
    }
    const names = (await readdir(folder)).filter((name) => name.startsWith('settings.damaged-'));
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts.sort()).toEqual(['x', 'y']);
  });
});
