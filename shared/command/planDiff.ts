import type { Patch } from 'immer';
import type { Plan } from '../model/plan.ts';
import { longestRising } from '../model/rising.ts';
import type { Show } from '../model/show.ts';

type WithId = { readonly id: string };

/** The parts of the plan that are lists of things with ids. */
const LISTS = [
  'people',
  'awards',
  'decisions',
  'recipients',
  'segments',
  'departments',
  'lists',
] as const satisfies readonly (keyof Plan)[];

/** The parts of the plan whose members have names instead of places. */
const RECORDS = [
  ['plan', 'words', 'templates', 'vi'],
  ['plan', 'words', 'templates', 'en'],
  ['plan', 'words', 'abbreviations'],
  ['plan', 'words', 'own'],
  ['plan', 'dismissed'],
] as const;

/**
 * The patches that lead from the plan of one show to that of another, as few as can be: things that stay keep their
 * place and their identity in every window, however many were put in, taken out or carried around them.
 * Patches that are recorded while a list is being changed would name every thing behind each change.
 */
export function planDiff(before: Show, after: Show): readonly Patch[] {
  return [
    ...fieldDiff(['info'], before.info, after.info),
    ...fieldDiff(['plan', 'stage'], before.plan.stage, after.plan.stage),
    ...fieldDiff(['plan', 'timing'], before.plan.timing, after.plan.timing),
    ...fieldDiff(['plan', 'calling'], before.plan.calling, after.plan.calling),
    ...RECORDS.flatMap((path) => recordDiff(path, at(before, path), at(after, path))),
    ...LISTS.flatMap((list) => listDiff(['plan', list], before.plan[list], after.plan[list])),
    ...fieldDiff([], pick(before), pick(after)),
  ];
}

const pick = ({ seq, planVersion }: Show) => ({ seq, planVersion });

function fieldDiff(path: readonly string[], before: object, after: object): Patch[] {
  if (before === after) return [];
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([field, value]: [string, unknown]) =>
    value === known.get(field) ? [] : [{ op: 'replace', path: [...path, field], value } as const],
  );
}

type Members = Readonly<Record<string, unknown>>;

const at = (show: Show, path: readonly string[]): Members =>
  path.reduce<unknown>((holder, key) => (holder as Members)[key], show) as Members;

function recordDiff(path: readonly string[], before: Members, after: Members): Patch[] {
  if (before === after) return [];
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...gone.map((key): Patch => ({ op: 'remove', path: [...path, key] })),
    ...Object.entries(after).flatMap(([key, value]): Patch[] => {
      if (!Object.hasOwn(before, key)) return [{ op: 'add', path: [...path, key], value }];
      return before[key] === value ? [] : [{ op: 'replace', path: [...path, key], value }];
    }),
  ];
}

function listDiff(
  path: readonly string[],
  before: readonly WithId[],
  after: readonly WithId[],
): Patch[] {
  if (before === after) return [];
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const kept = keptIds(after, places);
  const removed = before.flatMap(({ id }, place): Patch[] =>
    kept.has(id) ? [] : [{ op: 'remove', path: [...path, place] }],
  );
  const put = after.flatMap((value, place): Patch[] => {
    if (!kept.has(value.id)) return [{ op: 'add', path: [...path, place], value }];
    const isSame = before[places.get(value.id) ?? -1] === value;
    return isSame ? [] : [{ op: 'replace', path: [...path, place], value }];
  });
  // From the end, so that the places of those that still wait stay right.
  return [...removed.reverse(), ...put];
}

/** The most things that need not move. */
function keptIds(
  after: readonly WithId[],
  places: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const there = after.filter(({ id }) => places.has(id));
  const rising = longestRising(there.map(({ id }) => places.get(id) ?? -1));
  return new Set(there.filter((_, nth) => rising.has(nth)).map(({ id }) => id));
}
