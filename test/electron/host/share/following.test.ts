import { once } from 'node:events';
import { createServer } from 'node:net';
import { type HostEvent, PROTOCOL } from '@shared/contract/contract.ts';
import { NO_OSC } from '@shared/contract/sharing.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { spareFor } from '../../../../electron/host/share/spares.ts';
import {
  FOLLOWS,
  followingShare,
  openToRead,
  REFUSED,
  settled,
  withoutBeats,
} from '../../../fixtures/followingShare.ts';

// Real sockets and a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

describe('a machine that follows', () => {
  it('lets in whom the machine that calls lets in, by cookie and by spare, and nobody else', async () => {
    const b = await followingShare();
    const mc = b.admit('mc');
    expect(await b.follow()).toEqual({ ok: true, value: null });
    for (const line of [await b.line(mc), await b.spareLine(mc)])
      expect(await openToRead(line)).toMatchObject({ show: { id: 'example' }, readOnly: FOLLOWS });
    const stranger = { ...mc, token: 'x'.repeat(43) };
    await expect(b.line(stranger)).rejects.toThrow('401');
    const later = b.admit('clock');
    await expect(b.spareLine(later)).rejects.toThrow('401');
    // Nobody has told of it yet, which is nobody's fault.
    expect(await b.incidents()).toEqual(['wrong-token']);
    b.sent();
    await b.spareLine(later);
  });

  it('lets no program and no other machine in by a spare', async () => {
    const b = await followingShare();
    const strangers = [b.admit('control'), b.admit('standby')];
    await b.follow();
    for (const one of strangers) await expect(b.spareLine(one)).rejects.toThrow('403');
    expect((await b.state()).devices.map(({ lines }) => lines)).toEqual([0, 0]);
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
    expect(await b['share.kick']({ deviceId })).toEqual(REFUSED);
    expect(await b['share.rename']({ deviceId, name: 'X' })).toEqual(REFUSED);
    expect(await b['share.new-pin']({ role: 'mc' })).toEqual(REFUSED);
    expect(await b['share.add-program']({ role: 'control', name: 'X' })).toEqual(REFUSED);
    expect(await b['share.osc']({ osc: { ...NO_OSC, port: 9000 } })).toEqual(REFUSED);
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

  it('is told by no other machine who may come in once it calls itself', async () => {
    const b = await followingShare();
    const mc = b.admit('mc');
    await b.follow();
    const line = await b.line(mc);
    await b.lead();
    const before = b.one.replica;
    b.there.passes.revoke(mc.pass.id);
    b.sent();
    await settled(line);
    expect(b.one.replica).toEqual(before);
    b.session.allow(FOLLOWS);
    const closed = line.closed();
    b.sent();
    expect(await closed).toBe(4001);
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
