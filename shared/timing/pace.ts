import { type Cue, cues, findCue } from '../cue/cues.ts';
import { goesWith } from '../cue/position.ts';
import { findWave, memoByIdentity } from '../model/lookup.ts';
import type { Beat, Run } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { type Visit, visits } from './actuals.ts';
import { cueLengths } from './lengths.ts';

/** A beat, or `other` for a cue without one. */
export type PaceKey = Beat | 'other';
export const PACE_KEYS: readonly PaceKey[] = [
  'announce',
  'call-up',
  'present',
  'photo',
  'leave',
  'other',
];

/** How long the cues of one beat took all together, in seconds and without holds, beside what was planned for them. */
export interface Observed {
  readonly cues: number;
  /** Recipients who stood in their waves. */
  readonly recipients: number;
  readonly actual: number;
  readonly planned: number;
}
export type Pace = Readonly<Partial<Record<PaceKey, Observed>>>;

export const paceKey = ({ beat }: Pick<Cue, 'beat'>): PaceKey => beat ?? 'other';

const NOTHING: Observed = { cues: 0, recipients: 0, actual: 0, planned: 0 };

const plus = (a: Observed, b: Observed): Observed => ({
  cues: a.cues + b.cues,
  recipients: a.recipients + b.recipients,
  actual: a.actual + b.actual,
  planned: a.planned + b.planned,
});

interface Counted {
  readonly visits: readonly Visit[];
  /** How many of the visits are in it. */
  taken: number;
  pace: Partial<Record<PaceKey, Observed>>;
}

let last:
  | (Counted & { readonly list: readonly Cue[]; readonly lengths: readonly number[] })
  | null = null;

/**
 * What the running show has taught so far: every cue of a wave that was left by an ordinary GO. A speech that ran long
 * says nothing of the next one.
 */
export function paceOf(show: Show): Pace {
  const done = visits(show.run);
  const list = cues(show.plan);
  const lengths = cueLengths(show);
  if (last?.visits === done && last.list === list && last.lengths === lengths) return last.pace;
  // What was counted last stands where it stood: of fewer visits, or those of another run, nothing does.
  const goesOn =
    last?.list === list &&
    last.lengths === lengths &&
    last.visits[last.taken - 1] === done[last.taken - 1];
  const pace = goesOn ? { ...last?.pace } : {};
  let taken = goesOn ? (last?.taken ?? 0) : 0;
  for (let visit = done[taken]; visit !== undefined && visit.to !== null; visit = done[taken]) {
    taken += 1;
    count(show, visit, done[taken], pace);
  }
  last = { visits: done, list, lengths, taken, pace };
  return pace;
}

/** What rehearsals have taught, measured by the plan as it is now. */
export function rehearsedPace(show: Show): Pace {
  const pace: Partial<Record<PaceKey, Observed>> = {};
  for (const { log } of show.rehearsals) {
    const done = visitsOfLog(log);
    for (const [nth, visit] of done.entries()) count(show, visit, done[nth + 1], pace);
  }
  return pace;
}

const visitsOfLog = memoByIdentity((log: Run['log']) => visits({ log }));

/** Shares the time of a visit out among the cues that it covered, in proportion to their plans. */
function count(
  show: Show,
  visit: Visit,
  next: Visit | undefined,
  pace: Partial<Record<PaceKey, Observed>>,
): void {
  if (visit.to === null || !visit.wasWhole) return;
  const cue = findCue(show.plan, visit.cueId);
  if (cue === undefined || cue.beat === null) return;
  const covered = coveredCues(show, cue, next);
  const lengths = cueLengths(show);
  const seconds = (visit.to - visit.from - visit.heldMs) / 1000;
  const planned = covered.reduce((sum, { index }) => sum + (lengths[index] ?? 0), 0);
  for (const one of covered) {
    const own = lengths[one.index] ?? 0;
    const key = paceKey(one);
    pace[key] = plus(pace[key] ?? NOTHING, {
      cues: 1,
      recipients: findWave(show.plan, one.waveId)?.wave.recipientIds.length ?? 0,
      actual: planned === 0 ? seconds / covered.length : (seconds * own) / planned,
      planned: own,
    });
  }
}

/**
 * What follows in the wave up to the cue that was fired next: calling may have been by beat then and by wave now, or the
 * other way round. Where that can't be told it is as calling is now.
 */
function coveredCues({ plan }: Show, cue: Cue, next: Visit | undefined): readonly Cue[] {
  const fired = findCue(plan, next?.cueId ?? null);
  if (fired === undefined && plan.calling.step === 'beat') return [cue];
  const list = cues(plan);
  const covered = [cue];
  for (let at = cue.index + 1; ; at += 1) {
    const after = list[at];
    if (after === undefined || after === fired || !goesWith(after, cue)) return covered;
    covered.push(after);
  }
}

/** A rehearsal weighs half of the evening itself. */
const REHEARSAL_WEIGHT = 0.5;
/** However wild one cue was, the rest isn't expected to be more than three times as long, or as short. */
const FACTOR_LIMIT = 3;

export type Factors = Readonly<Record<PaceKey, number>>;

/**
 * By how much the cues that are to come are expected to differ from the plan. What was planned counts like one more
 * cue that went as planned, so that a single slow hand-over doesn't turn the evening over.
 */
export function paceFactors(show: Show): Factors {
  return factorsOf(paceOf(show), rehearsedFor(show));
}

let rehearsed: {
  readonly from: Show['rehearsals'];
  readonly lengths: readonly number[];
  readonly pace: Pace;
} | null = null;

function rehearsedFor(show: Show): Pace {
  const lengths = cueLengths(show);
  if (rehearsed?.from === show.rehearsals && rehearsed.lengths === lengths) return rehearsed.pace;
  const pace = rehearsedPace(show);
  rehearsed = { from: show.rehearsals, lengths, pace };
  return pace;
}

function factorsOf(live: Pace, before: Pace): Factors {
  const factor = (key: PaceKey): number => {
    const [a, b] = [live[key] ?? NOTHING, before[key] ?? NOTHING];
    const count = a.cues + b.cues;
    if (count === 0) return 1;
    const usual = (a.planned + b.planned) / count;
    const actual = a.actual + REHEARSAL_WEIGHT * b.actual + usual;
    const planned = a.planned + REHEARSAL_WEIGHT * b.planned + usual;
    if (planned === 0) return 1;
    return Math.min(FACTOR_LIMIT, Math.max(1 / FACTOR_LIMIT, actual / planned));
  };
  return Object.fromEntries(PACE_KEYS.map((key) => [key, factor(key)])) as Record<PaceKey, number>;
}

/** Seconds for each recipient while the award is handed over: as planned, and as seen; null where nothing was seen. */
export function secondsPerRecipient(
  pace: Pace,
): { readonly planned: number; readonly actual: number } | null {
  const seen = pace.present;
  if (seen === undefined || seen.recipients === 0) return null;
  return { planned: seen.planned / seen.recipients, actual: seen.actual / seen.recipients };
}
