import { sampleShow } from '@shared/document/samples.ts';
import type { Attendance } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import {
  missingIn,
  stagePage,
  stagePosition,
  waveChoices,
  waveLabel,
} from '@shared/view/stagePage.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, gone, goneTo } from '../../fixtures/apply.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const t = translator('vi');
const sample = sampleShow('thai-nguyen-2025') as Show;
const hard = hardShow('vi');

const attends = (show: Show, recipientId: string, attendance: Attendance | null) =>
  changed(show, { type: 'set-attendance', payload: { recipientId, attendance } });

const byWave = (show: Show): Show => ({
  ...show,
  plan: { ...show.plan, calling: { ...show.plan.calling, step: 'wave' } },
});

describe('stagePosition', () => {
  it('before the first GO the first wave is next', () => {
    expect(stagePosition(sample)).toEqual({
      onStage: null,
      next: 'hcld2-w1',
      followed: 'hcld2-w1',
    });
  });

  it('a wave is on stage from its call-up on, and the one after it is next', () => {
    expect(stagePosition(goneTo(sample, 'bktinh-w1/call-up'))).toEqual({
      onStage: 'bktinh-w1',
      next: 'bktinh-w2',
      followed: 'bktinh-w1',
    });
  });

  it('a decision that is read before the call-up brings nobody on stage', () => {
    const reading = goneTo(hard, 'province/announce');
    expect(stagePosition(reading)).toMatchObject({ onStage: null, next: 'province-1' });
  });

  it('one that is read after it leaves them there', () => {
    const reading = goneTo(sample, 'hcld2/announce');
    expect(stagePosition(reading)).toMatchObject({ onStage: 'hcld2-w1', next: 'hcld3-w1' });
  });

  it('by wave the first GO of a wave brings it up', () => {
    const show = byWave(sample);
    const called = gone(show, 4);
    expect(stagePosition(called)).toMatchObject({ onStage: 'hcld2-w1', next: 'hcld3-w1' });
  });

  it('follows the wave that is called next while the last one leaves', () => {
    expect(stagePosition(goneTo(sample, 'bktinh-w1/leave')).followed).toBe('bktinh-w2');
  });

  it('finds the next wave behind segments without one', () => {
    expect(stagePosition(goneTo(hard, 'song'))).toEqual({
      onStage: null,
      next: 'province-1',
      followed: 'province-1',
    });
  });

  it('nobody comes up after the last wave, nor after the end', () => {
    const last = goneTo(sample, 'bktinh-w4/leave');
    expect(stagePosition(last)).toMatchObject({ onStage: 'bktinh-w4', next: null });
    const ended = changed(goneTo(sample, 'closing'), { type: 'end-show', payload: {} });
    expect(stagePosition(ended)).toEqual({ onStage: null, next: null, followed: null });
  });

  it('a jump ahead makes another wave the next', () => {
    const jumped = changed(begun(sample), {
      type: 'jump',
      payload: { cueId: 'cotinh-w1/call-up' },
    });
    expect(stagePosition(jumped).next).toBe('cotinh-w1');
  });
});

describe('waveChoices', () => {
  it('numbers the waves of a presentation that has several', () => {
    const labels = waveChoices(sample.plan, t).map(({ label }) => label);
    expect(labels).toContain('Trao Huân chương Lao động hạng Nhì');
    expect(labels).toContain('Trao Bằng khen của Chủ tịch UBND tỉnh · Đợt 2/4');
  });
});

describe('stagePage', () => {
  it('has the row in order with printed numbers, post, unit and who presents', () => {
    const page = stagePage(hard, 'province-2', t);
    expect(page?.title).toBe('Trao Bằng khen của Chủ tịch UBND tỉnh · Đợt 2/2');
    expect(page?.presenters).toEqual([{ name: 'Hoàng Tiến Đạt', post: 'Phó Chủ tịch UBND tỉnh' }]);
    expect(
      page?.trays[0]?.rows.map(({ number, name, presence }) => [number, name, presence]),
    ).toEqual([
      ['1', 'Lò Thị Mai', 'expected'],
      ['2', 'Giàng A Sáo', 'absent'],
      ['3', 'Gia đình ông Tẩn Láo San', 'expected'],
      ['4', 'Gia đình bà Quàng Thị Ính', 'expected'],
    ]);
    expect(page?.trays[0]?.rows[0]?.detail).toBe('BSCKII, Giám đốc, TTYT khu vực Mường Khoa');
  });

  it('counts who is present, missing, absent and represented', () => {
    const page = stagePage(attends(hard, 'mai', { state: 'present' }), 'province-2', t);
    expect(page?.counts).toEqual({ expected: 2, present: 1, late: 0, absent: 1, proxy: 0 });
    expect(stagePage(hard, 'certificate-1', t)?.counts.proxy).toBe(1);
  });

  it('names who receives instead, but says nothing more of who is absent', () => {
    const [proxy] = stagePage(hard, 'certificate-1', t)?.trays[0]?.rows ?? [];
    expect(proxy?.remark).toBe('bà Bùi Thị Ngân nhận thay');
    const [dead] = stagePage(hard, 'order-2', t)?.trays[0]?.rows ?? [];
    expect(dead?.remark).toBe('vợ là Nguyễn Thị Hoa đại diện gia đình lên nhận');
    expect(stagePage(hard, 'province-2', t)?.trays[0]?.rows[1]?.remark).toBeNull();
  });

  it('lays the row out on trays, in order', () => {
    const page = stagePage(sample, 'bktinh-w1', t);
    expect(page?.trays.map(({ number, rows }) => [number, rows.length])).toEqual([
      [1, 10],
      [2, 9],
    ]);
    expect(page?.trays[1]?.rows[0]?.number).toBe('11');
  });

  it('keeps printed numbers when somebody comes in between', () => {
    const live = begun(exampleShow());
    const moved = changed(live, {
      type: 'place-recipients',
      payload: { waveId: 'w-1', recipientIds: ['r-family'], index: 1 },
    });
    const numbers = stagePage(moved, 'w-1', t)?.trays.flatMap(({ rows }) =>
      rows.map(({ number }) => number),
    );
    expect(numbers).toEqual(['1', '1a', '2', '3']);
  });

  it('is nothing for an unknown wave', () => {
    expect(stagePage(sample, 'nowhere', t)).toBeNull();
  });
});

describe('missingIn', () => {
  it('does not shout everybody when nobody has been ticked', () => {
    expect(missingIn(sample, 'bktinh-w1')).toEqual({ isCheckInUsed: false, people: [] });
  });

  it('names who was said to be late all the same', () => {
    const late = attends(hard, 'mai', { state: 'late' });
    expect(missingIn(late, 'province-2').people.map(({ id }) => id)).toEqual(['mai']);
  });

  it('names who is expected or late as soon as somebody was ticked, and nobody else', () => {
    const ticked = attends(attends(hard, 'hospital', { state: 'present' }), 'mai', {
      state: 'late',
    });
    expect(missingIn(ticked, 'province-2')).toMatchObject({
      isCheckInUsed: true,
      people: [{ id: 'mai' }, { id: 'family-1' }, { id: 'family-2' }],
    });
    expect(missingIn(ticked, 'certificate-1').people).toEqual([]);
  });

  it('is quiet when all are there', () => {
    const here = ['mai', 'family-1', 'family-2'].reduce(
      (show, id) => attends(show, id, { state: 'present' }),
      hard,
    );
    expect(missingIn(here, 'province-2')).toEqual({ isCheckInUsed: true, people: [] });
  });
});

it('a wave that there is not has no name, one alone that of its presentation', () => {
  const { plan } = exampleShow();
  expect(['w-9', 'w-3', 'w-2'].map((id) => waveLabel(plan, id, t))).toEqual([
    '',
    'Trao tặng s-flag',
    'Trao tặng s-labour · Đợt 2/2',
  ]);
});
