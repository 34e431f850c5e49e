import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage, extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { readShow } from '@shared/document/showFile.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillElectronDist } from '../fixtures/electronDist.ts';
import { tempFolder } from '../fixtures/folders.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };

const find = (name: string) =>
  ['/usr/bin', '/bin', '/usr/local/bin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
const SEVEN_ZIP = find('7za');
const DPKG = find('dpkg-deb');

/** Runs `npm run dist` around a stand-in for Electron's binary, into `out`. Gives what was said. */
async function dist(targets: readonly string[], out: string): Promise<string> {
  const electron = join(out, 'electron');
  await fillElectronDist(electron, version);
  return execFileSync(
    process.execPath,
    [join(root, 'scripts/dist.mjs'), '--linux', ...targets, '--out', out],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ELECTRON_OVERRIDE_DIST_PATH: electron,
        CUSTOM_FPM_PATH: join(root, 'test/fixtures/fpmByDpkg.mjs'),
        ...(SEVEN_ZIP === undefined ? {} : { ELECTRON_BUILDER_7ZIP_PATH: SEVEN_ZIP }),
      },
    },
  );
}

/** Size of the app without Electron: a little above what it was when this was written. What makes it larger is to be looked at. */
const MOST_MB = 20;

/** All files of an archive, whatever they are called. */
const filesOf = (asar: string): readonly string[] =>
  listPackage(asar, { isPack: false }).filter(
    (path) => !('files' in statFile(asar, path.slice(1))),
  );

it('sees every file of an archive, also one without an ending, or with one in capitals', async () => {
  const folder = await tempFolder();
  const source = join(folder, 'source');
  await mkdir(join(source, 'dist.d', 'empty'), { recursive: true });
  for (const name of ['Makefile', 'dist.d/LICENSE', 'dist.d/A.TXT', 'dist.d/.env', 'dist.d/a.js'])
    await writeFile(join(source, name), 'x');
  const asar = join(folder, 'app.asar');
  await createPackage(source, asar);
  expect(filesOf(asar).toSorted()).toEqual([
    '/Makefile',
    '/dist.d/.env',
    '/dist.d/A.TXT',
    '/dist.d/LICENSE',
    '/dist.d/a.js',
  ]);
});

describe.runIf(process.platform === 'linux')(
  'npm run dist, around a stand-in for the binary',
  () => {
    let out = '';
    let said = '';
    beforeAll(async () => {
      out = await mkdtemp(join(tmpdir(), 'rostrum-dist-'));
      const targets = ['dir'];
      if (SEVEN_ZIP !== undefined) targets.push('tar.gz');
      if (DPKG !== undefined) targets.push('deb');
      said = await dist(targets, out);
    }, 120_000);
    afterAll(() => rm(out, { recursive: true, force: true }));
    const inApp = (path: string) => join(out, 'linux-unpacked', path);
    const made = (end: string) => readdirSync(out).find((file) => file.endsWith(end)) ?? '';

    it('packs what the app runs on, and nothing from its workshop', () => {
      const asar = inApp('resources/app.asar');
      const files = filesOf(asar);
      const KNOWN = [
        /^\/package\.json$/,
        /^\/dist\/electron\/main\.js$/,
        /^\/dist\/electron\/chunks\/[\w.-]+\.js$/,
        /^\/dist\/preload\/preload\.cjs$/,
        /^\/dist\/renderer\/(index\.html|icon\.svg)$/,
        /^\/dist\/renderer\/install\/[\w-]+\.(png|webmanifest)$/,
        /^\/dist\/renderer\/assets\/[\w.-]+\.(js|mjs|css|woff2|wasm)$/,
      ];
      expect(files.filter((path) => !KNOWN.some((known) => known.test(path)))).toEqual([]);
      for (const known of KNOWN)
        expect(
          files.some((path) => known.test(path)),
          String(known),
        ).toBe(true);
    });

    it('starts what it has packed', () => {
      const asar = inApp('resources/app.asar');
      const { main, type, desktopName } = JSON.parse(
        extractFile(asar, 'package.json').toString(),
      ) as Readonly<Record<string, string>>;
      expect(type).toBe('module');
      expect(desktopName).toBe('org.rostrum.rostrum.desktop');
      expect(extractFile(asar, main ?? '').length).toBeGreaterThan(0);
    });

    it('has its fuses set in the binary', async () => {
      const { version: _, ...wire } = await getCurrentFuseWire(inApp('rostrum'));
      const state = Object.fromEntries(
        Object.entries(wire).map(([fuse, value]) => [
          FuseV1Options[Number(fuse)] ?? 'WasmTrapHandlers',
          String.fromCharCode(Number(value)) === '1',
        ]),
      );
      expect(state).toEqual({
        RunAsNode: false,
        EnableCookieEncryption: false,
        EnableNodeOptionsEnvironmentVariable: false,
        EnableNodeCliInspectArguments: false,
        EnableEmbeddedAsarIntegrityValidation: true,
        OnlyLoadAppFromAsar: true,
        LoadBrowserProcessSpecificV8Snapshot: false,
        GrantFileProtocolExtraPrivileges: false,
        WasmTrapHandlers: true,
      });
    });

    it('carries the samples as shows that open, the licences, and two languages of Chromium', async () => {
      const samples = readdirSync(inApp('resources/samples'));
      expect(samples.sort()).toEqual(['graduation.rostrum', 'thai-nguyen-2025.rostrum']);
      for (const name of samples) {
        const text = await readFile(inApp(`resources/samples/${name}`), 'utf8');
        expect(readShow(text)).toMatchObject({ ok: true });
      }
      const licences = await readFile(inApp('resources/licenses/in-the-host.md'), 'utf8');
      for (const name of ['ws', 'zod', 'mqtt', '@fontsource/be-vietnam-pro'])
        expect(licences).toContain(`## ${name} - `);
      expect(readdirSync(inApp('locales')).sort()).toEqual(['en-US.pak', 'vi.pak']);
    });

    it('is kept small', () => {
      const { size } = statSync(inApp('resources/app.asar'));
      expect(size / 1e6).toBeLessThan(MOST_MB);
    });

    it('says how large the app is without Electron', () => {
      expect(said).toMatch(/^linux-unpacked: app\.asar {2}\d+\.\d MB$/m);
    });

    it.runIf(SEVEN_ZIP !== undefined)(
      'makes a tar.gz that can be unpacked, and says its sum',
      () => {
        const name = made('.tar.gz');
        expect(name).toMatch(/^rostrum-[\d.]+-linux-\w+\.tar\.gz$/);
        execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: out });
        expect(said).toContain(name);
        execFileSync('tar', ['xzf', name], { cwd: out });
        const folder = join(out, name.replace('.tar.gz', ''));
        expect(existsSync(join(folder, 'resources/app.asar'))).toBe(true);
        // Its sandbox needs leave on Ubuntu, and nobody installs anything here.
        const profile = readFileSync(join(folder, 'resources/sandbox/rostrum.apparmor'), 'utf8');
        expect(profile).toMatch(/^profile rostrum \/opt\/rostrum\/rostrum .*\n {2}userns,$/m);
      },
    );

    it.runIf(DPKG !== undefined)(
      'makes a deb that opens shows, with the profile of the sandbox',
      async () => {
        const name = made('.deb');
        const folder = join(out, 'unpacked');
        execFileSync('dpkg-deb', ['--raw-extract', join(out, name), folder]);
        const control = await readFile(join(folder, 'DEBIAN/control'), 'utf8');
        expect(control).toContain('Package: rostrum\n');
        const entry = await readFile(
          join(folder, 'usr/share/applications/org.rostrum.rostrum.desktop'),
          'utf8',
        );
        expect(entry).toContain('MimeType=application/x-rostrum;');
        expect(entry).toMatch(/^Exec=.*%U$/m);
        expect(entry).not.toContain('--no-sandbox');
        const mime = await readFile(join(folder, 'usr/share/mime/packages/rostrum.xml'), 'utf8');
        expect(mime).toContain('*.rostrum');
        expect(await readFile(join(folder, 'DEBIAN/postinst'), 'utf8')).toContain('apparmor');
        expect(existsSync(join(folder, 'opt/Rostrum/rostrum'))).toBe(true);
      },
    );
  },
);
