import type { BatchLabel, PlanStep } from '../command/batch.ts';
import { indexById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Segment, Wave } from '../model/segment.ts';
import { type Chosen, chosenIn } from './rundownSelection.ts';

/** What something that is done to the chosen rows comes to. */
export interface RundownEdit {
  readonly label: BatchLabel;
  /** Whether the label names it also when it is a single command. */
  readonly isNamed: boolean;
  readonly about: string | null;
  /** At least one. */
  readonly steps: readonly PlanStep[];
  /** Rows that are chosen afterwards, the active one first; empty: as before. */
  readonly chosen: readonly string[];
}

export type NewId = () => string;

export const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

const LONGEST_ABOUT = 1000;

/** What the list of steps says that it was done to: the first by name. */
function about({ segments, waves }: Chosen): string | null {
  const title = segments[0]?.title ?? waves[0]?.segment.title;
  return title?.slice(0, LONGEST_ABOUT) ?? null;
}

export function rundownEdit(
  label: BatchLabel,
  chosen: Chosen,
  steps: readonly PlanStep[],
  after: readonly string[] = [],
): RundownEdit | null {
  if (steps.length === 0) return null;
  const isNamed = label === 'duplicate' || label === 'cut' || label === 'paste';
  return { label, isNamed, about: about(chosen), steps, chosen: after };
}

/** Removes the chosen rows; what stands below them, else above them, is chosen then. */
export function removal(
  plan: Plan,
  ids: ReadonlySet<string>,
  label: BatchLabel,
): RundownEdit | null {
  const chosen = chosenIn(plan, ids);
  const steps: PlanStep[] = [
    ...chosen.segments.map(
      ({ id }): PlanStep => ({ type: 'remove-segment', payload: { segmentId: id } }),
    ),
    ...chosen.waves.map(
      ({ wave }): PlanStep => ({ type: 'remove-wave', payload: { waveId: wave.id } }),
    ),
  ];
  const next = neighbour(plan, chosen);
  return rundownEdit(label, chosen, steps, next === null ? [] : [next]);
}

/** What is chosen when the chosen rows are gone: the next that stays, else the one before, else what holds them. */
function neighbour(plan: Plan, { segments, waves }: Chosen): string | null {
  const [first] = waves;
  const likes: readonly { readonly id: string }[] =
    segments.length === 0 && first !== undefined ? first.segment.waves : plan.segments;
  const gone = new Set([...segments, ...waves.map(({ wave }) => wave)].map(({ id }) => id));
  const last = likes.findLastIndex(({ id }) => gone.has(id));
  const stays = ({ id }: { readonly id: string }) => !gone.has(id);
  const next =
    likes.slice(last + 1).find(stays) ?? likes.slice(0, Math.max(last, 0)).findLast(stays);
  return next?.id ?? (likes === plan.segments ? null : (first?.segment.id ?? null));
}

/** Copies the chosen segments below the last of them; without segments, the chosen waves, each below itself. */
export function duplication(
  plan: Plan,
  ids: ReadonlySet<string>,
  newId: NewId,
): RundownEdit | null {
  const chosen = chosenIn(plan, ids);
  if (chosen.segments.length > 0) {
    const copies = chosen.segments.map((segment) => copyOf(segment, newId));
    const below = indexById(plan.segments, chosen.segments.at(-1)?.id ?? '') + 1;
    const steps = copies.map(
      (segment, nth): PlanStep => ({
        type: 'add-segment',
        payload: { segment, index: below + nth },
      }),
    );
    return rundownEdit('duplicate', chosen, steps, idsOf(copies));
  }
  const made: string[] = [];
  const steps = chosen.waves.toReversed().map(({ segment, wave, waveIndex }): PlanStep => {
    // Nobody stands twice in one presentation, so the copy begins without names.
    const copy: Wave = { ...wave, id: newId(), recipientIds: [] };
    made.unshift(copy.id);
    return {
      type: 'add-wave',
      payload: { segmentId: segment.id, wave: copy, index: waveIndex + 1 },
    };
  });
  return rundownEdit('duplicate', chosen, steps, made);
}

/** A segment like this one; it begins behind the other, so a fixed start is not its own. */
function copyOf(segment: Segment, newId: NewId): Segment {
  const own = { id: newId(), startsAt: null, endsBy: null };
  return segment.kind === 'presentation'
    ? { ...segment, ...own, waves: segment.waves.map((wave) => ({ ...wave, id: newId() })) }
    : { ...segment, ...own };
}

/** What can be set for several rows at once. */
export type SeveralChange =
  | { readonly field: 'plannedSeconds'; readonly value: number | null }
  | { readonly field: 'startsAt' | 'endsBy'; readonly value: string | null }
  | { readonly field: 'note'; readonly department: string; readonly value: string }
  | { readonly field: 'presenterIds'; readonly value: readonly string[] };

/** Sets one field of all chosen rows that have it. Presenters are those of waves, chosen themselves or by their presentation. */
export function severalEdit(
  plan: Plan,
  ids: ReadonlySet<string>,
  change: SeveralChange,
): RundownEdit | null {
  const chosen = chosenIn(plan, ids);
  return rundownEdit('edit-several', chosen, severalSteps(chosen, change));
}

function severalSteps(chosen: Chosen, change: SeveralChange): PlanStep[] {
  switch (change.field) {
    case 'plannedSeconds': {
      const changes = { plannedSeconds: change.value };
      return [
        ...chosen.segments.map(({ id }) => segmentEdit(id, changes)),
        ...chosen.waves.map(({ wave }) => waveEdit(wave.id, changes)),
      ];
    }
    case 'startsAt':
    case 'endsBy':
      return chosen.segments.map(({ id }) => segmentEdit(id, { [change.field]: change.value }));
    case 'note':
      return chosen.segments.map((segment) =>
        segmentEdit(segment.id, { notes: withNote(segment, change.department, change.value) }),
      );
    case 'presenterIds':
      return wavesOf(chosen).map(({ id }) => waveEdit(id, { presenterIds: change.value }));
  }
}

type SegmentEdit = Extract<PlanStep, { readonly type: 'edit-segment' }>['payload']['changes'];
type WaveEdit = Extract<PlanStep, { readonly type: 'edit-wave' }>['payload']['changes'];

const segmentEdit = (segmentId: string, changes: SegmentEdit): PlanStep => ({
  type: 'edit-segment',
  payload: { segmentId, changes },
});
const waveEdit = (waveId: string, changes: WaveEdit): PlanStep => ({
  type: 'edit-wave',
  payload: { waveId, changes },
});

/** The waves that are chosen, by themselves or with their presentation. */
export function wavesOf({ segments, waves }: Chosen): readonly Wave[] {
  return [
    ...segments.flatMap((one) => (one.kind === 'presentation' ? one.waves : [])),
    ...waves.map(({ wave }) => wave),
  ];
}

/** The notes of a segment with this one; an empty one is none. */
export function withNote(segment: Segment, department: string, text: string): Segment['notes'] {
  const { [department]: _before, ...others } = segment.notes;
  return text === '' ? others : { ...others, [department]: text };
}
