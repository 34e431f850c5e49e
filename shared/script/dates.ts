import { Temporal } from 'temporal-polyfill';
import type { Language } from '../model/primitives.ts';
import { MONTHS } from './reading/englishDates.ts';
import type { TemplateText } from './template.ts';

/**
 * "05 tháng 02 năm 2025", "5 February 2025". In Vietnamese with a zero before small days and before January and
 * February (Nghị định 30/2020).
 */
export function longDate(date: string, language: Language, text: TemplateText): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  const two = (n: number) => String(n).padStart(2, '0');
  const isVietnamese = language === 'vi';
  return text('date.long', {
    day: isVietnamese ? two(day) : String(day),
    month: isVietnamese && month <= 2 ? two(month) : String(month),
    monthName: MONTHS[month - 1] ?? '',
    year: String(year),
  });
}
