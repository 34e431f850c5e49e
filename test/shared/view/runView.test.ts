import { cues } from '@shared/cue/cues.ts';
import { SAMPLES, sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { cueRows, findCues, leavesSegment, runView } from '@shared/view/runView.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed, gone, goneTo } from '../../fixtures/apply.ts';
import { bareShow } from '../../fixtures/bareShow.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';

const t = translator('vi');
const sample = sampleShow('thai-nguyen-2025') as Show;

describe('runView', () => {
  it('shows nothing as live before the first GO, and the first cue on standby', () => {
    const view = runView(sample, t);
    expect(view.now).toBeNull();
    expect(view.standby).toMatchObject({ id: 'opening', number: '1', context: 'Khai mạc' });
  });

  it('says of a wave what happens, where it belongs, who presents and how many receive', () => {
    const { now } = runView(gone(sample, 28), t);
    expect(now).toMatchObject({
      heading: 'Trao thưởng',
      context: 'Trao Bằng khen của Chủ tịch UBND tỉnh · Đợt 1/4',
      recipients: '19 tập thể',
      presenters: [{ name: 'Nguyễn Huy Dũng', post: 'Chủ tịch UBND tỉnh' }],
      absent: 0,
    });
  });

  it('counts who is absent', () => {
    const absent = changed(gone(sample, 4), {
      type: 'set-attendance',
      payload: { recipientId: 'hcld2-c03', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    expect(runView(absent, t).now?.absent).toBe(1);
  });

  it('keeps the stage of the wave that comes next when the live cue has none', () => {
    expect(runView(gone(sample, 3), t).stageWaveId).toBe('hcld2-w1');
    expect(runView(gone(sample, 1), t).stageWaveId).toBeNull();
  });

  it('has nothing on standby after the last cue', () => {
    const last = gone(sample, cues(sample.plan).length);
    expect(runView(last, t).standby).toBeNull();
  });
});

describe('cueRows', () => {
  it('marks one live and one standby row and heads each wave once', () => {
    const rows = cueRows(gone(sample, 6), { before: 5, after: 30 }, t);
    expect(rows.filter(({ state }) => state === 'live').map(({ number }) => number)).toEqual(['6']);
    expect(rows.filter(({ state }) => state === 'standby').map(({ number }) => number)).toEqual([
      '7',
    ]);
    const headed = rows.flatMap(({ opens }) => opens ?? []);
    expect(new Set(headed).size).toBe(headed.length);
  });

  it('is as long for a thousand segments as for a hundred', () => {
    const lengths = [100, 1000].map((segments) => {
      const show = generatedShow({ segments, recipients: segments * 10, seed: 3 });
      return cueRows(gone(show, 40), { before: 5, after: 30 }, t).length;
    });
    expect(lengths).toEqual([36, 36]);
  });
});

describe('one GO for a wave', () => {
  const byWave = changed(sample, { type: 'edit-calling', payload: { changes: { step: 'wave' } } });

  it('names the wave, not the beat, and has one row for it', () => {
    const show = gone(byWave, 4);
    const { now, standby } = runView(show, t);
    expect(now).toMatchObject({
      heading: 'Đợt duy nhất',
      context: 'Trao Huân chương Lao động hạng Nhì',
    });
    expect(standby?.waveId).not.toBe(now?.waveId);
    const rows = cueRows(show, { before: 5, after: 5 }, t);
    expect(rows.filter(({ state }) => state === 'live')).toHaveLength(1);
    expect(rows.map(({ id }) => id)).toEqual([
      'opening',
      'guests',
      'report',
      'hcld2-w1/call-up',
      ...rows.slice(4).map(({ id }) => id),
    ]);
    expect(rows.slice(4).some(({ id }) => id.startsWith('hcld2'))).toBe(false);
  });

  it('has one row for a wave in the middle of which the way of calling was changed', () => {
    const show = changed(gone(sample, 6), {
      type: 'edit-calling',
      payload: { changes: { step: 'wave' } },
    });
    const rows = cueRows(show, { before: 5, after: 2 }, t);
    expect(rows.filter(({ id }) => id.startsWith('hcld2'))).toMatchObject([{ state: 'live' }]);
    expect(rows.map(({ id }) => id).slice(0, 3)).toEqual(['opening', 'guests', 'report']);
  });

  it('finds only where a GO begins', () => {
    const found = findCues(byWave, 'huan chuong lao dong hang nhi', 20, t);
    expect(found.map(({ id }) => id)).toEqual(['hcld2-w1/call-up']);
  });
});

describe('standby', () => {
  it('says how the MC begins, in whole words', () => {
    const { standby } = runView(gone(sample, 5), t);
    expect(standby?.firstWords).toMatch(/^Thừa ủy quyền của Chủ tịch nước/);
    expect(standby?.firstWords?.length).toBeLessThan(145);
  });

  it('can be called by name only in the wave that is on', () => {
    expect(runView(gone(sample, 3), t).isCalled).toBe(false);
    expect(runView(gone(sample, 4), t).isCalled).toBe(true);
    expect(runView(sample, t).isCalled).toBe(false);
  });
});

describe('leavesSegment', () => {
  it('asks out of the segment that is on, never within it or before the first GO', () => {
    const show = gone(sample, 5);
    expect(leavesSegment(show, 'hcld3-w1/present')).toBe(true);
    expect(leavesSegment(show, 'hcld2-w1/leave')).toBe(false);
    expect(leavesSegment(sample, 'hcld3-w1/present')).toBe(false);
  });
});

describe('findCues', () => {
  it('finds by number first, and by words without diacritics', () => {
    expect(findCues(sample, '28', 9, t)[0]?.id).toBe('bktinh-w1/present');
    const found = findCues(sample, 'huan chuong lao dong', 20, t);
    expect(found.length).toBe(9);
    expect(found.every(({ title }) => title.includes('Huân chương Lao động'))).toBe(true);
    expect(findCues(sample, 'dang xuan truong', 9, t).length).toBe(4);
  });

  it('finds nothing for words that stand nowhere, and no more than asked for', () => {
    expect(findCues(sample, 'kỷ niệm chương', 9, t)).toEqual([]);
    for (const show of SAMPLES) expect(findCues(show, '', 5, t)).toHaveLength(5);
  });
});

describe('runView at the ends of a show', () => {
  it('says that nobody receives in a wave without names', () => {
    const show = goneTo(bareShow(), 'w-2/present');
    expect(runView(show, t).now?.recipients).toBe(t('count.none'));
  });

  it('lists the last step as done once the show has ended, and nothing of an empty one', () => {
    const last = cues(exampleShow().plan).at(-1)?.id ?? '';
    const ended = changed(goneTo(exampleShow(), last), { type: 'end-show', payload: {} });
    expect(cueRows(ended, { before: 1, after: 1 }, t).map(({ id, state }) => [id, state])).toEqual([
      ['s-launch', 'done'],
      ['s-close', 'done'],
    ]);
    const empty = { ...exampleShow(), plan: { ...exampleShow().plan, segments: [] } };
    expect(cueRows(empty, { before: 1, after: 1 }, t)).toEqual([]);
  });

  it('begins with what is on standby before the first GO', () => {
    const rows = cueRows(exampleShow(), { before: 1, after: 1 }, t);
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ['s-open', 'standby'],
      ['s-intro', 'ahead'],
    ]);
  });
});
