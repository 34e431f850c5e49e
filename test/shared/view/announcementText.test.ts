import { fieldKey } from '@shared/view/announcementMarks.ts';
import { postSpans } from '@shared/view/announcementPosts.ts';
import {
  type MarkedParagraph,
  type MarkedRun,
  markedText,
  paragraphAt,
} from '@shared/view/announcementText.ts';
import { nextMark } from '@shared/view/announcementWalk.ts';
import { describe, expect, it } from 'vitest';
import { PROPOSED, REPORT, spanOf, UNDERSTOOD } from '../../fixtures/markedAnnouncement.ts';

const marked = markedText(PROPOSED);
const words = ({ start, end }: { start: number; end: number }) => REPORT.slice(start, end);
const runs = (paragraph: number): readonly MarkedRun[] => marked.paragraphs[paragraph]?.runs ?? [];
const marks = (paragraph: number) =>
  runs(paragraph).flatMap((run) => (run.kind === null ? [] : [`${run.kind}: ${words(run)}`]));
const runOf = (text: string) =>
  marked.paragraphs.flatMap((one) => one.runs).find((run) => words(run) === text);
const keyOf = (award: string) =>
  PROPOSED.segments.find((one) => one.kind === 'presentation' && one.found.award === award)?.key ??
  '';
const [SECOND, THIRD] = [keyOf('hc-lao-dong-2'), keyOf('hc-lao-dong-3')];

describe('the paragraphs of a text', () => {
  it('are its lines without those that are blank', () => {
    expect(marked.paragraphs.map(words)).toEqual(REPORT.split('\n').filter((line) => line !== ''));
  });

  it('are covered by their runs without gaps', () => {
    for (const paragraph of marked.paragraphs)
      expect(paragraph.runs.map(words).join('')).toBe(words(paragraph));
  });

  it('are found by a place in them', () => {
    const at = (start: number) => paragraphAt(marked.paragraphs, start);
    expect(at(0)).toBe(0);
    expect(at(spanOf('Đồng chí Trần').start)).toBe(1);
    expect(at(REPORT.length + 10)).toBe(2);
  });

  const long = (text: string) =>
    markedText({
      announcement: { ...UNDERSTOOD, text, skipped: [] },
      leaders: [],
      segments: [],
    }).paragraphs;
  const joined = (text: string, parts: readonly MarkedParagraph[]) =>
    parts.map(({ start, end }) => text.slice(start, end)).join('');

  it('are divided behind sentences where they are very long', () => {
    const text = `${'Hội nghị diễn ra trang trọng. '.repeat(500)}Hết.`;
    const parts = long(text);
    expect(parts.length).toBeGreaterThan(5);
    expect(joined(text, parts)).toBe(text);
    expect(parts.slice(1).every(({ isContinued }) => isContinued)).toBe(true);
    expect(parts[0]?.isContinued).toBe(false);
    for (const { start } of parts.slice(1)) expect(text.slice(start - 2, start)).toBe('. ');
  });

  it('are divided anywhere but inside of a character without spaces', () => {
    const text = `a${'😀'.repeat(4000)}`;
    const parts = long(text);
    expect(parts.length).toBeGreaterThan(3);
    expect(joined(text, parts)).toBe(text);
    for (const { start } of parts.slice(1)) expect(text.charCodeAt(start)).toBe(0xd83d);
  });
});

describe('the marks of a text', () => {
  it('stand where the words were understood', () => {
    expect(marks(0)).toEqual([
      'formula: Thừa ủy quyền của Chủ tịch nước',
      'presenter: đồng chí Lê Văn Minh',
      'post: Bí thư Tỉnh ủy',
      'award: Huân chương Lao động hạng Nhì',
      'count: 9 cá nhân',
      'award: Huân chương Lao động hạng Ba',
      'count: các tập thể',
    ]);
    expect(marks(2)).toEqual(['skipped: Trong 5 năm qua, tỉnh được tặng 12 Huân chương Lao động']);
  });

  it('show of two things the one that says more, and go on behind it', () => {
    expect(marks(1)).toEqual([
      'presenter: Đồng chí Trần Thị Lan',
      'launch: , ',
      'post: Phó Bí thư Tỉnh ủy',
      'launch: , ',
      'post: Chủ tịch UBND tỉnh',
      'launch:  phát động phong trào thi đua',
    ]);
    expect(runs(1).map(({ isStart }) => isStart)).toEqual([
      true,
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('know every field that comes from the same words', () => {
    expect(runOf('đồng chí Lê Văn Minh')?.fields).toEqual([
      fieldKey(SECOND, 'presenters'),
      fieldKey(THIRD, 'presenters'),
      'leader-0/name',
    ]);
    expect(runOf('9 cá nhân')?.fields).toEqual([fieldKey(SECOND, 'individual')]);
  });

  it('know the parts whose clause they stand in', () => {
    expect(runOf('9 cá nhân')?.clauses).toEqual([SECOND]);
    expect(runOf('các tập thể')?.clauses).toEqual([THIRD]);
    expect(runOf('; ')?.clauses).toEqual([]);
  });

  it('are counted once each', () => {
    expect(marked.counts).toMatchObject({ award: 2, count: 2, presenter: 2, launch: 1, leader: 0 });
  });

  it('can be found by field, part and left-out clause', () => {
    const found = (key: string) => marked.places[key]?.map(words);
    expect(found(fieldKey(THIRD, 'collective'))).toEqual(['các tập thể']);
    expect(found(fieldKey(THIRD, 'individual'))).toBeUndefined();
    expect(found(THIRD)).toEqual(['trao Huân chương Lao động hạng Ba cho các tập thể']);
    expect(found('skipped-0')).toEqual(['Trong 5 năm qua, tỉnh được tặng 12 Huân chương Lao động']);
    expect(found('leader-1/posts')).toEqual(['Phó Bí thư Tỉnh ủy', 'Chủ tịch UBND tỉnh']);
  });
});

describe('the posts of a leader', () => {
  const TEXT = 'Đồng chí Bí thư Tỉnh ủy Lê Văn Minh – Phó Chủ tịch, Chủ tịch; Chủ tịch Lan';
  const at = TEXT.indexOf('Lê Văn Minh');
  const found = (posts: readonly string[]) =>
    postSpans(TEXT, posts, { start: at, end: at + 11 }).map(({ start, end }) =>
      TEXT.slice(start, end),
    );

  it('stand before the name and in a row behind it', () => {
    expect(found(['Bí thư Tỉnh ủy', 'Chủ tịch', 'phó chủ tịch'])).toEqual([
      'Bí thư Tỉnh ủy',
      'Phó Chủ tịch',
      'Chủ tịch',
    ]);
  });

  it('are not looked for behind other words', () => {
    expect(found(['Chủ tịch'])).toEqual([]);
  });

  it('stand inside of a mention that names them', () => {
    const mention = { start: TEXT.indexOf('Bí thư'), end: at + 11 };
    expect(postSpans(TEXT, ['Bí thư Tỉnh ủy'], mention)).toEqual([
      { start: mention.start, end: mention.start + 14 },
    ]);
  });
});

describe('the keys of the text', () => {
  const { paragraphs } = marked;
  const none = new Set<never>();
  const at = (place: ReturnType<typeof nextMark>) => {
    const run = place && paragraphs[place.paragraph]?.runs[place.run];
    return run ? words(run) : null;
  };

  it('go from mark to mark and from paragraph to paragraph', () => {
    const first = nextMark(paragraphs, null, 1, none);
    expect(at(first)).toBe('Thừa ủy quyền của Chủ tịch nước');
    expect(at(nextMark(paragraphs, first, 1, none))).toBe('đồng chí Lê Văn Minh');
    const launch = nextMark(paragraphs, { paragraph: 0, run: 99 }, 1, none);
    expect(at(launch)).toBe('Đồng chí Trần Thị Lan');
    expect(at(nextMark(paragraphs, launch, -1, none))).toBe('các tập thể');
    expect(nextMark(paragraphs, first, -1, none)).toBeNull();
  });

  it('pass over kinds that are not shown', () => {
    const first = nextMark(paragraphs, null, 1, new Set(['formula', 'presenter', 'post'] as const));
    expect(at(first)).toBe('Huân chương Lao động hạng Nhì');
    expect(nextMark(paragraphs, { paragraph: 2, run: 0 }, 1, none)).toBeNull();
  });
});

describe('rarer marks', () => {
  const [first] = PROPOSED.segments;
  const marked = (found: object) =>
    markedText({
      ...PROPOSED,
      segments: PROPOSED.segments.map((one) =>
        one === first ? ({ ...one, found: { ...one.found, ...found } } as typeof one) : one,
      ),
    }).paragraphs.flatMap((one) => one.runs.map((run) => `${run.kind}: ${words(run)}`));

  it('show names of recipients that the text itself names', () => {
    const counts = { collective: null, individual: null, household: null };
    const name = { name: 'Bí thư', kind: 'individual', span: spanOf('9 cá nhân') };
    expect(marked({ names: [name], counts })).toContain('name: 9 cá nhân');
    expect(marked({ names: [], counts })).not.toContain('name: 9 cá nhân');
  });

  it('show a part that is neither launch nor speech as another', () => {
    const other = PROPOSED.segments.find(({ kind }) => kind !== 'presentation');
    if (other === undefined) throw new Error('the announcement has changed');
    const kinds = (kind: string) =>
      markedText({
        ...PROPOSED,
        leaders: [],
        segments: [{ ...other, found: { ...other.found, kind, by: [] } } as never],
      })
        .paragraphs.flatMap((one) => one.runs)
        .map((run) => run.kind);
    expect(kinds('performance')).toContain('other');
    expect(kinds('speech')).toContain('speech');
    expect(kinds('launch')).not.toContain('other');
  });

  it('leave out lines of blanks alone', () => {
    const paragraphs = markedText({
      announcement: { ...UNDERSTOOD, text: 'Một.\n   \nHai.', skipped: [] },
      leaders: [],
      segments: [],
    }).paragraphs;
    expect(paragraphs.map(({ start }) => start)).toEqual([0, 9]);
  });
});

it('posts inside of a mention do not cover each other: the longer one stands, the other where it is free', () => {
  const text = 'Chủ tịch UBND tỉnh, Bí thư Nguyễn Văn An';
  const whole = { start: 0, end: text.length };
  const found = (posts: readonly string[]) =>
    postSpans(text, posts, whole).map(({ start, end }) => text.slice(start, end));
  expect(found(['Chủ tịch', 'Chủ tịch UBND tỉnh'])).toEqual(['Chủ tịch UBND tỉnh']);
  expect(found(['Bí thư', 'Chủ tịch UBND tỉnh'])).toEqual(['Chủ tịch UBND tỉnh', 'Bí thư']);
});
