import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../../fixtures/folders.ts';
import { sharedHost } from '../../../fixtures/sharing.ts';

const SCRIPT = 'console.log("Khen thưởng");\n'.repeat(1000);
const PACKED = { 'accept-encoding': 'gzip, deflate, br' };

async function sharedPage() {
  const pageRoot = await tempFolder();
  await mkdir(join(pageRoot, 'assets'));
  await writeFile(join(pageRoot, 'index.html'), '<title>Rostrum</title>');
  await writeFile(join(pageRoot, 'assets', 'index-Dq.js'), SCRIPT);
  await writeFile(join(pageRoot, 'assets', 'font.woff2'), SCRIPT);
  return { pageRoot, shared: await sharedHost({ pageRoot }) };
}

describe('the files of the page', () => {
  it('come packed to those that unpack them, and as they are to others', async () => {
    const { shared } = await sharedPage();
    const packed = await shared.ask('/assets/index-Dq.js', { headers: PACKED });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(packed.body.length).toBeLessThan(SCRIPT.length / 3);
    expect(gunzipSync(Buffer.from(packed.body, 'latin1')).toString()).toBe(SCRIPT);
    for (const encoding of ['', 'identity', 'br', 'gzip;q=0, br']) {
      const plain = await shared.ask('/assets/index-Dq.js', {
        headers: { 'accept-encoding': encoding },
      });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(Buffer.from(plain.body, 'latin1').toString()).toBe(SCRIPT);
    }
  });

  it('that are packed already, and the page itself, are not packed again', async () => {
    const { shared } = await sharedPage();
    for (const path of ['/assets/font.woff2', '/mc'])
      expect((await shared.ask(path, { headers: PACKED })).headers['content-encoding']).toBe(
        undefined,
      );
  });

  it('are read once', async () => {
    const { pageRoot, shared } = await sharedPage();
    expect((await shared.ask('/assets/later.js')).status).toBe(404);
    await writeFile(join(pageRoot, 'assets', 'later.js'), 'x');
    expect((await shared.ask('/assets/later.js')).status).toBe(200);
    await rm(join(pageRoot, 'assets', 'later.js'));
    expect((await shared.ask('/assets/later.js')).body).toBe('x');
    // Another spelling is another name.
    expect((await shared.ask('/assets/%6cater.js')).status).toBe(404);
  });
});
