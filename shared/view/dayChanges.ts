import { cues } from '../cue/cues.ts';
import { newcomers } from '../cue/numbers.ts';
import { currentCue } from '../cue/position.ts';
import { balancedSizes } from '../lineup/split.ts';
import { stageCapacity } from '../lineup/stagePlan.ts';
import type { RecipientKind } from '../model/award.ts';
import { draftRecipient } from '../model/drafts.ts';
import { findById, findWave } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';

/** What `place-recipients` and `add-recipients` call a place: 0-based within its wave. */
export interface WaveIndex {
  readonly waveId: string;
  readonly index: number;
}

/** Where somebody stands who comes behind a recipient; `afterId` null: at the end of the wave. */
export function placeBehind(
  { plan }: Pick<Show, 'plan'>,
  waveId: string,
  afterId: string | null,
): WaveIndex {
  const ids = findWave(plan, waveId)?.wave.recipientIds ?? [];
  const after = afterId === null ? -1 : ids.indexOf(afterId);
  return { waveId, index: after < 0 ? ids.length : after + 1 };
}

/** The printed number that a newcomer would have at this place: "12a"; null for an unknown wave. */
export function numberAt(
  show: Pick<Show, 'plan' | 'run'>,
  { waveId, index }: WaveIndex,
): string | null {
  const { plan, run } = show;
  const place = findWave(plan, waveId);
  if (place === undefined) return null;
  if (run.begunAt === null) return String(index + 1);
  const wave = {
    ...place.wave,
    recipientIds: place.wave.recipientIds.toSpliced(index, 0, NEWCOMER),
  };
  const segment = { ...place.segment, waves: place.segment.waves.with(place.waveIndex, wave) };
  const after = { ...plan, segments: plan.segments.with(place.segmentIndex, segment) };
  return newcomers(run.numbers, plan, after).places[waveId]?.[NEWCOMER] ?? null;
}

/** No recipient has this id: ids have no spaces. */
const NEWCOMER = 'new comer';

/** What is known of somebody who turns up on the day. */
export interface WalkIn {
  readonly kind: RecipientKind;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
}

/** A walk-in as a recipient; empty lines are not known. */
export function walkInRecipient(id: string, { kind, name, post, unit }: WalkIn): Recipient {
  const line = (text: string) => (text.trim() === '' ? null : text.trim().normalize('NFC'));
  return { ...draftRecipient(id, kind), name: line(name), post: line(post), unit: line(unit) };
}

/** The place of somebody who changes with the one before (-1) or behind (1); null: there is nobody. */
export function swapped(
  { plan }: Pick<Show, 'plan'>,
  waveId: string,
  id: string,
  by: -1 | 1,
): WaveIndex | null {
  const ids = findWave(plan, waveId)?.wave.recipientIds ?? [];
  const at = ids.indexOf(id);
  const index = at + by;
  return at < 0 || index < 0 || index >= ids.length ? null : { waveId, index };
}

/** A wave that is still to be served, or on the stage. */
export interface OpenWave {
  readonly id: string;
  readonly segmentId: string;
  readonly title: string;
  /** 1-based place in its presentation, and how many that has. */
  readonly number: number;
  readonly of: number;
}

/** The waves that have not left the stage yet, in the order of the show: what happened stays as it was. */
export function openWaves(show: Show): readonly OpenWave[] {
  const current = currentCue(show);
  const left = new Set(
    cues(show.plan)
      .slice(current?.index ?? 0)
      .flatMap(({ waveId }) => waveId ?? []),
  );
  return show.plan.segments.flatMap((segment) =>
    segment.kind !== 'presentation'
      ? []
      : segment.waves.flatMap(({ id }, index) =>
          left.has(id)
            ? [
                {
                  id,
                  segmentId: segment.id,
                  title: segment.title,
                  number: index + 1,
                  of: segment.waves.length,
                },
              ]
            : [],
        ),
  );
}

/** The open waves in which somebody stands. */
export function openWavesOf(show: Show, recipientId: string): readonly OpenWave[] {
  return openWaves(show).filter(({ id }) =>
    findWave(show.plan, id)?.wave.recipientIds.includes(recipientId),
  );
}

/** A wave shared out because the stage is full. */
export interface StageSplit {
  readonly segmentId: string;
  /** How many can stand in one row. */
  readonly capacity: number;
  readonly people: number;
  /** How many stand in each part; one entry: nothing has to be split. */
  readonly sizes: readonly number[];
}

/** How a wave would be split; null for an unknown wave. `limit`: the most in one part, usually the capacity. */
export function stageSplit(plan: Plan, waveId: string, limit?: number): StageSplit | null {
  const place = findWave(plan, waveId);
  if (place === undefined) return null;
  const capacity = stageCapacity(plan, findById(plan.awards, place.segment.awardId));
  const people = place.wave.recipientIds.length;
  const parts = Math.max(1, Math.ceil(people / Math.max(1, limit ?? capacity)));
  return { segmentId: place.segment.id, capacity, people, sizes: balancedSizes(people, parts) };
}

/**
 * The waves of the presentation with this one split into parts of these sizes. The first part keeps the id, so that
 * the position stays; the others follow it with the same presenters. `newId` is asked once for each new wave.
 */
export function splitWave(
  plan: Plan,
  waveId: string,
  sizes: readonly number[],
  newId: () => string,
): readonly Wave[] {
  const place = findWave(plan, waveId);
  if (place === undefined) return [];
  const { wave, segment, waveIndex } = place;
  let from = 0;
  const parts = sizes.map((size, part): Wave => {
    const recipientIds = wave.recipientIds.slice(from, from + size);
    from += size;
    return { ...wave, id: part === 0 ? wave.id : newId(), recipientIds, plannedSeconds: null };
  });
  return segment.waves.toSpliced(waveIndex, 1, ...parts);
}
