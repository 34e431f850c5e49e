import { freshness, paperInHand } from '@shared/sheet/paperInHand.ts';
import { sheetOf, stampedSections } from '@shared/sheet/sheet.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import {
  changedShort,
  changedText,
  freshnessText,
  momentOf,
  pagesText,
  shortState,
  when,
  whenShort,
} from '../../../renderer/print/freshnessText.ts';
import { at, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { printed } from './printPage.tsx';

const vi = translator('vi');
const en = translator('en');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zone = 'Asia/Ho_Chi_Minh';

describe('when something was printed', () => {
  it('is a time of the hall on the same day, and a date before', () => {
    expect(when(EIGHT_O_CLOCK, { now: EIGHT_O_CLOCK + HOUR, zone })).toBe('08:00');
    expect(when(EIGHT_O_CLOCK, { now: EIGHT_O_CLOCK + DAY, zone })).toBe('02/03/2025 08:00');
    expect(whenShort(EIGHT_O_CLOCK, { now: EIGHT_O_CLOCK + HOUR, zone })).toBe('08:00');
    expect(whenShort(EIGHT_O_CLOCK, { now: EIGHT_O_CLOCK + DAY, zone })).toBe('02/03');
  });

  it('goes by the day of the hall, not of the computer', () => {
    const beforeMidnight = Date.UTC(2025, 2, 1, 16, 59);
    expect(when(beforeMidnight, { now: beforeMidnight + HOUR, zone })).toBe('01/03/2025 23:59');
    expect(when(beforeMidnight, { now: beforeMidnight + HOUR, zone: 'UTC' })).toBe('16:59');
  });
});

describe('pages in words', () => {
  it.each([
    [[3, 4], 9, 'trang 3–4'],
    [[1], 1, 'trang 1'],
    [[1, 2], 2, 'mọi trang'],
    [[1, 3, 5, 7, 9, 11], 20, '6 trang'],
    [[], 5, ''],
  ])('%j of %i: %s', (pages, total, text) => {
    expect(pagesText(pages, total, vi)).toBe(text);
  });

  it('agree with their number in English', () => {
    expect(pagesText([3], 9, en)).toBe('page 3');
    expect(pagesText([3, 5], 9, en)).toBe('pages 3, 5');
  });
});

describe('how paper stands to the show', () => {
  const show = exampleShow();
  const paper = at(show, EIGHT_O_CLOCK, printed(show, 'lineups'));
  const look = (now: typeof show) =>
    freshness(
      paperInHand(now.paper.prints, 'lineups'),
      stampedSections(sheetOf(now, 'lineups', 0)),
    );
  const said = (now: typeof show) =>
    freshnessText(look(now), momentOf(now, EIGHT_O_CLOCK + HOUR), vi);

  it('was never printed, or still holds', () => {
    expect(said(show)).toBe('Chưa in');
    expect(said(paper)).toBe('Bản in v1 lúc 08:00 còn đúng');
  });

  it('has changed in a part, on its page', () => {
    const later = at(paper, EIGHT_O_CLOCK, {
      type: 'edit-recipient',
      payload: { id: 'r-hero', changes: { name: 'Vũ Đức Thành' } },
    });
    expect(said(later)).toBe('In bản v1 lúc 08:00, nay v2: 1 phần đổi, trang 2');
    const moment = momentOf(later, EIGHT_O_CLOCK);
    expect(shortState(look(later), false, moment, vi)).toBe('Nay v2: 1 phần đổi, trang 2');
  });

  it('names what is new and what is gone apart, and counts them together where there is little room', () => {
    const later = at(paper, EIGHT_O_CLOCK, {
      type: 'remove-segment',
      payload: { segmentId: 's-flag' },
    });
    const fresh = look(later);
    if (fresh.state !== 'changed') throw new Error('nothing has changed');
    expect(changedText(fresh, vi)).toBe('1 phần bỏ, trang 3');
    expect(changedShort(fresh, vi)).toBe('1 phần đổi, trang 3');
    const back = { ...fresh, added: ['x', 'y'], removed: [], pages: [] };
    expect(changedText(back, vi)).toBe('2 phần mới');
  });

  it('a change of the day leaves the plan at its version', () => {
    const later = at(paper, EIGHT_O_CLOCK, {
      type: 'set-attendance',
      payload: {
        recipientId: 'r-hero',
        attendance: { state: 'absent', outcome: 'undecided' },
      },
    });
    expect(said(later)).toBe('In bản v1 lúc 08:00: 1 phần đổi, trang 2');
  });
});
