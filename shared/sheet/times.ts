import type { Cue } from '../cue/cues.ts';
import type { Show } from '../model/show.ts';
import { duration } from '../timing/format.ts';
import { secondsOf } from '../timing/lengths.ts';
import { minutesOf, plannedOffsets } from '../timing/schedule.ts';

/**
 * When a cue is planned to begin, "08:05" in the hall; empty while the start of the ceremony is not known. Paper says what is
 * planned: it needs no date, and does not follow the show as it goes on.
 */
export function plannedTime(show: Show, cue: Cue | undefined): string {
  const { startTime } = show.info;
  if (startTime === null || cue === undefined) return '';
  const minutes =
    minutesOf(startTime) + Math.floor((plannedOffsets(show)[cue.index] ?? 0) / 60_000);
  return [Math.floor(minutes / 60) % 24, minutes % 60]
    .map((n) => String(n).padStart(2, '0'))
    .join(':');
}

/** The planned length of some cues together, "4:30". */
export function plannedLength(show: Show, list: readonly Cue[]): string {
  return duration(list.reduce((sum, cue) => sum + secondsOf(show, cue), 0) * 1000);
}
