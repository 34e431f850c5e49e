import { neighbourOf, type PlanSelection, resolveSelection } from '@shared/view/planSelection.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const { plan } = exampleShow();
const of = (segmentId: string | null, waveId: string | null = null): PlanSelection => ({
  segmentId,
  waveId,
});

function neighbour(selection: PlanSelection): PlanSelection {
  const selected = resolveSelection(plan, selection);
  if (selected === null) throw new Error('nothing is selected');
  return neighbourOf(plan, selected);
}

describe('the selection in the plan', () => {
  it('is the first segment when nothing is chosen or the chosen one is gone', () => {
    expect(resolveSelection(plan, of(null))?.segment.id).toBe('s-open');
    expect(resolveSelection(plan, of('s-gone'))?.segment.id).toBe('s-open');
  });

  it('is the presentation when its wave is gone', () => {
    const without = changed(exampleShow(), { type: 'remove-wave', payload: { waveId: 'w-2' } });
    const selected = resolveSelection(without.plan, of('s-labour', 'w-2'));
    expect(selected).toMatchObject({ segment: { id: 's-labour' }, index: 3, wave: null });
  });

  it('is nothing in an empty programme', () => {
    expect(resolveSelection({ ...plan, segments: [] }, of('s-open'))).toBeNull();
  });

  it('goes to the next when something is removed, at the end to the one before', () => {
    expect(neighbour(of('s-open'))).toEqual(of('s-intro'));
    expect(neighbour(of('s-close'))).toEqual(of('s-launch'));
    expect(neighbour(of('s-labour', 'w-1'))).toEqual(of('s-labour', 'w-2'));
    expect(neighbour(of('s-labour', 'w-2'))).toEqual(of('s-labour', 'w-1'));
    expect(neighbour(of('s-flag', 'w-3'))).toEqual(of('s-flag'));
  });
});
