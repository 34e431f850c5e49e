import { duration } from '@shared/timing/format.ts';
import { parseDuration } from '@shared/timing/typedDuration.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('parseDuration', () => {
  it.each([
    ['150', 150],
    ['3m', 180],
    ['3 phút', 180],
    ['2:30', 150],
    ['1:02:30', 3750],
    ['1h30m', 5400],
    ['1 giờ 30 phút', 5400],
    ['90 s', 90],
    ['2M 5S', 125],
    [' 0 ', 0],
    ['24h', 86_400],
  ])('reads %j as %i s', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ kind: 'seconds', seconds });
  });

  it('takes nothing as "not typed"', () => {
    expect(parseDuration('  ')).toEqual({ kind: 'empty' });
  });

  it.each(['lâu', '-3', '3m3', '1:2', '2:30:', 'm', '86401', '25h'])('refuses %j', (text) => {
    expect(parseDuration(text)).toEqual({ kind: 'unreadable' });
  });

  it('reads back whatever the field shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
        expect(parseDuration(duration(seconds * 1000))).toEqual({ kind: 'seconds', seconds });
      }),
    );
  });
});
