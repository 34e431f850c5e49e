import { type BrokerState, NO_BROKER } from '@shared/contract/broker.ts';
import type { OpenedShow } from '@shared/contract/contract.ts';
import { ALONE, type MachinesState } from '@shared/contract/machines.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dispatch, useWindow } from '../../../renderer/show/store.ts';
import { hostNow } from '../../../renderer/ui/useNow.ts';
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

describe('a window of a machine that is not alone', () => {
  const other: MachinesState = { ...ALONE, standing: 'follows', showId: sample.id, epoch: 2 };
  const lost: BrokerState = { ...NO_BROKER, link: 'lost', showId: sample.id };

  it('asks how the machines and the broker are, and hears what is new', async () => {
    const host = await hostInPage(sample, {
      answers: {
        'machines.state': () => ({ ok: true, value: other }),
        'broker.state': () => ({ ok: true, value: lost }),
      },
    });
    expect(useWindow.getState()).toMatchObject({ machines: other, broker: lost });
    host.tell({ type: 'machines', machines: ALONE });
    host.tell({ type: 'broker', broker: NO_BROKER });
    expect(useWindow.getState()).toMatchObject({ machines: ALONE, broker: NO_BROKER });
  });

  it("goes by the clock of the caller's machine, from hello on and when it is measured anew", async () => {
    const host = await hostInPage(sample, { clockOffsetMs: 5000 });
    expect(Math.abs(hostNow() - Date.now() - 5000)).toBeLessThan(1000);
    host.tell({ type: 'machines', machines: { ...other, clockOffsetMs: -60_000 } });
    expect(Math.abs(hostNow() - Date.now() + 60_000)).toBeLessThan(1000);
  });

  it('may change the show or not, as it is told', async () => {
    const host = await hostInPage(sample);
    const follows = { code: 'follows', details: { name: 'Máy A' } } as const;
    host.tell({ type: 'access', showId: 'another', readOnly: follows });
    expect(useWindow.getState().opened?.readOnly).toBeNull();
    host.tell({ type: 'access', showId: sample.id, readOnly: follows });
    expect(useWindow.getState().opened?.readOnly).toEqual(follows);
    host.tell({ type: 'access', showId: sample.id, readOnly: null });
    expect(useWindow.getState().opened?.readOnly).toBeNull();
  });

  it('opens the copy that has come in the place of its own, however far that one is', async () => {
    const copy: Show = { ...sample, seq: sample.seq - 1, info: { ...sample.info, venue: 'B' } };
    let here = sample;
    const host = await hostInPage(sample, {
      answers: { 'show.open': () => ({ ok: true, value: openedOf(here) }) },
    });
    here = copy;
    await act(async () => host.tell({ type: 'replaced', showId: 'another' }));
    expect(shown()?.info.venue).not.toBe('B');
    await act(async () => host.tell({ type: 'replaced', showId: sample.id }));
    expect(shown()).toMatchObject({ seq: sample.seq - 1, info: { venue: 'B' } });
  });
});

const openedOf = (show: Show): OpenedShow => ({
  show,
  steps: { undo: null, redo: null },
  storage: { state: 'saved' },
  readOnly: null,
  notices: [],
});
