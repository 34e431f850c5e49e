import { sortedByWords, wordsOf } from '@shared/words/collation.ts';
import { keptOrder } from '@shared/words/keptOrder.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Item {
  readonly text: string;
}

const byText = (items: readonly Item[]) => sortedByWords(items, ({ text }) => wordsOf(text));

const item = (text: string): Item => ({ text });

/** Few words, so that many are equal. */
const items = fc.array(fc.constantFrom('Hà', 'Hạ', 'An', 'ha', 'Lê An', 'số 9', 'số 10').map(item));

/** An edit of a list at a place of it: another item instead, one more, one less, two that change places, one that goes to the end. */
const EDITS = {
  replace: (list, at, one) => list.with(at, one),
  add: (list, at, one) => list.toSpliced(at, 0, one),
  remove: (list, at) => list.toSpliced(at, 1),
  swap: (list, at) => list.with(at, list[0] ?? item('')).with(0, list[at] ?? item('')),
  move: (list, at) => [...list.toSpliced(at, 1), list[at] ?? item('')],
} satisfies Record<string, (list: readonly Item[], at: number, one: Item) => readonly Item[]>;

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
    at: fc.nat(),
    text: fc.constantFrom('Hà', 'Hạ', 'ha', 'An'),
  }),
  { maxLength: 8 },
);

describe('keptOrder', () => {
  it('gives what sorting anew gives, the same items in the same places', () => {
    fc.assert(
      fc.property(items, fc.array(edits), (start, turns) => {
        const kept = keptOrder<Item>();
        let list: readonly Item[] = start;
        for (const turn of [[], ...turns]) {
          for (const { kind, at, text } of turn)
            if (list.length > 0) list = EDITS[kind](list, at % list.length, item(text));
          const [inOrder, anew] = [kept(list, byText), byText(list)];
          expect(inOrder.map((one) => list.indexOf(one))).toEqual(
            anew.map((one) => list.indexOf(one)),
          );
        }
      }),
    );
  });

  const many = Array.from({ length: 300 }, (_, at) => item(`số ${(at * 7) % 300}`));

  /** How many were sorted at once after the list had been sorted before. */
  function sortedAtOnce(now: readonly Item[]): number {
    const kept = keptOrder<Item>();
    kept(many, byText);
    let most = 0;
    const inOrder = kept(now, (some) => {
      most = Math.max(most, some.length);
      return byText(some);
    });
    expect(inOrder).toEqual(byText(now));
    return most;
  }

  it('compares pairs alone when a few have changed, come, gone or moved', () => {
    expect(sortedAtOnce(many.with(20, item('số 33')))).toBe(2);
    expect(sortedAtOnce([item('số 7'), ...many.slice(1), item('số 8')])).toBe(2);
    expect(sortedAtOnce(many.slice(20))).toBe(0);
    expect(sortedAtOnce([...many])).toBe(0);
  });

  it('sorts everything when many have changed, or when others stand first among equals', () => {
    expect(sortedAtOnce(many.map(({ text }) => item(text)))).toBe(300);
    expect(sortedAtOnce([...many.slice(1), ...many.slice(0, 1)])).toBe(300);
  });
});
