import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findChromium } from '../../../../electron/host/chromium.ts';
import { ChromiumPrinter } from '../../../../electron/host/print/chromiumPrinter.ts';
import type { PrintJob } from '../../../../electron/host/print/printJob.ts';
import { tempFolder } from '../../../fixtures/folders.ts';

const page = (body: string) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Kịch bản</title>
<style>@page { size: A5 landscape; margin: 10mm }</style></head><body>${body}</body></html>`;

function printer(find?: () => string | null): ChromiumPrinter {
  const made = new ChromiumPrinter(find);
  onTestFinished(() => made.close());
  return made;
}

/** What a poppler tool prints about a PDF. */
async function read(tool: 'pdftotext' | 'pdfinfo', bytes: Uint8Array): Promise<string> {
  const path = join(await tempFolder(), 'sheet.pdf');
  await writeFile(path, bytes);
  return execFileSync(tool, tool === 'pdftotext' ? [path, '-'] : [path], { encoding: 'utf8' });
}

/** Starting a browser takes seconds on a busy machine. */
const LIMIT_MS = 30_000;

describe('ChromiumPrinter', { timeout: LIMIT_MS }, () => {
  it('makes a tagged PDF in the size of the page, with the very words', async () => {
    const words = 'Thừa ủy quyền của Chủ tịch nước, đồng chí Trịnh Xuân Trường';
    const bytes = await printer().print(page(`<h1>Lễ trao thưởng</h1><p>${words}</p>`));
    expect((await read('pdftotext', bytes)).normalize('NFC')).toContain(words);
    const info = await read('pdfinfo', bytes);
    expect(info).toMatch(/Tagged:\s+yes/);
    // A5 on its side, in points.
    expect(info).toMatch(/Page size:\s+59[45]\S* x (419|420)/);
  });

  it('prints jobs that come at once one after the other, in one browser', async () => {
    let started = 0;
    const shared = printer(() => {
      started += 1;
      return findChromium();
    });
    const jobs = ['Một', 'Hai', 'Ba'].map((word) => shared.print(page(`<p>${word}</p>`)));
    const texts = await Promise.all(
      (await Promise.all(jobs)).map((bytes) => read('pdftotext', bytes)),
    );
    expect(texts.map((text) => text.trim())).toEqual(['Một', 'Hai', 'Ba']);
    expect(started).toBe(1);
  });

  it('asks nothing of any network and runs no script of the page', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    // A TCP server that listens has an address of this kind.
    const { port } = server.address() as AddressInfo;
    const bytes = await printer().print(
      page(
        `<p id="p">as written</p><img src="http://127.0.0.1:${port}/x.png">` +
          '<script>document.getElementById("p").textContent = "changed"</script>',
      ),
    );
    expect(await read('pdftotext', bytes)).toContain('as written');
    expect(asked).toBe(0);
  });

  it('says when there is no Chromium, and prints as soon as there is one', async () => {
    let path: string | null = null;
    const late = printer(() => path);
    await expect(late.print(page('x'))).rejects.toMatchObject({ code: 'no-chromium' });
    path = findChromium();
    expect((await late.print(page('x'))).byteLength).toBeGreaterThan(0);
  });

  it('says when what was found is no Chromium', async () => {
    const broken = printer(() => '/bin/false');
    await expect(broken.print(page('x'))).rejects.toMatchObject({ code: 'chromium-failed' });
  });

  it('starts again after its browser was ended', async () => {
    const again = printer();
    await again.print(page('x'));
    await again.close();
    expect((await again.print(page('x'))).byteLength).toBeGreaterThan(0);
  });

  it('prints only the wanted pages, with their numbers in the whole', async () => {
    const foot = '<style>@page { @bottom-center { content: counter(page) "/" counter(pages) } }';
    const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'];
    const html = page(
      `${foot} p + p { break-before: page }</style>${words.map((word) => `<p>${word}</p>`).join('')}`,
    );
    const shared = printer();
    const text = await read('pdftotext', await shared.print(html, { pages: [7, 2, 3, 2] }));
    expect(text.split(/\s+/).filter(Boolean)).toEqual(['hai', '2/7', 'ba', '3/7', 'bảy', '7/7']);
    // One that is not there is an error, not an empty print.
    await expect(shared.print(html, { pages: [8] })).rejects.toMatchObject({
      code: 'chromium-failed',
    });
  });

  it('runs what prepares the page, and still nothing of the page itself', async () => {
    const html = page(
      '<p id="p">as written</p><p id="q">untouched</p>' +
        '<img src="data:," onerror="document.getElementById(\'q\').textContent = \'changed\'">',
    );
    const prepare = `
      const face = await Promise.resolve('prepared');
      document.getElementById('p').textContent = face;`;
    const text = await read('pdftotext', await printer().print(html, { prepare }));
    expect(text).toContain('prepared');
    expect(text).toContain('untouched');
  });

  it('lays the page out for what prepares it, and only for that', async () => {
    const rooms = `
      const { body } = document;
      const unseen = document.getElementById('unseen');
      const room = () => (body.offsetHeight > 0 ? 'room' : 'none');
      const seen = room();
      unseen.media = 'screen';
      document.getElementById('p').textContent = [seen, room()].join(' then ');
      unseen.media = 'not all';`;
    const text = await read(
      'pdftotext',
      await printer().print(page('<p id="p">x</p>'), { prepare: rooms }),
    );
    expect(text.trim()).toBe('room then none');
  });

  it('says when the page could not be prepared, and goes on', async () => {
    const shared = printer();
    const broken = shared.print(page('x'), { prepare: 'throw new Error("no such block")' });
    await expect(broken).rejects.toMatchObject({
      code: 'chromium-failed',
      cause: expect.objectContaining({ message: expect.stringContaining('no such block') }),
    });
    expect((await shared.print(page('x'))).byteLength).toBeGreaterThan(0);
  });

  it('ends a large print at once when it is cancelled, and prints the next in the same browser', async () => {
    let started = 0;
    const shared = printer(() => {
      started += 1;
      return findChromium();
    });
    const cancelling = new AbortController();
    const job: PrintJob = {
      signal: cancelling.signal,
      // Asked for when the page is ready and its print is about to begin.
      get pages() {
        setImmediate(() => cancelling.abort());
        return undefined;
      },
    };
    const large = '<p>Kính thưa quý vị đại biểu</p>'.repeat(20_000);
    await expect(shared.print(page(large), job)).rejects.toMatchObject({ code: 'print-cancelled' });
    expect(await read('pdftotext', await shared.print(page('<p>Sau</p>')))).toContain('Sau');
    expect(started).toBe(1);
  });

  it('takes a cancelled print out of the queue before its turn', async () => {
    const shared = printer();
    const [first, second] = [new AbortController(), new AbortController()];
    const hanging = shared.print(page('x'), {
      signal: first.signal,
      prepare: 'await new Promise(() => undefined)',
    });
    const begun: string[] = [];
    const waiting = shared.print(page('x'), {
      signal: second.signal,
      get prepare() {
        begun.push('second');
        return undefined;
      },
    });
    const third = shared.print(page('<p>Ba</p>'));
    second.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'print-cancelled' });
    first.abort();
    await expect(hanging).rejects.toMatchObject({ code: 'print-cancelled' });
    expect(await read('pdftotext', await third)).toContain('Ba');
    expect(begun).toEqual([]);
  });

  it.each([
    ['in its sandbox, and without one only where it does not start in it', false, [true, false]],
    ['without a sandbox as root, where it would not start in one', true, [false]],
  ])('starts the browser %s', async (_how, isRoot, sandboxed) => {
    const folder = await tempFolder();
    const program = join(folder, 'browser');
    const script = `#!/bin/sh\necho "$@" >> "${folder}/starts"\nexit 1\n`;
    await writeFile(program, script, { mode: 0o755 });
    const refused = new ChromiumPrinter(() => program, isRoot).print(page('x'));
    await expect(refused).rejects.toMatchObject({ code: 'chromium-failed' });
    const starts = (await readFile(join(folder, 'starts'), 'utf8')).trim().split('\n');
    expect(starts.map((args) => !args.includes('--no-sandbox'))).toEqual(sandboxed);
    expect(starts[0]).toContain('--headless');
  });

  it('does not begin a print that was cancelled before', async () => {
    const broken = printer(() => {
      throw new Error('started');
    });
    await expect(broken.print(page('x'), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'print-cancelled',
    });
  });

  it('cancels what it prints when it is closed', async () => {
    const shared = printer();
    const hanging = shared.print(page('x'), { prepare: 'await new Promise(() => undefined)' });
    const refused = expect(hanging).rejects.toMatchObject({ code: 'print-cancelled' });
    await shared.close();
    await refused;
  });
});
