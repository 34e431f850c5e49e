import type { KindCounts } from '../lineup/lineup.ts';
import type { Award, RecipientKind } from '../model/award.ts';
import { findById, memoByIdentity } from '../model/lookup.ts';
import type { Presentation } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { awardKey, catalogueEntry, decisionKey, standsForMany, textKey } from './keys.ts';
import type { ListRow, RecognisedList } from './list.ts';

/** Rows that belong together: one award by one decision. */
export interface RowGroup {
  readonly key: string;
  /** As the list writes it. */
  readonly award: string | null;
  readonly catalogueId: string | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  readonly rows: readonly ListRow[];
}

export const hasError = (row: ListRow): boolean =>
  row.problems.some((problem) => problem.severity === 'error');

/** Whether the list does not tell the kind of the row. */
export const isKindGuessed = (row: ListRow): boolean =>
  row.problems.some((problem) => problem.code === 'kind-guessed');

/** The rows that can be imported, in the order of the list. */
export const soundRows: (list: RecognisedList) => readonly ListRow[] = memoByIdentity(
  (list: RecognisedList) =>
    list.tables.flatMap((table) => table.rows.filter((row) => !hasError(row))),
);

/** Groups in the order in which they first appear. Remembered, since a proposal and its batch both need them. */
export const groupRows: (rows: readonly ListRow[]) => readonly RowGroup[] = memoByIdentity(
  (rows: readonly ListRow[]) => {
    const groups = new Map<string, ListRow[]>();
    const keys = new Map<string, string>();
    for (const row of rows) {
      const { award, catalogueId, decisionNumber, decisionDate } = row;
      const written = JSON.stringify([award, catalogueId, decisionNumber, decisionDate]);
      const key = keys.get(written) ?? groupKey(row);
      keys.set(written, key);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
    return [...groups].map(([key, own]) => groupOf(key, own));
  },
);

function groupKey({ award, catalogueId, decisionNumber, decisionDate }: ListRow): string {
  const decision = decisionNumber === null ? (decisionDate ?? '') : decisionKey(decisionNumber);
  return `${awardKey(award, catalogueId)} | ${decision}`;
}

function groupOf(key: string, rows: readonly ListRow[]): RowGroup {
  const first = <F extends 'award' | 'catalogueId' | 'decisionNumber' | 'decisionDate'>(field: F) =>
    rows.find((row) => row[field] !== null)?.[field] ?? null;
  return {
    key,
    award: first('award'),
    catalogueId: first('catalogueId'),
    decisionNumber: first('decisionNumber'),
    decisionDate: first('decisionDate'),
    rows,
  };
}

export function countRows(rows: readonly ListRow[]): KindCounts {
  const counts = { collective: 0, individual: 0, household: 0 };
  for (const row of rows) counts[row.said.kind] += 1;
  return counts;
}

/** The award of the show that a list means: the same entry of the catalogue, else the same name. */
export function awardOfShow(
  show: Show,
  { award, catalogueId }: Pick<ListRow, 'award' | 'catalogueId'>,
): Award | null {
  const { awards } = show.plan;
  const key = awardKey(award, catalogueId);
  if (key === '') return null;
  const isSame = ({ name, catalogueId: own }: Award) =>
    [name.vi, name.en].some((written) => awardKey(written, own) === key);
  const entry = catalogueEntry(catalogueId);
  const official = entry === null || standsForMany(entry) ? [] : [entry.name.vi, entry.name.en];
  const names = new Set([award, ...official].map(textKey).filter((name) => name !== ''));
  const isNamed = ({ name }: Award) => names.has(textKey(name.vi)) || names.has(textKey(name.en));
  return awards.find(isSame) ?? awards.find(isNamed) ?? null;
}

/** A place of the programme that waits for a name. */
export interface UnnamedPlace {
  readonly id: string;
  readonly kind: RecipientKind;
}

/** The places of presentations that wait for names, in the order of the programme, each once. */
export function unnamedPlaces(
  show: Show,
  presentations: readonly Presentation[],
): readonly UnnamedPlace[] {
  const ids = new Set(
    presentations.flatMap(({ waves }) => waves.flatMap(({ recipientIds }) => recipientIds)),
  );
  return [...ids].flatMap((id) => {
    const recipient = findById(show.plan.recipients, id);
    return recipient?.name === null ? [{ id, kind: recipient.kind }] : [];
  });
}

export function presentationsOf(show: Show): readonly Presentation[] {
  return show.plan.segments.filter((segment) => segment.kind === 'presentation');
}
