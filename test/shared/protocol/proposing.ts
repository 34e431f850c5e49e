import type { Plan } from '@shared/model/plan.ts';
import type { Presentation } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { proposeOrder } from '@shared/protocol/propose.ts';
import { castDraft, type Draft } from 'immer';
import { changed } from '../../fixtures/apply.ts';
import { quietWith, speech } from './quietShow.ts';

/** Ids as a window makes them, but the same in every run. */
export function counting(prefix = 'new'): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `${prefix}-${made}`;
  };
}

/** The show as it is proposed; the same show when nothing is. */
export function proposed(show: Show, prefix = 'new'): Show {
  const { batch } = proposeOrder(show, counting(prefix));
  return batch === null ? show : changed(show, { type: 'batch', payload: batch });
}

export const order = ({ plan }: Show) => plan.segments.map(({ id }) => id);
export const presentations = ({ plan }: Show): readonly Presentation[] =>
  plan.segments.filter((one) => one.kind === 'presentation');
export const standing = (show: Show) =>
  presentations(show)
    .flatMap(({ awardId, waves }) =>
      waves.flatMap(({ recipientIds }) => recipientIds.map((id) => `${awardId} ${id}`)),
    )
    .sort();

/**
 * The quiet show with these segments only, a star behind those that are pinned: "open report* s-pm close". Ids that it
 * doesn't have are speeches. Awards and recipients without a place are left out.
 */
export function programme(ids: string, change: (plan: Draft<Plan>) => void = () => {}): Show {
  return quietWith((plan) => {
    plan.segments = ids.split(' ').map((word) => {
      const id = word.replace('*', '');
      const known = plan.segments.find((one) => one.id === id);
      const added = castDraft(speech(id, id === 'thanks' ? 'thanks' : 'other'));
      return { ...(known ?? added), pinned: word.endsWith('*') };
    });
    const handed = plan.segments.filter((one) => one.kind === 'presentation');
    plan.awards = plan.awards.filter(({ id }) => handed.some(({ awardId }) => awardId === id));
    const placed = handed.flatMap(({ waves }) => waves.flatMap((one) => one.recipientIds));
    plan.recipients = plan.recipients.filter(({ id }) => placed.includes(id));
    change(plan);
  });
}

/** Makes the awards of a draft ones that no rule compares. */
export function incomparable(plan: Draft<Plan>): void {
  for (const award of plan.awards)
    Object.assign(award, { catalogueId: null, class: null, tier: 4 });
}
