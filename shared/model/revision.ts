import { memoByIdentity, sameList } from './lookup.ts';
import type { Plan } from './plan.ts';
import type { Segment } from './segment.ts';
import type { Show } from './show.ts';

/** Stands for a state of a segment and of all that it names. */
export type Revision = object;

/** The lists of a show whose members segments name, and who is here. */
type Basis = Pick<Plan, 'people' | 'awards' | 'decisions' | 'recipients' | 'segments'> &
  Pick<Show['run'], 'attendance'> & { readonly places: Show['run']['numbers']['places'] };

let basis: Basis | null = null;
let revisions = new WeakMap<Segment, Revision>();

/**
 * The same object as long as neither the segment nor anything that it names has changed: a person, the award, the
 * decision, a recipient, whether that one is here. What is computed for a segment can be kept under it, so that an
 * edit of one recipient among ten thousand costs the presentations in which that one stands.
 */
export function revisionOf(show: Pick<Show, 'plan' | 'run'>, segment: Segment): Revision {
  follow(show);
  const known = revisions.get(segment);
  if (known !== undefined) return known;
  const revision = {};
  revisions.set(segment, revision);
  return revision;
}

/**
 * Forgets the segments that name what has changed since the last look, and those that have gone: undo may bring one
 * back after something that it names has changed.
 */
function follow({ plan, run }: Pick<Show, 'plan' | 'run'>): void {
  const { people, awards, decisions, recipients, segments } = plan;
  const { attendance, numbers } = run;
  const { places } = numbers;
  const now = { people, awards, decisions, recipients, segments, attendance, places };
  const before = basis;
  if (before !== null && isSame(before, now)) return;
  const changed = before === null ? null : changedIds(before, now);
  basis = now;
  if (before === null || changed === null) {
    revisions = new WeakMap();
    return;
  }
  if (before.segments !== segments) forgetGone(before.segments, segments);
  if (changed.size > 0)
    for (const segment of segments) if (namesAny(segment, changed)) revisions.delete(segment);
}

function forgetGone(before: Plan['segments'], now: Plan['segments']): void {
  const here = new Set(now);
  for (const segment of before) if (!here.has(segment)) revisions.delete(segment);
}

const LISTS = ['people', 'awards', 'decisions', 'recipients'] as const;

const isSame = (a: Basis, b: Basis) =>
  a.attendance === b.attendance &&
  a.places === b.places &&
  a.segments === b.segments &&
  LISTS.every((list) => a[list] === b[list]);

/** Beyond this many, everything counts as changed. */
const FEW = 50;

/** Ids of what differs; null: more than a few. */
function changedIds(before: Basis, now: Basis): ReadonlySet<string> | null {
  const changed = new Set<string>();
  for (const list of LISTS) if (!addChanged(changed, before[list], now[list])) return null;
  addAttendance(changed, before.attendance, now.attendance);
  addRenumbered(changed, before, now);
  // The announcer is named by the decision, the decision by the segment.
  for (const { id, announcerId } of now.decisions)
    if (announcerId !== null && changed.has(announcerId)) changed.add(id);
  return changed.size > FEW ? null : changed;
}

type Things = readonly { readonly id: string }[];

/** False: too many differ. What is added or taken away shifts the others, which stay the same. */
function addChanged(changed: Set<string>, before: Things, now: Things): boolean {
  if (before === now) return true;
  const gone = new Set<Things[number]>();
  const come = new Set<Things[number]>();
  for (let at = 0; at < Math.max(before.length, now.length); at += 1) {
    const [was, is] = [before[at], now[at]];
    if (was === is) continue;
    if (was !== undefined && !come.delete(was)) gone.add(was);
    if (is !== undefined && !gone.delete(is)) come.add(is);
  }
  for (const { id } of [...gone, ...come]) changed.add(id);
  return changed.size <= FEW;
}

function addAttendance(
  changed: Set<string>,
  before: Basis['attendance'],
  now: Basis['attendance'],
): void {
  if (before === now) return;
  for (const id of new Set([...Object.keys(before), ...Object.keys(now)]))
    if (before[id] !== now[id]) changed.add(id);
}

/**
 * Whoever has another printed number. While the show runs numbers change with the segments themselves; what is left
 * is their beginning, where they say what is counted, and their end, where some may have had letters.
 */
function addRenumbered(changed: Set<string>, before: Basis, now: Basis): void {
  if (before.places === now.places) return;
  for (const segment of now.segments)
    for (const { id, recipientIds } of segment.kind === 'presentation' ? segment.waves : []) {
      const [was, is] = [before.places[id], now.places[id]];
      if (was === is) continue;
      for (const [index, one] of recipientIds.entries()) {
        const counted = String(index + 1);
        if ((was?.[one] ?? counted) !== (is?.[one] ?? counted)) changed.add(one);
      }
    }
}

const namesAny = (segment: Segment, ids: ReadonlySet<string>): boolean => {
  const named = namedIn(segment);
  for (const id of ids) if (named.has(id)) return true;
  return false;
};

/** Everything that a segment names by id. */
const namedIn = memoByIdentity((segment: Segment): ReadonlySet<string> => {
  switch (segment.kind) {
    case 'presentation': {
      const { awardId, decisionId, waves } = segment;
      const inWaves = waves.flatMap(({ presenterIds, recipientIds }) => [
        ...presenterIds,
        ...recipientIds,
      ]);
      return new Set([awardId, ...(decisionId === null ? [] : [decisionId]), ...inWaves]);
    }
    case 'introduction':
      return new Set(segment.guestIds);
    default:
      return new Set('speakerIds' in segment ? segment.speakerIds : []);
  }
});

/**
 * Remembers what `compute` gives for each segment until the segment, something that it names, or one of the values of
 * `context` changes. The context holds everything else that the result depends on.
 */
export function perSegment<S extends Segment, V>(
  compute: (show: Show, segment: S) => V,
  context: (show: Show, segment: S) => readonly unknown[],
): (show: Show, segment: S) => V {
  interface Known {
    readonly revision: Revision;
    readonly context: readonly unknown[];
    readonly value: V;
  }
  const remembered = new WeakMap<S, Known>();
  return (show, segment) => {
    const revision = revisionOf(show, segment);
    const now = context(show, segment);
    const known = remembered.get(segment);
    if (known !== undefined && known.revision === revision && sameList(known.context, now))
      return known.value;
    const value = compute(show, segment);
    remembered.set(segment, { revision, context: now, value });
    return value;
  };
}
