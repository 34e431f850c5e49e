import type { ListChange } from '@shared/import/compare.ts';
import type { Said } from '@shared/model/importedList.ts';
import { comparison, takenAtFirst } from '@shared/view/importComparison.ts';
import { describe, expect, it } from 'vitest';
import { recipient } from '../../fixtures/shows.ts';

function said(name: string, changes: Partial<Said> = {}): Said {
  const { id: _id, receiver: _receiver, ...rest } = recipient('x', { name });
  return { ...rest, ...changes };
}

/** What the list said, the show says and the new list says. */
type States = readonly [Said | null, Said | null, Said | null];

function change(
  id: string,
  kind: ListChange['kind'],
  [then, now, next]: States = [said(id), said(id), said(id)],
  more: Partial<Pick<ListChange, 'fields' | 'from' | 'to'>> = {},
): ListChange {
  const places = { fields: [], from: null, to: null };
  return { id, kind, row: null, recipientId: null, then, now, next, ...places, ...more };
}

const EARLIER = { name: 'a.xlsx', at: 5 };
const by = (who: 'list' | 'hand' | 'both') => [{ field: 'post', by: who } as const];

describe('a new version of a list', () => {
  it('shows changes by kind and only counts what stayed', () => {
    const list = comparison(EARLIER, [
      change('m', 'moved', undefined, { from: 3, to: 1 }),
      change('s', 'same'),
      change('c', 'changed', undefined, { fields: by('list') }),
      change('a', 'added', [null, null, said('a')]),
      change('r', 'removed', [said('r'), said('r'), null]),
    ]);
    expect(list.changes.map(({ id }) => id)).toEqual(['a', 'r', 'c', 'm']);
    expect(list).toMatchObject({ name: 'a.xlsx', at: 5, same: 1 });
  });

  it('says a field in its three states', () => {
    const [one] = comparison(EARLIER, [
      change(
        'An',
        'changed',
        [
          said('An', { post: 'Chuyên viên' }),
          said('An', { post: 'Phó Trưởng phòng', unit: 'Sở Y tế' }),
          said('An', { post: null }),
        ],
        { fields: by('both') },
      ),
    ]).changes;
    expect(one).toMatchObject({ name: 'An', isByHand: true, isConflict: true });
    expect(one?.fields).toEqual([
      { field: 'post', by: 'both', before: 'Chuyên viên', now: 'Phó Trưởng phòng', next: null },
    ]);
  });

  it('is taken at first but for what would undo work by hand', () => {
    const list = comparison(EARLIER, [
      change('added', 'added', [null, null, said('added')]),
      change('by-list', 'changed', undefined, { fields: by('list') }),
      change('by-both', 'changed', undefined, { fields: by('both') }),
      change('gone', 'removed', [said('gone'), said('gone'), null]),
      change('gone-edited', 'removed', [said('gone'), said('edited'), null], {
        fields: by('hand'),
      }),
      change('moved', 'moved', undefined, { fields: by('hand') }),
    ]);
    expect([...takenAtFirst(list)]).toEqual(['added', 'gone', 'by-list', 'moved']);
  });
});

it('a row that the show and the new list have lost is named as the earlier list had it', () => {
  const gone = change('g', 'removed', [said('Nguyễn Văn An'), null, null]);
  expect(comparison(EARLIER, [gone]).changes[0]?.name).toBe('Nguyễn Văn An');
  const unnamed = change('u', 'removed', [{ ...said(''), name: null }, null, null]);
  expect(comparison(EARLIER, [unnamed]).changes[0]?.name).toBe('');
});
