import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowSockets, readAsset } from '../../../../electron/host/web/assets.ts';

let folder: string;
let root: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-test-'));
  root = join(folder, 'page');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'page-beside'));
  await writeFile(join(folder, 'page-beside', 'secret.txt'), 'secret');
  await writeFile(join(root, 'index.html'), '<h1>Lễ trao thưởng</h1>');
  for (const name of ['a.js', 'b.css', 'c.woff2', 'd.mjs', 'e.unknown', 'Đợt 1.svg'])
    await writeFile(join(root, 'assets', name), name);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (body: Uint8Array | null) => (body === null ? null : Buffer.from(body).toString());

describe('readAsset', () => {
  it('gives index.html for the root, with a policy that allows nothing from elsewhere', async () => {
    const { status, headers, body } = await readAsset(root, '/');
    expect(status).toBe(200);
    expect(text(body)).toBe('<h1>Lễ trao thưởng</h1>');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = headers['content-security-policy']?.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('gives a script the same policy: a worker has that of its own', async () => {
    const { headers } = await readAsset(root, '/assets/a.js');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect((await readAsset(root, '/assets/b.css')).headers).not.toHaveProperty(
      'content-security-policy',
    );
  });

  it('narrows the policy that the built page carries itself', async () => {
    await writeFile(join(root, 'built.html'), '<meta content="connect-src \'self\' ws: wss:; x">');
    expect(text((await readAsset(root, '/built.html')).body)).toBe(
      '<meta content="connect-src \'self\'; x">',
    );
    expect(text((await readAsset(root, '/built.html', ['ws://127.0.0.1:1'])).body)).toBe(
      '<meta content="connect-src \'self\' ws://127.0.0.1:1; x">',
    );
    // What a replacement would take for a sign of its own is none.
    expect(allowSockets('connect-src x', ['wss://$&'])).toBe("connect-src 'self' wss://$&");
  });

  it('lets the page talk to the sockets it is given', async () => {
    const { headers } = await readAsset(root, '/', ['ws://127.0.0.1:4180']);
    expect(headers['content-security-policy']).toContain("connect-src 'self' ws://127.0.0.1:4180;");
  });

  it.each([
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/b.css', 'text/css; charset=utf-8'],
    ['/assets/c.woff2', 'font/woff2'],
    ['/assets/d.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/e.unknown', 'application/octet-stream'],
    ['/assets/%C4%90%E1%BB%A3t%201.svg', 'image/svg+xml'],
  ])('gives %s as %s, never to be guessed again', async (pathname, type) => {
    const { status, headers } = await readAsset(root, pathname);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets a browser keep what has a hash in its name, and nothing else', async () => {
    expect((await readAsset(root, '/assets/a.js')).headers['cache-control']).toContain('immutable');
    expect((await readAsset(root, '/')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%2fpage-beside%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets\\..\\..\\secret.txt',
    '/index.html%00.js',
    '/%',
    '/..',
  ])('refuses %s', async (pathname) => {
    expect(await readAsset(root, pathname)).toMatchObject({ status: 400, body: null });
  });

  it.each(['/missing.js', '/assets', '/assets/', '/index.html/x', `/${'x'.repeat(300)}`])(
    'knows nothing of %s',
    async (pathname) => {
      expect(await readAsset(root, pathname)).toMatchObject({ status: 404, body: null });
    },
  );

  it('never leads out of the folder, whatever is doubly encoded', async () => {
    const answers = ['/..%252fsecret.txt', '//secret.txt', '/....//secret.txt', '/~/secret.txt'];
    for (const pathname of answers)
      expect(await readAsset(root, pathname)).toMatchObject({ status: 404, body: null });
  });
});
