import { describe, expect, it } from 'vitest';
import { PrintQueue, pageRanges } from '../../../../electron/host/print/printJob.ts';

describe('pageRanges', () => {
  it('writes pages as Chromium reads them', () => {
    expect(pageRanges({ pages: [2, 3, 7] })).toBe('2-3,7');
    expect(pageRanges({ pages: [12, 10, 11, 3, 11] })).toBe('3,10-12');
    expect(pageRanges({})).toBe('');
  });

  it('takes no pages for a mistake: Chromium would print all', () => {
    for (const pages of [[], [0], [-1], [1.5], [Number.NaN]])
      expect(() => pageRanges({ pages })).toThrow(RangeError);
  });
});

describe('PrintQueue', () => {
  it('does one work at a time, and the next one only when a cancelled one has ended', async () => {
    const queue = new PrintQueue();
    const cancelling = new AbortController();
    const order: string[] = [];
    let end: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const first = queue.run(async () => {
      order.push('first');
      begun();
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      order.push('first ended');
    }, cancelling.signal);
    const second = queue.run(async () => {
      order.push('second');
    }, undefined);
    await running;
    cancelling.abort();
    await expect(first).rejects.toMatchObject({ code: 'print-cancelled' });
    expect(order).toEqual(['first']);
    end();
    await second;
    expect(order).toEqual(['first', 'first ended', 'second']);
  });

  it('waits for its works, or cancels them, and takes new ones after', async () => {
    const queue = new PrintQueue();
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(name);
    };
    void queue.run(work('one'), undefined);
    await queue.done();
    expect(order).toEqual(['one']);
    const refused = expect(queue.run(work('two'), undefined)).rejects.toMatchObject({
      code: 'print-cancelled',
    });
    await queue.cancelAll();
    await refused;
    await queue.run(work('three'), undefined);
    expect(order).toEqual(['one', 'three']);
  });
});
