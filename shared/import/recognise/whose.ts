import type { CatalogueEntry } from '../../catalogue/catalogue.ts';
import type { RecipientKind } from '../../model/award.ts';
import type { RowProblem } from '../list.ts';
import type { Columns } from './columns.ts';
import { kindByWords } from './looks.ts';
import { problem } from './problems.ts';

/** What is said of a row's kind outside its name; nearest first. */
export interface KindSources {
  /** A person's word for the whole table. */
  readonly given: RecipientKind | null;
  readonly cell: RecipientKind | null;
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
  hasPost: boolean,
  sources: KindSources,
): FoundKind {
  const said = saidKind(sources);
  const words = kindByWords(name);
  if (said === null || (said.loose && words?.sure && words.kind !== said.kind)) {
    const kind = words?.kind ?? (hasPost ? 'individual' : (said?.kind ?? 'collective'));
    return { kind, problems: name === '' ? [] : [problem('kind-guessed', row, { name, kind })] };
  }
  const { kind } = said;
  if (words === null || !words.sure || words.kind === kind) return { kind, problems: [] };
  return { kind, problems: [problem('kind-doubtful', row, { name, kind, looks: words.kind })] };
}

/** `loose`: the head over the names says it of all rows alike, which a row's own words may outweigh. */
function saidKind(sources: KindSources): { kind: RecipientKind; loose: boolean } | null {
  const { given, cell, section, columns, sheet, title, award } = sources;
  const firm = columns.kindIsLoose ? null : columns.kind;
  const kind = cell ?? given ?? section ?? firm ?? sheet ?? title;
  if (kind !== null) return { kind, loose: false };
  if (columns.kind !== null) return { kind: columns.kind, loose: true };
  const [only, ...others] = award?.kinds ?? [];
  return only === undefined || others.length > 0 ? null : { kind: only, loose: false };
}
