import { findings } from '@shared/protocol/checks.ts';
import { plannedEnds } from '@shared/protocol/plannedEnds.ts';
import { endsTooLate } from '@shared/protocol/rules/programme.ts';
import { describe, expect, it } from 'vitest';
import { changed, type Wish } from '../../fixtures/apply.ts';
import { timedShow } from '../../fixtures/shows.ts';

const MINUTE = 60_000;

type Times = { readonly startsAt?: string; readonly endsBy?: string };
const setting = (segmentId: string, changes: Times): Wish => ({
  type: 'edit-segment',
  payload: { segmentId, changes },
});

/** The example, in which the speech lasts from 08:10 to 08:15. */
const speech = (times: Times, ...more: readonly Wish[]) =>
  changed(timedShow(), setting('s-speech', times), ...more);

const said = (...of: Parameters<typeof speech>) =>
  endsTooLate(speech(...of)).map(({ kind, at, values }) => [kind, at.segmentId, values.time]);

describe('hard ends', () => {
  it('stand against the planned end, with what is left between', () => {
    expect(plannedEnds(speech({ endsBy: '08:30' })).get('s-speech')).toEqual({
      segmentId: 's-speech',
      title: 'Phát biểu khai mạc',
      endsBy: '08:30',
      begins: 10 * MINUTE,
      ends: 15 * MINUTE,
      spare: 15 * MINUTE,
    });
  });

  it('leave the wait before the next part’s fixed start out', () => {
    const alone = plannedEnds(speech({ endsBy: '09:00' })).get('s-speech');
    const before = speech({ endsBy: '09:00' }, setting('s-labour', { startsAt: '09:30' }));
    expect(plannedEnds(before).get('s-speech')).toEqual(alone);
  });

  it('are none while the start of the show is not known', () => {
    const unknown: Wish = { type: 'edit-info', payload: { changes: { startTime: null } } };
    expect(plannedEnds(speech({ endsBy: '08:01' }, unknown)).size).toBe(0);
    expect(said({ endsBy: '08:01' }, unknown)).toEqual([]);
  });

  it('after midnight belong to an evening that goes on', () => {
    const evening: Wish = { type: 'edit-info', payload: { changes: { startTime: '23:00' } } };
    expect(said({ endsBy: '00:30' }, evening)).toEqual([]);
    expect(said({ startsAt: '23:50', endsBy: '00:30' }, evening)).toEqual([]);
    expect(said({ endsBy: '22:30' }, evening)).toEqual([['start', 's-speech', '23:10']]);
  });
});

describe('the check of hard ends', () => {
  it('is a notice with both times', () => {
    expect(findings(speech({ endsBy: '08:11' }))).toContainEqual(
      expect.objectContaining({
        rule: 'end-too-late',
        kind: 'late',
        severity: 'notice',
        at: { segmentId: 's-speech' },
        values: { title: 'Phát biểu khai mạc', endsBy: '08:11', time: '08:15' },
      }),
    );
  });

  it('says nothing of an end that is just kept', () => {
    expect(said({ endsBy: '08:15' })).toEqual([]);
    expect(said({ endsBy: '08:14' })).toEqual([['late', 's-speech', '08:15']]);
  });

  it('says that the segment begins only later, by its fixed start or as planned', () => {
    expect(said({ startsAt: '09:00', endsBy: '08:45' })).toEqual([['start', 's-speech', '09:00']]);
    expect(said({ startsAt: '09:00', endsBy: '09:00' })).toEqual([['start', 's-speech', '09:00']]);
    expect(said({ endsBy: '08:05' })).toEqual([['start', 's-speech', '08:10']]);
  });

  it('finds two times that contradict each other also while nobody knows when the show begins', () => {
    const unknown: Wish = { type: 'edit-info', payload: { changes: { startTime: null } } };
    expect(said({ startsAt: '09:00', endsBy: '08:45' }, unknown)).toHaveLength(1);
    expect(said({ startsAt: '09:00', endsBy: '09:45' }, unknown)).toEqual([]);
  });
});
