import { idsOf, memoByIdentity } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Presentation } from '../model/segment.ts';

/**
 * Remembers what `compute` gives for each presentation until something that it depends on changes: the presentation
 * itself, people, awards, the stage, or a recipient who stands in it. An edit of one recipient among ten thousand
 * then costs one presentation.
 */
export function perPresentation<V>(
  compute: (plan: Plan, segment: Presentation) => V,
): (plan: Plan, segment: Presentation) => V {
  let basis: Plan | null = null;
  let known = new WeakMap<Presentation, { readonly value: V }>();
  return (plan, segment) => {
    if (basis !== plan) {
      const changed = basis === null ? null : changedRecipients(basis, plan);
      if (changed === null) known = new WeakMap();
      for (const one of plan.segments)
        if (one.kind === 'presentation' && changed?.some((id) => standing(one).has(id)))
          known.delete(one);
      basis = plan;
    }
    const before = known.get(segment);
    if (before !== undefined) return before.value;
    const value = compute(plan, segment);
    known.set(segment, { value });
    return value;
  };
}

/** Beyond this many, everything is computed anew. */
const FEW = 50;

/** Ids of the recipients that differ; null: more has changed than a few of them. */
function changedRecipients(before: Plan, now: Plan): readonly string[] | null {
  if (before.people !== now.people || before.awards !== now.awards || before.stage !== now.stage)
    return null;
  if (before.recipients === now.recipients) return [];
  const ids = idsOf(now.recipients);
  if (idsOf(before.recipients) !== ids) return null;
  const changed = ids.filter((_, at) => before.recipients[at] !== now.recipients[at]);
  return changed.length > FEW ? null : changed;
}

const standing = memoByIdentity(
  (segment: Presentation): ReadonlySet<string> =>
    new Set(segment.waves.flatMap((wave) => wave.recipientIds)),
);
