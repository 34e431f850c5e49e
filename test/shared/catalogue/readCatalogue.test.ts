import catalogue from '@data/award-catalogue.json' with { type: 'json' };
import { readCatalogue } from '@shared/catalogue/readCatalogue.ts';
import { expect, it } from 'vitest';

const entry = (id: string, changes: object = {}) => ({
  ...catalogue.awards[0],
  id,
  name: { vi: `Giải ${id}`, en: `Prize ${id}` },
  aliases: [],
  ...changes,
});
const read = (...awards: readonly unknown[]) => readCatalogue({ awards });

it('takes the catalogue of the app as it is', () => {
  expect(readCatalogue(catalogue)).toEqual({ entries: catalogue.awards, faults: [] });
});

it('takes the good ones and names each bad one with its place', () => {
  const { entries, faults } = read(
    entry('một'),
    entry('hai', { tier: 9 }),
    entry('ba', { kinds: [] }),
    'bốn',
    entry('năm'),
  );
  expect(entries.map(({ id }) => id)).toEqual(['một', 'năm']);
  expect(faults.map(({ code, at }) => [code, at])).toEqual([
    ['schema', 'awards[1].tier'],
    ['schema', 'awards[2].kinds'],
    ['schema', 'awards[3]'],
  ]);
  expect(faults[0]?.details.award).toBe('Giải hai');
});

it.each([
  ['an id', entry('a', { name: { vi: 'Khác', en: null } }), 'double-id', 'awards[1].id', 1],
  [
    'a name, in whatever spelling',
    entry('b', { name: { vi: 'GIẢI A', en: null } }),
    'double-name',
    'awards[1].name.vi',
    1,
  ],
  [
    'a name as alias',
    entry('b', { aliases: ['x', 'Giải A'] }),
    'double-alias',
    'awards[1].aliases[1]',
    2,
  ],
  [
    'an alias',
    entry('b', { aliases: ['giải hoà bình'] }),
    'double-alias',
    'awards[1].aliases[0]',
    2,
  ],
])('reports %s that two awards have, naming both', (_what, second, code, at, used) => {
  const { entries, faults } = read(entry('a', { aliases: ['Giải Hòa Bình'] }), second);
  expect(faults).toMatchObject([{ code, at, details: { other: 'Giải a' } }]);
  expect(entries).toHaveLength(used);
  expect(entries[1]?.aliases ?? []).not.toContain('Giải A');
});

it('an award may repeat its own name among its aliases', () => {
  expect(read(entry('a', { aliases: ['giải a'] })).faults).toEqual([]);
});

it('says when there is no list of awards', () => {
  for (const file of [null, [], {}, { awards: {} }])
    expect(readCatalogue(file)).toMatchObject({ entries: [], faults: [{ code: 'no-awards' }] });
});

it('names the place in a list, and an award that is nothing as unknown', () => {
  const { faults } = read(entry('a', { aliases: ['x', 7] }), null);
  expect(faults.map(({ at, details }) => [at, details.award])).toEqual([
    ['awards[0].aliases[1]', 'Giải a'],
    ['awards[1]', '?'],
  ]);
});

it('takes awards that have no Vietnamese name: their English ones may be the same', () => {
  const english = (id: string) => entry(id, { name: { vi: null, en: 'Labour Order' } });
  expect(read(english('a'), english('b'))).toMatchObject({
    entries: [{ id: 'a' }, { id: 'b' }],
    faults: [],
  });
});
