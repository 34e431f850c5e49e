import { JOINING_ROLES, type JoiningRole } from '@shared/share/roles.ts';
import { describe, expect, it, vi } from 'vitest';
import { SHUT_AFTER } from '../../../../electron/host/share/doors.ts';
import { type JoinedDevice, type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';
import { unmoved } from '../../../fixtures/unmoved.ts';

// Each test starts a host of its own on a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

const bodyOf = ({ body }: { body: string }): unknown => JSON.parse(body);
const wrongPin = (pin: string) => (pin === '000000' ? '111111' : '000000');

/** A PIN that is not the one of a role. */
const wrongPinOf = async (shared: SharedHost, role: JoiningRole) =>
  wrongPin(await shared.pin(role));

/** What a device hears with this cookie, by its page and by its line. */
async function heard(shared: SharedHost, device: JoinedDevice) {
  const me = await shared.ask(`/me/${device.role}`, { headers: { cookie: device.cookie } });
  const line = await shared.line(device).then(
    () => 'open',
    (error: Error) => error.message,
  );
  return { me: me.status, line: /\d{3}/.exec(line)?.[0] ?? line };
}

describe('a token', () => {
  it('that never was lets nobody in', async () => {
    const shared = await sharedHost();
    await unmoved(shared, 'wrong-token', async () => {
      const { deviceId, cookie } = await shared.join('mc');
      const [name, token = ''] = cookie.split('=');
      const flipped = token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
      for (const value of [flipped, token.slice(1), `${token}A`, 'x', 'x'.repeat(5000)])
        expect(await heard(shared, { role: 'mc', deviceId, cookie: `${name}=${value}` })).toEqual({
          me: 401,
          line: '401',
        });
      await expect(shared.programLine('x'.repeat(43))).rejects.toThrow('401');
      const joined = await shared.postJoin({ role: 'screen', token: 'x'.repeat(43) });
      expect([joined.status, bodyOf(joined)]).toEqual([401, { code: 'wrong-token' }]);
    });
  });

  it('that is missing lets nobody in, and is nobody’s fault', async () => {
    const shared = await sharedHost();
    const device: JoinedDevice = { role: 'mc', deviceId: '', cookie: '' };
    expect(await heard(shared, device)).toEqual({ me: 401, line: '401' });
    await expect(shared.programLine('')).rejects.toThrow('401');
    expect(await shared.incidents()).toEqual([]);
  });

  it('of a sharing that was stopped lets nobody in to the next one', async () => {
    const shared = await sharedHost();
    const devices: JoinedDevice[] = [];
    for (const role of JOINING_ROLES) devices.push(await shared.join(role));
    const token = await shared.program();
    const pins = (await shared.state()).on?.doors.map(({ pin }) => pin);
    await shared.stop();
    await shared.start();
    expect((await shared.state()).on?.doors.map(({ pin }) => pin)).not.toEqual(pins);
    await unmoved(shared, 'wrong-token', async () => {
      for (const device of devices)
        expect(await heard(shared, device)).toEqual({ me: 401, line: '401' });
      await expect(shared.programLine(token)).rejects.toThrow('401');
    });
    expect((await shared.state()).devices).toEqual([]);
  });

  it('of one show lets nobody in to another that is shared in its place', async () => {
    const shared = await sharedHost();
    const mc = await shared.join('mc');
    const line = await shared.line(mc);
    const code = line.closed();
    const from = { kind: 'sample', name: 'graduation' } as const;
    const { showId } = await shared.desk.call('library.create', { from, title: '' });
    await shared.desk.call('share.start', { showId, choice: shared.choice });
    expect(await code).toBe(4002);
    expect(await heard(shared, mc)).toEqual({ me: 401, line: '401' });
    expect(await shared.incidents()).toEqual(['wrong-token']);
  });

  it('that was taken away cuts its lines and lets nobody in', async () => {
    const shared = await sharedHost();
    const [mc, other] = [await shared.join('mc'), await shared.join('mc')];
    const [line, otherLine] = [await shared.line(mc), await shared.line(other)];
    const code = line.closed();
    await shared.desk.call('share.kick', { deviceId: mc.deviceId });
    expect(await code).toBe(4001);
    await unmoved(shared, 'revoked-token', async () => {
      expect(await heard(shared, mc)).toEqual({ me: 401, line: '401' });
    });
    expect(otherLine.socket.readyState).toBe(otherLine.socket.OPEN);
    const answer = await shared.ask('/me/mc', { headers: { cookie: mc.cookie } });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/=; .*; Max-Age=0$/);
  });

  it('of a program that was taken away is worth nothing either', async () => {
    const shared = await sharedHost();
    const { token, deviceId } = await shared.desk.call('share.add-program', {
      role: 'screen',
      name: 'OBS',
    });
    expect((await shared.postJoin({ role: 'screen', token })).status).toBe(204);
    await shared.desk.call('share.kick', { deviceId });
    await unmoved(shared, 'revoked-token', async () => {
      expect((await shared.postJoin({ role: 'screen', token })).status).toBe(401);
    });
  });

  it('of another role opens no line but its own', async () => {
    const shared = await sharedHost();
    const devices = await Promise.all(JOINING_ROLES.map((role) => shared.join(role)));
    const control = await shared.program('control');
    const screen = await shared.program('screen');
    await unmoved(shared, 'wrong-role', async () => {
      for (const { role, deviceId, cookie } of devices)
        for (const as of JOINING_ROLES.filter((other) => other !== role)) {
          const renamed = cookie.replace(`-${role}=`, `-${as}=`);
          expect(await heard(shared, { role: as, deviceId, cookie: renamed })).toEqual({
            me: 401,
            line: '403',
          });
          // Under its own name it is not even looked at there.
          expect(await heard(shared, { role: as, deviceId, cookie })).toMatchObject({
            line: '401',
          });
        }
      await expect(shared.programLine(screen)).rejects.toThrow('403');
      for (const { cookie } of devices)
        await expect(shared.programLine(cookie.split('=')[1] ?? '')).rejects.toThrow('403');
      expect((await shared.postJoin({ role: 'screen', token: control })).status).toBe(403);
    });
  });

  it('stands in no address, page or log', async () => {
    const shared = await sharedHost();
    const { cookie } = await shared.join('mc', 'MC');
    const pin = await shared.pin('mc');
    const token = cookie.split('=')[1] ?? '';
    const told = JSON.stringify([shared.log, (await shared.state()).devices]);
    expect(told).not.toContain(token);
    const { on } = await shared.state();
    for (const { qr, url } of on?.doors ?? []) {
      expect(qr).not.toContain(pin);
      expect(url).not.toContain(pin);
    }
    for (const path of [`/?token=${token}`, `/mc?token=${token}`, `/me/mc?token=${token}`])
      expect((await shared.ask(path)).headers['set-cookie']).toBeUndefined();
    expect((await shared.ask(`/me/mc?token=${token}`)).status).toBe(401);
  });
});

describe('a PIN', () => {
  it('that is wrong is refused, then costs a wait, for the right one as well', async () => {
    const shared = await sharedHost();
    await unmoved(shared, 'wrong-pin', async () => {
      const wrong = { role: 'caller', pin: await wrongPinOf(shared, 'caller'), name: 'x' };
      for (let count = 0; count < 3; count += 1) {
        const answer = await shared.postJoin(wrong);
        expect([answer.status, bodyOf(answer)]).toEqual([403, { code: 'wrong-pin' }]);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
      const right = { ...wrong, pin: await shared.pin('caller') };
      const answer = await shared.postJoin(right);
      expect(answer.status).toBe(429);
      expect(answer.headers['retry-after']).toBe('1');
      expect(bodyOf(answer)).toMatchObject({ code: 'pin-wait', forMs: expect.any(Number) });
    });
    expect(await shared.incidents()).toEqual(['too-many', 'wrong-pin']);
    expect((await shared.state()).devices).toEqual([]);
    expect(
      (await shared.postJoin({ role: 'mc', pin: await shared.pin('mc'), name: 'MC' })).status,
    ).toBe(204);
  });

  it('of another role opens no door', async () => {
    const shared = await sharedHost();
    const pin = await shared.pin('clock');
    expect((await shared.postJoin({ role: 'caller', pin, name: 'x' })).status).toBe(403);
    expect((await shared.postJoin({ role: 'clock', pin, name: 'x' })).status).toBe(204);
  });

  it('that is guessed ten thousand times at once is tried three times', async () => {
    const shared = await sharedHost();
    await unmoved(shared, 'too-many', async () => {
      const statuses = new Map<number, number>();
      for (let guess = 0; guess < 10_000; guess += 100) {
        const answers = await Promise.all(
          Array.from({ length: 100 }, (_, nth) =>
            shared.postJoin({ role: 'mc', pin: String(guess + nth).padStart(6, 'x'), name: 'x' }),
          ),
        );
        for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      // One more for each wait that is over in this time.
      expect(statuses.get(403)).toBeLessThan(10);
      expect((statuses.get(403) ?? 0) + (statuses.get(429) ?? 0)).toBe(10_000);
    });
  });

  // Other systems have but one address of their own.
  it.runIf(process.platform === 'linux')(
    'that is guessed from many addresses shuts the door of its role, until there is a new one',
    async () => {
      const shared = await sharedHost();
      const pin = await wrongPinOf(shared, 'mc');
      for (let nth = 1; nth <= SHUT_AFTER; nth += 1)
        expect(
          (await shared.postJoin({ role: 'mc', pin, name: 'x' }, {}, `127.0.1.${nth}`)).status,
        ).toBe(403);
      await unmoved(shared, 'door-shut', async () => {
        const right = { role: 'mc', pin: await shared.pin('mc'), name: 'MC' };
        const answer = await shared.postJoin(right);
        expect([answer.status, bodyOf(answer)]).toEqual([403, { code: 'door-shut' }]);
      });
      const doorOf = async () => (await shared.state()).on?.doors.find(({ role }) => role === 'mc');
      expect((await doorOf())?.isShut).toBe(true);
      await shared.join('stage');
      await shared.desk.call('share.new-pin', { role: 'mc' });
      expect((await doorOf())?.isShut).toBe(false);
      await shared.join('mc');
    },
  );
});

describe('a request to join', () => {
  it.each([
    ['', 'empty'],
    ['{', 'no JSON'],
    ['[]', 'a list'],
    ['null', 'nothing'],
    ['{"role":"mc"}', 'no PIN'],
    ['{"role":"control","pin":"PIN","name":"x"}', 'a role of programs'],
    ['{"role":"desk","pin":"PIN","name":"x"}', 'no role'],
    ['{"role":"constructor","pin":"PIN","name":"x"}', 'a name of every object'],
    ['{"role":["mc"],"pin":"PIN","name":"x"}', 'a list of roles'],
    ['{"role":"mc","pin":["PIN"],"name":"x"}', 'a list of PINs'],
    ['{"role":"mc","pin":{"length":6},"name":"x"}', 'an object'],
    ['{"role":"mc","pin":true,"name":"x"}', 'true'],
    ['{"role":"mc","pin":"PIN","name":""}', 'no name'],
    [`{"role":"mc","pin":"PIN","name":"${'x'.repeat(61)}"}`, 'a long name'],
    ['{"role":"mc","pin":"PIN","name":"x","kind":"program"}', 'more than is asked'],
    ['{"role":"mc","pin":"PIN","name":"x","__proto__":{"isAdmin":true}}', '__proto__'],
    ['{"role":"mc","pin":"PIN","name":"x","constructor":{"prototype":{"a":1}}}', 'constructor'],
    ['{"role":"mc","token":"x"}', 'a token for a role of people'],
  ])('is refused when it is %s (%s)', async (text) => {
    const shared = await sharedHost();
    const body = text.replace('PIN', await shared.pin('mc'));
    await unmoved(shared, 'malformed', async () => {
      const answer = await shared.postJoin(body);
      expect([answer.status, bodyOf(answer)]).toEqual([400, { code: 'malformed' }]);
      expect(answer.headers['set-cookie']).toBeUndefined();
    });
    expect((await shared.state()).devices).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
