import { englishDates } from './englishDates.ts';
import { numberRules } from './numberRules.ts';
import { numberWords, ordinalWords } from './numbers.ts';
import {
  anyOf,
  END,
  literally,
  NUMBER_END,
  NUMBER_START,
  type Rule,
  type RuleGroup,
  rule,
  SPACE,
  START,
  WORD,
} from './pattern.ts';
import { BARE_ROMAN, ROMAN, romanValue } from './roman.ts';
import type { Voice } from './settings.ts';

const UNITS: Readonly<Record<string, string>> = {
  km: 'kilometres',
  km2: 'square kilometres',
  'km/h': 'kilometres an hour',
  m: 'metres',
  m2: 'square metres',
  m3: 'cubic metres',
  cm: 'centimetres',
  mm: 'millimetres',
  ha: 'hectares',
  kg: 'kilograms',
  kWh: 'kilowatt-hours',
  kW: 'kilowatts',
  MW: 'megawatts',
  VND: 'dong',
  VNĐ: 'dong',
  USD: 'US dollars',
};
const CURRENCIES: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound' };

const SCALES: Readonly<Record<string, string>> = { k: 'thousand', m: 'million', bn: 'billion' };

const NUMBERED = [
  ...[
    'Class',
    'Chapter',
    'Part',
    'Volume',
    'Book',
    'Section',
    'Phase',
    'Grade',
    'Level',
    'Type',
    'Category',
  ],
  ...[
    'Act',
    'Title',
    'Article',
    'War',
    'Term',
    'Session',
    'Congress',
    'Stage',
    'Group',
    'Round',
    'Appendix',
  ],
]
  .flatMap((word) => [word, word.toUpperCase()])
  .join('|');
const NAME = `\\p{Lu}\\p{Ll}[\\p{L}'’-]*`;
const RULERS =
  'Henry|Elizabeth|Charles|George|Edward|William|James|Richard|Philip|Louis|Napoleon|King|Queen|Pope|Emperor|Empress|Prince|Princess|Tsar|Sultan|Saint';

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Roman numerals: "Class II" is "Class Two", "Elizabeth II" after Queen and "John Smith III" are "the Second", "the Third". */
function romans(voice: Voice): readonly Rule[] {
  const number = (numeral: string) => capital(numberWords(romanValue(numeral), voice));
  const place = (numeral = '') => `the ${capital(ordinalWords(romanValue(numeral), voice))}`;
  return [
    rule(
      `(?<=${START}(?:${NUMBERED})${SPACE}+)${ROMAN}(?:(?:,|${SPACE}+and|${SPACE}*[–-])${SPACE}*(?!I${END})${ROMAN})*${END}`,
      ([list = '']) => list.replace(/[IVXL]+/g, number),
    ),
    rule(
      `(?<=${START}(?:${RULERS})(?:${SPACE}+${NAME})*${SPACE}+)(${ROMAN})${END}(?!\\.)`,
      ([, one]) => place(one),
    ),
    rule(`(?<=${START}${NAME}${SPACE}+${NAME}${SPACE}+)(II|III|IV)${END}`, ([, one]) => place(one)),
    rule(
      `${START}(${BARE_ROMAN})${END}(?!${SPACE}+\\p{Lu}{2})(?<!\\p{Lu}{2}${SPACE}+\\p{Lu}+)`,
      ([, one = '']) => number(one),
    ),
  ];
}

function units(): readonly Rule[] {
  const names = Object.keys(UNITS)
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|');
  return [
    rule(
      `([$€£])${SPACE}?(\\d+(?:[.,]\\d+)*)(?:${SPACE}?(thousand|million|billion|k|m|bn)${END})?(?!${WORD})`,
      ([, sign = '', amount = '', scale]) =>
        `${amount}${scale === undefined ? '' : ` ${SCALES[scale] ?? scale}`} ${CURRENCIES[sign]}${amount === '1' && scale === undefined ? '' : 's'}`,
    ),
    rule(`(?<=\\d)${SPACE}?(${names})${END}`, ([, unit = '']) => ` ${UNITS[unit]}`),
    rule(`(?<=\\d)${SPACE}*%(?=(${WORD})?)`, ([, word]) => (word ? ' percent ' : ' percent')),
    rule('%', () => 'percent'),
    rule(`(?<=\\d)${SPACE}*[°º]C${END}`, () => ' degrees Celsius'),
    rule(`(?<=\\d)${SPACE}*[°º]`, () => ' degrees'),
  ];
}

/** Every number of an English text, in the order in which the rules may be tried. */
export function englishRules(voice: Voice): readonly (Rule | RuleGroup)[] {
  const ordinal = `${NUMBER_START}(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:st|nd|rd|th)${END}`;
  return [
    rule(`${START}Nos?${SPACE}+(?=\\d)`, ([one = '']) =>
      one.startsWith('Nos') ? 'numbers ' : 'number ',
    ),
    rule(`#(?=\\d)`, () => 'number '),
    ...romans(voice),
    ...englishDates(voice),
    ...units(),
    rule(ordinal, ([, number = '']) => ordinalWords(Number(number.replaceAll(',', '')), voice)),
    rule(`(?<=${START}${anyOf(['class'])}${SPACE}+)(\\d{1,2})${NUMBER_END}`, ([, number]) =>
      capital(numberWords(Number(number), voice)),
    ),
    ...numberRules(voice),
  ];
}
