import { PROTOCOL } from '@shared/contract/contract.ts';
import { LINE_PROTOCOL, spareProtocol } from '@shared/share/spare.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Passes } from '../../../../electron/host/share/passes.ts';
import { passOfSpare, spareFor } from '../../../../electron/host/share/spares.ts';
import { type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';
import { unmoved } from '../../../fixtures/unmoved.ts';

const ELSEWHERE = 'http://192.168.1.9:4280';

/** Opens a line as a page does that was loaded from another machine. Gives the subprotocol, or rejects with the status. */
function openFrom(
  shared: SharedHost,
  path: string,
  {
    protocols = [],
    origin = ELSEWHERE,
    headers = {},
  }: {
    protocols?: readonly string[];
    origin?: string;
    headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${shared.port}${path}`, [...protocols], {
    ...(origin === '' ? {} : { origin }),
    headers: { ...headers },
  });
  onTestFinished(() => socket.terminate());
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

async function spareOf(shared: SharedHost, role: 'mc' | 'clock'): Promise<string> {
  const line = await shared.guest(role);
  const hello = await line.call('hello', { protocol: PROTOCOL });
  if (!hello.ok || hello.value.reach === null) throw new Error('no spare');
  return hello.value.reach.spare;
}

const withSpare = (spare: string) => ({ protocols: [LINE_PROTOCOL, spareProtocol(spare)] });

describe('a spare', () => {
  const secret = 's'.repeat(43);
  const passes = new Passes();
  const { pass } = passes.admit({ role: 'mc', name: 'MC', kind: 'device' });

  it('is good for its device and role, and for nothing else', () => {
    const spare = spareFor(secret, pass.id);
    expect(passOfSpare({ passes, secret }, spare, 'mc')).toEqual(pass);
    expect(passOfSpare({ passes, secret }, spare, 'caller')).toBe('wrong-role');
    expect(passOfSpare({ passes, secret: 't'.repeat(43) }, spare, 'mc')).toBe('wrong-token');
    for (const forged of ['', '.', pass.id, `${pass.id}.`, `${spare}x`, spare.slice(0, -1)])
      expect(passOfSpare({ passes, secret }, forged, 'mc')).toBe('wrong-token');
    expect(typeof passOfSpare({ passes, secret }, spareFor(secret, 'nobody'), 'mc')).toBe('string');
  });
});

describe('the line of a page that was loaded from another machine', () => {
  it('is opened with its spare, whatever its Origin, and answered in our subprotocol', async () => {
    const shared = await sharedHost();
    const socket = await openFrom(shared, '/line/mc', withSpare(await spareOf(shared, 'mc')));
    expect(socket.protocol).toBe(LINE_PROTOCOL);
  });

  it('is never answered in the subprotocol that holds the secret', async () => {
    const shared = await sharedHost();
    const shown = spareProtocol(await spareOf(shared, 'mc'));
    const socket = await openFrom(shared, '/line/mc', { protocols: [shown, LINE_PROTOCOL] });
    expect(socket.protocol).toBe(LINE_PROTOCOL);
    await expect(openFrom(shared, '/line/mc', { protocols: [shown] })).rejects.toThrow(
      'Server sent no subprotocol',
    );
  });

  it('is refused where this machine is called by another name', async () => {
    const shared = await sharedHost();
    const how = withSpare(await spareOf(shared, 'mc'));
    await unmoved(shared, 'foreign-host', async () => {
      const headers = { host: `evil.example:${shared.port}` };
      await expect(openFrom(shared, '/line/mc', { ...how, headers })).rejects.toThrow('421');
    });
  });

  it('opens nothing but lines', async () => {
    const shared = await sharedHost();
    const shown = `${LINE_PROTOCOL}, ${spareProtocol(await spareOf(shared, 'mc'))}`;
    const headers = { 'sec-websocket-protocol': shown };
    expect((await shared.ask('/me/mc', { headers })).status).toBe(401);
    await unmoved(shared, 'foreign-origin', async () => {
      const foreign = { headers: { ...headers, origin: ELSEWHERE } };
      expect((await shared.ask('/me/mc', foreign)).status).toBe(403);
    });
  });

  it('is refused without', async () => {
    const shared = await sharedHost();
    const mc = await shared.join('mc');
    await unmoved(shared, 'foreign-origin', async () => {
      const headers = { cookie: mc.cookie };
      await expect(openFrom(shared, '/line/mc', { headers })).rejects.toThrow('403');
      await expect(
        openFrom(shared, '/line/mc', { headers, protocols: [LINE_PROTOCOL] }),
      ).rejects.toThrow('403');
    });
  });

  it('is refused with that of another role', async () => {
    const shared = await sharedHost();
    const spare = await spareOf(shared, 'clock');
    await unmoved(shared, 'wrong-role', () =>
      expect(openFrom(shared, '/line/mc', withSpare(spare))).rejects.toThrow('403'),
    );
  });

  it('is refused with a forged one', async () => {
    const shared = await sharedHost();
    const spare = await spareOf(shared, 'clock');
    await unmoved(shared, 'wrong-token', () =>
      expect(openFrom(shared, '/line/clock', withSpare(`${spare}0`))).rejects.toThrow('401'),
    );
  });

  it('is refused once the device was removed, or sharing was stopped and begun anew', async () => {
    const shared = await sharedHost();
    const spare = await spareOf(shared, 'mc');
    const [device] = (await shared.state()).devices;
    await shared.desk.call('share.kick', { deviceId: device?.id ?? '' });
    await expect(openFrom(shared, '/line/mc', withSpare(spare))).rejects.toThrow('401');
    const other = await spareOf(shared, 'clock');
    await shared.stop();
    await shared.start();
    await expect(openFrom(shared, '/line/clock', withSpare(other))).rejects.toThrow('401');
  });

  it('opens none of a program or of a machine', async () => {
    const shared = await sharedHost();
    const spare = await spareOf(shared, 'mc');
    for (const path of ['/line/control', '/line/standby'])
      await expect(openFrom(shared, path, withSpare(spare))).rejects.toThrow('403');
  });
});

describe('the line of another machine', () => {
  const join = async (shared: SharedHost, origin?: string) => {
    const { door } = await shared.desk.call('machines.state', {});
    const body = JSON.stringify({ role: 'standby', pin: door?.pin, name: 'B' });
    const headers = origin === undefined ? {} : { origin };
    return shared.ask('/join', { method: 'POST', body, headers });
  };
  const tokenOf = (cookie = '') => /-standby=([\w-]+)/.exec(cookie)?.[1] ?? '';

  it('is opened by its token alone, which is told to no page', async () => {
    const shared = await sharedHost();
    const answer = await join(shared);
    expect(answer.status).toBe(204);
    const token = tokenOf(answer.headers['set-cookie']?.[0]);
    const headers = { authorization: `Bearer ${token}` };
    await openFrom(shared, '/line/standby', { origin: '', headers });
    await unmoved(shared, 'foreign-origin', async () => {
      expect((await join(shared, shared.base)).status).toBe(403);
      const from = { origin: shared.base, headers };
      await expect(openFrom(shared, '/line/standby', from)).rejects.toThrow('403');
    });
  });

  it('is no way to the line of a person or program, nor the other way round', async () => {
    const shared = await sharedHost();
    const token = tokenOf((await join(shared)).headers['set-cookie']?.[0]);
    const program = await shared.program();
    await unmoved(shared, 'wrong-role', async () => {
      const asProgram = { origin: '', headers: { authorization: `Bearer ${token}` } };
      await expect(openFrom(shared, '/line/control', asProgram)).rejects.toThrow('403');
      const asMachine = { origin: '', headers: { authorization: `Bearer ${program}` } };
      await expect(openFrom(shared, '/line/standby', asMachine)).rejects.toThrow('403');
      const cookie = `rostrum-${shared.port}-mc=${token}`;
      const asMc = { origin: shared.base, headers: { cookie } };
      await expect(openFrom(shared, '/line/mc', asMc)).rejects.toThrow('403');
    });
  });

  it('moves nothing of the show, whatever it says', async () => {
    const shared = await sharedHost();
    const token = tokenOf((await join(shared)).headers['set-cookie']?.[0]);
    const headers = { authorization: `Bearer ${token}` };
    const before = await shared.show();
    const socket = await openFrom(shared, '/line/standby', { origin: '', headers });
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const go = { id: 'x', type: 'go', payload: { cueId: 'x' }, at: 1, actor: 'x' };
    const epoch = { number: 0, machineId: '', name: '' };
    const lines = [{ seq: before.seq + 1, command: go }];
    socket.send(JSON.stringify({ type: 'lines', epoch, before: null, lines }));
    socket.send(JSON.stringify({ type: 'snapshot', epoch, text: '{}', lines: [] }));
    socket.send('nothing of ours');
    await closed;
    expect(await shared.show()).toEqual(before);
    await vi.waitFor(async () => expect((await shared.state()).on).not.toBeNull());
  });
});
