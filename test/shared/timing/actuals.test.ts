import type { LogEntry } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import { visits } from '@shared/timing/actuals.ts';
import { paceOf } from '@shared/timing/pace.ts';
import { describe, expect, it } from 'vitest';
import {
  at,
  begun,
  changed,
  EIGHT_O_CLOCK,
  gone,
  goneTo,
  type Wish,
} from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

type Position = 'begin' | 'go' | 'back' | 'jump' | 'skip' | 'release' | 'end' | 'reset';
const line = (moment: number, event: Position, cueId: string | null = null): LogEntry => ({
  at: moment,
  event,
  cueId,
});
const held = (moment: number): LogEntry => ({ at: moment, event: 'hold', cueId: null, reason: '' });
const visit = (cueId: string, from: number, to: number | null, wasWhole: boolean, heldMs = 0) => ({
  cueId,
  from,
  to,
  heldMs,
  wasWhole,
});

describe('a visit', () => {
  it('is whole when GO or the end of the show ends it as it came', () => {
    const log = [line(0, 'begin'), line(1, 'go', 'a'), line(5, 'go', 'b'), line(9, 'end', 'b')];
    expect(visits({ log })).toEqual([visit('a', 1, 5, true), visit('b', 5, 9, true)]);
  });

  it.each(['jump', 'skip'] as const)('is not whole after a %s, the next one is', (event) => {
    const log = [line(1, 'go', 'a'), line(2, event, 'c'), line(5, 'go', 'c'), line(7, 'go', 'd')];
    expect(visits({ log })).toEqual([
      visit('a', 1, 5, false),
      visit('c', 5, 7, true),
      visit('d', 7, null, false),
    ]);
  });

  it('is over at the end and not touched by what is logged after it', () => {
    const log = [
      line(1, 'go', 'a'),
      line(5, 'end', 'a'),
      held(6),
      line(9, 'release'),
      line(12, 'end'),
    ];
    expect(visits({ log })).toEqual([visit('a', 1, 5, true)]);
  });

  it('begins anew with the run, without what was jumped or held before', () => {
    for (const event of ['begin', 'reset'] as const) {
      const log = [
        line(1, 'go', 'a'),
        line(2, 'jump', 'c'),
        held(3),
        line(4, event),
        line(5, 'go', 'a'),
        line(8, 'go', 'b'),
      ];
      expect(visits({ log })).toEqual([visit('a', 5, 8, true), visit('b', 8, null, false)]);
    }
  });

  it('is none where nothing was fired', () => {
    expect(visits({ log: [] })).toEqual([]);
    const log = [line(0, 'begin'), held(2), line(5, 'release'), line(6, 'back', null)];
    expect(visits({ log })).toEqual([]);
  });
});

describe('a hold', () => {
  it('counts for the cue that is on, up to its release, and each one by itself', () => {
    const log = [
      line(10, 'go', 'a'),
      held(20),
      line(23, 'release'),
      line(24, 'release'),
      held(30),
      line(34, 'release'),
      line(40, 'go', 'b'),
    ];
    expect(visits({ log })[0]).toEqual(visit('a', 10, 40, true, 7));
  });

  it('before the first GO counts for no cue', () => {
    const log = [held(1), line(5, 'release'), line(10, 'go', 'a'), line(20, 'go', 'b')];
    expect(visits({ log })[0]).toEqual(visit('a', 10, 20, true));
  });

  it('through which somebody goes back is shared out between the two cues', () => {
    const log = [
      line(10, 'go', 'a'),
      line(20, 'go', 'b'),
      held(22),
      line(25, 'back', 'a'),
      line(31, 'release'),
      line(40, 'go', 'b'),
    ];
    expect(visits({ log })).toEqual([
      visit('a', 10, 20, true),
      visit('b', 20, 25, false, 3),
      visit('a', 25, 40, true, 6),
      visit('b', 40, null, false),
    ]);
  });
});

describe('a log that is followed', () => {
  const log = [line(1, 'go', 'a'), held(2), line(4, 'release'), line(5, 'go', 'b')];

  it('is read once, and only what was added to it is read then', () => {
    const before = visits({ log });
    expect(visits({ log })).toBe(before);
    const after = visits({ log: [...log, line(9, 'go', 'c')] });
    expect(after).toEqual([
      visit('a', 1, 5, true, 2),
      visit('b', 5, 9, true),
      visit('c', 9, null, false),
    ]);
    expect(after[0]).toBe(before[0]);
    // What was given before stays as it was.
    expect(before).toEqual([visit('a', 1, 5, true, 2), visit('b', 5, null, false)]);
  });

  it('that is another one, a shorter one or begins differently is read from its beginning', () => {
    visits({ log });
    expect(visits({ log: log.slice(0, 1) })).toEqual([visit('a', 1, null, false)]);
    visits({ log });
    const other = [line(1, 'go', 'x'), line(2, 'go', 'y'), line(3, 'go', 'z'), line(4, 'end')];
    expect(visits({ log: [...other, line(5, 'reset')] })).toEqual([]);
    visits({ log });
    expect(visits({ log: [...other] })).toHaveLength(3);
  });
});

describe('the pace of a show that is followed', () => {
  /** The same values as objects that nobody has seen: nothing is known of them. */
  const anew = (show: Show) => paceOf(structuredClone(show));
  const step = (to: 'beat' | 'wave'): Wish => ({
    type: 'edit-calling',
    payload: { changes: { step: to } },
  });
  const next = (show: Show, seconds: number) => {
    const moment = (show.run.currentSince ?? EIGHT_O_CLOCK) + seconds * 1000;
    const { cueId } = fired(gone(show));
    return at(show, moment, { type: 'go', payload: { cueId } });
  };
  const fired = (show: Show) => ({ cueId: show.run.current ?? '' });

  it('is the one that is counted anew, GO after GO', () => {
    const shows = [goneTo(exampleShow(), 'w-1/call-up')];
    for (let press = 0; press < 8; press += 1) shows.push(next(shows.at(-1) as Show, 10 + press));
    const followed = shows.map(paceOf);
    expect(followed).toEqual(shows.map(anew));
    expect(followed.at(-1)).toMatchObject({
      announce: { cues: 1, recipients: 3, actual: 11 },
      'call-up': { cues: 2, recipients: 5, actual: 25 },
    });
  });

  it('is the same object as long as nothing has changed', () => {
    const show = next(goneTo(exampleShow(), 'w-1/call-up'), 20);
    expect(paceOf(show)).toBe(paceOf(show));
  });

  it('is counted anew by other lengths, by another list of cues, and in another show', () => {
    const show = next(next(goneTo(exampleShow(), 'w-1/call-up'), 20), 30);
    const longer = changed(show, {
      type: 'edit-wave',
      payload: { waveId: 'w-1', changes: { plannedSeconds: 900 } },
    });
    const without = changed(show, { type: 'remove-segment', payload: { segmentId: 's-launch' } });
    const others = [longer, show, without, exampleShow(), show, begun(exampleShow()), longer];
    expect(others.map(paceOf)).toEqual(others.map(anew));
  });

  it('is counted anew for another run of the same plan', () => {
    const plan = exampleShow();
    const quick = next(next(goneTo(plan, 'w-1/call-up'), 20), 30);
    const slow = next(next(goneTo(plan, 'w-1/call-up'), 200), 300);
    const shows = [quick, slow, next(quick, 40), goneTo(plan, 'w-1/call-up'), next(slow, 50)];
    expect(shows.map(paceOf)).toEqual(shows.map(anew));
  });

  it('is counted anew when a cue is expected to last longer', () => {
    const show = next(next(goneTo(exampleShow(), 'w-1/call-up'), 20), 30);
    const timing = { ...show.plan.timing, callUp: 999 };
    const shows = [show, { ...show, plan: { ...show.plan, timing } }];
    const longer = [show, next({ ...show, plan: { ...show.plan, timing } }, 40)];
    expect(shows.map(paceOf)).toEqual(shows.map(anew));
    expect(longer.map(paceOf)).toEqual(longer.map(anew));
  });

  it('leaves out what is no cue of the plan any more', () => {
    const show = next(next(goneTo(exampleShow(), 'w-1/call-up'), 20), 30);
    const segments = show.plan.segments.filter(({ id }) => id !== 's-labour');
    expect(paceOf({ ...show, plan: { ...show.plan, segments } })).toEqual({});
  });

  it('counts the cue alone on which the show is ended by beat', () => {
    const show = goneTo(exampleShow(), 'w-1/call-up');
    const ended = at(show, EIGHT_O_CLOCK + 9000, { type: 'end-show', payload: {} });
    expect(paceOf(ended)).toMatchObject({ 'call-up': { cues: 1, actual: 9 } });
    expect(Object.keys(paceOf(ended))).toEqual(['call-up']);
  });

  it('keeps what a GO took when calling changes between beats and waves', () => {
    const byBeat = next(next(goneTo(exampleShow(), 'w-1/call-up'), 20), 30);
    expect(anew(changed(byBeat, step('wave')))).toEqual(anew(byBeat));
    const wholeWave = next(gone(changed(exampleShow(), step('wave')), 4), 500);
    expect(anew(changed(wholeWave, step('beat')))).toEqual(anew(wholeWave));
    expect(Object.keys(anew(wholeWave))).toHaveLength(5);
  });
});
