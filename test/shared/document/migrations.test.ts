import { readFileSync } from 'node:fs';
import { cueNumbers } from '@shared/cue/numbers.ts';
import { standbyCue } from '@shared/cue/position.ts';
import { MIGRATIONS, migrate } from '@shared/document/migrations.ts';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import type { Segment } from '@shared/model/segment.ts';
import { SHOW_VERSION, type Show } from '@shared/model/show.ts';
import { visits } from '@shared/timing/actuals.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { recipient } from '../../fixtures/shows.ts';

const VERSIONS = Array.from({ length: SHOW_VERSION }, (_, nth) => nth + 1);
const fixture = (version: number) =>
  readFileSync(new URL(`../../fixtures/show-v${version}.json`, import.meta.url), 'utf8');

/** The fixture of a version, read. */
function shown(version: number, spoil: (file: Json) => void = () => undefined): Show {
  const file = JSON.parse(fixture(version)) as Json;
  spoil(file);
  const read = readShow(JSON.stringify(file));
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.show;
}
type Json = Record<'plan' | 'run' | 'history', Record<string, unknown>>;

/** The steps that a fixture has gone through in this file. */
const called = new Set<number>();

describe('every version of the file that ever was', () => {
  it.each(VERSIONS)('%i opens, says where it came from and can be written', (version) => {
    const read = readShow(fixture(version));
    expect(read).toMatchObject({
      ok: true,
      migratedFrom: version === SHOW_VERSION ? null : version,
    });
    if (!read.ok) return;
    expect(read.show.version).toBe(SHOW_VERSION);
    expect(readShow(writeShow(read.show))).toEqual({
      ok: true,
      show: read.show,
      migratedFrom: null,
    });
    for (const { to } of MIGRATIONS) if (to > version) called.add(to);
  });

  it('1 keeps what stood in it', () => {
    const show = shown(1);
    expect(show.info).toMatchObject({
      title: 'Hội nghị điển hình tiên tiến',
      notes: 'Ghi chú đầu tiên',
      startTime: '08:00',
    });
    expect(show.plan.people.map(({ name }) => name)).toContain('Trịnh Thị Hồng');
    expect(show.plan.recipients).toHaveLength(8);
    expect(show.plan).toMatchObject({ departments: [], lists: [], stage: { perTray: 10 } });
    expect(show.plan.segments.map(({ startsAt }) => startsAt)).toEqual(Array(7).fill(null));
    expect(show.run).toMatchObject({
      phase: 'live',
      current: 's-labour/announce',
      hold: { reason: 'Chờ đại biểu' },
      attendance: {
        'r-teacher': { state: 'present' },
        'r-family': { state: 'absent', outcome: 'undecided' },
        'r-hero': { state: 'proxy', proxy: 'Vũ Thị Lan' },
      },
    });
    expect(standbyCue(show)?.id).toBe('w-2/present');
    expect(cueNumbers(show).get('s-labour/announce')).toBe('5');
    expect(changed(show, { type: 'redo', payload: {} }).plan.segments[4]).toMatchObject({
      formula: { kind: 'custom', text: 'Thay mặt Chính phủ' },
    });
    expect(changed(show, { type: 'undo', payload: {} }).plan.segments[4]).toMatchObject({
      waves: [{ id: 'w-3', plannedSeconds: null }],
    });
  });

  it('2 keeps what stood in it', () => {
    const { plan, history } = shown(2);
    expect(plan.departments).toEqual([{ id: 'd-flowers', name: 'Tổ hoa' }]);
    expect(plan.stage.perTray).toBe(8);
    expect(plan.segments.find(({ id }) => id === 's-launch')).toMatchObject({
      startsAt: '09:30',
      notes: { sound: 'Nhạc hiệu', 'd-flowers': 'Lẵng hoa' },
    });
    expect(plan.lists).toMatchObject([
      { name: 'Danh sách.xlsx', rows: [{ recipientId: 'r-school', award: null }, {}, {}] },
    ]);
    expect(history.undo.at(-1)).toMatchObject({ command: 'import-list', about: 'Danh sách.xlsx' });
  });
});

describe('a file of version 3', () => {
  /** A cue that came in after the first GO, as version 3 kept it: it stands nowhere among the numbered. */
  const ADDED = { ...bare('s-added'), kind: 'performance' } as const;
  const withAdded = ({ plan }: Json) => {
    const { endsBy: _new, ...added } = ADDED;
    (plan.segments as unknown[]).splice(4, 0, added);
  };

  it('that was live goes on where it stood', () => {
    const { run, rehearsals, aside } = shown(3);
    expect(run).toMatchObject({
      phase: 'live',
      begunAt: 1740877200000,
      startedAt: 1740877200000,
      current: 's-labour/announce',
      jumpedTo: 'w-2/present',
      hold: { reason: 'Chờ đại biểu', filler: '', since: 1740877200000 },
      attendance: { 'r-family': { state: 'absent', outcome: 'undecided' } },
      names: {},
      message: null,
      screen: 'auto',
    });
    expect('numbered' in run).toBe(false);
    expect([rehearsals, aside]).toEqual([[], null]);
  });

  it('keeps its log, and the hold that lasts knows why', () => {
    const { run } = shown(3, (file) => {
      const { log } = file.run as { log: unknown[] };
      log.unshift({ at: 1740877100000, event: 'hold', cueId: null });
    });
    expect(run.log.filter(({ event }) => event === 'hold')).toEqual([
      { at: 1740877100000, event: 'hold', cueId: null, reason: '' },
      { at: 1740877200000, event: 'hold', cueId: 's-labour/announce', reason: 'Chờ đại biểu' },
    ]);
    expect(visits(run).map(({ cueId }) => cueId)).toEqual([
      's-open',
      's-intro',
      's-speech',
      'w-1/call-up',
      's-labour/announce',
    ]);
  });

  it('keeps printed numbers of cues; one that was added since has its letter, and keeps it when another comes', () => {
    const show = shown(3, withAdded);
    const numbers = cueNumbers(show);
    expect(numbers.get('s-close')).toBe('18');
    expect(numbers.get('s-added')).toBe('12a');
    expect(show.run.numbers.cues['w-3/call-up']).toBe('13');
    const more = changed(show, {
      type: 'add-segment',
      payload: { segment: { ...ADDED, id: 's-newer' }, index: 4 },
    });
    expect(more.run.numbers.cues).toMatchObject({ 's-newer': '12b', 's-added': '12a' });
  });

  it('numbers a newcomer of a wave, whose places had no numbers of their own, with a letter', () => {
    const show = changed(shown(3), {
      type: 'place-recipients',
      payload: { waveId: 'w-2', recipientIds: ['r-waiting'], index: 1 },
    });
    expect(show.run.numbers.places).toEqual({
      'w-2': { 'r-hero': '1', 'r-waiting': '1a', 'r-family': '2' },
    });
  });

  it('that had not begun, or was over, stays so', () => {
    const ready = shown(3, ({ run }) => {
      Object.assign(run, { phase: 'ready', current: null, jumpedTo: null, numbered: [] });
      Object.assign(run, { startedAt: null, currentSince: null, hold: null });
    });
    expect(ready.run).toMatchObject({ phase: 'ready', begunAt: null, numbers: { cues: {} } });
    const ended = shown(3, ({ run }) => {
      Object.assign(run, { phase: 'ended', hold: null, jumpedTo: null });
    });
    expect(ended.run).toMatchObject({ phase: 'ended', begunAt: 1740877200000 });
    expect(ended.run.numbers.cues['s-close']).toBe('18');
  });

  it('has no hard ends and is called as ever, also where undo brings something back', () => {
    const show = shown(3, ({ history }) => {
      const { endsBy: _new, ...gone } = ADDED;
      (history.undo as unknown[]).push({
        command: 'remove-segment',
        about: 'Nghỉ',
        at: 1740877200000,
        patches: [{ op: 'add', path: ['plan', 'segments', 7], value: gone }],
      });
    });
    expect(show.plan.segments.map(({ endsBy }) => endsBy)).toEqual(Array(7).fill(null));
    expect(show.plan.calling).toEqual({ step: 'beat', guardMs: 500, fillers: [] });
    const [ready, undo] = [{ type: 'reset-run' }, { type: 'undo' }] as const;
    const back = changed(show, { ...ready, payload: {} }, { ...undo, payload: {} });
    expect(back.plan.segments[7]).toEqual(ADDED);
  });
});

describe('a file of version 4 in a rehearsal', () => {
  const show = shown(4);

  it('is still in it, with all that happened', () => {
    expect(show.run).toMatchObject({
      phase: 'rehearsal',
      current: 'w-1/present',
      jumpedTo: 'w-2/call-up',
      hold: { filler: 'Kính thưa quý vị, chương trình sẽ tiếp tục trong ít phút.' },
      names: { 'w-1': { current: 'r-teacher', marks: { 'r-co-1': 'not-called' } } },
      numbers: { cues: { 's-added': '16a' }, places: { 'w-1': { 'r-late': '3a' } } },
      message: { text: 'Đợi đồng chí Bí thư', seenAt: 1740880558000 },
      screen: 'logo',
    });
    expect(show.rehearsals.map(({ log }) => log.map(({ event }) => event))).toEqual([
      ['begin', 'go', 'go', 'go', 'go', 'go', 'go', 'name', 'go', 'go'],
    ]);
  });

  it('gives plan and run back when the rehearsal ends', () => {
    const { plan, run, aside, rehearsals } = changed(show, {
      type: 'end-rehearsal',
      payload: { keepPlan: false },
    });
    expect([plan, run, aside]).toEqual([show.aside?.plan, show.aside?.run, null]);
    expect(run).toMatchObject({
      phase: 'ready',
      begunAt: null,
      attendance: show.aside?.run.attendance,
    });
    expect(rehearsals).toHaveLength(2);
    expect(plan.segments.find(({ id }) => id === 's-launch')?.endsBy).toBe('10:00');
    expect(plan.calling).toMatchObject({
      guardMs: 700,
      fillers: [{}, {}].map(() => expect.any(String)),
    });
  });

  it.each(['aside', 'rehearsals'])('is refused without its %s', (part) => {
    const { [part]: _gone, ...file } = JSON.parse(fixture(4)) as Record<string, unknown>;
    expect(readShow(JSON.stringify(file))).toMatchObject({
      ok: false,
      fault: { code: 'file-invalid', details: { at: part } },
    });
  });
});

describe('a file of version 4', () => {
  it('has printed and signed nothing that is known', () => {
    expect(shown(4)).toMatchObject({
      paper: { choices: {}, prints: [], signOffs: {} },
      inHand: {},
    });
  });
});

describe('a file of version 5', () => {
  it('keeps how sheets are set, what was printed and who has read what', () => {
    expect(shown(5)).toMatchObject({
      paper: {
        choices: { script: { typeSize: 20 }, trays: { reversed: true } },
        prints: [{ sheet: 'script', stamp: '4t9k2m', sections: [{ id: 'cover' }, { last: 2 }] }],
        signOffs: { 'w-1': { mc: { planVersion: 7 } } },
      },
      inHand: { script: { cover: 'Bìa' } },
    });
  });

  it('is refused without its paper', () => {
    const { paper: _gone, ...file } = JSON.parse(fixture(5)) as Record<string, unknown>;
    expect(readShow(JSON.stringify(file))).toMatchObject({
      ok: false,
      fault: { code: 'file-invalid', details: { at: 'paper' } },
    });
  });
});

describe('a file without numbers of certificates', () => {
  const numbers = (recipients: readonly { readonly certificate: string | null }[] = []) =>
    new Set(recipients.map(({ certificate }) => certificate));

  it.each(VERSIONS.slice(0, 5))('of version %i knows none, in no place', (version) => {
    const { plan, aside } = shown(version);
    expect(numbers(plan.recipients)).toEqual(new Set([null]));
    for (const { rows } of plan.lists)
      expect(numbers(rows.map(({ said }) => said))).toEqual(new Set([null]));
    if (version >= 4) expect(numbers(aside?.plan.recipients)).toEqual(new Set([null]));
  });

  it('brings recipients back whole where undo does', () => {
    const show = shown(3, (file) => {
      const { certificate: _new, ...gone } = recipient('r-back', { name: 'Lê Văn Lượng' });
      (file.history.undo as unknown[]).push({
        command: 'remove-recipients',
        about: null,
        at: 1740877200000,
        patches: [{ op: 'add', path: ['plan', 'recipients', 0], value: gone }],
      });
    });
    const back = changed(show, { type: 'reset-run', payload: {} }, { type: 'undo', payload: {} });
    expect(back.plan.recipients[0]).toEqual(recipient('r-back', { name: 'Lê Văn Lượng' }));
  });
});

describe('a file of version 6', () => {
  it('keeps numbers of certificates', () => {
    expect(shown(6).plan.recipients.find(({ id }) => id === 'r-school')?.certificate).toBe(
      'Sổ vàng 0412',
    );
  });
});

describe('what the MC flags', () => {
  it.each(VERSIONS.slice(0, 6))(
    'is nothing in a file of version %i, nor in what is set aside',
    (version) => {
      const { run, aside } = shown(version);
      expect(run.signal).toBeNull();
      expect(aside?.run.signal ?? null).toBeNull();
    },
  );

  it('is kept by version 7, in a rehearsal and in what it has set aside', () => {
    const show = shown(7);
    const ready = { kind: 'ready', at: 1736820000000 };
    expect([show.run.signal, show.aside?.run.signal]).toEqual([ready, ready]);
    const back = changed(show, { type: 'end-rehearsal', payload: { keepPlan: false } });
    expect(back.run.signal).toEqual(ready);
  });

  it.each([['run'], ['aside', 'run']])('is not left out of version 7: %s %s', (...path) => {
    const file = JSON.parse(fixture(7)) as Record<string, unknown>;
    const run = path.reduce((part, key) => part[key] as typeof file, file);
    delete run.signal;
    expect(readShow(JSON.stringify(file))).toMatchObject({
      ok: false,
      fault: { code: 'file-invalid', details: { at: [...path, 'signal'].join('.') } },
    });
  });

  it('is one of two kinds', () => {
    const file = JSON.parse(fixture(7)) as { run: { signal: unknown } };
    file.run.signal = { kind: 'faster', at: 1736820000000 };
    expect(readShow(JSON.stringify(file))).toMatchObject({ ok: false });
  });
});

/** What every segment has. */
function bare(id: string) {
  return {
    id,
    title: 'Tiết mục văn nghệ',
    plannedSeconds: null,
    startsAt: null,
    endsBy: null,
    notes: {},
    pinned: false,
  } satisfies Partial<Segment>;
}

describe('the steps', () => {
  it('rise by one from version 2 to the present one, each with a name of its own', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(VERSIONS.slice(1));
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  });

  it('leave a file of the present version alone', () => {
    const file = { version: SHOW_VERSION, anything: 1 };
    migrate(file, SHOW_VERSION);
    expect(file).toEqual({ version: SHOW_VERSION, anything: 1 });
  });

  afterAll(() => {
    expect([...called].sort((a, b) => a - b)).toEqual(VERSIONS.slice(1));
  });
});
