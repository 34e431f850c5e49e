import { type PlanSelection, resolveSelection } from '@shared/view/planSelection.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const { plan } = exampleShow();
const of = (segmentId: string | null, waveId: string | null = null): PlanSelection => ({
  segmentId,
  waveId,
});

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
});
