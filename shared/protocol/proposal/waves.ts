import { stageCapacity } from '../../lineup/stagePlan.ts';
import { findById, pickById } from '../../model/lookup.ts';
import type { Person } from '../../model/person.ts';
import type { Presentation, Wave } from '../../model/segment.ts';
import { collectivesFirst, splitWave } from '../fixes.ts';
import { sameName } from '../rules/check.ts';
import { type Draft, type Proposing, type Reason, reason, withSegments } from './draft.ts';

/** Collectives first, and no more people in a wave than the stage holds. */
export const shapeWaves: Proposing = (draft, newId) => {
  const reasons: Reason[] = [];
  const segments = draft.segments.map((segment) => {
    if (segment.kind !== 'presentation') return segment;
    const sorted = inKindOrder(draft, segment);
    const waves = onStage(draft, sorted, newId);
    const { id, title } = segment;
    if (sorted !== segment) reasons.push(reason('collectives', id, { title }));
    if (waves.length > sorted.waves.length)
      reasons.push(
        reason('split', id, { title, waves: waves.length, n: capacityOf(draft, segment) }),
      );
    return { ...sorted, waves };
  });
  return withSegments(draft, segments, reasons);
};

function inKindOrder({ show }: Draft, segment: Presentation): Presentation {
  if (show.info.protocol === 'plain') return segment;
  const waves = collectivesFirst(show.plan, segment.waves);
  const order = (some: readonly Wave[]) =>
    some.map(({ id, recipientIds }) => `${id} ${recipientIds.join()}`).join(';');
  return order(waves) === order(segment.waves) ? segment : { ...segment, waves };
}

const capacityOf = ({ show, awards }: Draft, { awardId }: Presentation) =>
  stageCapacity(show.plan, findById(awards, awardId));

function onStage(draft: Draft, segment: Presentation, newId: () => string): readonly Wave[] {
  const { stage } = draft.show.plan;
  const form = findById(draft.awards, segment.awardId)?.form;
  // A stage that holds nobody is a stage that nobody has measured.
  const width = form === 'flag' ? stage.metresPerFlag : stage.metresPerFrame;
  if (width > stage.widthMetres) return segment.waves;
  const limit = capacityOf(draft, segment);
  return segment.waves.flatMap((wave) => splitWave(segment, wave, limit, newId));
}

/**
 * Somebody hands over in every wave: the most senior leader the highest award, the next the next lower one; the waves
 * of the last award are shared among those who are left. Who has been chosen stays.
 */
export const choosePresenters: Proposing = (draft) => {
  const leaders = leadersOf(draft);
  const isOpen = ({ presenterIds }: Wave) => presenterIds.length === 0;
  const presentations = draft.segments.filter((one) => one.kind === 'presentation');
  const open = presentations.filter(({ waves }) => waves.some(isOpen));
  if (open.length === 0) return draft;
  if (leaders.length === 0)
    return withSegments(draft, draft.segments, [reason('no-leaders', null)]);
  const turns = turnsOf(presentations, leaders);
  const reasons: Reason[] = [];
  const segments = draft.segments.map((segment) => {
    if (segment.kind !== 'presentation') return segment;
    const turn = turns.get(segment.awardId) ?? { first: 0, last: 0 };
    const waves = segment.waves.map((wave, index) => {
      if (!isOpen(wave)) return wave;
      const leader = leaderFor(draft, wave, shared(turn, index, segment.waves.length), leaders);
      if (leader === null) return wave;
      const code = leader === leaders[0] ? 'presenter-highest' : 'presenter';
      const { title } = segment;
      const place = { title, wave: index + 1, waves: segment.waves.length };
      reasons.push(reason(code, segment.id, { ...place, name: leader.name }));
      return { ...wave, presenterIds: [leader.id] };
    });
    return { ...segment, waves };
  });
  return withSegments(draft, segments, reasons);
};

/** Whose rank is known and who neither announces nor leads through the ceremony, the most senior first. */
function leadersOf({ show }: Draft): readonly Person[] {
  const announcers = new Set(show.plan.decisions.map(({ announcerId }) => announcerId));
  const mc = sameName(show.info.mc);
  return show.plan.people
    .filter(({ id, rank, name }) => rank !== null && !announcers.has(id) && sameName(name) !== mc)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/** The leaders who hand over an award, as 0-based places, both included. */
interface Turn {
  readonly first: number;
  readonly last: number;
}

/** Awards in the order of the programme; where somebody has been chosen, the next lower award goes on from there. */
function turnsOf(
  presentations: readonly Presentation[],
  leaders: readonly Person[],
): ReadonlyMap<string, Turn> {
  const awardIds = [...new Set(presentations.map(({ awardId }) => awardId))];
  const turns = new Map<string, Turn>();
  let next = 0;
  for (const [index, awardId] of awardIds.entries()) {
    const chosen = presentations
      .filter((one) => one.awardId === awardId)
      .flatMap(({ waves }) => waves.map(({ presenterIds }) => presenterIds[0] ?? ''))
      .map((id) => leaders.findIndex((leader) => leader.id === id))
      .filter((place) => place >= 0);
    const first = Math.min(chosen[0] ?? next, leaders.length - 1);
    const isLast = index === awardIds.length - 1;
    turns.set(awardId, { first, last: isLast ? leaders.length - 1 : first });
    next = Math.max(first, ...chosen) + 1;
  }
  return turns;
}

/** The place of the leader of a wave: the waves go to those of the turn in equal parts, from the most senior down. */
function shared({ first, last }: Turn, index: number, waves: number): number {
  const many = last - first + 1;
  return first + (waves <= many ? index : Math.floor((index * many) / waves));
}

/** Nobody hands over to themselves: then the next one down does, else the nearest above. */
function leaderFor(
  { show }: Draft,
  { recipientIds }: Wave,
  place: number,
  leaders: readonly Person[],
): Person | null {
  const receiving = new Set(
    pickById(show.plan.recipients, recipientIds).map(({ name }) => sameName(name ?? '')),
  );
  const isFree = ({ name }: Person) => !receiving.has(sameName(name));
  return leaders.slice(place).find(isFree) ?? leaders.findLast(isFree) ?? null;
}
