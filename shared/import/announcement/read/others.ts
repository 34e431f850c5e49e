import { spelled } from '../../recognise/text.ts';
import type { FoundOther, Sourced, Span } from '../announcement.ts';
import type { Actor } from './actors.ts';
import type { Chunk } from './chunks.ts';
import type { Leaders } from './leaders.ts';
import { type Line, spanAt } from './line.ts';
import type { SentenceReading } from './statements.ts';

/** Parts of the programme that are no awards, each once however often the text speaks of it. */
export function othersIn(
  readings: readonly SentenceReading[],
  leaders: Leaders,
): readonly FoundOther[] {
  const found = readings.flatMap((reading) =>
    reading.isOtherEvent ? [] : othersOf(reading, leaders),
  );
  return distinct(found);
}

const sentenceText = (line: Line) => {
  const [first, last] = [line.words[0], line.words.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : line.whole.slice(first.start, last.end).normalize('NFC').replace(/\s+/gu, ' ');
};

function othersOf(reading: SentenceReading, leaders: Leaders): readonly FoundOther[] {
  const { line, chunks } = reading;
  const text = sentenceText(line);
  const whole = spanAt(line, 0, line.words.length);
  const plain = (kind: FoundOther['kind']): FoundOther => ({
    kind,
    text,
    by: [],
    theme: null,
    role: null,
    source: [whole],
  });
  const found: FoundOther[] = [];
  const isPastAt = (index: number) =>
    chunks.slice(0, index).some(({ kind }) => kind === 'past') &&
    !chunks.some(({ kind }) => kind === 'here');
  for (const [kind, pattern] of PARTS) if (pattern.test(text)) found.push(plain(kind));
  for (const [index, chunk] of chunks.entries()) {
    if (chunk.kind !== 'verb') continue;
    const by = actorsOf(chunks, index, line).flatMap((actor) => leaders.nameOf(actor) ?? []);
    if (chunk.verb === 'launch') {
      const isPassive = chunks[index - 1]?.kind === 'passive';
      const isTold = by.length > 0 || (isProgramme(line) && !isPassive);
      if (isTold && !isPastAt(index) && MOVEMENT.test(text))
        found.push({ ...plain('launch'), by, theme: themeOf(line) });
    } else if (chunk.verb === 'speak') {
      const role = roleOf(text);
      const isTold =
        by.length > 0 ||
        isProgramme(line) ||
        /\bin (?:his|her) (?:speech|address)\b/iu.test(text) ||
        // "Phát biểu tại buổi lễ, …": somebody does, whoever it is.
        (chunk.from === 0 && SPEAKS.test(text)) ||
        // "Đại diện học sinh phát biểu …"
        /^(?:đại diện|thay mặt|a representative|representatives)/iu.test(text) ||
        (role === 'thanks' && /đại diện|representative|thay mặt/iu.test(text));
      if (isTold && !isPastAt(index)) found.push({ ...plain('speech'), by, role });
    }
  }
  return found;
}

const SPEAKS = /^(?:phát biểu|speaking|addressing)/iu;

const PARTS: readonly (readonly [FoundOther['kind'], RegExp])[] = [
  ['opening', /chào cờ|flag salute|flag-raising|national anthem/iu],
  ['introduction', /giới thiệu (?:các )?đại biểu|introduction of (?:the )?(?:guests|delegates)/iu],
  [
    'performance',
    /văn nghệ|biểu diễn nghệ thuật|chương trình nghệ thuật|art performance|music(?:al)? performance|cultural performance/iu,
  ],
  ['closing', /bế mạc(?! hội thi)|closing of the/iu],
];

/** Whether a sentence names a part of a programme. */
export function namesPart(line: Line): boolean {
  const text = sentenceText(line);
  return PARTS.some(([, pattern]) => pattern.test(text));
}

const MOVEMENT =
  /phong trào|thi đua|chiến dịch|đợt cao điểm|hội thi|cuộc thi|tháng|movement|campaign|emulation/iu;

/** "8h15: …", "3. …": an item of a programme says what happens without saying who. */
export function isProgramme({ words, whole, beginsLine }: Line): boolean {
  // A text of one line would be searched from its end to its beginning for each sentence.
  if (!beginsLine) return false;
  const from = whole.lastIndexOf('\n', (words[0]?.start ?? 0) - 1) + 1;
  return /^\s*(?:[-–•*+]|\d+[.)]|\d{1,2}\s*(?:h|giờ|:)\s*\d{0,2})/u.test(
    whole.slice(from, from + 20),
  );
}

/** Who does it: those in front of the verb, else the first whom the rest of the sentence names. */
function actorsOf(chunks: readonly Chunk[], at: number, line: Line): readonly Actor[] {
  const before: Actor[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const chunk = chunks[index];
    if (chunk === undefined || ['verb', 'award', 'consists', 'to'].includes(chunk.kind)) break;
    const actor = actorOf(chunk, line);
    if (actor !== null) before.unshift(actor);
  }
  if (before.length > 0) return before;
  let office: Actor | null = null;
  for (const chunk of chunks.slice(at + 1)) {
    if (chunk.kind === 'verb' && chunk.verb !== 'speak') break;
    const actor = actorOf(chunk, line);
    if (actor?.kind === 'person') return [actor];
    office ??= actor;
  }
  return office === null ? [] : [office];
}

function actorOf(chunk: Chunk, line: Line): Actor | null {
  const span = spanAt(line, chunk.from, chunk.to);
  if (chunk.kind === 'person') return { kind: 'person', person: chunk.person, span };
  if (chunk.kind === 'office' && chunk.office.text !== '')
    return { kind: 'office', text: chunk.office.text, span };
  return null;
}

function roleOf(text: string): FoundOther['role'] {
  if (/báo cáo|report/iu.test(text)) return 'report';
  if (/đáp từ|cảm ơn|cảm tưởng|thank/iu.test(text)) return 'thanks';
  if (
    /chỉ đạo|chúc mừng|biểu dương|ghi nhận|đề nghị|yêu cầu|nhấn mạnh|addressing|addressed|called on|urged/iu.test(
      text,
    )
  )
    return 'address';
  return 'other';
}

/** What is quoted behind "chủ đề". */
function themeOf(line: Line): Sourced<string> | null {
  const from = line.words.findIndex(({ isQuoted }) => isQuoted);
  if (from < 0) return null;
  let to = from;
  while (line.words[to]?.isQuoted === true) to += 1;
  const span: Span = spanAt(line, from, to);
  return {
    value: line.whole.slice(span.start, span.end).normalize('NFC').replace(/\s+/gu, ' '),
    spans: [span],
  };
}

/** A speech is told apart by who holds it, and by its role where it has one of its own. */
function keyOf({ kind, by, role }: FoundOther, known: ReadonlyMap<string, FoundOther>): string {
  if (kind !== 'speech') return kind;
  const who = by.map(({ value }) => spelled(value)).join('|');
  if (who === '') return `speech ${role}`;
  const own = `speech ${who} ${role}`;
  const same = [...known.keys()].find((key) => key.startsWith(`speech ${who} `));
  return known.has(own) || same === undefined || (role !== 'other' && !same.endsWith(' other'))
    ? own
    : same;
}

function distinct(found: readonly FoundOther[]): readonly FoundOther[] {
  const byKey = new Map<string, FoundOther>();
  for (const one of found) {
    const key = keyOf(one, byKey);
    const before = byKey.get(key);
    if (before === undefined) byKey.set(key, one);
    else
      byKey.set(key, {
        ...before,
        by: before.by.length > 0 ? before.by : one.by,
        theme: before.theme ?? one.theme,
        role: before.role === 'other' ? one.role : before.role,
        source: [...before.source, ...one.source],
      });
  }
  return [...byKey.values()];
}
