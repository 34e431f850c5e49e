import { cues } from '@shared/cue/cues.ts';
import { standbyCue } from '@shared/cue/position.ts';
import type { Show } from '@shared/model/show.ts';
import { scriptOfCue } from '@shared/script/script.ts';
import { MOST_BESIDE, MOST_NAMES, type ScreenView, screenView } from '@shared/view/screenView.ts';
import { describe, expect, it } from 'vitest';
import { at, begun, changed, EIGHT_O_CLOCK, gone, goneTo } from '../../fixtures/apply.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { exampleShow, presentation, recipient, wave } from '../../fixtures/shows.ts';

const hard = hardShow('vi');
const TITLE = hard.info.title;

type Award = Extract<ScreenView, { kind: 'award' }>;

function awardOf(show: Show): Award {
  const view = screenView(show);
  if (view.kind !== 'award') throw new Error(`the wall shows ${view.kind}`);
  return view;
}

/** Ids of all names on the wall, in their order. */
const shown = (show: Show) => {
  const { current, names } = awardOf(show);
  return { current: current?.id ?? null, names: names.map(({ id }) => id) };
};

const call = (show: Show, waveId: string, recipientId: string) =>
  changed(show, { type: 'call-name', payload: { waveId, recipientId } });

const onScreen = (show: Show, screen: Show['run']['screen']) =>
  changed(show, { type: 'set-screen', payload: { screen } });

const byWave = (show: Show): Show => ({
  ...show,
  plan: { ...show.plan, calling: { ...show.plan.calling, step: 'wave' } },
});

describe('screenView', () => {
  it('shows the title of the show before the first GO, at the opening and after the end', () => {
    const card = { kind: 'card', title: TITLE, segment: null };
    expect(screenView(hard)).toEqual(card);
    expect(screenView(begun(hard))).toEqual(card);
    expect(screenView(gone(hard))).toEqual(card);
    const ended = changed(goneTo(hard, 'province-1/present'), { type: 'end-show', payload: {} });
    expect(screenView(ended)).toEqual(card);
  });

  it('shows the title of any other segment that is no presentation', () => {
    expect(screenView(goneTo(hard, 'report'))).toEqual({
      kind: 'card',
      title: TITLE,
      segment: 'Diễn văn kỷ niệm',
    });
  });

  it('reveals the award with the first cue of its presentation, and no name', () => {
    const ready = goneTo(hard, 'song');
    expect(screenView(ready)).toMatchObject({
      kind: 'card',
      segment: 'Hợp xướng “Bài ca Thầy thuốc”',
    });
    expect(awardOf(gone(ready))).toMatchObject({
      award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      current: null,
      names: [],
    });
  });

  it('reveals a name when it is called, the last one as current', () => {
    const up = goneTo(hard, 'province-1/call-up');
    expect(shown(up)).toEqual({ current: null, names: [] });
    const one = call(up, 'province-1', 'school');
    expect(shown(one)).toEqual({ current: 'school', names: [] });
    expect(shown(call(one, 'province-1', 'firm'))).toEqual({ current: 'firm', names: ['school'] });
  });

  it('reveals the wave from the handing over on, but nobody absent', () => {
    const present = goneTo(hard, 'province-2/present');
    expect(shown(present)).toEqual({ current: null, names: ['mai', 'family-1', 'family-2'] });
  });

  it('hides who is marked absent after the call', () => {
    const called = call(goneTo(hard, 'province-1/call-up'), 'province-1', 'school');
    const gone = changed(called, {
      type: 'set-attendance',
      payload: { recipientId: 'school', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    expect(shown(gone)).toEqual({ current: null, names: [] });
  });

  it('leaves out who was passed over, even from the handing over on', () => {
    const passed = changed(goneTo(hard, 'province-2/call-up'), {
      type: 'resync',
      payload: { waveId: 'province-2', recipientId: 'family-1' },
    });
    expect(shown(passed)).toEqual({ current: 'family-1', names: [] });
    expect(shown(gone(passed))).toEqual({ current: 'family-1', names: ['family-2'] });
  });

  it('shows them as one group for the photograph', () => {
    const called = call(goneTo(hard, 'province-1/present'), 'province-1', 'school');
    expect(shown(called).current).toBe('school');
    expect(shown(gone(called))).toEqual({ current: null, names: ['school', 'firm'] });
  });

  it('forgets the names when the next wave is called up', () => {
    const next = goneTo(hard, 'province-2/call-up');
    expect(shown(next)).toEqual({ current: null, names: [] });
  });

  it('by wave reveals all names of the wave with its GO', () => {
    const show = byWave(hard);
    let now = begun(show);
    while (standbyCue(now)?.waveId !== 'province-1') now = gone(now);
    expect(screenView(now).kind).toBe('card');
    expect(shown(gone(now)).names).toEqual(['school', 'firm']);
  });

  it('names the presenters with the handing over, as the MC does, and not at the call-up', () => {
    const up = goneTo(hard, 'province-1/call-up');
    expect(awardOf(up)).toMatchObject({ presenters: [], formula: null });
    expect(awardOf(gone(up)).presenters).toEqual([
      { id: 'lan', name: 'Vàng Thị Lan', post: 'Phó Bí thư Tỉnh ủy' },
      { id: 'dat', name: 'Hoàng Tiến Đạt', post: 'Phó Chủ tịch UBND tỉnh' },
    ]);
    expect(awardOf(gone(up, 3)).presenters).toHaveLength(2);
    expect(awardOf(goneTo(hard, 'province-2/call-up')).presenters).toEqual([]);
  });

  it('says on whose behalf they hand over, and nothing where they do so for themselves', () => {
    expect(awardOf(goneTo(hard, 'order-1/present')).formula).toBe(
      'Thừa ủy quyền của Chủ tịch nước',
    );
    expect(awardOf(goneTo(hard, 'province-1/present')).formula).toBeNull();
  });

  it('by wave names the presenters with the GO of the wave', () => {
    const on = gone(byWave(hard), 4);
    expect(awardOf(on).presenters.map(({ id }) => id)).toEqual(['thanh']);
  });

  it('shows no presenter whom the MC has not named in this wave', () => {
    let show = begun(hard);
    let said = '';
    let seen = 0;
    for (let standby = standbyCue(show); standby !== null; standby = standbyCue(show)) {
      if (standby.waveId !== show.run.current?.split('/')[0]) said = '';
      said += JSON.stringify(scriptOfCue(show, standby.id));
      show = gone(show);
      const view = screenView(show);
      const presenters = view.kind === 'award' ? view.presenters : [];
      seen += presenters.length;
      expect(presenters.filter(({ name }) => !said.includes(name))).toEqual([]);
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('says discreetly who receives instead', () => {
    const [proxy] = awardOf(goneTo(hard, 'certificate-1/present')).names;
    expect(proxy).toMatchObject({
      name: 'Đỗ Gia Khánh',
      remark: 'bà Bùi Thị Ngân nhận thay',
      isPosthumous: false,
    });
    const [dead] = awardOf(goneTo(hard, 'order-2/present')).names;
    expect(dead).toMatchObject({
      name: 'Nguyễn Văn Bình',
      remark: 'vợ là Nguyễn Thị Hoa đại diện gia đình lên nhận',
      isPosthumous: true,
    });
  });

  it('shows no placeholder to the hall, but to the organisers in a rehearsal', () => {
    const show = exampleShow();
    const live = goneTo(show, 'w-3/present');
    expect(shown(live).names).toEqual(['r-school']);
    const rehearsed = gone(
      begun(show, 'rehearsal'),
      cues(show.plan).findIndex(({ id }) => id === 'w-3/present') + 1,
    );
    expect(awardOf(rehearsed).names.map(({ name }) => name)).toContain('Tập thể 01');
  });

  it('shows nothing but black, or the mark of the house, when the caller says so', () => {
    const called = call(goneTo(hard, 'province-1/call-up'), 'province-1', 'school');
    expect(screenView(onScreen(called, 'blank'))).toEqual({ kind: 'blank' });
    expect(screenView(onScreen(called, 'logo'))).toEqual({ kind: 'logo', title: TITLE });
    expect(screenView(onScreen(onScreen(called, 'blank'), 'auto')).kind).toBe('award');
  });

  it('keeps what is shown while the show is held', () => {
    const called = call(goneTo(hard, 'province-1/call-up'), 'province-1', 'school');
    const held = changed(called, { type: 'hold', payload: { reason: 'chờ khung' } });
    expect(screenView(held)).toEqual(screenView(called));
  });

  it('of more names than can be read it shows those that were called last', () => {
    const many = Array.from({ length: MOST_NAMES + 5 }, (_, n) => recipient(`m${n}`));
    const base = exampleShow();
    const show: Show = {
      ...base,
      plan: {
        ...base.plan,
        recipients: many,
        segments: [
          presentation(
            's',
            [
              wave(
                'w',
                many.map(({ id }) => id),
              ),
            ],
            { callUp: 'after' },
          ),
        ],
      },
    };
    const all = shown(goneTo(show, 'w/present')).names;
    expect(all).toHaveLength(MOST_NAMES);
    expect(all.at(-1)).toBe(`m${MOST_NAMES + 4}`);
    let called = goneTo(show, 'w/call-up');
    for (const { id } of many.slice(0, 12)) called = call(called, 'w', id);
    const { current, names } = shown(called);
    expect([current, names[0], names.length]).toEqual(['m11', 'm3', MOST_BESIDE]);
  });

  it('at no cue of a whole show names anybody who is still to come', () => {
    let show = begun(hard);
    const last = cues(hard.plan).length;
    for (let nth = 0; nth < last; nth += 1) {
      const standby = standbyCue(show);
      if (standby === null) break;
      show = at(show, EIGHT_O_CLOCK + nth * 60_000, { type: 'go', payload: { cueId: standby.id } });
      const said = JSON.stringify(screenView(show));
      for (const segment of show.plan.segments.slice(
        show.plan.segments.findIndex(({ id }) => id === standby.segmentId) + 1,
      ))
        expect(said).not.toContain(`"${segment.title}"`);
      const here = show.plan.segments.flatMap((segment) =>
        segment.kind === 'presentation' ? segment.waves : [],
      );
      const current = here.find(({ id }) => id === standby.waveId)?.recipientIds ?? [];
      for (const { id, name } of show.plan.recipients)
        if (!current.includes(id)) expect(said).not.toContain(`"${name}"`);
    }
    expect(show.run.current).toBe('end');
  });
});
