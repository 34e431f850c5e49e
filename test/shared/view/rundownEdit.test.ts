import { apply } from '@shared/command/apply.ts';
import { findById, findWave } from '@shared/model/lookup.ts';
import type { Show } from '@shared/model/show.ts';
import {
  duplication,
  type RundownEdit,
  removal,
  type SeveralChange,
  severalEdit,
} from '@shared/view/rundownEdit.ts';
import { describe, expect, it } from 'vitest';
import { changed, stamped } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

function done(show: Show, edit: RundownEdit | null): Show {
  if (edit === null) throw new Error('there is nothing to do');
  const { label, about, steps } = edit;
  return changed(show, { type: 'batch', payload: { label, about, steps } });
}

const order = (show: Show) => show.plan.segments.map(({ id }) => id);
const ids = (...list: readonly string[]) => new Set(list);

function counted() {
  let made = 0;
  return () => {
    made += 1;
    return `new-${made}`;
  };
}

describe('removing', () => {
  it('takes segments and waves away in one step, and chooses what stands below', () => {
    const show = exampleShow();
    const edit = removal(show.plan, ids('s-open', 's-labour', 'w-1', 'w-3'), 'remove-several');
    const after = done(show, edit);
    expect(order(after)).toEqual(['s-intro', 's-speech', 's-flag', 's-launch', 's-close']);
    expect(findWave(after.plan, 'w-3')).toBeUndefined();
    expect(edit).toMatchObject({ chosen: ['s-flag'], about: 'Chào cờ' });
    expect(order(changed(after, { type: 'undo', payload: {} }))).toEqual(order(show));
  });

  it('chooses the row before when nothing stands below, and the presentation of a last wave', () => {
    const { plan } = exampleShow();
    expect(removal(plan, ids('s-close'), 'cut')?.chosen).toEqual(['s-launch']);
    expect(removal(plan, ids('w-2'), 'cut')?.chosen).toEqual(['w-1']);
    expect(removal(plan, ids('w-1', 'w-2'), 'cut')?.chosen).toEqual(['s-labour']);
    expect(removal(plan, ids('x'), 'cut')).toBeNull();
  });
});

describe('duplicating', () => {
  it('puts copies of segments below the last of them, with names but without a fixed start', () => {
    const show = changed(exampleShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-labour', changes: { startsAt: '09:00', endsBy: '09:30' } },
    });
    const edit = duplication(show.plan, ids('s-speech', 's-labour'), counted());
    const after = done(show, edit);
    expect(order(after).slice(2, 6)).toEqual(['s-speech', 's-labour', ...(edit?.chosen ?? [])]);
    const copy = after.plan.segments[5];
    expect(copy).toMatchObject({ title: 'Trao tặng s-labour', startsAt: null, endsBy: null });
    expect(copy?.kind === 'presentation' && copy.waves[0]?.recipientIds).toHaveLength(3);
  });

  it('copies what a speech is for, and that it stays in its place', () => {
    const show = changed(exampleShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-speech', changes: { role: 'thanks', pinned: true } },
    });
    const after = done(show, duplication(show.plan, ids('s-speech'), counted()));
    expect(findById(after.plan.segments, 'new-1')).toEqual({
      ...findById(show.plan.segments, 's-speech'),
      id: 'new-1',
    });
  });

  it('puts the copy of a wave below it, without names: nobody stands twice in a presentation', () => {
    const show = exampleShow();
    const edit = duplication(show.plan, ids('w-1'), counted());
    const after = done(show, edit);
    expect(findWave(after.plan, 'new-1')).toMatchObject({
      waveIndex: 1,
      wave: { presenterIds: ['p-secretary', 'p-chair'], recipientIds: [] },
    });
  });
});

describe('setting a field of several rows', () => {
  const several = (chosen: readonly string[], change: SeveralChange) => {
    const show = exampleShow();
    return done(show, severalEdit(show.plan, ids(...chosen), change));
  };

  it('sets the duration of segments and waves', () => {
    const { plan } = several(['s-open', 'w-3'], { field: 'plannedSeconds', value: 90 });
    expect(findById(plan.segments, 's-open')?.plannedSeconds).toBe(90);
    expect(findWave(plan, 'w-3')?.wave.plannedSeconds).toBe(90);
  });

  it('sets one note and leaves the others', () => {
    const before = changed(exampleShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { notes: { sound: 'Nhạc', light: 'Sáng' } } },
    });
    const edit = severalEdit(before.plan, ids('s-open', 's-close'), {
      field: 'note',
      department: 'sound',
      value: '',
    });
    expect(findById(done(before, edit).plan.segments, 's-open')?.notes).toEqual({ light: 'Sáng' });
  });

  it('sets the presenters of the waves of a presentation, and the start or the hard end of segments', () => {
    const { plan } = several(['s-labour'], { field: 'presenterIds', value: ['p-deputy'] });
    expect(findWave(plan, 'w-1')?.wave.presenterIds).toEqual(['p-deputy']);
    expect(findWave(plan, 'w-2')?.wave.presenterIds).toEqual(['p-deputy']);
    const timed = several(['s-speech', 'w-3'], { field: 'startsAt', value: '09:00' });
    expect(findById(timed.plan.segments, 's-speech')?.startsAt).toBe('09:00');
    const ended = several(['s-speech', 'w-3'], { field: 'endsBy', value: '09:30' });
    expect(findById(ended.plan.segments, 's-speech')).toMatchObject({
      startsAt: null,
      endsBy: '09:30',
    });
  });

  it('is nothing where no row has the field', () => {
    const { plan } = exampleShow();
    expect(severalEdit(plan, ids('s-open'), { field: 'presenterIds', value: [] })).toBeNull();
  });

  it('is refused as a whole when one row may not change', () => {
    const show = exampleShow();
    const edit = severalEdit(show.plan, ids('w-1', 'w-2'), {
      field: 'presenterIds',
      value: ['p-nobody'],
    });
    const { label, about, steps } = edit ?? { label: 'cut', about: null, steps: [] };
    expect(apply(show, stamped({ type: 'batch', payload: { label, about, steps } })).ok).toBe(
      false,
    );
  });
});

describe('what else is set and removed', () => {
  const show = exampleShow();

  it('writes a note in the place of the one before', () => {
    const edit = severalEdit(show.plan, ids('s-open', 's-close'), {
      field: 'note',
      department: 'sound',
      value: 'Nhạc nền',
    });
    const after = done(show, edit);
    expect(findById(after.plan.segments, 's-close')?.notes).toEqual({ sound: 'Nhạc nền' });
    expect(findById(after.plan.segments, 's-intro')?.notes).toEqual({});
  });

  it('chooses nothing when everything is gone', () => {
    const edit = removal(show.plan, ids(...order(show)), 'remove-several');
    expect(edit?.chosen).toEqual([]);
    expect(order(done(show, edit))).toEqual([]);
  });
});
