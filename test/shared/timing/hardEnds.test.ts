import { hardEnds } from '@shared/timing/schedule.ts';
import { describe, expect, it } from 'vitest';
import { at, begun, changed, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { timedShow } from '../../fixtures/shows.ts';

const MINUTE = 60_000;

/** The speech, planned from 08:10 to 08:15, is to be over by 08:30; what follows waits for 09:00. */
const show = changed(
  timedShow(),
  { type: 'edit-segment', payload: { segmentId: 's-speech', changes: { endsBy: '08:30' } } },
  { type: 'edit-segment', payload: { segmentId: 's-labour', changes: { startsAt: '09:00' } } },
);
const go = (cueId: string) => ({ type: 'go', payload: { cueId } }) as const;
const minutes = (of: typeof show, now: number) =>
  hardEnds(of, EIGHT_O_CLOCK + now * MINUTE).map(
    ({ expected }) => (expected - EIGHT_O_CLOCK) / MINUTE,
  );

describe('a hard end', () => {
  it('is expected as planned before the first GO, without the wait of what follows', () => {
    expect(minutes(show, 0)).toEqual([15]);
  });

  it('is expected at the present pace, without that wait, while it is to come and while it runs', () => {
    const late = at(begun(show), EIGHT_O_CLOCK + 4 * MINUTE, go('s-open'));
    expect(minutes(late, 4)).toEqual([19]);
    const intro = at(late, EIGHT_O_CLOCK + 9 * MINUTE, go('s-intro'));
    const speech = at(intro, EIGHT_O_CLOCK + 14 * MINUTE, go('s-speech'));
    expect(minutes(speech, 14)).toEqual([19]);
    expect(minutes(speech, 25)).toEqual([25]);
  });

  it('is none any more when its segment is over', () => {
    const passed = changed(begun(show), { type: 'jump', payload: { cueId: 'w-1/call-up' } });
    const gone = at(passed, EIGHT_O_CLOCK, go('w-1/call-up'));
    expect(minutes(gone, 1)).toEqual([]);
  });

  it('of the first segment is told before the first GO, none after the end of the show', () => {
    const first = changed(timedShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { endsBy: '08:04' } },
    });
    expect(minutes(first, 0)).toEqual([5]);
    const live = at(begun(first), EIGHT_O_CLOCK, go('s-open'));
    expect(minutes(live, 0)).toEqual([5]);
    expect(minutes(at(live, EIGHT_O_CLOCK, { type: 'end-show', payload: {} }), 1)).toEqual([]);
  });

  it.each([{ date: null }, { startTime: null }])(
    'is none where %j leaves its moment open',
    (changes) => {
      const unknown = changed(show, { type: 'edit-info', payload: { changes } });
      expect(minutes(unknown, 0)).toEqual([]);
      const live = at(begun(unknown), EIGHT_O_CLOCK, go('s-open'));
      // Without a date the first GO is taken for the planned start.
      expect(minutes(live, 0)).toHaveLength('startTime' in changes ? 0 : 1);
    },
  );
});
