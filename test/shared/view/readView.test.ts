import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { type ReadRow, readView } from '@shared/view/readView.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed, gone, goneTo } from '../../fixtures/apply.ts';
import { bareShow } from '../../fixtures/bareShow.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const t = translator('vi');
const sample = sampleShow('thai-nguyen-2025') as Show;
const byWave = (show: Show) =>
  changed(show, { type: 'edit-calling', payload: { changes: { step: 'wave' } } });
const call = (show: Show, recipientId: string) =>
  changed(show, { type: 'call-name', payload: { waveId: 'w-1', recipientId } });
const calls = (rows: readonly ReadRow[]) =>
  rows.flatMap((row) => (row.kind === 'name' ? [[row.name.recipientId, row.call]] : []));

describe('where the MC’s screen is', () => {
  it('shows the first cue while nothing has begun', () => {
    expect(readView(sample, null, t)).toMatchObject({
      cue: { id: 'opening' },
      next: { id: 'guests' },
      isLive: true,
      beforeId: null,
    });
  });

  it('follows the live cue, with what comes next and how that begins', () => {
    const view = readView(gone(sample, 5), null, t);
    expect(view).toMatchObject({ cue: { id: 'hcld2/announce' }, next: { id: 'hcld2-w1/present' } });
    expect(view.next?.opening[0]).toContain('Thừa ủy quyền của Chủ tịch nước');
  });

  it('looks around without leaving the live cue, and knows where that is', () => {
    const view = readView(gone(sample, 5), 'launch', t);
    expect(view).toMatchObject({
      cue: { id: 'launch' },
      next: { id: 'closing' },
      isLive: false,
      live: { id: 'hcld2/announce' },
    });
  });

  it('shows after a jump what will really come next', () => {
    const jumped = changed(gone(sample, 1), { type: 'jump', payload: { cueId: 'launch' } });
    expect(readView(jumped, null, t).next?.id).toBe('launch');
  });

  it('falls back to the live cue when the one it looked at is gone', () => {
    const without = changed(sample, { type: 'remove-segment', payload: { segmentId: 'launch' } });
    expect(readView(gone(without, 1), 'launch', t)).toMatchObject({
      cue: { id: 'opening' },
      isLive: true,
    });
  });

  it('is empty without a programme', () => {
    const show = exampleShow();
    const empty = { ...show, plan: { ...show.plan, segments: [] } };
    expect(readView(empty, null, t)).toMatchObject({ cue: null, rows: [], next: null });
  });
});

describe('the words by wave', () => {
  it('follow each other through the beats of the wave, each with its number', () => {
    const view = readView(gone(byWave(exampleShow()), 4), null, t);
    expect(view.cue?.id).toBe('w-1/call-up');
    expect(view.rows.flatMap(({ cueNumber }) => cueNumber ?? [])).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    expect(view.next?.id).toBe('w-2/call-up');
    expect(view).toMatchObject({ beforeId: 's-speech', afterId: 'w-2/call-up' });
  });

  it('are those of one beat when each is called', () => {
    const view = readView(gone(exampleShow(), 4), null, t);
    expect(view.rows.flatMap(({ cueNumber }) => cueNumber ?? [])).toEqual(['4']);
    expect(view.afterId).toBe('s-labour/announce');
  });

  it('have each name once', () => {
    const { rows } = readView(gone(byWave(exampleShow()), 4), null, t);
    expect(calls(rows).map(([id]) => id)).toEqual(['r-school', 'r-co-1', 'r-teacher']);
  });
});

describe('the names of a wave', () => {
  const called = () => call(goneTo(exampleShow(), 'w-1/call-up'), 'r-school');

  it('show the caller’s pointer and who comes next', () => {
    const view = readView(called(), null, t);
    expect(calls(view.rows)).toEqual([
      ['r-school', 'current'],
      ['r-co-1', 'on-deck'],
      ['r-teacher', null],
    ]);
    expect(view.pointer).toBe('w-1/call-up#names/r-school');
  });

  it('say nothing of a pointer while nobody calls them', () => {
    const view = readView(goneTo(exampleShow(), 'w-1/call-up'), null, t);
    expect(calls(view.rows).map(([, state]) => state)).toEqual([null, null, null]);
    expect(view.pointer).toBeNull();
  });

  it('show who was called and who was passed over', () => {
    const there = changed(called(), {
      type: 'resync',
      payload: { waveId: 'w-1', recipientId: 'r-teacher' },
    });
    expect(calls(readView(there, null, t).rows).map(([, state]) => state)).toEqual([
      'called',
      'not-called',
      'current',
    ]);
  });

  it('are counted while some are left: by kind, people as people', () => {
    expect(readView(goneTo(exampleShow(), 'w-1/call-up'), null, t).left).toBe(
      'còn 2 tập thể, 1 cá nhân',
    );
    const two = call(called(), 'r-co-1');
    expect(readView(two, null, t).left).toBe('còn 1 người');
    expect(readView(call(two, 'r-teacher'), null, t)).toMatchObject({
      left: 'đã gọi hết',
      isCalling: false,
    });
  });

  it('stand below the words while the awards are handed over, for the pointer goes on there', () => {
    const view = readView(gone(called(), 2), null, t);
    expect(calls(view.rows)).toHaveLength(3);
    expect(view.rows.some(({ kind }) => kind === 'heading')).toBe(true);
  });

  it('are not counted and not shown where nobody is called', () => {
    const view = readView(goneTo(exampleShow(), 'w-1/photo'), null, t);
    expect(view.left).toBeNull();
    expect(calls(view.rows)).toEqual([]);
  });
});

it('says which words the plan has changed under', () => {
  const show = changed(exampleShow(), {
    type: 'write-words',
    payload: { part: 's-close#item', text: 'Buổi lễ kết thúc.', basis: 'Lúc đó.' },
  });
  expect(readView(show, 's-close', t).rows[0]).toMatchObject({
    text: 'Buổi lễ kết thúc.',
    drifted: true,
  });
  expect(readView(show, 's-open', t).rows[0]).toMatchObject({ drifted: false });
});

describe('what the MC reads where nobody is called', () => {
  it('has the guests of an introduction as names, each with a key of its own and no call', () => {
    const rows = readView(goneTo(exampleShow(), 's-intro'), null, t).rows;
    const guests = rows.filter(({ kind }) => kind === 'name');
    expect(guests.map((row) => row.kind === 'name' && row.call)).toEqual([null, null]);
    expect(new Set(guests.map(({ key }) => key)).size).toBe(2);
  });

  it('has no heading over names that there are not', () => {
    const rows = readView(goneTo(bareShow(), 'w-2/present'), null, t).rows;
    expect(rows.some(({ kind }) => kind === 'heading' || kind === 'name')).toBe(false);
  });
});
