import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROTOCOL } from '@shared/contract/contract.ts';
import type { Delivery } from '@shared/contract/printing.ts';
import { en } from '@shared/words/en.ts';
import { vi as vietnamese } from '@shared/words/vi.ts';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { canMountDisks, smallDisk, tempFolder } from '../fixtures/folders.ts';
import { APP, freshShell } from './standin/freshShell.ts';
import { call, editVenue, filesOf, fillDisk, heard, listen, value } from './standin/pageCalls.ts';
import type { Shell } from './standin/shell.ts';

describe('the Electron shell on the stand-in', () => {
  const fresh = freshShell();
  const { spawn, start } = fresh;

  /** A page with a new empty show open, and the show's id. */
  async function withShow(shell: Shell): Promise<{ page: Page; showId: string }> {
    const page = await shell.page();
    const { showId } = await value(page, 'library.create', {
      from: { kind: 'empty' },
      title: 'Lễ thử',
    });
    await value(page, 'show.open', { showId, view: 'plan' });
    return { page, showId };
  }

  test('the window has the bridge and nothing of Node or Electron', async () => {
    const shell = await start();
    const page = await shell.page();
    const seen = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { rostrum: object }).rostrum),
      foreign: [
        'require',
        'process',
        'module',
        'Buffer',
        'electron',
        'ipcRenderer',
        'global',
      ].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['send', 'onMessage'], foreign: [] });
    expect(shell.records.filter(({ type }) => type === 'handler')).toHaveLength(3);
    expect(shell.records.find(({ type }) => type === 'error-box')).toBeUndefined();
  });

  test('the window shows the built page, which its policy lets run without a complaint', async () => {
    const shell = await start();
    const page = await shell.page();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    const [sample] = await value(page, 'library.list', {});
    const answer = await page.reload();
    await page.getByText(sample?.title ?? '').waitFor();
    expect(complaints).toEqual([]);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  });

  test('hello is answered by the host in the main process', async () => {
    const shell = await start();
    const hello = await value(await shell.page(), 'hello', { protocol: PROTOCOL });
    expect(hello.shell).toBe('electron');
    expect(hello.dataDir).toBe(fresh.dataDir);
    expect(hello.samples.length).toBeGreaterThan(0);
  });

  test('an acknowledged command is on disk, and survives kill -9', async () => {
    const shell = await start();
    const { page, showId } = await withShow(shell);
    await value(page, 'dispatch', { showId, request: editVenue('Nhà hát lớn') });
    expect(await filesOf(fresh.dataDir, showId)).toContain('Nhà hát lớn');
    await shell.kill('SIGKILL');

    const again = await start();
    const opened = await value(await again.page(), 'show.open', { showId, view: 'run' });
    expect(opened.show.info.venue).toBe('Nhà hát lớn');
    expect(opened.readOnly).toBeNull();
  });

  test('a second window, opened by a call, hears the patches of the first', async () => {
    const shell = await start();
    const { page, showId } = await withShow(shell);
    await value(page, 'window.open', { view: 'read', showId });
    const second = await shell.page(page);
    expect(new URL(second.url()).search).toBe(`?view=read&show=${showId}`);
    await value(second, 'show.open', { showId, view: 'read' });
    await listen(second);
    const { seq } = await value(page, 'dispatch', { showId, request: editVenue('Sân vận động') });
    const patches = await heard(second, 'patches');
    expect(patches).toMatchObject({ showId, seq });
    expect(JSON.stringify(patches.patches)).toContain('Sân vận động');
  });

  test('a page that is loaded anew gets a line of its own', async () => {
    const shell = await start();
    const { page, showId } = await withShow(shell);
    await value(page, 'window.open', { view: 'read', showId });
    const second = await shell.page(page);
    await value(second, 'show.open', { showId, view: 'read' });
    await listen(page);
    await second.reload();
    await value(second, 'hello', { protocol: PROTOCOL });
    // The old line was cut, so that window is counted no more until its page opens the show again.
    const presence = await heard(page, 'presence');
    expect(presence.views.read ?? 0).toBe(0);
  });

  test('a page whose process dies is loaded again and finds the show as it stands', async () => {
    const shell = await start();
    const { page, showId } = await withShow(shell);
    await value(page, 'dispatch', { showId, request: editVenue('Hội trường A') });
    const devtools = await page.context().newCDPSession(page);
    // Never answered: the page that should answer is gone.
    devtools.send('Page.crash').catch(() => undefined);
    await shell.logged('the page of a window ended: crashed');
    await shell.recorded(({ type }) => type === 'loading', 1);
    await shell.connect();
    const opened = await value(await shell.page(), 'show.open', { showId, view: 'plan' });
    expect(opened.show.info.venue).toBe('Hội trường A');
  });

  test('a sheet is printed to a tagged PDF that the page can fetch and a person can save', async () => {
    const saved = join(fresh.dataDir, 'saved.pdf');
    const shell = await start({ env: { STANDIN_SAVE_AS: saved } });
    const page = await shell.page();
    const [sample] = await value(page, 'library.list', {});
    if (sample === undefined) throw new Error('the library is empty');
    const showId = sample.id;
    const prepared = await value(page, 'print.prepare', { showId, sheet: 'script' });
    const fetched = await page.evaluate(async (url) => {
      const response = await fetch(url);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return {
        type: response.headers.get('content-type'),
        length: bytes.length,
        start: String.fromCharCode(...bytes.slice(0, 5)),
      };
    }, prepared.url);
    expect(fetched).toMatchObject({ type: 'application/pdf', start: '%PDF-' });

    const opened = await value(page, 'show.open', { showId, view: 'print' });
    expect(opened.show.paper.prints).toEqual([]);
    const order = { showId, sheet: 'script', extent: 'all' } as const;
    const done = await value(page, 'print.deliver', { ...order, to: { kind: 'file' } });
    expect(done).toMatchObject({ path: saved, url: null, pages: null });
    expect((await readFile(saved)).length).toBe(fetched.length);
    const info = execFileSync('pdfinfo', [saved], { encoding: 'utf8' });
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/\(A4\)/);
    expect(execFileSync('pdftotext', [saved, '-'], { encoding: 'utf8' })).toContain(sample.title);
    const [printer] = await value(page, 'print.printers', {});
    expect(printer).toEqual({ name: 'hall', label: 'Máy in hội trường' });
    const toPrinter: Delivery = { kind: 'printer', printer: 'hall', copies: 2, pages: [1, 2, 4] };
    await value(page, 'print.deliver', { ...order, to: toPrinter });
    expect(shell.records.find(({ type }) => type === 'print')).toMatchObject({
      deviceName: 'hall',
      copies: 2,
      silent: true,
      pageSize: 'A4',
      landscape: false,
      pageRanges: [
        { from: 0, to: 1 },
        { from: 3, to: 3 },
      ],
    });
    const { prints } = (await value(page, 'show.open', { showId, view: 'print' })).show.paper;
    expect(prints.map(({ sheet, whole }) => [sheet, whole])).toEqual([
      ['script', true],
      ['script', false],
    ]);
    // The hidden window of the printer is gone again.
    await expect.poll(() => shell.pages.length).toBe(1);
  });

  test('a page can neither leave the app nor open a window of its own', async () => {
    const shell = await start();
    const page = await shell.page();
    const home = page.url();
    await page.evaluate(() => {
      window.location.href = 'http://127.0.0.1:9/elsewhere';
    });
    const left = await shell.recorded(({ type }) => type === 'navigation');
    expect(left).toMatchObject({ url: 'http://127.0.0.1:9/elsewhere', isPrevented: true });
    await page.evaluate(() => void window.open('http://127.0.0.1:9/popup'));
    const opened = await shell.recorded(({ type }) => type === 'window-open');
    expect(opened).toMatchObject({ action: 'deny' });
    expect(page.url()).toBe(home);
    await expect.poll(() => shell.pages.length).toBe(1);
    expect(shell.pages).toEqual([page]);
  });

  test('a message from a frame inside a page is refused', async () => {
    const shell = await start();
    const { page, showId } = await withShow(shell);
    const request = editVenue('Trộm');
    const message = { type: 'call', id: 1, method: 'dispatch', params: { showId, request } };
    await page.evaluate(() => document.body.append(document.createElement('iframe')));
    const devtools = await page.context().newCDPSession(page);
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const frameId = frameTree.childFrames?.[0]?.frame.id;
    if (frameId === undefined) throw new Error('the frame is missing');
    // A frame never has the bridge. A page that was taken over might reach the channel all the same: so does this.
    const world = await devtools.send('Page.createIsolatedWorld', {
      frameId,
      worldName: 'standin-preload',
    });
    const sent = JSON.stringify(JSON.stringify({ name: 'rostrum:message', args: [message] }));
    await devtools.send('Runtime.evaluate', {
      contextId: world.executionContextId,
      expression: `standinSend(${sent})`,
    });
    await shell.logged('a message from a page that is none of ours was refused');
    const opened = await value(page, 'show.open', { showId, view: 'plan' });
    expect(opened.show.info.venue).not.toBe('Trộm');
  });

  test('a malformed message is refused and logged', async () => {
    const shell = await start();
    const page = await shell.page();
    await page.evaluate(() =>
      (window as unknown as { rostrum: { send(message: unknown): void } }).rostrum.send({
        type: 'call',
        method: 'no-such-call',
      }),
    );
    await shell.logged('a message that is none of ours was refused');
    expect((await call(page, 'hello', { protocol: PROTOCOL })).ok).toBe(true);
  });

  test('a second start only brings the first to the front', async () => {
    const first = await start();
    const second = spawn();
    expect(await second.ended).toBe(0);
    expect(second.records.map(({ type }) => type)).toContain('second-instance-refused');
    await first.recorded(({ type }) => type === 'focused');
    expect(first.pages).toHaveLength(1);
  });

  test('the menu speaks the language of the screens and opens windows on the last show', async () => {
    const shell = await start();
    const { page, showId } = await withShow(shell);
    await value(page, 'settings.change', { changes: { language: 'en' } });
    await shell.recorded(
      ({ type, labels }) => type === 'menu' && String(labels).includes(en['menu.window']),
    );
    const [menu] = shell.records.filter(({ type }) => type === 'menu');
    expect(menu?.labels).toContain(vietnamese['menu.window']);
    shell.wish({ click: [en['menu.window'], en['view.run']] });
    const opened = await shell.page(page);
    expect(new URL(opened.url()).search).toBe(`?view=run&show=${showId}`);
  });

  test('a menu item of the action table acts in the window in front', async () => {
    const shell = await start();
    const page = await shell.page();
    await page.getByRole('button', { name: /Thái Nguyên/ }).click();
    await page.getByRole('button', { name: vietnamese['view.run'], exact: true }).click();
    await page.getByRole('button', { name: vietnamese['run.rehearse'], exact: true }).click();
    await page.getByRole('article', { name: vietnamese['run.standby'] }).waitFor();
    shell.wish({ click: [vietnamese['menu.show'], vietnamese['action.go']] });
    await page.locator('article[data-cue="opening"]:not([data-state="standby"])').waitFor();
  });

  test('the display stays awake while a show is live, and only then', async () => {
    const shell = await start();
    const page = await shell.page();
    const { showId } = await value(page, 'library.create', {
      from: { kind: 'sample', name: 'thai-nguyen-2025' },
      title: '',
    });
    await value(page, 'show.open', { showId, view: 'run' });
    const begin = { id: 'begin', type: 'begin', payload: { as: 'live' } } as const;
    await value(page, 'dispatch', { showId, request: begin });
    const blocked = await shell.recorded(({ type }) => type === 'power-save-blocker');
    expect(blocked.kind).toBe('prevent-display-sleep');
    await value(page, 'dispatch', {
      showId,
      request: { id: 'end', type: 'end-show', payload: {} },
    });
    const unblocked = await shell.recorded(({ type }) => type === 'power-save-unblocked');
    expect(unblocked.id).toBe(blocked.id);
  });

  test.each(['quit', 'SIGTERM'] as const)(
    '%s writes the last snapshot and frees the show',
    async (way) => {
      const shell = await start();
      const { page, showId } = await withShow(shell);
      await value(page, 'dispatch', { showId, request: editVenue('Rạp hát') });
      if (way === 'quit') shell.wish({ quit: true });
      else process.kill(shell.pid, way);
      expect(await shell.ended).toBe(0);
      const folder = join(fresh.dataDir, 'shows', showId);
      expect(await readFile(join(folder, 'show.json'), 'utf8')).toContain('Rạp hát');
      expect(existsSync(join(folder, 'lock.json'))).toBe(false);
    },
  );

  test('closing the last window quits', async () => {
    const shell = await start();
    const page = await shell.page();
    await page.close();
    expect(await shell.ended).toBe(0);
  });

  test('a preload that fails is told at once', async () => {
    const broken = await tempFolder();
    await cp(join(APP, 'dist'), join(broken, 'dist'), { recursive: true });
    await cp(join(APP, 'package.json'), join(broken, 'package.json'));
    await writeFile(join(broken, 'dist/preload/preload.cjs'), 'require("node:fs");');
    const shell = spawn({ app: broken });
    const box = await shell.recorded(({ type }) => type === 'error-box');
    expect(box.content).toContain('node:fs');
  });

  test.skipIf(!canMountDisks())(
    'when the disk refuses, quitting asks; who stays loses nothing',
    async () => {
      const disk = await smallDisk(8192);
      const shell = await start({ dataDir: disk });
      const { page, showId } = await withShow(shell);
      await listen(page);
      const filler = join(disk, 'filler');
      await fillDisk(filler);
      const venue = 'Đầy '.repeat(200).trim();
      const edits = Array.from({ length: 8 }, (_, index) =>
        call(page, 'dispatch', { showId, request: { ...editVenue(venue), id: `edit-${index}` } }),
      );
      expect((await heard(page, 'storage')).storage).toMatchObject({ state: 'failing' });

      shell.wish({ quit: true });
      const box = await shell.recorded(({ type }) => type === 'message-box');
      expect(box.message).toContain('ENOSPC');
      await rm(filler);
      const replies = await Promise.all(edits);
      expect(replies.every(({ ok }) => ok)).toBe(true);
      expect(await filesOf(disk, showId)).toContain(venue);

      shell.wish({ quit: true });
      expect(await shell.ended).toBe(0);
    },
  );
});
