import { findings } from '@shared/protocol/checks.ts';
import { clashes, fixedStarts } from '@shared/protocol/fixedStarts.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { timedShow } from '../../fixtures/shows.ts';

const MINUTE = 60_000;

/** The example with a start of its own for the speech; the two segments before it end at 08:10. */
const speechAt = (startsAt: string) =>
  changed(timedShow(), {
    type: 'edit-segment',
    payload: { segmentId: 's-speech', changes: { startsAt } },
  });

describe('fixed starts', () => {
  it('wait for what is before them to end, or are waited for', () => {
    expect(fixedStarts(speechAt('08:30')).get('s-speech')).toEqual({
      segmentId: 's-speech',
      startsAt: '08:30',
      ready: 10 * MINUTE,
      wait: 20 * MINUTE,
    });
    expect(clashes(speechAt('08:30'))).toEqual([]);
    expect(clashes(speechAt('08:10'))).toEqual([]);
  });

  it('clash when they are over before what is above them ends', () => {
    expect(clashes(speechAt('08:05'))).toMatchObject([
      { title: 'Phát biểu khai mạc', startsAt: '08:05', wait: -5 * MINUTE },
    ]);
  });

  it('are none while the start of the show is not known', () => {
    const show = changed(speechAt('08:05'), {
      type: 'edit-info',
      payload: { changes: { startTime: null } },
    });
    expect(fixedStarts(show).size).toBe(0);
  });

  it('of the first segment are compared with the start of the show', () => {
    const show = changed(timedShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { startsAt: '07:45' } },
    });
    expect(clashes(show)).toMatchObject([{ segmentId: 's-open', ready: 0, wait: -15 * MINUTE }]);
  });

  it('are a notice of the checks with both times when they clash', () => {
    expect(findings(speechAt('08:05'))).toContainEqual(
      expect.objectContaining({
        rule: 'start-too-early',
        severity: 'notice',
        at: { segmentId: 's-speech' },
        values: { title: 'Phát biểu khai mạc', startsAt: '08:05', ready: '08:10' },
      }),
    );
  });
});
