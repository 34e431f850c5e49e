import type { Presentation } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { proposeOrder } from '@shared/protocol/propose.ts';
import { changed } from '../../fixtures/apply.ts';

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
