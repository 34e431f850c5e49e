/** The shortest and the usual longest pause before a line is tried again, in ms. */
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5000;
/** By which share a pause may be shorter: a hall full of devices comes back one after the other, not all at once. */
const SPREAD = 0.3;

/**
 * How long to wait before a line is tried again, in ms: short at first, twice as long each time.
 * `failed` counts the tries that have failed since the line was last good; `chance` is from 0 to below 1; no pause is longer
 * than `longest`.
 */
export function pauseBefore(failed: number, chance: number, longest = LONGEST_PAUSE_MS): number {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** failed, longest);
  return Math.round(pause * (1 - SPREAD * chance));
}
