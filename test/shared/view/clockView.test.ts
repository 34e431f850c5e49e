import type { Show } from '@shared/model/show.ts';
import { plannedStart } from '@shared/timing/schedule.ts';
import { clockFacts, clockView } from '@shared/view/clockView.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { at, begun, changed, EIGHT_O_CLOCK, goneTo } from '../../fixtures/apply.ts';
import { timedShow } from '../../fixtures/shows.ts';

const t = translator('vi');
const MINUTE = 60_000;
const show = timedShow();
const view = (one: Show, now = EIGHT_O_CLOCK) => clockView(clockFacts(one), now, t);
const segmentOf = (one: Show, now = EIGHT_O_CLOCK) => {
  const { place } = view(one, now);
  if (place.kind !== 'segment') throw new Error(`the clock says ${place.kind}`);
  return place.segment;
};

describe('clockView', () => {
  it('counts down to the planned start, and past it', () => {
    expect(plannedStart(show.info)).toBe(EIGHT_O_CLOCK);
    expect(view(show, EIGHT_O_CLOCK - 12 * MINUTE).place).toEqual({
      kind: 'before',
      start: EIGHT_O_CLOCK,
      until: 12 * MINUTE,
    });
    expect(view(begun(show), EIGHT_O_CLOCK + MINUTE).place).toMatchObject({ until: -MINUTE });
  });

  it('has no countdown to another day, in a rehearsal, or to a start that is not known', () => {
    const dayBefore = EIGHT_O_CLOCK - 24 * 60 * MINUTE;
    expect(view(show, dayBefore).place).toMatchObject({ start: EIGHT_O_CLOCK, until: null });
    expect(view(begun(show, 'rehearsal')).place).toMatchObject({ start: null, until: null });
    const undated = { ...show, info: { ...show.info, date: null } };
    expect(view(undated).place).toEqual({ kind: 'before', start: null, until: null });
  });

  it('says what is left of a segment of one cue, then how long it is over', () => {
    const opened = goneTo(show, 's-open');
    expect(segmentOf(opened, EIGHT_O_CLOCK + MINUTE)).toEqual({
      title: 'Chào cờ',
      step: null,
      remaining: 4 * MINUTE,
      ofCue: null,
    });
    expect(segmentOf(opened, EIGHT_O_CLOCK + 7 * MINUTE).remaining).toBe(-2 * MINUTE);
  });

  it('says of a presentation what is left of all its waves, and of the step', () => {
    const presenting = goneTo(show, 'w-1/present');
    const { step, remaining, ofCue } = segmentOf(presenting);
    expect(step).toBe('Đợt 1/2 · Trao thưởng');
    const leaving = goneTo(show, 'w-2/leave');
    expect(segmentOf(leaving).remaining).toBe(segmentOf(leaving).ofCue);
    expect(remaining).toBeGreaterThan(ofCue ?? 0);
  });

  it('by wave has no beat, and counts the whole wave', () => {
    const byWave = {
      ...show,
      plan: { ...show.plan, calling: { ...show.plan.calling, step: 'wave' as const } },
    };
    const called = at(begun(byWave), EIGHT_O_CLOCK, {
      type: 'jump',
      payload: { cueId: 'w-2/call-up' },
    });
    const last = at(called, EIGHT_O_CLOCK, { type: 'go', payload: { cueId: 'w-2/call-up' } });
    const { step, remaining, ofCue } = segmentOf(last);
    expect(step).toBe('Đợt 2/2');
    expect(ofCue).toBe(remaining);
  });

  it('names what comes next, and nothing after the last cue', () => {
    expect(view(goneTo(show, 's-speech')).next).toBe('Trao tặng s-labour');
    expect(view(goneTo(show, 'w-1/leave')).next).toBe('Đợt 2/2 · Gọi lên sân khấu');
    expect(view(goneTo(show, 's-open')).next).toBe('Giới thiệu đại biểu');
    expect(view(goneTo(show, 's-close')).next).toBeNull();
  });

  it('says over and under from the one clock, and not before the first GO', () => {
    expect(view(show).overUnder).toBeNull();
    expect(view(goneTo(show, 's-open'), EIGHT_O_CLOCK + 7 * MINUTE).overUnder).toBe(2 * MINUTE);
  });

  it('says a hold with its reason and how long it lasts', () => {
    const held = changed(goneTo(show, 's-open'), {
      type: 'hold',
      payload: { reason: 'chờ khung' },
    });
    expect(view(held, EIGHT_O_CLOCK + 90_000).hold).toEqual({ reason: 'chờ khung', for: 90_000 });
    expect(view(goneTo(show, 's-open')).hold).toBeNull();
  });

  it('tells a rehearsal from the show', () => {
    expect(view(begun(show, 'rehearsal')).isRehearsal).toBe(true);
    expect(view(begun(show)).isRehearsal).toBe(false);
  });

  it('shows a hard end when it is near or will be missed, not before', () => {
    const endsBy = (time: string): Show => ({
      ...show,
      plan: {
        ...show.plan,
        segments: show.plan.segments.map((one) =>
          one.id === 's-speech' ? { ...one, endsBy: time } : one,
        ),
      },
    });
    // Three segments of five minutes end at 08:15.
    const isMissed = (time: string, now: number) =>
      view(goneTo(endsBy(time), 's-open'), EIGHT_O_CLOCK + now * MINUTE).hardEnd?.isMissed;
    expect(isMissed('08:30', 0)).toBeUndefined();
    expect(isMissed('08:30', 16)).toBe(false);
    expect(isMissed('08:30', 25)).toBe(true);
    expect(isMissed('08:14', 0)).toBe(true);
    expect(view(goneTo(endsBy('08:14'), 's-open')).hardEnd).toMatchObject({
      title: 'Phát biểu khai mạc',
      left: 14 * MINUTE,
    });
  });

  it('says when the show has ended', () => {
    const ended = at(goneTo(show, 's-close'), EIGHT_O_CLOCK + MINUTE, {
      type: 'end-show',
      payload: {},
    });
    expect(view(ended, EIGHT_O_CLOCK + 5 * MINUTE)).toMatchObject({
      place: { kind: 'ended', at: EIGHT_O_CLOCK + MINUTE },
      overUnder: null,
      next: null,
      hardEnd: null,
    });
  });
});

it('by wave a wave alone has no step to name, and its words say nothing of it', () => {
  const byWave = {
    ...show,
    plan: { ...show.plan, calling: { ...show.plan.calling, step: 'wave' as const } },
  };
  const called = at(begun(byWave), EIGHT_O_CLOCK, {
    type: 'jump',
    payload: { cueId: 'w-3/call-up' },
  });
  const on = at(called, EIGHT_O_CLOCK, { type: 'go', payload: { cueId: 'w-3/call-up' } });
  expect(segmentOf(on).step).toBeNull();
});
