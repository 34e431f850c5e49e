import { anyOf, END, type Rule, type RuleGroup, rule, SPACE, START } from './pattern.ts';
import { BARE_ROMAN, ROMAN, romanValue } from './roman.ts';

/**
 * Abbreviations that mean something only beside the right word, so that they cannot stand in the table: a town (TP., TX, TT),
 * a district or commune by one letter, the marks before a signature.
 */
const DOT_OR_SPACE = `(?:\\.${SPACE}*|${SPACE}+)`;
const BEFORE_NAME = '(?=\\p{Lu})';
const BEFORE_WORD = '(?=\\p{Lu}\\p{Ll})';

const CENTRES =
  'Y tế|Văn hóa|Văn hoá|Giáo dục|Dịch vụ|Thông tin|Phát triển|Khuyến nông|Kiểm soát|Phục vụ|Chính trị|Bảo trợ';
const STANDING = 'Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Tỉnh đoàn|Ủy ban|Ban';
const POSTS =
  'Giám đốc|Trưởng|Chủ tịch|Viện trưởng|Hiệu trưởng|Tổng|Cục trưởng|Vụ trưởng|Chánh|Bí thư|TRƯỞNG|GIÁM ĐỐC|CHỦ TỊCH';

/**
 * "H." is a district, unless a name goes on there: "Nguyễn P. Nam" keeps its initial. These words end no name of a person.
 */
const BODIES = 'Đoàn|Đội|Hội|Trường|Trạm|Ban|Phòng|An|Quân|Bộ|Ủy|Đảng|Sở';
const NOT_IN_NAME = `(?<!${START}(?!(?:${BODIES})${SPACE})\\p{Lu}\\p{Ll}*${SPACE}+)`;
const PLACES: Readonly<Record<string, string>> = {
  H: 'huyện',
  X: 'xã',
  P: 'phường',
  Q: 'quận',
};

const ABBREVIATIONS: readonly Rule[] = [
  rule(`(?<=(?:^|[\\n,;:(.–-])${SPACE}*)(?:KT|TM|TL|TUQ)\\.${SPACE}*${BEFORE_NAME}`, () => ''),
  rule(`${START}(?:TP|Tp|tp)${DOT_OR_SPACE}${BEFORE_NAME}`, () => 'thành phố '),
  rule(`${START}(?:TX|Tx|tx)${DOT_OR_SPACE}${BEFORE_WORD}`, () => 'thị xã '),
  rule(`${START}TT${DOT_OR_SPACE}(?=(?:${STANDING})${END})`, () => 'Thường trực '),
  rule(`${START}TT${DOT_OR_SPACE}(?=(?:${CENTRES})${END})`, () => 'Trung tâm '),
  rule(`${START}TT${DOT_OR_SPACE}${BEFORE_WORD}`, () => 'thị trấn '),
  rule(`${START}ĐH${DOT_OR_SPACE}${BEFORE_WORD}`, () => 'Đại học '),
  rule(`${START}Q\\.${SPACE}*(?=${POSTS})`, () => 'Quyền '),
  rule(
    `${NOT_IN_NAME}${START}([HXPQ])\\.${SPACE}*(?=\\p{Lu}\\p{Ll}|(?<=[PQ]\\.${SPACE}*)\\d)`,
    ([, letter = '']) => `${PLACES[letter]} `,
  ),
  rule(`${START}CA(?=${SPACE}+(?:tỉnh|thành phố|huyện|thị xã|xã|phường)${END})`, () => 'Công an'),
  rule(`${START}SN:?${SPACE}*(?=\\d{4})`, () => 'sinh năm '),
  rule(`${START}QL${SPACE}?(?=\\d)`, () => 'quốc lộ '),
  rule(`${START}TL${SPACE}?(?=\\d)`, () => 'tỉnh lộ '),
  rule(`${START}QK${SPACE}?(?=\\d)`, () => 'Quân khu '),
];

/** Words that a Roman numeral numbers. */
const NUMBERED = anyOf([
  'thứ',
  'khóa',
  'khoá',
  'hạng',
  'giải',
  'quý',
  'quí',
  'lần',
  'đợt',
  'kỳ',
  'kì',
  'cấp',
  'loại',
  'nhóm',
  'chương',
  'phần',
  'mục',
  'vùng',
  'khu vực',
  'bậc',
  'giai đoạn',
  'phụ lục',
  'quân khu',
  'quân đoàn',
  'đại hội',
  'thế kỷ',
  'thế kỉ',
]);
const AND = `(?:${SPACE}*[,/–-]${SPACE}*|${SPACE}+(?:và|đến)${SPACE}+)`;
const CAPITALS = `(?<!\\p{L})\\p{Lu}{2,}`;

const digits = (list: string) => list.replace(/[IVXL]+/g, (one) => String(romanValue(one)));

/** Roman numerals turn into digits here; the rules for numbers then read "hạng 2" and "lần thứ 11". */
const ROMANS: readonly Rule[] = [
  rule(
    `(?<=${START}${NUMBERED}${SPACE}+)${ROMAN}(?:${AND}(?!I${END})${ROMAN})*${END}`,
    ([list = '']) => digits(list),
  ),
  // In a line of capitals XI and VI are syllables: XI MĂNG, THỊ VI.
  rule(
    `${START}(?!(?:XI|VI)(?:${SPACE}+\\p{Lu}{2}|(?<=${CAPITALS}${SPACE}+..)))(?:${BARE_ROMAN})${END}`,
    ([numeral = '']) => digits(numeral),
  ),
];

/** Vietnamese abbreviations that need their surroundings, then Roman numerals. */
export const VIETNAMESE_CONTEXT: readonly RuleGroup[] = [
  { when: /[HXPQKMLT]\.|T[PXT]|[Tt][px]|ĐH|SN|[QT]L|QK|CA/, rules: ABBREVIATIONS },
  { when: /[IVXL]/, rules: ROMANS },
];
