import type { CatalogueEntry } from '../../catalogue/catalogue.ts';
import { type RecipientKind, recipientKindSchema } from '../../model/award.ts';
import { standsForMany } from '../keys.ts';
import { awardBy } from '../recognise/awards.ts';
import { spelled } from '../recognise/text.ts';
import type {
  AnnouncementNotice,
  Count,
  FoundName,
  FoundPresentation,
  Sourced,
  Span,
} from './announcement.ts';
import { isOtherIssuer } from './issuers.ts';
import type { Leaders } from './leaders.ts';
import type { Counted, GivenAward, Statement } from './statements.ts';

/** One award of one clause, ready to be put beside what other clauses say of it. */
export interface Piece {
  readonly entry: CatalogueEntry | null;
  readonly text: string;
  readonly isBare: boolean;
  readonly awardSpan: Span;
  readonly givers: readonly Sourced<string>[];
  readonly formula: Statement['formula'];
  /** Undefined: this clause says nothing of the kind. */
  readonly counts: Partial<Record<RecipientKind, Count>>;
  readonly together: Sourced<number> | null;
  readonly posthumous: boolean;
  readonly names: readonly FoundName[];
  readonly source: Span;
  readonly notices: readonly AnnouncementNotice[];
}

const KINDS = recipientKindSchema.options;

/** The awards of a clause, each for itself. */
export function piecesOf(statement: Statement, leaders: Leaders): readonly Piece[] {
  const { awards, span } = statement;
  const givers = statement.givers.flatMap((actor) => leaders.nameOf(actor) ?? []);
  const office = statement.givers.find(({ kind }) => kind !== 'person' && kind !== 'same');
  const issuer = office !== undefined && 'text' in office ? office.text : null;
  const posts = statement.givers.flatMap((actor) =>
    actor.kind === 'person' ? actor.person.posts : [],
  );
  const flat: readonly (GivenAward & { readonly nth?: number })[] = awards.flatMap(
    (given): readonly (GivenAward & { readonly nth?: number })[] =>
      respectively(given, statement) ?? [given],
  );
  const isShared = flat.length > 1;
  return flat.map((given, index): Piece => {
    const { award } = given;
    const classes = given.nth !== undefined ? null : award;
    const isTogether = classes !== null && (award.classes.length > 0 || award.isAllClasses);
    const named = isTogether
      ? { entry: null, text: award.text }
      : ownAward(award, [...(issuer === null ? [] : [issuer]), ...posts]);
    const { formula } = statement;
    // A formula goes on with the next verb for awards of its issuer only.
    const isOthers =
      formula !== null &&
      !formula.isDirect &&
      isOthersAward(formula.text, isTogether ? award.entry : named.entry);
    const who = recipientsOf(statement, given, {
      isShared: isShared && given.nth === undefined,
      index,
    });
    const text = named.text;
    return {
      entry: named.entry,
      text,
      isBare: award.isBare && named.entry === null,
      awardSpan: given.span,
      givers: isIssuer(office, named.entry)
        ? givers.filter(({ spans }) => spans[0] !== office?.span)
        : givers,
      formula: isOthers ? null : statement.formula,
      ...who,
      posthumous: statement.isPosthumous,
      source: span,
      notices: [
        ...who.notices,
        ...(isOthers && named.entry !== null && named.entry.onBehalfOf !== null
          ? [notice('formula-issuer', { award: text, formula: formula.text }, [formula.span])]
          : []),
        ...(isTogether && total(statement) !== null
          ? [
              notice(
                'classes-together',
                { award: text, n: total(statement) ?? 0, count: award.classes.length + 1 },
                [given.span],
              ),
            ]
          : []),
      ],
    };
  });
}

const isOthersAward = (formula: string, entry: CatalogueEntry | null) =>
  entry === null || isOtherIssuer(formula, entry);

/** A bare "Giấy khen" is that of the office that gives it. */
function ownAward({ entry, text, isBare }: GivenAward['award'], offices: readonly string[]) {
  if (!isBare) return { entry, text };
  return (
    offices.map((office) => awardBy({ entry, text }, office)).find((one) => one.entry !== null) ?? {
      entry,
      text,
    }
  );
}

/** "Chủ tịch UBND tỉnh trao Bằng khen": the office names whose award it is. */
function isIssuer(
  office: Statement['givers'][number] | undefined,
  entry: CatalogueEntry | null,
): boolean {
  if (office === undefined || !('text' in office) || entry === null) return false;
  const [whose, who] = [spelled(entry.issuer.vi ?? ''), spelled(office.text)];
  const short = (text: string) => text.replace('uy ban nhan dan', 'ubnd');
  return (
    whose !== '' &&
    (short(who).startsWith(short(whose)) ||
      short(whose).startsWith(short(who)) ||
      short(who).includes(short(whose)) ||
      short(whose).includes(short(who)))
  );
}

/** "hạng Nhất, hạng Nhì, hạng Ba cho A, B và C": one class for each name. */
function respectively(
  given: GivenAward,
  { names, counts }: Statement,
): readonly (GivenAward & { nth: number })[] | null {
  const { award } = given;
  const classes = [{ entry: award.entry, text: award.text }, ...award.classes];
  if (award.classes.length === 0 || counts.length > 0 || names.length !== classes.length)
    return null;
  return classes.map(({ entry, text }, nth) => ({
    ...given,
    nth,
    award: { ...award, entry, text: entry?.name.vi ?? text, classes: [] },
  }));
}

const total = ({ counts }: Statement): number | null => {
  const numbers = counts.map(({ count }) => count.n);
  return numbers.length === 0 || numbers.includes(null)
    ? null
    : numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0);
};

interface Shared {
  readonly isShared: boolean;
  readonly index: number;
}

type Recipients = Pick<Piece, 'counts' | 'together' | 'names' | 'notices'>;

function recipientsOf(
  statement: Statement,
  given: GivenAward & { readonly nth?: number },
  { isShared, index }: Shared,
): Recipients {
  const { award } = given;
  const notices: AnnouncementNotice[] = [];
  const all = statement.names.map(
    ({ text, kind, detail, span }): FoundName => ({ text, kind, detail, span }),
  );
  const named = given.nth === undefined ? all : all.slice(given.nth, given.nth + 1);
  const counts: Partial<Record<RecipientKind, Count>> = {};
  let together: Sourced<number> | null = null;
  const numbered = statement.counts.filter(({ count }) => count.n !== null);
  // "trao A và B tặng hai cá nhân": each gets one, which nobody can tell from a number for both.
  const divided = dividedBy(statement, given);
  if (divided !== null)
    return {
      counts: { [divided.kind]: { value: divided.n, spans: [given.span] } },
      together: null,
      names: [],
      notices,
    };
  const isTogether = isShared && numbered.length > 0;
  if (isTogether && index === 0)
    notices.push(
      notice(
        'awards-together',
        {
          awards: statement.awards.map((one) => one.award.text).join(', '),
          n: total(statement) ?? 0,
        },
        statement.awards.map(({ span }) => span),
      ),
    );
  for (const counted of statement.counts) {
    const { count, span } = counted;
    const isNone = count.isAbout || count.isTimes || isTogether;
    if (count.isAbout && count.n !== null)
      notices.push(
        notice('about', { award: award.text, text: textIn(counted, statement) }, [span]),
      );
    if (count.isTimes)
      notices.push(notice('times', { award: award.text, n: count.n ?? 0 }, [span]));
    if (count.kinds.length > 1 && count.n !== null && !isNone) {
      together = { value: count.n, spans: [span] };
      notices.push(notice('kinds-together', { award: award.text, n: count.n }, [span]));
    }
    const n = isNone || count.kinds.length > 1 ? null : count.n;
    for (const kind of count.kinds) counts[kind] = known(counts[kind], { value: n, spans: [span] });
  }
  for (const kind of KINDS) {
    const own = named.filter((name) => name.kind === kind);
    if (own.length === 0) continue;
    const n = statement.isOpen ? null : own.length;
    const before = counts[kind];
    const isListed =
      before?.value === null &&
      statement.counts.every(({ count }) => !count.isAbout && !count.isTimes) &&
      !isTogether;
    if (before === undefined || isListed)
      counts[kind] = { value: n, spans: own.map(({ span }) => span) };
    else if (
      before !== undefined &&
      before.value !== null &&
      before.value !== own.length &&
      !statement.isOpen &&
      own.length > 0
    )
      notices.push(
        notice(
          'names-differ',
          { award: award.text, n: before.value, named: own.length },
          before.spans,
        ),
      );
  }
  const hasNumber = Object.values(counts).some(({ value }) => value !== null);
  if (given.things !== null && !hasNumber && together === null)
    notices.push(notice('things-counted', { award: award.text, n: given.things }, [given.span]));
  return { counts, together, names: named, notices };
}

/** "15 đồng chí, gồm: 4 Huân chương, 6 Bằng khen và 5 Giấy khen": the things add up to those who get one each. */
function dividedBy(
  { awards, counts }: Statement,
  { things }: GivenAward,
): { readonly kind: RecipientKind; readonly n: number } | null {
  const [only, ...more] = counts;
  const [kind, ...kinds] = only?.count.kinds ?? [];
  const sum = awards.reduce((all, one) => all + (one.things ?? Number.NaN), 0);
  const fits =
    awards.length > 1 && more.length === 0 && kinds.length === 0 && only?.count.n === sum;
  return fits && kind !== undefined && things !== null ? { kind, n: things } : null;
}

const textIn = ({ count }: Counted, _statement: Statement): string => `${count.n ?? ''}`;

const known = (before: Count | undefined, now: Count): Count =>
  before === undefined || before.value === null ? now : before;

export function notice(
  code: AnnouncementNotice['code'],
  details: AnnouncementNotice['details'],
  source: readonly Span[],
): AnnouncementNotice {
  return { code, details, source };
}

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
