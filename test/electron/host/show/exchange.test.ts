import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../../../electron/host/host.ts';
import { begun, changed, gone } from '../../../fixtures/apply.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { openWindow, startHost } from '../../../fixtures/hosts.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

vi.setConfig({ testTimeout: 30_000 });

const NOW = 1_700_000_000_000;

const pause = {
  id: 's-pause',
  kind: 'break',
  title: 'Nghỉ',
  plannedSeconds: null,
  startsAt: null,
  endsBy: null,
  notes: {},
  pinned: false,
} as const;

let folder: string;
let host: Host;
let window: ReturnType<typeof openWindow>;

beforeEach(async () => {
  folder = await tempFolder();
  host = await startHost(folder);
  window = openWindow(host);
});

const renamed = (show: Show, title: string) =>
  changed(show, { type: 'edit-info', payload: { changes: { title } } });
const take = (show: Show, onConflict: 'ask' | 'copy' | 'replace' = 'ask') =>
  window.ask('library.import', { text: writeShow(show), onConflict });
const rename = (title: string) =>
  ({ id: crypto.randomUUID(), type: 'edit-info', payload: { changes: { title } } }) as const;
const library = () => window.call('library.list', {});

async function exported(showId: string): Promise<Show> {
  const { text } = await window.call('show.export', { showId });
  const read = readShow(text);
  if (!read.ok) throw new Error(read.fault.code);
  return read.show;
}

describe('a show as a file', () => {
  it('goes out and comes in elsewhere the same, run, history and id included', async () => {
    const show = gone(renamed(exampleShow(), 'Hội nghị Điển hình'), 3);
    expect(await take(show)).toEqual({ ok: true, value: { showId: show.id } });
    const file = await window.call('show.export', { showId: show.id });
    expect(file.fileName).toBe('hoi-nghi-dien-hinh-2025-03-02.rostrum');
    expect(readShow(file.text)).toEqual({ ok: true, show, migratedFrom: null });
    const elsewhere = openWindow(await startHost(await tempFolder()));
    await elsewhere.call('library.import', { text: file.text, onConflict: 'ask' });
    const opened = await elsewhere.call('show.open', { showId: show.id, view: 'plan' });
    expect(opened.show.run).toEqual(show.run);
    expect(opened.steps.undo?.command).toBe('edit-info');
  });

  it('that is being rehearsed comes in as it was, and gives its plan back at the end', async () => {
    const plan = exampleShow();
    const show = changed(
      gone(begun(plan, 'rehearsal'), 2),
      { type: 'add-segment', payload: { segment: pause, index: 6 } },
      { type: 'set-attendance', payload: { recipientId: 'r-hero', attendance: { state: 'late' } } },
    );
    await take(show);
    const reply = await take(show, 'copy');
    if (!reply.ok) throw new Error(reply.error.code);
    const { showId } = reply.value;
    expect(await exported(showId)).toEqual({ ...show, id: showId });
    const opened = await window.call('show.open', { showId, view: 'run' });
    expect(opened.show).toMatchObject({ run: show.run, aside: null });
    const request = {
      id: crypto.randomUUID(),
      type: 'end-rehearsal',
      payload: { keepPlan: false },
    } as const;
    await window.call('dispatch', { showId, request });
    const after = await exported(showId);
    expect([after.plan, after.run, after.aside]).toEqual([plan.plan, plan.run, null]);
    expect(after.rehearsals).toHaveLength(1);
  });

  it('tells every window of the new show', async () => {
    await take(exampleShow());
    const told = window.heard.find((message) => message.type === 'library');
    expect(told).toMatchObject({ shows: expect.arrayContaining([{ id: 'example' }].map(like)) });
  });

  it.each([
    ['{"format":', 'file-truncated'],
    ['Xin chào', 'file-not-json'],
    ['{}', 'file-not-ours'],
    ['{"format":"rostrum-show","version":99}', 'file-too-new'],
    ['{"format":"rostrum-show","version":2}', 'file-invalid'],
  ])('%s is refused with its reason and nothing is written', async (text, code) => {
    const before = await library();
    const reply = await window.ask('library.import', { text, onConflict: 'ask' });
    expect(reply).toMatchObject({ ok: false, error: { code, details: { file: '' } } });
    expect(await library()).toEqual(before);
  });

  it.each(['con', 'LPT1'])(
    'an id that no folder can have (%s) becomes one of its own',
    async (id) => {
      const reply = await take({ ...exampleShow(), id });
      if (!reply.ok) throw new Error(reply.error.code);
      expect(reply.value.showId).not.toBe(id);
      expect((await exported(reply.value.showId)).plan).toEqual(exampleShow().plan);
    },
  );

  it('an id that differs in capitals only gets a folder of its own', async () => {
    await take(exampleShow());
    const reply = await take({ ...exampleShow(), id: 'EXAMPLE' });
    expect(reply.ok && reply.value.showId.toLowerCase()).not.toBe('example');
  });

  it('that another machine has called can be changed where it is taken in', async () => {
    const epoch = { number: 4, machineId: 'other', name: 'Máy khác' };
    const called = changed(exampleShow(), { type: 'take-over', payload: epoch });
    await take(called);
    const { show, readOnly } = await window.call('show.open', { showId: called.id, view: 'plan' });
    expect(show.epoch).toEqual({ number: 4, machineId: '', name: '' });
    expect(readOnly).toBeNull();
    const request = rename('Mới');
    expect((await window.ask('dispatch', { showId: called.id, request })).ok).toBe(true);
  });

  it('a show that is not there is said so', async () => {
    expect((await window.ask('show.export', { showId: 'nowhere' })).ok).toBe(false);
  });
});

const like = (value: object) => expect.objectContaining(value);

describe('a file of a show that is here already', () => {
  it('is asked about: which one is newer, when they were changed, who has it open', async () => {
    const older = renamed(exampleShow(), 'Bản cũ');
    await take(older);
    const newer = changed(older, { type: 'edit-info', payload: { changes: { venue: 'Nhà hát' } } });
    const asked = await take(newer);
    expect(asked).toMatchObject({
      ok: false,
      error: {
        code: 'show-exists',
        details: { title: 'Bản cũ', newer: 'file', state: 'closed', fileVersion: 3 },
      },
    });
    await window.call('show.open', { showId: older.id, view: 'plan' });
    expect(await take(older)).toMatchObject({
      error: { details: { newer: 'same', state: 'open' } },
    });
    expect(await take(exampleShow())).toMatchObject({ error: { details: { newer: 'library' } } });
    expect((await exported(older.id)).info.title).toBe('Bản cũ');
  });

  it('comes beside it as a copy', async () => {
    const show = gone(exampleShow(), 2);
    await take(show);
    const reply = await take(show, 'copy');
    if (!reply.ok) throw new Error(reply.error.code);
    const copy = await exported(reply.value.showId);
    expect(copy).toEqual({ ...show, id: reply.value.showId });
    expect(await library()).toHaveLength(3);
  });

  it('replaces it; open windows are told, and what was there is kept whole', async () => {
    await take(exampleShow());
    await window.call('show.open', { showId: 'example', view: 'plan' });
    await window.call('dispatch', { showId: 'example', request: rename('Sửa tại đây') });
    const before = await exported('example');
    const file = renamed(exampleShow(), 'Từ tệp');
    expect(await take(file, 'replace')).toMatchObject({ ok: true });
    const now = await exported('example');
    expect(now).toMatchObject({ info: { title: 'Từ tệp' }, history: file.history });
    expect(now.planVersion).toBeGreaterThan(before.planVersion);
    expect(window.heard.at(-2)).toMatchObject({ type: 'patches', seq: now.seq, patches: [] });
    expect(now.seq).toBeGreaterThan(before.seq + 1);
    const shows = join(folder, 'shows', 'example');
    expect(await kept(shows, `show.replaced-${NOW}.json`)).toEqual(before);
    expect(await kept(shows, `generations/${String(before.seq).padStart(9, '0')}.json`)).toEqual(
      before,
    );
    // The session goes on: the next command of a window that has opened it again is taken and saved.
    await window.call('dispatch', { showId: 'example', request: rename('Sau đó') });
    await host.close();
    const again = openWindow(await startHost(folder));
    const opened = await again.call('show.open', { showId: 'example', view: 'plan' });
    expect(opened.show.info.title).toBe('Sau đó');
  });

  it('a recovery after that finds the show that has come, not the one before it', async () => {
    await take(exampleShow());
    await take(renamed(exampleShow(), 'Từ tệp'), 'replace');
    await host.close();
    await writeFile(join(folder, 'shows', 'example', 'show.json'), 'x');
    const again = openWindow(await startHost(folder));
    await again.call('show.recover', { showId: 'example' });
    const opened = await again.call('show.open', { showId: 'example', view: 'plan' });
    expect(opened.show.info.title).toBe('Từ tệp');
  });

  it('never replaces a live one, opened or not', async () => {
    const live = gone(exampleShow(), 2);
    await take(live);
    for (const _ of ['closed', 'open']) {
      expect(await take(exampleShow(), 'replace')).toMatchObject({
        ok: false,
        error: { code: 'show-is-live' },
      });
      expect(await take(exampleShow())).toMatchObject({ error: { details: { state: 'live' } } });
      await window.call('show.open', { showId: live.id, view: 'run' });
    }
    expect(await exported(live.id)).toEqual(live);
  });

  it('replaces one that cannot be read, which is set aside', async () => {
    await take(gone(exampleShow(), 2));
    const shows = join(folder, 'shows', 'example');
    await writeFile(join(shows, 'show.json'), '{"format":');
    expect(await take(exampleShow())).toMatchObject({
      error: { details: { state: 'unreadable' } },
    });
    expect(await take(renamed(exampleShow(), 'Từ tệp'), 'replace')).toMatchObject({ ok: true });
    expect(await readFile(join(shows, `show.damaged-${NOW}.json`), 'utf8')).toBe('{"format":');
    expect((await exported('example')).info.title).toBe('Từ tệp');
    await host.close();
    await writeFile(join(shows, 'show.json'), 'x');
    const again = openWindow(await startHost(folder));
    await again.call('show.recover', { showId: 'example' });
    const opened = await again.call('show.open', { showId: 'example', view: 'plan' });
    expect(opened.show.info.title).toBe('Từ tệp');
  });
});

async function kept(folderOfShow: string, name: string): Promise<Show> {
  const read = readShow(await readFile(join(folderOfShow, name), 'utf8'));
  if (!read.ok) throw new Error(read.fault.code);
  return read.show;
}

describe('last year’s show', () => {
  it('is the frame of the next one: its programme without its people', async () => {
    await take(gone(exampleShow(), 2));
    const from = { kind: 'show', showId: 'example' } as const;
    const { showId } = await window.call('library.create', { from, title: 'Năm 2026' });
    const { info, plan, run } = await exported(showId);
    expect(info).toMatchObject({ title: 'Năm 2026', date: null });
    expect(plan.segments).toHaveLength(exampleShow().plan.segments.length);
    expect([plan.people, plan.recipients]).toEqual([[], []]);
    expect(run.phase).toBe('ready');
  });
});
