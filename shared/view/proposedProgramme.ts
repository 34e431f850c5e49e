import { apply } from '../command/apply.ts';
import type { Rejection } from '../command/rejection.ts';
import { longestRising } from '../model/rising.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import type { Proposal, Reason } from '../protocol/propose.ts';

/** A segment as it would stand, with what is proposed for it and why. */
export interface ProposedRow {
  readonly id: string;
  /** 1-based, in the proposed programme. */
  readonly number: number;
  readonly title: string;
  readonly change: 'same' | 'moved' | 'new';
  /** 1-based number before; null: it is new. */
  readonly from: number | null;
  /** Its waves or what stands in them would change. */
  readonly isShaped: boolean;
  /** How many waves it would have; null: as many as now, or it has none. */
  readonly waves: number | null;
  readonly reasons: readonly Reason[];
}

export interface ProposedProgramme {
  /** The whole programme as it would be. */
  readonly rows: readonly ProposedRow[];
  /** What concerns no segment of it, most of all what is left for a person to do. */
  readonly general: readonly Reason[];
  /** Why it can't be taken now; null: it can. */
  readonly refusal: Rejection | null;
}

/** What a proposal comes to. */
export function proposedProgramme(show: Show, { batch, reasons }: Proposal): ProposedProgramme {
  const applied =
    batch === null
      ? null
      : apply(show, { id: 'proposal', type: 'batch', payload: batch, at: 0, actor: '' });
  const after = applied?.ok === true ? applied.show.plan.segments : show.plan.segments;
  const ids = new Set(after.map(({ id }) => id));
  return {
    rows: rowsOf(show.plan.segments, after, reasons),
    general: reasons.filter(({ segmentId }) => segmentId === null || !ids.has(segmentId)),
    refusal: applied?.ok === false ? applied.rejection : null,
  };
}

function rowsOf(
  before: readonly Segment[],
  after: readonly Segment[],
  reasons: readonly Reason[],
): readonly ProposedRow[] {
  const places = new Map(before.map(({ id }, index) => [id, index]));
  const known = after.filter(({ id }) => places.has(id));
  // As few as possible have moved: all others stand to each other as before.
  const staying = longestRising(known.map(({ id }) => places.get(id) ?? 0));
  const stays = new Set(known.filter((_, index) => staying.has(index)).map(({ id }) => id));
  return after.map((segment, index) => {
    const { id, title } = segment;
    const from = places.get(id) ?? null;
    const earlier = from === null ? undefined : before[from];
    return {
      id,
      number: index + 1,
      title,
      change: from === null ? 'new' : stays.has(id) ? 'same' : 'moved',
      from: from === null ? null : from + 1,
      // What a batch leaves alone stays the same object.
      isShaped: earlier !== undefined && earlier !== segment,
      waves: wavesOf(segment) === (earlier && wavesOf(earlier)) ? null : wavesOf(segment),
      reasons: reasons.filter(({ segmentId }) => segmentId === id),
    };
  });
}

function wavesOf(segment: Segment): number | null {
  return segment.kind === 'presentation' ? segment.waves.length : null;
}
