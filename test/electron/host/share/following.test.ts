import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type HostEvent, PROTOCOL } from '@shared/contract/contract.ts';
import { NO_OSC } from '@shared/contract/sharing.ts';
import type { Recipient } from '@shared/model/recipient.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { spareFor } from '../../../../electron/host/share/spares.ts';
import { EIGHT_O_CLOCK, gone } from '../../../fixtures/apply.ts';
import { type Admitted, FOLLOWS, followingShare } from '../../../fixtures/followingShare.ts';
import type { TestWindow } from '../../../fixtures/lines.ts';
import { oscPeer } from '../../../fixtures/oscPeer.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

// Real sockets and a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });
const PATIENT = { timeout: 20_000, interval: 10 };

const types = ({ events }: TestWindow) => events.map(({ type }) => type);
const withoutBeats = ({ events }: TestWindow) => events.filter(({ type }) => type !== 'beat');
const FAILS = { ok: false, error: FOLLOWS };

/** Waits until all is there that was sent before. */
const settled = (line: TestWindow) => line.call('hello', { protocol: PROTOCOL });

/** What a stage helper sends for somebody who has not come. */
const absent = (id: string, recipient: Recipient | undefined) => ({
  id,
  type: 'set-attendance' as const,
  payload: { recipientId: recipient?.id ?? '', attendance: { state: 'late' as const } },
});

/** Opens the show, as a page does that reads. */
const openAt = (line: TestWindow) => line.get('show.open', { showId: 'example', view: 'read' });

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

describe('a machine that follows', () => {
  it('lets in whom the machine that calls lets in, by cookie and by spare, and nobody else', async () => {
    const b = await followingShare();
    const mc = b.admit('mc');
    expect(await b.follow()).toEqual({ ok: true, value: null });
    for (const line of [await b.line(mc), await b.spareLine(mc)])
      expect(await openAt(line)).toMatchObject({ show: { id: 'example' }, readOnly: FOLLOWS });
    const stranger = { ...mc, token: 'x'.repeat(43) };
    await expect(b.line(stranger)).rejects.toThrow('401');
    const later = b.admit('clock');
    await expect(b.spareLine(later)).rejects.toThrow('401');
    // Nobody has told of it yet, which is nobody's fault.
    expect(await b.incidents()).toEqual(['wrong-token']);
    b.sent();
    await b.spareLine(later);
  });

  it('tells devices where else the show is, and each what lets it in there', async () => {
    const b = await followingShare();
    const [mc, clock] = [b.admit('mc'), b.admit('clock')];
    await b.follow();
    const lines = [await b.line(mc), await b.line(clock)];
    const hello = await lines[0]?.get('hello', { protocol: PROTOCOL });
    expect(hello?.reach).toEqual({ urls: [], spare: spareFor(b.there.secret, mc.pass.id) });
    b.urls.push('http://192.168.1.7:4190');
    b.one.tellReach();
    for (const [nth, { pass }] of [mc, clock].entries()) {
      const line = lines[nth];
      if (line === undefined) throw new Error('no line');
      await settled(line);
      const spare = spareFor(b.there.secret, pass.id);
      const reach = { urls: ['http://192.168.1.7:4190'], spare };
      expect(withoutBeats(line)).toEqual([{ type: 'reach', reach }]);
    }
  });

  it('takes no new device in, and no PIN is tried there', async () => {
    const b = await followingShare();
    await b.follow();
    for (const pin of [b.there.doors.pins.mc, '000000']) {
      const answer = await b.join('mc', pin);
      expect([answer.status, JSON.parse(answer.body)]).toEqual([503, { code: 'only-follows' }]);
    }
    expect(await b.incidents()).toEqual([]);
    await b.lead();
    expect((await b.join('mc', b.there.doors.pins.mc)).status).toBe(204);
    expect((await b.state()).devices).toMatchObject([{ role: 'mc', name: 'Điện thoại' }]);
  });

  it('takes devices in when nobody but itself says who may come in, as in another hall', async () => {
    const b = await followingShare();
    await b['share.start']({ showId: 'example', choice: b.choice });
    const pin = (await b.state()).on?.doors.find(({ role }) => role === 'mc')?.pin ?? '';
    expect((await b.join('mc', pin)).status).toBe(204);
    const [device] = (await b.state()).devices;
    expect(await b['share.kick']({ deviceId: device?.id ?? '' })).toMatchObject({ ok: true });
  });

  it('leaves it to the machine that calls to say who may come in', async () => {
    const b = await followingShare();
    const mc = b.admit('mc');
    await b.follow();
    const line = await b.line(mc);
    const deviceId = mc.pass.id;
    const before = b.one.replica;
    const changes = b.changes();
    expect(await b['share.kick']({ deviceId })).toEqual(FAILS);
    expect(await b['share.rename']({ deviceId, name: 'X' })).toEqual(FAILS);
    expect(await b['share.new-pin']({ role: 'mc' })).toEqual(FAILS);
    expect(await b['share.add-program']({ role: 'control', name: 'X' })).toEqual(FAILS);
    expect(await b['share.osc']({ osc: { ...NO_OSC, port: 9000 } })).toEqual(FAILS);
    await settled(line);
    expect(withoutBeats(line)).toEqual([]);
    expect(b.one.replica).toEqual(before);
    expect(b.changes()).toBe(changes);

    await b.lead();
    expect(await b['share.rename']({ deviceId, name: 'X' })).toMatchObject({ ok: true });
    const closed = line.closed();
    expect(await b['share.kick']({ deviceId })).toMatchObject({ ok: true });
    expect(await closed).toBe(4001);
    expect(b.changes()).toBe(changes + 2);
  });

  it('cuts off who was removed elsewhere, and disturbs nobody else', async () => {
    const b = await followingShare();
    const [stays, goes, renamed, machine] = [
      b.admit('mc', 'A'),
      b.admit('mc', 'B'),
      b.admit('clock', 'C'),
      b.admit('standby', 'D'),
    ];
    await b.follow();
    const [line, gone, other] = [await b.line(stays), await b.line(goes), await b.line(renamed)];
    b.there.passes.revoke(goes.pass.id);
    b.there.passes.revoke(machine.pass.id);
    b.there.passes.rename(renamed.pass.id, 'Đồng hồ sân khấu');
    const changes = b.changes();
    const closed = gone.closed();
    b.sent();
    expect(await closed).toBe(4001);
    expect(b.changes()).toBe(changes + 1);
    b.sent();
    expect(b.changes()).toBe(changes + 1);
    await settled(line);
    expect(withoutBeats(line)).toEqual([]);
    await settled(other);
    expect(withoutBeats(other)).toEqual([{ type: 'renamed', name: 'Đồng hồ sân khấu' }]);
    await expect(b.spareLine(goes)).rejects.toThrow('401');
    expect(await b.incidents()).toEqual(['revoked-token']);
    expect((await b.state()).devices.map(({ name }) => name)).toEqual(['A', 'Đồng hồ sân khấu']);
  });

  it('tells devices what lets them in when that is something else', async () => {
    const b = await followingShare();
    const mc = b.admit('mc');
    await b.follow();
    const line = await b.line(mc);
    b.one.takeReplica({ ...b.there.replica, secret: 'n'.repeat(43) });
    await settled(line);
    const reach = { urls: [], spare: spareFor('n'.repeat(43), mc.pass.id) };
    expect(withoutBeats(line)).toEqual([{ type: 'reach', reach }]);
  });

  it('takes the caller’s key back from a device that was removed elsewhere', async () => {
    const b = await followingShare();
    const second = b.admit('caller');
    await b.follow();
    await b.line(second);
    await b['share.give-key']({ deviceId: second.pass.id });
    b.there.passes.revoke(second.pass.id);
    b.sent();
    expect(b.one.caller.state.deviceId).toBeNull();
  });

  it('goes on with what it had when it cannot follow', async () => {
    const b = await followingShare();
    const taken = createServer();
    taken.listen(b.port, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const before = b.one.replica;
    expect(await b.follow()).toMatchObject({ ok: false, error: { code: 'port-taken' } });
    expect(b.one.replica).toEqual(before);
    expect(b.one.shared).toBeNull();
  });

  it('remembers it all after its app was started anew, and nothing after it was stopped', async () => {
    const b = await followingShare();
    b.admit('mc');
    await b.follow();
    await b.one.close();
    const again = b.again();
    await again.read();
    expect(again.replica).toEqual(b.there.replica);
    await again.stop();
    await again.close();
    const last = b.again();
    await last.read();
    expect(last.replica.passes).toEqual([]);
    expect(last.replica.secret).not.toBe(b.there.secret);
    expect(last.replica.pins).not.toEqual(b.there.replica.pins);
  });
});

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
    await openAt(reader);
    await hall.get('hall.open', { view: 'clock' });
    await b.lead();
    await vi.waitFor(() => expect(types(reader)).toContain('patches'), PATIENT);
    b.one.heard('example', { type: 'storage', showId: 'example', storage: { state: 'saved' } });
    await vi.waitFor(() => expect(types(reader)).toContain('storage'), PATIENT);
    expect(reader.events).toContainEqual({ type: 'access', showId: 'example', readOnly: null });
    await settled(hall);
    expect(withoutBeats(hall)).toEqual([]);
    // One that comes later, with the number of another's question: not what that one was told.
    expect((await openAt(await b.line(mc))).readOnly).toBeNull();
    b.session.allow(FOLLOWS);
    expect((await openAt(await b.line(mc))).readOnly).toEqual(FOLLOWS);
  });

  it('get another show that comes in the place of theirs, as far as they see another', async () => {
    const b = await followingShare();
    const [mc, crew] = [b.admit('mc'), b.admit('crew')];
    await b.follow();
    const [reader, hall] = [await b.line(mc), await b.line(crew)];
    await openAt(reader);
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
    expect((await openAt(reader)).show.run.current).toBe(gone(b.show, 3).run.current);
  });

  it('are refused with the name of the machine that calls, and may ask again once this one does', async () => {
    const b = await followingShare();
    const stage = b.admit('stage');
    await b.follow();
    const line = await b.line(stage);
    const request = absent('press-1', b.show.plan.recipients[0]);
    const press = () => line.call('dispatch', { showId: 'example', request });
    expect(await press()).toEqual(FAILS);
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
    const request = absent('there-1', first);
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
    const other = absent('here-1', second);
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

describe('the windows of a machine that follows', () => {
  it('are refused nothing by a key that a device has elsewhere', async () => {
    const b = await followingShare();
    await b.follow();
    const request = { id: 'x', type: 'go', payload: { cueId: 'x' } };
    expect(b.one.deskFault('example', request)).toBeNull();
    const caller = (event: HostEvent) => event.type === 'caller';
    expect(b.told.filter(caller)).toEqual([]);
  });
});
