import { readFileSync } from 'node:fs';
import { cueNumbers, standbyCue } from '@shared/cue/position.ts';
import { MIGRATIONS, migrate } from '@shared/document/migrations.ts';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import { SHOW_VERSION } from '@shared/model/show.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';

const VERSIONS = Array.from({ length: SHOW_VERSION }, (_, nth) => nth + 1);
const fixture = (version: number) =>
  readFileSync(new URL(`../../fixtures/show-v${version}.json`, import.meta.url), 'utf8');

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
    const read = readShow(fixture(1));
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    const { show } = read;
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
    const read = readShow(fixture(2));
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    const { plan, history } = read.show;
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
