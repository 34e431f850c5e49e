import { type ClockSamples, clockOffset, withBeat } from '@shared/share/hostClock.ts';
import { describe, expect, it } from 'vitest';

const BEAT = 1500;

/** Offsets after beats that were on their way for so many ms, at a device whose clock is `wrong` ms ahead of the host's. */
function offsets(delays: readonly number[], wrong = (_beat: number) => 0): readonly number[] {
  let samples: ClockSamples = [];
  return delays.map((delay, beat) => {
    const said = 1_000_000 + beat * BEAT;
    samples = withBeat(samples, said, said + delay + wrong(beat));
    return clockOffset(samples);
  });
}

describe("the host's clock on a device", () => {
  it('is its own as long as no beat has come', () => {
    expect(clockOffset([])).toBe(0);
  });

  it('is found by the beat that came soonest, whatever others took', () => {
    expect(offsets([40, 900, 3, 500])).toEqual([-40, -40, -3, -3]);
    expect(offsets([40, 3, 900], () => 3_600_000).at(-1)).toBe(-3_600_003);
    expect(offsets([40, 3, 900], () => -90_000).at(-1)).toBe(90_000 - 3);
  });

  it('follows at once when the clock of the device is set, either way', () => {
    for (const set of [3_600_000, -3_600_000])
      expect(offsets([5, 5, 8], (beat) => (beat < 2 ? 0 : set)).at(-1)).toBe(-set - 8);
  });

  it('does not take a slow beat for a clock that was set', () => {
    expect(offsets([5, 2900]).at(-1)).toBe(-5);
  });

  it('forgets what was measured long ago: clocks run apart', () => {
    const slow = Array.from({ length: 30 }, () => 50);
    expect(offsets([0, ...slow]).at(-1)).toBe(-50);
    expect(offsets([0, ...slow.slice(0, 15)]).at(-1)).toBe(0);
  });
});
