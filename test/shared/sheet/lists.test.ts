import type { Show } from '@shared/model/show.ts';
import { checkInContent } from '@shared/sheet/checkInList.ts';
import type { ListSection } from '@shared/sheet/list.ts';
import { runningOrderContent } from '@shared/sheet/runningOrder.ts';
import { trayListContent } from '@shared/sheet/trayList.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const runningOrder = (show: Show, hiddenColumns: readonly string[] = []) =>
  runningOrderContent(show, { hiddenColumns });
const trayList = (show: Show, reversed = false) => trayListContent(show, { reversed });
const heads = (section: ListSection | undefined) =>
  section?.table?.columns.map(({ label }) => label) ?? [];
const cells = (section: ListSection | undefined) =>
  section?.table?.rows.map((row) =>
    row.cells.map(({ text, note }) => (note === '' ? text : `${text} (${note})`)),
  ) ?? [];

describe('runningOrderContent', () => {
  it('has a section for each segment, and a row for each of several waves', () => {
    const { sections } = runningOrder(exampleShow());
    expect(sections.map(({ id }) => id)).toEqual(exampleShow().plan.segments.map(({ id }) => id));
    const labour = sections.find(({ id }) => id === 's-labour');
    expect(labour?.table?.rows.map(({ tone }) => tone)).toEqual(['plain', 'part', 'part']);
    expect(cells(labour).map((row) => row[0])).toEqual(['4–12', '4–8', '9–12']);
    const flag = sections.find(({ id }) => id === 's-flag');
    expect(flag?.table?.rows).toHaveLength(1);
  });

  it('says when each part begins without a date, and nothing where no start is known', () => {
    const show = exampleShow();
    const begins = (one: Show) =>
      runningOrder(one).sections.map((section) => cells(section)[0]?.[1]);
    expect(begins(show)[0]).toBe('08:00');
    const undated = { ...show, info: { ...show.info, date: null } };
    expect(begins(undated)).toEqual(begins(show));
    const unknown = { ...show, info: { ...show.info, startTime: null } };
    expect(new Set(begins(unknown))).toEqual(new Set(['']));
  });

  it('goes on after midnight', () => {
    const show = exampleShow();
    const late = { ...show, info: { ...show.info, startTime: '23:59' } };
    expect(cells(runningOrder(late).sections.at(-1))[0]?.[1]).toMatch(/^00:/);
  });

  it('has a column for each crew for whom something is noted, and no other', () => {
    const show = exampleShow();
    const bare = heads(runningOrder(show).sections[0]);
    expect(bare).not.toContain('Ánh sáng');
    const noted = changed(show, {
      type: 'edit-segment',
      payload: { segmentId: 's-flag', changes: { notes: { light: 'Tối dần' } } },
    });
    const { sections } = runningOrder(noted);
    for (const section of sections) expect(heads(section)).toContain('Ánh sáng');
    expect(cells(sections.find(({ id }) => id === 's-flag'))[0]).toContain('Tối dần');
  });
});

describe('trayListContent', () => {
  it('lays the things in the order in which the names are read, the first on top', () => {
    const [first] = trayList(exampleShow()).sections;
    expect(cells(first).map((row) => row.slice(0, 4))).toEqual([
      ['1', '1', '1', 'Trường Trung học phổ thông Chuyên'],
      ['', '2', '2', 'Tập thể 02'],
      ['', '3', '3', 'Hoàng Thị Quỳnh'],
    ]);
    expect(first?.lead[0]).toContain('Vật trao: Huân chương, huy chương');
  });

  it('begins another tray where one is full', () => {
    const show = exampleShow();
    const small = { ...show, plan: { ...show.plan, stage: { ...show.plan.stage, perTray: 2 } } };
    const [first] = trayList(small).sections;
    expect(cells(first).map((row) => row.slice(0, 2))).toEqual([
      ['1', '1'],
      ['', '2'],
      ['2', '1'],
    ]);
    expect(first?.table?.rows.map(({ tone }) => tone)).toEqual(['begins', 'plain', 'begins']);
  });

  it('has a column for numbers of certificates where a wave has one, and leaves those unknown empty', () => {
    const show = exampleShow();
    const numbered = changed(show, {
      type: 'edit-recipients',
      payload: { edits: [{ id: 'r-teacher', changes: { certificate: 'Sổ vàng 0412' } }] },
    });
    const [before, now] = [show, numbered].map((one) => trayList(one).sections);
    for (const section of before ?? []) expect(heads(section)).not.toContain('Số bằng');
    expect(heads(now?.[0]).slice(-2)).toEqual(['Số bằng', 'Đã xếp']);
    expect(cells(now?.[0]).map((row) => row[5])).toEqual(['', '', 'Sổ vàng 0412']);
    expect(heads(now?.[1])).not.toContain('Số bằng');
    expect(now?.map(({ hash }, at) => hash === before?.[at]?.hash)).toEqual([false, true, true]);
  });

  it('says who is absent, and only that wave is printed differently', () => {
    const show = exampleShow();
    const after = changed(show, {
      type: 'set-attendance',
      payload: { recipientId: 'r-teacher', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    const [before, now] = [show, after].map((one) => trayList(one).sections);
    expect(cells(now?.[0])[2]?.[3]).toMatch(/^Hoàng Thị Quỳnh \(vắng/);
    expect(now?.map(({ hash }, at) => hash === before?.[at]?.hash)).toEqual([false, true, true]);
  });
});

describe('checkInContent', () => {
  it('lists everybody once by name, and by unit and by seat those of whom one is known', () => {
    const show = exampleShow();
    const { sections } = checkInContent(show);
    const [byName, byUnit] = sections;
    expect(byName?.table?.rows).toHaveLength(show.plan.recipients.length);
    const known = show.plan.recipients.filter(({ unit }) => unit !== null);
    expect(byUnit?.table?.rows).toHaveLength(known.length);
    expect(heads(byUnit)[0]).toBe('Chức vụ, đơn vị');
    const seated = show.plan.recipients.some(({ seat }) => seat !== null);
    expect(sections.some(({ id }) => id === 'seat')).toBe(seated);
  });

  it('orders seats as they are counted', () => {
    const show = exampleShow();
    const [one, two, three] = show.plan.recipients;
    const seats = new Map([
      [one?.id, 'A10'],
      [two?.id, 'A9'],
      [three?.id, 'B1'],
    ]);
    const seated = {
      ...show,
      plan: {
        ...show.plan,
        recipients: show.plan.recipients.map((r) => ({ ...r, seat: seats.get(r.id) ?? null })),
      },
    };
    const bySeat = checkInContent(seated).sections.find(({ id }) => id === 'seat');
    expect(cells(bySeat).map((row) => row[0])).toEqual(['A9', 'A10', 'B1']);
  });

  it('names each place of somebody who stands in several waves', () => {
    const rows = cells(checkInContent(exampleShow()).sections[0]);
    const teacher = rows.find(([name]) => name === 'Hoàng Thị Quỳnh');
    expect(teacher?.[3]).toMatch(/^số 3, /);
  });
});
