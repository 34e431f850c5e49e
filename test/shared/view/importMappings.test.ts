import type { ListMapping } from '@shared/contract/settings.ts';
import { optionsFor, withMapping } from '@shared/view/importMappings.ts';
import { describe, expect, it } from 'vitest';

const mapping = (heads: string, ...columns: string[]): ListMapping => ({ heads, columns });

describe('remembered columns', () => {
  it('keep the newest last, one for the same heads, and no more than the settings do', () => {
    const two = withMapping([mapping('a', 'name'), mapping('b', 'name')], mapping('a', 'unit'));
    expect(two).toEqual([mapping('b', 'name'), mapping('a', 'unit')]);
    const many = Array.from({ length: 50 }, (_, at) => mapping(`h${at}`, 'name'));
    const more = withMapping(many, mapping('new', 'name'));
    expect(more).toHaveLength(50);
    expect(more[0]?.heads).toBe('h1');
    expect(more.at(-1)?.heads).toBe('new');
  });

  it('are not kept for lists without heads', () => {
    expect(withMapping([], mapping('||', 'name', 'unit', 'note'))).toEqual([]);
    expect(withMapping([], mapping('x'.repeat(2001), 'name'))).toEqual([]);
  });
});

describe('the options of recognition', () => {
  const tables = [
    { table: 'A', heads: 'stt|ten' },
    { table: 'B', heads: 'stt|ten' },
    { table: 'C', heads: '' },
  ];
  const none = { mappings: [], columns: {}, kinds: {} };

  it('are none when nothing was said of these tables', () => {
    expect(optionsFor(tables, none)).toBeNull();
    expect(
      optionsFor(tables, {
        ...none,
        mappings: [mapping('other', 'name')],
        kinds: { D: 'household' },
      }),
    ).toBeNull();
  });

  it('take the newest mapping for the heads, and what was said of the table itself before that', () => {
    const options = optionsFor(tables, {
      mappings: [mapping('stt|ten', 'ignore', 'name'), mapping('stt|ten', 'order', 'name')],
      columns: { B: ['order', 'unit'], C: ['name'] },
      kinds: { A: 'household' },
    });
    expect(options).toEqual({
      mappings: [
        { table: 'A', columns: ['order', 'name'] },
        { table: 'B', columns: ['order', 'unit'] },
        { table: 'C', columns: ['name'] },
      ],
      kinds: [{ table: 'A', kind: 'household' }],
    });
  });

  it('leave out a mapping with a meaning that is not known any more', () => {
    const mappings = [mapping('stt|ten', 'order', 'title')];
    expect(optionsFor(tables, { ...none, mappings })).toBeNull();
  });
});
