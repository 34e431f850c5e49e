import { cues } from '@shared/cue/cues.ts';
import { currentCue, standbyCue } from '@shared/cue/position.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import { describe, expect, it, vi } from 'vitest';
import { curl } from '../../../fixtures/curl.ts';
import { goUntil, guard, liveShare, moved, receivers } from '../../../fixtures/liveShare.ts';
import type { SharedHost } from '../../../fixtures/sharing.ts';

// A real disk and real processes: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

const bearer = (token: string) => ['-H', `Authorization: Bearer ${token}`];
const json = (body: unknown) => [
  '-H',
  'Content-Type: application/json',
  '--data-binary',
  typeof body === 'string' ? body : JSON.stringify(body),
];

/** A program with a token of its own at a shared show. */
async function program(shared: SharedHost, role: 'control' | 'screen' = 'control') {
  const token = await shared.program(role);
  const url = (path: string) => `${shared.base}/api/v1/${path}`;
  return {
    token,
    get: (path: string, ...options: string[]) => curl(url(path), ...bearer(token), ...options),
    post: (path: string, body?: unknown, ...options: string[]) =>
      curl(
        url(path),
        '-X',
        'POST',
        ...bearer(token),
        ...(body === undefined ? [] : json(body)),
        ...options,
      ),
  };
}

const codeOf = ({ status, body }: { status: number; body: string }) => ({
  status,
  code: (JSON.parse(body) as { code?: string }).code,
});

describe('a program that reads', () => {
  it('gets the state and the cue list, in which nobody stands who receives', async () => {
    const shared = await liveShare();
    const { get } = await program(shared);
    const show = await goUntil(shared, ({ beat }) => beat === 'call-up');
    const { status, body, headers } = await get('state');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(JSON.parse(body)).toMatchObject({
      phase: 'live',
      now: { id: show.run.current },
      standby: { id: standbyCue(show)?.id },
      hold: null,
      caller: null,
    });
    const list = await get('cues');
    expect((JSON.parse(list.body) as { cues: unknown[] }).cues).toHaveLength(
      cues(show.plan).length,
    );
    for (const name of receivers(show))
      for (const text of [body, list.body]) expect(text).not.toContain(name);
  });

  it('gets another cue list when the plan or the language changes, and not with a GO', async () => {
    const shared = await liveShare();
    const { get } = await program(shared);
    const list = async () => (await get('cues')).body;
    const before = await list();
    await goUntil(shared, ({ index }) => index === 0);
    expect(await list()).toBe(before);
    await shared.desk.call('settings.change', { changes: { language: 'en' } });
    const english = await list();
    expect(english).not.toBe(before);
    await shared.press({ type: 'edit-calling', payload: { changes: { step: 'wave' } } });
    expect((await list()).length).toBeLessThan(english.length);
  });

  it('may be one that only shows graphics, which presses nothing', async () => {
    const shared = await liveShare();
    const { get, post } = await program(shared, 'screen');
    expect((await get('state')).status).toBe(200);
    const before = moved(await shared.show());
    expect(codeOf(await post('go'))).toEqual({ status: 403, code: 'token-role' });
    expect(moved(await shared.show())).toBe(before);
    expect(await shared.incidents()).toContain('wrong-role');
  });
});

describe('the buttons', () => {
  it('go, back, hold, release and goto', async () => {
    const shared = await liveShare();
    const { post } = await program(shared);
    const [first, second] = cues((await shared.show()).plan);
    const went = await post('go');
    expect(went.status).toBe(200);
    expect(JSON.parse(went.body)).toEqual({ seq: (await shared.show()).seq, saved: true });
    expect(currentCue(await shared.show())).toEqual(first);
    expect((await post('go', { cue: '2' })).status).toBe(200);
    expect(currentCue(await shared.show())).toEqual(second);
    expect((await post('back', {})).status).toBe(200);
    expect(currentCue(await shared.show())).toEqual(first);
    expect((await post('hold', { reason: 'Chờ đại biểu' })).status).toBe(200);
    expect((await shared.show()).run.hold).toMatchObject({ reason: 'Chờ đại biểu' });
    expect(codeOf(await post('go'))).toEqual({ status: 409, code: 'on-hold' });
    expect((await post('release')).status).toBe(200);
    expect((await post('goto', { cue: 5 })).status).toBe(200);
    expect(standbyCue(await shared.show())?.index).toBe(4);
  });

  it('call names, mark the absent, tell the MC and set the wall', async () => {
    const shared = await liveShare();
    const { post } = await program(shared);
    const show = await goUntil(shared, ({ beat }) => beat === 'call-up');
    const waveId = currentCue(show)?.waveId ?? '';
    const [one, two] = lineup(show, waveId).map(({ recipient }) => recipient.id);
    expect((await post('absent', { recipient: one, absent: true })).status).toBe(200);
    expect((await post('next-name')).status).toBe(200);
    expect((await post('message', { text: 'Chậm lại' })).status).toBe(200);
    expect((await post('screen', { screen: 'logo' })).status).toBe(200);
    const { run } = await shared.show();
    expect(run.attendance[one ?? '']).toMatchObject({ state: 'absent' });
    expect(run.names[waveId]?.current).toBe(two);
    expect(run.message).toMatchObject({ text: 'Chậm lại' });
    expect(run.screen).toBe('logo');
    expect((await post('absent', { recipient: one, absent: false })).status).toBe(200);
    expect((await shared.show()).run.attendance[one ?? '']).toEqual({ state: 'present' });
  });

  it('move once when they are pressed twice', async () => {
    const shared = await liveShare();
    const { post } = await program(shared);
    await guard(shared, 5000);
    const replies = await Promise.all([post('go'), post('go'), post('go')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(replies.filter(({ status }) => status === 409).map(codeOf)[0]?.code).toBe('too-soon');
    expect(currentCue(await shared.show())?.index).toBe(0);
    expect(codeOf(await post('back'))).toEqual({ status: 409, code: 'too-soon' });
  });

  it('move once when a request is repeated under its key, which is the program’s own', async () => {
    const shared = await liveShare();
    const { post } = await program(shared);
    const other = await program(shared);
    const key = ['-H', 'Idempotency-Key: go-1'];
    expect((await post('go', {}, ...key)).status).toBe(200);
    const before = moved(await shared.show());
    expect(codeOf(await post('go', {}, ...key))).toEqual({ status: 409, code: 'replayed' });
    expect(codeOf(await post('back', {}, ...key))).toEqual({ status: 409, code: 'replayed' });
    expect(moved(await shared.show())).toBe(before);
    expect(await shared.incidents()).toContain('replayed');
    // Also where the show by itself would say that it is too soon.
    await guard(shared, 5000);
    expect(codeOf(await post('back', {}, ...key))).toEqual({ status: 409, code: 'replayed' });
    await guard(shared, 0);
    expect((await other.post('go', {}, ...key)).status).toBe(200);
  });

  it('press for whoever has the caller’s key', async () => {
    const shared = await liveShare();
    const { post, get } = await program(shared);
    const { deviceId } = await shared.join('caller', 'Máy phó');
    await shared.desk.call('share.give-key', { deviceId });
    expect((await post('go')).status).toBe(200);
    expect(JSON.parse((await get('state')).body)).toMatchObject({ caller: 'Máy phó' });
  });
});

describe('what is refused leaves the show as it is', () => {
  it.each<[string, unknown, number, string]>([
    ['go', { cue: '3' }, 409, 'not-standby'],
    ['go', { cue: 'nobody' }, 404, 'not-found'],
    ['goto', { cue: '999' }, 404, 'not-found'],
    ['absent', { recipient: 'nobody', absent: true }, 404, 'not-found'],
    ['back', {}, 409, 'nothing-before'],
    ['release', {}, 409, 'not-on-hold'],
    ['next-name', {}, 409, 'no-names-now'],
    ['goto', {}, 400, 'body-unfit'],
    ['go', { cue: { id: 1 } }, 400, 'body-unfit'],
    ['go', '{"cue":', 400, 'body-unfit'],
    ['go', '[]', 400, 'body-unfit'],
    ['go', 'null', 400, 'body-unfit'],
    ['go', '{"__proto__":{"cue":"1"}}', 400, 'body-unfit'],
    ['go', '{"constructor":{"prototype":{"cue":"1"}}}', 400, 'body-unfit'],
    ['absent', '{"recipient":"__proto__","absent":true}', 400, 'body-unfit'],
    ['screen', { screen: 'off' }, 400, 'body-unfit'],
    ['message', { text: 'x'.repeat(201) }, 400, 'body-unfit'],
    ['undo', {}, 404, 'no-such-path'],
  ])('%s %o: %i %s', async (path, body, status, code) => {
    const shared = await liveShare();
    const { post } = await program(shared);
    const before = moved(await shared.show());
    const answer = await post(path, body);
    expect(codeOf(answer)).toEqual({ status, code });
    const { message } = JSON.parse(answer.body) as { message: string };
    // A sentence, not a code that nobody has written words for.
    expect(message).toMatch(/ .*[.)}]$/);
    expect(moved(await shared.show())).toBe(before);
    expect(({} as { cue?: unknown }).cue).toBeUndefined();
  });

  it('no token, a wrong one, one that was taken back, or one in the address', async () => {
    const shared = await liveShare();
    const { token } = await program(shared);
    const before = moved(await shared.show());
    const state = `${shared.base}/api/v1/state`;
    const none = await curl(state);
    expect(codeOf(none)).toEqual({ status: 401, code: 'token-missing' });
    expect(none.headers['www-authenticate']).toBe('Bearer');
    expect(codeOf(await curl(`${shared.base}/api/v1/go`, '-X', 'POST'))).toEqual({
      status: 401,
      code: 'token-missing',
    });
    expect(codeOf(await curl(`${state}?token=${token}`)).status).toBe(401);
    expect(codeOf(await curl(state, '-u', `x:${token}`)).status).toBe(401);
    const wrong = ['-X', 'POST', ...bearer('x'.repeat(43))];
    expect(codeOf(await curl(`${shared.base}/api/v1/go`, ...wrong))).toEqual({
      status: 401,
      code: 'token-wrong',
    });
    const [device] = (await shared.state()).devices;
    await shared.desk.call('share.kick', { deviceId: device?.id ?? '' });
    const post = await curl(`${shared.base}/api/v1/go`, '-X', 'POST', ...bearer(token));
    expect(codeOf(post)).toEqual({ status: 401, code: 'token-revoked' });
    expect(moved(await shared.show())).toBe(before);
    expect(await shared.incidents()).toEqual(
      expect.arrayContaining(['wrong-token', 'revoked-token']),
    );
  });

  it('a device’s cookie', async () => {
    const shared = await liveShare();
    const { cookie } = await shared.join('caller');
    const before = moved(await shared.show());
    const post = ['-X', 'POST', '-H', `Origin: ${shared.base}`, '-b', cookie];
    expect(codeOf(await curl(`${shared.base}/api/v1/go`, ...post)).status).toBe(401);
    expect(moved(await shared.show())).toBe(before);
  });

  it('a body that is no JSON, or too long', async () => {
    const shared = await liveShare();
    const { post, token } = await program(shared);
    const before = moved(await shared.show());
    expect(codeOf(await post('go', undefined, '--data', 'cue=1'))).toEqual({
      status: 415,
      code: 'body-not-json',
    });
    const long = JSON.stringify({ reason: 'x'.repeat(20_000) });
    const whole = [...bearer(token), ...json(long)];
    expect((await curl(`${shared.base}/api/v1/hold`, ...whole)).status).toBe(413);
    expect(moved(await shared.show())).toBe(before);
    expect(await shared.incidents()).toEqual(expect.arrayContaining(['malformed', 'too-large']));
  });

  it('another method, and an address that there is not', async () => {
    const shared = await liveShare();
    const { get, post } = await program(shared);
    const before = moved(await shared.show());
    const got = await get('go');
    expect(codeOf(got)).toEqual({ status: 405, code: 'wrong-method' });
    expect(got.headers.allow).toBe('POST');
    expect(codeOf(await post('state'))).toEqual({ status: 405, code: 'wrong-method' });
    expect(codeOf(await get('library'))).toEqual({ status: 404, code: 'no-such-path' });
    expect(moved(await shared.show())).toBe(before);
  });

  it('more than a program can mean, and more wrong tokens than a person types', async () => {
    const shared = await liveShare();
    const { token } = await program(shared);
    // One curl over one connection, so that all come within a second.
    const many = (path: string, given: string) =>
      curl(`${shared.base}/api/v1/${path}?[1-60]`, ...bearer(given));
    expect((await many('state', token)).body).toContain('"code":"too-often"');
    expect((await many('state', 'x'.repeat(43))).body).toContain('"code":"too-often"');
    expect(await shared.incidents()).toContain('too-many');
  });

  it('every button once sharing is off', async () => {
    const shared = await liveShare();
    const { post } = await program(shared);
    await shared.stop();
    await expect(post('go')).rejects.toThrow('curl 7');
  });
});
