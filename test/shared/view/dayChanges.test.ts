import { sampleShow } from '@shared/document/samples.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import { findWave } from '@shared/model/lookup.ts';
import type { Show } from '@shared/model/show.ts';
import {
  numberAt,
  openWaves,
  openWavesOf,
  placeBehind,
  splitWave,
  stageSplit,
  swapped,
  walkInRecipient,
} from '@shared/view/dayChanges.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, goneTo } from '../../fixtures/apply.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const WAVE = 'hcld2-w1';
const ids = (show: Show, waveId = WAVE) => findWave(show.plan, waveId)?.wave.recipientIds ?? [];
const walkIn = { kind: 'individual', name: ' Lê Thị Mơ ', post: '', unit: 'Sở Y tế' } as const;

describe('a walk-in', () => {
  it('stands behind somebody or at the end', () => {
    const [, second] = ids(sample);
    expect(placeBehind(sample, WAVE, second ?? '')).toEqual({ waveId: WAVE, index: 2 });
    expect(placeBehind(sample, WAVE, null)).toEqual({ waveId: WAVE, index: ids(sample).length });
    expect(placeBehind(sample, WAVE, 'nobody').index).toBe(ids(sample).length);
  });

  it('is promised the number that the command then gives', () => {
    const show = begun(sample);
    const place = placeBehind(show, WAVE, ids(show)[1] ?? '');
    const number = numberAt(show, place);
    expect(number).toBe('2a');
    const item = walkInRecipient('walk-in', walkIn);
    const added = changed(show, { type: 'add-recipients', payload: { items: [item], place } });
    expect(lineup(added, WAVE)[2]).toMatchObject({ number, recipient: { id: 'walk-in' } });
    expect(numberAt(added, placeBehind(added, WAVE, ids(show)[1] ?? ''))).toBe('2b');
  });

  it('simply counts on while nothing is fixed yet', () => {
    expect(numberAt(sample, placeBehind(sample, WAVE, ids(sample)[1] ?? ''))).toBe('3');
    expect(numberAt(sample, { waveId: 'no-wave', index: 0 })).toBeNull();
  });

  it('has only what was typed', () => {
    expect(walkInRecipient('x', walkIn)).toMatchObject({
      id: 'x',
      name: 'Lê Thị Mơ',
      post: null,
      unit: 'Sở Y tế',
    });
  });
});

describe('a swap', () => {
  it('changes places with the one before or behind', () => {
    const [first = '', second = ''] = ids(sample);
    const place = swapped(sample, WAVE, first, 1);
    expect(place).toEqual({ waveId: WAVE, index: 1 });
    const after = changed(sample, {
      type: 'place-recipients',
      payload: { waveId: WAVE, recipientIds: [first], index: 1 },
    });
    expect(ids(after).slice(0, 2)).toEqual([second, first]);
    expect(ids(after).slice(2)).toEqual(ids(sample).slice(2));
  });

  it('is none at the edges and for a stranger', () => {
    expect(swapped(sample, WAVE, ids(sample)[0] ?? '', -1)).toBeNull();
    expect(swapped(sample, WAVE, ids(sample).at(-1) ?? '', 1)).toBeNull();
    expect(swapped(sample, WAVE, 'nobody', 1)).toBeNull();
  });
});

describe('open waves', () => {
  it('are all before the show, and those that have not left later', () => {
    const all = openWaves(sample);
    expect(all[0]?.id).toBe(WAVE);
    expect(openWaves(goneTo(sample, `${WAVE}/leave`))).toEqual(all);
    const later = goneTo(sample, 'hcld3-w1/call-up');
    expect(openWaves(later)).toEqual(all.slice(1));
    const [first = ''] = ids(sample);
    expect(openWavesOf(sample, first).map(({ id }) => id)).toEqual([WAVE]);
    expect(openWavesOf(later, first)).toEqual([]);
  });
});

describe('a split because the stage is full', () => {
  it('says how many fit and shares them out evenly', () => {
    const people = ids(sample).length;
    expect(stageSplit(sample.plan, WAVE)?.sizes).toEqual([people]);
    expect(stageSplit(sample.plan, WAVE, 4)).toMatchObject({ people, sizes: [3, 3, 3] });
    expect(stageSplit(sample.plan, 'no-wave')).toBeNull();
  });

  it('keeps the position, the order, the presenters and the printed numbers', () => {
    const show = goneTo(sample, `${WAVE}/call-up`);
    let nth = 0;
    const waves = splitWave(show.plan, WAVE, [5, 4], () => {
      nth += 1;
      return `new-${nth}`;
    });
    const segmentId = findWave(show.plan, WAVE)?.segment.id ?? '';
    const split = changed(show, {
      type: 'arrange-waves',
      payload: { segmentId, waves: waves.map((one) => ({ ...one })) as never },
    });
    expect(split.run.current).toBe(`${WAVE}/call-up`);
    expect([...ids(split), ...ids(split, 'new-1')]).toEqual(ids(show));
    expect(findWave(split.plan, 'new-1')?.wave.presenterIds).toEqual(
      findWave(show.plan, WAVE)?.wave.presenterIds,
    );
    expect(lineup(split, 'new-1').map(({ number }) => number)).toEqual(['6', '7', '8', '9']);
  });
});

it('nothing can be placed, swapped or split in a wave that there is not', () => {
  expect(placeBehind(sample, 'w-9', null)).toEqual({ waveId: 'w-9', index: 0 });
  expect(swapped(sample, 'w-9', 'x', 1)).toBeNull();
  expect(numberAt(sample, { waveId: 'w-9', index: 0 })).toBeNull();
  expect(stageSplit(sample.plan, 'w-9')).toBeNull();
  expect(splitWave(sample.plan, 'w-9', [1, 1], () => 'new')).toEqual([]);
});
