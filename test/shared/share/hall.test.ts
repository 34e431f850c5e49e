import { currentCue, standbyCue } from '@shared/cue/position.ts';
import { sampleShow } from '@shared/document/samples.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import { findWave } from '@shared/model/lookup.ts';
import type { Show } from '@shared/model/show.ts';
import { recipientName } from '@shared/script/names.ts';
import { showTemplates } from '@shared/script/template.ts';
import { hallPart, hallState } from '@shared/share/hall.ts';
import { HALL_PARTS } from '@shared/share/roles.ts';
import { screenView } from '@shared/view/screenView.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, gone, goneTo } from '../../fixtures/apply.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { presentation, recipient, wave } from '../../fixtures/shows.ts';

const sample = (name: string): Show => {
  const show = sampleShow(name);
  if (show === null) throw new Error(`no sample ${name}`);
  return show;
};

const byWave = (show: Show): Show => ({
  ...show,
  plan: { ...show.plan, calling: { ...show.plan.calling, step: 'wave' } },
});

/** Everybody has a name of their own that stands nowhere else, so that it is seen wherever it leaks. */
function marked(show: Show): Show {
  const recipients = show.plan.recipients.map((one) => ({
    ...one,
    name: `Người nhận #${one.id}#`,
    receiver: one.receiver === null ? null : { ...one.receiver, name: `Người thay #${one.id}#` },
  }));
  return { ...show, plan: { ...show.plan, recipients } };
}

/** Ids of the recipients whose marks stand in what is told. */
const namedIn = (told: unknown): ReadonlySet<string> =>
  new Set([...JSON.stringify(told).matchAll(/#([^#"]+)#/gu)].map(([, id = '']) => id));

/** Every position of the show by GO, with each name of a wave called in its turn. */
function* positions(whole: Show): Generator<Show> {
  let show = whole;
  yield show;
  show = begun(show);
  yield show;
  for (let standby = standbyCue(show); standby !== null; standby = standbyCue(show)) {
    show = gone(show);
    yield show;
    if (standby.beat !== 'call-up' || standby.waveId === null) continue;
    for (const { recipient: one, attendance } of lineup(show, standby.waveId)) {
      if (attendance?.state === 'absent') continue;
      show = changed(show, {
        type: 'call-name',
        payload: { waveId: standby.waveId, recipientId: one.id },
      });
      yield show;
    }
  }
  yield changed(show, { type: 'end-show', payload: {} });
}

/** Who was named too early, by "cue: recipient". `told` makes what a device gets. */
function namedTooEarly(whole: Show, told: (show: Show) => unknown): readonly string[] {
  const revealed = new Set<string>();
  const early: string[] = [];
  for (const show of positions(whole)) {
    for (const id of namedIn(screenView(show))) revealed.add(id);
    for (const id of namedIn(told(show)))
      if (!revealed.has(id)) early.push(`${show.run.current}: ${id}`);
  }
  return early;
}

const SHOWS: Readonly<Record<string, Show>> = {
  'the sample': marked(sample('thai-nguyen-2025')),
  'the other sample': marked(sample('graduation')),
  'the hard show': marked(hardShow('vi')),
  'the hard show by wave': marked(byWave(hardShow('vi'))),
};

describe('hallState', () => {
  it.each(Object.keys(SHOWS))('at no position of %s names who was not announced', (name) => {
    const show = SHOWS[name] as Show;
    expect(namedTooEarly(show, hallState)).toEqual([]);
  });

  it.each(Object.keys(SHOWS))('of %s reveals no name of a wave that is still to come', (name) => {
    // The wall itself is held to what the run has marked, not to what it says of itself.
    const early: string[] = [];
    for (const show of positions(SHOWS[name] as Show)) {
      const cue = currentCue(show);
      const here = findWave(show.plan, cue?.waveId ?? null)?.wave.recipientIds ?? [];
      const called = show.run.names[cue?.waveId ?? ''];
      const isCallOver =
        show.plan.calling.step === 'wave' || !['announce', 'call-up'].includes(cue?.beat ?? '');
      for (const id of namedIn(hallState(show))) {
        const isCalled = isCallOver || called?.current === id || called?.marks[id] === 'called';
        if (!here.includes(id) || !isCalled) early.push(`${show.run.current}: ${id}`);
      }
    }
    expect(early).toEqual([]);
  });

  it('walks over every name: each of them is announced at last, or this would prove nothing', () => {
    const show = SHOWS['the sample'] as Show;
    const revealed = new Set([...positions(show)].flatMap((one) => [...namedIn(hallState(one))]));
    expect(revealed.size).toBe(new Set(standing(show)).size);
  });

  it.each(HALL_PARTS)('would see a leak in %s: the lineup of what GO fires next', (part) => {
    const leaky = (now: Show) => ({
      ...hallState(now),
      [part]: {
        ...hallPart(now, part),
        lineup: lineup(now, standbyCue(now)?.waveId ?? '').map((place) =>
          recipientName(place, showTemplates(now)),
        ),
      },
    });
    expect(namedTooEarly(SHOWS['the hard show'] as Show, leaky)).toContain('song: school');
  });

  it('is as small for 10,000 recipients as for 10, below 20 KB', () => {
    const most = (count: number) => {
      const show = crowd(count);
      const sizes = ['w0/call-up', 'w0/present', 'w0/leave'].map((cueId) =>
        Buffer.byteLength(JSON.stringify(hallState(goneTo(show, cueId)))),
      );
      return Math.max(...sizes);
    };
    const [few, many] = [most(10), most(10_000)];
    expect(many).toBeLessThan(20_000);
    expect(many).toBeLessThan(few * 3);
  });

  it('has its notes once, however many steps of a segment are near', () => {
    const show = crowd(10);
    const note = 'Nhạc nền nhỏ dần khi người trao bước lên. '.repeat(40);
    const noted: Show = {
      ...show,
      plan: {
        ...show.plan,
        segments: show.plan.segments.map((one) => ({ ...one, notes: { sound: note } })),
      },
    };
    const said = JSON.stringify(hallState(goneTo(noted, 'w0/call-up')));
    expect(said.split(note.trim())).toHaveLength(2);
  });
});

/** Ids of all who stand in a wave and are not absent. */
const standing = (show: Show): readonly string[] =>
  show.plan.segments.flatMap((one) =>
    one.kind === 'presentation'
      ? one.waves.flatMap(({ recipientIds }) =>
          recipientIds.filter((id) => show.run.attendance[id]?.state !== 'absent'),
        )
      : [],
  );

/** So many recipients with names of a usual length, in waves of at most 20. */
function crowd(count: number): Show {
  const base = hardShow('vi');
  const recipients = Array.from({ length: count }, (_, at) =>
    recipient(`r${at}`, {
      kind: 'individual',
      name: `Nguyễn Thị Phương ${at}`,
      post: 'Trưởng phòng Tổ chức cán bộ',
      unit: 'Trường Trung học phổ thông số 2',
    }),
  );
  const waves = Array.from({ length: Math.ceil(count / 20) }, (_, at) =>
    wave(
      `w${at}`,
      recipients.slice(at * 20, at * 20 + 20).map(({ id }) => id),
      ['lan'],
    ),
  );
  return {
    ...base,
    plan: {
      ...base.plan,
      recipients,
      segments: [presentation('all', waves, { awardId: 'bk-tinh', callUp: 'after' })],
    },
    run: { ...base.run, attendance: {} },
  };
}
