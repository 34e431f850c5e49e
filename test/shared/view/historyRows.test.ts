import { historyRows } from '@shared/view/historyRows.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';

const t = translator('vi');
const ZONE = 'Asia/Ho_Chi_Minh';
const at = (hour: number, day = 2) => Date.UTC(2025, 2, day, hour - 7);
const step = (command: string, about: string | null, moment: number) => ({
  command,
  about,
  at: moment,
});

describe('historyRows', () => {
  it('stands from the newest to the oldest, with how many steps lead to each', () => {
    const rows = historyRows(
      {
        undo: [step('edit-segment', 'Bế mạc', at(9)), step('edit-info', null, at(8))],
        redo: [step('add-wave', null, at(10)), step('move-wave', 'Đợt 2', at(11))],
      },
      ZONE,
      t,
    );
    expect(
      rows.map(({ direction, count, label, about }) => [direction, count, label, about]),
    ).toEqual([
      ['redo', 2, 'chuyển đợt', 'Đợt 2'],
      ['redo', 1, 'thêm đợt', null],
      ['undo', 1, 'sửa nội dung', 'Bế mạc'],
      ['undo', 2, 'sửa thông tin buổi lễ', null],
    ]);
  });

  it('gives the time alone on the day of the last step, else the date as well', () => {
    const undo = [step('edit-info', null, at(9)), step('edit-info', null, at(9, 1))];
    expect(historyRows({ undo, redo: [] }, ZONE, t).map(({ time }) => time)).toEqual([
      '09:00',
      '01/03/2025 09:00',
    ]);
  });

  it('knows the oldest step that each would take', () => {
    const rows = historyRows(
      {
        undo: [step('edit-segment', null, at(9)), step('edit-info', null, at(8))],
        redo: [step('add-wave', null, at(10)), step('move-wave', null, at(11))],
      },
      ZONE,
      t,
    );
    expect(rows.map(({ oldest }) => oldest)).toEqual([at(10), at(10), at(9), at(8)]);
  });

  it('is empty when nothing was done, and shows what it has no word for', () => {
    expect(historyRows({ undo: [], redo: [] }, ZONE, t)).toEqual([]);
    const [row] = historyRows({ undo: [step('from-the-future', null, at(9))], redo: [] }, ZONE, t);
    expect(row?.label).toBe('from-the-future');
  });
});
