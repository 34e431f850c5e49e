import type { ImportedRow } from '../model/importedList.ts';
import { memoByIdentity } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Presentation } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { awardOfShow } from './groups.ts';
import { awardKey } from './keys.ts';
import type { ListRow, RecognisedList } from './list.ts';
import { awardMeant } from './recognise/awards.ts';

/** The presentations in which each recipient stands, in the order of the programme. */
const presentationsById = memoByIdentity((segments: Plan['segments']) => {
  const standing = new Map<string, Presentation[]>();
  for (const segment of segments) {
    if (segment.kind !== 'presentation') continue;
    for (const id of segment.waves.flatMap(({ recipientIds }) => recipientIds)) {
      const known = standing.get(id);
      if (known === undefined) standing.set(id, [segment]);
      else known.push(segment);
    }
  }
  return standing;
});

/** What rows of both versions of a list have to do with the awards and presentations of the show. */
export interface Standing {
  /** The award of a row, as a key; empty: the list names none. */
  readonly award: (row: Pick<ListRow, 'award' | 'catalogueId'>) => string;
  /** The same for the earlier version, by the words of the list. */
  readonly earlierAward: (row: ImportedRow) => string;
  /** The presentation in which the recipient of an earlier row stands for this list; null: in none. */
  readonly home: (row: ImportedRow) => Presentation | null;
}

export function standingOf(show: Show, list: RecognisedList): Standing {
  const entries = new Map(
    list.tables.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.award === null ? [] : [[row.award, row.catalogueId] as const])),
    ),
  );
  const known = new Map<string, string>();
  const award: Standing['award'] = (row) => {
    const key = awardKey(row.award, row.catalogueId);
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = awardOfShow(show, row);
    const identity = own === null ? key : `award ${own.id}`;
    known.set(key, identity);
    return identity;
  };
  const entryOf = (text: string): string | null => {
    const entry = entries.get(text);
    if (entry !== undefined) return entry;
    const meant = awardMeant(text)?.id ?? null;
    entries.set(text, meant);
    return meant;
  };
  const earlierAward: Standing['earlierAward'] = (row) =>
    row.award === null ? '' : award({ award: row.award, catalogueId: entryOf(row.award) });
  return {
    award,
    earlierAward,
    home: (row) => {
      const all = presentationsById(show.plan.segments).get(row.recipientId) ?? [];
      const listed = earlierAward(row);
      return all.find(({ awardId }) => `award ${awardId}` === listed) ?? all[0] ?? null;
    },
  };
}
