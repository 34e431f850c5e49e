import type { Recipient } from '@shared/model/recipient.ts';
import type { Show } from '@shared/model/show.ts';
import {
  attendeesBy,
  attendeesOf,
  type CheckInGroup,
  checkInGroups,
  checkInIndex,
  findAttendees,
} from '@shared/view/checkIn.ts';
import { arrived, awaited, countPresence } from '@shared/view/presence.ts';
import { sortedRecipients } from '@shared/view/recipientSort.ts';
import { sortedByWords, wordsOf } from '@shared/words/collation.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { exampleShow, generatedShow, presentation, recipient, wave } from '../../fixtures/shows.ts';

const person = (id: string, name: string, changes: Partial<Recipient> = {}) =>
  recipient(id, { kind: 'individual', name, ...changes });

/** A show with these recipients, all in one wave. */
function showOf(recipients: readonly Recipient[]): Show {
  const base = exampleShow();
  return {
    ...base,
    plan: {
      ...base.plan,
      recipients: [...recipients],
      segments: [
        presentation('s', [
          wave(
            'w',
            recipients.map(({ id }) => id),
          ),
        ]),
      ],
    },
  };
}

const find = (show: Show, query: string) => findAttendees(checkInIndex(show), query);

describe('findAttendees', () => {
  const show = showOf([
    person('hung1', 'Nguyễn Văn Hùng', { unit: 'Sở Y tế', seat: 'B7' }),
    person('hung2', 'Trần Quốc Hưng', { unit: 'Sở Giáo dục' }),
    person('lan', 'Hùng Thị Lan', { unit: 'Huyện Hưng Hà' }),
    person('dong', 'Lê Thị Đông', { post: 'Giám đốc', unit: 'Trung tâm Hưng Yên' }),
    recipient('school', { name: 'Trường THPT số 2' }),
  ]);

  it('finds "Hùng" and "Hưng" by "hung", given names before other words', () => {
    expect(find(show, 'hung')).toEqual(['hung1', 'hung2', 'lan', 'dong']);
  });

  it('puts the very marks that were typed before others', () => {
    expect(find(show, 'Hưng')?.slice(0, 2)).toEqual(['hung2', 'hung1']);
    expect(find(show, 'HÙNG')?.slice(0, 2)).toEqual(['hung1', 'hung2']);
  });

  it('finds by the end of a name, đ as d', () => {
    expect(find(show, 'van hung')?.[0]).toBe('hung1');
    expect(find(show, 'dong')).toEqual(['dong']);
  });

  it('finds by unit and by post, with words of several', () => {
    expect(find(show, 'so y te')).toEqual(['hung1']);
    expect(find(show, 'lan hung ha')).toEqual(['lan']);
    expect(find(show, 'giam doc')).toEqual(['dong']);
  });

  it('finds by seat and by number before names with that number', () => {
    expect(find(show, 'b7')).toEqual(['hung1']);
    // Number 2 of the row comes before the school whose name has a 2.
    expect(find(show, '2')).toEqual(['hung2', 'school']);
  });

  it('finds by a number with its letter', () => {
    const live: Show = {
      ...show,
      run: {
        ...show.run,
        numbers: { cues: {}, places: { w: { hung1: '1', hung2: '1a', lan: '2' } } },
      },
    };
    expect(find(live, '1a')).toEqual(['hung2']);
    expect(find(live, '1A')).toEqual(['hung2']);
  });

  it('by number keeps the order of the programme', () => {
    const ids = find(exampleShow(), '1');
    expect(ids?.slice(0, 3)).toEqual(['r-school', 'r-hero', 'r-co-2']);
  });

  it('finds nobody for what stands nowhere, and asks for something to be typed', () => {
    expect(find(show, 'khongco')).toEqual([]);
    expect(find(show, '  ')).toBeNull();
  });
});

describe('checkInIndex', () => {
  it('has one row for who stands in several presentations, with all places', () => {
    const index = checkInIndex(hardShow('vi'));
    const rows = index.attendees.filter(({ id }) => id === 'mai');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.places.map(({ waveId, number }) => [waveId, number])).toEqual([
      ['order-1', '2'],
      ['province-2', '1'],
    ]);
  });

  it('is the same after a tick, so that typing pays for a search alone', () => {
    const show = hardShow('vi');
    const ticked = changed(show, {
      type: 'set-attendance',
      payload: { recipientId: 'mai', attendance: { state: 'present' } },
    });
    expect(checkInIndex(ticked)).toBe(checkInIndex(show));
  });

  it('calls who has no name by the placeholder, after those with one', () => {
    const { attendees } = checkInIndex(exampleShow());
    const unnamed = attendees.filter(({ isUnnamed }) => isUnnamed);
    expect(unnamed.map(({ name }) => name)).toContain('Tập thể 02');
    expect(attendees.slice(-unnamed.length)).toEqual(unnamed);
  });

  it('follows a corrected name', () => {
    const show = hardShow('vi');
    const corrected = {
      ...show,
      plan: {
        ...show.plan,
        recipients: show.plan.recipients.map((one) =>
          one.id === 'mai' ? { ...one, name: 'Lò Thị Mùi' } : one,
        ),
      },
    };
    expect(find(corrected, 'mui')).toEqual(['mai']);
    expect(find(corrected, 'lo thi mai')).toEqual([]);
  });
});

describe('attendees, remembered from plan to plan,', () => {
  const rename = (show: Show, id: string, changes: Partial<Recipient>) =>
    changed(show, { type: 'edit-recipients', payload: { edits: [{ id, changes }] } });

  it('are the same objects but for whom an edit has changed', () => {
    const show = exampleShow();
    const before = new Set(attendeesOf(show));
    const now = attendeesOf(rename(show, 'r-teacher', { name: 'Hoàng Thị Quỳnh Anh' }));
    expect(now.filter((one) => !before.has(one)).map(({ id }) => id)).toEqual(['r-teacher']);
  });

  it('follow another title of where they stand, and other numbers of those without a name', () => {
    const show = exampleShow();
    const before = new Set(attendeesOf(show));
    const titled = changed(show, {
      type: 'edit-segment',
      payload: { segmentId: 's-flag', changes: { title: 'Trao cờ' } },
    });
    const others = attendeesOf(titled).filter((one) => !before.has(one));
    expect(others.map(({ id }) => id).sort()).toEqual(['r-co-2', 'r-co-3', 'r-school']);
    const dropped = changed(show, {
      type: 'drop-recipients',
      payload: { waveId: 'w-3', recipientIds: ['r-co-2'] },
    });
    const names = new Map(attendeesOf(dropped).map(({ id, name }) => [id, name]));
    expect([names.get('r-co-1'), names.get('r-co-3')]).toEqual(['Tập thể 02', 'Tập thể 01']);
  });

  it('are in the order of a list made anew, also by unit and by seat, after any edits', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `r-${at}`);
    const texts = fc.constantFrom('Lê An', 'Vũ Ân', 'Lê Hà', 'Tổ 9', 'Tổ 10');
    const edits = fc.array(
      fc.record({
        id: fc.constantFrom(...ids),
        changes: fc.record(
          { name: fc.option(texts), unit: fc.option(texts), seat: fc.option(texts) },
          { requiredKeys: [] },
        ),
      }),
    );
    const orders = (show: Show) => {
      const attendees = attendeesOf(show);
      return [attendees, attendeesBy('unit', attendees), attendeesBy('seat', attendees)];
    };
    fc.assert(
      fc.property(edits, (all) => {
        let show = showOf(ids.map((id) => person(id, 'Lê An', { unit: 'Tổ 1' })));
        for (const { id, changes } of all) {
          show = rename(show, id, changes);
          orders(show);
        }
        expect(orders(show)).toEqual(orders(structuredClone(show)));
        const { recipients } = show.plan;
        const byUnit = sortedByWords(
          sortedRecipients(show.plan, recipients, { column: 'name', isDescending: false }).filter(
            ({ unit }) => unit !== null,
          ),
          ({ unit }) => wordsOf(unit ?? ''),
        );
        expect(orders(show)[1]?.map(({ id }) => id)).toEqual(byUnit.map(({ id }) => id));
      }),
    );
  });
});

describe('checkInGroups', () => {
  const short = (groups: readonly CheckInGroup[]) => groups.map(({ title, ids }) => [title, ids]);

  it('by presentation: programme order, each person once, all counted', () => {
    const groups = checkInGroups(checkInIndex(hardShow('vi')), 'presentation');
    expect(groups.map(({ id }) => id)).toEqual(['order', 'certificate', 'province']);
    const province = groups[2];
    expect(province?.ids).not.toContain('mai');
    expect(province?.counted).toContain('mai');
    expect(groups.flatMap(({ ids }) => ids)).toHaveLength(10);
  });

  it('sorts by given name in Vietnamese order', () => {
    const show = showOf([
      person('d', 'An Văn Đức'),
      person('da', 'Vũ Thị Dạ'),
      person('a', 'Lê Ân'),
      person('b', 'Trần An'),
      person('u', 'Phạm Ước'),
    ]);
    const [group] = checkInGroups(checkInIndex(show), 'presentation');
    expect(group?.ids).toEqual(['b', 'a', 'da', 'd', 'u']);
  });

  it('by unit: units in order, who has none at the end', () => {
    const show = showOf([
      person('a', 'Lê An', { unit: 'Xã Đại Từ' }),
      person('b', 'Trần Bình', { unit: 'Sở Y tế' }),
      person('c', 'Vũ Chi', { unit: 'Xã Đại Từ' }),
      recipient('d', { name: 'Trường A' }),
    ]);
    expect(short(checkInGroups(checkInIndex(show), 'unit'))).toEqual([
      ['Sở Y tế', ['b']],
      ['Xã Đại Từ', ['a', 'c']],
      [null, ['d']],
    ]);
  });

  it('has those who stand nowhere at the end', () => {
    const groups = checkInGroups(checkInIndex(exampleShow()), 'presentation');
    expect(groups.at(-1)).toMatchObject({ title: null, ids: ['r-waiting'] });
  });

  it('holds ten thousand, each once', () => {
    const index = checkInIndex(generatedShow({ segments: 300, recipients: 10_000, seed: 4 }));
    const listed = checkInGroups(index, 'presentation').flatMap(({ ids }) => ids);
    expect(new Set(listed).size).toBe(10_000);
    expect(listed).toHaveLength(10_000);
  });
});

describe('countPresence', () => {
  it('counts proxies as arrived, and nobody who is absent as awaited', () => {
    const show = hardShow('vi');
    const counts = countPresence(['khanh', 'sao', 'co-op', 'mai'], show.run.attendance);
    expect(counts).toEqual({ expected: 1, present: 0, late: 0, absent: 2, proxy: 1 });
    expect([arrived(counts), awaited(counts)]).toEqual([1, 2]);
  });
});

describe('finding by what is typed, the rarer ways', () => {
  const show = showOf([
    person('whole', 'Binh Đoàn Trần Hà'),
    person('given', 'Lê Thị Bình'),
    person('begins', 'Nguyễn Văn Binhtan'),
    person('words', 'Lê Binhdinh Thu'),
    recipient('unit', { name: 'Sở Y tế', unit: 'Tỉnh Bình Định' }),
  ]);

  it('puts the beginning of the given name before that of the whole name, words of the name before the unit', () => {
    expect(find(show, 'binh')).toEqual(['given', 'begins', 'whole', 'words', 'unit']);
  });

  it('puts who is called by a number behind those who have it printed', () => {
    const numbered = showOf([
      person('odd', 'Tổ 2'),
      person('a', 'An'),
      person('odder', 'Đội 2'),
      person('b', 'Bảo'),
    ]);
    expect(find(numbered, '2')).toEqual(['a', 'odder', 'odd']);
    expect(find(numbered, '1')).toEqual(['odd']);
  });
});
