import { strayAbout } from '@shared/machines/strayAbout.ts';
import { describe, expect, it } from 'vitest';
import { stamped, type Wish } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const show = exampleShow();

describe('what a command that came too late was done to', () => {
  it.each<[string, Wish, string | null]>([
    [
      'a cue by its printed number and its segment',
      { type: 'go', payload: { cueId: 'w-1/present' } },
      '6 Trao tặng s-labour',
    ],
    [
      'a recipient by name',
      {
        type: 'set-attendance',
        payload: { recipientId: 'r-hero', attendance: { state: 'late' } },
      },
      'Vũ Đức Thắng',
    ],
    [
      'nobody, where the recipient has no name yet',
      {
        type: 'set-attendance',
        payload: { recipientId: 'r-co-1', attendance: { state: 'late' } },
      },
      null,
    ],
    [
      'nothing, where the show does not know the recipient',
      {
        type: 'set-attendance',
        payload: { recipientId: 'r-elsewhere', attendance: { state: 'late' } },
      },
      null,
    ],
    [
      'nothing, where the show does not know the cue',
      { type: 'go', payload: { cueId: 'w-9/present' } },
      null,
    ],
    [
      'as the list of steps says it',
      { type: 'edit-segment', payload: { segmentId: 's-open', changes: { title: 'Chào' } } },
      'Chào cờ',
    ],
    ['nothing, where the command says it all', { type: 'release', payload: {} }, null],
    ['nothing, where a step was taken back', { type: 'undo', payload: {} }, null],
    [
      'what many at once were called',
      {
        type: 'batch',
        payload: { label: 'import-list', about: 'to-trinh.xlsx', steps: [] },
      } as never,
      'to-trinh.xlsx',
    ],
  ])('%s', (_what, wish, about) => {
    expect(strayAbout(show, stamped(wish))).toBe(about);
  });
});
