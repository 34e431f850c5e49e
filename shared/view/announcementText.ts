import type { Span } from '../import/announcement/announcement.ts';
import type { AnnouncementProposal } from '../import/announcement/proposal.ts';
import { MARK_KINDS, type Mark, type MarkKind, marksOf } from './announcementMarks.ts';

/** Words that stand together and were understood as one thing, or as none. */
export interface MarkedRun extends Span {
  /** null: plain words. */
  readonly kind: MarkKind | null;
  /** Keys of the fields that come from these words, the one that is shown first. */
  readonly fields: readonly string[];
  /** Keys of the segments of which these words are a clause. */
  readonly clauses: readonly string[];
  /** The words of the mark begin here, as far as they can be seen, and do not go on from a run before. */
  readonly isStart: boolean;
}

/** A paragraph of the text, or a part of a very long one. */
export interface MarkedParagraph extends Span {
  /** The start as text. */
  readonly key: string;
  /** It goes on from the one before. */
  readonly isContinued: boolean;
  /** They cover the paragraph without gaps. */
  readonly runs: readonly MarkedRun[];
}

/** A text with everything that was understood of it. */
export interface MarkedText {
  readonly paragraphs: readonly MarkedParagraph[];
  /** The places of each field, part and left-out clause by its key, in the order of the text. */
  readonly places: Readonly<Record<string, readonly Span[]>>;
  /** How many marks of each kind can be seen. */
  readonly counts: Readonly<Record<MarkKind, number>>;
}

/** Longer paragraphs are divided, so that a text without line breaks can be scrolled through as well. */
const LONGEST = 1500;

/** The text of a proposal in paragraphs, each cut where marks begin and end. Blank lines are left out. */
export function markedText(proposal: AnnouncementProposal): MarkedText {
  const { text } = proposal.announcement;
  const marks = marksOf(proposal)
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const counts = Object.fromEntries(MARK_KINDS.map((kind) => [kind, 0])) as Record<
    MarkKind,
    number
  >;
  let next = 0;
  let open: Mark[] = [];
  const begun = new Set<Mark>();
  const paragraphs = paragraphSpans(text).map((paragraph): MarkedParagraph => {
    open = open.filter(({ end }) => end > paragraph.start);
    for (let mark = marks[next]; mark !== undefined && mark.start < paragraph.end; ) {
      if (mark.end > paragraph.start) open.push(mark);
      next += 1;
      mark = marks[next];
    }
    const runs = runsOf(paragraph, open, begun);
    for (const { kind, isStart } of runs) if (kind !== null && isStart) counts[kind] += 1;
    return { ...paragraph, key: String(paragraph.start), runs };
  });
  return { paragraphs, places: placesOf(marks), counts };
}

/** The 0-based place of the paragraph in which a place of the text stands. */
export function paragraphAt(paragraphs: readonly MarkedParagraph[], at: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, paragraphs.length - 1);
}

function placesOf(marks: readonly Mark[]): Record<string, Span[]> {
  const places: Record<string, Span[]> = {};
  for (const { field, start, end } of marks) {
    const own = places[field] ?? [];
    places[field] = own;
    if (own.at(-1)?.start !== start) own.push({ start, end });
  }
  return places;
}

function paragraphSpans(text: string): (Span & Pick<MarkedParagraph, 'isContinued'>)[] {
  const spans: (Span & Pick<MarkedParagraph, 'isContinued'>)[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    if (line.trim() === '') continue;
    const end = index + line.length;
    for (let start = index; start < end; ) {
      const cut = cutOf(text, start, end);
      spans.push({ start, end: cut, isContinued: start > index });
      start = cut;
    }
  }
  return spans;
}

/** Where a paragraph is divided: behind a sentence, else a word, else after so many characters. */
function cutOf(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  const part = text.slice(start, start + LONGEST);
  const sentence = Math.max(part.lastIndexOf('. '), part.lastIndexOf('; '));
  const space = sentence > LONGEST / 2 ? sentence + 1 : part.lastIndexOf(' ');
  if (space > 0) return start + space + 1;
  // A pair of surrogates stays together.
  return /[\ud800-\udbff]$/.test(part) ? start + LONGEST - 1 : start + LONGEST;
}

/**
 * The words of a paragraph between all beginnings and ends of marks; those of one mark that
 * touch are one run. `begun`: the marks of which some words were seen already.
 */
function runsOf(paragraph: Span, marks: readonly Mark[], begun: Set<Mark>): MarkedRun[] {
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of marks) {
    if (start > paragraph.start) cuts.add(start);
    if (end < paragraph.end) cuts.add(end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const runs: MarkedRun[] = [];
  let before: Mark | null = null;
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const around = marks.filter((mark) => mark.start <= start && mark.end >= end).sort(byRank);
    const shown = around.find(({ kind }) => kind !== null) ?? null;
    const isStart = shown !== null && !begun.has(shown);
    if (shown !== null) begun.add(shown);
    const run = { ...runFrom({ start, end }, around, shown), isStart };
    const last = runs.at(-1);
    if (last !== undefined && joins(last, run, before === shown))
      runs[runs.length - 1] = joinedRuns(last, run);
    else runs.push(run);
    before = shown;
  }
  return runs;
}

function runFrom(
  span: Span,
  around: readonly Mark[],
  shown: Mark | null,
): Omit<MarkedRun, 'isStart'> {
  return {
    ...span,
    kind: shown?.kind ?? null,
    fields: distinct(around.flatMap(({ kind, field }) => (kind === null ? [] : [field]))),
    clauses: distinct(around.flatMap(({ kind, field }) => (kind === null ? [field] : []))),
  };
}

/** The words of one mark stay together, whatever else begins inside of it; plain words only if they belong to the same clauses. */
const joins = (one: MarkedRun, two: MarkedRun, isSameMark: boolean): boolean =>
  isSameMark &&
  (two.kind !== null ||
    (one.clauses.length === two.clauses.length &&
      one.clauses.every((key, at) => key === two.clauses[at])));

const joinedRuns = (one: MarkedRun, two: MarkedRun): MarkedRun => ({
  ...one,
  end: two.end,
  fields: distinct([...one.fields, ...two.fields]),
  clauses: distinct([...one.clauses, ...two.clauses]),
});

const rank = ({ kind }: Mark): number =>
  kind === null ? MARK_KINDS.length : MARK_KINDS.indexOf(kind);

/** What is shown first comes first; of two of a kind the one that began earlier. */
const byRank = (one: Mark, two: Mark): number => rank(one) - rank(two) || one.start - two.start;

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];
