import { brokenInvariant } from '@shared/command/invariants.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, EIGHT_O_CLOCK, gone, refusal, type Wish } from '../../fixtures/apply.ts';
import { award, decision, exampleShow, person, recipient } from '../../fixtures/shows.ts';

const words = (part: string): Wish => ({
  type: 'write-words',
  payload: { part, text: 'Mời.', basis: 'cũ' },
});

describe('words of one’s own', () => {
  const PARTS = [
    's-labour/announce#decision',
    's-flag/announce#decision',
    'w-1/present#joint',
    'w-2/present#joint',
    'w-3/present#joint',
    's-open#settle',
  ];
  const worded = changed(exampleShow(), ...PARTS.map(words));
  const left = (wish: Wish) => Object.keys(changed(worded, wish).plan.words.own).toSorted();
  const without = (...gone_: string[]) => PARTS.filter((one) => !gone_.includes(one)).toSorted();

  it('go with the segment and all its waves, or with the wave; those of others stay', () => {
    expect(left({ type: 'remove-segment', payload: { segmentId: 's-labour' } })).toEqual(
      without('s-labour/announce#decision', 'w-1/present#joint', 'w-2/present#joint'),
    );
    expect(left({ type: 'remove-segment', payload: { segmentId: 's-open' } })).toEqual(
      without('s-open#settle'),
    );
    expect(left({ type: 'remove-wave', payload: { waveId: 'w-1' } })).toEqual(
      without('w-1/present#joint'),
    );
  });
});

describe('what is removed', () => {
  const more = changed(
    exampleShow(),
    { type: 'add-people', payload: { items: [person('p-last', 'Lê Văn Lâm')] } },
    { type: 'add-awards', payload: { items: [award('a-last')] } },
    { type: 'add-decisions', payload: { items: [decision('d-last')] } },
    { type: 'add-recipients', payload: { items: [recipient('r-last')], place: null } },
  );
  const idsOf = ({ plan }: Show) =>
    [plan.people, plan.awards, plan.decisions, plan.recipients].map((list) =>
      list.map(({ id }) => id),
    );

  it('is the one that was named, wherever it stands in its list', () => {
    const show = changed(
      more,
      { type: 'remove-person', payload: { id: 'p-idle' } },
      { type: 'remove-award', payload: { id: 'a-idle' } },
      { type: 'remove-decision', payload: { id: 'd-idle' } },
      { type: 'remove-recipients', payload: { ids: ['r-waiting'] } },
    );
    const gone_ = ['p-idle', 'a-idle', 'd-idle', 'r-waiting'];
    expect(idsOf(show)).toEqual(
      idsOf(more).map((list) => list.filter((id) => !gone_.includes(id))),
    );
  });

  it('is nobody who only speaks', () => {
    const speaking = changed(exampleShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-launch', changes: { speakerIds: ['p-idle'] } },
    });
    expect(refusal(speaking, { type: 'remove-person', payload: { id: 'p-idle' } })).toEqual({
      code: 'in-use',
      details: { by: 'Phát động phong trào thi đua' },
    });
  });
});

describe('a change', () => {
  it('leaves a field alone that it names without a value', () => {
    const show = changed(exampleShow(), {
      type: 'edit-person',
      payload: { id: 'p-chair', changes: { name: undefined, shortPost: 'Chủ tịch' } },
    });
    expect(show.plan.people[1]).toMatchObject({
      name: 'Nguyễn Văn Dũng',
      shortPost: 'Chủ tịch',
    });
  });

  it('of times that were meant for the whole does not go on in the part that leaves', () => {
    const timed = changed(exampleShow(), {
      type: 'edit-segment',
      payload: {
        segmentId: 's-labour',
        changes: { plannedSeconds: 600, startsAt: '08:30', endsBy: '09:00' },
      },
    });
    const { segments } = changed(timed, {
      type: 'outdent-wave',
      payload: { waveId: 'w-2', newSegmentId: 's-new' },
    }).plan;
    const times = segments
      .slice(3, 5)
      .map(({ plannedSeconds, startsAt, endsBy }) => [plannedSeconds, startsAt, endsBy]);
    expect(times).toEqual([
      [600, '08:30', '09:00'],
      [null, null, null],
    ]);
  });

  it('is logged while the show or its rehearsal runs, not before and not afterwards', () => {
    const edit: Wish = { type: 'edit-person', payload: { id: 'p-chair', changes: { rank: 3 } } };
    const logged = (show: Show) =>
      changed(show, edit)
        .run.log.slice(show.run.log.length)
        .map(({ event }) => event);
    const running = gone(exampleShow());
    expect(logged(exampleShow())).toEqual([]);
    expect(logged(running)).toEqual(['change']);
    expect(logged(begun(exampleShow(), 'rehearsal'))).toEqual(['change']);
    expect(logged(changed(running, { type: 'end-show', payload: {} }))).toEqual([]);
  });
});

describe('a show from outside whose parts contradict each other names the place', () => {
  const show = exampleShow();
  const live = gone(show);
  const run = (from: Show, changes: Partial<Show['run']>): Show => ({
    ...from,
    run: { ...from.run, ...changes },
  });

  it.each<[string, Show, object | null]>([
    ['nothing is wrong before the show', show, null],
    ['nothing is wrong while it is live', live, null],
    ['nothing is wrong in a rehearsal', begun(show, 'rehearsal'), null],
    [
      'a cue is on that does not exist',
      run(live, { current: 'x' }),
      { code: 'cue-is-live', details: { cueId: 'x' } },
    ],
    [
      'a cue was jumped to that does not exist',
      run(live, { jumpedTo: 'x' }),
      { code: 'cue-is-live', details: { cueId: 'x' } },
    ],
    [
      'a cue is on before the show has begun',
      run(show, { current: 's-open' }),
      { code: 'malformed', details: { at: 'run.current' } },
    ],
    [
      'it is live and has never begun',
      run(live, { begunAt: null }),
      { code: 'malformed', details: { at: 'run.begunAt' } },
    ],
    [
      'it has begun and is not',
      run(show, { begunAt: EIGHT_O_CLOCK }),
      { code: 'malformed', details: { at: 'run.begunAt' } },
    ],
    [
      'a rehearsal has nothing to go back to',
      { ...begun(show, 'rehearsal'), aside: null },
      { code: 'malformed', details: { at: 'aside' } },
    ],
    [
      'something waits for the end of no rehearsal',
      { ...live, aside: begun(show, 'rehearsal').aside },
      { code: 'malformed', details: { at: 'aside' } },
    ],
  ])('%s', (_what, broken, fault) => {
    expect(brokenInvariant(broken)).toEqual(fault);
  });
});
