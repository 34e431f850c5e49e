import type { Rank } from '@shared/contract/contract.ts';
import { compareRanks, laterEpoch, machineToMoveTo, mayListenTo } from '@shared/share/rank.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const rank = (number: number, machineId: string, calls: boolean): Rank => ({
  epoch: { number, machineId },
  calls,
});
const called = rank(1, 'a', true);
const stoodBy = rank(1, 'a', false);
const tookOver = rank(2, 'b', true);
const is = (name: string, its: Rank) => ({ name, rank: its });

const ranks = fc.record({
  epoch: fc.record({ number: fc.nat(3), machineId: fc.constantFrom('', 'a', 'b') }),
  calls: fc.boolean(),
});

describe('which machine a device listens to', () => {
  it.each([
    ['the one that took over later, before the one that still calls', tookOver, stoodBy],
    ['even when it has stopped calling', rank(2, 'b', false), called],
    ['of the same takeover the one that calls', called, stoodBy],
    [
      'of two with the same number the one that all agree on',
      rank(2, 'b', false),
      rank(2, 'a', true),
    ],
  ])('%s', (_what, first, second) => {
    expect(compareRanks(first, second)).toBeGreaterThan(0);
    expect(compareRanks(second, first)).toBeLessThan(0);
    expect(compareRanks(first, first)).toBe(0);
  });

  it('is never one that has not heard of the last takeover', () => {
    expect(mayListenTo(called, tookOver.epoch)).toBe(false);
    expect(mayListenTo(rank(2, 'b', false), tookOver.epoch)).toBe(true);
    expect(machineToMoveTo([is('A', called)], null, tookOver.epoch)).toBeNull();
    expect(laterEpoch(called.epoch, tookOver.epoch)).toBe(tookOver.epoch);
    expect(laterEpoch(tookOver.epoch, called.epoch)).toBe(tookOver.epoch);
  });

  it('is one that stands by when there is no other, and no longer than that', () => {
    const [a, b] = [is('A', called), is('B', stoodBy)];
    expect(machineToMoveTo([b], called, called.epoch)).toBeNull();
    expect(machineToMoveTo([b], null, called.epoch)).toBe(b);
    expect(machineToMoveTo([a, b], b.rank, called.epoch)).toBe(a);
  });

  it('does not change between equals', () => {
    expect(machineToMoveTo([is('A', called), is('B', called)], called, called.epoch)).toBeNull();
    expect(machineToMoveTo([], called, called.epoch)).toBeNull();
  });

  it('is the best that there is, whatever there is', () => {
    const some = fc.array(ranks, { maxLength: 5 });
    fc.assert(
      fc.property(some, fc.option(ranks), ranks, (there, held, { epoch }) => {
        const machines = there.map((its) => ({ rank: its }));
        const chosen = machineToMoveTo(machines, held, epoch);
        const others = machines.filter((one) => mayListenTo(one.rank, epoch));
        if (chosen === null) {
          // Nothing goes before what is held; with nothing held there is nothing.
          const better = others.filter((one) => held === null || compareRanks(one.rank, held) > 0);
          expect(better).toEqual([]);
          return;
        }
        expect(others).toContain(chosen);
        if (held !== null) expect(compareRanks(chosen.rank, held)).toBeGreaterThan(0);
        for (const other of others)
          expect(compareRanks(chosen.rank, other.rank)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
