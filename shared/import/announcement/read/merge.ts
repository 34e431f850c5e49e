import type { CatalogueEntry } from '../../../catalogue/catalogue.ts';
import { type RecipientKind, recipientKindSchema } from '../../../model/award.ts';
import { standsForMany } from '../../keys.ts';
import { spelled } from '../../recognise/text.ts';
import type {
  AnnouncementNotice,
  Count,
  FoundName,
  FoundPresentation,
  Sourced,
} from '../announcement.ts';
import { notice, type Piece } from './pieces.ts';

const KINDS = recipientKindSchema.options;

/** What makes two mentions one award. */
function keyOf({ entry, text }: Piece): string {
  if (entry === null) return `text ${spelled(text)}`;
  return standsForMany(entry) ? `many ${entry.id} ${spelled(text)}` : `entry ${entry.id}`;
}

interface Group {
  readonly key: string;
  readonly pieces: Piece[];
}

/** Pieces about the same award become one presentation; never added, for a caption says again what the prose has counted. */
export function merged(pieces: readonly Piece[]): readonly {
  readonly found: FoundPresentation;
  readonly notices: readonly AnnouncementNotice[];
  readonly entry: CatalogueEntry | null;
}[] {
  const whole = pieces
    .map((piece) => withIssuer(piece, pieces))
    .filter((piece, _, all) => !isUmbrella(piece, all) && !isHollow(piece));
  const groups: Group[] = [];
  for (const piece of whole) {
    const key = keyOf(piece);
    const same = groups.filter((group) => group.key === key || sameWords(group.key, key));
    const fits = same.filter((group) => fitsInto(group, piece));
    const fitting = fits.find((group) => isPosthumous(group) === piece.posthumous) ?? fits[0];
    if (fitting === undefined) groups.push({ key, pieces: [piece] });
    else fitting.pieces.push(piece);
  }
  return groups
    .map((group) => ({ group, at: placeOf(group) }))
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => presentationOf(group));
}

const isPosthumous = ({ pieces }: Group) => pieces.some(({ posthumous }) => posthumous);

/** "many bk-bo bang khen cua bo y te" and "… cua bo truong bo y te": one says more than the other. */
function sameWords(a: string, b: string): boolean {
  if (!a.startsWith('many ') || !b.startsWith('many ')) return false;
  const [idA, idB] = [a.split(' ')[1], b.split(' ')[1]];
  const [x, y] = [a, b].map((key) => new Set(key.split(' ').slice(2)));
  if (idA !== idB || x === undefined || y === undefined) return false;
  const years = (words: ReadonlySet<string>) =>
    [...words].filter((word) => /\d/.test(word)).join(' ');
  if (years(x) !== years(y)) return false;
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  return [...small].every((word) => large.has(word));
}

/** "Huy hiệu Đảng" beside "Huy hiệu 60 năm tuổi Đảng": what it counts is the sum of the others. */
function isUmbrella({ entry, text }: Piece, all: readonly Piece[]): boolean {
  const hasYears = (one: string) => /\d/.test(one);
  return (
    entry !== null &&
    standsForMany(entry) &&
    !hasYears(text) &&
    all.some((one) => one.entry === entry && hasYears(one.text))
  );
}

/** A bare "Bằng khen" is the one award of the text that begins so. */
function withIssuer(piece: Piece, all: readonly Piece[]): Piece {
  if (!piece.isBare) return piece;
  const begin = spelled(piece.text);
  const others = new Map(
    all
      .filter((one) => !one.isBare && spelled(one.text).startsWith(`${begin} `))
      .map((one) => [keyOf(one), one]),
  );
  // Several: the one that the same person hands over.
  const own = [...others.values()].filter((one) =>
    all.some((other) => keyOf(other) === keyOf(one) && sharesGiver(other, piece)),
  );
  const [only] = own.length === 1 ? own : others.size === 1 ? others.values() : [];
  return only !== undefined
    ? { ...piece, entry: only.entry, text: only.text, isBare: false }
    : piece;
}

const sharesGiver = (a: Piece, b: Piece) =>
  a.givers.some(({ value }) => b.givers.some((giver) => giver.value === value));

/** "được nhận Huy hiệu": names no award and says nothing of it. */
const isHollow = (piece: Piece) =>
  piece.entry === null &&
  piece.isBare &&
  !hasNumber(piece) &&
  piece.givers.length === 0 &&
  piece.names.length === 0;

/** Whether it says how many. */
export const hasNumber = ({ counts, together }: Piece) =>
  together !== null || Object.values(counts).some(({ value }) => value !== null);

/** Whether two clauses count the same. */
export function sameCounts(a: Piece, b: Piece): boolean {
  return KINDS.every((kind) => (a.counts[kind]?.value ?? 0) === (b.counts[kind]?.value ?? 0));
}

/** Two presenters who each have recipients of their own hand over two things. */
function fitsInto(group: Group, piece: Piece): boolean {
  // Titles of the living and of the dead are read out for themselves.
  if (
    hasNumber(piece) &&
    group.pieces.some((one) => hasNumber(one) && one.posthumous !== piece.posthumous)
  )
    return false;
  if (!hasNumber(piece) || piece.givers.length === 0) return true;
  return group.pieces.every((one) => {
    if (!hasNumber(one) || one.givers.length === 0) return true;
    return one.givers.some(({ value }) => piece.givers.some((giver) => giver.value === value));
  });
}

/** Where the text counts it, else where it first speaks of it. */
function placeOf({ pieces }: Group): number {
  const counted = pieces.find(hasNumber) ?? pieces[0];
  return counted?.awardSpan.start ?? 0;
}

function presentationOf({ pieces }: Group) {
  const notices = pieces.flatMap((piece) => piece.notices);
  const main = pieces.find(hasNumber) ?? pieces[0];
  const longest = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const [first] = pieces;
  if (main === undefined || first === undefined) throw new Error('a group without pieces');
  const says = pieces.some(
    ({ counts, together }) => together !== null || Object.keys(counts).length > 0,
  );
  const together = pieces.find((piece) => piece.together !== null)?.together ?? null;
  const counts = Object.fromEntries(
    KINDS.map((kind): [RecipientKind, Count] => {
      const said = pieces.flatMap(({ counts: own }) => own[kind] ?? []);
      const numbers = said.filter(({ value }) => value !== null);
      const [one] = numbers;
      const other = numbers.find(({ value }) => value !== one?.value);
      if (one !== undefined && other !== undefined)
        notices.push(
          notice(
            'counts-differ',
            { award: main.text, first: one.value ?? 0, second: other.value ?? 0 },
            [...one.spans, ...other.spans],
          ),
        );
      if (one !== undefined) return [kind, { value: one.value, spans: one.spans }];
      if (said.length > 0)
        return [kind, { value: null, spans: said.flatMap(({ spans }) => spans) }];
      return [kind, { value: says ? 0 : null, spans: [] }];
    }),
  ) as Record<RecipientKind, Count>;
  const found: FoundPresentation = {
    award: first.entry?.id ?? null,
    awardText: { value: longest.text, spans: pieces.map(({ awardSpan }) => awardSpan) },
    presenters: distinct(pieces.flatMap(({ givers }) => givers)),
    formula: formulaOf(pieces),
    counts,
    together:
      together !== null && KINDS.some((kind) => counts[kind].value === null) ? together : null,
    posthumous: pieces.some(({ posthumous }) => posthumous),
    names: distinctNames(pieces.flatMap(({ names }) => names)),
    source: pieces.map(({ source }) => source),
  };
  return { found, notices, entry: first.entry };
}

function distinct(givers: readonly Sourced<string>[]): readonly Sourced<string>[] {
  const byName = new Map<string, Sourced<string>>();
  for (const { value, spans } of givers) {
    const before = byName.get(spelled(value));
    byName.set(spelled(value), { value, spans: [...(before?.spans ?? []), ...spans] });
  }
  return [...byName.values()];
}

function distinctNames(names: readonly FoundName[]): readonly FoundName[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const key = spelled(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function formulaOf(pieces: readonly Piece[]): Sourced<string> | null {
  const said = pieces.flatMap(({ formula }) => formula ?? []);
  const [first] = said;
  return first === undefined ? null : { value: first.text, spans: said.map(({ span }) => span) };
}
