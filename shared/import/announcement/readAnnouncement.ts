import { spelled } from '../recognise/text.ts';
import type {
  Announcement,
  AnnouncementNotice,
  Skipped,
  SkipReason,
  Span,
} from './announcement.ts';
import { Leaders } from './read/leaders.ts';
import { lineOf } from './read/line.ts';
import { merged, sameCounts } from './read/merge.ts';
import { noticesOf } from './read/notices.ts';
import { isProgramme, namesPart, othersIn } from './read/others.ts';
import { hasNumber, notice, type Piece, piecesOf } from './read/pieces.ts';
import { readSentence } from './read/sentenceReader.ts';
import type { Carried, SentenceReading, Statement } from './read/statements.ts';
import { sentencesOf, textOf } from './read/words.ts';

/**
 * Reads the prose of an announcement, a plan or a report of an award ceremony. Deterministic; nothing in the result is not
 * in the text. Never throws.
 */
export function readAnnouncement(text: string): Announcement {
  const readings = readingsOf(text);
  const statements = readings.flatMap((reading) => reading.statements);
  const handed = statements.filter((one) => skipReason(one) === null);
  const leaders = new Leaders(readings, actingNames(readings, handed));
  const pieces = handed.flatMap((one) => piecesOf(one, leaders));
  const support = statements
    .filter((one) => skipReason(one) === 'decision-only')
    .map((one) => ({ one, pieces: piecesOf(one, leaders) }));
  const { all, only } = withDecisions(pieces, support);
  const presentations = merged(all);
  const skipped = skippedOf(text, readings, { isKnown: isHanded(all), decisionsOnly: only });
  const sums = readings.flatMap((reading) =>
    reading.sums.map(({ total, parts, span }) => notice('total-differs', { total, parts }, [span])),
  );
  const notices = [...presentations.flatMap(({ notices: own }) => own), ...sums];
  return {
    text,
    leaders: leaders.all(),
    presentations: presentations.map(({ found }) => found),
    others: othersIn(readings, leaders),
    skipped,
    notices: distinctNotices([
      ...notices,
      ...presentations.flatMap((one) => noticesOf(one.found, one.entry)),
    ]),
  };
}

function readingsOf(text: string): readonly SentenceReading[] {
  const carried: Carried = { otherEventLine: null, givers: [], awards: [] };
  const readings: SentenceReading[] = [];
  for (const sentence of sentencesOf(text)) {
    const reading = readSentence(lineOf(text, sentence), carried);
    const before = readings.at(-1);
    if (
      before !== undefined &&
      reading.behind !== null &&
      (before.line.number === reading.line.number || saysWho(reading, before))
    )
      readings[readings.length - 1] = withBehind(before, reading.behind);
    // Of a long text most sentences say nothing that is looked for.
    if (saysSomething(reading)) readings.push(reading);
  }
  return readings;
}

function saysSomething({ chunks, statements, gifts, titles, line }: SentenceReading): boolean {
  return (
    statements.length + gifts.length + titles.length > 0 ||
    chunks.some(({ kind }) => kind === 'person' || kind === 'verb') ||
    namesPart(line)
  );
}

/** "Người trao: ông A" on a line of its own, below what is handed over. */
function saysWho({ line }: SentenceReading, before: SentenceReading): boolean {
  const start = line.words[0]?.start ?? 0;
  const isNear = line.number - before.line.number <= MOST_LINES;
  return (
    isNear &&
    /^(?:người trao|trao giải|presenter|presented by)/iu.test(
      line.whole.slice(start, start + 30).normalize('NFC'),
    )
  );
}

/** A blank line and one of details may stand between. */
const MOST_LINES = 3;

/** "Trao Cờ thi đua cho 3 tập thể. Người trao: ông A.": who is named behind hands over. */
function withBehind(
  reading: SentenceReading,
  { givers, formula }: NonNullable<SentenceReading['behind']>,
): SentenceReading {
  const statements = reading.statements.map((one) =>
    one.givers.length > 0 || one.verb === 'receive'
      ? one
      : { ...one, givers, formula: one.formula ?? formula },
  );
  return { ...reading, statements };
}

/** Why nothing is handed over here; null: something is. */
function skipReason(statement: Statement): SkipReason | null {
  const { verb, isPast, isFuture, isOtherEvent, counts, names } = statement;
  if (verb === 'propose') return 'proposal';
  if (isOtherEvent) return 'other-event';
  if (isFuture) return 'no-handing-over';
  if (isPast) return 'past';
  if (verb === 'decide') return 'decision-only';
  if (verb === 'none' && counts.length === 0 && names.length === 0) return 'no-handing-over';
  return null;
}

/** Names of those who hand over, speak or launch something here. */
function actingNames(
  readings: readonly SentenceReading[],
  handed: readonly Statement[],
): (name: string) => boolean {
  const names = new Set<string>();
  for (const { givers } of handed)
    for (const actor of givers) if (actor.kind === 'person') names.add(spelled(actor.person.name));
  for (const { chunks } of readings)
    for (const [index, chunk] of chunks.entries()) {
      if (chunk.kind !== 'verb' || (chunk.verb !== 'launch' && chunk.verb !== 'speak')) continue;
      const before = chunks
        .slice(0, index)
        .findLast(({ kind }) => kind === 'person' || kind === 'verb');
      const behind = chunks.slice(index + 1).find(({ kind }) => kind === 'person');
      const actor = before?.kind === 'person' ? before : behind;
      if (actor?.kind === 'person') names.add(spelled(actor.person.name));
    }
  for (const { line, chunks } of readings)
    if (isProgramme(line))
      for (const chunk of chunks)
        if (chunk.kind === 'person' && chunk.person.posts.length > 0)
          names.add(spelled(chunk.person.name));
  return (name) => names.has(name);
}

/** What a decision gives counts where it is handed over here; else it is a decision only. */
function withDecisions(
  pieces: readonly Piece[],
  support: readonly { readonly one: Statement; readonly pieces: readonly Piece[] }[],
) {
  const handed = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const same = handed.get(nameOf(piece));
    if (same === undefined) handed.set(nameOf(piece), [piece]);
    else same.push(piece);
  }
  // Other numbers than those that are handed over belong to another time.
  const agrees = (own: Piece) =>
    handed
      .get(nameOf(own))
      ?.every((piece) => !hasNumber(piece) || !hasNumber(own) || sameCounts(piece, own)) === true;
  const fitting = support.filter(({ pieces: own }) => own.every(agrees));
  const only = new Set(support.map(({ one }) => one.span));
  for (const { one } of fitting) only.delete(one.span);
  return {
    all: [
      ...pieces,
      ...fitting.flatMap(({ pieces: own }) => own.map((piece) => ({ ...piece, givers: [] }))),
    ],
    only,
  };
}

const nameOf = ({ entry, text }: Piece): string => entry?.id ?? spelled(text);

function isHanded(pieces: readonly Piece[]): (id: string | null, text: string) => boolean {
  const known = new Set(pieces.map(nameOf));
  return (id, text) => known.has(id ?? spelled(text));
}

function skippedOf(
  text: string,
  readings: readonly SentenceReading[],
  {
    isKnown,
    decisionsOnly,
  }: {
    readonly isKnown: (id: string | null, text: string) => boolean;
    readonly decisionsOnly: ReadonlySet<Span>;
  },
): readonly Skipped[] {
  const found: Skipped[] = [];
  const add = (reason: SkipReason, source: Span) =>
    found.push({ text: textOf(text, source), reason, source });
  for (const { statements, gifts, titles } of readings) {
    for (const one of statements) {
      const reason = skipReason(one);
      if (reason === null || (reason === 'decision-only' && !decisionsOnly.has(one.span))) continue;
      const isSaid =
        !one.isFuture &&
        one.awards.every(({ award }) => isKnown(award.entry?.id ?? null, award.text));
      if (reason === 'no-handing-over' && (isSaid || one.awards.every(({ award }) => award.isBare)))
        continue;
      add(reason, one.span);
    }
    for (const span of titles) add('title', span);
    for (const span of gifts) add('gift', span);
  }
  return found.sort((a, b) => a.source.start - b.source.start);
}

function distinctNotices(notices: readonly AnnouncementNotice[]): readonly AnnouncementNotice[] {
  const seen = new Set<string>();
  return notices.filter(({ code, details }) => {
    const key = JSON.stringify([code, details]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
