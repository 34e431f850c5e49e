import titles from '@data/protocol/segments.json' with { type: 'json' };
import type { Language } from '../../model/primitives.ts';
import { translator } from '../../words/translate.ts';
import { asLine, sentenceCase } from '../asLine.ts';
import type { FoundOther } from './announcement.ts';
import { languageOf } from './showInfo.ts';

/**
 * What a segment that is no presentation is called. A point of a programme is called as it stands there; prose tells a story,
 * of which only the words that name the thing are taken ("phát động phong trào thi đua năm 2025", "báo cáo tổng kết"), else
 * what such a segment usually is called. `text`: the whole one. `language`: that of the script.
 */
export function segmentTitle(found: FoundOther, text: string, language: Language): string {
  const source = found.source.slice(0, MOST_CLAUSES);
  const told = { ...found, source };
  const own = languageOf(text) === language ? (pointOf(told, text) ?? namedIn(told, text)) : null;
  return own === null ? usualTitle(found, language) : sentenceCase(own);
}

const LONGEST_TITLE = 100;
/** Nothing is told anew more often. */
const MOST_CLAUSES = 20;
/** Characters of a line in which the name of a point is sought. */
const LONGEST_LOOKED_AT = 1000;

/** "7h30", "8 giờ 15 phút", "8:30", "9.00 a.m.", each perhaps with the time at which it ends. */
const CLOCK = String.raw`\d{1,2}\s*(?:(?:h|g|giờ)(?!\p{L})\s*\d{0,2}(?:\s*phút)?|[:.]\d{2})(?:\s*[ap]\.?m\.?)?`;
/** Marks, number and time in front of a point of a programme. */
const POINT = new RegExp(
  String.raw`^\s*(?:[-–—•*+|]\s*)*(?:\d{1,2}[.)]\s+)?(?:(?:từ\s+)?${CLOCK}(?:\s*[-–—]\s*${CLOCK})?\s*[:.,|–-]?\s*)?`,
  'iu',
);
/** Where the name of a point ends: its performer, its place, what is needed for it. */
const BEHIND_POINT = /\s*[,:;.(|\t]|\s\s|\s+(?:do|by)\s+(?=[\p{L}“])/iu;

/** A point of a list or of a programme with times; null: what is found stands in prose. */
function pointOf({ kind, source }: FoundOther, text: string): string | null {
  const words = KIND_WORDS[kind];
  if (words === undefined) return null;
  for (const { start, end } of source) {
    const begins = beginOfLine(text, start);
    const line = text.slice(begins, Math.min(end, begins + LONGEST_LOOKED_AT));
    const front = POINT.exec(line)?.[0] ?? '';
    // Something stands in front that is no mark of a point, or nothing does at all.
    if (front.trim() === '' || begins + front.length < start) continue;
    const title = cut(line.slice(front.length), BEHIND_POINT);
    // A point may tell of several things, or begin with who does it.
    if (title !== null && words.test(title)) return title;
  }
  return null;
}

function beginOfLine(text: string, at: number): number {
  if (at === 0) return 0;
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** What the title of a point speaks of; kinds that are left out have a name of their own in every ceremony. */
const KIND_WORDS: Readonly<Partial<Record<FoundOther['kind'], RegExp>>> = {
  speech:
    /phát biểu|diễn văn|báo cáo|đáp từ|ý kiến|lời |cảm tưởng|speech|address|report|remarks|thanks/iu,
  launch: /phát động|launch/iu,
  performance: /văn nghệ|ca múa|tốp ca|tiết mục|biểu diễn|music|performance|dance/iu,
  other: /\p{L}/u,
};

/** Finds the words of a clause that name the thing; null: it has none. */
type Naming = (clause: string) => string | null;

/** From where they begin up to what is no longer a part of the name. */
const between =
  (begins: RegExp, ends: RegExp): Naming =>
  (clause) => {
    const at = clause.search(begins);
    return at < 0 ? null : cut(clause.slice(at), ends);
  };
/** These words alone. */
const exactly =
  (words: RegExp): Naming =>
  (clause) =>
    words.exec(clause)?.[0] ?? null;

const LAUNCH = between(
  /phát động\s+(?=\p{L})/iu,
  /[,;:.(]|\s+(?:với|trong|đến|tới|tại|nhằm|để)\s/iu,
);
const REPORT = between(
  /báo cáo(?!\p{L})/iu,
  /[,;:.(“"]|\s+(?:do|cho|tại|trước|của|nêu|về việc|trong đó)\s/iu,
);
const FORMAL = exactly(
  /diễn văn(?!\p{L})(?:\s+(?:kỷ niệm|khai mạc|khai giảng|chào mừng|bế mạc)(?!\p{L}))?/iu,
);
const SPOKEN = exactly(
  /phát biểu\s+(?:chỉ đạo|chúc mừng|chào mừng|khai mạc|khai giảng|bế mạc|kết luận|giao nhiệm vụ|cảm ơn|cảm tưởng|đáp từ|ý kiến)(?!\p{L})/iu,
);

function namingsOf(kind: FoundOther['kind'], role: FoundOther['role']): readonly Naming[] {
  switch (kind) {
    case 'launch':
      return [LAUNCH];
    case 'performance':
      return [exactly(/văn nghệ chào mừng/iu)];
    case 'speech':
      return role === 'report' ? [REPORT] : [FORMAL, SPOKEN];
    default:
      return [];
  }
}

/** The words of prose that name the thing; of several clauses those that say most. */
function namedIn({ kind, role, source }: FoundOther, text: string): string | null {
  const clauses = source.map(({ start, end }) => asLine(text.slice(start, end)));
  for (const naming of namingsOf(kind, role)) {
    const names = clauses.flatMap((clause) => naming(clause) ?? []);
    const [most] = names.sort((a, b) => b.length - a.length);
    if (most !== undefined) return asLine(most);
  }
  return null;
}

/** The text up to where something else begins; null: nothing or too much is left of it. */
function cut(raw: string, behind: RegExp): string | null {
  const text = raw.normalize('NFC');
  const found = text.search(behind);
  const at = found < 0 ? text.length : found;
  const opens = text.indexOf('“');
  // A name in quotes stays whole, whatever marks it holds.
  const whole = opens >= 0 && opens < at ? `${text.slice(0, opens)}${quoted(text, opens)}` : '';
  const title = asLine(whole === '' ? text.slice(0, at) : whole);
  return title === '' || title.length > LONGEST_TITLE ? null : title;
}

const quoted = (text: string, opens: number): string =>
  `${text.slice(opens).split('”', 1)[0] ?? ''}”`;

function usualTitle({ kind, role, text }: FoundOther, language: Language): string {
  const t = translator(language);
  switch (kind) {
    case 'opening':
    case 'closing':
      return titles[kind][language];
    case 'introduction':
      return /lý do/iu.test(text)
        ? titles.introduction[language]
        : t('announcement.title.introduction');
    case 'speech':
      return t(`announcement.title.speech.${role ?? 'other'}`);
    default:
      return t(`announcement.title.${kind}`);
  }
}
