import type { Show } from '@shared/model/show.ts';
import { feedCsv, feedRow, type NowFeed, nowFeed, overUnder } from '@shared/share/feed.ts';
import { hallState } from '@shared/share/hall.ts';
import { MOST_NAMES } from '@shared/view/screenView.ts';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { at, begun, changed, EIGHT_O_CLOCK, gone, goneTo } from '../../fixtures/apply.ts';
import { exampleShow, timedShow } from '../../fixtures/shows.ts';

const feedOf = (show: Show, now = EIGHT_O_CLOCK): NowFeed => nowFeed(hallState(show), now);
const call = (recipientId: string, waveId = 'w-1') =>
  ({ type: 'call-name', payload: { waveId, recipientId } }) as const;

describe('the feed', () => {
  it('has all of its keys before anything is on, and nothing in them', () => {
    expect(feedOf(exampleShow())).toEqual({
      phase: 'ready',
      title: 'Hội nghị điển hình tiên tiến',
      cue: '',
      segment: '',
      award: '',
      formula: '',
      name: '',
      detail: '',
      remark: '',
      presenters: [],
      names: [],
      wave: 0,
      waves: 0,
      overUnderMs: 0,
      overUnder: '',
      hold: false,
      holdReason: '',
      next: 'Chào cờ',
    });
  });

  it('names who was called last, and the others once they were called', () => {
    const calling = goneTo(exampleShow(), 'w-1/call-up');
    expect(feedOf(calling)).toMatchObject({ name: '', names: [], wave: 1, waves: 2 });
    const first = changed(calling, call('r-school'));
    expect(feedOf(first)).toMatchObject({ name: 'Trường Trung học phổ thông Chuyên', names: [] });
    // r-co-1 has no name yet, so the hall is not told any.
    const third = changed(first, call('r-co-1'), call('r-teacher'));
    expect(feedOf(third)).toMatchObject({
      name: 'Hoàng Thị Quỳnh',
      detail: 'Sở Giáo dục',
      names: [{ name: 'Trường Trung học phổ thông Chuyên', detail: '', remark: '' }],
    });
  });

  it('says who receives in the place of another', () => {
    const called = changed(goneTo(exampleShow(), 'w-2/call-up'), call('r-hero', 'w-2'));
    expect(feedOf(called).name).toContain('Vũ Đức Thắng');
    expect(feedOf(called).remark).toContain('Vũ Thị Lan');
  });

  it('names the presenters with the handing over and not before', () => {
    const calling = goneTo(exampleShow(), 'w-1/call-up');
    expect(feedOf(calling)).toMatchObject({
      award: expect.stringContaining('Huân chương Lao động hạng Nhì'),
      presenters: [],
      formula: '',
    });
    const { presenters, formula } = feedOf(goneTo(exampleShow(), 'w-1/present'));
    expect(presenters.map(({ name }) => name)).toEqual(['Trịnh Thị Hồng', 'Nguyễn Văn Dũng']);
    expect(formula).not.toBe('');
  });

  it('names the speaker of a segment that is on', () => {
    expect(feedOf(goneTo(exampleShow(), 's-speech')).presenters).toEqual([
      { name: 'Nguyễn Văn Dũng', post: 'Chủ tịch Ủy ban nhân dân tỉnh' },
    ]);
  });

  it.each(['blank', 'logo'] as const)('names nobody while the wall is %s', (screen) => {
    const speech = goneTo(exampleShow(), 's-speech');
    const called = changed(goneTo(exampleShow(), 'w-1/call-up'), call('r-school'));
    for (const show of [speech, called]) {
      const dark = feedOf(changed(show, { type: 'set-screen', payload: { screen } }));
      expect(dark).toMatchObject({ award: '', name: '', names: [], presenters: [] });
      expect(dark.segment).not.toBe('');
    }
  });

  it('tells how late the show is, to the second, and nothing before or after it', () => {
    const show = gone(timedShow());
    const { currentSince } = show.run;
    const late = (currentSince ?? 0) + 300_000 + 80_400;
    expect(feedOf(show, late)).toMatchObject({ overUnder: '+1:20', overUnderMs: 80_000 });
    expect(feedOf(show, late + 500)).toMatchObject({ overUnderMs: 80_000 });
    expect(feedOf(show, late + 700)).toMatchObject({ overUnderMs: 81_000, overUnder: '+1:21' });
    expect(overUnder(hallState(begun(timedShow())).clock, late)).toBeNull();
    const ended = at(show, late, { type: 'end-show', payload: {} });
    expect(feedOf(ended, late)).toMatchObject({ overUnder: '', cue: '', segment: '', next: '' });
  });

  it('tells why the show waits', () => {
    const held = changed(gone(exampleShow()), {
      type: 'hold',
      payload: { reason: 'Chờ đại biểu' },
    });
    expect(feedOf(held)).toMatchObject({ hold: true, holdReason: 'Chờ đại biểu' });
  });
});

describe('the row of the feed', () => {
  const show = changed(goneTo(exampleShow(), 'w-1/call-up'), call('r-school'));
  const feed = feedOf(show);

  it('has the same columns whatever is on', () => {
    const empty = feedRow(feedOf(exampleShow()), '');
    const full = feedRow(
      { ...feed, names: Array(MOST_NAMES + 3).fill({ name: 'a', detail: 'b', remark: 'c' }) },
      '',
    );
    expect(Object.keys(full)).toEqual(Object.keys(empty));
    expect(full).toMatchObject({ [`name${MOST_NAMES}`]: 'a', hold: 0 });
    expect(Object.values(empty).every((value) => ['string', 'number'].includes(typeof value))).toBe(
      true,
    );
  });

  it('is a CSV that reads back, whatever stands in the texts', () => {
    const said = 'Đơn vị "A", tổ 1\n=1+1';
    const csv = feedCsv(feedRow({ ...feed, name: said }, '2025-03-02T01:00:00.000Z'));
    expect(csv.startsWith('\ufeffupdatedAt,')).toBe(true);
    const rows: (readonly string[])[] = [];
    papaparse.parse(csv.slice(1), {
      delimiter: ',',
      newline: '\r\n',
      step: ({ data }) => void rows.push(data),
    });
    const [heads = [], values = []] = rows;
    const read = Object.fromEntries(heads.map((head, place) => [head, values[place]]));
    expect(read).toMatchObject({ name: said, updatedAt: '2025-03-02T01:00:00.000Z', wave: '1' });
    expect(rows.filter((row) => row.length > 1)).toHaveLength(2);
  });
});

it('a hold is told with its reason, in a row of a table as 1', () => {
  const held = changed(goneTo(exampleShow(), 's-intro'), {
    type: 'hold',
    payload: { reason: 'Chờ đại biểu' },
  });
  const on = feedOf(held);
  expect(on).toMatchObject({ hold: true, holdReason: 'Chờ đại biểu' });
  expect(feedRow(on, 'now').hold).toBe(1);
  expect(feedRow(feedOf(changed(held, { type: 'release', payload: {} })), 'now').hold).toBe(0);
});

it('there is no over and under while a show of unknown start has not begun', () => {
  const show = exampleShow();
  const unknown = { ...show, info: { ...show.info, startTime: null } };
  expect(feedOf(unknown)).toMatchObject({ overUnderMs: 0, overUnder: '' });
});
