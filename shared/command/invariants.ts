import { findCue } from '../cue/cues.ts';
import { isUsualDepartment } from '../model/department.ts';
import { findById, idsOf, memoByIdentity, memoByPair } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { type Rejection, rejection } from './rejection.ts';

/**
 * What is true of every show, after every command, every undo and every opening; null when all holds.
 * The part over the plan is computed once per plan, so that a GO pays for the position only.
 */
export function brokenInvariant(show: Show): Rejection | null {
  return planFault(show.plan).fault ?? positionFault(show);
}

/** The cursor stands on a cue that exists: an edit that would take it away is refused. */
function positionFault(show: Show): Rejection | null {
  const { current, jumpedTo, phase, begunAt } = show.run;
  for (const id of [current, jumpedTo])
    if (id !== null && findCue(show.plan, id) === undefined)
      return rejection('cue-is-live', { cueId: id });
  if (phase === 'ready' && current !== null) return rejection('malformed', { at: 'run.current' });
  if ((phase === 'ready') !== (begunAt === null))
    return rejection('malformed', { at: 'run.begunAt' });
  if ((phase === 'rehearsal') !== (show.aside !== null))
    return rejection('malformed', { at: 'aside' });
  return null;
}

const planFault = memoByIdentity((plan: Plan): { fault: Rejection | null } => ({
  fault: doubleId(plan) ?? danglingReference(plan) ?? doubleRecipient(plan),
}));

type WithId = { readonly id: string };

// Each part is remembered for the list or segment that it looks at, so that an edit pays for what it has changed.

const firstTwice = memoByIdentity((ids: readonly string[]): { readonly id: string | null } => {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return { id };
    seen.add(id);
  }
  return { id: null };
});

/** Segments and waves share their ids, since cue ids are made of both. */
const segmentsAndWaves = memoByIdentity((segments: Plan['segments']): readonly WithId[] => [
  ...segments,
  ...segments.flatMap((one) => (one.kind === 'presentation' ? one.waves : [])),
]);

function doubleId(plan: Plan): Rejection | null {
  const { people, awards, decisions, recipients, departments, lists, segments } = plan;
  const waves = segmentsAndWaves(segments);
  for (const list of [people, awards, decisions, recipients, departments, lists, waves]) {
    const { id } = firstTwice(idsOf(list));
    if (id !== null) return rejection('exists-already', { id });
  }
  return null;
}

const REFERRED = ['people', 'awards', 'decisions', 'recipients', 'departments'] as const;

interface References {
  readonly people: readonly string[];
  readonly awards: readonly string[];
  readonly decisions: readonly string[];
  readonly recipients: readonly string[];
  readonly departments: readonly string[];
}

/** Everything that a segment names by id. */
const referencesOf = memoByIdentity((segment: Segment): References => {
  const departments = Object.keys(segment.notes).filter((id) => !isUsualDepartment(id));
  const none = { awards: [], decisions: [], recipients: [], departments };
  switch (segment.kind) {
    case 'presentation':
      return {
        people: segment.waves.flatMap((wave) => wave.presenterIds),
        awards: [segment.awardId],
        decisions: segment.decisionId === null ? [] : [segment.decisionId],
        recipients: segment.waves.flatMap((wave) => wave.recipientIds),
        departments,
      };
    case 'introduction':
      return { ...none, people: segment.guestIds };
    default:
      return { ...none, people: 'speakerIds' in segment ? segment.speakerIds : [] };
  }
});

const asSet = memoByIdentity((ids: readonly string[]) => new Set(ids));

const firstLost = memoByPair(
  (ids: readonly string[], known: readonly string[]): string | null =>
    ids.find((id) => !asSet(known).has(id)) ?? null,
);

/** A name that is used but stands nowhere. */
function danglingReference(plan: Plan): Rejection | null {
  for (const { id, announcerId } of plan.decisions)
    if (announcerId !== null && findById(plan.people, announcerId) === undefined)
      return rejection('dangling', { id: announcerId, at: id });
  for (const segment of plan.segments) {
    const references = referencesOf(segment);
    for (const list of REFERRED) {
      const id = firstLost(references[list], idsOf(plan[list]));
      if (id !== null) return rejection('dangling', { id, at: segment.title });
    }
  }
  return null;
}

/** Nobody stands twice in one presentation. */
function doubleRecipient(plan: Plan): Rejection | null {
  for (const segment of plan.segments) {
    const id = firstTwice(referencesOf(segment).recipients).id;
    if (id !== null) return rejection('recipient-twice', { id, at: segment.title });
  }
  return null;
}
