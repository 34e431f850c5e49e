import { findCue } from '../cue/cues.ts';
import { findById, memoByIdentity } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Presentation } from '../model/segment.ts';
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
  const { current, jumpedTo, phase } = show.run;
  for (const id of [current, jumpedTo])
    if (id !== null && findCue(show.plan, id) === undefined)
      return rejection('cue-is-live', { cueId: id });
  if ((phase === 'ready') !== (current === null))
    return rejection('malformed', { at: 'run.current' });
  return null;
}

const planFault = memoByIdentity((plan: Plan): { fault: Rejection | null } => ({
  fault: doubleId(plan) ?? danglingReference(plan) ?? doubleRecipient(plan),
}));

/** Segments and waves share their ids, since cue ids are made of both. */
function doubleId(plan: Plan): Rejection | null {
  const waves = plan.segments.flatMap((one) => (one.kind === 'presentation' ? one.waves : []));
  for (const list of [
    plan.people,
    plan.awards,
    plan.decisions,
    plan.recipients,
    [...plan.segments, ...waves],
  ]) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) return rejection('exists-already', { id });
      seen.add(id);
    }
  }
  return null;
}

/** A name that is used but stands nowhere. */
function danglingReference(plan: Plan): Rejection | null {
  const dangling = (
    list: readonly { readonly id: string }[],
    ids: readonly (string | null)[],
    at: string,
  ): Rejection | null => {
    const lost = ids.find((id) => id !== null && findById(list, id) === undefined);
    return lost === undefined || lost === null ? null : rejection('dangling', { id: lost, at });
  };
  for (const decision of plan.decisions) {
    const fault = dangling(plan.people, [decision.announcerId], decision.id);
    if (fault) return fault;
  }
  for (const segment of plan.segments) {
    const people =
      segment.kind === 'presentation'
        ? segment.waves.flatMap((wave) => wave.presenterIds)
        : segment.kind === 'introduction'
          ? segment.guestIds
          : 'speakerIds' in segment
            ? segment.speakerIds
            : [];
    const fault =
      dangling(plan.people, people, segment.title) ??
      (segment.kind === 'presentation'
        ? (dangling(plan.awards, [segment.awardId], segment.title) ??
          dangling(plan.decisions, [segment.decisionId], segment.title) ??
          dangling(
            plan.recipients,
            segment.waves.flatMap((wave) => wave.recipientIds),
            segment.title,
          ))
        : null);
    if (fault) return fault;
  }
  return null;
}

/** Nobody stands twice in one presentation. */
function doubleRecipient(plan: Plan): Rejection | null {
  for (const segment of plan.segments) {
    if (segment.kind !== 'presentation') continue;
    const twice = firstTwice(segment);
    if (twice !== null) return rejection('recipient-twice', { id: twice, at: segment.title });
  }
  return null;
}

function firstTwice(segment: Presentation): string | null {
  const seen = new Set<string>();
  for (const wave of segment.waves)
    for (const id of wave.recipientIds) {
      if (seen.has(id)) return id;
      seen.add(id);
    }
  return null;
}
