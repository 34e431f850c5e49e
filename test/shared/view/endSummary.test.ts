import { cues } from '@shared/cue/cues.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { endSummary } from '@shared/view/endSummary.ts';
import { describe, expect, it } from 'vitest';
import { at, begun, changed, EIGHT_O_CLOCK, gone, goneTo } from '../../fixtures/apply.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const ended = (show: Show) => changed(show, { type: 'end-show', payload: {} });
const places = sample.plan.segments
  .flatMap((segment) => (segment.kind === 'presentation' ? segment.waves : []))
  .reduce((sum, wave) => sum + wave.recipientIds.length, 0);
const absent = (recipientId: string) =>
  ({
    type: 'set-attendance',
    payload: { recipientId, attendance: { state: 'absent', outcome: 'skip' } },
  }) as const;

describe('endSummary', () => {
  it('says nothing while the show is on', () => {
    expect(endSummary(gone(sample, 3))).toBeNull();
  });

  it('counts everybody as received when the show was called to its last cue', () => {
    const summary = endSummary(ended(gone(sample, cues(sample.plan).length)));
    expect(summary?.counts).toEqual({ received: places, byProxy: 0, absent: 0, notCalled: 0 });
  });

  it('counts waves that were never on as not called', () => {
    const counts = endSummary(ended(goneTo(sample, 'hcld2-w1/present')))?.counts;
    expect(counts).toMatchObject({ received: 9, notCalled: places - 9 });
    const before = endSummary(ended(goneTo(sample, 'hcld2-w1/call-up')))?.counts;
    expect(before).toMatchObject({ received: 0, notCalled: places });
  });

  it('tells the absent, those for whom somebody else received, and those who were passed over', () => {
    const on = goneTo(sample, 'hcld2-w1/present');
    const counts = endSummary(
      ended(
        changed(
          on,
          absent('hcld2-c03'),
          {
            type: 'set-attendance',
            payload: { recipientId: 'hcld2-c04', attendance: { state: 'proxy', proxy: 'An' } },
          },
          { type: 'resync', payload: { waveId: 'hcld2-w1', recipientId: 'hcld2-c02' } },
        ),
      ),
    )?.counts;
    expect(counts).toMatchObject({ absent: 1, byProxy: 1, received: 6 });
    expect(counts?.notCalled).toBe(places - 8);
  });

  it('measures from the first GO to the end', () => {
    const started = at(begun(sample), EIGHT_O_CLOCK, { type: 'go', payload: { cueId: 'opening' } });
    const summary = endSummary(
      at(started, EIGHT_O_CLOCK + 90_000, { type: 'end-show', payload: {} }),
    );
    expect(summary).toMatchObject({ endedAt: EIGHT_O_CLOCK + 90_000, actualMs: 90_000 });
    expect(summary?.overUnder).toBeLessThan(0);
  });
});

it('a show that was ended before its first GO has a plan and no length', () => {
  const summary = endSummary(ended(begun(sample)));
  expect(summary?.actualMs).toBeNull();
  expect(summary?.plannedMs).toBeGreaterThan(0);
  expect(summary?.counts).toMatchObject({ received: 0, notCalled: places });
});
