import { duration, overUnderState, signed, stampedTime, wallClock } from '@shared/timing/format.ts';
import { describe, expect, it } from 'vitest';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('times for people', () => {
  it('show the wall clock of the hall', () => {
    expect(wallClock(EIGHT_O_CLOCK + 5 * 60_000 + 9000, ZONE)).toBe('08:05');
    expect(wallClock(EIGHT_O_CLOCK + 5 * 60_000 + 9000, ZONE, true)).toBe('08:05:09');
    expect(wallClock(EIGHT_O_CLOCK, 'Europe/Berlin')).toBe('02:00');
  });

  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [600_000, '10:00'],
    [3_600_000, '1:00:00'],
    [36_061_000, '10:01:01'],
  ])('show %i ms as %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it.each([
    [80_000, '+1:20'],
    [-40_000, '−0:40'],
    [0, '0:00'],
    [400, '0:00'],
    [-400, '0:00'],
  ])('show over/under %i ms as %s', (ms, text) => {
    expect(signed(ms)).toBe(text);
  });

  it('stamp a page with day and time', () => {
    expect(stampedTime(EIGHT_O_CLOCK, ZONE)).toBe('02/03/2025 08:00');
  });
});

describe('overUnderState', () => {
  it.each([
    [0, 'onTime'],
    [999, 'onTime'],
    [-999, 'onTime'],
    [1000, 'over'],
    [-1000, 'under'],
  ] as const)('%i ms is %s', (ms, state) => {
    expect(overUnderState(ms)).toBe(state);
  });
});
