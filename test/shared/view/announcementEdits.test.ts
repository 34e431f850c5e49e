import {
  type AnnouncementEdits,
  editLeader,
  editSegment,
  NO_EDITS,
  proposalSum,
  proposedNames,
  withEdits,
} from '@shared/view/announcementEdits.ts';
import { proposedItems } from '@shared/view/announcementItems.ts';
import { noticesByPart } from '@shared/view/announcementNotices.ts';
import { describe, expect, it } from 'vitest';
import { PROPOSED, UNDERSTOOD } from '../../fixtures/markedAnnouncement.ts';

const edited = (edits: AnnouncementEdits) => withEdits(PROPOSED, edits);
const fields = (edits: AnnouncementEdits, key: string) => {
  const segment = edited(edits).segments.find((one) => one.key === key);
  return segment?.kind === 'presentation' ? segment.fields : undefined;
};

describe('what a person says of a proposal', () => {
  it('changes what it is about and nothing else', () => {
    const first = editSegment(NO_EDITS, 'presentation-1', { formula: null });
    const edits = editSegment(first, 'presentation-1', { awardName: 'Huân chương' });
    expect(fields(edits, 'presentation-1')).toMatchObject({
      formula: null,
      awardName: 'Huân chương',
      award: 'hc-lao-dong-3',
    });
    expect(fields(edits, 'presentation-0')).toEqual(fields(NO_EDITS, 'presentation-0'));
  });

  it('gives a leader another name wherever he hands over', () => {
    const edits = editLeader(NO_EDITS, 'leader-0', { name: 'Lê Văn Minh Đức' });
    expect(fields(edits, 'presentation-0')?.presenters).toEqual(['Lê Văn Minh Đức']);
    expect(edited(edits).leaders[0]?.name).toBe('Lê Văn Minh Đức');
  });

  it('keeps presenters together with their names, in whatever order both are said', () => {
    const renamed = editLeader(NO_EDITS, 'leader-1', { name: 'Trần Lan' });
    const names = proposedNames(PROPOSED, renamed, ['Trần Lan', 'Lê Văn Minh']);
    const chosen = editSegment(renamed, 'presentation-0', { presenters: names });
    const again = editLeader(chosen, 'leader-1', { name: 'Trần Thị Ngọc Lan' });
    expect(fields(again, 'presentation-0')?.presenters).toEqual([
      'Trần Thị Ngọc Lan',
      'Lê Văn Minh',
    ]);
  });

  it('lets a leader who is left out hand over nothing, until he is taken again', () => {
    const without = editLeader(NO_EDITS, 'leader-0', { taken: false });
    expect(fields(without, 'presentation-0')?.presenters).toEqual([]);
    const again = editLeader(without, 'leader-0', { taken: true });
    expect(fields(again, 'presentation-0')?.presenters).toEqual(['Lê Văn Minh']);
  });

  it('titles a part that is no award', () => {
    const edits = editSegment(NO_EDITS, 'other-0', { title: 'Phát động thi đua', taken: false });
    expect(edited(edits).segments.find(({ key }) => key === 'other-0')).toMatchObject({
      title: 'Phát động thi đua',
      taken: false,
    });
  });
});

describe('a line that is emptied', () => {
  it('is as it was proposed', () => {
    const nameless = editLeader(NO_EDITS, 'leader-0', { name: '  ' });
    expect(edited(nameless).leaders[0]?.name).toBe('Lê Văn Minh');
    const untitled = editSegment(NO_EDITS, 'other-0', { title: '' });
    expect(edited(untitled).segments).toEqual(PROPOSED.segments);
  });
});

describe('the sum of a proposal', () => {
  it('counts what is known and says of how much nothing is known', () => {
    expect(proposalSum(PROPOSED)).toEqual({
      parts: 3,
      leaders: 2,
      recipients: 9,
      unknown: 1,
    });
  });

  it('leaves out what is not taken', () => {
    const less = editSegment(NO_EDITS, 'presentation-1', { taken: false });
    expect(proposalSum(edited(less))).toMatchObject({ parts: 2, unknown: 0 });
  });
});

describe('the rows of a proposal', () => {
  it('are parts, leaders and what is left out, with their headings', () => {
    expect(proposedItems(PROPOSED, false).map(({ id }) => id)).toEqual([
      'heading-parts',
      ...PROPOSED.segments.map(({ key }) => key),
      'heading-leaders',
      'leader-0',
      'leader-1',
      'heading-skipped',
      'skipped-0',
    ]);
  });

  it('number the parts that are taken', () => {
    const [first] = PROPOSED.segments;
    const less = edited(editSegment(NO_EDITS, first?.key ?? '', { taken: false }));
    const numbers = proposedItems(less, true).flatMap((item) =>
      item.is === 'segment' ? [item.number] : [],
    );
    expect(numbers).toEqual([null, 1, 2]);
  });

  it('have no heading above nothing', () => {
    const empty = {
      announcement: { ...UNDERSTOOD, skipped: [] },
      leaders: [],
      segments: [],
    };
    expect(proposedItems(empty, false)).toEqual([]);
  });
});

describe('notices', () => {
  it('stand at the part that they name', () => {
    const { byPart } = noticesByPart(UNDERSTOOD, PROPOSED.segments);
    expect(byPart['presentation-1']?.map(({ code }) => code)).toEqual(['count-unknown']);
    expect(byPart['presentation-0']).toBeUndefined();
  });

  it('stand at every part of their words where they name none', () => {
    const source = [...UNDERSTOOD.presentations.flatMap((one) => one.source)];
    const notice = { code: 'awards-together', details: { n: 20 }, source } as const;
    const { byPart } = noticesByPart({ notices: [notice] }, PROPOSED.segments);
    expect(Object.keys(byPart).sort()).toEqual(['presentation-0', 'presentation-1']);
  });

  it('about the whole text stand above the parts', () => {
    const { general } = noticesByPart(UNDERSTOOD, PROPOSED.segments);
    expect(general.map(({ code }) => code)).toEqual(['total-differs']);
  });
});

it('a presenter whom the announcement does not know as a leader stays as named', () => {
  const edits = editSegment(NO_EDITS, 'presentation-0', { presenters: ['Ông Khách Mời'] });
  expect(fields(edits, 'presentation-0')?.presenters).toEqual(['Ông Khách Mời']);
  expect(proposedNames(PROPOSED, NO_EDITS, ['Ông Khách Mời'])).toEqual(['Ông Khách Mời']);
});
