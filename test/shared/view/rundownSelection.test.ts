import { chosenIn, rowSelection, stretched, toggled } from '@shared/view/rundownSelection.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const { plan } = exampleShow();
const rows = ['a', 'b', 'c', 'd'];
const alone = (activeId: string) => ({ activeId, otherIds: [], anchorId: activeId });

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
  it('adds with Ctrl and makes the added one active', () => {
    expect(toggled(alone('a'), 'c')).toEqual({ activeId: 'c', otherIds: ['a'], anchorId: 'c' });
  });

  it('takes out with Ctrl, but never the last', () => {
    const both = toggled(alone('a'), 'c');
    expect(toggled(both, 'c')).toEqual({ activeId: 'a', otherIds: [], anchorId: 'a' });
    expect(toggled(alone('a'), 'a')).toEqual(alone('a'));
  });

  it('takes everything between with Shift, in both directions from the same beginning', () => {
    const down = stretched(alone('b'), 'd', rows);
    expect(down).toEqual({ activeId: 'd', otherIds: ['b', 'c'], anchorId: 'b' });
    expect(stretched(down, 'a', rows)).toEqual({ activeId: 'a', otherIds: ['b'], anchorId: 'b' });
  });

  it('begins anew where the beginning is gone', () => {
    expect(stretched(alone('x'), 'c', rows)).toEqual(alone('c'));
  });
});
