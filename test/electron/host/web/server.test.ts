import { networkInterfaces } from 'node:os';
import { cues } from '@shared/cue/cues.ts';
import { applyPatches, enablePatches } from 'immer';
import { describe, expect, it, vi } from 'vitest';
import { tempFolder } from '../../../fixtures/folders.ts';
import { ask, type TestWindow } from '../../../fixtures/lines.ts';
import { cookieOf, openLine, TOKEN, webHost } from './webHost.ts';

enablePatches();

async function openFirstShow(window: TestWindow) {
  const [first] = await window.get('library.list', {});
  if (first === undefined) throw new Error('the library is empty');
  return window.get('show.open', { showId: first.id, view: 'run' });
}

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

describe('the way in', () => {
  it('exchanges the token for a cookie and keeps the rest of the address', async () => {
    const { port } = await webHost();
    const answer = await ask(port, `/?view=read&token=${TOKEN}&show=a%20b`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/?view=read&show=a+b');
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const page = await ask(port, '/?view=read&show=a+b', { headers });
    expect(page.status).toBe(200);
    expect(page.body).toBe('<title>Rostrum</title>');
    expect(page.headers['content-security-policy']).toContain(
      `connect-src 'self' ws://127.0.0.1:${port};`,
    );
  });

  it.each([
    ['without anything', '/', ''],
    ['with a wrong token', `/?token=${'b'.repeat(64)}`, ''],
    ['with an empty token', '/?token=', ''],
    ['with the token on another path', `/index.html?token=${TOKEN}`, ''],
    ['with a wrong cookie', '/', 'rostrum-PORT=bbb'],
    ['with the cookie of another port', '/', `rostrum-1=${TOKEN}`],
    ['to a file', '/index.html', ''],
  ])('is shut %s, and says where to find the address', async (_how, path, cookie) => {
    const { port } = await webHost();
    const headers = { cookie: cookie.replace('PORT', String(port)) };
    const answer = await ask(port, path, { headers });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('printed in the terminal');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('never sends a browser to another site', async () => {
    const { port } = await webHost();
    const answer = await ask(port, `//evil.example/?token=${TOKEN}`);
    expect(answer.status).toBe(401);
    expect(answer.headers.location).toBeUndefined();
  });

  it.each(['evil.example', 'evil.example:PORT', '127.0.0.1:1', 'localhost'])(
    'is shut for the Host %s, even with the token',
    async (name) => {
      const { port } = await webHost();
      const headers = { host: name.replace('PORT', String(port)), cookie: cookieOf(port) };
      expect(await ask(port, '/', { headers })).toMatchObject({ status: 421, body: '' });
    },
  );

  it('is open by the name localhost', async () => {
    const { port } = await webHost();
    const headers = { host: `localhost:${port}`, cookie: cookieOf(port) };
    expect((await ask(port, '/', { headers })).status).toBe(200);
  });

  it('is on this computer only', async () => {
    const { port } = await webHost();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of others)
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
  });
});

describe('requests', () => {
  it('may only read', async () => {
    const { port } = await webHost();
    const headers = { cookie: cookieOf(port) };
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const answer = await ask(port, '/', { method, headers });
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });

  it('get the head alone when they ask for it', async () => {
    const { port } = await webHost();
    const answer = await ask(port, '/', { method: 'HEAD', headers: { cookie: cookieOf(port) } });
    expect(answer).toMatchObject({ status: 200, body: '', headers: { 'content-length': '22' } });
  });

  it.each([
    ['/..%2fpackage.json', 400],
    ['/../../package.json', 404],
    ['/%', 400],
    ['http://evil.example/', 400],
    ['/missing.js', 404],
    ['/print/', 404],
    ['/print/0123', 404],
    ['/line', 404],
  ])('for %s get %i', async (path, status) => {
    const { port } = await webHost();
    const answer = await ask(port, path, { headers: { cookie: cookieOf(port) } });
    expect(answer).toMatchObject({ status, body: '' });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('get a finished print as PDF, by its address and with the cookie only', async () => {
    const { port } = await webHost();
    const window = await openLine(port);
    const { show } = await openFirstShow(window);
    const { url, fileName } = await window.get('print.prepare', {
      showId: show.id,
      sheet: 'lineups',
    });
    const pdf = await ask(port, `/${url}`, { headers: { cookie: cookieOf(port) } });
    expect(pdf.status).toBe(200);
    expect(pdf.body).toMatch(/^%PDF-/);
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileName}"`,
    });
    expect((await ask(port, `/${url}`)).status).toBe(401);
  }, 30_000);
});

describe('a port that is taken', () => {
  it('rejects by its code', async () => {
    const { port } = await webHost();
    await expect(webHost({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the line', () => {
  it.each([
    ['without the cookie', { headers: { cookie: '' } }],
    ['with a wrong cookie', { headers: { cookie: 'rostrum-1=x' } }],
    ['from another origin', { origin: 'http://evil.example' }],
    ['without an origin', { origin: '' }],
    ['from a sandboxed page', { origin: 'null' }],
    ['under another name', { headers: { host: 'evil.example' } }],
    ['on another path', { path: '/lines' }],
  ])('is refused %s', async (_how, options) => {
    const { port, log } = await webHost();
    await expect(openLine(port, options)).rejects.toThrow('403');
    expect(log).toContain('a line from a page that is none of ours was refused');
  });

  it('brings every change to every window, before and beside the reply', async () => {
    const { port } = await webHost();
    const [caller, reader] = [await openLine(port), await openLine(port)];
    const { show } = await openFirstShow(caller);
    const opened = await openFirstShow(reader);
    const cueId = cues(show.plan)[0]?.id ?? '';
    const request = { id: 'go-1', type: 'go', payload: { cueId } } as const;
    const begin = { id: 'begin-1', type: 'begin', payload: { as: 'live' } } as const;
    await caller.get('dispatch', { showId: show.id, request: begin });
    const { seq } = await caller.get('dispatch', { showId: show.id, request });
    const patches = () => reader.events.filter((one) => one.type === 'patches');
    await vi.waitFor(() => expect(patches()).toHaveLength(2));
    expect(patches()[1]).toMatchObject({ showId: show.id, seq });
    const followed = patches().reduce(
      (now, event) => applyPatches(now, [...event.patches]),
      opened.show,
    );
    expect(followed.run).toMatchObject({ phase: 'live', current: cueId });
  });

  it('refuses and logs what is none of ours, without losing the window', async () => {
    const { port, log } = await webHost();
    const window = await openLine(port);
    for (const message of ['', '{', '[]', '"x"', '{"type":"call"}']) window.socket.send(message);
    window.socket.send(Buffer.from([0xff, 0x00]), { binary: true });
    expect(await window.get('library.list', {})).toHaveLength(1);
    expect(log.filter((line) => line.includes('none of ours'))).toHaveLength(6);
  });

  it('reads long messages as binary ones too', async () => {
    const { port, log } = await webHost();
    const window = await openLine(port);
    const answered = new Promise((resolve) => window.socket.once('message', resolve));
    window.socket.send(
      Buffer.from('{"type":"call","id":901,"method":"library.list","params":{}}'),
      { binary: true },
    );
    expect(String(await answered)).toContain('"id":901');
    expect(log).toEqual([]);
  });

  it('cuts a window off that sends nothing else', async () => {
    const { port, log } = await webHost();
    const window = await openLine(port);
    const closed = window.closed();
    for (let count = 0; count < 20; count += 1) window.socket.send('nonsense');
    expect(await closed).toBe(1008);
    expect(log.filter((line) => line.includes('none of ours'))).toHaveLength(20);
  });

  it('cuts a window off whose message is too big', async () => {
    const { port } = await webHost();
    const window = await openLine(port);
    const closed = window.closed();
    window.socket.send('x'.repeat(128 * 1024 * 1024 + 1));
    expect(await closed).toBe(1009);
  });

  it('is cut when a window does not answer any more, and presence forgets it', async () => {
    const { port } = await webHost({ pingEveryMs: 400 });
    const [dead, alive] = [await openLine(port, { autoPong: false }), await openLine(port)];
    const closed = dead.closed();
    const answer = () => dead.socket.pong();
    dead.socket.on('ping', answer);
    await openFirstShow(dead);
    await openFirstShow(alive);
    dead.socket.off('ping', answer);
    expect(await closed).toBe(1006);
    await vi.waitFor(() => {
      const views = alive.events.filter((event) => event.type === 'presence').at(-1)?.views;
      expect(views).toEqual({ run: 1 });
    });
    expect(await alive.get('library.list', {})).toHaveLength(1);
  });

  it('can be opened again when the host was ended and started anew, with the same show at the same cue', async () => {
    const dataDir = await tempFolder();
    const first = await webHost({ dataDir });
    const window = await openLine(first.port);
    const { show } = await openFirstShow(window);
    const cueId = cues(show.plan)[0]?.id ?? '';
    const request = { id: 'go-1', type: 'go', payload: { cueId } } as const;
    const begin = { id: 'begin-1', type: 'begin', payload: { as: 'live' } } as const;
    await window.get('dispatch', { showId: show.id, request: begin });
    await window.get('dispatch', { showId: show.id, request });
    const closed = window.closed();
    await first.close();
    expect(await closed).toBe(1001);
    const second = await webHost({ dataDir, port: first.port });
    const again = await openFirstShow(await openLine(second.port));
    expect(again.show.id).toBe(show.id);
    expect(again.show.run).toMatchObject({ phase: 'live', current: cueId });
  });
});
