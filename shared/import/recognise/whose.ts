import type { CatalogueEntry } from '../../catalogue/catalogue.ts';
import type { RecipientKind } from '../../model/award.ts';
import type { RowProblem } from '../list.ts';
import type { Columns } from './columns.ts';
import { kindOfCell } from './kinds.ts';
import { kindByWords } from './looks.ts';
import { problem } from './problems.ts';
import { oneLine } from './text.ts';

/** What is said of a row's kind outside its name; nearest first. */
export interface KindSources {
  /** A person's word for the whole table. */
  readonly given: RecipientKind | null;
  /** Text of the column of kinds; null: empty, or there is none. */
  readonly cell: string | null;
  readonly section: RecipientKind | null;
  readonly columns: Columns;
  readonly sheet: RecipientKind | null;
  readonly title: RecipientKind | null;
  readonly award: CatalogueEntry | null;
}

interface FoundKind {
  readonly kind: RecipientKind;
  readonly problems: readonly RowProblem[];
}

/** The kind of a row, with a notice where only its words tell it or where they say otherwise. */
export function kindOf(
  row: number,
  name: string,
  hasPlace: boolean,
  sources: KindSources,
): FoundKind {
  const cell = sources.cell === null ? null : kindOfCell(oneLine(sources.cell));
  const problems =
    sources.cell !== null && cell === null
      ? [problem('kind-unreadable', row, { text: oneLine(sources.cell) })]
      : [];
  const said = saidKind(cell, sources);
  const words = kindByWords(name);
  if (said === null || (said.isLoose && words?.sure === true && words.kind !== said.kind)) {
    const kind = words?.kind ?? (hasPlace ? 'individual' : 'collective');
    if (name !== '') problems.push(problem('kind-guessed', row, { name, kind }));
    return { kind, problems };
  }
  const { kind } = said;
  if (words?.sure === true && words.kind !== kind)
    problems.push(problem('kind-doubtful', row, { name, kind, looks: words.kind }));
  return { kind, problems };
}

/** `isLoose`: the head over the names says it of all rows alike, which a row's own words may outweigh. */
function saidKind(
  cell: RecipientKind | null,
  { given, section, columns, sheet, title, award }: KindSources,
): { readonly kind: RecipientKind; readonly isLoose: boolean } | null {
  const firm = columns.kindIsLoose ? null : columns.kind;
  const kind = cell ?? given ?? section ?? firm ?? sheet ?? title;
  if (kind !== null) return { kind, isLoose: false };
  if (columns.kind !== null) return { kind: columns.kind, isLoose: true };
  const [only, ...others] = award?.kinds ?? [];
  return only === undefined || others.length > 0 ? null : { kind: only, isLoose: false };
}
