import { type Cue, cues, cuesOf } from '../cue/cues.ts';
import type { CueId, Run } from '../model/run.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { type Visit, visits } from '../timing/actuals.ts';
import { cueLengths } from '../timing/lengths.ts';
import { plannedOffsets } from '../timing/schedule.ts';

/** Planned against actual; moments are ms since 1970, lengths ms of whole seconds. */
export interface Span {
  /** Null: nothing says when it was to begin. */
  readonly plannedStart: number | null;
  readonly plannedMs: number;
  /** When it was entered first; null: it never ran. */
  readonly from: number | null;
  /** When it was left last; null: it never ran, or is on still. */
  readonly to: number | null;
  /** How long it was on altogether, without what came between when it was entered again; null like `to`. */
  readonly actualMs: number | null;
  /** How much of that the show was held. */
  readonly heldMs: number;
  /** `actualMs` minus `plannedMs`; positive is over. */
  readonly overMs: number | null;
}

/** A segment of the plan as it went, in the plan's order. */
export interface SegmentRun extends Span {
  readonly segment: Segment;
  /** 1-based place in the programme. */
  readonly number: number;
  readonly waves: readonly WaveSpan[];
  /** How often it was entered again after something else. */
  readonly returns: number;
}

export interface WaveSpan extends Span {
  readonly waveId: string;
}

/**
 * Every segment and its waves, planned and as they went. The plan is the one that the show has now: what was changed
 * on the day is in it. `from` is the moment from which planned times count; null: planned starts stay unknown.
 */
export function segmentRuns(
  show: Show,
  run: Pick<Run, 'log'>,
  from: number | null,
): readonly SegmentRun[] {
  const { plan } = show;
  const measure = measurer(show, visits(run), from);
  return plan.segments.map((segment, index) => {
    const list = cuesOf(plan, segment.id);
    return {
      segment,
      number: index + 1,
      ...measure(list),
      returns: measure.returns(segment.id),
      waves:
        segment.kind !== 'presentation'
          ? []
          : segment.waves.map(({ id }) => ({
              waveId: id,
              ...measure(list.filter(({ waveId }) => waveId === id)),
            })),
    };
  });
}

function measurer(show: Show, all: readonly Visit[], from: number | null) {
  const offsets = plannedOffsets(show);
  const lengths = cueLengths(show);
  const byCue = new Map<CueId, Visit[]>();
  for (const visit of all) {
    const known = byCue.get(visit.cueId);
    if (known === undefined) byCue.set(visit.cueId, [visit]);
    else known.push(visit);
  }
  const measure = (list: readonly Cue[]): Span => {
    const first = list[0];
    const plannedMs = list.reduce((sum, { index }) => sum + (lengths[index] ?? 0) * 1000, 0);
    const own = list.flatMap(({ id }) => byCue.get(id) ?? []);
    const isOver = own.length > 0 && own.every(({ to }) => to !== null);
    const actualMs = isOver
      ? wholeSeconds(own.reduce((sum, visit) => sum + lengthOf(visit), 0))
      : null;
    return {
      plannedStart:
        from === null || first === undefined ? null : from + (offsets[first.index] ?? 0),
      plannedMs,
      from: own.length === 0 ? null : Math.min(...own.map((visit) => visit.from)),
      to: isOver ? Math.max(...own.map((visit) => visit.to ?? 0)) : null,
      actualMs,
      heldMs: wholeSeconds(own.reduce((sum, { heldMs }) => sum + heldMs, 0)),
      overMs: actualMs === null ? null : actualMs - plannedMs,
    };
  };
  return Object.assign(measure, { returns: returnsOf(show, all) });
}

/** Rounded, so that a length and its difference from the plan add up as they are printed. */
export const wholeSeconds = (ms: number): number => Math.round(ms / 1000) * 1000;

const lengthOf = ({ from, to }: Visit) => (to ?? from) - from;

/** How often each segment was entered after it had been left. */
function returnsOf(show: Show, all: readonly Visit[]): (segmentId: string) => number {
  const segmentOf = new Map(cues(show.plan).map(({ id, segmentId }) => [id, segmentId]));
  const entered = new Map<string, number>();
  let before: string | undefined;
  for (const { cueId } of all) {
    const segmentId = segmentOf.get(cueId);
    if (segmentId !== undefined && segmentId !== before)
      entered.set(segmentId, (entered.get(segmentId) ?? 0) + 1);
    before = segmentId;
  }
  return (segmentId) => Math.max(0, (entered.get(segmentId) ?? 0) - 1);
}
