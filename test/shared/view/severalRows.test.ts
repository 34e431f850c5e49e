import { severalRows } from '@shared/view/severalRows.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const show = changed(
  exampleShow(),
  {
    type: 'edit-segment',
    payload: { segmentId: 's-open', changes: { plannedSeconds: 60, notes: { sound: 'Nhạc' } } },
  },
  {
    type: 'edit-segment',
    payload: { segmentId: 's-intro', changes: { plannedSeconds: 60, startsAt: '08:30' } },
  },
  {
    type: 'edit-segment',
    payload: { segmentId: 's-speech', changes: { endsBy: '09:00' } },
  },
);
const several = (...ids: readonly string[]) => severalRows(show, new Set(ids));

describe('several rows', () => {
  it('say what they share and where they differ', () => {
    const { count, plannedSeconds, startsAt, note } = several('s-open', 's-intro');
    expect(count).toBe(2);
    expect(plannedSeconds).toEqual({ same: true, value: 60 });
    expect(startsAt).toEqual({ same: false });
    expect(several('s-open', 's-intro').endsBy).toEqual({ same: true, value: null });
    expect(several('s-open', 's-speech').endsBy).toEqual({ same: false });
    expect(note('sound')).toEqual({ same: false });
    expect(note('light')).toEqual({ same: true, value: '' });
  });

  it('count the waves that get presenters, those of a chosen presentation too', () => {
    expect(several('s-labour', 'w-1', 'w-3')).toMatchObject({ count: 2, segments: 1, waves: 3 });
    expect(several('w-1', 'w-2').presenterIds).toEqual({ same: false });
    expect(several('w-2', 'w-3').presenterIds).toEqual({ same: true, value: ['p-deputy'] });
  });

  it('add their times up once', () => {
    expect(several('s-open', 's-intro').seconds).toBe(120);
    expect(several('s-labour', 'w-1').seconds).toBe(several('w-1', 'w-2').seconds);
  });
});
