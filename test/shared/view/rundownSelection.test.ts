import {
  alone,
  chosenIn,
  chosenRows,
  rowSelection,
  stretched,
  toggled,
  visited,
} from '@shared/view/rundownSelection.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const { plan } = exampleShow();
const rows = ['a', 'b', 'c', 'd'];

describe('what is chosen', () => {
  it('comes in the order of the programme; waves of a chosen presentation belong to it', () => {
    const { segments, waves } = chosenIn(plan, new Set(['w-3', 's-labour', 'w-1', 's-open', 'x']));
    expect(segments.map(({ id }) => id)).toEqual(['s-open', 's-labour']);
    expect(waves.map(({ wave }) => wave.id)).toEqual(['w-3']);
  });

  it('is a segment or a wave with its segment', () => {
    expect(rowSelection(plan, 's-open')).toEqual({ segmentId: 's-open', waveId: null });
    expect(rowSelection(plan, 'w-2')).toEqual({ segmentId: 's-labour', waveId: 'w-2' });
    expect(rowSelection(plan, 'x')).toBeNull();
  });
});

describe('choosing several', () => {
  it('adds with Ctrl and takes out with Ctrl', () => {
    const both = toggled(alone('a'), 'c');
    expect(both).toEqual({ activeId: 'c', chosenIds: ['a', 'c'], anchorId: 'c' });
    expect(toggled(both, 'a')).toEqual({ activeId: 'a', chosenIds: ['c'], anchorId: 'a' });
  });

  it('takes everything between with Shift, in both directions from the same beginning', () => {
    const down = stretched(alone('b'), 'd', rows);
    expect(down).toEqual({ activeId: 'd', chosenIds: ['b', 'c', 'd'], anchorId: 'b' });
    expect(stretched(down, 'a', rows)).toEqual({
      activeId: 'a',
      chosenIds: ['a', 'b'],
      anchorId: 'b',
    });
  });

  it('begins anew where the beginning is gone', () => {
    expect(stretched(alone('x'), 'c', rows)).toEqual(alone('c'));
  });

  it('goes elsewhere with Ctrl and leaves what is chosen', () => {
    expect(visited(alone('a'), 'c')).toEqual({ activeId: 'c', chosenIds: ['a'], anchorId: 'a' });
  });

  it('is the active row where nothing else is left', () => {
    const choice = { activeId: 's-open', chosenIds: ['x', 'w-1'], anchorId: null };
    expect(chosenRows(plan, choice)).toEqual(new Set(['w-1']));
    expect(chosenRows(plan, { ...choice, chosenIds: ['x'] })).toEqual(new Set(['s-open']));
  });
});

it('going to a row with Ctrl keeps several that are chosen', () => {
  const several = { activeId: 'b', chosenIds: ['a', 'b'], anchorId: 'a' };
  expect(visited(several, 'd')).toEqual({ activeId: 'd', chosenIds: ['a', 'b'], anchorId: 'a' });
});
