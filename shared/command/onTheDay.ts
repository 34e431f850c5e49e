import { type Patch, produceWithPatches } from 'immer';
import { cues, cuesOf } from '../cue/cues.ts';
import { cueNumbers, newcomers } from '../cue/numbers.ts';
import { currentCue } from '../cue/position.ts';
import { findWave, sameList } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import { isRunning } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { BATCH_LABELS, type BatchLabel } from './batch.ts';
import type { Stamp } from './define.ts';
import type { PlanType, RegisteredType } from './registry.ts';
import { type Rejection, rejection } from './rejection.ts';

/**
 * The day's changes: what may be done to the plan while the show is live. Everything else waits until it is over:
 * it would change what was decided, printed and approved.
 */
const DAY_CHANGES: ReadonlySet<RegisteredType> = new Set<PlanType>([
  'add-segment',
  'edit-segment',
  'move-segment',
  'remove-segment',
  'add-wave',
  'edit-wave',
  'move-wave',
  'remove-wave',
  'arrange-waves',
  'place-recipients',
  'add-recipients',
  'edit-recipient',
  'edit-recipients',
  'add-people',
  'edit-person',
  'edit-decision',
  'edit-calling',
  'write-words',
  'drop-words',
  'lock-words',
  'unlock-words',
  'dismiss-finding',
  'restore-finding',
]);

/** Gestures that make the plan anew, whatever commands they come to: they wait as well. */
const LOCKED_GESTURES: ReadonlySet<BatchLabel> = new Set<BatchLabel>([
  'replace-text',
  'import-list',
  'reimport-list',
  'import-announcement',
  'fix-finding',
  'propose-order',
  'import-wording',
]);

/** Whether a command of the plan, or a gesture on many things by its label, is one of the day's changes. */
export const isDayChange = (deed: RegisteredType | BatchLabel): boolean =>
  isGesture(deed) ? !LOCKED_GESTURES.has(deed) : DAY_CHANGES.has(deed);

const isGesture = (deed: RegisteredType | BatchLabel): deed is BatchLabel =>
  (BATCH_LABELS as readonly string[]).includes(deed);

/** Whether what was done at this moment (ms since 1970) was decided before the show that is live: it stays. */
export function isBeforeShow({ phase, begunAt }: Show['run'], at: number): boolean {
  return phase === 'live' && begunAt !== null && at < begunAt;
}

/**
 * Why a change of the plan can't be made while the show runs, by what it did; null: it can. Once it has ended the
 * lineups that were served stay all the same: the record is made of them.
 */
export function dayFault(before: Show, after: Show): Rejection | null {
  if (before.run.phase === 'ready' || before.plan === after.plan) return null;
  const changed = changedDoneWave(before, after);
  return isRunning(before.run)
    ? (movedCursor(before, after) ?? changed ?? lostName(after))
    : changed;
}

/** What lies behind the cursor, and the cue under it, has happened: it stays as it was. */
function movedCursor(before: Show, after: Show): Rejection | null {
  const current = currentCue(before);
  const [was, is] = [cues(before.plan), cues(after.plan)];
  if (current === null || was === is) return null;
  const stays = was.slice(0, current.index + 1).every(({ id }, index) => is[index]?.id === id);
  return stays
    ? null
    : rejection('moves-cursor', { number: cueNumbers(before).get(current.id) ?? '' });
}

/** The lineup of a wave that has left the stage stays as it was served. */
function changedDoneWave(before: Show, after: Show): Rejection | null {
  const current = currentCue(before);
  if (current === null) return null;
  for (const [index, segment] of before.plan.segments.entries()) {
    const now = after.plan.segments[index];
    if (segment.kind === 'presentation' && now !== segment)
      for (const { id, recipientIds } of segment.waves) {
        const ids = findWave(after.plan, id)?.wave.recipientIds;
        if (
          isDone(before.plan, segment.id, id, current.index) &&
          !sameList(recipientIds, ids ?? [])
        )
          return rejection('wave-done', { title: segment.title });
      }
    if (segment.id === current.segmentId) return null;
  }
  return null;
}

/** Whether every cue of the wave lies behind this 0-based place of the show. */
function isDone(plan: Plan, segmentId: string, waveId: string, index: number): boolean {
  const last = cuesOf(plan, segmentId).findLast((cue) => cue.waveId === waveId);
  return last !== undefined && last.index < index;
}

/** Who is on the stage can't leave the lineup. */
function lostName(after: Show): Rejection | null {
  const waveId = currentCue(after)?.waveId ?? null;
  const id = waveId === null ? null : (after.run.names[waveId]?.current ?? null);
  if (id === null || findWave(after.plan, waveId)?.wave.recipientIds.includes(id)) return null;
  return rejection('on-stage', { number: after.run.numbers.places[waveId ?? '']?.[id] ?? '' });
}

/** Writes a change of the plan into the log of the running show and numbers what is new: the show, and the patches for it. */
export function noted(
  before: Show,
  after: Show,
  { at }: Stamp,
  name: { readonly command: string; readonly about: string | null },
): readonly [Show, readonly Patch[]] {
  if (after.run.begunAt === null) return [after, []];
  const added = newcomers(after.run.numbers, before.plan, after.plan);
  const [show, patches] = produceWithPatches(after, ({ run }) => {
    Object.assign(run.numbers.cues, added.cues);
    for (const [waveId, places] of Object.entries(added.places)) {
      const known = run.numbers.places[waveId];
      if (known === undefined) run.numbers.places[waveId] = { ...places };
      else Object.assign(known, places);
    }
    if (isRunning(run)) run.log.push({ at, event: 'change', ...name });
  });
  return [show, patches];
}
