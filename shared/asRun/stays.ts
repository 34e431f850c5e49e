import { type Cue, findCue } from '../cue/cues.ts';
import { goesWith } from '../cue/position.ts';
import type { Plan } from '../model/plan.ts';
import type { LogEntry } from '../model/run.ts';

/** How the position came through a wave. */
export interface WaveStay {
  /** When it was handed over: the GO on its "present" beat, or on the whole wave; ms since 1970; null: never. */
  readonly presentedAt: number | null;
  /** When the position left it for the last time; null: it is on still. */
  readonly leftAt: number | null;
  /** Place in the log of the entry by which it was left for the last time; null: it is on still. */
  readonly leftBy: number | null;
}

interface Open {
  readonly cue: Cue;
  /** When the cue was fired, or came back. */
  readonly since: number;
}

/**
 * The waves that were entered, by their ids. A show that is called by wave fires the first cue of a wave and then what
 * comes after the wave: that presents it, as the "present" beat does in a show that is called by beat.
 */
export function waveStays(plan: Plan, log: readonly LogEntry[]): ReadonlyMap<string, WaveStay> {
  const stays = new Map<string, WaveStay>();
  let open: Open | null = null;
  let jumped = false;
  const presented = (waveId: string, at: number) =>
    stays.set(waveId, { leftAt: null, leftBy: null, ...stays.get(waveId), presentedAt: at });
  for (const [index, entry] of log.entries()) {
    if (entry.event === 'jump' || entry.event === 'skip') jumped = true;
    if (entry.event !== 'go' && entry.event !== 'back' && entry.event !== 'end') continue;
    const next = entry.event === 'end' ? undefined : findCue(plan, entry.cueId);
    if (open?.cue.waveId != null && (next === undefined || !goesWith(next, open.cue))) {
      const { waveId } = open.cue;
      const plainly = entry.event === 'go' && !jumped;
      const wasWhole = isBeforePresent(open.cue) && (plainly || plan.calling.step === 'wave');
      if (wasWhole && entry.event !== 'back') presented(waveId, open.since);
      stays.set(waveId, {
        presentedAt: null,
        ...stays.get(waveId),
        leftAt: entry.at,
        leftBy: index,
      });
    }
    if (next?.waveId != null) {
      const before = stays.get(next.waveId);
      stays.set(next.waveId, {
        presentedAt: before?.presentedAt ?? null,
        leftAt: null,
        leftBy: null,
      });
      if (entry.event === 'go' && next.beat === 'present') presented(next.waveId, entry.at);
    }
    open = next === undefined ? null : { cue: next, since: entry.at };
    jumped = false;
  }
  if (open?.cue.waveId != null && isBeforePresent(open.cue) && plan.calling.step === 'wave')
    presented(open.cue.waveId, open.since);
  return stays;
}

const isBeforePresent = ({ beat }: Cue) => beat === 'announce' || beat === 'call-up';
