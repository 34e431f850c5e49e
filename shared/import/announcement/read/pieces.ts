import type { CatalogueEntry } from '../../../catalogue/catalogue.ts';
import { type RecipientKind, recipientKindSchema } from '../../../model/award.ts';
import { awardBy } from '../../recognise/awards.ts';
import { bare } from '../../recognise/text.ts';
import type { AnnouncementNotice, Count, FoundName, Sourced, Span } from '../announcement.ts';
import { isOtherIssuer } from './issuers.ts';
import type { Leaders } from './leaders.ts';
import type { GivenAward, Statement } from './statements.ts';

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
  const isEach = statement.isRespective && statement.names.length === awards.length;
  const flat: readonly (GivenAward & { readonly nth?: number })[] = awards.flatMap(
    (given, nth): readonly (GivenAward & { readonly nth?: number })[] =>
      isEach ? [{ ...given, nth }] : (respectively(given, statement) ?? [given]),
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
  const [whose, who] = [officeWords(entry.issuer.vi ?? ''), officeWords(office.text)];
  // A deputy's office holds that of the chief in its name and issues nothing.
  const isDeputy = who.startsWith('pho ') && !whose.startsWith('pho ');
  return whose !== '' && !isDeputy && (who.includes(whose) || whose.includes(who));
}

/** As offices are compared: without marks, and "Ủy ban nhân dân" in its short form. */
const officeWords = (text: string): string => bare(text).replaceAll('uy ban nhan dan', 'ubnd');

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
      counts: { [divided.kind]: { value: divided.n, spans: [given.countSpan] } },
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
  // "tặng hai cán bộ, lần lượt là A và B": each award has one name.
  const counted = given.nth === undefined ? statement.counts : [];
  for (const one of counted) {
    const { count, span } = one;
    const isNone = count.isAbout || count.isTimes || isTogether;
    if (count.isAbout && count.n !== null)
      notices.push(notice('about', { award: award.text, text: one.text }, [span]));
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
    // "7 học sinh, trong đó lớp 9A có 4 em": names of another kind only say more of those who are counted.
    const isAside = statement.isOpen && counts[kind] === undefined && numbered.length > 0;
    if (own.length === 0 || isAside) continue;
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
  return {
    counts,
    together,
    names: named.filter(({ kind }) => counts[kind] !== undefined),
    notices,
  };
}

/** "15 đồng chí, gồm: 4 Huân chương, 6 Bằng khen và 5 Giấy khen": the things add up to those who get one each. */
function dividedBy(
  { awards, counts }: Statement,
  { things }: GivenAward,
): { readonly kind: RecipientKind; readonly n: number } | null {
  const [only, ...more] = counts;
  const [kind, ...kinds] = only?.count.kinds ?? [];
  // "41 đảng viên được trao Huy hiệu Đảng, gồm: 1 Huy hiệu 75 năm …": what has no number heads the list.
  const items = awards.filter((one) => one.things !== null);
  const sum = items.reduce((all, one) => all + (one.things ?? 0), 0);
  const fits = items.length > 1 && more.length === 0 && kinds.length === 0 && only?.count.n === sum;
  return fits && kind !== undefined && things !== null ? { kind, n: things } : null;
}

const known = (before: Count | undefined, now: Count): Count =>
  before === undefined || before.value === null ? now : before;

export function notice(
  code: AnnouncementNotice['code'],
  details: AnnouncementNotice['details'],
  source: readonly Span[],
): AnnouncementNotice {
  return { code, details, source };
}

/** Whether it says how many. */
export const hasNumber = ({ counts, together }: Piece): boolean =>
  together !== null || Object.values(counts).some(({ value }) => value !== null);
