import { cues } from '@shared/cue/cues.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, goneTo, refusal, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, recipient, wave } from '../../fixtures/shows.ts';

/** The first wave (r-school, r-co-1, r-teacher) is on; the second (r-hero, r-family) is to come. */
const onStage = goneTo(exampleShow(), 'w-1/present');
const place = (recipientIds: readonly string[], index: number, waveId = 'w-1'): Wish => ({
  type: 'place-recipients',
  payload: { waveId, recipientIds: [...recipientIds], index },
});
const walkIn = (id: string, index: number, waveId = 'w-1'): Wish => ({
  type: 'add-recipients',
  payload: { items: [recipient(id)], place: { waveId, index } },
});
const numbersOf = (show: Show, waveId: string) =>
  lineup(show, waveId).map(({ number, recipient: { id } }) => `${number} ${id}`);

describe('while the show is live', () => {
  it.each<Wish>([
    { type: 'edit-info', payload: { changes: { title: 'x' } } },
    { type: 'edit-stage', payload: { changes: { widthMetres: 3 } } },
    { type: 'remove-recipients', payload: { ids: ['r-waiting'] } },
    { type: 'drop-recipients', payload: { waveId: 'w-2', recipientIds: ['r-hero'] } },
    {
      type: 'batch',
      payload: {
        label: 'edit-several',
        about: null,
        steps: [
          { type: 'edit-recipient', payload: { id: 'r-hero', changes: { unit: 'Sở Y tế' } } },
          { type: 'edit-info', payload: { changes: { title: 'x' } } },
        ],
      },
    },
    {
      // Of day's changes alone, but what it comes to is another plan.
      type: 'batch',
      payload: {
        label: 'propose-order',
        about: null,
        steps: [{ type: 'move-segment', payload: { segmentId: 's-launch', toIndex: 4 } }],
      },
    },
  ])('$type is locked, and is not in a rehearsal or afterwards', (wish) => {
    expect(refusal(begun(exampleShow()), wish).code).toBe('locked');
    changed(begun(exampleShow(), 'rehearsal'), wish);
    changed(begun(exampleShow()), { type: 'end-show', payload: {} }, wish);
  });

  it.each<Wish>([
    { type: 'edit-recipient', payload: { id: 'r-hero', changes: { unit: 'Sở Y tế' } } },
    { type: 'edit-wave', payload: { waveId: 'w-2', changes: { presenterIds: ['p-chair'] } } },
    walkIn('r-new', 1),
    place(['r-family'], 0, 'w-2'),
    { type: 'move-segment', payload: { segmentId: 's-launch', toIndex: 4 } },
    { type: 'remove-segment', payload: { segmentId: 's-launch' } },
    {
      type: 'batch',
      payload: {
        label: 'move-several',
        about: null,
        steps: [{ type: 'move-segment', payload: { segmentId: 's-launch', toIndex: 4 } }],
      },
    },
  ])(
    '$type is one of the day’s changes: it leaves the cursor where it is and is logged',
    (wish) => {
      const show = changed(onStage, wish);
      expect(show.run.current).toBe('w-1/present');
      expect(show.run.log.at(-1)).toMatchObject({
        event: 'change',
        command: wish.type === 'batch' ? wish.payload.label : wish.type,
      });
    },
  );
});

describe('what is over', () => {
  it.each<[string, Wish]>([
    ['a segment behind', { type: 'remove-segment', payload: { segmentId: 's-open' } }],
    ['the one that is on', { type: 'remove-segment', payload: { segmentId: 's-labour' } }],
    [
      'one that would come behind',
      { type: 'move-segment', payload: { segmentId: 's-close', toIndex: 0 } },
    ],
    [
      'the beats of the wave that is on',
      { type: 'edit-segment', payload: { segmentId: 's-labour', changes: { callUp: 'after' } } },
    ],
  ])('stays as it was: %s', (_what, wish) => {
    expect(refusal(onStage, wish)).toMatchObject({ code: 'moves-cursor' });
  });

  it('has the lineup that was served; that of the wave on the stage can still change', () => {
    const next = goneTo(exampleShow(), 'w-2/call-up');
    expect(refusal(next, place(['r-teacher'], 0))).toEqual({
      code: 'wave-done',
      details: { title: 'Trao tặng s-labour' },
    });
    changed(goneTo(exampleShow(), 'w-1/leave'), place(['r-teacher'], 0));
    // The record is made of it, so it stays after the end too.
    const ended = changed(next, { type: 'end-show', payload: {} });
    expect(refusal(ended, place(['r-teacher'], 0)).code).toBe('wave-done');
    changed(ended, place(['r-family'], 0, 'w-2'));
    // A name that was spelt wrong can be put right for the record.
    changed(next, {
      type: 'edit-recipient',
      payload: { id: 'r-teacher', changes: { name: 'Hoàng Thị Quyên' } },
    });
  });

  it('keeps who is on the stage in the lineup', () => {
    const called = changed(onStage, {
      type: 'call-name',
      payload: { waveId: 'w-1', recipientId: 'r-school' },
    });
    expect(refusal(called, place(['r-school'], 0, 'w-2'))).toEqual({
      code: 'on-stage',
      details: { number: '1' },
    });
    changed(called, place(['r-teacher'], 0, 'w-2'));
  });

  it('is not undone: a walk-in who was called stays, another goes', () => {
    const added = changed(onStage, walkIn('r-new', 0));
    const called = changed(added, {
      type: 'call-name',
      payload: { waveId: 'w-1', recipientId: 'r-new' },
    });
    expect(refusal(called, { type: 'undo', payload: {} }).code).toBe('on-stage');
    const undone = changed(added, { type: 'undo', payload: {} });
    expect(undone.run.current).toBe('w-1/present');
    expect(undone.run.log.at(-1)).toMatchObject({ event: 'change', command: 'undo' });
  });
});

describe('printed numbers', () => {
  it('stay with the people: a walk-in has the number before it with a letter, a swap carries them along', () => {
    const show = changed(onStage, walkIn('r-new', 1), walkIn('r-last', 4), place(['r-teacher'], 0));
    expect(numbersOf(show, 'w-1')).toEqual([
      '3 r-teacher',
      '1 r-school',
      '1a r-new',
      '2 r-co-1',
      '3a r-last',
    ]);
    // A number that was given is not given to another.
    expect(numbersOf(changed(show, walkIn('r-more', 2)), 'w-1').slice(1, 4)).toEqual([
      '1 r-school',
      '1b r-more',
      '1a r-new',
    ]);
  });

  it('are kept by those who stand in a wave that was split off', () => {
    const show = changed(onStage, {
      type: 'arrange-waves',
      payload: {
        segmentId: 's-labour',
        waves: [
          wave('w-1', ['r-school', 'r-co-1']),
          wave('w-1b', ['r-teacher']),
          wave('w-2', ['r-hero', 'r-family']),
        ],
      },
    });
    expect(numbersOf(show, 'w-1b')).toEqual(['3 r-teacher']);
    expect(cues(show.plan).some(({ id }) => id === 'w-1b/photo')).toBe(true);
  });

  it('are counted in a wave of new people, and anew before the show is begun', () => {
    const show = changed(onStage, {
      type: 'add-wave',
      payload: { segmentId: 's-flag', wave: wave('w-9', ['r-waiting', 'r-hero']), index: 1 },
    });
    expect(numbersOf(show, 'w-9')).toEqual(['1 r-waiting', '2 r-hero']);
    expect(numbersOf(changed(exampleShow(), walkIn('r-new', 1)), 'w-1')).toEqual([
      '1 r-school',
      '2 r-new',
      '3 r-co-1',
      '4 r-teacher',
    ]);
  });
});
