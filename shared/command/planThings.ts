import { z } from 'zod';
import { type Award, awardSchema } from '../model/award.ts';
import { changesOf } from '../model/changes.ts';
import { type Decision, decisionSchema } from '../model/decision.ts';
import { findById, indexById } from '../model/lookup.ts';
import { type Person, personSchema } from '../model/person.ts';
import type { Plan } from '../model/plan.ts';
import { type Bilingual, idSchema, inLanguage } from '../model/primitives.ts';
import type { Presentation } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { assignDefined, define } from './define.ts';
import { type Rejection, rejection } from './rejection.ts';

/** The lists of the plan whose members are used by reference and may not go while they are used. */
type ThingList = 'people' | 'awards' | 'decisions';
type Thing = Person | Award | Decision;
type Changes<T> = { [K in Exclude<keyof T, 'id'>]?: T[K] | undefined };

/** The first id that a list has already or that comes twice among the new ones. */
export function takenId(
  existing: readonly { readonly id: string }[],
  added: readonly { readonly id: string }[],
): string | null {
  const seen = new Set<string>();
  for (const { id } of added) {
    if (seen.has(id) || findById(existing, id) !== undefined) return id;
    seen.add(id);
  }
  return null;
}

/** What people call a person, an award or a decision. */
function thingName(thing: Thing): string {
  if ('number' in thing) return thing.number ?? bilingualName(thing.issuer);
  return typeof thing.name === 'string' ? thing.name : bilingualName(thing.name);
}

const bilingualName = (name: Bilingual) => inLanguage(name, 'vi');

/** Add, edit and remove for one list of the plan; `usedBy` names what still uses a thing. */
function thingCommands<T extends Thing>(
  list: ThingList,
  itemSchema: z.ZodType<T>,
  changesSchema: z.ZodType<Changes<T>>,
  usedBy: (plan: Plan, id: string) => string | null,
) {
  const missing = (show: Show, id: string): Rejection | null =>
    findById<Thing>(show.plan[list], id) === undefined ? rejection('not-found', { id }) : null;
  const named = (show: Show, { id }: { readonly id: string }) => {
    const thing = findById<Thing>(show.plan[list], id);
    return thing === undefined ? null : thingName(thing);
  };
  return {
    add: define({
      slice: 'plan',
      payload: z.strictObject({ items: z.array(itemSchema).min(1).max(1000) }),
      check: (show, { items }) => {
        const id = takenId(show.plan[list], items);
        return id === null ? null : rejection('exists-already', { id });
      },
      change: (draft, { items }) => {
        (draft.plan[list] as Thing[]).push(...items);
      },
      about: (_show, { items }) => items.map(thingName).join(', '),
    }),
    edit: define({
      slice: 'plan',
      payload: z.strictObject({ id: idSchema, changes: changesSchema }),
      check: (show, { id }) => missing(show, id),
      change: (draft, { id, changes }, _stamp, show) => {
        const thing = draft.plan[list][indexById(show.plan[list], id)];
        if (thing) assignDefined(thing, changes);
      },
      about: named,
    }),
    remove: define({
      slice: 'plan',
      payload: z.strictObject({ id: idSchema }),
      check: (show, { id }) => {
        const by = usedBy(show.plan, id);
        return missing(show, id) ?? (by === null ? null : rejection('in-use', { by }));
      },
      change: (draft, { id }) => {
        const things = draft.plan[list] as Thing[];
        things.splice(
          things.findIndex((one) => one.id === id),
          1,
        );
      },
      about: named,
    }),
  };
}

/** Title of the first segment that names this person, else the decision that does. */
function personUsedBy(plan: Plan, id: string): string | null {
  const segment = plan.segments.find((one) => {
    if (one.kind === 'presentation')
      return one.waves.some((wave) => wave.presenterIds.includes(id));
    if (one.kind === 'introduction') return one.guestIds.includes(id);
    return 'speakerIds' in one && one.speakerIds.includes(id);
  });
  const decision = plan.decisions.find((one) => one.announcerId === id);
  return segment?.title ?? decision?.number ?? decision?.issuer.vi ?? decision?.issuer.en ?? null;
}

const presentationUsing =
  (uses: (segment: Presentation, id: string) => boolean) =>
  (plan: Plan, id: string): string | null =>
    plan.segments.find((one) => one.kind === 'presentation' && uses(one, id))?.title ?? null;

export const personCommands = thingCommands(
  'people',
  personSchema,
  changesOf(personSchema.omit({ id: true })),
  personUsedBy,
);
export const awardCommands = thingCommands(
  'awards',
  awardSchema,
  changesOf(awardSchema.omit({ id: true })),
  presentationUsing((segment, id) => segment.awardId === id),
);
export const decisionCommands = thingCommands(
  'decisions',
  decisionSchema,
  changesOf(decisionSchema.omit({ id: true })),
  presentationUsing((segment, id) => segment.decisionId === id),
);
