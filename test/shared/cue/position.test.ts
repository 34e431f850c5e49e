import { apply, type Command, parseRequest } from '@shared/command/apply.ts';
import { cues } from '@shared/cue/cues.ts';
import { cueNumbers } from '@shared/cue/numbers.ts';
import { cueAfter, cueBefore, currentCue, standbyCue } from '@shared/cue/position.ts';
import type { Segment } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { begun, changed, gone, goneTo, type Wish } from '../../fixtures/apply.ts';
import { choicesArbitrary, requestFor } from '../../fixtures/commands.ts';
import { exampleShow } from '../../fixtures/shows.ts';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

const pause = (id: string): Segment => ({
  id,
  kind: 'break',
  title: 'Nghỉ',
  plannedSeconds: null,
  startsAt: null,
  endsBy: null,
  notes: {},
  pinned: false,
});
const add = (id: string, index: number): Wish => ({
  type: 'add-segment',
  payload: { segment: pause(id), index },
});
const numbersOf = (show: Show) => cues(show.plan).map((cue) => cueNumbers(show).get(cue.id));
const numberOf = (show: Show, id: string) => cueNumbers(show).get(id);

describe('standby', () => {
  it('is the first cue before the show, then the one after the current', () => {
    expect(standbyCue(exampleShow())?.id).toBe('s-open');
    expect(currentCue(exampleShow())).toBeNull();
    const live = gone(exampleShow());
    expect(currentCue(live)?.id).toBe('s-open');
    expect(standbyCue(live)?.id).toBe('s-intro');
  });

  it('is where a jump pointed, also backwards, until the next GO', () => {
    const show = changed(goneTo(exampleShow(), 'w-2/photo'), {
      type: 'jump',
      payload: { cueId: 's-intro' },
    });
    expect(standbyCue(show)?.id).toBe('s-intro');
    expect(standbyCue(gone(show))?.id).toBe('s-speech');
  });

  it('is nothing after the last cue, in an ended and in an empty show', () => {
    const last = goneTo(exampleShow(), 's-close');
    expect(standbyCue(last)).toBeNull();
    const ended = changed(gone(exampleShow()), { type: 'end-show', payload: {} });
    expect(standbyCue(ended)).toBeNull();
    const show = exampleShow();
    expect(standbyCue({ ...show, plan: { ...show.plan, segments: [] } })).toBeNull();
  });

  it('is a cue that was added right behind the current one', () => {
    expect(standbyCue(changed(gone(exampleShow()), add('s-new', 1)))?.id).toBe('s-new');
  });
});

describe('the cue before', () => {
  it('is the one before it in the plan, and nothing at the first', () => {
    expect(cueBefore(exampleShow(), 's-labour/announce')?.id).toBe('w-1/call-up');
    expect(cueBefore(exampleShow(), 'w-1/photo')?.id).toBe('w-1/present');
    expect(cueBefore(exampleShow(), 's-open')).toBeNull();
    expect(cueBefore(exampleShow(), 's-none')).toBeNull();
  });
});

describe('by wave', () => {
  const byWave = changed(exampleShow(), {
    type: 'edit-calling',
    payload: { changes: { step: 'wave' } },
  });

  it('a GO takes all beats of a wave, and a segment without beats as it is', () => {
    const fired: string[] = [];
    for (let cue = standbyCue(byWave); cue !== null; cue = cueAfter(byWave, cue))
      fired.push(cue.id);
    expect(fired).toEqual([
      's-open',
      's-intro',
      's-speech',
      'w-1/call-up',
      'w-2/call-up',
      'w-3/call-up',
      's-launch',
      's-close',
    ]);
  });

  it('Back leads to the beginning of this wave, then of the one before', () => {
    expect(cueBefore(byWave, 'w-2/photo')?.id).toBe('w-2/call-up');
    expect(cueBefore(byWave, 'w-2/call-up')?.id).toBe('w-1/call-up');
    expect(cueBefore(byWave, 'w-1/call-up')?.id).toBe('s-speech');
    expect(cueBefore(byWave, 's-open')).toBeNull();
    const { plan } = byWave;
    const waveFirst = { plan: { ...plan, segments: plan.segments.slice(3) } };
    expect(cueBefore(waveFirst, 'w-1/photo')?.id).toBe('w-1/call-up');
  });
});

describe('cue numbers', () => {
  it('count from 1 before the first GO and follow every edit', () => {
    const show = changed(exampleShow(), add('s-new', 1));
    expect(numbersOf(show)).toEqual(cues(show.plan).map((_, index) => String(index + 1)));
  });

  it('stay with their cues from the first GO on; a later cue takes the number before it and a letter', () => {
    const live = gone(exampleShow());
    const added = changed(live, add('s-x', 2), add('s-y', 3));
    expect(
      ['s-open', 's-intro', 's-x', 's-y', 's-speech'].map((id) => numberOf(added, id)),
    ).toEqual(['1', '2', '2a', '2b', '3']);
    // One that comes between them takes the next letter: a number that was said stays.
    expect(numbersOf(changed(added, add('s-z', 2))).slice(0, 5)).toEqual([
      '1',
      '2',
      '2c',
      '2a',
      '2b',
    ]);
    expect(numberOf(changed(begun(exampleShow()), add('s-first', 0)), 's-first')).toBe('0a');
    const moved = changed(live, {
      type: 'move-segment',
      payload: { segmentId: 's-close', toIndex: 1 },
    });
    expect(numberOf(moved, 's-close')).toBe('18');
    expect(numberOf(moved, 's-intro')).toBe('2');
    const removed = changed(live, { type: 'remove-segment', payload: { segmentId: 's-speech' } });
    expect(numberOf(removed, 'w-1/call-up')).toBe('4');
  });

  it('go on after z with aa', () => {
    let show = gone(exampleShow());
    for (let nth = 0; nth < 54; nth += 1) show = changed(show, add(`s-${nth}`, 1 + nth));
    expect([0, 25, 26, 27, 51, 52, 53].map((nth) => numberOf(show, `s-${nth}`))).toEqual([
      '1a',
      '1z',
      '1aa',
      '1ab',
      '1az',
      '1ba',
      '1bb',
    ]);
  });

  it('start anew after a reset', () => {
    const show = changed(
      gone(exampleShow()),
      add('s-new', 1),
      { type: 'end-show', payload: {} },
      { type: 'reset-run', payload: {} },
    );
    expect(numberOf(show, 's-new')).toBe('2');
  });

  it('are never given twice and never change for a cue that was there at the first GO', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        let show = gone(exampleShow());
        const first = new Map(cueNumbers(show));
        for (const [nth, choice] of choices.entries()) {
          if (['reset-run', 'begin', 'end-rehearsal'].includes(choice.type)) continue;
          const parsed = parseRequest(requestFor(show, choice, `c${nth}`));
          if (!parsed.ok) continue;
          const applied = apply(show, { ...parsed.value, at: 0, actor: 'test' } as Command);
          if (applied.ok) show = applied.show;
        }
        const numbers = cueNumbers(show);
        expect(new Set(numbers.values()).size).toBe(cues(show.plan).length);
        for (const [id, number] of numbers) if (first.has(id)) expect(number).toBe(first.get(id));
      }),
      { numRuns: 100 },
    );
  });
});
