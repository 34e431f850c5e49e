import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { MachineLine } from '../../../../electron/host/machines/machineOptions.ts';
import { Access } from '../../../../electron/host/share/access.ts';
import { Joining } from '../../../../electron/host/share/joining.ts';
import type { Limits } from '../../../../electron/host/share/limits.ts';
import { MOST_PASSES } from '../../../../electron/host/share/passes.ts';
import type { SiteOptions } from '../../../../electron/host/share/siteOptions.ts';
import { type TestSite, testSite } from '../../../fixtures/site.ts';

// Real sockets, and large messages on them: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });
const PATIENT = { timeout: 20_000, interval: 10 };

/** What the host has heard on one line of a machine. */
interface HeardLine {
  readonly passId: string;
  readonly line: MachineLine;
  readonly messages: string[];
  isClosed: boolean;
}

/** A message at which the host cuts the line. */
const CUT_HERE = 'hết';

async function machineSite(limits: Partial<Limits> = {}) {
  const heard: HeardLine[] = [];
  const accept: SiteOptions['accept'] = (pass, line) => {
    const one: HeardLine = { passId: pass.id, line, messages: [], isClosed: false };
    heard.push(one);
    return {
      receive: (text) => {
        one.messages.push(text);
        if (text === CUT_HERE) line.close();
      },
      close: () => {
        one.isClosed = true;
      },
    };
  };
  const site = await testSite(limits, {}, { accept });
  return { site, heard };
}

const standby = (site: TestSite) =>
  site.passes.admit({ role: 'standby', name: 'LAPTOP-BINH', kind: 'device' });

/** A line as another machine opens it; rejects with the status of HTTP. */
function dial(site: TestSite, token: string, more: WebSocket.ClientOptions = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${site.port}/line/standby`, {
    headers: { authorization: `Bearer ${token}` },
    ...more,
  });
  onTestFinished(() => socket.terminate());
  return new Promise<WebSocket>((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', resolve));

describe('the line of a machine', () => {
  it('carries what each says to the other, and says how much waits', async () => {
    const { site, heard } = await machineSite();
    const { pass, token } = standby(site);
    const socket = await dial(site, token);
    const answered = new Promise((resolve) => socket.once('message', (data) => resolve(`${data}`)));
    socket.send('Xin chào');
    await vi.waitFor(() => expect(heard[0]?.messages).toEqual(['Xin chào']), PATIENT);
    expect(heard[0]).toMatchObject({ passId: pass.id, line: { address: '127.0.0.1' } });
    expect(heard[0]?.line.waitingBytes).toBe(0);
    heard[0]?.line.send('Chào');
    expect(await answered).toBe('Chào');
    socket.pause();
    // More than a socket takes by itself while nobody reads.
    for (let nth = 0; nth < 64; nth += 1) heard[0]?.line.send('x'.repeat(1024 * 1024));
    expect(heard[0]?.line.waitingBytes).toBeGreaterThan(16 * 1024 * 1024);
    expect(heard[0]?.isClosed).toBe(false);
  });

  it('takes a whole show in one message, and thousands of lines at once', async () => {
    const { site, heard } = await machineSite();
    const socket = await dial(site, standby(site).token);
    const show = 'ớ'.repeat(20 * 1024 * 1024);
    socket.send(show);
    for (let nth = 0; nth < 5000; nth += 1) socket.send(`dòng ${nth}`);
    await vi.waitFor(() => expect(heard[0]?.messages).toHaveLength(5001), PATIENT);
    expect(heard[0]?.messages[0] === show).toBe(true);
    expect(heard[0]?.messages.at(-1)).toBe('dòng 4999');
    expect(site.incidents).toEqual([]);
  });

  it('takes no message that is longer than a show can be', async () => {
    const { site, heard } = await machineSite();
    const socket = await dial(site, standby(site).token);
    socket.on('error', () => undefined);
    const ended = closed(socket);
    socket.send(Buffer.alloc(64 * 1024 * 1024 + 1));
    await ended;
    expect(heard[0]?.messages).toEqual([]);
    expect(site.incidents).toContainEqual({ code: 'too-large', from: '127.0.0.1' });
  });

  it('is the only one on which anything long is taken', async () => {
    const { site, heard } = await machineSite();
    const line = await site.line('caller', site.cookie('caller'));
    const ended = closed(line);
    line.send('x'.repeat(1024 * 1024));
    expect(await ended).toBe(1009);
    expect(heard).toEqual([]);
    expect(site.incidents).toContainEqual({ code: 'too-large', from: '127.0.0.1' });
  });

  it('is told nothing that is for devices', async () => {
    const { site } = await machineSite();
    const socket = await dial(site, standby(site).token);
    const messages: string[] = [];
    socket.on('message', (data) => messages.push(String(data)));
    const mc = await site.line('mc', site.cookie('mc'));
    const told = new Promise((resolve) =>
      mc.on('message', (data) => String(data).includes('"renamed"') && resolve(null)),
    );
    site.guests.tellAll({ type: 'renamed', name: 'x' });
    await told;
    site.guests.tellReach();
    // Whatever was sent before it comes before it.
    const answered = new Promise((resolve) => socket.once('pong', resolve));
    socket.ping();
    await answered;
    expect(messages).toEqual([]);
  });

  it('stands in the list while it is there, with its round trip', async () => {
    const { site, heard } = await machineSite({ pingEveryMs: 20 });
    const { pass, token } = standby(site);
    expect(site.guests.presence(pass.id)).toEqual({ lines: 0, latencyMs: null, seen: null });
    const socket = await dial(site, token);
    await vi.waitFor(
      () => expect(site.guests.presence(pass.id).latencyMs).toBeGreaterThan(0),
      PATIENT,
    );
    expect(site.guests.presence(pass.id)).toMatchObject({
      lines: 1,
      seen: { address: '127.0.0.1' },
    });
    socket.terminate();
    await vi.waitFor(() => expect(site.guests.presence(pass.id).lines).toBe(0), PATIENT);
    expect(heard[0]?.isClosed).toBe(true);
  });

  it('is cut when its machine does not answer any more', async () => {
    const { site, heard } = await machineSite({ pingEveryMs: 30 });
    const dead = await dial(site, standby(site).token, { autoPong: false });
    const alive = await dial(site, standby(site).token);
    await closed(dead);
    await vi.waitFor(() => expect(heard[0]?.isClosed).toBe(true), PATIENT);
    expect(alive.readyState).toBe(WebSocket.OPEN);
  });

  it('takes the place of an older one of the same machine, and of no other', async () => {
    const { site, heard } = await machineSite();
    const { pass, token } = standby(site);
    const other = await dial(site, standby(site).token);
    const older = await dial(site, token);
    const ended = closed(older);
    const newer = await dial(site, token);
    await ended;
    await vi.waitFor(() => expect(heard[1]?.isClosed).toBe(true), PATIENT);
    expect(site.guests.presence(pass.id).lines).toBe(1);
    newer.send('mới');
    await vi.waitFor(() => expect(heard[2]?.messages).toEqual(['mới']), PATIENT);
    expect(other.readyState).toBe(WebSocket.OPEN);
  });

  it('is heard no more once it was cut, whatever has come with that', async () => {
    const { site, heard } = await machineSite();
    const socket = await dial(site, standby(site).token);
    const ended = closed(socket);
    // Small enough to come in one piece.
    for (const text of ['một', CUT_HERE, 'hai', 'ba']) socket.send(text);
    await ended;
    await vi.waitFor(() => expect(heard[0]?.isClosed).toBe(true), PATIENT);
    expect(heard[0]?.messages).toEqual(['một', CUT_HERE]);
  });

  it('is cut when the operator removes the machine, which comes in no more', async () => {
    const { site, heard } = await machineSite();
    const { pass, token } = standby(site);
    const other = await dial(site, standby(site).token);
    const ended = closed(await dial(site, token));
    site.passes.revoke(pass.id);
    site.guests.cut(pass.id, 4001);
    await ended;
    await vi.waitFor(() => expect(heard[1]?.isClosed).toBe(true), PATIENT);
    await expect(dial(site, token)).rejects.toThrow('401');
    expect(site.incidents).toContainEqual({ code: 'revoked-token', from: '127.0.0.1' });
    expect(other.readyState).toBe(WebSocket.OPEN);
  });

  it('ends with sharing', async () => {
    const { site, heard } = await machineSite();
    const socket = await dial(site, standby(site).token);
    const ended = closed(socket);
    await site.close();
    await ended;
    await vi.waitFor(() => expect(heard[0]?.isClosed).toBe(true), PATIENT);
  });
});

describe('a hall that is full', () => {
  it('makes room for one more device, but not by a machine that is away for a moment', async () => {
    const { site } = await machineSite();
    const access = new Access();
    const machine = access.passes.admit({ role: 'standby', name: 'B', kind: 'device' });
    const first = access.passes.admit({ role: 'mc', name: 'MC', kind: 'device' });
    while (access.passes.all.length < MOST_PASSES)
      access.passes.admit({ role: 'crew', name: 'x', kind: 'device' });
    const joining = new Joining({ access, guests: site.guests, admitted: () => undefined });
    const body = JSON.stringify({ role: 'mc', pin: access.doors.pins.mc, name: 'Một nữa' });
    expect(await joining.join(body, '127.0.0.1', true)).toMatchObject({ pass: { role: 'mc' } });
    expect(access.passes.find(machine.token)).toEqual(machine.pass);
    expect(access.passes.find(first.token)).toBe('revoked');
  });
});
