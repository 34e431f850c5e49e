import { type Cue, cues } from '@shared/cue/cues.ts';
import { DEFAULT_TIMING, type Plan } from '@shared/model/plan.ts';
import { scriptOfCue } from '@shared/script/script.ts';
import { blockSeconds, cueLengths, readingSeconds, secondsWhere } from '@shared/timing/lengths.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow, presentation, wave } from '../../fixtures/shows.ts';

const planAfter = (...wishes: Wish[]) => changed(exampleShow(), ...wishes).plan;
const editSegment = (segmentId: string, changes: object): Wish => ({
  type: 'edit-segment',
  payload: { segmentId, changes },
});
const lengthsWhere = (plan: Plan, passes: (cue: Cue) => boolean) => {
  const lengths = cueLengths({ ...exampleShow(), plan });
  return cues(plan).flatMap((cue) => (passes(cue) ? (lengths[cue.index] ?? 0) : []));
};
const secondsOf = (plan: Plan, id: string) =>
  lengthsWhere(plan, ({ segmentId }) => segmentId === id);
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

describe('reading', () => {
  it('takes the words of a minute, and the pause behind them', () => {
    const timing = { ...DEFAULT_TIMING, wordsPerMinute: 120, perParagraph: 2 };
    expect(readingSeconds('Xin trân trọng kính mời!', timing)).toBe(2.5 + 2);
    expect(readingSeconds(' – ', timing)).toBe(0);
    expect(readingSeconds('Xin  trân\n\ntrọng – kính mời!', timing)).toBe(2.5 + 2);
  });

  it('of names takes each with its detail and a pause of its own', () => {
    const names = scriptOfCue(exampleShow(), 'w-1/call-up').find(({ kind }) => kind === 'names');
    if (names?.kind !== 'names') throw new Error('no names are called');
    expect(names.names).toHaveLength(3);
    const timing = { ...DEFAULT_TIMING, wordsPerMinute: 60, perName: 100 };
    const words = names.names.map(({ text, detail }) =>
      readingSeconds(`${text} ${detail}`, { ...timing, perParagraph: 0 }),
    );
    expect(sum(words)).toBeGreaterThan(0);
    expect(blockSeconds(names, timing)).toBe(sum(words) + 300);
  });

  it('takes no time for a direction', () => {
    const music = scriptOfCue(exampleShow(), 'w-1/present').find(({ kind }) => kind === 'mark');
    expect(music && blockSeconds(music, DEFAULT_TIMING)).toBe(0);
  });
});

describe('planned seconds', () => {
  it('are the MC’s reading and what happens beside it', () => {
    const show = exampleShow();
    const { timing } = show.plan;
    const reading = (id: string) =>
      sum(scriptOfCue(show, id).map((block) => blockSeconds(block, timing)));
    const expected = [
      ['w-1/call-up', timing.callUp + timing.walkUp],
      ['s-labour/announce', timing.announce],
      ['w-1/present', timing.perHandOver * 3],
      ['w-1/photo', timing.photo],
      ['w-1/leave', timing.leave],
    ] as const;
    expect(secondsOf(show.plan, 's-labour').slice(0, 5)).toEqual(
      expected.map(([id, action]) => Math.round(reading(id) + action)),
    );
    for (const [id] of expected) expect(reading(id)).toBeGreaterThan(3);
  });

  it('of an opening hold the anthem only with a flag salute', () => {
    const [withFlag = 0] = secondsOf(exampleShow().plan, 's-open');
    const [without = 0] = secondsOf(
      planAfter(editSegment('s-open', { flagSalute: false })),
      's-open',
    );
    expect(withFlag - without).toBeGreaterThan(DEFAULT_TIMING.anthem);
  });

  it('of an introduction and a closing are the reading alone', () => {
    const show = exampleShow();
    for (const id of ['s-intro', 's-close']) {
      const reading = scriptOfCue(show, id).map((block) => blockSeconds(block, show.plan.timing));
      expect(sum(reading)).toBeGreaterThan(0);
      expect(secondsOf(show.plan, id)).toEqual([Math.round(sum(reading))]);
    }
  });

  it('of other segments are typed, or the usual beside the reading', () => {
    const [usual = 0] = secondsOf(exampleShow().plan, 's-speech');
    expect(usual).toBeGreaterThan(DEFAULT_TIMING.otherSegment);
    expect(
      secondsOf(planAfter(editSegment('s-speech', { plannedSeconds: 0 })), 's-speech'),
    ).toEqual([0]);
  });

  it('typed for a wave are shared out exactly, in proportion', () => {
    const before = secondsOf(exampleShow().plan, 's-labour').slice(0, 5);
    const plan = planAfter({
      type: 'edit-wave',
      payload: { waveId: 'w-1', changes: { plannedSeconds: 2 * sum(before) } },
    });
    expect(secondsOf(plan, 's-labour').slice(0, 5)).toEqual(before.map((one) => 2 * one));
  });

  it('typed are shared out evenly where the estimates are nothing', () => {
    const nothing: Wish = {
      type: 'edit-wave',
      payload: { waveId: 'w-3', changes: { plannedSeconds: 0 } },
    };
    expect(secondsOf(planAfter(nothing), 's-flag')).toEqual([0, 0, 0, 0]);
    const plan = planAfter(nothing, editSegment('s-flag', { plannedSeconds: 402 }));
    expect(secondsOf(plan, 's-flag')).toEqual([101, 100, 101, 100]);
  });

  it('typed for a wave change no other wave', () => {
    const lengths = (plan: Plan, wave: string) =>
      lengthsWhere(plan, ({ waveId }) => waveId === wave);
    const plan = planAfter({
      type: 'edit-wave',
      payload: { waveId: 'w-2', changes: { plannedSeconds: 777 } },
    });
    expect(sum(lengths(plan, 'w-2'))).toBe(777);
    expect(lengths(plan, 'w-1')).toEqual(lengths(exampleShow().plan, 'w-1'));
    expect(lengths(plan, 'w-1')).toHaveLength(5);
  });

  it('are added up for the cues that are asked for', () => {
    const show = exampleShow();
    const wave = secondsWhere(show, ({ waveId }) => waveId === 'w-1');
    expect(wave).toBe(sum(lengthsWhere(show.plan, ({ waveId }) => waveId === 'w-1')));
    expect(wave).toBeGreaterThan(0);
    expect(secondsWhere(show, () => true)).toBe(sum(cueLengths(show)));
    expect(secondsWhere(show, () => false)).toBe(0);
  });

  it('are those of the words as they are today, whatever was asked before', () => {
    const show = exampleShow();
    const name = 'Một Hai Ba Bốn Năm Sáu Bảy Tám Chín Mười '.repeat(4).trim();
    const titled = changed(show, { type: 'edit-info', payload: { changes: { title: name } } });
    const absent = changed(show, {
      type: 'set-attendance',
      payload: { recipientId: 'r-hero', attendance: { state: 'absent', outcome: 'skip' } },
    });
    const all = [show, titled, show, absent, show];
    const followed = all.map(cueLengths);
    expect(followed).toEqual(all.map((one) => cueLengths(structuredClone(one))));
    expect(followed[1]).not.toEqual(followed[0]);
    expect(followed[3]).not.toEqual(followed[0]);
  });

  it('follow the reading of a paragraph that somebody has written anew', () => {
    const [before = 0] = secondsOf(exampleShow().plan, 's-speech');
    const text = 'Xin trân trọng kính mời. '.repeat(30);
    const plan = planAfter({
      type: 'write-words',
      payload: { part: 's-speech#invite', text, basis: '' },
    });
    const [after = 0] = secondsOf(plan, 's-speech');
    expect(after - before).toBeGreaterThan(30);
  });

  it('keep the time of a name whose owner is absent today', () => {
    const show = exampleShow();
    const absent = changed(show, {
      type: 'set-attendance',
      payload: { recipientId: 'r-hero', attendance: { state: 'absent', outcome: 'skip' } },
    });
    const reading = (one: typeof show) =>
      scriptOfCue(one, 'w-1/call-up')
        .filter(({ kind }) => kind === 'names')
        .map((block) => blockSeconds(block, one.plan.timing));
    expect(reading(absent)).toEqual(reading(show));
  });

  it('are the same list as long as none has changed', () => {
    const show = generatedShow({ segments: 30, recipients: 300, seed: 4 });
    const recipient = show.plan.recipients[0];
    const before = cueLengths(show);
    const noted = changed(show, {
      type: 'edit-recipients',
      payload: { edits: [{ id: recipient?.id ?? '', changes: { note: 'Ghế 4' } }] },
    });
    expect(cueLengths(noted)).toBe(before);
    const renamed = changed(show, {
      type: 'edit-recipients',
      payload: { edits: [{ id: recipient?.id ?? '', changes: { name: 'Lê '.repeat(40) } }] },
    });
    expect(cueLengths(renamed)).not.toEqual(before);
  });

  it('typed for a presentation or a wave always add up to what was typed', () => {
    const seconds = fc.integer({ min: 0, max: 86_400 });
    fc.assert(
      fc.property(
        seconds,
        fc.option(seconds),
        fc.array(fc.nat(7), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (typed, typedWave, sizes, free) => {
          const { plan } = exampleShow();
          const waves = sizes.map((size, nth) => ({
            ...wave(
              `x-${nth}`,
              plan.recipients.slice(0, size).map(({ id }) => id),
            ),
            plannedSeconds: nth === 0 ? typedWave : null,
          }));
          const zero = {
            announce: 0,
            callUp: 0,
            perName: 0,
            walkUp: 0,
            perHandOver: 0,
            photo: 0,
            leave: 0,
          };
          const changedPlan: Plan = {
            ...plan,
            timing: free ? { ...plan.timing, ...zero } : plan.timing,
            segments: [presentation('s-x', waves, { plannedSeconds: typed, decisionId: 'd-idle' })],
          };
          const list = secondsOf(changedPlan, 's-x');
          expect(sum(list)).toBe(typed);
          expect(list.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
          const untyped = {
            ...changedPlan,
            segments: [presentation('s-x', waves, { decisionId: 'd-idle' })],
          };
          const first = lengthsWhere(untyped, ({ waveId }) => waveId === 'x-0');
          if (typedWave !== null) expect(sum(first)).toBe(typedWave);
        },
      ),
    );
  });
});
