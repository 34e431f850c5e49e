import { batchSchema } from '@shared/command/batch.ts';
import { compareList } from '@shared/import/compare.ts';
import { importBatch, proposedChoices } from '@shared/import/importBatch.ts';
import type { RecognisedList } from '@shared/import/list.ts';
import { reimportBatch } from '@shared/import/reimportBatch.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, type Show, showSchema } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { begun, changed, gone } from '../../fixtures/apply.ts';
import { award, exampleShow, presentation, recipient, wave } from '../../fixtures/shows.ts';
import { carriedOut, faulty, imported, listOf, making, names, row, saidOf } from './lists.ts';

// Many generated lists; the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const PRIZE = { award: 'Giải Nhất', catalogueId: 'giai-nhat' };
const SECOND = { award: 'Giải Nhì', catalogueId: 'giai-nhi' };
const person = (name: string | null, changes: object = {}, given: object = PRIZE) =>
  row(name, { kind: 'individual', ...changes }, given);

/** A show with one presentation of three waves, in which these people stand by a list. */
function waves(...people: readonly (readonly string[])[]): Show {
  const show = newShow('s', emptyInfo('Lễ'));
  const places = people.map((some, nth) => some.map((_, at) => `r-${nth}-${at}`));
  const plan = {
    ...show.plan,
    awards: [award('a', { catalogueId: 'giai-nhat' })],
    recipients: places.flat().map((id) => recipient(id, { kind: 'individual', name: null })),
    segments: [
      presentation(
        's-prize',
        places.map((ids, nth) => wave(`w-${nth}`, ids)),
        { awardId: 'a' },
      ),
    ],
  };
  return imported({ ...show, plan }, listOf(people.flat().map((name) => person(name))));
}

/** The show after the next version, with the changes that `takes` says, or all of them. */
function taken(
  show: Show,
  list: RecognisedList,
  takes: (kind: string, name: string | null) => boolean = () => true,
  letter = 'm',
): Show {
  const earlier = show.plan.lists.at(-1);
  if (earlier === undefined) throw new Error('no list');
  const ids = compareList(show, earlier, list)
    .filter((change) => takes(change.kind, change.next?.name ?? change.then?.name ?? null))
    .map(({ id }) => id);
  return carriedOut(show, reimportBatch(show, earlier, list, new Set(ids), making(letter)));
}

const people = (...some: readonly string[]) => listOf(some.map((name) => person(name)));
const again = (show: Show, list: RecognisedList) => {
  const earlier = show.plan.lists.at(-1);
  return earlier === undefined
    ? []
    : compareList(show, earlier, list).filter(({ kind }) => kind !== 'same');
};

describe('order', () => {
  const show = () => waves(['A', 'B', 'C'], ['D', 'E'], ['F', 'G']);

  it('who was moved stands where the list says, and the waves keep their sizes', () => {
    expect(names(taken(show(), people('A', 'F', 'B', 'C', 'D', 'E', 'G')), 's-prize')).toEqual([
      ['A', 'F', 'B'],
      ['C', 'D'],
      ['E', 'G'],
    ]);
    expect(names(taken(show(), people('G', 'F', 'E', 'D', 'C', 'B', 'A')), 's-prize')).toEqual([
      ['G', 'F', 'E'],
      ['D', 'C'],
      ['B', 'A'],
    ]);
  });

  it('who comes in joins the wave of the one before', () => {
    expect(
      names(taken(show(), people('X', 'A', 'B', 'C', 'Y', 'D', 'E', 'F', 'G', 'Z')), 's-prize'),
    ).toEqual([
      ['X', 'A', 'B', 'C', 'Y'],
      ['D', 'E'],
      ['F', 'G', 'Z'],
    ]);
  });

  it('who was removed leaves the show and every lineup', () => {
    const after = taken(show(), people('A', 'C', 'D', 'F', 'G'));
    expect(names(after, 's-prize')).toEqual([['A', 'C'], ['D'], ['F', 'G']]);
    expect(after.plan.recipients).toHaveLength(5);
  });

  it('moves, additions and removals together', () => {
    expect(names(taken(show(), people('G', 'A', 'X', 'C', 'D', 'F')), 's-prize')).toEqual([
      ['G', 'A', 'X'],
      ['C'],
      ['D', 'F'],
    ]);
  });

  it('a move that is not taken says nothing of where the others stand, and is told again', () => {
    const list = people('G', 'X', 'A', 'B', 'C', 'D', 'E', 'F');
    const after = taken(show(), list, (kind) => kind === 'added');
    expect(names(after, 's-prize')).toEqual([
      ['X', 'A', 'B', 'C'],
      ['D', 'E'],
      ['F', 'G'],
    ]);
    expect(again(after, list)).toMatchObject([{ kind: 'moved', next: { name: 'G' } }]);
  });

  it('an order made by hand stays where the list has not changed it', () => {
    const byHand = changed(show(), {
      type: 'place-recipients',
      payload: { waveId: 'w-0', recipientIds: ['r-2-1'], index: 0 },
    });
    const after = taken(byHand, people('A', 'B', 'X', 'C', 'D', 'E', 'F', 'G'));
    expect(names(after, 's-prize')).toEqual([['G', 'A', 'B', 'X', 'C'], ['D', 'E'], ['F']]);
  });
});

describe('what is taken', () => {
  it('a corrected name keeps the recipient; a field changed by hand alone stays', () => {
    const show = changed(waves(['Nguyễn Văn An', 'B']), {
      type: 'edit-recipient',
      payload: { id: 'r-0-0', changes: { seat: 'A1' } },
    });
    const after = taken(show, people('Nguyễn Văn Anh', 'B'));
    expect(after.plan.recipients[0]).toMatchObject({
      id: 'r-0-0',
      name: 'Nguyễn Văn Anh',
      seat: 'A1',
    });
  });

  it('a field that hand and list changed differently: the list wins only when taken', () => {
    const show = changed(waves(['A', 'B']), {
      type: 'edit-recipient',
      payload: { id: 'r-0-0', changes: { post: 'Bằng tay' } },
    });
    const list = listOf([person('A', { post: 'Danh sách' }), person('B')]);
    expect(taken(show, list, () => false)).toBe(show);
    expect(taken(show, list).plan.recipients[0]?.post).toBe('Danh sách');
  });

  it('nothing: no batch, and everything is told again', () => {
    const show = waves(['A', 'B']);
    const list = people('B', 'A', 'C');
    expect(taken(show, list, () => false)).toBe(show);
    expect(again(show, list)).toHaveLength(2);
  });

  it('one of several: the others are told again', () => {
    const show = waves(['A', 'B', 'C']);
    const list = listOf([person('A', { post: 'Mới' }), person('C'), person('D')]);
    const after = taken(show, list, (kind) => kind === 'removed');
    expect(again(after, list)).toMatchObject([{ kind: 'changed' }, { kind: 'added' }]);
    const all = taken(after, list, () => true, 'k');
    expect(again(all, list)).toEqual([]);
    expect(names(all, 's-prize')).toEqual([['A', 'C', 'D']]);
  });

  it('who was removed by hand comes back only when that is taken', () => {
    const show = changed(waves(['A', 'B', 'C']), {
      type: 'remove-recipients',
      payload: { ids: ['r-0-1'] },
    });
    const list = people('A', 'B', 'C');
    expect(
      names(
        taken(show, list, (kind) => kind !== 'same'),
        's-prize',
      ),
    ).toEqual([['A', 'C']]);
    expect(names(taken(show, list), 's-prize')).toEqual([['A', 'B', 'C']]);
  });

  it('a row with an error stays what it was and is remembered', () => {
    const show = waves(['A', 'B']);
    const list = listOf([person('A'), faulty(person('B', { post: 'Sai' })), person('C')]);
    const after = taken(show, list);
    expect(names(after, 's-prize')).toEqual([['A', 'B', 'C']]);
    expect(after.plan.lists[0]?.rows.map(({ said }) => [said.name, said.post])).toEqual([
      ['A', null],
      ['B', null],
      ['C', null],
    ]);
  });

  it('who comes in takes a place of the kind that still waits, in the order of the list', () => {
    const show = newShow('s', emptyInfo('Lễ'));
    const four = ['r-1', 'r-2', 'r-3', 'r-4'];
    const plan = {
      ...show.plan,
      awards: [award('a', { catalogueId: 'giai-nhat' })],
      recipients: four.map((id) => recipient(id, { kind: 'individual', name: null })),
      segments: [presentation('s-prize', [wave('w', four)], { awardId: 'a' })],
    };
    const first = imported({ ...show, plan }, people('A', 'C'));
    const after = taken(first, people('A', 'B', 'C'));
    expect(names(after, 's-prize')).toEqual([['A', 'B', 'C', null]]);
    expect(after.plan.recipients).toHaveLength(4);
  });

  it('a new award makes a new presentation', () => {
    const show = waves(['A']);
    const after = taken(show, listOf([person('A'), person('N', {}, SECOND)]));
    expect(after.plan.segments.map(({ title }) => title)).toEqual([
      'Trao tặng s-prize',
      'Trao Giải Nhì',
    ]);
    expect(after.plan.lists).toHaveLength(1);
    expect(after.plan.lists[0]?.rows).toHaveLength(2);
  });

  it('rows of a list without awards come in beside those before them', () => {
    const show = exampleShow();
    const some = listOf([row('X'), row('Y')]);
    const [group] = proposedChoices(show, some);
    const target = { kind: 'presentation', segmentId: 's-flag', title: '', unnamed: 2 } as const;
    const choice = { key: group?.key ?? '', target, fill: true };
    const first = carriedOut(show, importBatch(show, some, [choice], making()));
    const after = taken(first, listOf([row('X'), row('N'), row('Y')]));
    expect(names(after, 's-flag')).toEqual([['X', 'N', 'Y', 'Trường Trung học phổ thông Chuyên']]);
  });

  it('a rehearsal takes the next version and stays on its cue; a live show takes none', () => {
    const next = listOf([person('B'), person('N', {}, SECOND)]);
    const rehearsal = gone(begun(waves(['A', 'B']), 'rehearsal'), 2);
    const after = taken(rehearsal, next);
    expect(after.run.current).toBe(rehearsal.run.current);
    expect(names(after, 's-prize')).toEqual([['B']]);
    expect(() => taken(gone(waves(['A', 'B']), 2), next)).toThrow('locked');
  });

  it('the batch is one that a window may send', () => {
    const show = waves(['A', 'B']);
    const [earlier] = show.plan.lists;
    if (earlier === undefined) throw new Error('no list');
    const list = listOf([person('B'), person('A', { post: 'Mới' }), person('N', {}, SECOND)]);
    const ids = compareList(show, earlier, list).map(({ id }) => id);
    const batch = reimportBatch(show, earlier, list, new Set(ids), making('m'));
    expect(batch).toMatchObject({ label: 'reimport-list', about: 'danh-sach.xlsx' });
    expect(batchSchema.safeParse(batch).success).toBe(true);
  });
});

describe('for any two versions', () => {
  const AWARDS = [PRIZE, SECOND, { award: 'Cờ của Đội', catalogueId: null }];
  const version = fc
    .array(
      fc.record({
        name: fc.constantFrom('An', 'Bình', 'Cường', 'Dung', 'Nguyễn Văn Em', 'Nguyễn Văn Én'),
        unit: fc.constantFrom(null, 'Sở Y tế', 'Sở Nội vụ'),
        post: fc.constantFrom(null, 'Giám đốc'),
        seat: fc.constantFrom(null, 'A1', 'A2'),
        award: fc.constantFrom(...AWARDS),
      }),
      { minLength: 1, maxLength: 25 },
    )
    .map((some) => listOf(some.map(({ award: given, ...said }) => person(said.name, said, given))));
  const inListOrder = (show: Show, list: RecognisedList) => {
    const rows = list.tables.flatMap((table) => table.rows);
    return show.plan.segments.map((segment) => {
      const own = show.plan.awards.find(
        ({ id }) => segment.kind === 'presentation' && id === segment.awardId,
      );
      return rows
        .filter(({ award: given, catalogueId }) =>
          own?.catalogueId === null ? given === own.name.vi : catalogueId === own?.catalogueId,
        )
        .map(({ said }) => said);
    });
  };

  it('taking all makes the show say what the list says, in its order', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const show = imported(newShow('s', emptyInfo('Lễ')), one);
        const after = taken(show, other);
        const lineups = after.plan.segments.map((segment) =>
          segment.kind === 'presentation'
            ? segment.waves.flatMap(({ recipientIds }) =>
                recipientIds.flatMap((id) => {
                  const found = after.plan.recipients.find((who) => who.id === id);
                  return found === undefined ? [] : [saidOf(found)];
                }),
              )
            : [],
        );
        expect(lineups).toEqual(inListOrder(after, other));
        expect(again(after, other)).toEqual([]);
        expect(showSchema.safeParse(after).success).toBe(true);
        if (after === show) return;
        expect(changed(after, { type: 'undo', payload: {} }).plan).toEqual(show.plan);
      }),
      { numRuns: 150 },
    );
  });

  it('whatever is taken, nobody is lost who was not removed, and the rest is told again', () => {
    fc.assert(
      fc.property(version, version, fc.infiniteStream(fc.boolean()), (one, other, coins) => {
        const show = imported(newShow('s', emptyInfo('Lễ')), one);
        const [earlier] = show.plan.lists;
        if (earlier === undefined) return;
        const changes = compareList(show, earlier, other);
        const ids = new Set(changes.flatMap(({ id }) => (coins.next().value ? [id] : [])));
        const after = carriedOut(show, reimportBatch(show, earlier, other, ids, making('m')));
        const removed = changes.filter(({ id, kind }) => kind === 'removed' && ids.has(id)).length;
        const added = changes.filter(({ id, kind }) => kind === 'added' && ids.has(id)).length;
        expect(after.plan.recipients).toHaveLength(show.plan.recipients.length - removed + added);
        const placed = after.plan.segments.flatMap((segment) =>
          segment.kind === 'presentation' ? segment.waves.flatMap((w) => w.recipientIds) : [],
        );
        expect(new Set(placed).size).toBe(after.plan.recipients.length);
        const all = taken(after, other, () => true, 'k');
        expect(again(all, other)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
