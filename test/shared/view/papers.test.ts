import type { Show } from '@shared/model/show.ts';
import { textInHand } from '@shared/sheet/changes.ts';
import { type Sheet, sheetOf, stampedSections } from '@shared/sheet/sheet.ts';
import { papersFound } from '@shared/view/papers.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, presentation, wave } from '../../fixtures/shows.ts';

const t = translator('vi');

/** The lineups of a show printed, each wave on a page of its own. */
function printed(show: Show, pack: string | null = null): { show: Show; stamp: string } {
  const sheet: Sheet = sheetOf(show, 'lineups', 0);
  const [head, ...waves] = stampedSections(sheet);
  const print: Wish = {
    type: 'record-print',
    payload: {
      print: {
        sheet: 'lineups',
        planVersion: show.planVersion,
        stamp: sheet.stamp,
        pack,
        pages: waves.length,
        whole: true,
        sections: [
          { id: 'head', hash: head?.hash ?? '', first: 1, last: waves.length },
          ...waves.map(({ id, hash }, at) => ({ id, hash, first: at + 1, last: at + 1 })),
        ],
        gone: [],
      },
      text: textInHand(sheet),
    },
  };
  return { show: changed(show, print), stamp: sheet.stamp };
}

const rows = (show: Show, query: string) =>
  papersFound(show, query, t)?.found.map(({ id, label, detail }) => [id, label, detail]);

const rename: Wish = {
  type: 'edit-recipients',
  payload: { edits: [{ id: 'r-teacher', changes: { name: 'Hoàng Thị Quỳnh Anh' } }] },
};

describe('papersFound', () => {
  const { show, stamp } = printed(exampleShow());

  it('says of paper that nothing has changed on that it is still true', () => {
    expect(rows(show, stamp)).toEqual([
      ['lineups', 'Danh sách theo đợt v1', 'Còn đúng · in lúc 02/03/2025 08:00'],
    ]);
    expect(rows(show, ` ${stamp.toUpperCase()} `)).toHaveLength(1);
  });

  it('names the pages that do not hold any more', () => {
    expect(rows(changed(show, rename), stamp)?.[0]?.[2]).toBe(
      'Không còn đúng ở trang 1 · in lúc 02/03/2025 08:00',
    );
  });

  it('knows paper of an older print, and the newer one by its own stamp', () => {
    const later = printed(changed(show, rename));
    expect(later.stamp).not.toBe(stamp);
    expect(rows(later.show, stamp)?.[0]?.[2]).toMatch(/^Không còn đúng/);
    expect(rows(later.show, later.stamp)?.[0]).toEqual([
      'lineups',
      'Danh sách theo đợt v2',
      'Còn đúng · in lúc 02/03/2025 08:00',
    ]);
  });

  it('finds the sheets of a pack by its stamp', () => {
    expect(rows(printed(exampleShow(), '9p4ck9').show, '9p4ck9')).toHaveLength(1);
  });

  it('knows what stands on a sheet now though nobody has recorded a print', () => {
    expect(rows(exampleShow(), stamp)).toEqual([['lineups', 'Danh sách theo đợt', 'Còn đúng']]);
  });

  it('says so when no paper has such a stamp, and leaves words alone', () => {
    expect(rows(show, '000000')).toEqual([['', '000000', 'Không có bản in nào mang mã này.']]);
    for (const word of ['', 'nguyễn', 'canada', '2025', 'x00000 y'])
      expect(papersFound(show, word, t)).toBeNull();
  });
});

describe('paper that lacks what has come since', () => {
  const { show: before, stamp } = printed(exampleShow());
  const more = (of: Show) =>
    changed(of, {
      type: 'add-segment',
      payload: { segment: presentation('s-more', [wave('w-more', ['r-waiting'])]), index: 7 },
    });

  it('says how much there is of it, where nothing else has changed', () => {
    expect(rows(more(before), stamp)?.[0]?.[2]).toMatch(
      /^Có 1 phần mới chưa nằm trong bản in này · /,
    );
  });

  it('says nothing of it, where only some pages were printed', () => {
    const some: Show = {
      ...before,
      paper: {
        ...before.paper,
        prints: before.paper.prints.map((one) => ({ ...one, whole: false })),
      },
    };
    expect(rows(more(some), stamp)?.[0]?.[2]).toMatch(/^Còn đúng · /);
  });
});
