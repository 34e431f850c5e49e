import type { Batch, PlanStep } from '../command/batch.ts';
import { splitSizes, splitWaves } from '../lineup/split.ts';
import { stageCapacity } from '../lineup/stagePlan.ts';
import { findById, idsOf } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Presentation, Segment, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import type { Finding, FixKind } from './finding.ts';
import { misnomerIn } from './misnomers.ts';
import { aroundPinned, orderSteps } from './order.ts';
import { firstOfSameDecision, presentationsUnder } from './rules/decisions.ts';
import { asListed, isCollective } from './rules/lineups.ts';
import { isHigher, isSameFamily } from './standing.ts';

/**
 * What mends a finding, as a `batch` that is taken back in one step; null: nothing of it can be mended without a person.
 * Pure: new waves take their ids from `newId`. Pinned segments are never moved.
 */
export function fixSteps(show: Show, finding: Finding, newId: () => string): Batch | null {
  const { fix, at } = finding;
  const segment = findById(show.plan.segments, at.segmentId ?? null);
  if (fix === null) return null;
  const steps = STEPS[fix]({ show, finding, segment, newId });
  if (steps.length === 0) return null;
  return { label: 'fix-finding', about: segment?.title ?? null, steps: [...steps] };
}

interface Mending {
  readonly show: Show;
  readonly finding: Finding;
  /** Where the finding is, if anywhere. */
  readonly segment: Segment | undefined;
  readonly newId: () => string;
}

const STEPS: Readonly<Record<FixKind, (mending: Mending) => readonly PlanStep[]>> = {
  reorder,
  rename,
  formula: ({ segment }) => edit(segment, { formula: { kind: 'auto' } }),
  'call-up': ({ segment }) => edit(segment, { callUp: 'auto' }),
  split,
  'merge-decisions': mergeDecisions,
  'sort-guests': sortGuests,
  'sort-lineup': sortLineup,
  'drop-words': dropWords,
};

type Changes = Extract<PlanStep, { type: 'edit-segment' }>['payload']['changes'];

function edit(segment: Segment | undefined, changes: Changes): readonly PlanStep[] {
  return segment === undefined
    ? []
    : [{ type: 'edit-segment', payload: { segmentId: segment.id, changes } }];
}

const isPresentation = (segment: Segment | undefined): segment is Presentation =>
  segment?.kind === 'presentation';

/** Moves one segment in front of another or behind it; nothing when pinned ones are in the way. */
function reorder({ show, finding, segment }: Mending): readonly PlanStep[] {
  if (segment === undefined || segment.pinned) return [];
  const { segments } = show.plan;
  const behind = finding.kind === 'address';
  const mark = behind
    ? segments.findLast(({ kind }) => kind === 'presentation')
    : segments.find((one) => standsTooEarly(show.plan, finding, segment, one));
  if (mark === undefined) return [];
  const loose = segments.filter(({ id, pinned }) => !pinned && id !== segment.id);
  const place = (id: string) => segments.findIndex((one) => one.id === id);
  const at = loose.filter(({ id }) =>
    behind ? place(id) <= place(mark.id) : place(id) < place(mark.id),
  ).length;
  const ids = idsOf(loose);
  const wanted = aroundPinned(segments, [...ids.slice(0, at), segment.id, ...ids.slice(at)]);
  const gap = wanted.indexOf(segment.id) - wanted.indexOf(mark.id);
  return (behind ? gap > 0 : gap < 0) ? orderSteps(idsOf(segments), wanted) : [];
}

/** Whether `one` should come after the segment of the finding; asked in the order of the programme. */
function standsTooEarly(plan: Plan, finding: Finding, segment: Segment, one: Segment): boolean {
  if (!isPresentation(one)) return false;
  if (finding.rule === 'N8') return true;
  if (!isPresentation(segment)) return false;
  if (finding.rule === 'N1')
    return one.awardId === segment.awardId && one.decisionId === segment.decisionId;
  const [award, other] = [segment, one].map(({ awardId }) => findById(plan.awards, awardId));
  if (award === undefined || other === undefined || !isHigher(award, other)) return false;
  const isOfR1 = award.tier !== other.tier || isSameFamily(award, other);
  return isOfR1 === (finding.rule === 'R1');
}

function rename({ show, finding, segment }: Mending): readonly PlanStep[] {
  if (!isPresentation(segment)) return [];
  if (finding.kind === 'title')
    return edit(segment, { title: misnomerIn(segment.title)?.mended ?? segment.title });
  const award = findById(show.plan.awards, segment.awardId);
  if (award === undefined) return [];
  const mended = (name: string | null) =>
    name === null ? null : (misnomerIn(name)?.mended ?? name);
  const name = { vi: mended(award.name.vi), en: mended(award.name.en) };
  return [{ type: 'edit-award', payload: { id: award.id, changes: { name } } }];
}

/** The wave that is too wide becomes as many as the stage needs, of much the same size; its presenters stay with all. */
function split({ show, finding, segment, newId }: Mending): readonly PlanStep[] {
  if (!isPresentation(segment)) return [];
  const limit = stageCapacity(show.plan, findById(show.plan.awards, segment.awardId));
  return arrange(
    segment,
    segment.waves.flatMap((wave) =>
      wave.id === finding.at.waveId ? splitWave(segment, wave, limit, newId) : [wave],
    ),
  );
}

/** A wave shared out among as many as a limit asks for. */
export function splitWave(
  segment: Presentation,
  wave: Wave,
  limit: number,
  newId: () => string,
): readonly Wave[] {
  const by = { by: 'limit', limit } as const;
  const [, ...more] = splitSizes(wave.recipientIds.length, by);
  return splitWaves(
    { ...segment, waves: [wave] },
    by,
    more.map(() => newId()),
  );
}

function arrange({ id }: Presentation, waves: readonly Wave[]): readonly PlanStep[] {
  return [{ type: 'arrange-waves', payload: { segmentId: id, waves } }];
}

/** The presentations of the second take the first, which also takes what only the second knows. */
function mergeDecisions({ show, finding }: Mending): readonly PlanStep[] {
  const { plan } = show;
  const second = findById(plan.decisions, finding.at.decisionId ?? null);
  if (second === undefined) return [];
  const first = firstOfSameDecision(plan, second);
  if (first.id === second.id) return [];
  const changes = {
    ...(first.date === null && second.date !== null ? { date: second.date } : {}),
    ...(first.signer === null && second.signer !== null ? { signer: second.signer } : {}),
    ...(first.announcerId === null && second.announcerId !== null
      ? { announcerId: second.announcerId }
      : {}),
  };
  return [
    ...presentationsUnder(plan, second.id).flatMap((one) => edit(one, { decisionId: first.id })),
    ...(Object.keys(changes).length === 0
      ? []
      : [{ type: 'edit-decision', payload: { id: first.id, changes } } as const]),
  ];
}

/** Guests of known rank among themselves; the others keep their places. */
function sortGuests({ show, segment }: Mending): readonly PlanStep[] {
  if (segment?.kind !== 'introduction') return [];
  const rank = (id: string) => findById(show.plan.people, id)?.rank ?? null;
  const ranked = segment.guestIds
    .filter((id) => rank(id) !== null)
    .sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0));
  const guestIds = segment.guestIds.map((id) => (rank(id) === null ? id : (ranked.shift() ?? id)));
  return edit(segment, { guestIds });
}

function sortLineup({ show, finding, segment }: Mending): readonly PlanStep[] {
  if (!isPresentation(segment)) return [];
  return arrange(
    segment,
    finding.rule === 'N1'
      ? collectivesFirst(show.plan, segment.waves)
      : segment.waves.map((wave) =>
          wave.id === finding.at.waveId
            ? { ...wave, recipientIds: asListed(show.plan, wave) }
            : wave,
        ),
  );
}

/**
 * Collectives first, everybody else behind them in the order that there was. Waves that hold only one of the two
 * change places and keep whom they have; otherwise the waves keep their sizes and people move. Empty waves stay.
 */
export function collectivesFirst({ recipients }: Plan, waves: readonly Wave[]): readonly Wave[] {
  const collective = (id: string) => isCollective(recipients, id);
  const isMixed = waves.some(
    ({ recipientIds }) => recipientIds.some(collective) && !recipientIds.every(collective),
  );
  if (!isMixed) {
    const isEmpty = ({ recipientIds }: Wave) => recipientIds.length === 0;
    const isOfOthers = ({ recipientIds }: Wave) => !recipientIds.every(collective);
    const held = waves.filter((wave) => !isEmpty(wave));
    const sorted = [...held.filter((wave) => !isOfOthers(wave)), ...held.filter(isOfOthers)];
    return waves.map((wave) => (isEmpty(wave) ? wave : (sorted.shift() ?? wave)));
  }
  const ids = waves.flatMap(({ recipientIds }) => recipientIds);
  const sorted = [...ids.filter(collective), ...ids.filter((id) => !collective(id))];
  let from = 0;
  return waves.map((wave) => {
    const recipientIds = sorted.slice(from, from + wave.recipientIds.length);
    from += recipientIds.length;
    return { ...wave, recipientIds };
  });
}

function dropWords({ show, finding }: Mending): readonly PlanStep[] {
  const part = `${finding.at.cueId}#${finding.at.part}`;
  return Object.hasOwn(show.plan.words.own, part)
    ? [{ type: 'drop-words', payload: { part } }]
    : [];
}
