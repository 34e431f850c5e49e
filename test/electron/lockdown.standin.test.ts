import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MESSAGE_CHANNEL } from '@shared/contract/ipc.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { elsewhere, stopped, tryWaysOut, WAYS_OUT } from '../fixtures/waysOut.ts';
import { buildStandin, type StandinFolder } from './standin/build.ts';
import { value } from './standin/pageCalls.ts';
import { Shell } from './standin/shell.ts';

/** The repository: `npx electron .` runs what was built into its dist/. */
const app = fileURLToPath(new URL('../..', import.meta.url));

/** What the stand-in sees of the ways out: no WebSocket. */
const UNSEEN: readonly string[] = ['websocket'];
const SEEN_REQUESTS = WAYS_OUT.filter((way) => !UNSEEN.includes(way));

describe('a page that was taken over, in the Electron shell on the stand-in', () => {
  let standin: StandinFolder;
  let dataDir: string;
  let shell: Shell;
  let page: Page;

  beforeAll(async () => {
    standin = await buildStandin();
  });
  afterAll(() => standin.remove());

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rostrum-lockdown-'));
    shell = Shell.spawn({ app, standin: standin.path, dataDir });
    await shell.opened();
    page = await shell.page();
    return async () => {
      await shell.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    };
  });

  /** The page anew, as if a fault had lost its policy. */
  async function withoutPolicy(): Promise<void> {
    shell.wish({ dropPolicies: true });
    await shell.recorded(({ type }) => type === 'policies-dropped');
    await page.reload();
  }

  test('reaches no other origin: its policy stops every way', async () => {
    const { base, asked } = await elsewhere();
    await tryWaysOut(page, base);
    await expect
      .poll(async () => [...new Set(await stopped(page))].sort(), { timeout: 20_000 })
      .toEqual([...WAYS_OUT].sort());
    expect([...asked]).toEqual([]);
  });

  test('reaches none without its policy either: the shell cancels what is no address of the app', async () => {
    const { base, asked } = await elsewhere();
    await withoutPolicy();
    await tryWaysOut(page, base);
    const cancelled = () =>
      shell.records.flatMap(({ type, url, isPrevented }) =>
        type === 'request-cancelled' || isPrevented === true
          ? [new URL(String(url)).pathname.slice(1)]
          : [],
      );
    await expect
      .poll(() => [...new Set(cancelled())].sort(), { timeout: 20_000 })
      .toEqual([...SEEN_REQUESTS].sort());
    expect([...asked].filter((way) => !UNSEEN.includes(way))).toEqual([]);
    await shell.logged('a request to another address was cancelled');
  });

  test('is kept where it is, whichever way it goes', async () => {
    const home = page.url();
    for (const [nth, way] of WAYS_AWAY.entries()) {
      await page.evaluate(
        `{ const go = (html) => { document.body.insertAdjacentHTML('beforeend', html); document.body.lastElementChild.click?.(); }; ${way}; }`,
      );
      const left = await shell.recorded(({ type }) => type === 'navigation', nth);
      expect(left, way).toMatchObject({ url: 'http://127.0.0.1:9/away', isPrevented: true });
      expect(page.url()).toBe(home);
    }
    await shell.logged('a page tried to leave the app and was kept');
  });

  test('is kept where it is when a server sends it on', async () => {
    const home = page.url();
    shell.wish({ redirect: { from: 'app://bundle/moved', to: 'http://127.0.0.1:9/away' } });
    await shell.recorded(({ type }) => type === 'redirecting');
    await page.evaluate(() => {
      window.location.href = '/moved';
    });
    const left = await shell.recorded(
      ({ type, isRedirect }) => type === 'navigation' && !!isRedirect,
    );
    expect(left).toMatchObject({ url: 'http://127.0.0.1:9/away', isPrevented: true });
    expect(page.url()).toBe(home);
  });

  test('keeps every frame in it, also without its policy', async () => {
    await withoutPolicy();
    await page.evaluate(() => {
      const made = (src: string) => {
        const frame = Object.assign(document.createElement('iframe'), { src });
        document.body.append(frame);
        return frame;
      };
      made('http://127.0.0.1:9/at-once');
      const own = made('/icon.svg');
      own.onload = () => own.contentWindow?.location.assign('http://127.0.0.1:9/later');
    });
    for (const end of ['at-once', 'later']) {
      const url = `http://127.0.0.1:9/${end}`;
      const left = await shell.recorded((record) => record.url === url);
      expect(left).toMatchObject({ type: 'navigation', isMainFrame: false, isPrevented: true });
    }
    await shell.logged('a page tried to leave the app and was kept');
  });

  test('attaches no webview', async () => {
    shell.wish({ attachWebview: 'app://bundle/' });
    expect((await shell.recorded(({ type }) => type === 'webview')).isPrevented).toBe(true);
  });

  test('goes to no file, no data and no script in an address', async () => {
    const file = join(dataDir, 'secret.html');
    await writeFile(file, '<title>secret</title>');
    const home = page.url();
    await page.evaluate((fileUrl) => {
      Object.assign(window, { isHere: true, stopped: [] });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        (window as unknown as { stopped: string[] }).stopped.push(effectiveDirective),
      );
      for (const href of [
        'data:text/html,<title>data</title>',
        fileUrl,
        'javascript:document.title="script"',
      ])
        for (const target of ['_self', '_top']) {
          const link = Object.assign(document.createElement('a'), { href, target });
          document.body.append(link);
          link.click();
        }
    }, pathToFileURL(file).href);
    await expect.poll(async () => [...new Set(await stopped(page))]).toEqual(['script-src-elem']);
    expect(await page.evaluate(() => 'isHere' in window)).toBe(true);
    expect(page.url()).toBe(home);
    expect(await page.title()).not.toMatch(/secret|data|script/);
  });

  test('opens no window, by script or by a link', async () => {
    await page.evaluate(() => {
      window.open('http://127.0.0.1:9/popup');
      window.open('about:blank');
      document.body.insertAdjacentHTML(
        'beforeend',
        '<a id="out" target="_blank" href="http://127.0.0.1:9/blank">x</a>',
      );
      document.getElementById('out')?.click();
    });
    await shell.recorded(({ type }) => type === 'window-open', 2);
    const opened = shell.records.filter(({ type }) => type === 'window-open');
    expect(opened.map(({ action }) => action)).toEqual(['deny', 'deny', 'deny']);
    await shell.logged('a page tried to open a window and was refused');
    // Chromium under the stand-in has made a page for each already; they are taken away one by one.
    await expect.poll(() => shell.pages.length).toBe(1);
    expect(shell.pages).toEqual([page]);
  });

  test('finds one channel to the app, which is asked for who is at its other end', () => {
    const channels = shell.records.filter(({ type }) => type === 'channel');
    expect(channels.map(({ channel }) => channel)).toEqual([MESSAGE_CHANNEL]);
  });

  test('gets files of the built page by app://, and nothing beside them', async () => {
    const asked = await page.evaluate(
      async (paths) => {
        const answers: [string, number][] = [];
        for (const [path, method] of paths) {
          const response = await fetch(path, { method });
          answers.push([`${method} ${path}`, response.status]);
        }
        return answers;
      },
      UNSAFE_PATHS.map(([path, method]) => [path, method] as const),
    );
    expect(asked).toEqual(
      UNSAFE_PATHS.map(([path, method, status]) => [`${method} ${path}`, status]),
    );
  });

  test('is granted what the app itself uses, and nothing more', async () => {
    const home = 'app://bundle/index.html';
    const permissions = [
      ...ALLOWED.map((permission) => ({ permission, url: home })),
      ...DENIED.map((permission) => ({ permission, url: home })),
      ...ALLOWED.map((permission) => ({ permission, url: 'https://example.org/' })),
    ];
    shell.wish({ permissions });
    await shell.recorded(({ type }) => type === 'permission', permissions.length - 1);
    const answers = shell.records.filter(({ type }) => type === 'permission');
    const granted = answers.filter(({ requested, checked }) => requested || checked);
    expect(granted.map(({ permission, url }) => [permission, url])).toEqual(
      ALLOWED.map((permission) => [permission, home]),
    );
    expect(granted.every(({ requested, checked }) => requested && checked)).toBe(true);
    expect(answers.some(({ device }) => device)).toBe(false);
  });

  test('has no cookie to steal: the session of the app holds none', async () => {
    const [sample] = await value(page, 'library.list', {});
    const showId = sample?.id ?? '';
    await value(page, 'show.open', { showId, view: 'print' });
    await value(page, 'print.prepare', { showId, sheet: 'lineups' });
    await page.reload();
    await page.getByText(sample?.title ?? '').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    // The same question does find one that is there.
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: this is what is looked for.
      document.cookie = 'one=1';
    });
    expect(await page.context().cookies()).toHaveLength(1);
  });

  test('runs in a sandbox in every window, also in the hidden one of the printer', async () => {
    expect(shell.records.filter(({ type }) => type === 'sandbox-enabled')).toHaveLength(1);
    const [sample] = await value(page, 'library.list', {});
    const showId = sample?.id ?? '';
    await value(page, 'show.open', { showId, view: 'print' });
    await value(page, 'print.prepare', { showId, sheet: 'lineups' });
    await value(page, 'window.open', { view: 'clock', showId });
    await shell.recorded(({ type }) => type === 'window', 2);
    const windows = shell.records.filter(({ type }) => type === 'window');
    for (const { preferences } of windows) {
      const { preload = null, ...rest } = preferences as Readonly<Record<string, unknown>>;
      expect(rest).toEqual(SAFE_PREFERENCES);
      expect([null, join(app, 'dist/preload/preload.cjs')]).toContain(preload);
    }
    const { length } = windows.filter(
      ({ preferences }) => (preferences as { readonly preload?: string }).preload === undefined,
    );
    expect(length).toBe(1);
    const policies = shell.records.filter(({ type }) => type === 'webrtc');
    expect(policies.map(({ policy }) => policy)).toEqual(
      windows.map(() => 'disable_non_proxied_udp'),
    );
  });
});

const WAYS_AWAY = [
  "location.href = 'http://127.0.0.1:9/away'",
  "location.replace('http://127.0.0.1:9/away')",
  "go(`<a href='http://127.0.0.1:9/away'>x</a>`)",
  'go(`<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/away">`)',
];

/** All that a page runs with: neither insecure content, nor experimental features, nor features of Blink are turned on. */
const SAFE_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  backgroundThrottling: false,
  spellcheck: false,
  // The stand-in is not packaged.
  devTools: true,
};

/** Path, method, status. What the browser itself tidies up (`/../`) comes as the path that is left. */
const UNSAFE_PATHS: readonly (readonly [string, string, number])[] = [
  ['/index.html', 'GET', 200],
  ['/index.html', 'POST', 405],
  ['/index.html', 'DELETE', 405],
  ['/%2e%2e%2fpackage.json', 'GET', 400],
  ['/..%2felectron%2fmain.js', 'GET', 400],
  ['/assets/..%2f..%2felectron/main.js', 'GET', 400],
  ['/..%5celectron%5cmain.js', 'GET', 400],
  ['/index.html%00.js', 'GET', 400],
  ['/%', 'GET', 400],
  ['/%252e%252e%252fpackage.json', 'GET', 404],
  ['/../electron/main.js', 'GET', 404],
  ['/print/0a', 'GET', 404],
  ['/paper/0a', 'GET', 404],
];

const ALLOWED = ['clipboard-sanitized-write', 'fullscreen', 'screen-wake-lock'];

const DENIED = [
  'accessibility-events',
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'unknown',
  'usb',
  'window-management',
];
