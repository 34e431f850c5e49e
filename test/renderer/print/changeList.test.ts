import type { SectionChange } from '@shared/sheet/changes.ts';
import { paperInHand } from '@shared/sheet/paperInHand.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import {
  changesAsText,
  firstChanges,
  placeOf,
  titleOf,
} from '../../../renderer/print/changeList.ts';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { printed } from './printPage.tsx';

const t = translator('vi');

function part(id: string, lines: number, state: SectionChange['state'] = 'changed'): SectionChange {
  const line = (at: number) => ({ was: `cũ ${at}`, is: `mới ${at}` });
  return { id, title: id, state, lines: Array.from({ length: lines }, (_, at) => line(at)) };
}

describe('the first of many changes', () => {
  it('are all of them when they are few', () => {
    const list = [part('a', 2), part('b', 0, 'added'), part('c', 1)];
    expect(firstChanges(list, 4)).toEqual({ changes: list, more: 0 });
  });

  it('end in the middle of a part, and the others are counted', () => {
    const { changes, more } = firstChanges([part('a', 3), part('b', 4), part('c', 2)], 5);
    expect(changes.map(({ id, lines }) => [id, lines.length])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    expect(more).toBe(4);
  });

  it('are two hundred of thousands in one part', () => {
    const { changes, more } = firstChanges([part('a', 5000)]);
    expect(changes[0]?.lines).toHaveLength(200);
    expect(more).toBe(4800);
  });
});

describe('the list as text', () => {
  const show = exampleShow();
  const paper = changed(show, printed(show, 'lineups'));
  const held = paperInHand(paper.paper.prints, 'lineups');
  if (held === null) throw new Error('nothing was printed');

  it('says of each part its page on paper, and what it says and shall say', () => {
    const list: SectionChange[] = [
      {
        id: 'w-2',
        title: 'Đợt 2/2',
        state: 'changed',
        lines: [
          { was: '1. Thắng', is: '1. Thành' },
          { was: null, is: '2. Lan' },
        ],
      },
      part('w-9', 0, 'added'),
    ];
    expect(changesAsText('Sửa', list, held, t)).toBe(
      [
        'Sửa',
        '',
        'Đổi · trang 2 · Đợt 2/2',
        '- 1. Thắng',
        '+ 1. Thành',
        '+ 2. Lan',
        '',
        'Mới · chưa có trên giấy · w-9',
      ].join('\n'),
    );
  });

  it('names the head of the pages, which stands on all of them', () => {
    const head = part('head', 1);
    expect(titleOf(head, t)).toBe('Đầu mỗi trang');
    expect(placeOf(head, held, t)).toBe('mọi trang');
    expect(titleOf(part('w-1', 1), t)).toBe('w-1');
  });
});
