import type { Presentation } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { perPresentation } from '@shared/protocol/perPresentation.ts';
import { expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

/** Looks at both presentations of a show; gives the ids of those that were computed for it. */
function watched(): (show: Show) => readonly string[] {
  let computed: string[] = [];
  const look = perPresentation((_plan, { id }) => {
    computed.push(id);
    return id;
  });
  return (show) => {
    computed = [];
    for (const segment of show.plan.segments)
      if (segment.kind === 'presentation')
        expect(look(show.plan, segment as Presentation)).toBe(segment.id);
    return computed;
  };
}

const rename = (show: Show, id: string): Show =>
  changed(show, { type: 'edit-recipient', payload: { id, changes: { name: 'Tên mới' } } });

it('computes again only what an edit has touched', () => {
  const computedFor = watched();
  const show = exampleShow();
  expect(computedFor(show)).toEqual(['s-labour', 's-flag']);
  expect(computedFor(show)).toEqual([]);
  const renamed = rename(show, 'r-co-2');
  expect(computedFor(renamed)).toEqual(['s-flag']);
  const twice = rename(renamed, 'r-school');
  expect(computedFor(twice)).toEqual(['s-labour', 's-flag']);
  const nowhere = rename(twice, 'r-waiting');
  expect(computedFor(nowhere)).toEqual([]);
  const retitled = changed(nowhere, {
    type: 'edit-segment',
    payload: { segmentId: 's-flag', changes: { title: 'Trao cờ' } },
  });
  expect(computedFor(retitled)).toEqual(['s-flag']);
});

it('computes everything again when people, awards, the stage or who there is changes', () => {
  const computedFor = watched();
  const show = exampleShow();
  computedFor(show);
  const both = ['s-labour', 's-flag'];
  const wider = changed(show, { type: 'edit-stage', payload: { changes: { widthMetres: 20 } } });
  expect(computedFor(wider)).toEqual(both);
  const fewer = changed(wider, { type: 'remove-recipients', payload: { ids: ['r-waiting'] } });
  expect(computedFor(fewer)).toEqual(both);
  const person = changed(fewer, {
    type: 'edit-person',
    payload: { id: 'p-chair', changes: { name: 'Nguyễn Văn Dương' } },
  });
  expect(computedFor(person)).toEqual(both);
});
