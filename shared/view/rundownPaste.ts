import type { PlanStep } from '../command/batch.ts';
import { isUsualDepartment } from '../model/department.ts';
import { findById, findWave, indexById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Segment, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import type { Clip } from './rundownClip.ts';
import { idsOf, type NewId, type RundownEdit } from './rundownEdit.ts';

/**
 * Pastes rows below the active one. What they name and the show lacks comes along; where another thing has its id
 * already it gets a new one. Null: waves need a presentation to be pasted into.
 */
export function pasting(
  show: Show,
  clip: Clip,
  activeId: string | null,
  newId: NewId,
): RundownEdit | null {
  const { plan } = show;
  const known = adopted(show, clip, newId);
  const target = clip.segments.length > 0 ? null : waveTarget(plan, activeId);
  if (clip.segments.length === 0 && target === null) return null;
  const freshId = idsBeside(plan, newId);
  const segments = clip.segments.map((segment) => rewritten(segment, known, freshId));
  const waves =
    target === null ? [] : clip.waves.map((wave) => rewrittenWave(wave, known, freshId));
  const first = segmentIndex(plan, activeId) + 1;
  const steps: PlanStep[] = [
    ...known.steps,
    ...segments.map(
      (segment, nth): PlanStep => ({
        type: 'add-segment',
        payload: { segment, index: first + nth },
      }),
    ),
    ...(target === null ? [] : waveSteps(waves, target)),
  ];
  const title = segments[0]?.title ?? target?.title ?? null;
  return {
    label: 'paste',
    isNamed: true,
    about: title,
    steps,
    chosen: idsOf(target === null ? segments : waves),
  };
}

interface WaveTarget {
  readonly segmentId: string;
  readonly title: string;
  readonly index: number;
  /** Who stands in the presentation already. */
  readonly standing: ReadonlySet<string>;
}

function waveTarget(plan: Plan, activeId: string | null): WaveTarget | null {
  const place = findWave(plan, activeId);
  const segment = place?.segment ?? findById(plan.segments, activeId);
  if (segment?.kind !== 'presentation') return null;
  return {
    segmentId: segment.id,
    title: segment.title,
    index: place === undefined ? segment.waves.length : place.waveIndex + 1,
    standing: new Set(segment.waves.flatMap(({ recipientIds }) => recipientIds)),
  };
}

/** Nobody stands twice in one presentation: who does already stays there. */
function waveSteps(waves: readonly Wave[], { segmentId, index, standing }: WaveTarget): PlanStep[] {
  const seen = new Set(standing);
  return waves.map((wave, nth): PlanStep => {
    const recipientIds = wave.recipientIds.filter((id) => !seen.has(id));
    for (const id of recipientIds) seen.add(id);
    return {
      type: 'add-wave',
      payload: { segmentId, wave: { ...wave, recipientIds }, index: index + nth },
    };
  });
}

/** 0-based place of the active row's segment; the last one when none is active. */
function segmentIndex(plan: Plan, activeId: string | null): number {
  const id = findWave(plan, activeId)?.segment.id ?? activeId;
  const index = id === null ? -1 : indexById(plan.segments, id);
  return index < 0 ? plan.segments.length - 1 : index;
}

/** Keeps an id that no segment or wave has, so that what is cut and pasted stays itself; else makes a new one. */
function idsBeside(plan: Plan, newId: NewId): (id: string) => string {
  const taken = new Set(plan.segments.map(({ id }) => id));
  for (const segment of plan.segments)
    if (segment.kind === 'presentation') for (const { id } of segment.waves) taken.add(id);
  return (id) => {
    const free = taken.has(id) ? newId() : id;
    taken.add(free);
    return free;
  };
}

interface Adopted {
  /** Adds what the show lacks. */
  readonly steps: readonly PlanStep[];
  readonly person: (id: string) => string;
  readonly award: (id: string) => string;
  readonly decision: (id: string) => string;
  readonly recipient: (id: string) => string;
  readonly department: (id: string) => string;
}

function adopted({ id: showId, plan }: Show, clip: Clip, newId: NewId): Adopted {
  const own = { isSameShow: clip.showId === showId, newId };
  const people = adopt(plan.people, clip.people, own);
  const awards = adopt(plan.awards, clip.awards, {
    ...own,
    alike: ({ catalogueId }) => catalogueId,
  });
  const decisions = adopt(
    plan.decisions,
    clip.decisions.map((one) => ({
      ...one,
      announcerId: one.announcerId === null ? null : people.idOf(one.announcerId),
    })),
    own,
  );
  const recipients = adopt(plan.recipients, clip.recipients, { ...own, merges: false });
  const departments = adopt(plan.departments, clip.departments, {
    ...own,
    alike: ({ name }) => name,
  });
  return {
    steps: [
      ...adding('add-people', people.added),
      ...adding('add-awards', awards.added),
      ...adding('add-decisions', decisions.added),
      ...(recipients.added.length === 0
        ? []
        : [
            {
              type: 'add-recipients',
              payload: { items: recipients.added, place: null },
            } satisfies PlanStep,
          ]),
      ...departments.added.map(
        (department): PlanStep => ({ type: 'add-department', payload: { department } }),
      ),
    ],
    person: people.idOf,
    award: awards.idOf,
    decision: decisions.idOf,
    recipient: recipients.idOf,
    department: (id) => (isUsualDepartment(id) ? id : departments.idOf(id)),
  };
}

function adding(
  type: 'add-people' | 'add-awards' | 'add-decisions',
  items: readonly unknown[],
): PlanStep[] {
  // Each caller gives the things of its own list.
  return items.length === 0 ? [] : [{ type, payload: { items } } as PlanStep];
}

interface Adopting<T> {
  readonly isSameShow: boolean;
  readonly newId: NewId;
  /** Whether a thing of the show that is the same in all but its id stands for one that comes. People who are honoured are never taken for each other. */
  readonly merges?: boolean;
  /** What makes two things the same beside all their fields; null: nothing. */
  readonly alike?: (thing: T) => string | null;
}

/** Which thing of the show stands for each of the clip's, and what has to be added. */
function adopt<T extends { readonly id: string }>(
  list: readonly T[],
  coming: readonly T[],
  { isSameShow, newId, merges = true, alike = () => null }: Adopting<T>,
): { readonly added: readonly T[]; readonly idOf: (id: string) => string } {
  const ids = new Map<string, string>();
  const added: T[] = [];
  const twins = new Map(merges ? list.map((one) => [contents(one), one.id]) : []);
  const alikes = new Map(list.map((one) => [alike(one), one.id]));
  alikes.delete(null);
  for (const thing of coming) {
    const present = findById(list, thing.id);
    if (present !== undefined && (isSameShow || contents(present) === contents(thing))) continue;
    const twin = twins.get(contents(thing)) ?? alikes.get(alike(thing));
    const id = twin ?? (present === undefined ? thing.id : newId());
    ids.set(thing.id, id);
    if (twin === undefined) added.push({ ...thing, id });
  }
  return { added, idOf: (id) => ids.get(id) ?? id };
}

/** All fields but the id, whatever their order. */
function contents({ id: _id, ...fields }: { readonly id: string }): string {
  return JSON.stringify(fields, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function rewritten(segment: Segment, known: Adopted, freshId: (id: string) => string): Segment {
  const own = {
    id: freshId(segment.id),
    notes: Object.fromEntries(
      Object.entries(segment.notes).map(([id, note]) => [known.department(id), note]),
    ),
  };
  switch (segment.kind) {
    case 'presentation':
      return {
        ...segment,
        ...own,
        awardId: known.award(segment.awardId),
        decisionId: segment.decisionId === null ? null : known.decision(segment.decisionId),
        waves: segment.waves.map((wave) => rewrittenWave(wave, known, freshId)),
      };
    case 'introduction':
      return { ...segment, ...own, guestIds: segment.guestIds.map(known.person) };
    case 'speech':
    case 'launch':
    case 'other':
      return { ...segment, ...own, speakerIds: segment.speakerIds.map(known.person) };
    default:
      return { ...segment, ...own };
  }
}

function rewrittenWave(wave: Wave, known: Adopted, freshId: (id: string) => string): Wave {
  return {
    ...wave,
    id: freshId(wave.id),
    presenterIds: wave.presenterIds.map(known.person),
    recipientIds: wave.recipientIds.map(known.recipient),
  };
}
