import type { Show } from '@shared/model/show.ts';
import { clock, plannedOffsets } from '@shared/timing/schedule.ts';
import { gridLines, shareOf, timeline, timelineRow } from '@shared/view/timeline.ts';
import { describe, expect, it } from 'vitest';
import { at, begun, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { timedShow } from '../../fixtures/shows.ts';

const MINUTE = 60_000;
const show = timedShow();
const [first, second] = show.plan.segments.map(({ id }) => id);
const total = plannedOffsets(show).at(-1) ?? 0;
const go = (before: Show, cueId: string, moment: number) =>
  at(before, moment, { type: 'go', payload: { cueId } });
const row = (of: Show, id: string | undefined, now: number) => {
  const found = timelineRow(of, id ?? '', now);
  if (found === null) throw new Error('no such row');
  return found;
};

describe('the frame of the timeline', () => {
  it('is the plan before the first GO, and nothing while no start is known', () => {
    expect(timeline(show, null)).toMatchObject({
      span: { from: EIGHT_O_CLOCK, to: EIGHT_O_CLOCK + total },
      at: 0,
    });
    const open = at(show, 0, { type: 'edit-info', payload: { changes: { startTime: null } } });
    expect(timeline(open, null)).toBeNull();
    expect(timelineRow(open, first ?? '', 0)).toBeNull();
  });

  it('grows with a show that is late, and is the same list of rows on every tick', () => {
    const late = go(begun(show), first ?? '', EIGHT_O_CLOCK + 30 * MINUTE);
    const now = EIGHT_O_CLOCK + 40 * MINUTE;
    const frame = timeline(late, clock(late, now).projectedEnd);
    expect(frame?.span.to).toBeGreaterThan(EIGHT_O_CLOCK + total);
    expect(timeline(late, clock(late, now + 1000).projectedEnd)?.ids).toBe(frame?.ids);
  });
});

describe('a row of the timeline', () => {
  it('has only its plan before the show', () => {
    expect(row(show, first, EIGHT_O_CLOCK)).toMatchObject({
      planned: { from: EIGHT_O_CLOCK },
      actual: null,
      projected: null,
      state: 'ahead',
    });
  });

  it('shows what was, what is on until now, and what is expected', () => {
    const started = go(begun(show), first ?? '', EIGHT_O_CLOCK + 2 * MINUTE);
    const cueId = second ?? '';
    const later = go(started, cueId, EIGHT_O_CLOCK + 5 * MINUTE);
    const now = EIGHT_O_CLOCK + 6 * MINUTE;
    expect(row(later, first, now)).toMatchObject({
      actual: { from: EIGHT_O_CLOCK + 2 * MINUTE, to: EIGHT_O_CLOCK + 5 * MINUTE },
      projected: null,
      state: 'done',
    });
    expect(row(later, second, now)).toMatchObject({
      actual: { from: EIGHT_O_CLOCK + 5 * MINUTE, to: now },
      state: 'live',
    });
    const last = row(later, show.plan.segments.at(-1)?.id, now);
    expect(last).toMatchObject({ actual: null, state: 'ahead' });
    expect(last.projected?.to).toBe(clock(later, now).projectedEnd);
  });

  it('knows by when it has to be over', () => {
    const ending = at(show, 0, {
      type: 'edit-segment',
      payload: { segmentId: first ?? '', changes: { endsBy: '08:20' } },
    });
    expect(row(ending, first, EIGHT_O_CLOCK).endsBy).toBe(EIGHT_O_CLOCK + 20 * MINUTE);
    expect(row(ending, second, EIGHT_O_CLOCK).endsBy).toBeNull();
  });
});

describe('the scale', () => {
  it('places moments between its edges', () => {
    const span = { from: 0, to: 100 };
    expect([-5, 0, 25, 100, 400].map((moment) => shareOf(span, moment))).toEqual([
      0, 0, 0.25, 1, 1,
    ]);
  });

  it('has full quarters of an hour, or hours where there would be too many', () => {
    const from = EIGHT_O_CLOCK + 7 * MINUTE;
    const hour = gridLines({ from, to: from + 60 * MINUTE }, 8);
    expect(hour).toEqual([10, 20, 30, 40, 50, 60].map((n) => EIGHT_O_CLOCK + n * MINUTE));
    expect(gridLines({ from, to: from + 5 * 60 * MINUTE }, 8).length).toBeLessThanOrEqual(8);
  });
});

describe('a segment that was gone back to', () => {
  const [one = '', two = ''] = [first, second];

  it('has run from the first time it was on to the last', () => {
    const once = go(go(begun(show), one, EIGHT_O_CLOCK), two, EIGHT_O_CLOCK + MINUTE);
    const twice = at(once, EIGHT_O_CLOCK + 2 * MINUTE, { type: 'back', payload: { from: two } });
    const again = go(twice, two, EIGHT_O_CLOCK + 4 * MINUTE);
    const now = EIGHT_O_CLOCK + 5 * MINUTE;
    expect(row(again, first, now)).toMatchObject({
      actual: { from: EIGHT_O_CLOCK, to: EIGHT_O_CLOCK + 4 * MINUTE },
    });
    expect(row(again, second, now)).toMatchObject({
      actual: { from: EIGHT_O_CLOCK + MINUTE, to: now },
      state: 'live',
    });
  });

  it('has nothing left to come when its time is over', () => {
    const on = go(begun(show), one, EIGHT_O_CLOCK);
    expect(row(on, first, EIGHT_O_CLOCK + MINUTE)?.projected).not.toBeNull();
    const over = plannedOffsets(show)[1] ?? 0;
    expect(row(on, first, EIGHT_O_CLOCK + over + 30 * MINUTE)?.projected).toBeNull();
  });

  it('has lines four hours apart where a show runs for days', () => {
    const lines = gridLines({ from: 0, to: 48 * 60 * MINUTE }, 3);
    expect((lines[1] ?? 0) - (lines[0] ?? 0)).toBe(240 * MINUTE);
  });
});
