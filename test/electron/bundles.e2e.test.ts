import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Licences under which what we bundle may be passed on as it is, with their texts beside the app. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'OFL-1.1',
]);

/** Packages of a list as vite writes it, each with its licence: `## name - version (licence)`. */
function licencesIn(list: string): readonly (readonly [string, string])[] {
  return [...list.matchAll(/^## (\S+) - .*$/gm)].map(([line, name = '']) => [
    name,
    /\(([^()]+)\)$/.exec(line)?.[1] ?? 'none',
  ]);
}

/** A choice (`A OR B`) is good when one of both is, a sum (`A AND B`) when all are. */
const isAllowed = (licence: string): boolean =>
  licence.split(' OR ').some((one) => one.split(' AND ').every((each) => ALLOWED.has(each)));

describe('the licences of what is bundled', () => {
  it.each(['electron', 'node', 'renderer'])('in %s are all ones that we may pass on', (part) => {
    const all = licencesIn(readFileSync(join(dist, part, 'licenses.md'), 'utf8'));
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(([, licence]) => !isAllowed(licence))).toEqual([]);
  });

  it('of the preload are none: nothing of others is in it', () => {
    expect(licencesIn(readFileSync(join(dist, 'preload/licenses.md'), 'utf8'))).toEqual([]);
  });

  it('would be told apart from others', () => {
    const list = '## a - 1.0.0 (GPL-3.0)\n\ntext\n\n## @b/c - 2.0.0 (MIT OR GPL-2.0)\n\n## d - 1\n';
    expect(licencesIn(list)).toEqual([
      ['a', 'GPL-3.0'],
      ['@b/c', 'MIT OR GPL-2.0'],
      ['d', 'none'],
    ]);
    expect(licencesIn(list).map(([, licence]) => isAllowed(licence))).toEqual([false, true, false]);
  });
});

/** What asks for a fixed address: a request, a socket, a worker, an import or a style that names one. */
const ASKS =
  /\b(?:fetch|WebSocket|EventSource|Worker|SharedWorker|importScripts|import|sendBeacon|XMLHttpRequest|open|request|connect)\(\s*["'`](?:https?|wss?):[^"'`]*|@import\s+(?:url\()?["']?https?:[^"')]*|url\(\s*["']?https?:[^"')]*/g;

const asksIn = (code: string): readonly string[] => code.match(ASKS) ?? [];

/** The built files of a folder of dist/, their paths below it. */
const filesOf = (part: string): readonly string[] =>
  readdirSync(join(dist, part), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(js|mjs|cjs|css|html|webmanifest|svg)$/.test(path),
  );

describe('the built files', () => {
  it.each(['electron', 'preload', 'renderer'])('of %s ask for no address by its name', (part) => {
    const files = filesOf(part);
    expect(files.length).toBeGreaterThan(0);
    const asks = files.flatMap((file) =>
      asksIn(readFileSync(join(dist, part, file), 'utf8')).map((found) => `${file}: ${found}`),
    );
    expect(asks).toEqual([]);
  });

  it('would be caught asking', () => {
    expect(asksIn('await fetch("https://a.example/x")')).toHaveLength(1);
    expect(asksIn('new WebSocket(`wss://a.example`)')).toHaveLength(1);
    expect(asksIn('p{background:url(https://a.example/x.png)}')).toHaveLength(1);
    expect(asksIn('@import "https://a.example/x.css"')).toHaveLength(1);
    expect(asksIn('const namespace = "http://www.w3.org/2000/svg"')).toEqual([]);
  });

  it('hold no update check, no telemetry and no report of crashes', () => {
    const code = ['electron', 'preload', 'renderer'].flatMap((part) =>
      filesOf(part).map((file) => readFileSync(join(dist, part, file), 'utf8')),
    );
    for (const name of ['autoUpdater', 'crashReporter', 'openExternal', 'electron-updater'])
      expect(
        code.some((text) => text.includes(name)),
        name,
      ).toBe(false);
  });
});
