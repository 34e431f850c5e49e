import { DASH, END, literally, type Rule, rule, SPACE, WORD } from './pattern.ts';
import type { Voice } from './settings.ts';

/** Units that stand after a number. */
const UNITS: Readonly<Record<string, string>> = {
  km: 'ki-lô-mét',
  km2: 'ki-lô-mét vuông',
  'km/h': 'ki-lô-mét trên giờ',
  m: 'mét',
  m2: 'mét vuông',
  m3: 'mét khối',
  cm: 'xăng-ti-mét',
  cm2: 'xăng-ti-mét vuông',
  mm: 'mi-li-mét',
  ha: 'héc-ta',
  kg: 'ki-lô-gam',
  Kg: 'ki-lô-gam',
  g: 'gam',
  l: 'lít',
  kWh: 'ki-lô-oát giờ',
  kW: 'ki-lô-oát',
  MW: 'mê-ga-oát',
  kV: 'ki-lô-vôn',
  đ: 'đồng',
  VNĐ: 'đồng',
  VND: 'đồng',
  vnđ: 'đồng',
  USD: 'đô la Mỹ',
  EUR: 'ơ-rô',
  'tr.đ': 'triệu đồng',
  trđ: 'triệu đồng',
};
const SQUARES: Readonly<Record<string, string>> = {
  m2: 'mét vuông',
  km2: 'ki-lô-mét vuông',
  m3: 'mét khối',
};

const sources = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .map(literally)
  .join('|');

/** Units, money and percents of Vietnamese texts; the number before them is read later. */
export function vietnameseUnits({ region }: Voice): readonly Rule[] {
  const thousandth = region === 'north' ? 'phần nghìn' : 'phần ngàn';
  return [
    rule(
      `(?<=\\d${SPACE}?(?:%|${sources}))${SPACE}*${DASH}${SPACE}*(?=\\d[\\d.,]*${SPACE}?(?:%|(?:${sources})${END}))`,
      () => ' đến ',
    ),
    rule(`[$]${SPACE}?(\\d[\\d.,]*)(?<!\\D)`, ([, amount]) => `${amount} đô la`),
    // "5 đ/c" is five comrades.
    rule(`(?<=\\d)${SPACE}?(${sources})${END}(?!/c${END})`, ([, unit = '']) => ` ${UNITS[unit]}`),
    rule(`(?<!\\p{L})(m2|km2|m3)${END}`, ([, unit = '']) => SQUARES[unit]),
    rule(`(?<=\\d)${SPACE}*%(?=(${WORD})?)`, ([, word]) => (word ? ' phần trăm ' : ' phần trăm')),
    rule('%', () => 'phần trăm'),
    rule(`(?<=\\d)${SPACE}*‰`, () => ` ${thousandth}`),
    rule(`(?<=\\d)${SPACE}*[°º]C${END}`, () => ' độ C'),
    rule(`(?<=\\d)${SPACE}*[°º]`, () => ' độ'),
  ];
}
