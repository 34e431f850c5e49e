import type { Recipient } from '@shared/model/recipient.ts';
import type { Show } from '@shared/model/show.ts';
import { sortedRecipients } from '@shared/view/recipientSort.ts';
import {
  cellText,
  duplicates,
  EVERYBODY,
  filtered,
  isFiltering,
  type RecipientFilter,
  shownColumns,
  standings,
  standingText,
} from '@shared/view/recipientTable.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow, recipient } from '../../fixtures/shows.ts';

const t = translator('vi');
const show = exampleShow();
const withRecipients = (...list: readonly Recipient[]): Show => ({
  ...show,
  plan: { ...show.plan, recipients: list, segments: [] },
});
const idsOf = (list: readonly Recipient[]) => list.map(({ id }) => id);
const shownBy = (filter: Partial<RecipientFilter>, of = show) =>
  idsOf(filtered(of, { ...EVERYBODY, ...filter }));

describe('where recipients stand', () => {
  it('is said with the wave where there are several, for every place', () => {
    const places = standings(show.plan.segments).get('r-school') ?? [];
    expect(places.map((one) => standingText(one, t))).toEqual([
      'Trao tặng s-labour · Đợt 1 · số 1',
      'Trao tặng s-flag · số 3',
    ]);
  });

  it('is nowhere for who is in no wave', () => {
    expect(standings(show.plan.segments).get('r-waiting')).toBeUndefined();
  });
});

describe('duplicates', () => {
  it('have the same name and unit, marks, capitals and blanks aside', () => {
    const list = [
      recipient('a', { name: 'Trường Tiểu học Hòa Bình', unit: 'Sở Giáo dục' }),
      recipient('b', { name: null }),
      recipient('c', { name: 'TRƯỜNG TIỂU HỌC  HOÀ BÌNH', unit: 'Sở giáo dục' }),
      recipient('d', { name: 'Trường Tiểu học Hòa Bình', unit: 'Sở Y tế' }),
      recipient('e', { name: 'Trường tiểu học Hòa Bình', unit: 'Sở Giáo dục' }),
      recipient('f', { name: null }),
    ];
    expect(Object.fromEntries(duplicates(list))).toEqual({ a: 3, c: 1, e: 1 });
  });
});

describe('the filter', () => {
  it('finds words without marks in any field', () => {
    expect(shownBy({ text: 'quynh so giao' })).toEqual(['r-teacher']);
    expect(shownBy({ text: 'lan' })).toEqual(['r-hero']);
  });

  it('takes a kind, a presentation, an award', () => {
    expect(shownBy({ kind: 'household' })).toEqual(['r-family']);
    expect(shownBy({ segmentId: 's-flag' })).toEqual(['r-school', 'r-co-2', 'r-co-3']);
    expect(shownBy({ awardId: 'a-labour', kind: 'collective' })).toEqual(['r-school', 'r-co-1']);
  });

  it('takes who is unnamed, stands nowhere or is absent', () => {
    expect(shownBy({ state: 'unnamed' })).toEqual(['r-co-1', 'r-co-2', 'r-co-3', 'r-waiting']);
    expect(shownBy({ state: 'unplaced' })).toEqual(['r-waiting']);
    const absent = changed(show, {
      type: 'set-attendance',
      payload: { recipientId: 'r-hero', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    expect(shownBy({ state: 'absent' }, absent)).toEqual(['r-hero']);
  });

  it('lets everybody through when nothing is asked', () => {
    expect(shownBy({ text: '  ' })).toHaveLength(show.plan.recipients.length);
    expect(isFiltering({ ...EVERYBODY, text: ' ' })).toBe(false);
    expect(isFiltering({ ...EVERYBODY, state: 'absent' })).toBe(true);
  });
});

describe('sorting', () => {
  const list = [
    recipient('family', { kind: 'household', name: 'Hộ ông Bùi Văn An' }),
    recipient('ha', { kind: 'individual', name: 'Lê Văn Hạ', unit: 'Sở Y tế' }),
    recipient('unnamed', { kind: 'individual', name: null, unit: 'Ban Dân vận' }),
    recipient('school', { name: 'Trường Chuyên' }),
    recipient('an', { kind: 'individual', name: 'Vũ Thị An', unit: 'Sở Giáo dục' }),
    recipient('binh', { name: 'Ban An toàn' }),
  ];
  const { plan } = withRecipients(...list);
  const by = (column: 'name' | 'unit' | 'place' | 'kind', isDescending = false) =>
    idsOf(sortedRecipients(plan, list, { column, isDescending }));

  it('by name puts bodies first by the whole name, then people by given name, then families; unnamed last', () => {
    expect(by('name')).toEqual(['binh', 'school', 'an', 'ha', 'family', 'unnamed']);
    expect(by('name', true)).toEqual(['family', 'ha', 'an', 'school', 'binh', 'unnamed']);
  });

  it('by a text leaves who has none at the end, either way', () => {
    expect(by('unit')).toEqual(['unnamed', 'an', 'ha', 'family', 'school', 'binh']);
    expect(by('unit', true).slice(0, 3)).toEqual(['ha', 'an', 'unnamed']);
  });

  it('by place follows the programme', () => {
    const placed = sortedRecipients(show.plan, show.plan.recipients, {
      column: 'place',
      isDescending: false,
    });
    expect(idsOf(placed)).toEqual([
      'r-school',
      'r-co-1',
      'r-teacher',
      'r-hero',
      'r-family',
      'r-co-2',
      'r-co-3',
      'r-waiting',
    ]);
  });

  it('keeps the order of the show without a sort, and loses nobody with one', () => {
    const large = generatedShow({ segments: 30, recipients: 500, seed: 8 }).plan;
    expect(sortedRecipients(large, large.recipients, null)).toBe(large.recipients);
    const sorted = sortedRecipients(large, large.recipients, {
      column: 'name',
      isDescending: true,
    });
    expect(new Set(idsOf(sorted)).size).toBe(500);
  });
});

describe('columns', () => {
  it('are the usual ones, or those chosen without what is not known, always with the name', () => {
    expect(shownColumns({ shown: null })[0]).toBe('name');
    expect(shownColumns({ shown: ['unit', 'horoscope', 'name'] })).toEqual(['unit', 'name']);
    expect(shownColumns({ shown: ['unit'] })).toEqual(['name', 'unit']);
  });

  it('say what they hold', () => {
    const [, unnamed] = show.plan.recipients;
    const hero = show.plan.recipients[3];
    if (unnamed === undefined || hero === undefined) throw new Error('the example has changed');
    expect(cellText(show, unnamed, 'name', t)).toBe('Tập thể 02');
    expect(cellText(show, hero, 'receiver', t)).toBe('Vũ Thị Lan (con gái)');
    expect(cellText(show, hero, 'call', t)).toBe('1');
    expect(cellText(show, hero, 'kind', t)).toBe('cá nhân');
  });
});

describe('what else the table shows and sorts by', () => {
  const list = [
    recipient('b', { kind: 'household', name: 'Hộ bà Lê Thị An' }),
    recipient('c', { kind: 'individual', name: 'Trần Bình', unit: 'Sở Y tế' }),
    recipient('d', {
      kind: 'individual',
      name: 'Trần Bình',
      unit: 'sở y tế',
      receiver: { name: 'Trần Văn Cường', relation: null },
    }),
    recipient('a', { receiver: { name: 'Bùi Thị Ba', relation: 'vợ' } }),
  ];
  const { plan } = withRecipients(...list);
  const cell = (id: string, column: Parameters<typeof cellText>[2], of: Show = show) => {
    const found = of.plan.recipients.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no recipient ${id}`);
    return cellText(of, found, column, t);
  };

  it('by kind puts bodies before people before families', () => {
    const sorted = sortedRecipients(plan, list, { column: 'kind', isDescending: false });
    expect(idsOf(sorted)).toEqual(['a', 'c', 'd', 'b']);
  });

  it('by who receives instead leaves those who come themselves at the end', () => {
    const sorted = sortedRecipients(plan, list, { column: 'receiver', isDescending: false });
    expect(idsOf(sorted)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('by the number of the call counts ten after nine, and who is not called comes last', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `n-${at + 1}`);
    const many = changed(show, {
      type: 'add-recipients',
      payload: {
        items: ids.map((id) => recipient(id)),
        place: { waveId: 'w-2', index: 0 },
      },
    });
    const sorted = sortedRecipients(many.plan, many.plan.recipients, {
      column: 'call',
      isDescending: true,
    });
    const mine = idsOf(sorted).filter((id) => id.startsWith('n-') || id === 'r-waiting');
    expect(mine).toEqual([...ids.toReversed(), 'r-waiting']);
  });

  it('finds who stands on the list twice', () => {
    expect(shownBy({ state: 'duplicate' }, withRecipients(...list))).toEqual(['c', 'd']);
    expect(shownBy({ state: 'duplicate' })).toEqual([]);
  });

  it('names who receives, with the relation where it is known', () => {
    const of = withRecipients(...list);
    expect(cell('a', 'receiver', of)).toBe('Bùi Thị Ba (vợ)');
    expect(cell('d', 'receiver', of)).toBe('Trần Văn Cường');
    expect(cell('c', 'receiver', of)).toBe('');
  });

  it('leaves a cell empty where nothing is known', () => {
    expect([cell('r-teacher', 'unit'), cell('r-teacher', 'post')]).toEqual(['Sở Giáo dục', '']);
  });
});
