import { dateText, parseDate, parseTime } from '@shared/timing/typedMoment.ts';
import { describe, expect, it } from 'vitest';

describe('parseDate', () => {
  it.each([
    ['02/03/2025', '2025-03-02'],
    ['2/3/2025', '2025-03-02'],
    ['2.3.2025', '2025-03-02'],
    ['29-2-2028', '2028-02-29'],
    ['2025-03-02', '2025-03-02'],
    [' 2/3/2025 ', '2025-03-02'],
  ])('reads %j day first as %s', (text, value) => {
    expect(parseDate(text)).toEqual({ kind: 'known', value });
  });

  it.each([
    '31/2/2026',
    '29/2/2026',
    '12/31/2026',
    'mai',
    '2/3',
    '2026-13-01',
    '112/3/2025',
    '2/3/20251',
    '20250302',
    '+002025-03-02',
    '2025-03-02T10:00',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'unreadable' });
  });

  it('takes nothing as "not known" and reads back what it shows', () => {
    expect(parseDate('')).toEqual({ kind: 'unknown' });
    expect(parseDate(dateText('2026-12-01'))).toEqual({ kind: 'known', value: '2026-12-01' });
  });
});

describe('parseTime', () => {
  it.each([
    ['8:00', '08:00'],
    ['08:05', '08:05'],
    ['8h30', '08:30'],
    ['8 giờ', '08:00'],
    ['14g15', '14:15'],
    ['8', '08:00'],
    ['0745', '07:45'],
    ['23:59', '23:59'],
    ['0:00', '00:00'],
  ])('reads %j as %s', (text, value) => {
    expect(parseTime(text)).toEqual({ kind: 'known', value });
  });

  it.each(['24:00', '8:60', 'sáng', '8:5', '123', '10745', '07451'])('refuses %j', (text) => {
    expect(parseTime(text)).toEqual({ kind: 'unreadable' });
  });

  it('takes nothing as "not known"', () => {
    expect(parseTime(' ')).toEqual({ kind: 'unknown' });
  });
});
