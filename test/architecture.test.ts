import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@shared/words/en.ts';
import { vi } from '@shared/words/vi.ts';
import { describe, expect, it } from 'vitest';
import {
  type Breach,
  cycleBreaches,
  ipcBreaches,
  LONGEST_FILE,
  layerBreaches,
  lengthBreaches,
  pathBreaches,
  purityBreaches,
  readSources,
  stringPatterns,
} from './fixtures/architecture.ts';
import { tempFolder } from './fixtures/folders.ts';

/** Files that may be long, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'test/fixtures/commands.ts': 'one table with a request for every command',
  'test/shared/command/registry.test.ts': 'one table with the rows of every command',
};

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(root);

describe('the sources', () => {
  it('are all found', () => {
    const files = sources.map(({ file }) => file);
    for (const file of [
      'shared/command/apply.ts',
      'electron/host/host.ts',
      'electron/preload.ts',
      'renderer/main.tsx',
      'scripts/build.mjs',
      'test/architecture.test.ts',
    ])
      expect(files).toContain(file);
  });

  it('keep to their layers', () => {
    expect(layerBreaches(sources)).toEqual([]);
  });

  it('import by relative path inside a layer and by alias across', () => {
    expect(pathBreaches(sources)).toEqual([]);
  });

  it('import in no ring', () => {
    expect(cycleBreaches(sources)).toEqual([]);
  });

  it('know no clock, no chance and no machine in shared', () => {
    expect(purityBreaches(sources)).toEqual([]);
  });

  it('speak raw IPC in two files only', () => {
    expect(ipcBreaches(sources)).toEqual([]);
  });

  it(`have at most ${LONGEST_FILE} lines unless there is a reason`, () => {
    expect(lengthBreaches(sources, LONG_FILES)).toEqual([]);
  });
});

describe('the words of the screens', () => {
  const keys = Object.keys(vi);

  it('are the same in both languages and never empty', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    const empty = [vi, en].flatMap((table) =>
      Object.entries<string>(table).filter(([, text]) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it('are all used', () => {
    const users = sources.filter(
      ({ file }) => !file.startsWith('test/') && !/^shared\/words\/(vi|en)[./]/.test(file),
    );
    const { plain, templates } = stringPatterns(users);
    const idle = keys.filter(
      (key) => !plain.has(key) && !templates.some((template) => template.test(key)),
    );
    expect(idle).toEqual([]);
  });
});

describe('each rule can fire', () => {
  async function scratch(files: Readonly<Record<string, string>>) {
    const folder = await tempFolder();
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    return readSources(folder);
  }
  const short = (breaches: readonly Breach[]) =>
    breaches.map(({ file, found }) => `${file}: ${found}`);

  it.each([
    ['shared/a.ts', "import fs from 'node:fs';"],
    ['shared/a.ts', "import { join } from 'path';"],
    ['shared/a.ts', "import { app } from 'electron';"],
    ['shared/a.ts', "import { jsx } from 'react/jsx-runtime';"],
    ['shared/a.ts', "import type { Host } from '../electron/host/host.ts';"],
    ['shared/a.ts', "export { x } from '../renderer/x.ts';"],
    ['shared/a.ts', "export * from '../renderer/x.ts';"],
    ['shared/a.ts', "const x = () => import('node:os');"],
    ['electron/host/a.ts', "import { app } from 'electron';"],
    ['electron/host/a.ts', "import { app } from 'electron/main';"],
    ['electron/host/a.ts', "import { boot } from '../boot.ts';"],
    ['electron/host/print/a.ts', "import { x } from '../../../renderer/x.ts';"],
    ['electron/host/a.ts', "const e = require('electron');"],
    ['electron/main.ts', "import { x } from '../renderer/x.ts';"],
    ['electron/main.ts', "import { x } from '../test/x.ts';"],
    ['renderer/run/a.ts', "import { x } from '../plan/x.ts';"],
    ['renderer/run/a.ts', "import { x } from '../app/x.ts';"],
    ['renderer/share/a.ts', "import { x } from '../machines/x.ts';"],
    ['renderer/network/a.ts', "import { x } from '../share/x.ts';"],
    ['renderer/run/a.ts', "import { x } from '../../electron/x.ts';"],
    ['renderer/run/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['renderer/show/a.ts', "import { ipcRenderer } from 'electron';"],
    ['renderer/ui/a.ts', "import { x } from '../run/x.ts';"],
    ['renderer/show/a.ts', "import { x } from '../app/x.ts';"],
    ['scripts/a.mjs', "import { x } from '../test/x.ts';"],
  ])('layers: %s may not have %s', async (file, text) => {
    expect(layerBreaches(await scratch({ [file]: text }))).toHaveLength(1);
  });

  it.each([
    [
      'shared/a.ts',
      "import { x } from '@data/x.json'; import { z } from 'zod'; import { y } from './b.ts';",
    ],
    ['electron/host/a.ts', "import fs from 'node:fs'; import { x } from '@shared/x.ts';"],
    ['electron/main.ts', "import { app } from 'electron'; import { h } from './host/host.ts';"],
    [
      'renderer/run/a.ts',
      "import { x } from '../show/x.ts'; import { y } from '../ui/y.ts'; import { z } from './z.ts';",
    ],
    ['renderer/machines/a.ts', "import { x } from '../network/x.ts';"],
    ['renderer/app/a.ts', "import { x } from '../run/x.ts';"],
  ])('layers: %s may have %s', async (file, text) => {
    const read = await scratch({ [file]: text });
    expect([...layerBreaches(read), ...pathBreaches(read)]).toEqual([]);
  });

  it.each([
    ['electron/a.ts', "import { x } from '../shared/x.ts';"],
    ['shared/a.ts', "import { x } from '@shared/x.ts';"],
    ['shared/a.ts', "import { x } from './x';"],
  ])('paths: %s may not have %s', async (file, text) => {
    expect(pathBreaches(await scratch({ [file]: text }))).toHaveLength(1);
  });

  it('cycles: a ring of three, and a file that imports itself', async () => {
    const read = await scratch({
      'shared/a.ts': "import { b } from './b.ts';",
      'shared/b.ts': "import type { C } from '@shared/c.ts';",
      'shared/c.ts': "export { a } from './a.ts';",
      'shared/d.ts': "import { d } from './d.ts'; import { a } from './a.ts';",
    });
    expect(cycleBreaches(read).map(({ found }) => found)).toEqual([
      'shared/a.ts -> shared/b.ts -> shared/c.ts -> shared/a.ts',
      'shared/d.ts -> shared/d.ts',
    ]);
  });

  it.each([
    ['Date.now();', 'Date.now'],
    ["Date['now']();", 'Date.now'],
    ['const now = Date.now;', 'Date.now'],
    ['new Date();', 'Date without a moment'],
    ['Date();', 'Date without a moment'],
    ['Math.random();', 'Math.random'],
    ['crypto.getRandomValues(x);', 'crypto'],
    ["console.log('x');", 'console'],
    ['process.env.X;', 'process'],
    ['window.x = 1;', 'window'],
    ['document.title;', 'document'],
    ['setTimeout(f, 1);', 'setTimeout'],
    ['fetch(x);', 'fetch'],
    ['globalThis.x;', 'globalThis'],
    ['const make = { randomUUID };', 'randomUUID'],
  ])('purity: %s', async (text, found) => {
    const read = await scratch({ 'shared/a.ts': text });
    expect(short(purityBreaches(read))).toEqual([`shared/a.ts: ${found}`]);
  });

  it.each([
    'new Date(5);',
    'const document = 1; f(document);',
    'f((window) => window.x);',
    'for (const { process } of list) f(process);',
    'x.window.document;',
    'const o = { console: 1 };',
    'interface X { document: string }',
    "'Date.now()';",
    '// Date.now()',
  ])('purity: %s is fine', async (text) => {
    expect(purityBreaches(await scratch({ 'shared/a.ts': text }))).toEqual([]);
  });

  it('purity: elsewhere clocks are fine', async () => {
    expect(purityBreaches(await scratch({ 'electron/a.ts': 'Date.now();' }))).toEqual([]);
  });

  it('raw IPC: by name or through the whole module, but not in its two files', async () => {
    const read = await scratch({
      'electron/windows.ts': "import { ipcMain } from 'electron';",
      'electron/menu.ts': "import * as e from 'electron'; e.ipcMain.on('x', f);",
      'electron/preload.ts': "import { ipcRenderer } from 'electron'; ipcRenderer.send('x');",
      'electron/ipcTransport.ts': "import { ipcMain } from 'electron'; ipcMain.on('x', f);",
    });
    expect([...new Set(ipcBreaches(read).map(({ file }) => file))]).toEqual([
      'electron/menu.ts',
      'electron/windows.ts',
    ]);
  });

  it('length: a long file without a reason, a reason without a long file', async () => {
    const read = await scratch({
      'shared/long.ts': 'f();\n'.repeat(LONGEST_FILE + 1),
      'shared/reasoned.ts': 'f();\n'.repeat(LONGEST_FILE + 1),
      'shared/just.ts': 'f();\n'.repeat(LONGEST_FILE),
    });
    expect(
      short(lengthBreaches(read, { 'shared/reasoned.ts': 'x', 'shared/just.ts': 'x' })),
    ).toEqual([
      `shared/long.ts: ${LONGEST_FILE + 1} lines`,
      'shared/just.ts: a reason for a file that is not long',
    ]);
  });

  it('words: a string, a template and nothing else make a key used', async () => {
    // The scratch file holds the template as text.
    const template = ['`rejection.$', '{code}`'].join('');
    const read = await scratch({ 'shared/a.ts': `f('app.title', ${template}); // app.other` });
    const { plain, templates } = stringPatterns(read);
    const used = (key: string) => plain.has(key) || templates.some((one) => one.test(key));
    expect(['app.title', 'rejection.not-found', 'app.other', 'rejection.'].map(used)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
