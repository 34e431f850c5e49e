import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { changed, goneTo, type Wish } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

/** The first wave is on: r-school, r-co-1, r-teacher. */
const onStage = goneTo(exampleShow(), 'w-1/call-up');
const called = (recipientId: string): Wish => ({
  type: 'call-name',
  payload: { waveId: 'w-1', recipientId },
});
const standsThere = (recipientId: string): Wish => ({
  type: 'resync',
  payload: { waveId: 'w-1', recipientId },
});
const marked = (recipientId: string, state: 'absent' | 'late'): Wish => ({
  type: 'set-attendance',
  payload: {
    recipientId,
    attendance: state === 'absent' ? { state, outcome: 'skip' } : { state },
  },
});
const marksOf = ({ run }: Show) => run.names['w-1']?.marks;
const arrivals = ({ run }: Show) =>
  run.log.filter(({ event }) => event === 'attendance').map((entry) => ({ ...entry, at: 0 }));

describe('who stands on the stage after all', () => {
  it.each(['absent', 'late'] as const)('is here, whoever had marked them %s', (state) => {
    const before = changed(onStage, marked('r-co-1', state));
    const show = changed(before, standsThere('r-co-1'));
    expect(show.run.attendance['r-co-1']).toEqual({ state: 'present' });
    expect(arrivals(show).at(-1)).toEqual({
      at: 0,
      event: 'attendance',
      recipientId: 'r-co-1',
      attendance: { state: 'present' },
    });
    expect(arrivals(show)).toHaveLength(arrivals(before).length + 1);
  });

  it('has not arrived anew where nobody had said otherwise', () => {
    const show = changed(onStage, standsThere('r-co-1'));
    expect(show.run.attendance['r-co-1']).toBeUndefined();
    expect(arrivals(show)).toEqual([]);
  });

  it('is the one from whom the call goes on: those behind are called again, those before are not', () => {
    const all = changed(onStage, called('r-school'), called('r-co-1'), called('r-teacher'));
    expect(marksOf(changed(all, standsThere('r-co-1')))).toEqual({
      'r-school': 'called',
      'r-co-1': 'called',
    });
  });

  it('leaves the marks of the others when they had been passed over and come now', () => {
    const passed = changed(onStage, standsThere('r-co-1'), called('r-teacher'));
    expect(marksOf(changed(passed, standsThere('r-school')))).toEqual({
      'r-school': 'called',
      'r-co-1': 'called',
      'r-teacher': 'called',
    });
  });
});
