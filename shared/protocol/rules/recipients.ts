import { findById, pickById } from '../../model/lookup.ts';
import { inLanguage } from '../../model/primitives.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Presentation } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import { surroundings } from '../../script/surroundings.ts';
import type { Found } from '../finding.ts';
import { type InWave, inWaves, naming, sameName } from './check.ts';

/** Who stands in the waves of a presentation, and who hands over there. */

/** R2: an award is given to the kinds of recipient that the law names for it. */
export function wrongKinds({ plan, info }: Show, segment: Presentation): readonly Found[] {
  const award = findById(plan.awards, segment.awardId);
  if (award === undefined) return [];
  const name = inLanguage(award.name, info.scriptLanguage);
  return standing(plan, segment).flatMap(({ recipient, index, at, values }): readonly Found[] =>
    award.kinds.includes(recipient.kind)
      ? []
      : [
          {
            rule: 'R2',
            kind: null,
            at,
            values: { ...values, ...naming(recipient, index), award: name, kind: recipient.kind },
            fix: null,
          },
        ],
  );
}

/** R4: somebody has to receive, or it is decided what the MC does. */
export function nobodyReceives({ plan, run }: Show, segment: Presentation): readonly Found[] {
  return standing(plan, segment).flatMap(({ recipient, index, at, values }): readonly Found[] => {
    const who = { ...values, ...naming(recipient, index) };
    const attendance = run.attendance[recipient.id];
    const found = (kind: string): Found => ({ rule: 'R4', kind, at, values: who, fix: null });
    return [
      ...(recipient.posthumous && recipient.receiver === null ? [found('posthumous')] : []),
      ...(attendance?.state === 'absent' && attendance.outcome === 'undecided'
        ? [found('absent')]
        : []),
    ];
  });
}

/** R6 within a wave: nobody hands over twice, to themselves, or what they have just announced. */
export function doubledParts(show: Show, segment: Presentation): readonly Found[] {
  return [
    ...inWaves(segment).flatMap((place) => [
      ...presentersTwice(show, place),
      ...presentsAndReceives(show, place),
    ]),
    ...presenterAnnounces(show, segment),
  ];
}

function presentersTwice({ plan }: Show, { wave, at, values }: InWave): readonly Found[] {
  const twice = wave.presenterIds.filter((id, index) => wave.presenterIds.indexOf(id) !== index);
  return pickById(plan.people, [...new Set(twice)]).map(({ id, name }) => ({
    rule: 'R6',
    kind: 'presenter-twice',
    at: { ...at, personId: id },
    values: { ...values, name },
    fix: null,
  }));
}

function presentsAndReceives({ plan }: Show, { wave, at, values }: InWave): readonly Found[] {
  const presenters = new Set(
    pickById(plan.people, wave.presenterIds).map(({ name }) => sameName(name)),
  );
  return pickById(plan.recipients, wave.recipientIds)
    .filter(({ name }) => name !== null && presenters.has(sameName(name)))
    .map(({ id, name }) => ({
      rule: 'R6',
      kind: 'presents-and-receives',
      at: { ...at, recipientId: id },
      values: { ...values, name: name ?? '' },
      fix: null,
    }));
}

/** Only where the decision is read: the announcer would have to step away from the paper. */
function presenterAnnounces({ plan }: Show, segment: Presentation): readonly Found[] {
  const announcerId = findById(plan.decisions, segment.decisionId)?.announcerId ?? null;
  const [first] = inWaves(segment);
  const announcer = findById(plan.people, announcerId);
  if (announcer === undefined || first === undefined) return [];
  if (surroundings(plan.segments).get(segment.id)?.decision !== 'here') return [];
  if (!first.wave.presenterIds.includes(announcer.id)) return [];
  return [
    {
      rule: 'R6',
      kind: 'presenter-announces',
      at: { ...first.at, personId: announcer.id },
      values: { ...first.values, name: announcer.name },
      fix: null,
    },
  ];
}

interface Standing {
  readonly recipient: Recipient;
  /** 0-based place in the lineup. */
  readonly index: number;
  readonly at: InWave['at'] & { readonly recipientId: string };
  readonly values: InWave['values'];
}

function standing(plan: Show['plan'], segment: Presentation): readonly Standing[] {
  return inWaves(segment).flatMap(({ wave, at, values }) =>
    wave.recipientIds.flatMap((id, index) => {
      const recipient = findById(plan.recipients, id);
      return recipient === undefined
        ? []
        : { recipient, index, at: { ...at, recipientId: id }, values };
    }),
  );
}
