import { compareList, earlierVersion, type ListChange } from '@shared/import/compare.ts';
import type { RecognisedList } from '@shared/import/list.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { faulty, imported, listOf, row } from './lists.ts';

// Many generated lists; the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const PRIZE = { award: 'Giải Nhất', catalogueId: 'giai-nhat' };
const SECOND = { award: 'Giải Nhì', catalogueId: 'giai-nhi' };
const person = (name: string, unit: string | null = null, award: object = PRIZE) =>
  row(name, { kind: 'individual', unit }, award);

const FIRST = [
  person('Nguyễn Văn An', 'Sở Y tế'),
  person('Trần Thị Bình', 'Sở Nội vụ'),
  person('Lê Văn Cường', 'Sở Tài chính'),
  person('Phạm Thị Dung', 'Sở Xây dựng'),
];

const base = (list: RecognisedList = listOf(FIRST)) =>
  imported(newShow('s', emptyInfo('Lễ')), list);

function compared(show: Show, list: RecognisedList): readonly ListChange[] {
  const [earlier] = show.plan.lists;
  if (earlier === undefined) throw new Error('no list');
  return compareList(show, earlier, list);
}

const told = (changes: readonly ListChange[]) =>
  changes.map(({ kind, then: before, next }) => `${kind} ${next?.name ?? before?.name}`);
const fieldsOf = (change: ListChange | undefined) =>
  change?.fields.map(({ field, by }) => `${field} ${by}`);

describe('the earlier version', () => {
  it('has the same name', () => {
    expect(earlierVersion(base(), listOf([person('X')]))?.name).toBe('danh-sach.xlsx');
  });

  it('else shares most rows', () => {
    const other = listOf(FIRST.slice(1), { name: 'ban-2.xlsx' });
    expect(earlierVersion(base(), other)?.name).toBe('danh-sach.xlsx');
    const foreign = listOf([...FIRST.slice(3), person('X'), person('Y')], { name: 'khac.xlsx' });
    expect(earlierVersion(base(), foreign)).toBeNull();
  });

  it('a paste has no name to go by', () => {
    const show = base(listOf(FIRST, { name: '' }));
    expect(earlierVersion(show, listOf([person('X')], { name: '' }))).toBeNull();
    expect(earlierVersion(show, listOf(FIRST, { name: '' }))).not.toBeNull();
  });
});

describe('rows', () => {
  it('the same list changes nothing', () => {
    expect(new Set(compared(base(), listOf(FIRST)).map(({ kind }) => kind))).toEqual(
      new Set(['same']),
    );
  });

  it('an added row moves nobody, a removed one is told where it stood', () => {
    const [a, b, c, d] = FIRST;
    if (!a || !b || !c || !d) throw new Error('four rows');
    expect(told(compared(base(), listOf([person('Hoàng Văn Mới'), a, c, d])))).toEqual([
      'added Hoàng Văn Mới',
      'same Nguyễn Văn An',
      'removed Trần Thị Bình',
      'same Lê Văn Cường',
      'same Phạm Thị Dung',
    ]);
  });

  it('one row that was moved is the only one told', () => {
    const [a, b, c, d] = FIRST;
    if (!a || !b || !c || !d) throw new Error('four rows');
    const changes = compared(base(), listOf([d, a, b, c]));
    expect(told(changes)).toEqual([
      'moved Phạm Thị Dung',
      'same Nguyễn Văn An',
      'same Trần Thị Bình',
      'same Lê Văn Cường',
    ]);
    expect(changes[0]).toMatchObject({ from: 4, to: 1 });
  });

  it('whole awards that change places move nobody', () => {
    const some = [person('A', 'U'), person('B', 'U')];
    const others = [person('C', 'U', SECOND), person('D', 'U', SECOND)];
    const show = base(listOf([...some, ...others]));
    expect(told(compared(show, listOf([...others, ...some])))).toEqual([
      'same C',
      'same D',
      'same A',
      'same B',
    ]);
  });

  it('a corrected name in its place is changed, not removed and added', () => {
    const next = FIRST.with(1, person('Trần Thị Bích', 'Sở Nội vụ'));
    const changes = compared(base(), listOf(next));
    expect(told(changes)[1]).toBe('changed Trần Thị Bích');
    expect(fieldsOf(changes[1])).toEqual(['name list']);
  });

  it('another name in its place is somebody else', () => {
    const next = FIRST.with(1, person('Đỗ Quốc Khánh', 'Sở Nội vụ'));
    expect(told(compared(base(), listOf(next))).slice(1, 3)).toEqual([
      'removed Trần Thị Bình',
      'added Đỗ Quốc Khánh',
    ]);
  });

  it('a row that had no name yet is the one in its place that has one now', () => {
    const waiting = FIRST.with(1, row(null, { kind: 'individual' }, PRIZE));
    const changes = compared(base(listOf(waiting)), listOf(FIRST));
    expect(told(changes)[1]).toBe('changed Trần Thị Bình');
    expect(fieldsOf(changes[1])).toEqual(['name list', 'unit list']);
  });

  it('marks alone are a correction wherever the row stands', () => {
    const next = [person('Phạm Thị Dũng', 'Sở Xây dựng'), ...FIRST.slice(0, 3)];
    const changes = compared(base(), listOf(next));
    expect(changes[0]).toMatchObject({ kind: 'changed', from: 4, to: 1 });
  });

  it('a new unit is found by the post, a namesake in another unit is somebody else', () => {
    const withPost = (unit: string) =>
      row('Lê Văn Cường', { kind: 'individual', unit, post: 'Giám đốc' }, PRIZE);
    const show = base(listOf([withPost('Sở Tài chính')]));
    expect(told(compared(show, listOf([withPost('Sở Nội vụ')])))).toEqual(['changed Lê Văn Cường']);
    expect(told(compared(base(), listOf([person('Lê Văn Cường', 'Trường Mầm non')])))).toContain(
      'added Lê Văn Cường',
    );
  });

  it('who gets two awards stands twice and is told apart', () => {
    const twice = [person('A', 'U'), person('A', 'U', SECOND)];
    const show = base(listOf(twice));
    const [, second] = show.plan.lists[0]?.rows ?? [];
    const changes = compared(show, listOf([twice[1] ?? person('A')]));
    expect(told(changes)).toEqual(['removed A', 'same A']);
    expect(changes[1]?.recipientId).toBe(second?.recipientId);
  });

  it('an award written otherwise is the same award; without awards any will do', () => {
    const other = FIRST.map((one) => ({ ...one, award: 'giải nhất' }));
    expect(told(compared(base(), listOf(other))).every((one) => one.startsWith('same'))).toBe(true);
    const none = FIRST.map((one) => ({ ...one, award: null, catalogueId: null }));
    expect(told(compared(base(), listOf(none))).every((one) => one.startsWith('same'))).toBe(true);
  });

  it('a row with an error is neither removed nor read', () => {
    const changes = compared(
      base(),
      listOf(FIRST.map((one, at) => (at === 1 ? faulty(one) : one))),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same']);
    expect(changes[1]?.next).toBeNull();
  });
});

describe('fields', () => {
  const [first] = FIRST;
  const edited = (changes: object) => {
    const show = base();
    const id = show.plan.lists[0]?.rows[0]?.recipientId ?? '';
    return changed(show, { type: 'edit-recipient', payload: { id, changes } });
  };
  const next = (changes: object) =>
    listOf(FIRST.with(0, row('Nguyễn Văn An', { kind: 'individual', ...changes }, PRIZE)));

  it('changed by hand alone: nothing to choose, but told', () => {
    const [change] = compared(edited({ seat: 'A1' }), listOf(FIRST));
    expect(change?.kind).toBe('same');
    expect(fieldsOf(change)).toEqual(['seat hand']);
    expect(change?.now?.seat).toBe('A1');
  });

  it('changed by the list alone, by both alike, by both otherwise', () => {
    const list = next({ unit: 'Sở Y tế', post: 'Bác sĩ' });
    expect(fieldsOf(compared(base(), list)[0])).toEqual(['post list']);
    expect(fieldsOf(compared(edited({ post: 'Bác sĩ' }), list)[0])).toEqual([]);
    expect(compared(edited({ post: 'Bác sĩ' }), list)[0]?.kind).toBe('same');
    expect(fieldsOf(compared(edited({ post: 'Y tá' }), list)[0])).toEqual(['post both']);
  });

  it('a list without a column does not say that the column is empty', () => {
    const names = FIRST.map(({ said }) => row(said.name, { kind: 'individual' }, PRIZE));
    const short = listOf(names, { columns: ['order', 'name', 'award'] });
    expect(told(compared(base(), short)).every((one) => one.startsWith('same'))).toBe(true);
    const emptied = listOf(names, { columns: ['order', 'name', 'unit', 'award'] });
    expect(fieldsOf(compared(base(), emptied)[0])).toEqual(['unit list']);
  });

  it('who was removed by hand is told as nobody', () => {
    const show = base();
    const id = show.plan.lists[0]?.rows[0]?.recipientId ?? '';
    const without = changed(show, { type: 'remove-recipients', payload: { ids: [id] } });
    const changes = compared(without, listOf(FIRST));
    expect(changes[0]).toMatchObject({ kind: 'same', now: null, recipientId: id });
    expect(compared(without, listOf(FIRST.slice(1)))[0]).toMatchObject({
      kind: 'same',
      next: null,
    });
  });

  it('the first row keeps its id over versions', () => {
    expect(compared(base(), listOf(FIRST))[0]?.id).toBe(
      compared(base(), listOf([person('Ai đó'), ...(first ? [first] : [])]))[1]?.id,
    );
  });
});

describe('for any list', () => {
  const rows = fc.array(
    fc.record({
      name: fc.constantFrom('A', 'B', 'Nguyễn Văn An', 'Trần Văn Ân', 'Trường Mầm non', null),
      unit: fc.constantFrom(null, 'Sở Y tế', 'Sở Nội vụ'),
      award: fc.constantFrom({}, PRIZE, SECOND),
    }),
    { maxLength: 30 },
  );
  const listFrom = (some: readonly { name: string | null; unit: string | null; award: object }[]) =>
    listOf(some.map(({ name, unit, award }) => row(name, { unit }, award)));

  it('a list compared with itself has only rows that are the same', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const list = listFrom(some);
        const show = base(list);
        const [earlier] = show.plan.lists;
        if (earlier === undefined) return;
        const kinds = compareList(show, earlier, list).map(({ kind }) => kind);
        expect(kinds).toEqual(some.map(() => 'same'));
      }),
      { numRuns: 100 },
    );
  });

  it('every row of both versions is told once', () => {
    fc.assert(
      fc.property(rows, rows, (some, others) => {
        const show = base(listFrom(some));
        const [earlier] = show.plan.lists;
        if (earlier === undefined) return;
        const list = listFrom(others);
        const changes = compareList(show, earlier, list);
        expect(changes.filter(({ next }) => next !== null)).toHaveLength(others.length);
        expect(changes.filter((one) => one.then !== null)).toHaveLength(some.length);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        expect(changes.flatMap(({ row: one }) => one?.row ?? [])).toEqual(
          others.map((_, at) => at + 2),
        );
      }),
      { numRuns: 100 },
    );
  });
});

it('the earlier version is the list that shares most, the later of two that share as much', () => {
  const [a, b, c, d] = FIRST;
  if (!a || !b || !c || !d) throw new Error('four rows');
  const into = (show: Show, rows: readonly (typeof a)[], name: string, letter: string) =>
    imported(show, listOf(rows, { name }), letter);
  const empty = newShow('s', emptyInfo('Lễ'));
  const first = into(empty, [a, b, c, d], 'bon.xlsx', 'x');
  const both = into(first, [a, b, person('Khác')], 'hai.xlsx', 'y');
  const next = listOf([a, b, c, d], { name: 'moi.xlsx' });
  expect(earlierVersion(both, next)?.name).toBe('bon.xlsx');
  const twice = into(first, [a, b, c, d], 'bon-nua.xlsx', 'z');
  expect(earlierVersion(twice, next)?.name).toBe('bon-nua.xlsx');
});
