import { batchSchema } from '@shared/command/batch.ts';
import { sampleShow } from '@shared/document/samples.ts';
import { importBatch } from '@shared/import/importBatch.ts';
import { proposeImport } from '@shared/import/propose.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, showSchema } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow, importedList } from '../../fixtures/shows.ts';
import { carriedOut, faulty, imported, lineups, listOf, making, names, row } from './lists.ts';

// Many generated lists; the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const LABOUR = { award: 'HCLĐ hạng Nhì', catalogueId: 'hc-lao-dong-2' };
const empty = () => newShow('empty', emptyInfo('Lễ trao'));
const segmentsOf = (show: ReturnType<typeof empty>) => show.plan.segments.map(({ title }) => title);

describe('into an empty show', () => {
  const list = listOf([
    row('Đơn vị 1', {}, { award: 'Giấy khen của Đội', catalogueId: null }),
    row('Ông A', { kind: 'individual' }, { ...LABOUR, decisionNumber: '5/QĐ-CTN' }),
    row('Bà B', { kind: 'individual' }, { award: 'Giải Nhất', catalogueId: 'giai-nhat' }),
    row('Ông C', { kind: 'individual' }, { ...LABOUR, decisionNumber: '5/QĐ-CTN' }),
  ]);

  it('awards, decisions and presentations are made, the higher award first', () => {
    const show = imported(empty(), list);
    expect(segmentsOf(show)).toEqual([
      'Trao Huân chương Lao động hạng Nhì',
      'Trao Giấy khen của Đội',
      'Trao Giải Nhất',
    ]);
    expect(show.plan.awards.map(({ catalogueId }) => catalogueId)).toEqual([
      null,
      'hc-lao-dong-2',
      'giai-nhat',
    ]);
    expect(show.plan.decisions).toMatchObject([
      { number: '5/QĐ-CTN', issuer: { vi: 'Chủ tịch nước' } },
    ]);
    const [labour] = show.plan.segments;
    expect(names(show, labour?.id ?? '')).toEqual([['Ông A', 'Ông C']]);
    expect(showSchema.safeParse(show).success).toBe(true);
  });

  it('the list is remembered in its order with whom each row became', () => {
    const show = imported(empty(), list);
    const [kept] = show.plan.lists;
    expect(kept?.name).toBe('danh-sach.xlsx');
    expect(kept?.rows.map(({ said }) => said.name)).toEqual(['Đơn vị 1', 'Ông A', 'Bà B', 'Ông C']);
    expect(kept?.rows.map(({ recipientId }) => recipientId)).toEqual(
      show.plan.recipients.map(({ id }) => id),
    );
    expect(kept?.rows[1]?.award).toBe('HCLĐ hạng Nhì');
  });

  it('the batch is one that a window may send', () => {
    const show = empty();
    const choices = proposeImport(show, list).map(({ key, targets: [target] }) => ({
      key,
      target: target ?? ({ kind: 'unplaced' } as const),
      fill: true,
    }));
    const batch = importBatch(show, list, choices, making());
    expect(batch?.label).toBe('import-list');
    expect(batchSchema.safeParse(batch).success).toBe(true);
  });

  it('an award of an entry that stands for many keeps the words of the list', () => {
    const one = { award: 'Bằng khen của Bộ trưởng Bộ Y tế', catalogueId: 'bk-bo' };
    const show = imported(empty(), listOf([row('A', {}, { ...one, decisionNumber: '9/QĐ-BYT' })]));
    expect(show.plan.awards[0]).toMatchObject({
      name: { vi: 'Bằng khen của Bộ trưởng Bộ Y tế' },
      tier: 3,
    });
    expect(segmentsOf(show)).toEqual(['Trao Bằng khen của Bộ trưởng Bộ Y tế']);
    expect(show.plan.decisions[0]?.issuer.vi).toBe('Cấp ban hành');
  });

  it('rows without an award wait in the plan, in the order of the list', () => {
    const show = imported(empty(), listOf([row('A'), row('B')]));
    expect(show.plan.segments).toEqual([]);
    expect(show.plan.recipients.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('one person twice is two recipients in one lineup', () => {
    const show = imported(empty(), listOf([row('A', {}, LABOUR), row('A', {}, LABOUR)]));
    expect(names(show, show.plan.segments[0]?.id ?? '')).toEqual([['A', 'A']]);
    expect(show.plan.recipients).toHaveLength(2);
  });

  it('nothing comes in: no batch', () => {
    const faults = listOf([faulty(row('A', {}, LABOUR))]);
    expect(importBatch(empty(), faults, [], making())).toBeNull();
    expect(importBatch(empty(), list, [], making())).toBeNull();
  });

  it('a group without a choice stays out', () => {
    const [first] = proposeImport(empty(), list);
    const choice = {
      key: first?.key ?? '',
      target: { kind: 'unplaced' as const },
      fill: false,
    };
    const show = carriedOut(empty(), importBatch(empty(), list, [choice], making()));
    expect(show.plan.recipients.map(({ name }) => name)).toEqual(['Đơn vị 1']);
    expect(show.plan.lists[0]?.rows).toHaveLength(1);
  });
});

describe('into a show', () => {
  it('names go into the places of their kind, which keep their ids; the rest behind them in the last wave', () => {
    const show = exampleShow();
    const list = listOf([
      row('Ông X', { kind: 'individual' }, LABOUR),
      row('Đơn vị Y', { seat: 'A1', note: 'Thành tích' }, LABOUR),
      row('Đơn vị Z', {}, LABOUR),
    ]);
    const after = imported(show, list);
    expect(names(after, 's-labour')).toEqual([
      ['Trường Trung học phổ thông Chuyên', 'Đơn vị Y', 'Hoàng Thị Quỳnh'],
      ['Vũ Đức Thắng', 'Hộ ông Bùi Văn Khỏe', 'Ông X', 'Đơn vị Z'],
    ]);
    expect(lineups(after, 's-labour')[0]?.[1]).toMatchObject({
      id: 'r-co-1',
      seat: 'A1',
      note: 'Thành tích',
    });
    expect(after.plan.lists[0]?.rows[1]?.recipientId).toBe('r-co-1');
  });

  it('without filling the places go on waiting', () => {
    const show = exampleShow();
    const list = listOf([row('Đơn vị Y', {}, LABOUR)]);
    const [group] = proposeImport(show, list);
    const [target] = group?.targets ?? [];
    if (group === undefined || target === undefined) throw new Error('no target');
    const batch = importBatch(show, list, [{ key: group.key, target, fill: false }], making());
    const after = carriedOut(show, batch);
    expect(names(after, 's-labour')[0]?.[1]).toBeNull();
    expect(names(after, 's-labour')[1]?.at(-1)).toBe('Đơn vị Y');
  });

  it('names for places and nothing else are called so', () => {
    const show = exampleShow();
    const list = listOf([row('Đơn vị Y', {}, LABOUR)]);
    const after = imported(show, list);
    expect(after.history.undo.at(-1)?.command).toBe('fill-names');
    expect(after.plan.recipients).toHaveLength(show.plan.recipients.length);
  });

  it('what the plan knows of a place and the list does not say stays', () => {
    const base = changed(exampleShow(), {
      type: 'edit-recipient',
      payload: { id: 'r-co-1', changes: { seat: 'B7', note: 'Đi thay bằng hai đồng chí' } },
    });
    const after = imported(base, listOf([row('Đơn vị Y', { note: 'Có cờ' }, LABOUR)]));
    expect(lineups(after, 's-labour')[0]?.[1]).toMatchObject({
      seat: 'B7',
      note: 'Đi thay bằng hai đồng chí\nCó cờ',
    });
  });

  it('a decision without a number gets it, one with another number stays', () => {
    const sample = sampleShow('thai-nguyen-2025');
    if (sample === null) throw new Error('no sample');
    const flag = { award: 'Cờ thi đua của Chính phủ', catalogueId: 'co-chinh-phu' };
    const merit = { award: 'Bằng khen của Thủ tướng Chính phủ', catalogueId: 'bk-thu-tuong' };
    const list = listOf([
      row('A', {}, { ...flag, decisionNumber: '10/QĐ-TTg', decisionDate: '2025-01-02' }),
      row('B', {}, { ...merit, decisionNumber: '11/QĐ-TTg' }),
    ]);
    const after = imported(sample, list);
    const decided = (id: string) => {
      const segment = after.plan.segments.find((one) => one.id === id);
      return segment?.kind === 'presentation'
        ? after.plan.decisions.find((one) => one.id === segment.decisionId)
        : undefined;
    };
    expect(decided('cocp')).toMatchObject({ id: 'd-ttg', number: '10/QĐ-TTg', date: '2025-01-02' });
    expect(decided('bkttg')).toMatchObject({
      number: '11/QĐ-TTg',
      issuer: { vi: 'Thủ tướng Chính phủ' },
    });
    expect(after.plan.decisions).toHaveLength(sample.plan.decisions.length + 1);
  });

  it('a new presentation goes before the first lower award, before the closing when there is none', () => {
    const sample = sampleShow('thai-nguyen-2025');
    if (sample === null) throw new Error('no sample');
    const first = { award: 'Huân chương Lao động hạng Nhất', catalogueId: 'hc-lao-dong-1' };
    const prize = { award: 'Giải Nhất', catalogueId: 'giai-nhat' };
    const after = imported(sample, listOf([row('A', {}, prize), row('B', {}, first)]));
    const titles = segmentsOf(after);
    expect(titles.indexOf('Trao Huân chương Lao động hạng Nhất')).toBe(
      titles.indexOf('Trao Huân chương Lao động hạng Nhì') - 1,
    );
    expect(titles.indexOf('Trao Giải Nhất')).toBe(
      titles.indexOf('Trao Bằng khen của Chủ tịch UBND tỉnh') + 1,
    );
    const closing = {
      id: 'c',
      title: 'Bế mạc',
      plannedSeconds: null,
      startsAt: null,
      endsBy: null,
      notes: {},
      pinned: false,
    };
    const only = changed(empty(), {
      type: 'add-segment',
      payload: { segment: { ...closing, kind: 'closing' }, index: 0 },
    });
    expect(segmentsOf(imported(only, listOf([row('A', {}, prize)])))).toEqual([
      'Trao Giải Nhất',
      'Bế mạc',
    ]);
  });

  it('124 rows in the order of the programme fill the 124 places of the sample', () => {
    const sample = sampleShow('thai-nguyen-2025');
    if (sample === null) throw new Error('no sample');
    const places = sample.plan.segments.flatMap((segment) =>
      segment.kind === 'presentation' ? segment.waves.flatMap((wave) => wave.recipientIds) : [],
    );
    const kindOf = new Map(sample.plan.recipients.map(({ id, kind }) => [id, kind]));
    const rows = places.map((id, at) => row(`Tên ${at}`, { kind: kindOf.get(id) ?? 'household' }));
    const after = imported(sample, listOf(rows, { name: '' }));
    const nameOf = new Map(after.plan.recipients.map(({ id, name }) => [id, name]));
    expect(places.map((id) => nameOf.get(id))).toEqual(rows.map(({ said }) => said.name));
    expect(after.plan.recipients).toHaveLength(124);
    expect(after.plan.lists[0]?.name).toBe('Danh sách dán vào');
    expect(after.history.undo.at(-1)?.command).toBe('fill-names');
  });

  it('the oldest of fifty lists is forgotten', () => {
    const base = exampleShow();
    const lists = Array.from({ length: 50 }, (_, at) => importedList(`l-${at}`, []));
    const after = imported({ ...base, plan: { ...base.plan, lists } }, listOf([row('A')]));
    expect(after.plan.lists).toHaveLength(50);
    expect(after.plan.lists[0]?.id).toBe('l-1');
  });

  it('a presentation that has gone since the proposal makes the show refuse', () => {
    const show = exampleShow();
    const list = listOf([row('A', {}, LABOUR)]);
    const [group] = proposeImport(show, list);
    const target = { kind: 'presentation', segmentId: 'gone', title: '', unnamed: 0 } as const;
    const batch = importBatch(
      show,
      list,
      [{ key: group?.key ?? '', target, fill: true }],
      making(),
    );
    expect(() => carriedOut(show, batch)).toThrow('not-found');
  });
});

describe('for any list', () => {
  const AWARDS = [
    {},
    LABOUR,
    { award: 'Giải Nhất', catalogueId: 'giai-nhat' },
    { award: 'Cờ của Đội', catalogueId: null, decisionNumber: '3/QĐ' },
    { award: 'Giải a-flag', catalogueId: null, decisionDate: '2025-02-03' },
  ];
  const rows = fc.array(
    fc
      .record({
        name: fc.option(fc.constantFrom('A', 'B', 'C', 'Nguyễn Văn An', 'Trường Mầm non'), {
          nil: null,
        }),
        kind: fc.constantFrom('collective' as const, 'individual' as const, 'household' as const),
        award: fc.constantFrom(...AWARDS),
        faulty: fc.boolean(),
      })
      .map((one) => {
        const made = row(one.name, { kind: one.kind }, one.award);
        return one.faulty && one.name === 'C' ? faulty(made) : made;
      }),
    { maxLength: 40 },
  );

  it('an import that is undone leaves the plan as it was', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const show = exampleShow();
        const after = imported(show, listOf(some));
        if (after === show) return;
        const back = changed(after, { type: 'undo', payload: {} });
        expect(back.plan).toEqual(show.plan);
      }),
      { numRuns: 60 },
    );
  });

  it('every sound row comes in once, and who is added stands in the order of the list', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const list = listOf(some);
        const show = exampleShow();
        const after = imported(show, list);
        const sound = some.filter(({ problems }) => problems.length === 0);
        const kept = after.plan.lists[0]?.rows ?? [];
        expect(kept.map(({ said }) => said)).toEqual(sound.map(({ said }) => said));
        expect(new Set(kept.map(({ recipientId }) => recipientId)).size).toBe(kept.length);
        const old = new Set(show.plan.recipients.map(({ id }) => id));
        const place = new Map(kept.map(({ recipientId }, at) => [recipientId, at]));
        for (const { id } of after.plan.segments) {
          const added = lineups(after, id).flatMap((wave) =>
            wave.filter((one) => !old.has(one.id)).map((one) => place.get(one.id) ?? -1),
          );
          const byGroup = added.map((at) => kept[at]?.award ?? '');
          const first = added.filter((_, nth) => byGroup[nth] === byGroup[0]);
          expect(first).toEqual([...first].sort((a, b) => a - b));
        }
        expect(showSchema.safeParse(after).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a long list', () => {
  it('of ten thousand recipients and twenty awards comes in whole', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      row(
        `Nguyễn Văn ${at}`,
        { kind: 'individual', unit: `Sở ${at % 50}`, post: 'Chuyên viên' },
        { award: `Giải thưởng số ${at % 20}`, catalogueId: null, decisionNumber: `${at % 20}/QĐ` },
      ),
    );
    expect(imported(empty(), listOf(rows)).plan.recipients).toHaveLength(10_000);
  });
});

describe('rarer places and decisions', () => {
  it('a presentation without a wave gets one for those who come', () => {
    const base = exampleShow();
    const segments = base.plan.segments.map((one) =>
      one.id === 's-labour' && one.kind === 'presentation' ? { ...one, waves: [] } : one,
    );
    const show = { ...base, plan: { ...base.plan, segments } };
    const list = listOf([row('Đơn vị 1', {}, LABOUR), row('Đơn vị 2', {}, LABOUR)]);
    expect(names(imported(show, list), 's-labour')).toEqual([['Đơn vị 1', 'Đơn vị 2']]);
  });

  it('a decision of which only the date is known is one for each award', () => {
    const dated = (name: string, award: object, decisionDate: string | null) =>
      row(name, {}, { ...award, decisionDate });
    const show = imported(
      empty(),
      listOf([
        dated('A', LABOUR, '2025-02-05'),
        dated('B', LABOUR, '2025-02-05'),
        dated('C', { award: 'Giải Nhất', catalogueId: 'giai-nhat' }, '2025-02-05'),
      ]),
    );
    expect(show.plan.decisions.map(({ number, date }) => [number, date])).toEqual([
      [null, '2025-02-05'],
      [null, '2025-02-05'],
    ]);
  });

  it('a decision that waits for its number takes it only with its own date', () => {
    const waiting = changed(
      exampleShow(),
      { type: 'edit-decision', payload: { id: 'd-idle', changes: { date: '2025-02-05' } } },
      {
        type: 'edit-segment',
        payload: { segmentId: 's-labour', changes: { decisionId: 'd-idle' } },
      },
    );
    const numbered = (decisionDate: string | null) => {
      const list = listOf([row('A', {}, { ...LABOUR, decisionNumber: '9/QĐ', decisionDate })]);
      const { decisions } = imported(waiting, list).plan;
      return decisions.find(({ id }) => id === 'd-idle')?.number;
    };
    expect([numbered('2025-02-05'), numbered(null)]).toEqual(['9/QĐ', '9/QĐ']);
    expect(numbered('2025-03-06')).toBeNull();
  });
});
