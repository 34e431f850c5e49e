import { currentCue, standbyCue } from '@shared/cue/position.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import { findWave } from '@shared/model/lookup.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it, vi } from 'vitest';
import { curl } from '../../../fixtures/curl.ts';
import { eventStream } from '../../../fixtures/eventStream.ts';
import { goUntil, liveShare } from '../../../fixtures/liveShare.ts';

// A real disk and real processes: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const header = (token: string) => ['-H', `Authorization: Bearer ${token}`];

/** Those of the wave that is on who have not been called, by name. */
function uncalled(show: Show): readonly string[] {
  const waveId = currentCue(show)?.waveId ?? '';
  const marks = show.run.names[waveId]?.marks ?? {};
  return lineup(show, waveId).flatMap(({ recipient }) =>
    marks[recipient.id] === undefined && recipient.name !== null ? [recipient.name] : [],
  );
}

describe('a program that polls', () => {
  it('gets the feed as JSON, as rows and as CSV, all of them the same', async () => {
    const shared = await liveShare();
    const token = await shared.program('screen', 'vMix');
    const show = await goUntil(shared, ({ beat }) => beat === 'call-up');
    const waveId = currentCue(show)?.waveId ?? '';
    const [first] = lineup(show, waveId);
    const recipientId = first?.recipient.id ?? '';
    await shared.press({ type: 'call-name', payload: { waveId, recipientId } });

    const feed = await curl(`${shared.base}/feed/now.json`, ...header(token));
    expect(feed.headers['content-type']).toBe('application/json; charset=utf-8');
    const now = JSON.parse(feed.body) as { name: string; award: string; updatedAt: string };
    expect(now.name).toContain(first?.recipient.name ?? '?');
    expect(now.award).not.toBe('');

    const rows = await curl(`${shared.base}/feed/now.json?rows`, ...header(token));
    expect(JSON.parse(rows.body)).toMatchObject([{ name: now.name, updatedAt: now.updatedAt }]);

    const csv = await curl(`${shared.base}/feed/now.csv`, ...header(token));
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    const [heads, values] = csv.body.split('\r\n');
    expect(heads).toMatch(/^\ufeffupdatedAt,phase,title,/);
    expect(values).toContain(now.name);
    expect(values).toContain(now.updatedAt);
  });

  it('gets it again only when it says something else', async () => {
    const shared = await liveShare();
    const token = await shared.program('screen');
    const url = `${shared.base}/feed/now.json`;
    const { etag = '' } = (await curl(url, ...header(token))).headers;
    const again = ['-H', `If-None-Match: ${etag}`, ...header(token)];
    const same = await curl(url, ...again);
    expect(same).toMatchObject({ status: 304, body: '' });
    expect(same.headers.etag).toBe(etag);
    // What nobody in the hall sees changes nothing.
    await shared.press({ type: 'send-message', payload: { text: 'Nhanh lên' } });
    expect((await curl(url, ...again)).status).toBe(304);
    const { run } = await shared.show();
    expect(run.message?.text).toBe('Nhanh lên');
    await shared.press({ type: 'hold', payload: { reason: 'Mưa' } });
    const other = await curl(url, ...again);
    expect(other.status).toBe(200);
    expect(other.headers.etag).not.toBe(etag);
    expect(JSON.parse(other.body)).toMatchObject({ hold: true, holdReason: 'Mưa' });
  });
});

describe('who is let in', () => {
  it('with a bearer, with the token as a password, with the cookie of the screen', async () => {
    const shared = await liveShare();
    const url = `${shared.base}/feed/now.json`;
    for (const role of ['screen', 'control'] as const) {
      const token = await shared.program(role);
      expect((await curl(url, ...header(token))).status).toBe(200);
      expect((await curl(url, '-u', `anybody:${token}`)).status).toBe(200);
      expect((await curl(url, '-u', `:${token}`)).status).toBe(200);
    }
    const { cookie } = await shared.join('screen');
    expect((await curl(url, '-b', cookie)).status).toBe(200);
  });

  it('nobody else', async () => {
    const shared = await liveShare();
    const token = await shared.program('screen');
    const before = (await shared.show()).seq;
    for (const path of ['now.json', 'now.csv', 'events']) {
      const url = `${shared.base}/feed/${path}`;
      const none = await curl(url);
      expect(none.status).toBe(401);
      expect(none.headers['www-authenticate']).toMatch(/^Basic /);
      expect(JSON.parse(none.body)).toMatchObject({ code: 'token-missing' });
      expect((await curl(`${url}?token=${token}`)).status).toBe(401);
      expect((await curl(url, '-u', `${token}:`)).status).toBe(401);
    }
    expect((await curl(`${shared.base}/feed/now.json`, ...header('x'.repeat(43)))).status).toBe(
      401,
    );
    // The cookie of another role is none of the screen's, under whatever name it comes.
    const { cookie } = await shared.join('clock');
    const renamed = cookie.replace('-clock=', '-screen=');
    for (const one of [cookie, renamed])
      expect([401, 403]).toContain((await curl(`${shared.base}/feed/now.json`, '-b', one)).status);
    expect(await shared.incidents()).toEqual(expect.arrayContaining(['wrong-token', 'wrong-role']));
    expect((await shared.show()).seq).toBe(before);
  });

  it('anybody when the feeds are open, but for who shows a wrong token', async () => {
    const shared = await liveShare({ openFeeds: true });
    const url = `${shared.base}/feed/now.csv`;
    expect((await curl(url)).status).toBe(200);
    expect((await curl(url, ...header('x'.repeat(43)))).status).toBe(401);
    expect((await curl(`${shared.base}/api/v1/state`)).status).toBe(401);
  });

  it('nobody more often than a graphic can change', async () => {
    const shared = await liveShare({ openFeeds: true });
    const { body } = await curl(`${shared.base}/feed/now.json?[1-60]`);
    expect(body).toContain('"code":"too-often"');
  });

  it('no other method and no other address', async () => {
    const shared = await liveShare({ openFeeds: true });
    expect((await curl(`${shared.base}/feed/all.json`)).status).toBe(404);
    const post = ['-X', 'POST', '-H', `Origin: ${shared.base}`];
    expect((await curl(`${shared.base}/feed/now.json`, ...post)).status).toBe(405);
  });
});

describe('a reader of events', () => {
  it('hears the whole state at once, then every change', async () => {
    const shared = await liveShare();
    const token = await shared.program('screen', 'Overlay');
    const stream = await eventStream(`${shared.base}/feed/events`, bearer(token));
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
    const first = await stream.next();
    expect(first?.event).toBe('now');
    expect(JSON.parse(first?.data ?? '')).toMatchObject({ phase: 'live', cue: '' });
    const standby = standbyCue(await shared.show());
    await shared.press({ type: 'go', payload: { cueId: standby?.id ?? '' } });
    expect((await stream.until(({ cue }) => cue === '1')).data).toMatchObject({ phase: 'live' });
    await shared.press({ type: 'hold', payload: { reason: 'Mưa' } });
    await stream.until(({ holdReason }) => holdReason === 'Mưa');
  });

  it('that comes back hears only what is new', async () => {
    const shared = await liveShare();
    const token = await shared.program('screen');
    const url = `${shared.base}/feed/events`;
    const before = await eventStream(url, bearer(token));
    const known = await before.next();
    before.close();
    const back = await eventStream(url, { ...bearer(token), 'last-event-id': known?.id ?? '' });
    expect(await back.block()).toBe(': connected');
    await shared.press({ type: 'hold', payload: { reason: 'Mưa' } });
    expect(JSON.parse((await back.next())?.data ?? '')).toMatchObject({ hold: true });
    const stranger = await eventStream(url, { ...bearer(token), 'last-event-id': 'other' });
    expect(JSON.parse((await stranger.next())?.data ?? '')).toMatchObject({ hold: true });
  });

  it('is never told a name before it was called', async () => {
    const shared = await liveShare();
    const token = await shared.program('screen');
    const stream = await eventStream(`${shared.base}/feed/events`, bearer(token));
    let show = await goUntil(shared, ({ beat }) => beat === 'call-up');
    const waveId = currentCue(show)?.waveId ?? '';
    for (const { recipient } of lineup(show, waveId)) {
      for (const name of uncalled(show)) expect(stream.raw()).not.toContain(name);
      const call = { type: 'call-name', payload: { waveId, recipientId: recipient.id } } as const;
      await shared.press(call);
      show = await shared.show();
      await stream.until(({ name }) => String(name).includes(recipient.name ?? ''));
    }
    const wave = findWave(show.plan, waveId)?.wave.recipientIds ?? [];
    const others = show.plan.recipients.filter(
      ({ id, name }) => name !== null && !wave.includes(id),
    );
    expect(others.length).toBeGreaterThan(10);
    for (const { name } of others) expect(stream.raw()).not.toContain(`"${name}"`);
  });

  it('is cut off when its token is taken away, and when sharing ends', async () => {
    const shared = await liveShare();
    const kicked = await eventStream(
      `${shared.base}/feed/events`,
      bearer(await shared.program('screen', 'a')),
    );
    const [device] = (await shared.state()).devices;
    const other = await eventStream(
      `${shared.base}/feed/events`,
      bearer(await shared.program('screen', 'b')),
    );
    await kicked.next();
    await other.next();
    await shared.desk.call('share.kick', { deviceId: device?.id ?? '' });
    expect(await kicked.next()).toBeNull();
    await shared.press({ type: 'hold', payload: { reason: 'Mưa' } });
    await other.until(({ hold }) => hold === true);
    await shared.stop();
    expect(await other.next()).toBeNull();
  });
});
