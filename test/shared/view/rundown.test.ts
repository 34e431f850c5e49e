import { secondsWhere } from '@shared/timing/lengths.ts';
import { plannedText } from '@shared/timing/plannedText.ts';
import { plannedEndText, type RundownRow, rundown } from '@shared/view/rundown.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { timedShow } from '../../fixtures/shows.ts';

const rowOf = (rows: readonly RundownRow[], id: string) => rows.find((row) => row.id === id);

describe('rundown', () => {
  it('lists segments in their order, each presentation followed by its waves', () => {
    expect(rundown(timedShow()).map(({ id }) => id)).toEqual([
      's-open',
      's-intro',
      's-speech',
      's-labour',
      'w-1',
      'w-2',
      's-flag',
      'w-3',
      's-launch',
      's-close',
    ]);
  });

  it('says of a wave who presents and how many of each kind receive', () => {
    expect(rowOf(rundown(timedShow()), 'w-2')).toMatchObject({
      number: 2,
      of: 2,
      presenters: 'Lê Thị Ánh',
      collective: 0,
      individual: 1,
      household: 1,
    });
  });

  it('gives a presentation the seconds of its waves, its announcement with the first', () => {
    const rows = rundown(timedShow());
    const seconds = (id: string) => rowOf(rows, id)?.seconds ?? 0;
    expect(seconds('s-labour')).toBe(seconds('w-1') + seconds('w-2'));
    expect(seconds('w-1')).toBe(secondsWhere(timedShow(), ({ waveId }) => waveId === 'w-1'));
    expect(seconds('w-1')).toBeGreaterThan(120);
  });

  it('moves every later start when a duration is typed, and tells typed from estimated', () => {
    const show = changed(timedShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-speech', changes: { plannedSeconds: null } },
    });
    const before = rundown(show);
    const after = rundown(
      changed(show, {
        type: 'edit-segment',
        payload: { segmentId: 's-open', changes: { plannedSeconds: 600 } },
      }),
    );
    expect(rowOf(before, 's-intro')).toMatchObject({ start: '08:05' });
    expect(rowOf(after, 's-intro')).toMatchObject({ start: '08:10' });
    expect(rowOf(before, 's-speech')).toMatchObject({ isEstimated: true });
    expect(rowOf(after, 's-open')).toMatchObject({ isEstimated: false, seconds: 600 });
  });

  it('gives a presentation without waves a row of its own duration', () => {
    const show = changed(timedShow(), { type: 'remove-wave', payload: { waveId: 'w-3' } });
    expect(rowOf(rundown(show), 's-flag')).toMatchObject({
      waves: 0,
      seconds: secondsWhere(show, ({ segmentId }) => segmentId === 's-flag'),
    });
  });

  it('says how long the hall waits for a fixed start, and by how much one is over', () => {
    const fixed = (startsAt: string) =>
      changed(timedShow(), {
        type: 'edit-segment',
        payload: { segmentId: 's-speech', changes: { startsAt } },
      });
    // The two segments before it end at 08:10.
    expect(rowOf(rundown(fixed('08:30')), 's-speech')).toMatchObject({
      start: '08:30',
      startsAt: '08:30',
      wait: 20 * 60_000,
    });
    expect(rowOf(rundown(fixed('08:05')), 's-speech')).toMatchObject({
      start: '08:10',
      wait: -5 * 60_000,
    });
    expect(rowOf(rundown(timedShow()), 's-speech')).toMatchObject({ startsAt: null, wait: null });
  });

  it('says what is left before a hard end, and by how much one is missed', () => {
    const limited = (endsBy: string) =>
      changed(timedShow(), {
        type: 'edit-segment',
        payload: { segmentId: 's-speech', changes: { endsBy } },
      });
    // The speech ends at 08:15.
    expect(rowOf(rundown(limited('08:20')), 's-speech')).toMatchObject({
      endsBy: '08:20',
      spare: 5 * 60_000,
    });
    expect(rowOf(rundown(limited('08:14')), 's-speech')).toMatchObject({ spare: -60_000 });
    expect(rowOf(rundown(timedShow()), 's-speech')).toMatchObject({ endsBy: null, spare: null });
  });

  it('ends where the last segment ends', () => {
    const show = timedShow();
    const minutes = rundown(show).reduce(
      (sum, row) => sum + (row.row === 'segment' ? row.seconds : 0),
      0,
    );
    expect(plannedEndText(show)).toBe(plannedText(minutes * 1000, show.info));
  });
});
