import { describe, expect, it } from 'vitest';
import type { JournalLine } from '../../../../electron/host/show/journal.ts';
import { Tail } from '../../../../electron/host/show/tail.ts';

const line = (seq: number, id = `c-${seq}`): JournalLine => ({
  seq,
  command: { id, type: 'go', payload: { cueId: 'x' }, at: seq, actor: 'desk' },
});
const tailOf = (...seqs: readonly number[]) => {
  const tail = new Tail();
  for (const seq of seqs) tail.add(line(seq));
  return tail;
};

describe('the last lines', () => {
  it('are known by number, and from there on', () => {
    const tail = tailOf(5, 6, 7);
    expect(tail.idAt(6)).toBe('c-6');
    expect(tail.idAt(4)).toBeNull();
    expect(tail.idAt(8)).toBeNull();
    expect(tail.after(5)?.map(({ seq }) => seq)).toEqual([6, 7]);
    expect(tail.after(7)).toEqual([]);
    expect(tail.after(3)).toBeNull();
    expect(tail.has('c-7')).toBe(true);
    expect(tail.has('c-4')).toBe(false);
  });

  it('are the same as others up to the last id that both have there', () => {
    const tail = tailOf(5, 6, 7);
    expect(
      tail.common([
        [6, 'c-6'],
        [7, 'other'],
      ]),
    ).toBe(6);
    expect(tail.common([[6, 'c-7']])).toBeNull();
  });

  it('have no gap: what was before one is worth nothing', () => {
    const tail = tailOf(5, 6, 9);
    expect(tail.all.map(({ seq }) => seq)).toEqual([9]);
    expect(tail.has('c-6')).toBe(false);
    tail.prepend([line(3), line(7), line(8)]);
    expect(tail.all.map(({ seq }) => seq)).toEqual([7, 8, 9]);
  });

  it('are kept up to a number', () => {
    const tail = new Tail();
    for (let seq = 1; seq <= 4001; seq += 1) tail.add(line(seq));
    expect(tail.after(1)).toBeNull();
    expect(tail.after(3999)?.length).toBe(2);
    expect(tail.marks).toHaveLength(2000);
  });
});
