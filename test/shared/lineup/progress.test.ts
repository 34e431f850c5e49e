import { progress } from '@shared/lineup/progress.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { changed, goneTo, type Wish } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

/** The first wave is on: r-school, r-co-1, r-teacher. */
const onStage = goneTo(exampleShow(), 'w-1/call-up');
const name = (recipientId: string): Wish => ({
  type: 'call-name',
  payload: { waveId: 'w-1', recipientId },
});
const resync = (recipientId: string): Wish => ({
  type: 'resync',
  payload: { waveId: 'w-1', recipientId },
});
const absent = (recipientId: string): Wish => ({
  type: 'set-attendance',
  payload: { recipientId, attendance: { state: 'absent', outcome: 'skip' } },
});
const seen = (show: Show, ...wishes: Wish[]) => {
  const { current, onDeck, left, notCalled } = progress(changed(show, ...wishes), 'w-1');
  const id = (place: typeof current) => place?.recipient.id ?? null;
  return [id(current), id(onDeck), left.map(id), notCalled.map(id)];
};

describe('the pointer over the names of a wave', () => {
  it('waits before the first, moves one by one and ends with nobody left', () => {
    expect(seen(onStage)).toEqual([null, 'r-school', ['r-school', 'r-co-1', 'r-teacher'], []]);
    expect(seen(onStage, name('r-school'))).toEqual([
      'r-school',
      'r-co-1',
      ['r-co-1', 'r-teacher'],
      [],
    ]);
    expect(seen(onStage, name('r-school'), name('r-co-1'), name('r-teacher'))).toEqual([
      'r-teacher',
      null,
      [],
      [],
    ]);
  });

  it('passes over who is absent, and waits for one who is late', () => {
    expect(seen(onStage, absent('r-school'))).toEqual([
      null,
      'r-co-1',
      ['r-co-1', 'r-teacher'],
      [],
    ]);
    expect(
      seen(onStage, {
        type: 'set-attendance',
        payload: { recipientId: 'r-school', attendance: { state: 'late' } },
      })[1],
    ).toBe('r-school');
  });

  it('tells who was passed over by a resync', () => {
    expect(seen(onStage, resync('r-co-1'))).toEqual([
      'r-co-1',
      'r-teacher',
      ['r-teacher'],
      ['r-school'],
    ]);
  });

  it('goes on behind the others after one who had been passed over has come', () => {
    const show = changed(onStage, resync('r-co-1'));
    expect(seen(show, resync('r-school'))).toEqual(['r-school', 'r-teacher', ['r-teacher'], []]);
  });

  it('goes on from where it stands, and comes back to one who arrives behind it', () => {
    const here: Wish = {
      type: 'set-attendance',
      payload: { recipientId: 'r-school', attendance: { state: 'present' } },
    };
    const show = changed(onStage, absent('r-school'), name('r-co-1'));
    const left = ['r-school', 'r-teacher'];
    expect(seen(show, here)).toEqual(['r-co-1', 'r-teacher', left, []]);
    expect(seen(show, here, name('r-teacher'))).toEqual([
      'r-teacher',
      'r-school',
      ['r-school'],
      [],
    ]);
  });

  it('is nowhere in an unknown wave', () => {
    expect(progress(onStage, 'w-9')).toEqual({
      current: null,
      onDeck: null,
      left: [],
      notCalled: [],
    });
  });
});
