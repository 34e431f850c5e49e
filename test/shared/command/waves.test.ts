import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { changed, refusal, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, wave } from '../../fixtures/shows.ts';

/** The example, whose first presentation has a third wave, in which one person stands. */
const three = changed(exampleShow(), {
  type: 'add-wave',
  payload: {
    segmentId: 's-labour',
    wave: wave('w-last', ['r-waiting'], ['p-chair']),
    index: 2,
  },
});

/** Its waves as "id: who stands there / who hands over". */
const wavesOf = ({ plan }: Show) =>
  plan.segments.flatMap((one) =>
    one.id === 's-labour' && one.kind === 'presentation'
      ? one.waves.map(
          ({ id, recipientIds, presenterIds }) =>
            `${id}: ${recipientIds.join(' ')} / ${presenterIds.join(' ')}`,
        )
      : [],
  );

const FIRST = 'w-1: r-school r-co-1 r-teacher / p-secretary p-chair';
const SECOND = 'w-2: r-hero r-family / p-deputy';
const LAST = 'w-last: r-waiting / p-chair';

describe('of the waves of a presentation', () => {
  it.each<[string, Wish, readonly string[]]>([
    [
      'the one is changed that was named',
      { type: 'edit-wave', payload: { waveId: 'w-2', changes: { presenterIds: ['p-idle'] } } },
      [FIRST, 'w-2: r-hero r-family / p-idle', LAST],
    ],
    [
      'the first moves to the end',
      { type: 'move-wave', payload: { waveId: 'w-1', toIndex: 2 } },
      [SECOND, LAST, FIRST],
    ],
    [
      'one in the middle moves to the front',
      { type: 'move-wave', payload: { waveId: 'w-2', toIndex: 0 } },
      [SECOND, FIRST, LAST],
    ],
    ['one in the middle goes', { type: 'remove-wave', payload: { waveId: 'w-2' } }, [FIRST, LAST]],
    [
      'somebody leaves the one that was named',
      { type: 'drop-recipients', payload: { waveId: 'w-2', recipientIds: ['r-hero'] } },
      [FIRST, 'w-2: r-family / p-deputy', LAST],
    ],
    [
      'people come together from the others',
      {
        type: 'place-recipients',
        payload: { waveId: 'w-last', recipientIds: ['r-family', 'r-school'], index: 0 },
      },
      [
        'w-1: r-co-1 r-teacher / p-secretary p-chair',
        'w-2: r-hero / p-deputy',
        'w-last: r-family r-school r-waiting / p-chair',
      ],
    ],
  ])('%s', (_what, wish, waves) => {
    expect(wavesOf(three)).toEqual([FIRST, SECOND, LAST]);
    expect(wavesOf(changed(three, wish))).toEqual(waves);
  });
});

describe('waves arranged anew hold everybody who stood there, once, and nobody else', () => {
  const arranged = (...lineups: readonly string[][]): Wish => ({
    type: 'arrange-waves',
    payload: {
      segmentId: 's-flag',
      waves: lineups.map((ids, at) => wave(at === 0 ? 'w-3' : `w-new-${at}`, ids)),
    },
  });

  it.each([
    ['somebody is missing', [['r-co-2', 'r-co-3']]],
    ['somebody is added', [['r-co-2', 'r-co-3', 'r-school'], ['r-hero']]],
    ['somebody stands there for another', [['r-co-2', 'r-co-3', 'r-hero']]],
    ['others stand there altogether', [['r-hero', 'r-family', 'r-waiting']]],
    ['somebody stands there twice for another', [['r-co-2', 'r-co-3'], ['r-co-3']]],
    ['somebody stands there twice as well', [['r-co-2', 'r-co-3', 'r-school'], ['r-school']]],
    ['nobody stands there', [[]]],
  ])('refused: %s', (_what, lineups) => {
    expect(refusal(exampleShow(), arranged(...lineups))).toEqual({
      code: 'lineup-differs',
      details: { title: 'Trao tặng s-flag' },
    });
  });

  it('in any order and any number of waves', () => {
    const show = changed(exampleShow(), arranged(['r-school'], [], ['r-co-3', 'r-co-2']));
    const flag = show.plan.segments.find(({ id }) => id === 's-flag');
    expect(flag).toMatchObject({
      waves: [
        { id: 'w-3', recipientIds: ['r-school'] },
        { id: 'w-new-1', recipientIds: [] },
        { id: 'w-new-2', recipientIds: ['r-co-3', 'r-co-2'] },
      ],
    });
  });
});
