import type { Award } from '../../model/award.ts';
import type { Segment } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';

/** Why something is proposed; the sentence stands under `propose.<code>`. */
export interface Reason {
  readonly code: string;
  /** The segment that it is about; null: the show as a whole. */
  readonly segmentId: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A plan as it is proposed so far: each part of the proposal takes one and gives the next. */
export interface Draft {
  /** The show for which it is proposed. */
  readonly show: Show;
  readonly awards: readonly Award[];
  readonly segments: readonly Segment[];
  readonly reasons: readonly Reason[];
}

/** Part of a proposal; new things take their ids from `newId`. */
export type Proposing = (draft: Draft, newId: () => string) => Draft;

/** The draft with other segments and more reasons. */
export function withSegments(
  draft: Draft,
  segments: readonly Segment[],
  reasons: readonly Reason[],
): Draft {
  return { ...draft, segments, reasons: [...draft.reasons, ...reasons] };
}

export function reason(
  code: string,
  segmentId: string | null,
  values: Reason['values'] = {},
): Reason {
  return { code, segmentId, values };
}
