import { BEAT_MS } from '../contract/contract.ts';

/** As many beats as are compared. */
const KEPT = 20;

/**
 * What a device knows of the host's clock: for each of the last beats, the host's time that it said less the device's own
 * when it came, in ms. Each is too small by the time that the beat was on its way.
 */
export type ClockSamples = readonly number[];

/** Takes another beat in: what it said, and when it came by the device's own clock, both in ms since 1970. */
export function withBeat(samples: ClockSamples, said: number, came: number): ClockSamples {
  const sample = said - came;
  // No beat is on its way for that long on a line that counts as alive: the device's own clock was set.
  const wasSet = samples.length > 0 && sample < clockOffset(samples) - 2 * BEAT_MS;
  return wasSet ? [sample] : [...samples, sample].slice(-KEPT);
}

/** What has to be added to the device's clock to have the host's, in ms: by the beat that came soonest. 0: none has come. */
export function clockOffset(samples: ClockSamples): number {
  return samples.length === 0 ? 0 : Math.max(...samples);
}
