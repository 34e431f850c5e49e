import { numberWords } from './numbers.ts';
import { DASH, END, NUMBER_END, NUMBER_START, type Rule, rule, SPACE } from './pattern.ts';
import type { Voice } from './settings.ts';

const MINUTE_NAME = `(?:${SPACE}?(?:phút|ph|['’′])(?!\\p{L}))?`;
const BETWEEN = `(?<=\\d(?:[hH]|g(?=\\d)|:\\d\\d|[hHg]\\d\\d))${SPACE}*${DASH}${SPACE}*(?=\\d{1,2}(?:[hH]|g\\d|:\\d\\d))`;

/** Times of day of Vietnamese texts: "7h30", "08:00", "8 giờ 30". */
export function vietnameseTimes(voice: Voice): readonly Rule[] {
  const words = (text: string) => numberWords(Number(text), voice);
  const time = (hour = '', minute = '0', second = '0') => {
    if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return undefined;
    const parts = [`${words(hour)} giờ`];
    if (Number(minute) > 0 || Number(second) > 0) parts.push(`${words(minute)} phút`);
    if (Number(second) > 0) parts.push(`${words(second)} giây`);
    return parts.join(' ');
  };
  return [
    rule(BETWEEN, () => ' đến '),
    rule(
      `${NUMBER_START}(\\d{1,2}):(\\d{2})(?::(\\d{2}))?${NUMBER_END}`,
      ([, hour, minute, second]) => time(hour, minute, second),
    ),
    rule(
      `${NUMBER_START}(\\d{1,2})${SPACE}?(?:[hH]${SPACE}?|g)(\\d{2})${MINUTE_NAME}${NUMBER_END}`,
      ([, hour, minute]) => time(hour, minute),
    ),
    rule(
      `${NUMBER_START}(\\d{1,2})${SPACE}?giờ${SPACE}?(\\d{1,2})${MINUTE_NAME}${NUMBER_END}`,
      ([, hour, minute]) => time(hour, minute),
    ),
    rule(`${NUMBER_START}(\\d+)${SPACE}?[hH]${END}`, ([, hour]) => `${hour} giờ`),
  ];
}
