import { findById, findWave } from '@shared/model/lookup.ts';
import type { Show } from '@shared/model/show.ts';
import { type Clip, clipOf, parseClip } from '@shared/view/rundownClip.ts';
import { type RundownEdit, removal } from '@shared/view/rundownEdit.ts';
import { pasting } from '@shared/view/rundownPaste.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow, person, recipient, wave } from '../../fixtures/shows.ts';

function done(show: Show, edit: RundownEdit | null): Show {
  if (edit === null) throw new Error('there is nothing to do');
  const { label, about, steps } = edit;
  return changed(show, { type: 'batch', payload: { label, about, steps } });
}

function clip(show: Show, ...ids: readonly string[]): Clip {
  const taken = clipOf(show, new Set(ids));
  // As it comes back from the clipboard.
  const read = taken === null ? null : parseClip(JSON.stringify(taken));
  if (read === null) throw new Error('nothing was copied');
  return read;
}

function counted() {
  let made = 0;
  return () => {
    made += 1;
    return `new-${made}`;
  };
}

const paste = (show: Show, from: Clip, activeId: string | null) =>
  done(show, pasting(show, from, activeId, counted()));
const titles = (show: Show) => show.plan.segments.map(({ title }) => title);

/** Another show, in which nothing of the example stands. */
function emptyShow(): Show {
  const { plan, ...show } = exampleShow();
  return {
    ...show,
    id: 'other',
    plan: { ...plan, people: [], awards: [], decisions: [], recipients: [], segments: [] },
  };
}

describe('a clip', () => {
  it('carries what the rows name, and nothing else', () => {
    const { people, awards, decisions, recipients } = clip(exampleShow(), 's-labour');
    expect(people.map(({ id }) => id)).toEqual([
      'p-secretary',
      'p-chair',
      'p-deputy',
      'p-announcer',
    ]);
    expect(awards.map(({ id }) => id)).toEqual(['a-labour']);
    expect(decisions.map(({ id }) => id)).toEqual(['d-president']);
    expect(recipients).toHaveLength(5);
  });

  it('carries waves by themselves when no segment is chosen', () => {
    const { segments, waves, awards, recipients } = clip(exampleShow(), 'w-2');
    expect([segments.length, waves.length, awards.length, recipients.length]).toEqual([0, 1, 0, 2]);
  });

  it.each(['', '{', '[]', '{"format":"rostrum-rows","version":1}', 'Chào cờ\t08:00'])(
    'is none of ours: %s',
    (text) => {
      expect(parseClip(text)).toBeNull();
    },
  );

  it('is nothing when nothing is chosen', () => {
    expect(clipOf(exampleShow(), new Set(['x']))).toBeNull();
  });
});

describe('pasting', () => {
  it('puts what was cut back as itself, in another place', () => {
    const show = exampleShow();
    const cut = done(show, removal(show.plan, new Set(['s-labour']), 'cut'));
    const after = paste(cut, clip(show, 's-labour'), 's-close');
    expect(after.plan.segments.at(-1)).toEqual(findById(show.plan.segments, 's-labour'));
    expect(after.plan.recipients).toEqual(show.plan.recipients);
  });

  it('gives what was copied new ids, and names the same people', () => {
    const show = exampleShow();
    const edit = pasting(show, clip(show, 's-labour'), 's-open', counted());
    const after = done(show, edit);
    expect(edit?.chosen).toEqual(['new-1']);
    expect(titles(after)[1]).toBe('Trao tặng s-labour');
    expect(after.plan.people).toEqual(show.plan.people);
    expect(findWave(after.plan, 'new-2')?.wave.presenterIds).toEqual(['p-secretary', 'p-chair']);
  });

  it('brings everything along into another show, once', () => {
    const from = clip(exampleShow(), 's-intro', 's-labour');
    const once = paste(emptyShow(), from, null);
    expect(titles(once)).toEqual(['Giới thiệu đại biểu', 'Trao tặng s-labour']);
    expect(once.plan.recipients).toHaveLength(5);
    const twice = paste(once, from, 's-labour');
    expect(titles(twice)).toHaveLength(4);
    expect(twice.plan.recipients).toEqual(once.plan.recipients);
    expect(twice.plan.people).toEqual(once.plan.people);
    expect(twice.plan.decisions).toEqual(once.plan.decisions);
  });

  it('gives a new id to what another thing of the show has already', () => {
    const other = changed(emptyShow(), {
      type: 'add-people',
      payload: { items: [person('p-deputy', 'Ai đó khác')] },
    });
    const after = paste(other, clip(exampleShow(), 's-labour'), null);
    const presenter = findWave(after.plan, 'w-2')?.wave.presenterIds[0] ?? '';
    expect(presenter).not.toBe('p-deputy');
    expect(findById(after.plan.people, presenter)?.name).toBe('Lê Thị Ánh');
  });

  it('takes the same person of the other show, but never one who is honoured for another', () => {
    const twin = { ...exampleShow().plan.people[2], id: 'p-own' };
    const other = changed(
      emptyShow(),
      { type: 'add-people', payload: { items: [{ ...person('x', 'x'), ...twin }] } },
      {
        type: 'add-recipients',
        payload: { items: [recipient('r-own', { name: null })], place: null },
      },
    );
    const after = paste(other, clip(exampleShow(), 's-flag'), null);
    expect(findWave(after.plan, 'w-3')?.wave).toMatchObject({
      presenterIds: ['p-own'],
      recipientIds: ['r-co-2', 'r-co-3', 'r-school'],
    });
  });

  it('keeps what a speech is for, what stays in its place and what a decision states', () => {
    const stated = { collective: 12, individual: null, household: 3 };
    const show = changed(
      exampleShow(),
      {
        type: 'edit-segment',
        payload: { segmentId: 's-speech', changes: { role: 'report', pinned: true } },
      },
      { type: 'edit-decision', payload: { id: 'd-president', changes: { stated } } },
    );
    const from = clip(show, 's-speech', 's-labour');
    for (const after of [paste(emptyShow(), from, null), paste(show, from, 's-close')]) {
      const [speech, labour] = after.plan.segments.slice(-2);
      expect(speech).toMatchObject({ kind: 'speech', role: 'report', pinned: true });
      expect(labour?.pinned).toBe(false);
      expect(after.plan.decisions.map((one) => one.stated)).toContainEqual(stated);
    }
  });

  it('finds the crew of the same name for a note', () => {
    const withCrew = (show: Show, id: string) =>
      changed(show, { type: 'add-department', payload: { department: { id, name: 'Y tế' } } });
    const from = changed(withCrew(exampleShow(), 'd-one'), {
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { notes: { 'd-one': 'Trực', sound: 'Nhạc' } } },
    });
    const after = paste(withCrew(emptyShow(), 'd-two'), clip(from, 's-open'), null);
    expect(after.plan.segments[0]?.notes).toEqual({ 'd-two': 'Trực', sound: 'Nhạc' });
    expect(after.plan.departments).toHaveLength(1);
  });

  it('puts waves below the active one, without those who stand in the presentation already', () => {
    const show = exampleShow();
    const after = paste(show, clip(show, 'w-2'), 'w-1');
    expect(findWave(after.plan, 'new-1')).toMatchObject({
      waveIndex: 1,
      segment: { id: 's-labour' },
      wave: { presenterIds: ['p-deputy'], recipientIds: [] },
    });
    const elsewhere = paste(show, clip(show, 'w-2'), 's-flag');
    expect(findWave(elsewhere.plan, 'new-1')?.wave.recipientIds).toEqual(['r-hero', 'r-family']);
  });

  it('refuses waves where there is no presentation', () => {
    const show = exampleShow();
    expect(pasting(show, clip(show, 'w-2'), 's-open', counted())).toBeNull();
  });

  it('copes with two waves that name the same recipient', () => {
    const show = exampleShow();
    const from = {
      ...clip(show, 'w-1', 'w-2'),
      waves: [wave('a', ['r-hero']), wave('b', ['r-hero'])],
    };
    const after = paste(show, from, 's-flag');
    expect(findWave(after.plan, 'b')?.wave.recipientIds).toEqual([]);
  });
});

describe('what comes from another show', () => {
  it('brings crews that this show lacks, with what is noted for them', () => {
    const show = changed(
      exampleShow(),
      { type: 'add-department', payload: { department: { id: 'd-flowers', name: 'Tổ hoa' } } },
      {
        type: 'edit-segment',
        payload: { segmentId: 's-speech', changes: { notes: { 'd-flowers': 'Tặng hoa' } } },
      },
    );
    const after = paste(emptyShow(), clip(show, 's-speech'), null);
    const [department] = after.plan.departments;
    expect(department?.name).toBe('Tổ hoa');
    expect(after.plan.segments.at(-1)?.notes).toEqual({ [department?.id ?? '']: 'Tặng hoa' });
  });

  it('comes without a decision where it has none, and with one that nobody announces', () => {
    const show = changed(
      exampleShow(),
      { type: 'edit-segment', payload: { segmentId: 's-labour', changes: { decisionId: null } } },
      { type: 'edit-segment', payload: { segmentId: 's-flag', changes: { decisionId: 'd-idle' } } },
    );
    const after = paste(emptyShow(), clip(show, 's-labour', 's-flag'), null);
    expect(after.plan.decisions).toMatchObject([{ number: null, announcerId: null }]);
    expect(after.plan.segments.slice(-2)).toMatchObject([
      { decisionId: null },
      { decisionId: after.plan.decisions[0]?.id },
    ]);
  });

  it('is nothing where the clipboard holds a text, or rows of another version', () => {
    const own = clip(exampleShow(), 's-speech');
    expect(parseClip('Phát biểu')).toBeNull();
    expect(parseClip('{}')).toBeNull();
    expect(parseClip(JSON.stringify({ ...own, version: 1 }))).toBeNull();
    expect(parseClip(JSON.stringify(own))).toEqual(own);
  });
});
