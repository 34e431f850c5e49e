import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { Recipient } from '@shared/model/recipient.ts';
import { describe, expect, it, vi } from 'vitest';
import { EIGHT_O_CLOCK, gone } from '../../../fixtures/apply.ts';
import {
  type Admitted,
  FOLLOWS,
  followingShare,
  openToRead,
  REFUSED,
  settled,
  withoutBeats,
} from '../../../fixtures/followingShare.ts';
import type { TestWindow } from '../../../fixtures/lines.ts';
import { oscPeer } from '../../../fixtures/oscPeer.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

// Real sockets and a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });
const PATIENT = { timeout: 20_000, interval: 10 };

const types = ({ events }: TestWindow) => events.map(({ type }) => type);

/** What a stage helper sends for somebody who is late. */
const isLate = (id: string, recipient: Recipient | undefined) => ({
  id,
  type: 'set-attendance' as const,
  payload: { recipientId: recipient?.id ?? '', attendance: { state: 'late' as const } },
});

/** Whether nobody has a UDP port of this computer. */
async function isFree(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  const taken = once(socket, 'error').then(() => false);
  socket.bind(port, '127.0.0.1');
  const free = await Promise.race([taken, once(socket, 'listening').then(() => true)]);
  socket.close();
  return free;
}

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

describe('devices of a machine that follows', () => {
  it('hear at once that it calls, and that it does not', async () => {
    const b = await followingShare();
    const clock = b.admit('clock');
    await b.follow();
    const line = await b.line(clock);
    const last = () => line.events.findLast((event) => event.type === 'beat');
    await settled(line);
    expect(last()).toMatchObject({ rank: { epoch: { number: 0 }, calls: false } });
    await b.lead();
    await settled(line);
    const epoch = { number: 2, machineId: 'm-b' };
    expect(last()).toMatchObject({ rank: { epoch, calls: true } });
    b.session.allow(FOLLOWS);
    b.one.tellRank();
    await settled(line);
    expect(last()).toMatchObject({ rank: { epoch, calls: false } });
  });

  it('that see the whole show hear whether it can be changed; those in the hall do not', async () => {
    const b = await followingShare();
    const [mc, clock] = [b.admit('mc'), b.admit('clock')];
    await b.follow();
    const [reader, hall] = [await b.line(mc), await b.line(clock)];
    await openToRead(reader);
    await hall.get('hall.open', { view: 'clock' });
    await b.lead();
    await vi.waitFor(() => expect(types(reader)).toContain('patches'), PATIENT);
    b.one.heard('example', { type: 'storage', showId: 'example', storage: { state: 'saved' } });
    await vi.waitFor(() => expect(types(reader)).toContain('storage'), PATIENT);
    expect(reader.events).toContainEqual({ type: 'access', showId: 'example', readOnly: null });
    await settled(hall);
    expect(withoutBeats(hall)).toEqual([]);
    // One that comes later, with the number of another's question: not what that one was told.
    expect((await openToRead(await b.line(mc))).readOnly).toBeNull();
    b.session.allow(FOLLOWS);
    expect((await openToRead(await b.line(mc))).readOnly).toEqual(FOLLOWS);
  });

  it('get another show that comes in the place of theirs, as far as they see another', async () => {
    const b = await followingShare();
    const [mc, crew] = [b.admit('mc'), b.admit('crew')];
    await b.follow();
    const [reader, hall] = [await b.line(mc), await b.line(crew)];
    await openToRead(reader);
    const before = await hall.get('hall.open', { view: 'crew' });
    await b.session.adopt({ ...b.show, seq: b.show.seq + 1 }, false);
    await vi.waitFor(() => expect(types(reader)).toContain('replaced'), PATIENT);
    await settled(hall);
    expect(withoutBeats(hall)).toEqual([]);
    await b.session.adopt(gone(b.show, 3), false);
    await vi.waitFor(() => expect(types(hall)).toContain('hall'), PATIENT);
    const [news] = hall.events.flatMap((event) => (event.type === 'hall' ? [event.parts] : []));
    const fresh = await (await b.line(crew)).get('hall.open', { view: 'crew' });
    expect({ ...before, ...news }).toEqual(fresh);
    expect(fresh).not.toEqual(before);
    expect((await openToRead(reader)).show.run.current).toBe(gone(b.show, 3).run.current);
  });

  it('are refused with the name of the machine that calls, and may ask again once this one does', async () => {
    const b = await followingShare();
    const stage = b.admit('stage');
    await b.follow();
    const line = await b.line(stage);
    const request = isLate('press-1', b.show.plan.recipients[0]);
    const press = () => line.call('dispatch', { showId: 'example', request });
    expect(await press()).toEqual(REFUSED);
    expect(await b.incidents()).toEqual([]);
    await b.lead();
    expect(await press()).toMatchObject({ ok: true });
    expect(await press()).toMatchObject({ ok: false, error: { code: 'replayed' } });
    expect(await b.incidents()).toEqual(['replayed']);
  });

  it('are refused what another machine has carried out already', async () => {
    const b = await followingShare();
    const stage = b.admit('stage');
    await b.follow();
    const line = await b.line(stage);
    const [first, second] = b.show.plan.recipients;
    const request = isLate('there-1', first);
    const command = { ...request, at: EIGHT_O_CLOCK + 60_000, actor: 'stage:A' };
    const { taken, saved } = b.session.take({ seq: b.show.seq + 1, command });
    expect(taken).toBe('taken');
    await saved;
    await b.lead();
    const { seq } = b.session.show;
    expect(await line.call('dispatch', { showId: 'example', request })).toMatchObject({
      ok: false,
      error: { code: 'replayed' },
    });
    expect(b.session.show.seq).toBe(seq);
    const other = isLate('here-1', second);
    expect(await line.call('dispatch', { showId: 'example', request: other })).toMatchObject({
      ok: true,
    });
  });
});

describe('programs at a machine that follows', () => {
  const bearer = ({ token }: Admitted) => ({ authorization: `Bearer ${token}` });

  it('read over HTTP, and are refused a press by one sentence until it calls', async () => {
    const b = await followingShare();
    const control = b.admit('control');
    await b.follow();
    const headers = bearer(control);
    for (const path of ['/api/v1/state', '/api/v1/cues', '/feed/now.json'])
      expect((await b.ask(path, { headers })).status).toBe(200);
    const press = () =>
      b.ask('/api/v1/go', { method: 'POST', headers: { ...headers, 'idempotency-key': '1' } });
    const { seq } = b.session.show;
    const refused = await press();
    expect(refused.status).toBe(409);
    const said = JSON.parse(Buffer.from(refused.body, 'latin1').toString()) as object;
    expect(said).toMatchObject({
      code: 'follows',
      message: expect.stringContaining('LAPTOP-AN'),
    });
    expect(b.session.show.seq).toBe(seq);
    await b.lead();
    expect((await press()).status).toBe(200);
    expect(JSON.parse((await press()).body)).toMatchObject({ code: 'replayed' });
  });

  it('hear and press by OSC at the machine that calls alone', async () => {
    const b = await followingShare();
    const port = await freeUdpPort();
    const peer = await oscPeer(port);
    const to = [{ address: '127.0.0.1', port: peer.port }];
    b.there.osc = { port, from: ['127.0.0.1'], to };
    await b.follow();
    expect(await isFree(port)).toBe(true);
    b.one.tellRank();
    await b['share.resume']({});
    expect(await isFree(port)).toBe(true);
    expect(peer.heard).toEqual([]);

    await b.lead();
    await peer.until(({ address }) => address === '/rostrum/state/now');
    expect(await isFree(port)).toBe(false);
    await peer.send('/rostrum/go');
    const [first] = exampleShow().plan.segments;
    await vi.waitFor(() => expect(b.session.show.run.current).toBe(first?.id), PATIENT);

    b.session.allow(FOLLOWS);
    b.one.tellRank();
    await vi.waitFor(async () => expect(await isFree(port)).toBe(true), PATIENT);
    expect((await b.state()).oscFault).toBeNull();
  });
});
