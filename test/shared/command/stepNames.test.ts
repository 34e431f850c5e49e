import { stepList, stepsOf } from '@shared/command/steps.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { changed, type Wish } from '../../fixtures/apply.ts';
import {
  award,
  decision,
  exampleShow,
  importedList,
  person,
  presentation,
  recipient,
  wave,
} from '../../fixtures/shows.ts';

const LABOUR = 'Trao tặng s-labour';
const part = 's-open#settle';
const LONG = 'Kính thưa các vị đại biểu, xin mời tất cả cùng đứng dậy làm lễ chào cờ.';

/** The name of the newest step that undo can take. */
const newest = (show: Show) => {
  const { command, about } = stepList(show).undo[0] ?? {};
  return { command, about };
};

/** Something of everything that the example lacks. */
const prepared = changed(
  exampleShow(),
  { type: 'add-department', payload: { department: { id: 'd-flowers', name: 'Tổ hoa' } } },
  { type: 'keep-list', payload: { list: importedList('l', [recipient('r-hero')]) } },
  { type: 'write-words', payload: { part, text: LONG, basis: 'cũ' } },
  {
    type: 'add-segment',
    payload: {
      segment: presentation('s-flag-2', [wave('w-4', ['r-co-1'])], { awardId: 'a-flag' }),
      index: 5,
    },
  },
  { type: 'dismiss-finding', payload: { key: 'N2', reason: 'Đã xin ý kiến', said: '' } },
);
const locked = changed(prepared, { type: 'lock-words', payload: { part, text: LONG, basis: '' } });
const twelve = [{ ...recipient('r-n'), name: 'Sở Y tế' }, recipient('r-m')];

describe('the list of steps says what was changed', () => {
  it.each<[Wish, string | null, Show?]>([
    [{ type: 'edit-info', payload: { changes: { title: 'x' } } }, null],
    [{ type: 'edit-stage', payload: { changes: { perTray: 7 } } }, null],
    [
      { type: 'add-segment', payload: { segment: presentation('s-n', []), index: 0 } },
      'Trao tặng s-n',
    ],
    [
      { type: 'edit-segment', payload: { segmentId: 's-open', changes: { title: 'Lễ chào cờ' } } },
      'Chào cờ',
    ],
    [{ type: 'move-segment', payload: { segmentId: 's-open', toIndex: 1 } }, 'Chào cờ'],
    [{ type: 'remove-segment', payload: { segmentId: 's-open' } }, 'Chào cờ'],
    [{ type: 'indent-segment', payload: { segmentId: 's-flag-2' } }, 'Trao tặng s-flag-2'],
    [{ type: 'outdent-wave', payload: { waveId: 'w-2', newSegmentId: 's-n' } }, LABOUR],
    [
      { type: 'add-wave', payload: { segmentId: 's-labour', wave: wave('w-n', []), index: 0 } },
      LABOUR,
    ],
    [{ type: 'edit-wave', payload: { waveId: 'w-2', changes: { plannedSeconds: 5 } } }, LABOUR],
    [{ type: 'move-wave', payload: { waveId: 'w-2', toIndex: 0 } }, LABOUR],
    [{ type: 'remove-wave', payload: { waveId: 'w-2' } }, LABOUR],
    [
      {
        type: 'place-recipients',
        payload: { waveId: 'w-2', recipientIds: ['r-waiting'], index: 0 },
      },
      LABOUR,
    ],
    [{ type: 'drop-recipients', payload: { waveId: 'w-2', recipientIds: ['r-hero'] } }, LABOUR],
    [
      {
        type: 'arrange-waves',
        payload: { segmentId: 's-flag', waves: [wave('w', ['r-school', 'r-co-2', 'r-co-3'])] },
      },
      'Trao tặng s-flag',
    ],
    [
      {
        type: 'add-people',
        payload: { items: [person('p-a', 'Lê Văn An'), person('p-b', 'Vũ Thị Bình')] },
      },
      'Lê Văn An, Vũ Thị Bình',
    ],
    [
      { type: 'edit-person', payload: { id: 'p-chair', changes: { name: 'x' } } },
      'Nguyễn Văn Dũng',
    ],
    [{ type: 'remove-person', payload: { id: 'p-idle' } }, 'Đỗ Minh Quân'],
    [
      {
        type: 'add-awards',
        payload: { items: [award('a-n', { name: { vi: null, en: 'Prize' } })] },
      },
      'Prize',
    ],
    [{ type: 'edit-award', payload: { id: 'a-idle', changes: { tier: 4 } } }, 'Giải a-idle'],
    [{ type: 'remove-award', payload: { id: 'a-idle' } }, 'Giải a-idle'],
    [
      {
        type: 'add-decisions',
        payload: { items: [decision('d-n'), decision('d-m', { number: null })] },
      },
      'd-n/QĐ, Chủ tịch nước',
    ],
    [
      { type: 'edit-decision', payload: { id: 'd-idle', changes: { date: null } } },
      'Chủ tịch nước',
    ],
    [{ type: 'remove-decision', payload: { id: 'd-idle' } }, 'Chủ tịch nước'],
    [{ type: 'add-recipients', payload: { items: twelve, place: null } }, 'Sở Y tế'],
    [{ type: 'edit-recipient', payload: { id: 'r-hero', changes: { name: 'x' } } }, 'Vũ Đức Thắng'],
    // Who had no name is known by the one that is given.
    [{ type: 'edit-recipient', payload: { id: 'r-co-1', changes: { name: 'Xã A' } } }, 'Xã A'],
    [{ type: 'edit-recipient', payload: { id: 'r-co-1', changes: { unit: 'x' } } }, null],
    [
      { type: 'edit-recipients', payload: { edits: [{ id: 'r-co-1', changes: { name: 'x' } }] } },
      null,
    ],
    [{ type: 'remove-recipients', payload: { ids: ['r-hero', 'r-co-1'] } }, 'Vũ Đức Thắng'],
    [{ type: 'add-department', payload: { department: { id: 'd-n', name: 'Tổ xe' } } }, 'Tổ xe'],
    [{ type: 'rename-department', payload: { id: 'd-flowers', name: 'x' } }, 'Tổ hoa'],
    [{ type: 'remove-department', payload: { id: 'd-flowers' } }, 'Tổ hoa'],
    [{ type: 'keep-list', payload: { list: importedList('l-2', []) } }, 'l-2.xlsx'],
    [{ type: 'forget-list', payload: { id: 'l' } }, 'l.xlsx'],
    [{ type: 'write-words', payload: { part, text: 'Mời  ngồi.', basis: '' } }, 'Mời ngồi.'],
    [{ type: 'drop-words', payload: { part } }, `${LONG.slice(0, 60)}…`],
    [{ type: 'lock-words', payload: { part, text: 'Mời ngồi.', basis: '' } }, 'Mời ngồi.'],
    [{ type: 'unlock-words', payload: { part } }, `${LONG.slice(0, 60)}…`, locked],
    [
      { type: 'edit-template', payload: { language: 'vi', key: 'closing.say', text: 'Xin chào.' } },
      'closing.say',
    ],
    [{ type: 'set-abbreviation', payload: { short: 'CLB', full: 'câu lạc bộ' } }, 'CLB'],
    [{ type: 'dismiss-finding', payload: { key: 'N3', reason: 'Đúng thế', said: '' } }, 'Đúng thế'],
    [{ type: 'restore-finding', payload: { key: 'N2' } }, null],
  ])('%j', (...[wish, about, from]: [Wish, string | null, Show?]) => {
    expect(newest(changed(from ?? prepared, wish))).toEqual({ command: wish.type, about });
  });

  it('that undo and redo would take, the next one first, or that there is none', () => {
    expect(stepsOf(exampleShow())).toEqual({ undo: null, redo: null });
    const rename = (title: string): Wish => ({
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { title } },
    });
    const back: Wish = { type: 'undo', payload: {} };
    const show = changed(exampleShow(), rename('A'), rename('B'), rename('C'), back, back);
    const names = (steps: readonly { readonly about: string | null }[]) =>
      steps.map(({ about }) => about);
    const { undo, redo } = stepList(show);
    expect([names(undo), names(redo)]).toEqual([['Chào cờ'], ['A', 'B']]);
    expect(stepsOf(show)).toEqual({ undo: undo[0], redo: redo[0] });
  });

  it('by no more than a line of the file', () => {
    const items = Array.from({ length: 99 }, (_, at) => person(`p-${at}`, `Nguyễn Văn ${at}`));
    const { about } = newest(changed(prepared, { type: 'add-people', payload: { items } }));
    expect(about).toHaveLength(1000);
  });
});
