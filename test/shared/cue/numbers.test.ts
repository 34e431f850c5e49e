import { countedNumbers, cueNumbers, newcomers } from '@shared/cue/numbers.ts';
import type { Plan } from '@shared/model/plan.ts';
import type { Wave } from '@shared/model/segment.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed } from '../../fixtures/apply.ts';
import { exampleShow, presentation, wave } from '../../fixtures/shows.ts';

const { plan } = exampleShow();
const fixed = countedNumbers(plan);

/** The plan with other waves in the presentation `id`. */
const withWaves = (id: string, change: (waves: readonly Wave[]) => readonly Wave[]): Plan => ({
  ...plan,
  segments: plan.segments.map((segment) =>
    segment.id === id && segment.kind === 'presentation'
      ? { ...segment, waves: change(segment.waves) }
      : segment,
  ),
});
/** The plan with other recipients in waves of 's-labour'. */
const placed = (byWave: Readonly<Record<string, readonly string[]>>): Plan =>
  withWaves('s-labour', (waves) =>
    waves.map((one) => ({ ...one, recipientIds: byWave[one.id] ?? one.recipientIds })),
  );
const inserted = (id: string, index: number, from = plan): Plan =>
  changed(
    { ...exampleShow(), plan: from },
    { type: 'add-segment', payload: { segment: presentation(id, [], {}), index } },
  ).plan;

describe('the numbers that are fixed at the first GO', () => {
  it('count the cues of the show and the places of each wave', () => {
    const { cues, places } = countedNumbers(plan);
    expect([cues['s-open'], cues['w-1/call-up'], cues['s-close']]).toEqual(['1', '4', '18']);
    expect(Object.keys(cues)).toHaveLength(18);
    expect(places).toEqual({
      'w-1': { 'r-school': '1', 'r-co-1': '2', 'r-teacher': '3' },
      'w-2': { 'r-hero': '1', 'r-family': '2' },
      'w-3': { 'r-co-2': '1', 'r-co-3': '2', 'r-school': '3' },
    });
  });
});

describe('a new cue', () => {
  it('has the number before it with a letter; what has one gets no other', () => {
    expect(newcomers(fixed, plan, plan)).toEqual({ cues: {}, places: {} });
    expect(newcomers(fixed, plan, inserted('s-new', 2))).toEqual({
      cues: { 's-new': '2a' },
      places: {},
    });
  });

  it('leaves the number alone that an unnumbered one before it was seen under', () => {
    const seen = inserted('s-seen', 2);
    expect(newcomers(fixed, seen, inserted('s-new', 2, seen)).cues).toEqual({
      's-seen': '2a',
      's-new': '2b',
    });
  });

  it('that came into a running show by another way is shown with a letter all the same', () => {
    const { run } = begun(exampleShow());
    const numbers = cueNumbers({ plan: inserted('s-new', 2), run });
    expect([numbers.get('s-new'), numbers.get('s-speech')]).toEqual(['2a', '3']);
    expect(cueNumbers({ plan: inserted('s-new', 2), run: exampleShow().run }).get('s-new')).toBe(
      '3',
    );
  });
});

it('the numbers are the same list until a cue or a number changes', () => {
  const show = begun(exampleShow());
  expect(cueNumbers(show)).toBe(cueNumbers(show));
  const cues = { ...show.run.numbers.cues, 's-open': '99' };
  const renumbered = { ...show, run: { ...show.run, numbers: { ...show.run.numbers, cues } } };
  expect(cueNumbers(renumbered).get('s-open')).toBe('99');
  expect(cueNumbers(show).get('s-open')).toBe('1');
});

describe('a new place in a wave', () => {
  const places = (after: Plan, numbers = fixed) => newcomers(numbers, plan, after).places;

  it('has the number before it with a letter', () => {
    const after = placed({ 'w-1': ['r-school', 'r-waiting', 'r-co-1', 'r-teacher'] });
    expect(places(after)).toEqual({ 'w-1': { 'r-waiting': '1a' } });
  });

  it('is none where somebody has gone or places were changed', () => {
    expect(places(placed({ 'w-1': ['r-teacher', 'r-school'] }))).toEqual({});
  });

  it('brings its number from a wave of the same presentation where that is free', () => {
    const split = withWaves('s-labour', ([first, ...rest]) => [
      { ...(first as Wave), recipientIds: ['r-school'] },
      wave('w-x', ['r-co-1', 'r-teacher', 'r-waiting'], []),
      ...rest,
    ]);
    expect(places(split)).toEqual({
      'w-x': { 'r-co-1': '2', 'r-teacher': '3', 'r-waiting': '3a' },
    });
    const moved = placed({
      'w-1': ['r-school', 'r-co-1', 'r-hero'],
      'w-2': ['r-family', 'r-teacher'],
    });
    // 1 is taken in the first wave, 3 is free in the second.
    expect(places(moved)).toEqual({ 'w-1': { 'r-hero': '2a' }, 'w-2': { 'r-teacher': '3' } });
  });

  it('brings it from whichever wave it was in, and leaves untouched waves as they are', () => {
    const { 'w-1': _unfixed, ...others } = fixed.places;
    const after = withWaves('s-labour', ([first, second]) => [
      first as Wave,
      { ...(second as Wave), recipientIds: ['r-hero'] },
      wave('w-x', ['r-family'], []),
    ]);
    expect(places(after, { ...fixed, places: others })).toEqual({ 'w-x': { 'r-family': '2' } });
    expect(places(after)).toEqual({ 'w-x': { 'r-family': '2' } });
  });

  it('brings none from another presentation', () => {
    const after = placed({ 'w-2': ['r-hero', 'r-co-3', 'r-family'] });
    expect(places(after)).toEqual({ 'w-2': { 'r-co-3': '1a' } });
  });

  it('counts from 1 in a wave of people who have no numbers yet', () => {
    const after = withWaves('s-flag', (waves) => [
      ...waves,
      wave('w-x', ['r-hero', 'r-waiting'], []),
    ]);
    expect(places(after)).toEqual({ 'w-x': { 'r-hero': '1', 'r-waiting': '2' } });
    expect(places(withWaves('s-flag', (waves) => [...waves, wave('w-x', [], [])]))).toEqual({});
  });

  it('leaves the numbers alone under which an unnumbered wave was printed', () => {
    const { 'w-2': _unfixed, ...others } = fixed.places;
    const after = placed({ 'w-2': ['r-waiting', 'r-hero', 'r-family'] });
    expect(places(after, { ...fixed, places: others })).toEqual({
      'w-2': { 'r-hero': '1', 'r-family': '2', 'r-waiting': '0a' },
    });
  });
});
