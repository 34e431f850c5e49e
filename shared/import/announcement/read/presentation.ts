import type { CatalogueEntry } from '../../../catalogue/catalogue.ts';
import { type RecipientKind, recipientKindSchema } from '../../../model/award.ts';
import { spelled } from '../../recognise/text.ts';
import type {
  AnnouncementNotice,
  Count,
  FoundName,
  FoundPresentation,
  Sourced,
  Span,
} from '../announcement.ts';
import { hasNumber, notice, type Piece } from './pieces.ts';

const KINDS = recipientKindSchema.options;

/** What was read of one award, with the entry that it is and what a person should look at. */
export interface Merged {
  readonly found: FoundPresentation;
  readonly notices: readonly AnnouncementNotice[];
  readonly entry: CatalogueEntry | null;
}

/** One presentation of the clauses that speak of it, at least one. */
export function presentationOf(pieces: readonly Piece[]): Merged {
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
  const byName = new Map<string, { readonly value: string; readonly spans: Span[] }>();
  for (const { value, spans } of givers) {
    const before = byName.get(spelled(value));
    if (before === undefined) byName.set(spelled(value), { value, spans: [...spans] });
    else before.spans.push(...spans);
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
