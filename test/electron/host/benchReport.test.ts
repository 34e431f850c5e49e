import { describe, expect, it } from 'vitest';
import { asTable, exponents, type Measured } from '../../bench/report.ts';

const row = (p50: number, change: Partial<Measured> = {}): Measured => ({
  name: 'x',
  p50,
  p95: p50,
  raw: null,
  aim: 'flat',
  ...change,
});
const sized = (segments: number, p50: number) => row(p50, { sized: { what: 'x', segments } });

describe('how what was measured grows', () => {
  it('is 0 for what stays, 1 for what grows with the show, from the smallest one on', () => {
    const [small, middle, large] = [sized(10, 5), sized(100, 5), sized(1000, 500)];
    const found = exponents([large, small, middle, row(7)]);
    expect([...found.keys()]).toEqual([large, middle]);
    expect(found.get(middle)).toBeCloseTo(0);
    expect(found.get(large)).toBeCloseTo(1);
  });

  it('is taken from a raw limit that is the same thing in a smaller show, and from no other', () => {
    const raw = { name: 'the same in a show of 10', p50: 2, p95: 2 };
    const one = row(20, { raw, timesLarger: 100 });
    const other = row(20, { raw });
    const found = exponents([one, other]);
    expect(found.get(one)).toBeCloseTo(0.5);
    expect(found.has(other)).toBe(false);
  });

  it('stands in the table, beside what the peer took', () => {
    const table = asTable({
      at: 'now',
      machine: 'here',
      host: 'browser host',
      measured: [sized(10, 5), { ...sized(1000, 5), peer: '47 / 71' }],
    });
    expect(table.split('\n').at(-1)).toBe('| x | 5.00 / 5.00 | – | – | 0.00 | flat | 47 / 71 |');
  });
});
