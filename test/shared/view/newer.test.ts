import type { Show } from '@shared/model/show.ts';
import { newerOf } from '@shared/view/newer.ts';
import { describe, expect, it } from 'vitest';
import { at, EIGHT_O_CLOCK, type Wish } from '../../fixtures/apply.ts';
import { begin, evening } from '../../fixtures/evening.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const show = exampleShow();
const later = EIGHT_O_CLOCK + 60_000;
const renamed = (title: string, moment = EIGHT_O_CLOCK, of = show) =>
  at(of, moment, { type: 'edit-info', payload: { changes: { title } } });
const verdict = (file: Show, library: Show) => newerOf(file, library).newer;

const signOff: Wish = {
  type: 'sign-off',
  payload: { waveId: 'w-1', desk: 'mc', hash: 'abc123' },
};
const print: Wish = {
  type: 'record-print',
  payload: {
    print: {
      sheet: 'trays',
      planVersion: 1,
      stamp: 'abc123',
      pack: null,
      pages: 1,
      whole: true,
      sections: [],
      gone: [],
    },
    text: {},
  },
};
const rehearsed = evening(show, [
  [0, { type: 'begin', payload: { as: 'rehearsal' } }],
  { goTo: 's-intro', at: 10 },
  [60, { type: 'end-rehearsal', payload: { keepPlan: false } }],
]);

describe('which of two versions of a show is newer', () => {
  it('is the one that was changed last, whatever its version says', () => {
    const twice = renamed('Ba', EIGHT_O_CLOCK, renamed('Hai'));
    const once = renamed('Bốn', later);
    expect(newerOf(once, twice)).toEqual({
      newer: 'file',
      fileAt: later,
      libraryAt: EIGHT_O_CLOCK,
      fileVersion: 2,
      libraryVersion: 3,
    });
    expect(verdict(twice, once)).toBe('library');
  });

  it('counts what was taken back, and what happened in the evening', () => {
    const taken = at(renamed('Hai', later), later, { type: 'undo', payload: {} });
    expect(newerOf(taken, show).fileAt).toBe(later);
    expect(verdict(evening(show, [[0, begin]]), renamed('Hai', EIGHT_O_CLOCK - 1))).toBe('file');
  });

  it('is told by the version where neither was changed later', () => {
    const forgotten = (of: Show): Show => ({ ...of, history: { undo: [], redo: [] } });
    const twice = forgotten(renamed('Ba', EIGHT_O_CLOCK, renamed('Hai')));
    expect(verdict(twice, forgotten(renamed('Hai')))).toBe('file');
    expect(verdict(forgotten(renamed('Hai')), forgotten(renamed('Ba')))).toBe('unknown');
  });

  it('is neither where they say the same, in whatever order their fields stand', () => {
    const { info, ...others } = show;
    const { title, ...more } = info;
    expect(verdict({ ...others, info: { ...more, title } }, show)).toBe('same');
  });

  it.each<[string, Show]>([
    ['a rehearsal', rehearsed],
    ['a print', at(show, later, print)],
    ['a sign-off', at(show, later, signOff)],
  ])('is the one with %s that the other lacks, though their plans are the same', (_what, more) => {
    expect(verdict(more, show)).toBe('file');
    expect(verdict(show, more)).toBe('library');
  });
});
