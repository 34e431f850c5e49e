import { sampleShow } from '@shared/document/samples.ts';
import { draftPerson } from '@shared/model/drafts.ts';
import { findWave } from '@shared/model/lookup.ts';
import type { Show } from '@shared/model/show.ts';
import { replacePresenterSteps, wavesFrom } from '@shared/view/replacePresenter.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const presenters = (show: Show, waveId: string) => findWave(show.plan, waveId)?.wave.presenterIds;
/** All waves with their presenters, in the order of the show. */
const waves = sample.plan.segments.flatMap((segment) =>
  segment.kind === 'presentation' ? segment.waves : [],
);
const [from = ''] = waves[0]?.presenterIds ?? [];
const other = sample.plan.people.find(({ id }) => id !== from)?.id ?? '';
const own = waves.filter(({ presenterIds }) => presenterIds.includes(from));
const carriedOut = (show: Show, steps: ReturnType<typeof replacePresenterSteps>) =>
  changed(show, {
    type: 'batch',
    payload: { label: 'replace-presenter', about: null, steps: [...steps] },
  });

describe('replacing a presenter', () => {
  it('for one wave leaves the others alone', () => {
    const waveId = own[0]?.id ?? '';
    const steps = replacePresenterSteps(sample.plan, {
      waveId,
      fromId: from,
      to: other,
      scope: 'wave',
    });
    const show = carriedOut(sample, steps);
    expect(presenters(show, waveId)).toEqual([other]);
    for (const { id, presenterIds } of waves.slice(1))
      expect(presenters(show, id)).toEqual(presenterIds);
  });

  it('for the rest changes this wave and those behind it, never those before', () => {
    expect(own.length).toBeGreaterThan(1);
    const second = own[1]?.id ?? '';
    expect(wavesFrom(sample.plan, second, from)).toBe(own.length - 1);
    const steps = replacePresenterSteps(sample.plan, {
      waveId: second,
      fromId: from,
      to: other,
      scope: 'rest',
    });
    const show = carriedOut(sample, steps);
    expect(presenters(show, own[0]?.id ?? '')).toEqual([from]);
    for (const { id } of own.slice(1)) expect(presenters(show, id)).not.toContain(from);
    expect(steps).toHaveLength(own.length - 1);
  });

  it('brings somebody new into the plan in the same batch', () => {
    const person = draftPerson('new-person', 'Hoàng Thị Gấm');
    const waveId = own[0]?.id ?? '';
    const steps = replacePresenterSteps(sample.plan, {
      waveId,
      fromId: from,
      to: person,
      scope: 'wave',
    });
    expect(steps[0]).toEqual({ type: 'add-people', payload: { items: [person] } });
    expect(presenters(carriedOut(sample, steps), waveId)).toEqual(['new-person']);
  });

  it('names nobody twice, adds where nobody was, and is nothing when nothing changes', () => {
    const waveId = own[0]?.id ?? '';
    const joint = changed(sample, {
      type: 'edit-wave',
      payload: { waveId, changes: { presenterIds: [from, other] } },
    });
    const merged = replacePresenterSteps(joint.plan, {
      waveId,
      fromId: from,
      to: other,
      scope: 'wave',
    });
    expect(presenters(carriedOut(joint, merged), waveId)).toEqual([other]);
    const empty = changed(sample, {
      type: 'edit-wave',
      payload: { waveId, changes: { presenterIds: [] } },
    });
    const filled = replacePresenterSteps(empty.plan, {
      waveId,
      fromId: null,
      to: other,
      scope: 'rest',
    });
    expect(filled).toHaveLength(1);
    expect(
      replacePresenterSteps(sample.plan, { waveId, fromId: from, to: from, scope: 'rest' }),
    ).toEqual([]);
  });
});

describe('one presenter in the place of another', () => {
  const show = exampleShow();
  const inWave = (fromId: string | null, to: string) =>
    replacePresenterSteps(show.plan, { waveId: 'w-1', fromId, to, scope: 'wave' });
  const handing = (fromId: string | null, to: string) =>
    presenters(carriedOut(show, inWave(fromId, to)), 'w-1');

  it('stands where the other stood', () => {
    expect(handing('p-secretary', 'p-deputy')).toEqual(['p-deputy', 'p-chair']);
  });

  it('is not named twice who hands over there already', () => {
    expect(handing('p-secretary', 'p-chair')).toEqual(['p-chair']);
    expect(inWave(null, 'p-chair')).toEqual([]);
    expect(handing(null, 'p-deputy')).toEqual(['p-secretary', 'p-chair', 'p-deputy']);
  });

  it('changes nothing in a wave that there is not', () => {
    expect(
      replacePresenterSteps(show.plan, {
        waveId: 'w-9',
        fromId: null,
        to: 'p-chair',
        scope: 'wave',
      }),
    ).toEqual([]);
    expect(wavesFrom(show.plan, 'w-9', 'p-chair')).toBe(0);
  });
});
