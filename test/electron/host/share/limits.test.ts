import type { Socket } from 'node:net';
import { DESK_CALLS } from '@shared/contract/sharing.ts';
import { describe, expect, it, vi } from 'vitest';
import { ask } from '../../../fixtures/lines.ts';
import { lastWords, testSite } from '../../../fixtures/site.ts';

// A busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });
const PATIENT = { timeout: 20_000, interval: 10 };

const closed = (socket: { once(event: 'close', heard: (code: number) => void): unknown }) =>
  new Promise<number>((resolve) => socket.once('close', resolve));

describe('connections that ask for nothing', () => {
  it('make room for others, the oldest first, and one that is known stays', async () => {
    const site = await testSite({ silentSockets: 5 });
    const line = await site.line('mc', site.cookie('mc'));
    const silent: Socket[] = [];
    const gone: number[] = [];
    for (let nth = 0; nth < 8; nth += 1) {
      const socket = await site.socket();
      socket.once('close', () => gone.push(nth));
      silent.push(socket);
      await ask(site.port, '/mc', { headers: { connection: 'close' } });
    }
    // The last five, but for the room that the last request took.
    await vi.waitFor(() => expect(gone).toEqual([0, 1, 2, 3]), PATIENT);
    expect(line.readyState).toBe(line.OPEN);
    expect(site.incidents).toContainEqual({ code: 'too-many', from: '127.0.0.1' });
  });

  it('are those as well whose body does not come', async () => {
    const site = await testSite({ silentSockets: 3 });
    const gone: number[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      const socket = await site.socket();
      socket.once('close', () => gone.push(nth));
      const head = `POST /join HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\nOrigin: ${site.base}`;
      socket.write(`${head}\r\nContent-Length: 1000\r\n\r\n{`);
      // Whoever was heard after it was heard after its headers.
      const line = await site.line('mc', site.cookie('mc'));
      line.terminate();
    }
    await vi.waitFor(() => expect(gone.slice(0, 2)).toEqual([0, 1]), PATIENT);
    expect(gone.length).toBeLessThanOrEqual(3);
  });

  it('and those that are served have an end together; who has a token is none of them', async () => {
    const site = await testSite({ strangerSockets: 3 });
    const line = await site.line('mc', site.cookie('mc'));
    const gone: number[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      const socket = await site.socket();
      socket.once('close', () => gone.push(nth));
      const served = new Promise((resolve) => socket.once('data', resolve));
      socket.write(`GET /mc HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\n\r\n`);
      await served;
    }
    await vi.waitFor(() => expect(gone).toEqual([0, 1]), PATIENT);
    expect(line.readyState).toBe(line.OPEN);
  });

  it('are 2 000 and keep nobody out', async () => {
    const site = await testSite({});
    const flood = await Promise.all(Array.from({ length: 2000 }, () => site.socket()));
    for (const socket of flood) socket.write('GET /mc HTTP/1.1\r\nHost: ');
    expect((await ask(site.port, '/mc')).status).toBe(200);
    const line = await site.line('mc', site.cookie('mc'));
    expect(line.readyState).toBe(line.OPEN);
    await site.incident('too-many');
    const left = () => flood.filter(({ closed }) => !closed).length;
    await vi.waitFor(() => expect(left()).toBeLessThanOrEqual(512), PATIENT);
    // But for the room that the request and the line took, no more are gone than have to be.
    expect(left()).toBeGreaterThanOrEqual(510);
  });
});

describe('requests that come slowly', () => {
  it('are ended in the middle of their headers', async () => {
    const site = await testSite({ headersMs: 200, requestMs: 400 });
    const socket = await site.socket();
    const said = lastWords(socket);
    socket.write('GET /mc HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    const drip = setInterval(() => socket.write('x: y\r\n'), 20);
    expect(await said).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    clearInterval(drip);
    expect(site.incidents).toEqual([{ code: 'too-slow', from: '127.0.0.1' }]);
  });

  it('are ended in the middle of their body', async () => {
    const site = await testSite({ headersMs: 200, requestMs: 400 });
    const socket = await site.socket();
    const said = lastWords(socket);
    const head = `POST /join HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\nOrigin: ${site.base}`;
    socket.write(`${head}\r\nContent-Length: 1000\r\n\r\n{"role":`);
    expect(await said).toMatch(/^HTTP\/1\.1 408 /);
    expect(site.incidents.map(({ code }) => code)).toEqual(['too-slow']);
  });

  it('are not those of a browser that opens a connection ahead', async () => {
    const site = await testSite({ headersMs: 200, requestMs: 400 });
    const socket = await site.socket();
    expect(await lastWords(socket)).toBe('');
    expect(site.incidents).toEqual([]);
  });
});

describe('a line', () => {
  it('is cut off when it sends too often, with 1008', async () => {
    const site = await testSite({ messagesAtOnce: 5, messagesPerSecond: 0 });
    const line = await site.line('mc', site.cookie('mc'));
    const code = closed(line);
    const call = '{"type":"call","id":1,"method":"hello","params":{"protocol":1}}';
    for (let count = 0; count < 6; count += 1) line.send(call);
    expect(await code).toBe(1008);
    expect(site.incidents).toEqual([{ code: 'too-many', from: '127.0.0.1' }]);
  });

  it('is cut off when it pings too often, or makes a message of too many pieces', async () => {
    const site = await testSite({ messagesAtOnce: 5, messagesPerSecond: 0, fragments: 5 });
    const line = await site.line('mc', site.cookie('mc'));
    const code = closed(line);
    for (let count = 0; count < 6; count += 1) line.ping();
    expect(await code).toBe(1008);
    const other = await site.line('mc', site.cookie('mc'));
    const otherCode = closed(other);
    for (let count = 0; count < 6; count += 1) other.send('', { fin: false });
    expect(await otherCode).toBe(1008);
    expect(site.incidents.map((one) => one.code)).toEqual(['too-many', 'malformed']);
  });

  it('may send as often as it is allowed', async () => {
    const site = await testSite({ messagesAtOnce: 5, messagesPerSecond: 0 });
    const line = await site.line('mc', site.cookie('mc'));
    const replies: number[] = [];
    line.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; id: number };
      if (message.type === 'reply') replies.push(message.id);
    });
    for (const id of [1, 2, 3, 4, 5])
      line.send(`{"type":"call","id":${id},"method":"hello","params":{"protocol":1}}`);
    await vi.waitFor(() => expect(replies.sort()).toEqual([1, 2, 3, 4, 5]), PATIENT);
    expect(site.incidents).toEqual([]);
  });

  it('is one of a few that a device may have', async () => {
    const site = await testSite({ linesPerPass: 2 });
    const cookie = site.cookie('mc');
    await site.line('mc', cookie);
    await site.line('mc', cookie);
    await expect(site.line('mc', cookie)).rejects.toThrow('429');
    const other = await site.line('mc', site.cookie('mc'));
    expect(other.readyState).toBe(other.OPEN);
  });

  it('is cut off when it does not answer, and measured while it does', async () => {
    const site = await testSite({ pingEveryMs: 100 });
    const cookie = site.cookie('mc');
    const [{ id } = { id: '' }] = site.passes.all;
    const line = await site.line('mc', cookie);
    await vi.waitFor(() => expect(site.guests.presence(id).latencyMs).toBeGreaterThan(0), PATIENT);
    const code = closed(line);
    line.pause();
    await vi.waitFor(() => expect(site.guests.presence(id).lines).toBe(0), PATIENT);
    line.resume();
    expect(await code).toBe(1006);
  });

  it('that does not read is cut off, and the others get every message at once', async () => {
    const site = await testSite({ waitingBytes: 16 * 1024, pingEveryMs: 60_000 });
    const [slowCookie, quickCookie] = [site.cookie('mc'), site.cookie('mc')];
    const [{ id: slowId } = { id: '' }] = site.passes.all;
    const slow = await site.line('mc', slowCookie);
    const quick = await site.line('mc', quickCookie);
    let heard = 0;
    quick.on('message', () => {
      heard += 1;
    });
    slow.pause();
    const caller = { ...DESK_CALLS, name: 'x'.repeat(300_000) };
    let sent = 0;
    // As much as the system's own buffers take, and what may wait beyond it.
    while (site.guests.presence(slowId).lines > 0 && sent < 200) {
      site.guests.tellAll({ type: 'caller', caller });
      sent += 1;
      await vi.waitFor(() => expect(heard).toBeGreaterThanOrEqual(sent), PATIENT);
    }
    expect(sent).toBeLessThan(200);
    expect(site.incidents).toEqual([{ code: 'too-slow', from: '127.0.0.1' }]);
    expect(quick.readyState).toBe(quick.OPEN);
  });
});
