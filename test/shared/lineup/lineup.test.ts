import { countKinds, lineup, placeholderNumbers, total } from '@shared/lineup/lineup.ts';
import type { Wave } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';

const wavesOf = (show: Show): readonly Wave[] =>
  show.plan.segments.flatMap((one) => (one.kind === 'presentation' ? one.waves : []));

describe('a lineup', () => {
  it('gives the recipients in their order, with what is known of their presence', () => {
    const show = changed(exampleShow(), {
      type: 'set-attendance',
      payload: { recipientId: 'r-co-1', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    expect(
      lineup(show, 'w-1').map(({ order, recipient, attendance }) => [
        order,
        recipient.id,
        attendance,
      ]),
    ).toEqual([
      [1, 'r-school', null],
      [2, 'r-co-1', { state: 'absent', outcome: 'undecided' }],
      [3, 'r-teacher', null],
    ]);
  });

  it('is empty for an unknown wave', () => {
    expect(lineup(exampleShow(), 'w-9')).toEqual([]);
  });
});

describe('placeholders', () => {
  it('count by kind within the presentation, named ones too', () => {
    const numbers = placeholderNumbers(exampleShow().plan);
    expect(Object.fromEntries(numbers)).toEqual({
      'r-school': 1,
      'r-co-1': 2,
      'r-teacher': 1,
      'r-hero': 2,
      'r-family': 1,
      'r-co-2': 1,
      'r-co-3': 2,
      'r-waiting': 1,
    });
  });

  it('run from 1 to the number of a kind in every generated presentation', () => {
    const show = generatedShow({ segments: 12, recipients: 200, seed: 11 });
    const numbers = placeholderNumbers(show.plan);
    expect(numbers.size).toBe(200);
    for (const segment of show.plan.segments) {
      if (segment.kind !== 'presentation') continue;
      const collectives = segment.waves
        .flatMap((one) => one.recipientIds)
        .filter((id) => show.plan.recipients.find((one) => one.id === id)?.kind === 'collective')
        .map((id) => numbers.get(id));
      expect(collectives).toEqual(collectives.map((_, index) => index + 1));
    }
  });
});

describe('counts', () => {
  it('are by kind; who stands in two waves counts in both', () => {
    const show = exampleShow();
    expect(countKinds(show.plan, wavesOf(show))).toEqual({
      collective: 5,
      individual: 2,
      household: 1,
    });
    expect(countKinds(show.plan, [])).toEqual({ collective: 0, individual: 0, household: 0 });
    expect(total(countKinds(show.plan, wavesOf(show)))).toBe(8);
  });

  it('of all waves of a generated show are its recipients', () => {
    const show = generatedShow({ segments: 40, recipients: 1000, seed: 5 });
    expect(total(countKinds(show.plan, wavesOf(show)))).toBe(1000);
  });
});
