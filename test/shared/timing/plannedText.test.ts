import { emptyInfo, type Info } from '@shared/model/info.ts';
import { plannedText } from '@shared/timing/plannedText.ts';
import { describe, expect, it } from 'vitest';

const MINUTE = 60_000;
const info = (changes: Partial<Info>): Info => ({ ...emptyInfo('x'), ...changes });

describe('planned times', () => {
  it('are times of day when only the time is known', () => {
    expect(plannedText(95 * MINUTE, info({ startTime: '08:00' }))).toBe('09:35');
    expect(plannedText(95 * MINUTE, info({ startTime: '08:20' }))).toBe('09:55');
  });

  it('go on past midnight', () => {
    expect(plannedText(90 * MINUTE, info({ startTime: '23:00' }))).toBe('00:30');
    expect(plannedText(90 * MINUTE, info({ startTime: '23:00', date: '2026-12-31' }))).toBe(
      '00:30',
    );
  });

  it('follow the clocks of the hall when they change', () => {
    const night = info({ startTime: '01:30', date: '2026-03-29', zone: 'Europe/Berlin' });
    expect(plannedText(60 * MINUTE, night)).toBe('03:30');
  });

  it('count from the start when the time is not known', () => {
    expect(plannedText(5 * MINUTE, info({ date: '2026-12-31' }))).toBe('+5:00');
    expect(plannedText(0, info({}))).toBe('+0:00');
  });
});
