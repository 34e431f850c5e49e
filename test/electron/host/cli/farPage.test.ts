import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleShow } from '@shared/document/samples.ts';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { farPageOf } from '@shared/share/pages.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runCli } from '../../../../electron/host/cli/cli.ts';
import { tempFolder } from '../../../fixtures/folders.ts';

const show = sampleShow('thai-nguyen-2025') as Show;
const BROKER = ['--broker', 'wss://broker.example.vn:8884/mqtt'];

/** Runs the verb on a show file, with a built page of one script. */
async function farPage(...options: readonly string[]) {
  const [folder, root] = [await tempFolder(), await tempFolder()];
  const file = join(folder, 'show.json');
  const out = join(folder, 'out');
  await writeFile(file, writeShow(show));
  await cp(
    fileURLToPath(new URL('../../../../renderer/index.html', import.meta.url)),
    join(root, 'index.html'),
  );
  await writeFile(join(root, 'main.js'), '');
  const errors = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => errors.mockRestore());
  const argv = ['far-page', file, ...options.map((one) => (one === 'OUT' ? out : one))];
  const code = await runCli(argv, { root, version: '0.0.0' });
  return {
    code,
    said: errors.mock.calls.join(''),
    out,
    read: (name: string) => readFile(join(out, 'far', name), 'utf8'),
  };
}

describe('rostrum far-page', () => {
  it('makes a folder for any web server: pages that know themselves, what they load, and where the show is', async () => {
    const { code, out, read } = await farPage(...BROKER, '--out', 'OUT', '--user', 'viewer');
    expect(code).toBe(0);
    expect((await readdir(join(out, 'far'))).sort()).toEqual([
      'clock.html',
      'far.json',
      'index.html',
      'main.js',
      'overlay.html',
      'screen.html',
    ]);
    expect(farPageOf('/anywhere/far/clock.html')).toMatchObject({ view: 'clock' });
    expect(JSON.parse(await read('far.json'))).toEqual({
      url: 'wss://broker.example.vn:8884/mqtt',
      user: 'viewer',
      password: '',
      root: `rostrum/v1/${show.id}`,
    });
    expect(await read('index.html')).toContain('screen.html');
  });

  it('lets the pages reach that broker and their own server, and nothing else', async () => {
    const { read } = await farPage(...BROKER, '--out', 'OUT');
    expect(await read('screen.html')).toContain(
      "connect-src 'self' wss://broker.example.vn:8884; worker-src",
    );
  });

  it('takes the prefix of the house', async () => {
    const { read } = await farPage(...BROKER, '--out', 'OUT', '--prefix', 'tinh/le');
    expect(JSON.parse(await read('far.json'))).toMatchObject({ root: `tinh/le/v1/${show.id}` });
  });

  it.each([
    [['--out', 'OUT'], '--broker'],
    [BROKER, '--out'],
    [['--broker', 'mqtt://broker:1883', '--out', 'OUT'], 'mqtt://broker:1883'],
    [['--broker', 'wss://broker; script-src *', '--out', 'OUT'], 'script-src'],
    [[...BROKER, '--prefix', '#', '--out', 'OUT'], '--prefix'],
  ])('makes nothing of %j', async (options, named) => {
    const { code, said, out } = await farPage(...options);
    expect(code).toBe(2);
    expect(said).toContain(named);
    expect(await readdir(out).catch(() => null)).toBeNull();
  });

  it.each(['broker.md', 'broker.vi.md'])('is called as %s says', async (name) => {
    const path = fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url));
    const manual = await readFile(path, 'utf8');
    const [, said = ''] =
      /^ {4}npm run -s rostrum -- far-page \S+ (.*) --out site$/m.exec(manual) ?? [];
    const { code, out, read } = await farPage(...said.split(' '), '--out', 'OUT');
    expect(code).toBe(0);
    expect(JSON.parse(await read('far.json'))).toMatchObject({
      url: 'wss://broker.example:8884/mqtt',
      user: 'viewer',
    });
    const pages = (await readdir(join(out, 'far'))).filter((file) => /^[^i].*\.html$/.test(file));
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect(manual).toContain(`\`/far/${page.replace('.html', '')}\``);
      expect(manual).toContain(page);
    }
  });

  it('overwrites nothing', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'mine.txt'), 'mine');
    const { code } = await farPage(...BROKER, '--out', folder);
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual(['mine.txt']);
  });
});
