import type { ImportedRow, Said } from '../model/importedList.ts';
import { longestRising } from '../model/rising.ts';
import { SAID_FIELDS } from './change.ts';
import { rememberedKeys, textKey } from './keys.ts';
import type { ListRow } from './list.ts';
import { isRespelled } from './similar.ts';

/** A row of the earlier version. `awards`: by the words of the list, and by the presentation in which its recipient stands. */
export interface EarlierRow {
  readonly row: ImportedRow;
  readonly awards: { readonly listed: string; readonly placed: string };
}

/** A row of the new version. `award`: empty when the list names none. */
export interface NewRow {
  readonly row: ListRow;
  readonly award: string;
  /** Rows with errors take what the sound ones of the same recipient leave. */
  readonly isSound: boolean;
}

type Identity = (said: Said) => string | null;

/** What makes two rows the same recipient, the surest first. null: the row has nothing to go by. */
function identities(): readonly Identity[] {
  // Units and posts come many times over, and names in both versions.
  const key = rememberedKeys();
  return [
    (said) => SAID_FIELDS.map((field) => said[field]).join('\n'),
    ({ name, unit }) => (name === null ? null : `${key(name)} | ${key(unit)}`),
    ({ name, post }) => (name === null || post === null ? null : `${key(name)} | ${key(post)}`),
  ];
}

/** For each new row the place of the earlier row that it is the next version of; -1: it is new. Linear in the rows. */
export function matchRows(
  earlier: readonly EarlierRow[],
  rows: readonly NewRow[],
): readonly number[] {
  const matching = new Matching(earlier, rows);
  for (const identity of identities()) matching.byIdentity(identity);
  matching.byLoneName();
  matching.byPlace();
  return matching.earlierOf;
}

/** How far a respelled row is looked for among those that are left over in the same place. */
const FARTHEST = 8;

class Matching {
  readonly earlierOf: number[];
  readonly #taken: boolean[];
  readonly #earlier: readonly EarlierRow[];
  readonly #rows: readonly NewRow[];

  constructor(earlier: readonly EarlierRow[], rows: readonly NewRow[]) {
    this.#earlier = earlier;
    this.#rows = rows;
    this.earlierOf = rows.map(() => -1);
    this.#taken = earlier.map(() => false);
  }

  /** The award belongs to the row: who gets two stands twice. Where one version names none, any award will do. */
  byIdentity(identity: Identity): void {
    if (this.#leftRows().length === 0) return;
    const earlier = this.#earlier.map(({ row }, at) =>
      this.#taken[at] === true ? null : identity(row.said),
    );
    const rows = this.#rows.map(({ row }, at) =>
      (this.earlierOf[at] ?? -1) < 0 ? identity(row.said) : null,
    );
    const keyed = (key: string | null | undefined, award: string | null) =>
      key == null || award === null ? null : `${award} | ${key}`;
    const named = (award: string) => (award === '' ? null : award);
    const unnamed = (award: string) => (award === '' ? '' : null);
    const passes: readonly {
      readonly of: (one: EarlierRow) => string | null;
      readonly and: (one: NewRow) => string | null;
    }[] = [
      { of: ({ awards }) => awards.listed, and: ({ award }) => award },
      { of: ({ awards }) => named(awards.placed), and: ({ award }) => named(award) },
      { of: ({ awards }) => unnamed(awards.listed), and: () => '' },
      { of: () => '', and: ({ award }) => unnamed(award) },
    ];
    for (const isSound of [true, false])
      for (const { of, and } of passes)
        this.#pair(
          this.#earlier.map((one, at) => keyed(earlier[at], of(one))),
          this.#rows.map((one, at) => (one.isSound === isSound ? keyed(rows[at], and(one)) : null)),
        );
  }

  #pair(earlierKeys: readonly (string | null)[], rowKeys: readonly (string | null)[]): void {
    if (rowKeys.every((key) => key === null)) return;
    const queues = new Map<string, { next: number; readonly places: number[] }>();
    for (const at of this.#leftEarlier()) {
      const key = earlierKeys[at] ?? null;
      if (key === null) continue;
      const queue = queues.get(key);
      if (queue === undefined) queues.set(key, { next: 0, places: [at] });
      else queue.places.push(at);
    }
    if (queues.size === 0) return;
    for (const at of this.#leftRows()) {
      const queue = queues.get(rowKeys[at] ?? '');
      const place = queue?.places[queue.next];
      if (queue === undefined || place === undefined) continue;
      queue.next += 1;
      this.#match(place, at);
    }
  }

  /** Unit and post have changed both, but the name is left over once in each version and the unit is not another one. */
  byLoneName(): void {
    const once = <T extends { readonly row: { readonly said: Said } }>(
      places: readonly number[],
      list: readonly T[],
    ) => {
      const byName = new Map<string, number | null>();
      for (const at of places) {
        const key = textKey(list[at]?.row.said.name ?? null);
        byName.set(key, byName.has(key) ? null : at);
      }
      byName.delete('');
      return byName;
    };
    const earlier = once(this.#leftEarlier(), this.#earlier);
    for (const [name, at] of once(this.#leftRows(), this.#rows)) {
      const place = earlier.get(name) ?? null;
      if (at !== null && place !== null && this.#couldBe(place, at)) this.#match(place, at);
    }
  }

  /** Between rows that stand in both versions in the same order, a similar name is the same name spelled anew. */
  byPlace(): void {
    const kept = this.#rows.flatMap((_, at) => ((this.earlierOf[at] ?? -1) < 0 ? [] : [at]));
    const rising = longestRising(kept.map((at) => this.earlierOf[at] ?? -1));
    const pillars = kept.filter((_, nth) => rising.has(nth));
    const gapOf = (places: readonly number[], ends: readonly number[]) => {
      const gaps = new Map<number, number[]>();
      let gap = 0;
      for (const place of places) {
        while (gap < ends.length && (ends[gap] ?? 0) < place) gap += 1;
        const known = gaps.get(gap);
        if (known === undefined) gaps.set(gap, [place]);
        else known.push(place);
      }
      return gaps;
    };
    const earlier = gapOf(
      this.#leftEarlier(),
      pillars.map((at) => this.earlierOf[at] ?? -1),
    );
    for (const [gap, rows] of gapOf(this.#leftRows(), pillars))
      this.#respelled(earlier.get(gap) ?? [], rows);
  }

  #respelled(earlier: readonly number[], rows: readonly number[]): void {
    let from = 0;
    for (const place of earlier) {
      const near = rows.slice(from, from + FARTHEST);
      const found = near.findIndex((at) => this.#isRespelled(place, at));
      if (found < 0) continue;
      this.#match(place, near[found] ?? 0);
      from += found + 1;
    }
  }

  #isRespelled(place: number, at: number): boolean {
    const before = this.#earlier[place]?.row.said;
    const after = this.#rows[at]?.row.said;
    return (
      before !== undefined &&
      after !== undefined &&
      // A row without a name waited for this one.
      (before.name === null
        ? before.kind === after.kind
        : isRespelled(after.kind, before.name, after.name)) &&
      this.#couldBe(place, at)
    );
  }

  /** Neither the award nor the unit is another one. */
  #couldBe(place: number, at: number): boolean {
    const before = this.#earlier[place];
    const after = this.#rows[at];
    if (before === undefined || after === undefined) return false;
    const { listed, placed } = before.awards;
    const sameAward =
      listed === '' || after.award === '' || listed === after.award || placed === after.award;
    const [unit, next] = [before.row.said.unit, after.row.said.unit];
    return (
      sameAward &&
      (unit === null ||
        next === null ||
        textKey(unit) === textKey(next) ||
        isRespelled('collective', unit, next))
    );
  }

  #match(place: number, at: number): void {
    this.earlierOf[at] = place;
    this.#taken[place] = true;
  }

  #leftEarlier(): readonly number[] {
    return this.#taken.flatMap((taken, at) => (taken ? [] : [at]));
  }

  #leftRows(): readonly number[] {
    return this.earlierOf.flatMap((place, at) => (place < 0 ? [at] : []));
  }
}
