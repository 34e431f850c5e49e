import { emptyInfo, type Info } from '../../model/info.ts';
import type { Language } from '../../model/primitives.ts';
import { asLine, sentenceCase } from '../asLine.ts';
import { isTitle } from '../recognise/furniture.ts';
import { looksLikeUnit } from '../recognise/looks.ts';

/** What a ceremony made from a text knows of itself; `untitled` is its name where the text has no heading. */
export function announcementInfo(text: string, untitled: string): Info {
  const info = emptyInfo(announcementTitle(text) ?? untitled);
  return languageOf(text) === 'vi' ? info : { ...info, scriptLanguage: 'en', addressStyle: 'none' };
}

/** Characters at the beginning of a text that tell its language and its heading. */
const BEGINNING = 20_000;

/** The language of a text: Vietnamese as soon as some of its letters are. */
export function languageOf(text: string): Language {
  const beginning = text.slice(0, BEGINNING).normalize('NFC');
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  const marked = beginning.match(/[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g)?.length ?? 0;
  return letters > 0 && marked * MARKED_ONE_IN < letters ? 'en' : 'vi';
}

/** Of Vietnamese letters one in five has such a mark; of an English text with Vietnamese names far fewer. */
const MARKED_ONE_IN = 20;

const LONGEST_HEADING = 150;
const FEWEST_WORDS = 3;
/** How many lines of a paper may stand above its prose. */
const MOST_HEADINGS = 12;
/** What the paper is about, in its heading. */
const EVENT =
  /(?<!\p{L})(?:hội nghị|đại hội|lễ|chương trình|gặp mặt|tuyên dương)(?!\p{L})|ceremony|conference|awards?\b|congress/iu;
/** "Số: 12/KH-UBND", "Thái Nguyên, ngày 7 tháng 1 năm 2025", cells beside each other. */
const PAPER_LINE = /^(?:số|no\.?)\s*[:/]?\s*[\d.…/]|ngày\s.*tháng\s| \| /iu;
/** A plan is called by what it organises. */
const ORGANISES = /^(?:(?:về việc|v\/v)\s+)?tổ chức\s+(?=\p{L})/iu;

/** What kind of paper it is; above it stands whose paper it is. */
const PAPER_KIND =
  /^(?:kế hoạch|giấy mời|kịch bản(?: điều hành| chương trình)?|thông báo|thông cáo báo chí|tờ trình|invitation)(?!\p{L})[\s:–-]*/iu;

/** The heading of a text, above its prose; null: it begins with prose, or there is nothing beneath. */
export function announcementTitle(text: string): string | null {
  const lines = text
    .slice(0, BEGINNING)
    .split(/[\r\n]+/)
    .map(asLine)
    .filter((line) => /\p{L}/u.test(line));
  const prose = lines.findIndex((line) => !isHeading(line));
  const headings = lines
    .slice(0, prose < 0 ? Math.max(0, lines.length - 1) : prose)
    .slice(0, MOST_HEADINGS);
  const paper = headings.findIndex((line) => PAPER_KIND.test(line));
  const titles = headings
    .slice(Math.max(0, paper))
    .map((line) => line.replace(PAPER_KIND, ''))
    .filter(isTitleLine);
  const title =
    titles.find((line) => EVENT.test(line)) ?? titles.find((line) => !looksLikeUnit(line));
  return title === undefined ? null : sentenceCase(title.replace(ORGANISES, ''));
}

/** A short line that is no sentence, no point of a list and no time of a programme. */
const isHeading = (line: string): boolean =>
  line.length <= LONGEST_HEADING && !/[.;:,!]$/u.test(line) && /^["“‘'(]?\p{L}/u.test(line);

const isTitleLine = (line: string): boolean =>
  !isTitle(line) && !PAPER_LINE.test(line) && line.split(' ').length >= FEWEST_WORDS;
