import type { Cue } from '../cue/cues.ts';
import { cues } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import { cueAfter, currentCue, standbyCue } from '../cue/position.ts';
import { findById, findWave } from '../model/lookup.ts';
import type { Beat, Run, SignalKind } from '../model/run.ts';
import type { SegmentKind } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { signed } from '../timing/format.ts';
import { stepSeconds } from '../timing/schedule.ts';
import { clockFacts } from '../view/clockView.ts';
import { stepName } from '../view/cueCard.ts';
import type { Translate } from '../words/translate.ts';
import { overUnder } from './feed.ts';

/** What one GO fires, for programs that press it; without anybody who receives. */
export interface ProgramCue {
  /** Printed number ("12", "12a"), which stays when the plan changes during the show. */
  readonly number: string;
  readonly id: string;
  /** Title of the segment. */
  readonly title: string;
  /** What happens: the beat of a wave, the wave, else the segment's title again. */
  readonly heading: string;
  readonly segment: { readonly id: string; readonly kind: SegmentKind };
  /** Null: the segment is one cue, or one GO takes the whole wave. */
  readonly beat: Beat | null;
  /** 1-based number of the wave and how many its presentation has; null outside of waves. */
  readonly wave: { readonly number: number; readonly of: number } | null;
  /** Planned length in seconds. */
  readonly seconds: number;
}

export function programCue(show: Show, cue: Cue, t: Translate): ProgramCue {
  const { plan } = show;
  const { number, id, title, heading } = stepName(show, cue, t);
  const place = findWave(plan, cue.waveId);
  return {
    number,
    id,
    title,
    heading,
    segment: {
      id: cue.segmentId,
      kind: findById(plan.segments, cue.segmentId)?.kind ?? 'other',
    },
    beat: plan.calling.step === 'wave' ? null : cue.beat,
    wave:
      place === undefined ? null : { number: place.waveIndex + 1, of: place.segment.waves.length },
    seconds: stepSeconds(show, cue),
  };
}

/** All that GO will fire from the first to the last, one row for each press. */
export function programCues(show: Show, t: Translate): readonly ProgramCue[] {
  const rows: ProgramCue[] = [];
  for (let cue = cues(show.plan)[0] ?? null; cue !== null; cue = cueAfter(show, cue))
    rows.push(programCue(show, cue, t));
  return rows;
}

/** The cue with this printed number, else the one with this id; null: there is none. */
export function cueNamed(show: Show, ref: string): Cue | null {
  const numbers = cueNumbers(show);
  const list = cues(show.plan);
  return (
    list.find(({ id }) => numbers.get(id) === ref) ?? list.find(({ id }) => id === ref) ?? null
  );
}

/** How the show stands, for programs; without anybody who receives. */
export interface ProgramState {
  readonly show: { readonly id: string; readonly title: string };
  readonly phase: Run['phase'];
  /** What is on; null before the first GO and after the end. */
  readonly now: ProgramCue | null;
  /** What the next GO fires; null after the last and once ended. */
  readonly standby: ProgramCue | null;
  /** Projected end minus planned end, positive is late; null before the first GO and after the end. */
  readonly overUnder: { readonly ms: number; readonly text: string } | null;
  /** Null: the show goes on. `since` is ms since 1970. */
  readonly hold: { readonly reason: string; readonly since: number } | null;
  /** What the MC has flagged. */
  readonly signal: SignalKind | null;
  /** Name of the second caller who has the caller's key; null: the operator's machine calls. */
  readonly caller: string | null;
  /** What the wall is set to. */
  readonly screen: Run['screen'];
}

/** The state at `now`, ms since 1970. */
export function programState(
  show: Show,
  { now, caller, t }: { now: number; caller: string | null; t: Translate },
): ProgramState {
  const { run, info } = show;
  const current = run.phase === 'ended' ? null : currentCue(show);
  const standby = standbyCue(show);
  const late = overUnder(clockFacts(show), now);
  return {
    show: { id: show.id, title: info.title },
    phase: run.phase,
    now: current && programCue(show, current, t),
    standby: standby && programCue(show, standby, t),
    overUnder: late === null ? null : { ms: late, text: signed(late) },
    hold: run.hold === null ? null : { reason: run.hold.reason, since: run.hold.since },
    signal: run.signal?.kind ?? null,
    caller,
    screen: run.screen,
  };
}
