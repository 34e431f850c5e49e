import { standbyCue } from '@shared/cue/position.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { scriptOf } from '@shared/script/script.ts';
import { crewCueName, crewView } from '@shared/view/crewView.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, gone, goneTo } from '../../fixtures/apply.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { wave } from '../../fixtures/shows.ts';

const hard = hardShow('vi');
const byWave = (show: Show): Show => ({
  ...show,
  plan: { ...show.plan, calling: { ...show.plan.calling, step: 'wave' } },
});
const noted = (show: Show, notes: Readonly<Record<string, Record<string, string>>>): Show => ({
  ...show,
  plan: {
    ...show.plan,
    segments: show.plan.segments.map((one) => ({ ...one, notes: notes[one.id] ?? one.notes })),
  },
});

describe('crewView', () => {
  it('before the first GO has nothing on and the first cue on standby', () => {
    const { current, standby, ahead } = crewView(begun(hard));
    expect([current, standby?.id, ahead[0]?.id]).toEqual([null, 'open', 'guests']);
  });

  it('says what is on, what GO fires and the six steps after it', () => {
    const { current, standby, ahead } = crewView(goneTo(hard, 'province-1/call-up'));
    expect(current).toMatchObject({
      title: 'Trao Bằng khen của Chủ tịch UBND tỉnh',
      beat: 'call-up',
      wave: { number: 1, of: 2 },
    });
    expect(standby?.id).toBe('province-1/present');
    expect(ahead.map(({ id }) => id)).toEqual([
      'province-1/photo',
      'province-1/leave',
      'province-2/call-up',
      'province-2/present',
      'province-2/photo',
      'province-2/leave',
    ]);
  });

  it('says that a jump chose the standby, and not so of the next in the programme', () => {
    const on = goneTo(hard, 'song');
    expect(crewView(on).isJumped).toBe(false);
    const jumped = changed(on, { type: 'jump', payload: { cueId: 'address' } });
    expect(crewView(jumped)).toMatchObject({ isJumped: true, standby: { id: 'address' } });
  });

  it('has nothing on and nothing next once the show has ended', () => {
    const ended = changed(goneTo(hard, 'song'), { type: 'end-show', payload: {} });
    expect(crewView(ended)).toMatchObject({ current: null, standby: null, ahead: [], notes: {} });
  });

  it('names who comes to the lectern: the announcer reads, the presenters hand over', () => {
    const people = (cueId: string) =>
      crewView(goneTo(hard, cueId)).current?.people.map(({ name }) => name);
    expect(people('report')).toEqual(['Vàng Thị Lan']);
    expect(people('province/announce')).toEqual(['Phạm Thu Hiền']);
    expect(people('province-1/present')).toEqual(['Vàng Thị Lan', 'Hoàng Tiến Đạt']);
    expect(people('song')).toEqual([]);
    expect(crewView(goneTo(hard, 'report')).current?.people[0]?.post).toBe('Phó Bí thư Tỉnh ủy');
  });

  it('by wave has no beat, and all who come during the wave', () => {
    const { standby, ahead } = crewView(gone(byWave(hard), 7));
    expect(standby).toMatchObject({ beat: null, wave: { number: 1, of: 2 } });
    expect(standby?.people.map(({ name }) => name)).toEqual([
      'Phạm Thu Hiền',
      'Vàng Thị Lan',
      'Hoàng Tiến Đạt',
    ]);
    expect(ahead[0]).toMatchObject({ beat: null, wave: { number: 2, of: 2 } });
    expect(ahead[0]?.people.map(({ name }) => name)).toEqual(['Hoàng Tiến Đạt']);
  });

  it('counts who receives and who of them is absent', () => {
    const { current } = crewView(goneTo(hard, 'province-2/call-up'));
    expect(current?.counts).toEqual({ collective: 0, individual: 2, household: 2 });
    expect(current?.absent).toBe(1);
  });

  it('has no number where nothing is known: outside of waves, and of a wave in which nobody stands', () => {
    const empty: Show = {
      ...hard,
      plan: {
        ...hard.plan,
        segments: hard.plan.segments.map((one) =>
          one.kind === 'presentation' ? { ...one, waves: [wave(`${one.id}-x`, [])] } : one,
        ),
      },
    };
    for (const cueId of ['song', 'province-x/call-up'])
      expect(crewView(goneTo(empty, cueId)).current).toMatchObject({ counts: null, absent: null });
  });

  it('has the notes of each segment that is near once, and no empty ones', () => {
    const show = noted(hard, {
      province: { sound: 'Nhạc trao thưởng', light: ' ' },
      address: { light: 'Sáng đều' },
      song: { sound: '' },
      open: { sound: 'Quốc ca' },
    });
    expect(crewView(goneTo(show, 'song')).notes).toEqual({
      province: { sound: 'Nhạc trao thưởng' },
    });
    expect(Object.keys(crewView(goneTo(show, 'province-2/present')).notes)).toEqual([
      'province',
      'address',
    ]);
  });

  it('says what the MC has flagged until the show moves on', () => {
    const ready = changed(goneTo(hard, 'song'), { type: 'signal', payload: { kind: 'ready' } });
    expect(crewView(ready).signal).toBe('ready');
    expect(crewView(gone(ready)).signal).toBeNull();
  });

  it('calls a step what the caller calls it', () => {
    const name = (show: Show) => {
      const { current } = crewView(show);
      return current === null ? null : crewCueName(current, translator('vi'));
    };
    expect(name(goneTo(hard, 'province-2/photo'))).toEqual({
      heading: 'Chụp ảnh',
      context: 'Trao Bằng khen của Chủ tịch UBND tỉnh',
      wave: 'Đợt 2/2',
    });
    expect(name(goneTo(hard, 'certificate-1/photo'))).toEqual({
      heading: 'Chụp ảnh',
      context: 'Trao Bằng khen của Thủ tướng Chính phủ',
      wave: null,
    });
    expect(name(goneTo(hard, 'report'))).toEqual({
      heading: 'Diễn văn kỷ niệm',
      context: 'Phát biểu',
      wave: null,
    });
    expect(name(goneTo(hard, 'end'))).toEqual({ heading: 'Bế mạc', context: null, wave: null });
    expect(name(gone(byWave(hard), 4))).toEqual({
      heading: 'Đợt 1/2',
      context: 'Trao Huân chương Lao động hạng Ba',
      wave: null,
    });
  });

  const shows = [hard, byWave(hard), sampleShow('thai-nguyen-2025'), sampleShow('graduation')];
  it.each(shows.map((show, nth) => ({ nth, show })))(
    'at no cue of show $nth names a recipient or has words of the MC',
    ({ show: given }) => {
      if (given === null) throw new Error('the sample is gone');
      const whole = named(given);
      let show = begun(whole);
      const names = whole.plan.recipients.map(({ name }) => name ?? '');
      for (let standby = standbyCue(show); standby !== null; standby = standbyCue(show)) {
        show = gone(show);
        const said = JSON.stringify(crewView(show));
        expect(names.filter((name) => said.includes(name))).toEqual([]);
        const words = scriptOf(show, standby).flatMap((one) =>
          one.kind === 'say' ? [one.text] : [],
        );
        expect(words.filter((text) => said.includes(text))).toEqual([]);
      }
      expect(crewView(show).current).not.toBeNull();
    },
  );
});

/** Everybody has a name, so that a leak would be seen. */
function named(show: Show): Show {
  const recipients = show.plan.recipients.map((one) => ({
    ...one,
    name: one.name ?? `Người nhận ${one.id}`,
  }));
  return { ...show, plan: { ...show.plan, recipients } };
}
