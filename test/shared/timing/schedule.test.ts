import { cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import { secondsOf } from '@shared/timing/lengths.ts';
import {
  anchor,
  clock,
  clockAt,
  clockBasis,
  fixedOffset,
  momentAt,
  plannedOffsets,
  plannedStart,
  plannedStartOf,
  projectedEndOf,
  projectedStartOf,
} from '@shared/timing/schedule.ts';
import { describe, expect, it } from 'vitest';
import { at, begun, changed, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { timedShow } from '../../fixtures/shows.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const go = (show: Show, cueId: string, moment: number) =>
  at(show.run.phase === 'ready' ? begun(show) : show, moment, { type: 'go', payload: { cueId } });
const edited = (changes: object) => at(timedShow(), 0, { type: 'edit-info', payload: { changes } });
const cue = (show: Show, id: string) => {
  const found = cues(show.plan).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no cue ${id}`);
  return found;
};
const total = plannedOffsets(timedShow()).at(-1) ?? 0;

describe('the planned start', () => {
  it('is the local time in the zone of the hall', () => {
    expect(plannedStart(timedShow().info)).toBe(EIGHT_O_CLOCK);
    expect(plannedStart(edited({ zone: 'Europe/Berlin' }).info)).toBe(
      EIGHT_O_CLOCK + 6 * 60 * MINUTE,
    );
  });

  it('is unknown without a date or a time', () => {
    expect(plannedStart(edited({ date: null }).info)).toBeNull();
    expect(plannedStart(edited({ startTime: null }).info)).toBeNull();
  });
});

describe('the anchor of planned times', () => {
  it('is the planned start, early or late by up to half a day', () => {
    expect(anchor(timedShow())).toBe(EIGHT_O_CLOCK);
    expect(anchor(go(timedShow(), 's-open', EIGHT_O_CLOCK + 25 * MINUTE))).toBe(EIGHT_O_CLOCK);
    expect(anchor(go(timedShow(), 's-open', EIGHT_O_CLOCK - 12 * 60 * MINUTE))).toBe(EIGHT_O_CLOCK);
  });

  it('is the first GO of a rehearsal, however near the planned start', () => {
    const moment = EIGHT_O_CLOCK + 25 * MINUTE;
    const rehearsed = at(begun(timedShow(), 'rehearsal'), moment, {
      type: 'go',
      payload: { cueId: 's-open' },
    });
    expect(anchor(rehearsed)).toBe(moment);
  });

  it('is the first GO on another day, or when no start is planned', () => {
    const rehearsal = EIGHT_O_CLOCK - DAY;
    expect(anchor(go(timedShow(), 's-open', rehearsal))).toBe(rehearsal);
    const unplanned = edited({ startTime: null });
    expect(anchor(unplanned)).toBeNull();
    expect(anchor(go(unplanned, 's-open', 5000))).toBe(5000);
  });
});

describe('over and under', () => {
  it('are unknown before the first GO; the end is as planned', () => {
    expect(clock(timedShow(), EIGHT_O_CLOCK + MINUTE)).toEqual({
      anchor: EIGHT_O_CLOCK,
      plannedEnd: EIGHT_O_CLOCK + total,
      projectedEnd: EIGHT_O_CLOCK + total,
      overUnder: null,
      elapsed: null,
      remaining: null,
    });
    expect(clock(edited({ date: null }), 5)).toMatchObject({
      plannedEnd: null,
      projectedEnd: null,
    });
  });

  it('are positive when the show is late, negative when it is early, zero on time', () => {
    const started = (moment: number) => clock(go(timedShow(), 's-open', moment), moment).overUnder;
    expect(started(EIGHT_O_CLOCK)).toBe(0);
    expect(started(EIGHT_O_CLOCK + 3 * MINUTE)).toBe(3 * MINUTE);
    expect(started(EIGHT_O_CLOCK - 2 * MINUTE)).toBe(-2 * MINUTE);
    expect(started(EIGHT_O_CLOCK - 40 * MINUTE)).toBe(-40 * MINUTE);
  });

  it('do not move while a cue is within its time, and grow by the second after it', () => {
    const live = go(timedShow(), 's-open', EIGHT_O_CLOCK);
    expect(clock(live, EIGHT_O_CLOCK + 4 * MINUTE)).toMatchObject({
      overUnder: 0,
      elapsed: 4 * MINUTE,
      remaining: MINUTE,
    });
    expect(clock(live, EIGHT_O_CLOCK + 5 * MINUTE)).toMatchObject({ overUnder: 0, remaining: 0 });
    expect(clock(live, EIGHT_O_CLOCK + 7 * MINUTE)).toMatchObject({
      overUnder: 2 * MINUTE,
      remaining: -2 * MINUTE,
      projectedEnd: EIGHT_O_CLOCK + total + 2 * MINUTE,
    });
  });

  it('gain what an early GO saves', () => {
    const live = go(timedShow(), 's-open', EIGHT_O_CLOCK);
    const next = go(live, 's-intro', EIGHT_O_CLOCK + 2 * MINUTE);
    expect(clock(next, EIGHT_O_CLOCK + 2 * MINUTE).overUnder).toBe(-3 * MINUTE);
  });

  it('go on through a hold', () => {
    const live = go(timedShow(), 's-open', EIGHT_O_CLOCK);
    const held = at(live, EIGHT_O_CLOCK + MINUTE, { type: 'hold', payload: { reason: 'x' } });
    expect(clock(held, EIGHT_O_CLOCK + 15 * MINUTE).overUnder).toBe(10 * MINUTE);
    const released = at(held, EIGHT_O_CLOCK + 15 * MINUTE, { type: 'release', payload: {} });
    expect(clock(released, EIGHT_O_CLOCK + 15 * MINUTE).overUnder).toBe(10 * MINUTE);
  });

  it('drop what a jump leaves out and add what it repeats', () => {
    const live = go(timedShow(), 's-open', EIGHT_O_CLOCK);
    const jumped = (cueId: string) =>
      clock(at(live, EIGHT_O_CLOCK, { type: 'jump', payload: { cueId } }), EIGHT_O_CLOCK).overUnder;
    expect(jumped('s-speech')).toBe(-5 * MINUTE);
    expect(jumped('s-intro')).toBe(0);
    expect(jumped('s-open')).toBe(5 * MINUTE);
  });

  it('follow the last cue until it is over', () => {
    let show = timedShow();
    for (const { id } of cues(show.plan)) show = go(show, id, EIGHT_O_CLOCK);
    expect(clock(show, EIGHT_O_CLOCK).projectedEnd).toBe(EIGHT_O_CLOCK + 5 * MINUTE);
    expect(clock(show, EIGHT_O_CLOCK + 9 * MINUTE).projectedEnd).toBe(EIGHT_O_CLOCK + 9 * MINUTE);
  });

  it('stand still after the end', () => {
    const live = go(timedShow(), 's-open', EIGHT_O_CLOCK);
    const ended = at(live, EIGHT_O_CLOCK + total + MINUTE, { type: 'end-show', payload: {} });
    for (const later of [MINUTE, DAY])
      expect(clock(ended, EIGHT_O_CLOCK + total + later)).toMatchObject({
        projectedEnd: EIGHT_O_CLOCK + total + MINUTE,
        overUnder: MINUTE,
      });
  });
});

describe('what a clock is computed from', () => {
  it('is the same after it has gone over a line', () => {
    for (const show of [timedShow(), go(timedShow(), 's-open', EIGHT_O_CLOCK)])
      expect(JSON.parse(JSON.stringify(clockBasis(show)))).toEqual(clockBasis(show));
  });

  it('tells nothing of what it does not know', () => {
    const step = { since: 0, endsAt: 1000 };
    expect(momentAt(null, step, 5)).toBeNull();
    expect(momentAt(700, null, 5)).toBe(700);
    expect(momentAt({ after: 700, notBefore: null }, null, 5)).toBeNull();
    expect(momentAt({ after: 700, notBefore: null }, step, 5)).toBe(1700);
    const unplanned = clockAt({ anchor: null, plannedEnd: null, step, end: null }, 5);
    expect(unplanned).toMatchObject({ projectedEnd: null, overUnder: null, elapsed: 5 });
    const begunUnplanned = clockAt({ anchor: null, plannedEnd: null, step, end: 900 }, 5);
    expect(begunUnplanned).toMatchObject({ projectedEnd: 900, overUnder: null });
    expect(clockAt({ anchor: 0, plannedEnd: 900, step, end: 950 }, 5).overUnder).toBe(50);
  });
});

describe('starts of cues', () => {
  it('are planned one after the other', () => {
    const show = timedShow();
    expect(plannedStartOf(show, cue(show, 's-open'))).toBe(EIGHT_O_CLOCK);
    expect(plannedStartOf(show, cue(show, 's-speech'))).toBe(EIGHT_O_CLOCK + 10 * MINUTE);
    expect(plannedStartOf(edited({ date: null }), cue(show, 's-open'))).toBeNull();
  });

  it('are projected from the standby cue on, and from nowhere before the first GO', () => {
    const show = timedShow();
    expect(projectedStartOf(show, cue(show, 's-open'), EIGHT_O_CLOCK)).toBeNull();
    const late = go(show, 's-open', EIGHT_O_CLOCK + MINUTE);
    const starts = ['s-open', 's-intro', 's-speech'].map((id) =>
      projectedStartOf(late, cue(late, id), EIGHT_O_CLOCK + 2 * MINUTE),
    );
    expect(starts).toEqual([null, EIGHT_O_CLOCK + 6 * MINUTE, EIGHT_O_CLOCK + 11 * MINUTE]);
  });
});

describe('what is not to be expected any more', () => {
  const gone = cues(timedShow().plan).reduce(
    (show, { id }) => go(show, id, EIGHT_O_CLOCK),
    timedShow(),
  );

  it('starts at no moment, while the last cue still ends', () => {
    const last = cue(gone, 's-close');
    expect(projectedStartOf(gone, last, EIGHT_O_CLOCK)).toBeNull();
    expect(projectedEndOf(gone, last, EIGHT_O_CLOCK)).toBe(EIGHT_O_CLOCK + 5 * MINUTE);
    const ended = at(gone, EIGHT_O_CLOCK + MINUTE, { type: 'end-show', payload: {} });
    expect(projectedStartOf(ended, last, EIGHT_O_CLOCK)).toBeNull();
  });

  it('leaves a plan of nothing with a total of nothing', () => {
    const { plan } = timedShow();
    expect(plannedOffsets({ ...timedShow(), plan: { ...plan, segments: [] } })).toEqual([0]);
  });
});

describe('a fixed start', () => {
  const fixedAt = (startsAt: string | null, startTime: string | null = '08:00') =>
    changed(
      timedShow(),
      { type: 'edit-info', payload: { changes: { startTime } } },
      { type: 'edit-segment', payload: { segmentId: 's-launch', changes: { startsAt } } },
    );
  const offset = (show: Show) => plannedOffsets(show)[cue(show, 's-launch').index];
  const flowing = offset(fixedAt(null)) ?? Number.NaN;

  it('is waited for, and what follows waits with it', () => {
    const show = fixedAt('10:00');
    expect(offset(show)).toBe(120 * MINUTE);
    expect(plannedOffsets(show).at(-1)).toBe(total + 120 * MINUTE - flowing);
    expect(plannedStartOf(show, cue(show, 's-launch'))).toBe(EIGHT_O_CLOCK + 120 * MINUTE);
  });

  it('that is over already changes nothing', () => {
    expect(offset(fixedAt('08:01'))).toBe(flowing);
    expect(plannedOffsets(fixedAt('08:01'))).toEqual(plannedOffsets(fixedAt(null)));
  });

  it('means nothing while the start of the show is not known', () => {
    expect(offset(fixedAt('10:00', null))).toBe(flowing);
  });

  it('after midnight belongs to the night of the show', () => {
    expect(offset(fixedAt('00:30', '20:00'))).toBe(270 * MINUTE);
    // More than half a day before the start is the night after it.
    expect(fixedOffset('07:59', '20:00')).toBe(719 * MINUTE);
    expect(fixedOffset('08:00', '20:00')).toBe(-720 * MINUTE);
  });

  it('swallows a delay, and is late only when the delay is longer than the wait', () => {
    const show = fixedAt('10:00');
    const wait = 120 * MINUTE - flowing;
    const late = (by: number) => {
      const moment = EIGHT_O_CLOCK + by;
      const begun = go(show, 's-open', moment);
      return [
        clock(begun, moment).overUnder,
        projectedStartOf(begun, cue(show, 's-launch'), moment),
        projectedStartOf(begun, cue(show, 's-intro'), moment),
      ];
    };
    const opening = secondsOf(show, cue(show, 's-open')) * 1000;
    expect(late(wait - MINUTE)).toEqual([
      0,
      EIGHT_O_CLOCK + 120 * MINUTE,
      EIGHT_O_CLOCK + wait - MINUTE + opening,
    ]);
    expect(late(wait + MINUTE)).toEqual([
      MINUTE,
      EIGHT_O_CLOCK + 121 * MINUTE,
      EIGHT_O_CLOCK + wait + MINUTE + opening,
    ]);
  });

  it('is waited for when it is next, and not any more once it has begun', () => {
    const show = changed(fixedAt('10:00'), {
      type: 'edit-segment',
      payload: { segmentId: 's-flag', changes: { startsAt: '09:00' } },
    });
    const half = EIGHT_O_CLOCK + 30 * MINUTE;
    const jumpedTo = (cueId: string) => {
      const jumped = at(go(show, 's-open', EIGHT_O_CLOCK), half - MINUTE, {
        type: 'jump',
        payload: { cueId },
      });
      return go(jumped, cueId, half);
    };
    const close = (of: Show) => projectedStartOf(of, cue(of, 's-close'), half);
    const length = (id: string) => secondsOf(show, cue(show, id)) * 1000;
    // Of two fixed starts ahead the later one counts.
    const early = go(show, 's-open', EIGHT_O_CLOCK);
    expect(close(early)).toBe(EIGHT_O_CLOCK + 120 * MINUTE + length('s-launch'));
    const next = jumpedTo('w-3/leave');
    expect(projectedStartOf(next, cue(next, 's-launch'), half)).toBe(EIGHT_O_CLOCK + 120 * MINUTE);
    expect(close(jumpedTo('s-launch'))).toBe(half + length('s-launch'));
  });
});

describe('a rehearsal', () => {
  it('counts its times from its own first GO, however near the planned start that is', () => {
    const moment = EIGHT_O_CLOCK + 5 * MINUTE;
    const first = cues(timedShow().plan)[0]?.id ?? '';
    expect(anchor(go(begun(timedShow(), 'rehearsal'), first, moment))).toBe(moment);
    expect(anchor(go(begun(timedShow()), first, moment))).toBe(EIGHT_O_CLOCK);
  });
});
