import { findWave } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { CueId, Run } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { type Cue, cues } from './cues.ts';

export type CueNumbers = ReadonlyMap<CueId, string>;
type Numbers = Run['numbers'];
/** Printed numbers of the places of a wave, by recipient id. */
export type PlaceNumbers = Readonly<Record<string, string>>;

const numbersByCueList = new WeakMap<
  readonly Cue[],
  { readonly fixed: Numbers['cues']; readonly numbers: CueNumbers }
>();

/**
 * Printed numbers of all cues. Before the show is begun they count 1, 2, 3 …; from then on a cue keeps its number,
 * and one that came later has the number before it with a letter: 12a, 12b.
 */
export function cueNumbers({ plan, run }: Pick<Show, 'plan' | 'run'>): CueNumbers {
  const list = cues(plan);
  const fixed = run.numbers.cues;
  const known = numbersByCueList.get(list);
  if (known?.fixed === fixed) return known.numbers;
  const late = run.begunAt === null ? {} : newCues(fixed, list);
  const numbers = new Map(
    list.map(({ id, index }) => [id, fixed[id] ?? late[id] ?? String(index + 1)]),
  );
  numbersByCueList.set(list, { fixed, numbers });
  return numbers;
}

/** The numbers that a plan has before anything was changed under them: what is fixed when the show is begun. */
export function countedNumbers(plan: Plan): Numbers {
  return {
    cues: Object.fromEntries(cues(plan).map(({ id, index }) => [id, String(index + 1)])),
    places: Object.fromEntries(
      plan.segments.flatMap((segment) =>
        segment.kind === 'presentation'
          ? segment.waves.map(({ id, recipientIds }) => [id, countedPlaces(recipientIds)])
          : [],
      ),
    ),
  };
}

const countedPlaces = (ids: readonly string[]): PlaceNumbers =>
  Object.fromEntries(ids.map((id, index) => [id, String(index + 1)]));

/** Numbers for what came into the plan since they were fixed; each has one once and for all. */
export interface Newcomers {
  readonly cues: Readonly<Record<CueId, string>>;
  /** By wave id, then by recipient id. */
  readonly places: Readonly<Record<string, PlaceNumbers>>;
}

/** Whatever stands in `after` without a number gets one; `before` is the plan that the numbers covered. */
export function newcomers(numbers: Numbers, before: Plan, after: Plan): Newcomers {
  const [was, is] = [cues(before), cues(after)];
  if (was === is) return { cues: {}, places: newPlaces(numbers, before, after) };
  // A cue whose number nobody has fixed keeps the one that it was seen under.
  const seen = newCues(numbers.cues, was);
  const known = Object.keys(seen).length === 0 ? numbers.cues : { ...numbers.cues, ...seen };
  return {
    cues: { ...seen, ...newCues(known, is) },
    places: newPlaces(numbers, before, after),
  };
}

function newCues(known: Numbers['cues'], list: readonly Cue[]): Record<CueId, string> {
  const found: Record<CueId, string> = {};
  if (list.every(({ id }) => known[id] !== undefined)) return found;
  const taken = new Set(Object.values(known));
  let last = '0';
  for (const { id } of list) {
    const number = known[id] ?? nextLetter(last, taken);
    if (known[id] === undefined) {
      found[id] = number;
      taken.add(number);
    }
    last = number;
  }
  return found;
}

function newPlaces(
  numbers: Numbers,
  before: Plan,
  after: Plan,
): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  const old = new Set(before.segments);
  for (const segment of after.segments) {
    if (segment.kind !== 'presentation' || old.has(segment)) continue;
    for (const { id, recipientIds } of segment.waves) {
      const was = findWave(before, id)?.wave.recipientIds;
      if (was === recipientIds) continue;
      const own = numbers.places[id];
      // A wave whose numbers nobody has fixed was printed as it stood.
      const counted = own === undefined && was !== undefined ? countedPlaces(was) : {};
      const others = segment.waves.map((wave) => numbers.places[wave.id] ?? {});
      const added = {
        ...counted,
        ...numbersOfWave(own ?? counted, others, recipientIds),
      };
      if (Object.keys(added).length > 0) found[id] = added;
    }
  }
  return found;
}

/**
 * Who comes from another wave of the same presentation brings the printed number along where it is free, as when a
 * wave is split; who is new has the number before with a letter.
 */
function numbersOfWave(
  known: PlaceNumbers,
  others: readonly PlaceNumbers[],
  recipientIds: readonly string[],
): Record<string, string> {
  const isKnown = (wave: PlaceNumbers) => recipientIds.some((id) => wave[id] !== undefined);
  if (![known, ...others].some(isKnown)) return { ...countedPlaces(recipientIds) };
  const added: Record<string, string> = {};
  const taken = new Set(Object.values(known));
  let last = '0';
  for (const id of recipientIds) {
    const own = known[id];
    const brought = others.find((wave) => wave[id] !== undefined)?.[id];
    const number =
      own ?? (brought !== undefined && !taken.has(brought) ? brought : nextLetter(last, taken));
    if (own === undefined) {
      added[id] = number;
      taken.add(number);
    }
    last = number;
  }
  return added;
}

/** The first of 12a, 12b … 12z, 12aa that is free, after 12 or 12c alike. */
function nextLetter(after: string, taken: ReadonlySet<string>): string {
  const base = after.replace(/[a-z]+$/u, '');
  for (let count = 1; ; count += 1) {
    const number = `${base}${letters(count)}`;
    if (!taken.has(number)) return number;
  }
}

/** 1 -> a, 26 -> z, 27 -> aa. */
function letters(count: number): string {
  const before = Math.floor((count - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(97 + ((count - 1) % 26));
}
