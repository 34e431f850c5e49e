import { actionsOf } from '@shared/action/actions.ts';
import type { ShowSummary } from '@shared/contract/contract.ts';
import {
  type Findable,
  find,
  findableActions,
  findableShows,
  findablesOf,
} from '@shared/view/finder.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';

const t = translator('vi');
const things = findablesOf(exampleShow(), t);

/** What a query finds, as "kind:id". */
const found = (query: string, among: readonly Findable[] = things, limit = 6) =>
  find(among, query, limit).flatMap((group) => group.found.map(({ kind, id }) => `${kind}:${id}`));

describe('find', () => {
  it.each([
    ['hoang thi quynh', ['recipient:r-teacher']],
    ['Quỳnh', ['recipient:r-teacher']],
    ['so giao duc', ['recipient:r-teacher']],
    ['trinh hong', ['wave:w-1', 'person:p-secretary']],
    ['hong hoi dong nhan dan', ['person:p-secretary']],
    ['bế mạc', ['segment:s-close']],
    ['5.', ['segment:s-flag', 'wave:w-3']],
    ['dot 2/2', ['wave:w-2']],
    ['d-president/qd', ['decision:d-president']],
    ['chu tich nuoc', ['award:a-labour', 'decision:d-idle', 'decision:d-president']],
    ['  BẾ   MẠC ', ['segment:s-close']],
  ])('“%s” finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each(['xyz', 'quynh xyz', 'hoangthi'])('“%s” finds nothing', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('finds whoever has no name yet by the placeholder', () => {
    expect(found('ca nhan 0')).toContain('recipient:r-waiting');
  });

  it('puts names that begin like the query first, then words, then the middle of words', () => {
    const among = ['Lan Anh', 'Mai Lan', 'Phalan', 'Lan'].map((label, nth) => ({
      kind: 'person' as const,
      id: String(nth),
      label,
      detail: '',
      text: label.toLowerCase(),
    }));
    expect(found('lan', among)).toEqual(['person:0', 'person:3', 'person:1', 'person:2']);
  });

  it('takes the title of a segment for its beginning, not its number', () => {
    const titled = changed(exampleShow(), {
      type: 'edit-segment',
      payload: { segmentId: 's-speech', changes: { title: 'Báo cáo phong trào' } },
    });
    expect(found('trao', findablesOf(titled, t), 3).slice(0, 3)).toEqual([
      'segment:s-labour',
      'segment:s-flag',
      'segment:s-speech',
    ]);
  });

  it('lists a few of each kind and says how many more there are', () => {
    const many = findablesOf(generatedShow({ segments: 30, recipients: 100, seed: 1 }), t);
    const group = find(many, 'don vi so', 6).find(({ kind }) => kind === 'recipient');
    expect(group?.found).toHaveLength(6);
    expect(group?.more).toBeGreaterThan(50);
  });

  it('an empty query lists what can be done and the programme, nobody', () => {
    const actions = findableActions(actionsOf('plan'), (key) => key, t);
    const kinds = find([...things, ...actions], '', 6).map(({ kind }) => kind);
    expect(kinds).toEqual(['action', 'segment']);
  });

  it('finds actions by their words', () => {
    const actions = findableActions(actionsOf('plan'), (key) => key, t);
    expect(found('hoan tac', actions)).toEqual(['action:undo']);
    expect(found('phat muc dang cho', actions)).toEqual([]);
  });

  it('finds the other shows that can be opened', () => {
    const show = (id: string, changes: Partial<ShowSummary> = {}): ShowSummary => ({
      id,
      title: `Hội nghị ${id}`,
      date: '2025-03-02',
      venue: 'Nhà hát',
      phase: 'ready',
      changedAt: 0,
      fault: null,
      ...changes,
    });
    const fault = { code: 'file-missing', details: {} };
    const shows = findableShows([show('a'), show('b'), show('c', { fault })], 'a');
    expect(found('hoi nghi', shows)).toEqual(['show:b']);
    expect(found('02/03/2025', shows)).toEqual(['show:b']);
  });

  it('follows an edit', () => {
    const renamed = changed(exampleShow(), {
      type: 'edit-recipient',
      payload: { id: 'r-teacher', changes: { name: 'Đặng Thùy' } },
    });
    expect(found('dang thuy', findablesOf(renamed, t))).toEqual(['recipient:r-teacher']);
    expect(found('quynh', findablesOf(renamed, t))).toEqual([]);
  });

  it('gives only as many as were asked for among 10,000 recipients', () => {
    const many = findablesOf(generatedShow({ segments: 300, recipients: 10_000, seed: 3 }), t);
    const people = find(many, 'don vi', 6).find(({ kind }) => kind === 'recipient');
    expect(people?.found).toHaveLength(6);
    expect(people?.more).toBeGreaterThan(1000);
  });
});

it('finds awards that nobody has issued yet, and shows without date or place', () => {
  const show = changed(exampleShow(), {
    type: 'edit-award',
    payload: { id: 'a-flag', changes: { issuer: null } },
  });
  const award = findablesOf(show, t).find(({ id }) => id === 'a-flag');
  expect(award).toMatchObject({ label: 'Giải a-flag', detail: '' });
  const summary = { id: 'x', title: 'Lễ', date: null, venue: '', fault: null };
  const shows = [summary, { ...summary, id: 'y', date: '2025-03-02', venue: 'Nhà văn hóa' }];
  expect(
    findableShows(shows as unknown as ShowSummary[], null).map(({ detail }) => detail),
  ).toEqual(['', '02/03/2025 · Nhà văn hóa']);
});
