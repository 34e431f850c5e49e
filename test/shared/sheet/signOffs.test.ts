import { draftSegment } from '@shared/model/drafts.ts';
import type { Show } from '@shared/model/show.ts';
import { waveReading, waveSignOffs } from '@shared/sheet/signOffs.ts';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK, type Wish } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const wave = (show: Show, id = 'w-1') => {
  const found = waveSignOffs(show).find(({ waveId }) => waveId === id);
  if (found === undefined) throw new Error(`no wave ${id}`);
  return found;
};

/** The example, of which the MC has read the first wave. */
function signed(): Show {
  const show = exampleShow();
  const { hash } = wave(show);
  return changed(show, { type: 'sign-off', payload: { waveId: 'w-1', desk: 'mc', hash } });
}

const states = (show: Show) => Object.values(wave(show).desks).map(({ state }) => state);

describe('waveSignOffs', () => {
  it('lists every wave in the order of the programme, open at first', () => {
    const list = waveSignOffs(exampleShow());
    expect(list.map(({ waveId }) => waveId)).toEqual(['w-1', 'w-2', 'w-3']);
    expect(list[0]).toMatchObject({ segmentId: 's-labour', wave: 'Đợt 1/2' });
    expect(states(exampleShow())).toEqual(['open', 'open', 'open']);
  });

  it('says which desk has read it, when and in which version', () => {
    expect(states(signed())).toEqual(['signed', 'open', 'open']);
    expect(wave(signed()).desks.mc).toEqual({ state: 'signed', at: EIGHT_O_CLOCK, planVersion: 1 });
  });

  it.each<[string, Wish]>([
    [
      'a name',
      {
        type: 'edit-recipients',
        payload: { edits: [{ id: 'r-teacher', changes: { name: 'A' } }] },
      },
    ],
    [
      'the order',
      {
        type: 'place-recipients',
        payload: { waveId: 'w-1', recipientIds: ['r-teacher'], index: 0 },
      },
    ],
    [
      'a presenter',
      { type: 'edit-wave', payload: { waveId: 'w-1', changes: { presenterIds: [] } } },
    ],
    [
      'an absence',
      {
        type: 'set-attendance',
        payload: { recipientId: 'r-teacher', attendance: { state: 'absent', outcome: 'skip' } },
      },
    ],
    [
      'own words',
      { type: 'write-words', payload: { part: 'w-1/present#joint', text: 'Xin mời.', basis: '' } },
    ],
  ])('is cleared by %s, and says so', (_what, wish) => {
    expect(states(changed(signed(), wish))[0]).toBe('changed');
  });

  it.each<[string, Wish]>([
    ['a note', { type: 'edit-info', payload: { changes: { notes: 'x' } } }],
    [
      'a segment before it, which shifts the numbers of its cues',
      {
        type: 'add-segment',
        payload: { segment: draftSegment('s-new', 'break', 'Nghỉ'), index: 0 },
      },
    ],
    [
      'another wave',
      { type: 'edit-wave', payload: { waveId: 'w-3', changes: { presenterIds: [] } } },
    ],
  ])('stays through %s', (_what, wish) => {
    expect(states(changed(signed(), wish))[0]).toBe('signed');
  });

  it('holds again when the change is taken back', () => {
    const undone = changed(
      signed(),
      { type: 'edit-wave', payload: { waveId: 'w-1', changes: { presenterIds: [] } } },
      { type: 'undo', payload: {} },
    );
    expect(states(undone)[0]).toBe('signed');
  });
});

describe('what a desk reads before it signs', () => {
  it('is the wave as it is called: who hands over, who receives, what the MC says', () => {
    const reading = waveReading(exampleShow(), 'w-2');
    expect(reading?.presenters.map(({ name }) => name)).toEqual(['Đồng chí Lê Thị Ánh']);
    expect(reading?.rows.map(({ recipientId }) => recipientId)).toEqual(['r-hero', 'r-family']);
    expect(reading?.facts.map(({ label }) => label)).toContain('Quyết định');
    expect(reading?.words.join(' ')).toContain('Lê Thị Ánh');
    // Names stand in the rows.
    expect(reading?.words.join(' ')).not.toContain('Bùi Văn Khỏe');
  });

  it('is nothing where there is no such wave', () => {
    expect(waveReading(exampleShow(), 'w-9')).toBeNull();
  });
});
