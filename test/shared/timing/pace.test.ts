import { type Cue, cues, findCue } from '@shared/cue/cues.ts';
import { standbyCue } from '@shared/cue/position.ts';
import type { Show } from '@shared/model/show.ts';
import { endedAt, visits } from '@shared/timing/actuals.ts';
import { cueLengths } from '@shared/timing/lengths.ts';
import { paceFactors, paceOf, rehearsedPace, secondsPerRecipient } from '@shared/timing/pace.ts';
import {
  clock,
  hardEnds,
  projectedEndOf,
  projectedStartOf,
  stepSeconds,
} from '@shared/timing/schedule.ts';
import { describe, expect, it } from 'vitest';
import { at, begun, changed, EIGHT_O_CLOCK, gone, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, timedShow } from '../../fixtures/shows.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const planned = (show: Show, id: string) =>
  cueLengths(show)[findCue(show.plan, id)?.index ?? -1] ?? 0;
const go = (show: Show, moment: number) =>
  at(show, moment, { type: 'go', payload: { cueId: standbyCue(show)?.id ?? '' } });

/** Calls every cue up to and including `last`, each `factor` times as long as planned. Gives the moment after it too. */
function called(from: Show, last: string, factor: number): { show: Show; moment: number } {
  let show = from;
  let moment = EIGHT_O_CLOCK;
  for (const { id, beat } of cues(show.plan)) {
    show = go(show, moment);
    moment += planned(show, id) * SECOND * (beat === null ? 1 : factor);
    if (id === last) break;
  }
  return { show, moment };
}

describe('visits', () => {
  it('say when each cue was current, without the time of holds', () => {
    const hold: Wish = { type: 'hold', payload: { reason: '' } };
    const release: Wish = { type: 'release', payload: {} };
    let show = go(begun(exampleShow()), 1000);
    show = at(at(show, 2000, hold), 5000, release);
    show = go(show, 9000);
    expect(visits(show.run)).toEqual([
      { cueId: 's-open', from: 1000, to: 9000, heldMs: 3000, wasWhole: true },
      { cueId: 's-intro', from: 9000, to: null, heldMs: 0, wasWhole: false },
    ]);
    const back = at(show, 9500, { type: 'back', payload: { from: 's-intro' } });
    expect(visits(back.run).map(({ cueId, to, wasWhole }) => [cueId, to, wasWhole])).toEqual([
      ['s-open', 9000, true],
      ['s-intro', 9500, false],
      ['s-open', null, false],
    ]);
    const ended = at(back, 9900, { type: 'end-show', payload: {} });
    expect(visits(ended.run).at(-1)?.to).toBe(9900);
    expect(endedAt(ended.run)).toBe(9900);
    expect(endedAt(back.run)).toBeNull();
  });

  it('are the same whether the log is followed line by line or read at once, and begin anew with the run', () => {
    const { show } = called(begun(exampleShow()), 'w-2/photo', 2);
    const followed = visits(show.run);
    expect(visits({ log: structuredClone(show.run.log) })).toEqual(followed);
    const again = begun(
      changed(show, { type: 'end-show', payload: {} }, { type: 'reset-run', payload: {} }),
    );
    expect(visits(again.run)).toEqual([]);
  });

  it('are not whole where the show jumped or skipped away', () => {
    const live = go(begun(exampleShow()), 1000);
    const skipped = at(live, 2000, { type: 'skip', payload: { cueId: 's-intro' } });
    expect(visits(go(skipped, 3000).run)[0]?.wasWhole).toBe(false);
  });
});

describe('the pace', () => {
  it('is as planned before anything was seen, and after waves that went as planned', () => {
    const even = { announce: 1, 'call-up': 1, present: 1, photo: 1, leave: 1, other: 1 };
    expect(paceFactors(exampleShow())).toEqual(even);
    expect(paceFactors(called(begun(exampleShow()), 'w-2/leave', 1).show)).toEqual(even);
  });

  it('learns seconds per recipient from the waves done; the plan counts like one more', () => {
    const { show } = called(begun(exampleShow()), 'w-2/leave', 2);
    expect(paceFactors(show).present).toBeCloseTo(5 / 3);
    expect(paceFactors(show).other).toBe(1);
    const seconds = secondsPerRecipient(paceOf(show));
    expect(seconds?.actual).toBeCloseTo(2 * (seconds?.planned ?? 0));
    expect(secondsPerRecipient(paceOf(begun(exampleShow())))).toBeNull();
  });

  it('is kept within three times, and leaves out what was cut short by a jump or Back', () => {
    expect(paceFactors(called(begun(exampleShow()), 'w-2/leave', 50).show).present).toBe(3);
    expect(paceFactors(called(begun(exampleShow()), 'w-2/leave', 0.001).show).photo).toBeCloseTo(
      1 / 3,
    );
    const { show, moment } = called(begun(exampleShow()), 'w-1/present', 1);
    const back = at(show, moment + 50 * MINUTE, { type: 'back', payload: { from: 'w-1/present' } });
    expect(paceOf(back).present).toBeUndefined();
  });

  it('moves the projected end of what is still to come', () => {
    const slow = called(begun(timedShow()), 'w-1/leave', 2);
    const usual = called(begun(timedShow()), 'w-1/leave', 1);
    const behind = slow.moment - usual.moment;
    expect(clock(usual.show, usual.moment).overUnder).toBe(0);
    expect(clock(slow.show, slow.moment).overUnder).toBeGreaterThan(behind);
  });

  it('learns from rehearsals, at half the weight, by the plan as it is now', () => {
    const { show, moment } = called(begun(exampleShow(), 'rehearsal'), 's-close', 3);
    const after = at(show, moment, { type: 'end-rehearsal', payload: { keepPlan: false } });
    expect(after.rehearsals).toHaveLength(1);
    // Three waves of three times the plan at half weight, beside one as planned: (3 × 3 / 2 + 1) / (3 / 2 + 1).
    expect(paceFactors(after).photo).toBeCloseTo(5.5 / 2.5);
    expect(paceOf(after)).toEqual({});
  });

  it('by wave shares the time of a wave out among its beats', () => {
    const byWave = changed(exampleShow(), {
      type: 'edit-calling',
      payload: { changes: { step: 'wave' } },
    });
    let show = gone(byWave, 4);
    expect(show.run.current).toBe('w-1/call-up');
    const length = cues(show.plan)
      .filter(({ waveId }) => waveId === 'w-1')
      .reduce((sum, { id }) => sum + planned(show, id), 0);
    show = go(show, EIGHT_O_CLOCK + 2 * length * SECOND);
    const factors = paceFactors(show);
    for (const key of ['announce', 'call-up', 'present', 'photo', 'leave'] as const)
      expect(factors[key]).toBeCloseTo(1.5);
  });
});

describe('what is counted', () => {
  const byWave: Wish = { type: 'edit-calling', payload: { changes: { step: 'wave' } } };
  const typed = (waveId: string, plannedSeconds: number): Wish => ({
    type: 'edit-wave',
    payload: { waveId, changes: { plannedSeconds } },
  });

  it('is without the time of holds', () => {
    const { show, moment } = called(begun(exampleShow()), 'w-1/photo', 1);
    const held = at(show, moment, { type: 'hold', payload: { reason: '' } });
    const released = at(held, moment + 5 * MINUTE, { type: 'release', payload: {} });
    const left = go(released, moment + 5 * MINUTE);
    expect(paceOf(left).photo?.actual).toBe(planned(show, 'w-1/photo'));
  });

  it('is shared out evenly where nothing was planned, and says nothing of what is to come', () => {
    const instant = changed(exampleShow(), byWave, typed('w-1', 0));
    const show = go(gone(instant, 4), EIGHT_O_CLOCK + 1000 * SECOND);
    for (const key of ['announce', 'call-up', 'present', 'photo', 'leave'] as const)
      expect(paceOf(show)[key]).toMatchObject({ actual: 200, planned: 0 });
    expect(paceFactors(show).photo).toBe(1);
  });

  it('reaches to the end of the show where it ends with a wave', () => {
    const short = changed(
      exampleShow(),
      byWave,
      { type: 'remove-segment', payload: { segmentId: 's-launch' } },
      { type: 'remove-segment', payload: { segmentId: 's-close' } },
    );
    const last = gone(short, 6);
    expect(last.run.current).toBe('w-3/call-up');
    const ended = at(last, EIGHT_O_CLOCK + 60 * MINUTE, { type: 'end-show', payload: {} });
    expect(paceOf(ended)['call-up']?.cues).toBe(3);
    expect(paceOf(ended).leave?.cues).toBe(3);
  });

  it('of rehearsals follows the plan as it is now, and leaves out what was never left', () => {
    const { show, moment } = called(begun(exampleShow(), 'rehearsal'), 'w-1/photo', 2);
    const after = at(show, moment, { type: 'end-rehearsal', payload: { keepPlan: false } });
    expect(Object.keys(rehearsedPace(after)).toSorted()).toEqual([
      'announce',
      'call-up',
      'present',
    ]);
    const before = paceFactors(after).present;
    const longer = changed(after, typed('w-1', 3600));
    expect(paceFactors(longer).present).not.toBe(before);
    expect(paceFactors(longer)).toEqual(paceFactors(structuredClone(longer)));
    expect(paceFactors(exampleShow()).present).toBe(1);
  });

  it('by the recipient is nothing where nobody stood on the stage', () => {
    const nobody = { cues: 1, recipients: 0, actual: 20, planned: 10 };
    expect(secondsPerRecipient({ present: nobody })).toBeNull();
    expect(secondsPerRecipient({ present: { ...nobody, recipients: 2 } })).toEqual({
      planned: 5,
      actual: 10,
    });
  });
});

describe('what a GO takes', () => {
  const byWave = changed(timedShow(), {
    type: 'edit-calling',
    payload: { changes: { step: 'wave' } },
  });
  const lengthOf = (show: Show, waveId: string) =>
    cues(show.plan)
      .filter((cue) => cue.waveId === waveId)
      .reduce((sum, { id }) => sum + planned(show, id), 0);
  const cueOf = (show: Show, id: string) => findCue(show.plan, id) as Cue;

  it('is the cue, and by wave the whole wave', () => {
    expect(stepSeconds(byWave, cueOf(byWave, 'w-2/call-up'))).toBe(lengthOf(byWave, 'w-2'));
    const byBeat = timedShow();
    expect(stepSeconds(byBeat, cueOf(byBeat, 'w-2/call-up'))).toBe(planned(byBeat, 'w-2/call-up'));
  });

  it('lets the next one begin when the wave that is on is over', () => {
    const live = gone(byWave, 4);
    expect(live.run.current).toBe('w-1/call-up');
    const over = EIGHT_O_CLOCK + lengthOf(live, 'w-1') * SECOND;
    expect(clock(live, EIGHT_O_CLOCK).remaining).toBe(over - EIGHT_O_CLOCK);
    expect(projectedStartOf(live, cueOf(live, 'w-2/call-up'), EIGHT_O_CLOCK)).toBe(over);
    expect(projectedEndOf(live, cueOf(live, 'w-1/leave'), EIGHT_O_CLOCK)).toBe(over);
    expect(projectedEndOf(live, cueOf(live, 's-open'), EIGHT_O_CLOCK)).toBeNull();
  });

  it('ends at a whole millisecond at any pace', () => {
    const { show, moment } = called(begun(exampleShow()), 'w-2/leave', 1.37);
    expect(Number.isInteger(clock(show, Math.round(moment)).projectedEnd)).toBe(true);
  });
});

describe('hard ends', () => {
  const ending = (endsBy: string | null) =>
    changed(timedShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-speech', changes: { endsBy } },
    });

  it('are told until they are over, with when they are reached at this pace', () => {
    const show = ending('08:20');
    expect(hardEnds(show, EIGHT_O_CLOCK)).toEqual([
      {
        segmentId: 's-speech',
        endsBy: EIGHT_O_CLOCK + 20 * MINUTE,
        expected: EIGHT_O_CLOCK + 15 * MINUTE,
      },
    ]);
    const late = go(begun(show), EIGHT_O_CLOCK + 8 * MINUTE);
    expect(hardEnds(late, EIGHT_O_CLOCK + 8 * MINUTE)[0]?.expected).toBe(
      EIGHT_O_CLOCK + 23 * MINUTE,
    );
    expect(hardEnds(gone(show, 4), EIGHT_O_CLOCK)).toEqual([]);
  });

  it('are none without one, and while the start of the show is not known', () => {
    expect(hardEnds(ending(null), EIGHT_O_CLOCK)).toEqual([]);
    const unknown = changed(ending('08:20'), {
      type: 'edit-info',
      payload: { changes: { startTime: null } },
    });
    expect(hardEnds(unknown, EIGHT_O_CLOCK)).toEqual([]);
  });
});
