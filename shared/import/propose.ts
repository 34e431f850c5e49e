import { type KindCounts, total } from '../lineup/lineup.ts';
import { findById } from '../model/lookup.ts';
import type { Presentation } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import {
  awardOfShow,
  countRows,
  groupRows,
  isKindGuessed,
  presentationsOf,
  type RowGroup,
  soundRows,
  type UnnamedPlace,
  unnamedPlaces,
} from './groups.ts';
import { decisionKey } from './keys.ts';
import type { ListRow, RecognisedList } from './list.ts';

/** Recipients of a list that belong together: one award by one decision. In the order in which they first appear. */
export interface ImportGroup {
  /** Stable for the same list. */
  readonly key: string;
  /** As the list writes it; null: the list names none. */
  readonly award: string | null;
  readonly catalogueId: string | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  /** The rows without errors, in the order of the list. */
  readonly rows: readonly ListRow[];
  readonly counts: KindCounts;
  /** Where they can go; the first is proposed. */
  readonly targets: readonly ImportTarget[];
}

export type ImportTarget =
  | {
      readonly kind: 'presentation';
      readonly segmentId: string;
      readonly title: string;
      /** Places of the kinds of the group that wait for names. */
      readonly unnamed: number;
    }
  | { readonly kind: 'new-presentation' }
  /** Into the plan, in no lineup. */
  | { readonly kind: 'unplaced' }
  /**
   * Row by row into all the places of the show that wait for names, in the order of the programme.
   * Offered when there are exactly as many.
   */
  | {
      readonly kind: 'placeholders';
      readonly unnamed: number;
      /** Places that the plan keeps for another kind than the list gives the row; the list's kind is taken. */
      readonly otherKind: number;
    };

/** What a list would become in this show. */
export function proposeImport(show: Show, list: RecognisedList): readonly ImportGroup[] {
  return proposeGroups(show, soundRows(list));
}

/** The same for rows that are known to be sound. */
export function proposeGroups(show: Show, rows: readonly ListRow[]): readonly ImportGroup[] {
  const presentations = presentationsOf(show).map((segment) => ({
    segment,
    places: unnamedPlaces(show, [segment]),
  }));
  return groupRows(rows).map((group) => {
    const counts = countRows(group.rows);
    const candidates = presentations.map((one) => candidate(one.segment, one.places, counts));
    const targets =
      group.award === null && group.catalogueId === null
        ? targetsWithoutAward(show, group, candidates)
        : targetsOfAward(show, group, candidates);
    return { ...group, counts, targets };
  });
}

interface Candidate {
  readonly segment: Presentation;
  readonly target: ImportTarget;
  /** How many rows would find a place of their kind that waits for a name. */
  readonly fitting: number;
  /** Places and rows that would be left over. */
  readonly left: number;
}

function candidate(
  segment: Presentation,
  places: readonly UnnamedPlace[],
  counts: KindCounts,
): Candidate {
  const waiting = { collective: 0, individual: 0, household: 0 };
  for (const { kind } of places) waiting[kind] += 1;
  const { collective, individual, household } = waiting;
  const fitting =
    Math.min(collective, counts.collective) +
    Math.min(individual, counts.individual) +
    Math.min(household, counts.household);
  const unnamed = places.filter(({ kind }) => counts[kind] > 0).length;
  return {
    segment,
    target: { kind: 'presentation', segmentId: segment.id, title: segment.title, unnamed },
    fitting,
    left: places.length + total(counts) - 2 * fitting,
  };
}

/** Most names placed first, then what leaves least over, then the order of the programme. */
const byFit = (a: Candidate, b: Candidate) => b.fitting - a.fitting || a.left - b.left;

const targetOf = ({ target }: Candidate): ImportTarget => target;

/** Presentations of the award, unless they carry out another decision; else a new one. */
function targetsOfAward(
  show: Show,
  group: RowGroup,
  candidates: readonly Candidate[],
): readonly ImportTarget[] {
  const award = awardOfShow(show, group);
  const number = decisionKey(group.decisionNumber);
  const decided = ({ segment }: Candidate) =>
    decisionKey(findById(show.plan.decisions, segment.decisionId)?.number ?? null);
  const own = candidates.filter(({ segment }) => segment.awardId === award?.id).sort(byFit);
  const same = own.filter((one) => number !== '' && decided(one) === number);
  const other = own.filter(
    (one) => number !== '' && decided(one) !== '' && decided(one) !== number,
  );
  const open = own.filter((one) => !same.includes(one) && !other.includes(one));
  return [
    ...[...same, ...open].map(targetOf),
    { kind: 'new-presentation' },
    ...other.map(targetOf),
    { kind: 'unplaced' },
    ...candidates.filter((one) => !own.includes(one)).map(targetOf),
  ];
}

/** No presentation can be made without an award: the names go where names are waited for. */
function targetsWithoutAward(
  show: Show,
  group: RowGroup,
  candidates: readonly Candidate[],
): readonly ImportTarget[] {
  const waiting = candidates.filter(({ fitting }) => fitting > 0).sort(byFit);
  const rest = candidates.filter(({ fitting }) => fitting === 0);
  const unplaced: ImportTarget = { kind: 'unplaced' };
  const all = allPlaces(show, group);
  const fitsExactly = waiting[0]?.left === 0;
  const isLikely = all !== null && all.otherKind * 10 <= all.unnamed && !fitsExactly;
  const onlyOne = waiting.length === 0 && rest.length === 1;
  return [
    ...(isLikely ? [all] : []),
    ...(onlyOne ? rest : waiting).map(targetOf),
    ...(all !== null && !isLikely ? [all] : []),
    unplaced,
    ...(onlyOne ? [] : rest).map(targetOf),
  ];
}

/** The target `placeholders` when the group has a row for each place that waits for a name. */
function allPlaces(show: Show, group: RowGroup) {
  const places = unnamedPlaces(show, presentationsOf(show));
  if (places.length === 0 || places.length !== group.rows.length) return null;
  const otherKind = group.rows.filter(
    (row, nth) => !isKindGuessed(row) && row.said.kind !== places[nth]?.kind,
  ).length;
  return { kind: 'placeholders', unnamed: places.length, otherKind } as const;
}
