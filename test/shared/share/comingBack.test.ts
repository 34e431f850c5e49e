import { pauseBefore } from '@shared/share/comingBack.ts';
import { describe, expect, it } from 'vitest';

const MANY = Array.from({ length: 40 }, (_, failed) => failed);

describe('the pause before a line is tried again', () => {
  it('is short at first, grows, and never grows over five seconds', () => {
    const pauses = MANY.map((failed) => pauseBefore(failed, 0));
    expect(pauses.slice(0, 6)).toEqual([300, 600, 1200, 2400, 4800, 5000]);
    expect(Math.max(...pauses)).toBe(5000);
  });

  it('grows longer only where that is asked for', () => {
    expect(pauseBefore(30, 0, 15_000)).toBe(15_000);
    expect(pauseBefore(0, 0, 15_000)).toBe(300);
  });

  it('is spread by chance, and by no more than a third', () => {
    for (const failed of MANY) {
      const [longest, shortest] = [pauseBefore(failed, 0), pauseBefore(failed, 0.999)];
      expect(shortest).toBeLessThan(longest);
      expect(shortest).toBeGreaterThan(longest * (2 / 3));
    }
  });
});
