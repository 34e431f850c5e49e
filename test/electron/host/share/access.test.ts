import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_OSC } from '@shared/contract/sharing.ts';
import { describe, expect, it } from 'vitest';
import { Access, accessReplicaSchema } from '../../../../electron/host/share/access.ts';
import { NOTHING_SHARED, sharingFile } from '../../../../electron/host/share/sharingFile.ts';
import { passOfSpare, spareFor } from '../../../../electron/host/share/spares.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { memoryIn } from '../../../fixtures/memory.ts';

const device = (access: Access, name: string) =>
  access.passes.admit({ role: 'mc', name, kind: 'device' });

describe('who may come in', () => {
  it('is the same on the machine that gets it, by PIN, token and spare', async () => {
    const here = new Access();
    const { pass, token } = device(here, 'MC');
    const sent: unknown = JSON.parse(JSON.stringify(here.replica));
    const there = Access.copyOf(accessReplicaSchema.parse(sent));
    expect(await there.doors.try('mc', here.doors.pins.mc, '10.0.0.1')).toEqual({ kind: 'right' });
    expect(there.passes.find(token)).toEqual(pass);
    expect(passOfSpare(there, spareFor(here.secret, pass.id), 'mc')).toEqual(pass);
    expect([here.isCopy, there.isCopy]).toEqual([false, true]);
  });

  it('is somebody else where nothing was sent', async () => {
    const [here, there] = [new Access(), new Access()];
    const { pass, token } = device(here, 'MC');
    expect(there.passes.find(token)).toBeNull();
    expect(passOfSpare(there, spareFor(here.secret, pass.id), 'mc')).toBe('wrong-token');
  });

  it('is replaced in place, and says who is new to it by another name or gone', () => {
    const here = new Access();
    const [stays, goes, renamed] = ['A', 'B', 'C'].map((name) => device(here, name));
    const there = Access.copyOf(here.replica);
    const { passes, doors } = there;
    here.passes.revoke(goes?.pass.id ?? '');
    const other = here.passes.rename(renamed?.pass.id ?? '', 'D');
    const comes = device(here, 'E');
    here.doors.renew('mc');
    const news = there.take(here.replica);
    expect(news).toEqual({ gone: [goes?.pass.id], renamed: [other], spares: false });
    expect([there.passes, there.doors]).toEqual([passes, doors]);
    expect(there.doors.pins).toEqual(here.doors.pins);
    expect(there.passes.all).toEqual(here.passes.all);
    expect(there.passes.find(goes?.token ?? '')).toBe('revoked');
    expect(there.passes.find(stays?.token ?? '')).toEqual(stays?.pass);
    expect(there.passes.find(comes.token)).toEqual(comes.pass);
  });

  it('is no news when it is the same', () => {
    const here = new Access();
    device(here, 'A');
    const there = Access.copyOf(here.replica);
    expect(there.take(here.replica)).toBeNull();
    here.osc = { ...NO_OSC, port: 9000 };
    expect(there.take(here.replica)).toEqual({ gone: [], renamed: [], spares: false });
    expect(there.osc).toEqual(here.osc);
  });

  it('has other spares when the machine that calls began anew', () => {
    const here = new Access();
    const there = Access.copyOf(here.replica);
    here.forget();
    expect(there.take(here.replica)).toMatchObject({ spares: true });
    expect(there.secret).toBe(here.secret);
  });

  it('says of a removed device that it was removed, and of one that it has not heard of nothing', () => {
    const here = new Access();
    const [known, unheard] = [device(here, 'A').pass, device(here, 'B').pass];
    const there = new Access({ ...here.replica, passes: [known] });
    const spare = (id: string) => spareFor(here.secret, id);
    there.passes.revoke(known.id);
    expect(passOfSpare(there, spare(known.id), 'mc')).toBe('revoked-token');
    expect(passOfSpare(there, spare(unheard.id), 'mc')).toBe('none');
  });

  it('is nobody once it was forgotten', () => {
    const access = new Access();
    const { pass, token } = device(access, 'A');
    const { secret, replica } = access;
    access.take(replica);
    access.forget();
    expect(access.passes.find(token)).toBeNull();
    expect(passOfSpare(access, spareFor(secret, pass.id), 'mc')).toBe('wrong-token');
    expect(access.doors.pins).not.toEqual(replica.pins);
    expect(access.isCopy).toBe(false);
  });
});

describe('the file of what is shared', () => {
  const file = async (dataDir: string) => sharingFile(memoryIn(dataDir));

  it('keeps the secret', async () => {
    const dataDir = await tempFolder();
    const access = new Access();
    const { osc, ...rest } = access.replica;
    const written = await file(dataDir);
    written.write({ ...NOTHING_SHARED, ...rest, osc });
    await written.settled();
    const read = Access.from((await (await file(dataDir)).read()) ?? NOTHING_SHARED);
    expect(read.secret).toBe(access.secret);
    expect(read.doors.pins).toEqual(access.doors.pins);
  });

  it('is read as it was before there were other machines, and gets a secret then', async () => {
    const dataDir = await tempFolder();
    const access = new Access();
    const { pass, token } = device(access, 'MC');
    const { pins, osc } = access.replica;
    // As the version before wrote it: no secret, and no PIN for a machine.
    const { standby: _, ...before } = pins;
    const old = { on: null, last: null, passes: [pass], pins: before, osc };
    await writeFile(join(dataDir, 'sharing.json'), JSON.stringify(old));
    const memory = (await (await file(dataDir)).read()) ?? NOTHING_SHARED;
    expect(memory).toMatchObject({ passes: [pass], secret: null });
    const read = Access.from(memory);
    expect(read.passes.find(token)).toEqual(pass);
    expect(read.doors.pins).toMatchObject(before);
    expect(read.doors.pins.standby).toMatch(/^\d{6}$/);
    expect(Buffer.from(read.secret, 'base64url')).toHaveLength(32);
    expect(Access.from(memory).secret).not.toBe(read.secret);
    expect(await readFile(join(dataDir, 'sharing.json'), 'utf8')).toBe(JSON.stringify(old));
  });
});
