import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dispatch, useWindow } from '../../../renderer/show/store.ts';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { hostInPage } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const shown = () => useWindow.getState().opened?.show;

describe('the store of a window', () => {
  it('follows patches and leaves what they do not touch as it was', async () => {
    const host = await hostInPage(sample);
    host.elsewhere({ type: 'begin', payload: { as: 'rehearsal' } });
    const plan = shown()?.plan;
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    expect(shown()?.run.current).toBe('opening');
    expect(shown()?.plan).toBe(plan);
    host.elsewhere({ type: 'edit-info', payload: { changes: { venue: 'Hội trường A' } } });
    expect(shown()).toEqual({ ...host.show(), history: { undo: [], redo: [] }, aside: null });
    expect(useWindow.getState().opened?.steps).toEqual({
      undo: { command: 'edit-info', about: null, at: EIGHT_O_CLOCK },
      redo: null,
    });
  });

  it('opens the show again after a gap in the numbers', async () => {
    const host = await hostInPage(sample);
    host.elsewhere({ type: 'edit-info', payload: { changes: { venue: 'A' } } });
    // As after a lost message: the window is one behind.
    await act(async () => {
      const { opened } = useWindow.getState();
      if (opened !== null)
        useWindow.setState({ opened: { ...opened, show: { ...opened.show, seq: 0 } } });
      host.elsewhere({ type: 'edit-info', payload: { changes: { venue: 'B' } } });
    });
    expect(shown()).toEqual({ ...host.show(), history: { undo: [], redo: [] } });
  });

  it('shows why a command was refused', async () => {
    await hostInPage(sample);
    await act(() => dispatch('back', { from: 'opening' }));
    expect(useWindow.getState().refusal?.failure.code).toBe('not-begun');
    expect(shown()?.run.current).toBeNull();
  });
});
