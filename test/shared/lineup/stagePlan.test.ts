import { stageCapacity, stageNeed, stagePlan } from '@shared/lineup/stagePlan.ts';
import { trays } from '@shared/lineup/trays.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { award, exampleShow } from '../../fixtures/shows.ts';

const withStage = (show: Show, changes: Partial<Show['plan']['stage']>): Show =>
  changed(show, { type: 'edit-stage', payload: { changes } });

describe('the stage plan of a wave', () => {
  it('centres the row, number 1 on its side', () => {
    const show = withStage(exampleShow(), { widthMetres: 10, metresPerFrame: 1 });
    const metres = (of: Show) => stagePlan(of, 'w-1')?.places.map((one) => one.metres);
    expect(metres(show)).toEqual([4, 5, 6]);
    expect(metres(withStage(show, { firstStands: 'right' }))).toEqual([6, 5, 4]);
    expect(stagePlan(show, 'w-1')).toMatchObject({ neededMetres: 3, fits: true, pitchMetres: 1 });
  });

  it('squeezes a row that is too wide and says what it needs', () => {
    const show = withStage(exampleShow(), { widthMetres: 2, metresPerFlag: 0.95 });
    expect(stagePlan(show, 'w-3')).toMatchObject({ neededMetres: 2.85, fits: false });
    expect(stageNeed(show.plan, 'w-3')).toMatchObject({ neededMetres: 2.85, fits: false });
    // As far apart as there is room, half of that at either end.
    expect(stagePlan(show, 'w-3')?.places.map(({ metres }) => metres.toFixed(2))).toEqual([
      '0.33',
      '1.00',
      '1.67',
    ]);
    const asWide = withStage(exampleShow(), { widthMetres: 2.85, metresPerFlag: 0.95 });
    expect(stagePlan(asWide, 'w-3')).toMatchObject({ neededMetres: 2.85, fits: true });
  });

  it('is none for an unknown wave', () => {
    expect(stagePlan(exampleShow(), 'w-9')).toBeNull();
    expect(stageNeed(exampleShow().plan, 'w-9')).toBeNull();
  });
});

describe('the capacity of the stage', () => {
  const capacity = (widthMetres: number, form: 'flag' | 'certificate') =>
    stageCapacity(withStage(exampleShow(), { widthMetres }).plan, award('a', { form }));

  it('is the width by what one holder needs, whole people only', () => {
    expect(capacity(15, 'certificate')).toBe(23);
    expect(capacity(15, 'flag')).toBe(15);
    expect(capacity(9.5, 'flag')).toBe(10);
    expect(capacity(6.65, 'flag')).toBe(7);
  });

  it('is one at least', () => {
    expect(capacity(0.2, 'flag')).toBe(1);
  });
});

describe('trays', () => {
  it('hold the things of so many places, in the order of the lineup', () => {
    const show = withStage(exampleShow(), { perTray: 2 });
    expect(trays(show, 'w-1')).toEqual([
      { number: 1, places: ['1', '2'] },
      { number: 2, places: ['3'] },
    ]);
    expect(trays(exampleShow(), 'w-1')).toEqual([{ number: 1, places: ['1', '2', '3'] }]);
  });

  it('are none for an unknown wave', () => {
    expect(trays(exampleShow(), 'w-9')).toEqual([]);
  });
});
