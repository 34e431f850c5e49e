import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { readView } from '@shared/view/readView.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed, gone } from '../../fixtures/apply.ts';

const t = translator('vi');
const sample = sampleShow('thai-nguyen-2025') as Show;

describe('readView', () => {
  it('shows the first cue while nothing has begun', () => {
    expect(readView(sample, null, t)).toMatchObject({
      cue: { id: 'opening' },
      next: { id: 'guests' },
      isLive: true,
      beforeId: null,
    });
  });

  it('follows the live cue, with what comes next', () => {
    const view = readView(gone(sample, 5), null, t);
    expect(view).toMatchObject({ cue: { id: 'hcld2/announce' }, next: { id: 'hcld2-w1/present' } });
  });

  it('looks around without leaving the live cue, and knows that it does', () => {
    const view = readView(gone(sample, 5), 'launch', t);
    expect(view).toMatchObject({ cue: { id: 'launch' }, next: { id: 'closing' }, isLive: false });
  });

  it('shows after a jump what will really come next', () => {
    const jumped = changed(gone(sample, 1), { type: 'jump', payload: { cueId: 'launch' } });
    expect(readView(jumped, null, t).next?.id).toBe('launch');
  });

  it('falls back to the live cue when the one it looked at is gone', () => {
    const without = changed(gone(sample, 1), {
      type: 'remove-segment',
      payload: { segmentId: 'launch' },
    });
    expect(readView(without, 'launch', t)).toMatchObject({ cue: { id: 'opening' }, isLive: true });
  });
});
