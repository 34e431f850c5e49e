import type { CatalogueEntry } from '../../../catalogue/catalogue.ts';
import { recipientKindSchema } from '../../../model/award.ts';
import { standsForMany } from '../../keys.ts';
import { spelled } from '../../recognise/text.ts';
import { hasNumber, type Piece } from './pieces.ts';
import { type Merged, presentationOf } from './presentation.ts';

const KINDS = recipientKindSchema.options;

/** What makes two mentions one award. */
function keyOf({ entry, text }: Piece): string {
  if (entry === null) return `text ${spelled(text)}`;
  return standsForMany(entry) ? `many ${entry.id} ${spelled(text)}` : `entry ${entry.id}`;
}

/** A piece with what it is compared by, worked out once. */
interface Keyed {
  readonly piece: Piece;
  readonly key: string;
}

interface Group {
  readonly key: string;
  readonly pieces: Piece[];
  /** Who hands over the pieces that count, each of those once. */
  readonly givers: Map<string, readonly string[]>;
  /** Whether those that count are given to the dead; null: none counts. */
  isPosthumous: boolean | null;
}

/** Pieces about the same award become one presentation; never added, for a caption says again what the prose has counted. */
export function merged(pieces: readonly Piece[]): readonly Merged[] {
  const groups = new Map<string, Group[]>();
  for (const keyed of told(pieces)) {
    const same = groupsFor(groups, keyed.key).filter((group) => fitsInto(group, keyed.piece));
    const alike = same.find(({ pieces: own }) => own[0]?.posthumous === keyed.piece.posthumous);
    const group = alike ?? same[0] ?? newGroup(groups, keyed.key);
    addTo(group, keyed.piece);
  }
  return [...groups.values()]
    .flat()
    .map((group) => ({ group, at: placeOf(group) }))
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => presentationOf(group.pieces));
}

function newGroup(groups: Map<string, Group[]>, key: string): Group {
  const group: Group = { key, pieces: [], givers: new Map(), isPosthumous: null };
  groups.set(key, [...(groups.get(key) ?? []), group]);
  return group;
}

function addTo(group: Group, piece: Piece): void {
  group.pieces.push(piece);
  if (!hasNumber(piece)) return;
  group.isPosthumous ??= piece.posthumous;
  const names = piece.givers.map(({ value }) => value);
  if (names.length > 0) group.givers.set(names.join('|'), names);
}

/** Groups of the same award, those whose names only say more or less included. */
function groupsFor(groups: ReadonlyMap<string, readonly Group[]>, key: string): readonly Group[] {
  const own = groups.get(key) ?? [];
  if (own.length > 0 || !key.startsWith('many ')) return own;
  return [...groups].flatMap(([other, list]) => (sameWords(other, key) ? list : []));
}

/** "many bk-bo bang khen cua bo y te" and "… cua bo truong bo y te": one says more than the other. */
function sameWords(a: string, b: string): boolean {
  if (!a.startsWith('many ')) return false;
  const [[, idA, ...x], [, idB, ...y]] = [a.split(' '), b.split(' ')];
  if (idA !== idB || yearsIn(x) !== yearsIn(y)) return false;
  const [small, large] = x.length <= y.length ? [x, new Set(y)] : [y, new Set(x)];
  return small.every((word) => large.has(word));
}

const yearsIn = (words: readonly string[]) => words.filter((word) => /\d/.test(word)).join(' ');

/** The pieces that say something of an award that is known as far as the text tells it. */
function told(pieces: readonly Piece[]): readonly Keyed[] {
  const named = new Map<string, Keyed & { readonly givers: Set<string> }>();
  const withYears = new Set<CatalogueEntry>();
  for (const piece of pieces) {
    if (piece.entry !== null && /\d/.test(piece.text)) withYears.add(piece.entry);
    if (piece.isBare) continue;
    const key = keyOf(piece);
    const known = named.get(key) ?? { piece, key, givers: new Set() };
    for (const { value } of piece.givers) known.givers.add(value);
    named.set(key, known);
  }
  const all = [...named.values()];
  return pieces.flatMap((bare): readonly Keyed[] => {
    const piece = bare.isBare ? withIssuer(bare, all) : bare;
    const isVague = isUmbrella(piece, withYears) || isHollow(piece) || isHeadline(piece, all);
    return isVague ? [] : [{ piece, key: keyOf(piece) }];
  });
}

/** "Huy hiệu Đảng" beside "Huy hiệu 60 năm tuổi Đảng": what it counts is the sum of the others. */
function isUmbrella({ entry, text }: Piece, withYears: ReadonlySet<CatalogueEntry>): boolean {
  return entry !== null && withYears.has(entry) && standsForMany(entry) && !/\d/.test(text);
}

/** "Trao Huân chương Chiến công cho …" over a report that says which classes. */
function isHeadline(piece: Piece, named: readonly Keyed[]): boolean {
  const begin = `${spelled(piece.text)} `;
  return (
    piece.entry === null &&
    !hasNumber(piece) &&
    named.some((one) => one.piece.entry !== null && spelled(one.piece.text).startsWith(begin))
  );
}

/** A bare "Bằng khen" is the one award of the text that begins so; of several that which the same person hands over. */
function withIssuer(
  piece: Piece,
  named: readonly (Keyed & { readonly givers: ReadonlySet<string> })[],
): Piece {
  const begin = spelled(piece.text);
  const others = named.filter((one) => `${spelled(one.piece.text)} `.startsWith(`${begin} `));
  const own = others.filter(({ givers }) => piece.givers.some(({ value }) => givers.has(value)));
  const [only] = own.length === 1 ? own : others.length === 1 ? others : [];
  if (only === undefined) return piece;
  const { entry, text } = only.piece;
  return { ...piece, entry, text, isBare: false };
}

/** "được nhận Huy hiệu": names no award and says nothing of it. */
const isHollow = (piece: Piece) =>
  piece.entry === null &&
  piece.isBare &&
  !hasNumber(piece) &&
  piece.givers.length === 0 &&
  piece.names.length === 0;

/** Whether two clauses count the same. */
export function sameCounts(a: Piece, b: Piece): boolean {
  return KINDS.every((kind) => (a.counts[kind]?.value ?? 0) === (b.counts[kind]?.value ?? 0));
}

/** Two presenters who each have recipients of their own hand over two things. */
function fitsInto(group: Group, piece: Piece): boolean {
  if (!hasNumber(piece)) return true;
  // Titles of the living and of the dead are read out for themselves.
  if (group.isPosthumous !== null && group.isPosthumous !== piece.posthumous) return false;
  if (piece.givers.length === 0) return true;
  const own = new Set(piece.givers.map(({ value }) => value));
  return [...group.givers.values()].every((names) => names.some((name) => own.has(name)));
}

/** Where the text counts it, else where it first speaks of it. */
function placeOf({ pieces }: Group): number {
  const counted = pieces.find(hasNumber) ?? pieces[0];
  return counted?.awardSpan.start ?? 0;
}
