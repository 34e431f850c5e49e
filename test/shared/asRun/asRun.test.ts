import { asRun, rehearsalRun } from '@shared/asRun/asRun.ts';
import { cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { at } from '../../fixtures/apply.ts';
import { choicesArbitrary } from '../../fixtures/commands.ts';
import {
  attend,
  begin,
  type Deed,
  end,
  evening,
  name,
  outcomes,
  resync,
  second,
} from '../../fixtures/evening.ts';
import { played } from '../../fixtures/played.ts';
import { exampleShow, generatedShow, recipient, timedShow } from '../../fixtures/shows.ts';

// A busy machine needs its time for hundreds of evenings.
vi.setConfig({ testTimeout: 60_000 });

const show = exampleShow();
const segmentOf = (played: Show, id: string) => {
  const found = asRun(played).segments.find(({ segment }) => segment.id === id);
  if (found === undefined) throw new Error(`no segment ${id}`);
  return found;
};
const waveOf = (played: Show, id: string) => {
  const found = asRun(played).waves.find(({ wave }) => wave.id === id);
  if (found === undefined) throw new Error(`no wave ${id}`);
  return found;
};

describe('before the show', () => {
  it('nothing has happened, and nothing is said of anybody', () => {
    const { phase, begunAt, log, segments, waves } = asRun(show);
    expect({ phase, begunAt, log }).toEqual({ phase: 'ready', begunAt: null, log: [] });
    expect(segments.every(({ from, actualMs }) => from === null && actualMs === null)).toBe(true);
    const kinds = waves.flatMap(({ recipients }) => recipients.map(({ outcome }) => outcome.kind));
    expect(new Set(kinds)).toEqual(new Set(['not-reached']));
  });

  it('a rehearsal that is running is not the show', () => {
    const rehearsed = evening(show, [
      [0, { type: 'begin', payload: { as: 'rehearsal' } }],
      { goTo: 'w-1/photo', at: 10 },
    ]);
    expect(asRun(rehearsed).phase).toBe('ready');
    expect(waveOf(rehearsed, 'w-1').presentedAt).toBeNull();
  });

  it('a show that was put back to "ready" has not happened, until it is begun again', () => {
    const tried = evening(show, [[0, begin], { goTo: 'w-1/photo', at: 10 }]);
    const ready = evening(tried, [[200, { type: 'reset-run', payload: {} }]]);
    expect(asRun(tried).phase).toBe('live');
    expect(asRun(ready)).toMatchObject({ phase: 'ready', log: [] });
    const again = evening(ready, [[300, begin], { goTo: 's-open', at: 310 }]);
    expect(asRun(again)).toMatchObject({ begunAt: second(300), startedAt: second(310) });
    expect(segmentOf(again, 's-labour').from).toBeNull();
  });
});

describe('times', () => {
  const deeds: readonly Deed[] = [
    [0, begin],
    [5, { type: 'go', payload: { cueId: 's-open' } }],
    [205, { type: 'go', payload: { cueId: 's-intro' } }],
    [225, { type: 'hold', payload: { reason: 'Mất điện' } }],
    [265, { type: 'release', payload: {} }],
    [605, { type: 'go', payload: { cueId: 's-speech' } }],
  ];

  it('stand planned and actual, with over and under', () => {
    const went = evening(timedShow(), deeds);
    expect(segmentOf(went, 's-open')).toMatchObject({
      plannedStart: second(0),
      plannedMs: 300_000,
      from: second(5),
      to: second(205),
      actualMs: 200_000,
      heldMs: 0,
      overMs: -100_000,
    });
    expect(segmentOf(went, 's-intro')).toMatchObject({
      plannedStart: second(300),
      from: second(205),
      actualMs: 400_000,
      heldMs: 40_000,
      overMs: 100_000,
    });
    expect(asRun(went).holds).toEqual([
      {
        from: second(225),
        to: second(265),
        reason: 'Mất điện',
        cueId: 's-intro',
        segmentId: 's-intro',
      },
    ]);
  });

  it('have no end while a segment is on, and the end of the show ends segment and hold', () => {
    const went = evening(timedShow(), deeds);
    expect(segmentOf(went, 's-speech')).toMatchObject({
      from: second(605),
      to: null,
      overMs: null,
    });
    const ended = evening(went, [
      [650, { type: 'hold', payload: { reason: '' } }],
      [700, end],
      [900, attend('r-school', { state: 'present' })],
    ]);
    expect(segmentOf(ended, 's-speech')).toMatchObject({ to: second(700), actualMs: 95_000 });
    expect(asRun(ended)).toMatchObject({ phase: 'ended', endedAt: second(700) });
    expect(asRun(ended).holds[1]).toMatchObject({ to: second(700), segmentId: 's-speech' });
  });

  it('add up where a segment is entered again, and say so', () => {
    const went = evening(timedShow(), [
      ...deeds,
      [615, { type: 'back', payload: { from: 's-speech' } }],
      [655, { type: 'go', payload: { cueId: 's-speech' } }],
    ]);
    expect(segmentOf(went, 's-intro')).toMatchObject({ actualMs: 440_000, returns: 1 });
    expect(segmentOf(went, 's-speech').returns).toBe(1);
    expect(segmentOf(went, 's-open').returns).toBe(0);
  });

  it('are none for what was jumped over', () => {
    const went = evening(timedShow(), [
      ...deeds,
      [700, { type: 'jump', payload: { cueId: 's-close' } }],
      [705, { type: 'go', payload: { cueId: 's-close' } }],
      [800, end],
    ]);
    expect(segmentOf(went, 's-launch')).toMatchObject({ from: null, actualMs: null, overMs: null });
    expect(segmentOf(went, 's-close').from).toBe(second(705));
    expect(outcomes(went, 'w-3')['r-co-2']).toEqual({ kind: 'not-reached' });
  });

  it('have no planned start where none is known or the show ran on another day', () => {
    const undated = { ...timedShow(), info: { ...show.info, date: null } };
    expect(segmentOf(evening(undated, deeds), 's-open').plannedStart).toBeNull();
    const other = { ...timedShow(), info: { ...show.info, date: '2025-03-09' } };
    expect(asRun(evening(other, deeds)).plannedEnd).toBeNull();
    expect(segmentOf(evening(other, deeds), 's-open').plannedMs).toBe(300_000);
  });

  it('of a rehearsal compare lengths', () => {
    const rehearsed = evening(timedShow(), [
      [0, { type: 'begin', payload: { as: 'rehearsal' } }],
      ...deeds.slice(1),
      [700, { type: 'end-rehearsal', payload: { keepPlan: false } }],
    ]);
    const [rehearsal] = rehearsed.rehearsals;
    if (rehearsal === undefined) throw new Error('no rehearsal was kept');
    expect(rehearsalRun(rehearsed, rehearsal)[1]).toMatchObject({
      plannedStart: null,
      plannedMs: 300_000,
      actualMs: 400_000,
    });
    expect(asRun(rehearsed).phase).toBe('ready');
  });
});

describe('outcomes', () => {
  const onStage = (...deeds: readonly Deed[]) =>
    evening(show, [[0, begin], { goTo: 'w-1/present', at: 10 }, ...deeds]);
  const left = (...deeds: readonly Deed[]) =>
    evening(onStage(...deeds), [{ goTo: 'w-2/call-up', at: 500 }]);

  it('whoever is not called by name receives when the wave is handed over', () => {
    const { recipients, presentedAt, leftAt } = waveOf(left(), 'w-1');
    expect(presentedAt).toBe(second(60));
    expect(leftAt).toBe(second(520));
    expect(recipients.map(({ outcome, at: moment }) => [outcome.kind, moment])).toEqual([
      ['received', second(60)],
      ['received', second(60)],
      ['received', second(60)],
    ]);
  });

  it('who is called receives at the call, in the order of the calls', () => {
    const went = left(
      [101, name('w-1', 'r-school')],
      [102, resync('w-1', 'r-teacher')],
      [103, resync('w-1', 'r-co-1')],
    );
    expect(
      waveOf(went, 'w-1').recipients.map(({ place, at: moment }) => [place.recipient.id, moment]),
    ).toEqual([
      ['r-school', second(101)],
      ['r-teacher', second(102)],
      ['r-co-1', second(103)],
    ]);
  });

  it('who was passed over was not called, unless called later', () => {
    const passed = left([101, resync('w-1', 'r-teacher')]);
    expect(outcomes(passed, 'w-1')).toEqual({
      'r-school': { kind: 'not-called' },
      'r-co-1': { kind: 'not-called' },
      'r-teacher': { kind: 'received' },
    });
    const called = left([101, resync('w-1', 'r-teacher')], [105, resync('w-1', 'r-school')]);
    expect(outcomes(called, 'w-1')).toMatchObject({
      'r-school': { kind: 'received' },
      'r-co-1': { kind: 'not-called' },
    });
  });

  it.each(['undecided', 'skip', 'later'] as const)('who is absent (%s) does not receive', (why) => {
    const went = left([70, attend('r-school', { state: 'absent', outcome: why })]);
    expect(outcomes(went, 'w-1')['r-school']).toEqual({ kind: 'absent', why });
    expect(waveOf(went, 'w-1').recipients[0]?.at).toBeNull();
    const back = left(
      [70, attend('r-school', { state: 'absent', outcome: why })],
      [71, attend('r-school', null)],
    );
    expect(outcomes(back, 'w-1')['r-school']).toEqual({ kind: 'received' });
  });

  it('who is late until the wave has left and is not called does not receive', () => {
    const late = attend('r-school', { state: 'late' });
    expect(outcomes(left([70, late]), 'w-1')['r-school']).toEqual({ kind: 'absent', why: 'late' });
    const called = left([70, late], [101, name('w-1', 'r-school')]);
    expect(outcomes(called, 'w-1')['r-school']).toEqual({ kind: 'received' });
  });

  it('absence that was noted at the check-in counts', () => {
    const noted = at(show, second(-600), attend('r-school', { state: 'absent', outcome: 'later' }));
    const went = evening(noted, [[0, begin], { goTo: 'w-2/call-up', at: 10 }]);
    expect(outcomes(went, 'w-1')['r-school']).toEqual({ kind: 'absent', why: 'later' });
    const unlogged = { ...show, run: { ...show.run, attendance: noted.run.attendance } };
    const old = evening(unlogged, [[0, begin], { goTo: 'w-2/call-up', at: 10 }]);
    expect(outcomes(old, 'w-1')['r-school']).toEqual({ kind: 'absent', why: 'later' });
  });

  it('a proxy receives for somebody, the family for who has died', () => {
    const went = evening(left(), [
      [600, attend('r-family', { state: 'proxy', proxy: 'Bà Lê Thị Mơ' })],
      { goTo: 's-launch', at: 610 },
    ]);
    expect(outcomes(went, 'w-2')).toEqual({
      'r-hero': { kind: 'receiver', receiver: { name: 'Vũ Thị Lan', relation: 'con gái' } },
      'r-family': { kind: 'proxy', proxy: 'Bà Lê Thị Mơ' },
    });
    const [hero] = waveOf(went, 'w-2').recipients;
    expect(hero?.at).toBe(waveOf(went, 'w-2').presentedAt);
  });

  it('what is said after the wave has left is a remark', () => {
    const went = evening(left(), [
      [600, attend('r-teacher', { state: 'absent', outcome: 'later' })],
      [610, attend('r-teacher', null)],
    ]);
    const last = waveOf(went, 'w-1').recipients[2];
    expect(last?.outcome).toEqual({ kind: 'received' });
    expect(last?.corrections).toEqual([
      { at: second(600), attendance: { state: 'absent', outcome: 'later' } },
      { at: second(610), attendance: null },
    ]);
    // Who stands in a wave that is still to come is noted there as it is.
    const school = evening(left(), [
      [600, attend('r-school', { state: 'absent', outcome: 'skip' })],
      { goTo: 's-launch', at: 610 },
    ]);
    expect(outcomes(school, 'w-1')['r-school']).toEqual({ kind: 'received' });
    expect(outcomes(school, 'w-3')['r-school']).toEqual({ kind: 'absent', why: 'skip' });
    expect(waveOf(school, 'w-3').recipients[2]?.corrections).toEqual([]);
  });

  it('the later leaving counts where a wave is entered again', () => {
    const went = evening(left(), [
      [600, { type: 'back', payload: { from: 'w-2/call-up' } }],
      [605, attend('r-teacher', { state: 'absent', outcome: 'later' })],
      { goTo: 'w-2/call-up', at: 610 },
    ]);
    expect(waveOf(went, 'w-1')).toMatchObject({ presentedAt: second(60), leftAt: second(610) });
    expect(outcomes(went, 'w-1')['r-teacher']).toEqual({ kind: 'absent', why: 'later' });
    expect(waveOf(went, 'w-1').recipients[2]?.corrections).toEqual([]);
  });

  it('a wave that was called up and left again was not handed over', () => {
    const called = evening(show, [
      [0, begin],
      { goTo: 'w-1/call-up', at: 10 },
      [100, { type: 'jump', payload: { cueId: 's-launch' } }],
      [101, { type: 'go', payload: { cueId: 's-launch' } }],
    ]);
    expect(outcomes(called, 'w-1')['r-school']).toEqual({ kind: 'not-reached' });
    expect(waveOf(called, 'w-1').leftAt).toBe(second(101));
  });

  it('of a wave that is on are those of this moment', () => {
    expect(waveOf(onStage(), 'w-1').leftAt).toBeNull();
    expect(outcomes(onStage(), 'w-1')['r-school']).toEqual({ kind: 'received' });
    const called = evening(show, [[0, begin], { goTo: 'w-1/call-up', at: 10 }]);
    expect(outcomes(called, 'w-1')['r-school']).toEqual({ kind: 'not-reached' });
  });

  it('are counted by award and kind', () => {
    const went = left([70, attend('r-teacher', { state: 'absent', outcome: 'skip' })]);
    const labour = asRun(went).totals[0];
    expect(labour?.award.id).toBe('a-labour');
    expect(labour?.counts.received).toEqual({ collective: 2, individual: 0, household: 0 });
    expect(labour?.counts.absent).toEqual({ collective: 0, individual: 1, household: 0 });
    expect(labour?.counts['not-reached']).toEqual({ collective: 0, individual: 1, household: 1 });
  });

  it('know who walked in', () => {
    const went = evening(onStage(), [
      [
        80,
        {
          type: 'add-recipients',
          payload: {
            items: [recipient('r-new', { name: 'Đơn vị đến sau' })],
            place: { waveId: 'w-1', index: 1 },
          },
        },
      ],
    ]);
    const places = waveOf(went, 'w-1').recipients;
    expect(places.filter(({ isWalkIn }) => isWalkIn).map(({ place }) => place.number)).toEqual([
      '1a',
    ]);
  });
});

describe('called by wave', () => {
  const byWave = {
    ...show,
    plan: { ...show.plan, calling: { ...show.plan.calling, step: 'wave' as const } },
  };
  const [first] = cues(show.plan).filter(({ waveId }) => waveId === 'w-1');
  const firstId = first?.id ?? '';

  it('the GO on a wave hands it over, at its moment', () => {
    const on = evening(byWave, [[0, begin], { goTo: firstId, at: 10 }]);
    expect(waveOf(on, 'w-1')).toMatchObject({ presentedAt: second(40), leftAt: null });
    const [next] = cues(show.plan).filter(({ waveId }) => waveId === 'w-2');
    const off = evening(on, [{ goTo: next?.id ?? '', at: 100 }]);
    expect(waveOf(off, 'w-1')).toMatchObject({ presentedAt: second(40), leftAt: second(100) });
  });

  it('a wave that was gone back from was not', () => {
    const went = evening(byWave, [
      [0, begin],
      { goTo: firstId, at: 10 },
      [100, { type: 'back', payload: { from: firstId } }],
    ]);
    expect(waveOf(went, 'w-1')).toMatchObject({ presentedAt: null, leftAt: second(100) });
  });
});

describe('any evening', () => {
  it('gives every recipient of every wave one outcome, and never throws', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        const went = played(choices);
        const { waves, segments, log } = asRun(went);
        expect(segments).toHaveLength(went.plan.segments.length);
        for (const { wave, recipients, leftBy } of waves) {
          expect(recipients.map(({ place }) => place.recipient.id).sort()).toEqual(
            [...wave.recipientIds].sort(),
          );
          expect(leftBy === null || leftBy < log.length).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of ten thousand recipients keeps its order', () => {
    const large = generatedShow({ segments: 300, recipients: 10_000, seed: 4 });
    const went = evening(large, [[0, begin], { goTo: 's-299', at: 10 }]);
    const counted = asRun(went).waves.flatMap(({ recipients }) => recipients);
    expect(counted).toHaveLength(10_000);
    expect(counted.every(({ outcome }) => outcome.kind !== 'not-reached')).toBe(true);
  });
});
