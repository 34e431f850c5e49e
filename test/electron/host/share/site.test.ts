import { PROTOCOL } from '@shared/contract/contract.ts';
import { cues } from '@shared/cue/cues.ts';
import { JOINING_ROLES } from '@shared/share/roles.ts';
import { describe, expect, it, vi } from 'vitest';
import { sharedHost } from '../../../fixtures/sharing.ts';

describe('the pages', () => {
  it('are the same for every role, and the first names them all', async () => {
    const shared = await sharedHost();
    for (const role of [...JOINING_ROLES, 'overlay'])
      expect(await shared.ask(`/${role}`)).toMatchObject({
        status: 200,
        body: '<title>Rostrum</title>',
      });
    const { body, headers } = await shared.ask('/');
    for (const role of JOINING_ROLES) expect(body).toContain(`href="/${role}"`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('an address that was typed', () => {
  it.each(['/MC', '/Mc', '/mc/', '/MC/?x=1'])(
    'as %s leads to the page that was meant',
    async (path) => {
      const shared = await sharedHost();
      expect(await shared.ask(path)).toMatchObject({ status: 308, headers: { location: '/mc' } });
    },
  );

  it.each(['/MCs', '//mc/', '/mc//', '/desk', '//evil.example/mc'])(
    'as %s leads nowhere',
    async (path) => {
      const shared = await sharedHost();
      const { status, headers } = await shared.ask(path);
      expect([status, headers.location]).toEqual([404, undefined]);
    },
  );
});

describe('a device', () => {
  it('is a stranger, comes in with the PIN of its role, and is known from then on', async () => {
    const shared = await sharedHost();
    expect((await shared.ask('/me/stage')).status).toBe(401);
    const { cookie, deviceId } = await shared.join('stage', 'Điện thoại 1');
    const me = await shared.ask('/me/stage', { headers: { cookie } });
    expect(me.status).toBe(200);
    expect(JSON.parse(Buffer.from(me.body, 'latin1').toString())).toEqual({
      role: 'stage',
      name: 'Điện thoại 1',
      deviceId,
    });
    expect((await shared.state()).devices).toMatchObject([
      { id: deviceId, role: 'stage', name: 'Điện thoại 1', address: '127.0.0.1' },
    ]);
  });

  it('has a cookie of its own for its role, kept from scripts and other sites for the day', async () => {
    const shared = await sharedHost();
    const pin = await shared.pin('mc');
    const { headers } = await shared.postJoin({ role: 'mc', pin, name: 'MC' });
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(
        `^rostrum-${shared.port}-mc=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict; Max-Age=64800$`,
      ),
    );
  });

  it('hears a GO of the operator by its line', async () => {
    const shared = await sharedHost();
    const mc = await shared.guest('mc');
    const { guest } = await mc.get('hello', { protocol: PROTOCOL });
    expect(guest).toMatchObject({ role: 'mc', showId: shared.showId });
    const { show } = await mc.get('show.open', { showId: shared.showId, view: 'read' });
    await shared.press({ type: 'begin', payload: { as: 'live' } });
    const cueId = cues(show.plan)[0]?.id ?? '';
    const seq = await shared.press({ type: 'go', payload: { cueId } });
    await vi.waitFor(() => expect(mc.events.at(-1)).toMatchObject({ type: 'patches', seq }));
  });
});

describe('a browser source of a stream', () => {
  it('comes in with its token once, and is known by its cookie from then on', async () => {
    const shared = await sharedHost();
    const program = { role: 'screen', name: 'OBS' } as const;
    const { token, overlayUrl, deviceId } = await shared.desk.call('share.add-program', program);
    expect(overlayUrl).toBe(`${shared.base}/overlay#token=${token}`);
    const joined = await shared.postJoin({ role: 'screen', token });
    expect(joined.status).toBe(204);
    const cookie = joined.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const me = await shared.ask('/me/screen', { headers: { cookie } });
    expect(JSON.parse(me.body)).toEqual({ role: 'screen', name: 'OBS', deviceId });
    const line = await shared.line({ role: 'screen', deviceId, cookie });
    expect(Object.keys(await line.get('hall.open', { view: 'overlay' }))).toEqual([
      'frame',
      'screen',
    ]);
  });
});

describe('a program', () => {
  it('presses GO by its line', async () => {
    const shared = await sharedHost();
    await shared.press({ type: 'begin', payload: { as: 'live' } });
    const control = await shared.programLine(await shared.program());
    const { frame } = await control.get('hall.open', { view: 'crew' });
    expect(frame?.showId).toBe(shared.showId);
    const cueId = cues((await shared.show()).plan)[0]?.id ?? '';
    const request = { id: 'button-1', type: 'go', payload: { cueId } } as const;
    await control.get('dispatch', { showId: shared.showId, request });
    expect((await shared.show()).run.current).toBe(cueId);
  });
});
