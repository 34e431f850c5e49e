import type { Award } from '../../model/award.ts';
import { findById } from '../../model/lookup.ts';
import type { Segment } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import { isSurelyHigher, PHASE, type Phase, phaseOf } from './programmeOrder.ts';

interface Slot {
  readonly id: string;
  readonly phase: Phase;
  readonly award: Award | null;
}

/** The programme of a show while segments of a text are put into it. */
export interface ProgrammeBook {
  /** Puts a segment in and gives its 0-based place. `before`: what stands in front of it in the text. */
  readonly insert: (segment: Segment, award: Award | null, before: string | null) => number;
}

/**
 * Into an empty programme, and from a text whose order is decided, segments come in the text's order. Among others, each
 * goes to its usual place: a presentation before the first lower award, else behind the last one.
 */
export function programmeBook(show: Show, keepsOrder: boolean): ProgrammeBook {
  const follows = keepsOrder || show.plan.segments.length === 0;
  const slots = show.plan.segments.map((segment) =>
    slotOf(
      segment,
      segment.kind === 'presentation'
        ? (findById(show.plan.awards, segment.awardId) ?? null)
        : null,
    ),
  );
  return {
    insert: (segment, award, before) => {
      const slot = slotOf(segment, award);
      const previous = slots.findIndex(({ id }) => id === before);
      const at = follows && previous >= 0 ? previous + 1 : usualPlace(slots, slot);
      slots.splice(at, 0, slot);
      return at;
    },
  };
}

const slotOf = (segment: Segment, award: Award | null): Slot => ({
  id: segment.id,
  phase: phaseOf(segment.kind, segment.kind === 'speech' ? segment.role : null),
  award,
});

function usualPlace(slots: readonly Slot[], { phase, award }: Slot): number {
  if (phase === PHASE.presentation && award !== null) {
    const lower = slots.findIndex(
      (slot) => slot.award !== null && isSurelyHigher(award, slot.award),
    );
    if (lower >= 0) return lower;
    const last = slots.findLastIndex((slot) => slot.phase === PHASE.presentation);
    if (last >= 0) return last + 1;
  }
  return slots.findLastIndex((slot) => slot.phase <= phase) + 1;
}
