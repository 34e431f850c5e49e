import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../fixtures/lines.ts';
import { type LineChoice, type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';
import { lastWords, testSite } from '../../../fixtures/site.ts';
import { unmoved } from '../../../fixtures/unmoved.ts';

/** Every kind of request that there is. */
const PATHS = ['/', '/mc', '/me/mc', '/assets/x.js', '/feed/now.json', '/api/v1/state'];

/** A good line of an MC and of a program, but for what `choice` says. */
async function lineStatuses(shared: SharedHost, choice: LineChoice) {
  const mc = await shared.join('mc');
  const token = await shared.program();
  const said = (error: Error) => error.message;
  return [
    await shared.line(mc, choice).then(() => 'open', said),
    await shared.programLine(token, choice).then(() => 'open', said),
  ];
}

describe('the Host', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost:PORT',
    'rostrum.local:PORT',
    '127.0.0.1:PORT.evil.example',
    '127.0.0.1:PORT, evil.example',
    'x@127.0.0.1:PORT',
    '2130706433:PORT',
    '[::1]:PORT',
  ])('%s is not ours', async (name) => {
    const shared = await sharedHost();
    const host = name.replace('PORT', String(shared.port));
    await unmoved(shared, 'foreign-host', async () => {
      const { cookie } = await shared.join('mc');
      for (const path of PATHS) {
        const answer = await shared.ask(path, { headers: { host, cookie } });
        expect(answer).toMatchObject({ status: 421, body: '' });
      }
      const join = await shared.postJoin({ role: 'mc', pin: '000000', name: 'x' }, { host });
      expect(join.status).toBe(421);
      for (const status of await lineStatuses(shared, { headers: { host } }))
        expect(status).toContain('421');
    });
  });

  it('is the local name as well where it is answered to', async () => {
    const shared = await sharedHost({ localName: true });
    const host = `rostrum.local:${shared.port}`;
    expect((await shared.ask('/mc', { headers: { host } })).status).toBe(200);
    const mc = await shared.join('mc');
    const origin = `http://${host}`;
    await shared.line(mc, { origin, headers: { host } });
    await expect(shared.line(mc, { origin })).rejects.toThrow('403');
    expect((await shared.ask('/mc', { headers: { host: 'other.local' } })).status).toBe(421);
  });

  it('may be missing from no request', async () => {
    const shared = await sharedHost();
    const socket = connect(shared.port, '127.0.0.1');
    const said = lastWords(socket);
    socket.write('GET /mc HTTP/1.0\r\n\r\n');
    expect(await said).toMatch(/^HTTP\/1\.1 421 /);
  });
});

describe('the Origin', () => {
  it.each([
    'http://evil.example',
    'null',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
    'http://127.0.0.1:PORT.evil.example',
    'file://',
  ])('%s is not ours', async (name) => {
    const shared = await sharedHost();
    const origin = name.replace('PORT', String(shared.port));
    await unmoved(shared, 'foreign-origin', async () => {
      const { cookie } = await shared.join('mc');
      for (const path of PATHS) {
        const answer = await shared.ask(path, { headers: { origin, cookie } });
        expect(answer).toMatchObject({ status: 403, body: '' });
      }
      const pin = (await shared.state()).on?.doors[0]?.pin;
      const join = await shared.postJoin({ role: 'mc', pin, name: 'x' }, { origin });
      expect(join).toMatchObject({ status: 403, body: '' });
      const token = await shared.program();
      const headers = { origin, authorization: `Bearer ${token}` };
      const go = await shared.ask('/api/v1/go', { method: 'POST', headers });
      expect(go).toMatchObject({ status: 403, body: '' });
      for (const status of await lineStatuses(shared, { origin })) expect(status).toContain('403');
    });
  });

  it('is there when a page comes in or opens a line', async () => {
    const shared = await sharedHost();
    await unmoved(shared, 'foreign-origin', async () => {
      const mc = await shared.join('mc');
      const pin = (await shared.state()).on?.doors[0]?.pin;
      const body = JSON.stringify({ role: 'mc', pin, name: 'x' });
      expect((await shared.ask('/join', { method: 'POST', body })).status).toBe(403);
      const authorization = `Bearer ${await shared.program('screen')}`;
      const headers = { authorization };
      expect((await shared.ask('/join', { method: 'POST', body, headers })).status).toBe(403);
      for (const path of ['/api/../join', '/api/%2e%2e/join'])
        expect((await shared.ask(path, { method: 'POST', body })).status).toBe(403);
      await expect(shared.line(mc, { origin: '' })).rejects.toThrow('403');
    });
  });

  it('of our own page opens no line of a program', async () => {
    const shared = await sharedHost();
    const token = await shared.program();
    await expect(shared.programLine(token, { origin: shared.base })).rejects.toThrow('403');
  });

  it('is allowed nothing by CORS, whoever asks', async () => {
    const shared = await sharedHost({ openFeeds: true });
    for (const origin of [shared.base, 'http://evil.example', 'null'])
      for (const path of PATHS) {
        const { headers } = await shared.ask(path, { headers: { origin } });
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual(
          [],
        );
      }
    const preflight = await shared.ask('/join', {
      method: 'OPTIONS',
      headers: { origin: shared.base, 'access-control-request-method': 'POST' },
    });
    expect(preflight).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } });
  });
});

describe('a request', () => {
  it('has one of three methods, and POST only where something is done', async () => {
    const shared = await sharedHost();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])
      expect((await shared.ask('/mc', { method })).status).toBe(405);
    const headers = { origin: shared.base };
    for (const path of ['/mc', '/', '/me/mc', '/assets/x.js', '/nothing'])
      expect((await shared.ask(path, { method: 'POST', headers })).status).toBe(405);
    const head = await shared.ask('/mc', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': '22' } });
    expect((await shared.ask('/join')).status).toBe(404);
  });

  it('has at most 16 KB, however they come', async () => {
    const shared = await sharedHost();
    await unmoved(shared, 'too-large', async () => {
      expect((await shared.postJoin('x'.repeat(16 * 1024 + 1))).status).toBe(413);
      expect((await shared.postJoin('x'.repeat(16 * 1024))).status).toBe(400);
    });
    const chunked = await shared.postJoin('{}', { 'transfer-encoding': 'chunked' });
    expect(chunked.status).toBe(411);
    const cookie = 'x'.repeat(9 * 1024);
    expect((await shared.ask('/mc', { headers: { cookie } })).status).toBe(431);
  });

  it.each([
    ['/..%2findex.html', 400],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/../../etc/passwd', 404],
    ['/assets/..%2f..%2f..%2fetc%2fpasswd', 400],
    ['/..%5c..%5cwindows%5cwin.ini', 400],
    ['/..\\..\\etc\\passwd', 400],
    ['/%00', 400],
    ['/index.html%00.png', 400],
    ['/%', 400],
    ['/%c0%ae%c0%ae%2fetc/passwd', 400],
    ['//etc/passwd', 404],
    ['//evil.example/', 404],
    ['http://evil.example/', 400],
    ['*', 400],
    ['/assets/', 404],
    ['/assets', 404],
    ['/mc/../../sharing.json', 404],
    ['/sharing.json', 404],
    ['/loopback-token', 404],
    ['/me/constructor', 404],
    ['/me/control', 404],
    ['/line/mc', 404],
  ])('for %s gets %i and nothing else', async (path, status) => {
    const shared = await sharedHost();
    const answer = await shared.ask(path);
    expect(answer).toMatchObject({ status, body: '' });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('gets a page that can be put into no other, and runs nothing but its own', async () => {
    const shared = await sharedHost();
    const { headers } = await shared.ask('/overlay');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(
      `connect-src 'self' ws://127.0.0.1:${shared.port} ws://*:${shared.port}`,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('gets a page that may open lines to the other machines of the show, and to nothing that is no machine', async () => {
    const others = ['http://192.168.1.9:5000', 'https://[fd00::7]:4190', 'http://may-b.local'];
    const strange = ['http://x;sandbox', "http://x' *", 'javascript:1', 'http://a:1/b', 'http://*'];
    const site = await testSite({}, {}, { urls: () => [...others, ...strange] });
    const { headers } = await ask(site.port, '/mc', {
      headers: { host: `127.0.0.1:${site.port}` },
    });
    const policy = String(headers['content-security-policy']).split('; ');
    const own = `ws://127.0.0.1:${site.port} ws://*:${site.port}`;
    expect(policy.find((one) => one.startsWith('connect-src'))).toBe(
      `connect-src 'self' ${own} ws://192.168.1.9:5000 wss://[fd00::7]:4190 ws://may-b.local`,
    );
    expect(policy).toHaveLength(11);
  });
});
