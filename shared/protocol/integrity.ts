import { stageNeed } from '../lineup/stagePlan.ts';
import { findById, memoByIdentity, pickById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Presentation, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { plannedText } from '../timing/plannedText.ts';
import { clashes } from './fixedStarts.ts';
import { perPresentation } from './perPresentation.ts';

/** Each rule has its sentence under `finding.<rule>`. */
export const FINDING_RULES = {
  'wave-without-presenter': 'error',
  'presents-and-receives': 'error',
  'posthumous-without-receiver': 'error',
  'date-unknown': 'notice',
  'start-too-early': 'notice',
  'no-waves': 'notice',
  'empty-wave': 'notice',
  'stage-too-narrow': 'notice',
  unnamed: 'notice',
  unplaced: 'notice',
} as const;
export type FindingRule = keyof typeof FINDING_RULES;

/** Something that the organiser should know before the day. Errors would be seen on the stage; notices are open points. */
export interface Finding {
  readonly rule: FindingRule;
  readonly severity: 'error' | 'notice';
  /** Where it is; empty: it concerns the show as a whole. */
  readonly at: {
    readonly segmentId?: string;
    readonly waveId?: string;
    readonly recipientId?: string;
  };
  /** Slots of its sentence. `wave` is the wave's 1-based number, `waves` how many its presentation has. */
  readonly values: Readonly<Record<string, string | number>>;
}

function finding(rule: FindingRule, at: Finding['at'], values: Finding['values'] = {}): Finding {
  return { rule, severity: FINDING_RULES[rule], at, values };
}

/** What the checks find in a show: errors first, then notices, each in the order of the programme. */
export function findings(show: Show): readonly Finding[] {
  const found = [
    ...(show.info.date === null ? [finding('date-unknown', {})] : []),
    ...startsTooEarly(show),
    ...inPlan(show),
  ];
  const of = (severity: Finding['severity']) => found.filter((one) => one.severity === severity);
  return [...of('error'), ...of('notice')];
}

/** Fixed starts that are over before the part above them ends. */
function startsTooEarly(show: Show): Finding[] {
  return clashes(show).map(({ segmentId, title, startsAt, ready }) =>
    finding(
      'start-too-early',
      { segmentId },
      { title, startsAt, ready: plannedText(ready, show.info) },
    ),
  );
}

const knownByPlan = new WeakMap<Plan, readonly Finding[]>();

/** What is found in the plan alone is remembered with it, so that a GO doesn't search ten thousand recipients. */
function inPlan(show: Show): readonly Finding[] {
  const known = knownByPlan.get(show.plan);
  if (known !== undefined) return known;
  const found = [
    ...show.plan.segments.flatMap((segment) =>
      segment.kind === 'presentation' ? rememberedIn(show.plan, segment) : [],
    ),
    ...unplaced(show.plan),
  ];
  knownByPlan.set(show.plan, found);
  return found;
}

function inPresentation(plan: Plan, segment: Presentation): readonly Finding[] {
  const at = { segmentId: segment.id };
  if (segment.waves.length === 0) return [finding('no-waves', at, { title: segment.title })];
  return [
    ...segment.waves.flatMap((wave, index) => inWave(plan, segment, wave, index)),
    ...unnamed(plan, segment),
  ];
}

const rememberedIn = perPresentation(inPresentation);

function inWave(plan: Plan, segment: Presentation, wave: Wave, index: number): Finding[] {
  const at = { segmentId: segment.id, waveId: wave.id };
  const where = { title: segment.title, wave: index + 1, waves: segment.waves.length };
  const recipients = pickById(plan.recipients, wave.recipientIds);
  const presenters = new Set(
    pickById(plan.people, wave.presenterIds).map((person) => sameName(person.name)),
  );
  const stage = stageNeed(plan, wave.id);
  return [
    ...(wave.presenterIds.length === 0 ? [finding('wave-without-presenter', at, where)] : []),
    ...recipients
      .filter(({ name }) => name !== null && presenters.has(sameName(name)))
      .map(({ id, name }) =>
        finding(
          'presents-and-receives',
          { ...at, recipientId: id },
          { ...where, name: name ?? '' },
        ),
      ),
    ...recipients
      .filter((recipient) => recipient.posthumous && recipient.receiver === null)
      .map((recipient) =>
        finding(
          'posthumous-without-receiver',
          { ...at, recipientId: recipient.id },
          { ...where, name: recipient.name ?? '…' },
        ),
      ),
    ...(wave.recipientIds.length === 0 ? [finding('empty-wave', at, where)] : []),
    ...(stage?.fits === false
      ? [
          finding('stage-too-narrow', at, {
            ...where,
            n: recipients.length,
            needed: stage.neededMetres,
            width: plan.stage.widthMetres,
          }),
        ]
      : []),
  ];
}

/** Names are compared without regard to capitals and to spaces around them. */
function sameName(name: string): string {
  return name.trim().toLowerCase();
}

/** Counted for the presentation as a whole; leads to the first of them. */
function unnamed(plan: Plan, segment: Presentation): Finding[] {
  const isUnnamed = (id: string) => findById(plan.recipients, id)?.name === null;
  const ids = segment.waves.flatMap((wave) => wave.recipientIds.filter(isUnnamed));
  const [first] = ids;
  if (first === undefined) return [];
  const wave = segment.waves.find((one) => one.recipientIds.includes(first));
  return [
    finding(
      'unnamed',
      {
        segmentId: segment.id,
        recipientId: first,
        ...(wave === undefined ? {} : { waveId: wave.id }),
      },
      { title: segment.title, n: ids.length },
    ),
  ];
}

const placedIn = memoByIdentity((segments: Plan['segments']): ReadonlySet<string> => {
  const placed = new Set<string>();
  for (const segment of segments)
    if (segment.kind === 'presentation')
      for (const wave of segment.waves) for (const id of wave.recipientIds) placed.add(id);
  return placed;
});

/** Recipients that stand in no wave at all. */
export const unplacedRecipients: (plan: Plan) => readonly Recipient[] = memoByIdentity(
  ({ segments, recipients }: Plan) => {
    const placed = placedIn(segments);
    return recipients.filter(({ id }) => !placed.has(id));
  },
);

function unplaced(plan: Plan): Finding[] {
  const list = unplacedRecipients(plan);
  const [first] = list;
  return first === undefined
    ? []
    : [finding('unplaced', { recipientId: first.id }, { n: list.length })];
}
