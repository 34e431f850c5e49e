import { numberRules } from './numberRules.ts';
import { ordinalWords } from './numbers.ts';
import {
  anyOf,
  NUMBER_END,
  type Rule,
  type RuleGroup,
  rule,
  SPACE,
  START,
  WORD,
} from './pattern.ts';
import type { Voice } from './settings.ts';
import { vietnameseDates } from './vietnameseDates.ts';
import { vietnameseTimes } from './vietnameseTimes.ts';
import { vietnameseUnits } from './vietnameseUnits.ts';

const CLASSES: Readonly<Record<string, string>> = { 1: 'Nhất', 2: 'Nhì', 3: 'Ba', 4: 'Tư' };
const CLASS_NAME = anyOf(['hạng', 'giải']);
const AND = `(?:${SPACE}*[,/–-]${SPACE}*|${SPACE}+và${SPACE}+)`;
const CLASS_END = `(?!${WORD}|[.,/:]\\d|${SPACE}+(?:bài|câu|ván|trận))`;

function ordinals(voice: Voice): readonly Rule[] {
  const place = (number: string | undefined) => ordinalWords(Number(number), voice);
  return [
    rule(`(?<=${START}${anyOf(['thứ'])}${SPACE}+)(\\d{1,4})${NUMBER_END}`, ([, number]) =>
      place(number).replace('thứ ', ''),
    ),
    rule(`(?<=${START}${anyOf(['lần'])}${SPACE}+)(\\d{1,4})${NUMBER_END}`, ([, number]) =>
      place(number),
    ),
  ];
}

/** "hạng 2", "giải 1". In "hạng 3, 5 tập thể" the second number counts, so a list of classes must end its clause. */
const CLASS_RULES: readonly Rule[] = [
  rule(
    `(?<=${START}${CLASS_NAME}${SPACE}+)0?[1-4](?:${AND}0?[1-4])*${CLASS_END}(?=${SPACE}*(?:[.;:)\\n]|$))`,
    ([list = '']) => list.replace(/0?([1-4])/g, (_, number: string) => CLASSES[number] ?? ''),
  ),
  rule(
    `(?<=${START}${CLASS_NAME}${SPACE}+)0?([1-4])${CLASS_END}`,
    ([, number = '']) => CLASSES[number],
  ),
];

/** A point before one or two digits of a measure is a decimal sign: "2.5 tỷ". */
const MEASURES = 'phần trăm|tỷ|tỉ|triệu|nghìn|ngàn|ki-lô|héc-ta|mét|mi-li|điểm|giây|độ';
const DECIMAL_POINT = rule(`(?<=${START}\\d+)\\.(?=\\d{1,2}${SPACE}+(?:${MEASURES}))`, () => ',');

/** Every number of a Vietnamese text, in the order in which the rules may be tried. */
export function vietnameseNumbers(voice: Voice): RuleGroup {
  return {
    when: /[\d%&+‰]/,
    rules: [
      {
        when: /\d[^\S\r\n]?[-/.\u2010-\u2015\u2212]|ngày|mùng|mồng|tháng/i,
        rules: vietnameseDates(voice),
      },
      { when: /\d[^\S\r\n]?(?:[hg:]|giờ)/i, rules: vietnameseTimes(voice) },
      { when: /[$%‰°º]|\d[^\S\r\n]?\p{L}|m[23]/u, rules: vietnameseUnits(voice) },
      { when: /thứ|lần/i, rules: ordinals(voice) },
      { when: /hạng|giải/i, rules: CLASS_RULES },
      { when: /\d\.\d/, rules: [DECIMAL_POINT] },
      ...numberRules(voice),
    ],
  };
}
