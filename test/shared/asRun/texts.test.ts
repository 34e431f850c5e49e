import { asRun } from '@shared/asRun/asRun.ts';
import { eventText, outcomeText } from '@shared/asRun/texts.ts';
import type { Show } from '@shared/model/show.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { attend, begin, type Deed, end, evening, resync } from '../../fixtures/evening.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const show = exampleShow();

describe('what happened, in words', () => {
  const t = translator('vi');
  const told = (of: Show) => asRun(of).log.map((entry) => eventText(of, entry, t));
  const last = (of: Show) => told(of).at(-1);
  const shown = (...deeds: readonly Deed[]) => evening(show, [[0, begin], ...deeds]);

  it('names who is on the stage alone, where nobody was passed over', () => {
    const on = shown({ goTo: 'w-1/present', at: 10 }, [100, resync('w-1', 'r-school')]);
    expect(last(on)?.about).toBe('Trường Trung học phổ thông Chuyên');
  });

  it('says of somebody who is expected again that they are', () => {
    const expected = shown([5, attend('r-hero', { state: 'late' })], [6, attend('r-hero', null)]);
    expect(last(expected)?.about).toBe('Cố Vũ Đức Thắng: bỏ ghi nhận, chờ có mặt');
  });

  it('says that a hold had no reason, and its cue by the number that it has now', () => {
    const held = shown({ goTo: 's-intro', at: 10 }, [
      40,
      { type: 'hold', payload: { reason: '' } },
    ]);
    expect(last(held)).toEqual({ what: 'Tạm dừng', about: 'không ghi lý do', cue: '2' });
    const { 's-intro': _number, ...cues } = held.run.numbers.cues;
    const unnumbered = { ...held, run: { ...held.run, numbers: { cues, places: {} } } };
    expect(last(unnumbered)?.cue).toBe('1a');
  });

  it('says of a hold before the first GO no cue', () => {
    expect(last(shown([4, { type: 'hold', payload: { reason: 'Chờ' } }]))).toEqual({
      what: 'Tạm dừng',
      about: 'Chờ',
      cue: null,
    });
  });

  it('says of a release before the first GO nothing more', () => {
    const released = shown(
      [4, { type: 'hold', payload: { reason: 'Chờ' } }],
      [5, { type: 'release', payload: {} }],
    );
    expect(last(released)).toMatchObject({ about: '', cue: null });
  });

  it('says that somebody or something is no more, where the plan has lost it since', () => {
    const done = shown([5, attend('r-waiting', { state: 'late' })], { goTo: 's-intro', at: 10 }, [
      60,
      end,
    ]);
    const { plan } = done;
    const lost: Show = {
      ...done,
      plan: {
        ...plan,
        recipients: plan.recipients.filter(({ id }) => id !== 'r-waiting'),
        segments: plan.segments.filter(({ id }) => id !== 's-intro'),
      },
    };
    const about = told(lost).map((one) => one.about);
    expect(about).toContain(`${t('asRun.gone')}: đến muộn`);
    expect(told(lost)).toContainEqual({ what: 'GO', about: t('asRun.gone'), cue: '2' });
    const forgotten = { ...lost, run: { ...lost.run, numbers: { cues: {}, places: {} } } };
    expect(told(forgotten)).toContainEqual({ what: 'GO', about: t('asRun.gone'), cue: null });
  });

  it('names a change by its command where there is no word for it', () => {
    const entry = { at: 0, event: 'change', command: 'fly', about: null } as const;
    expect(eventText(show, entry, t).about).toBe('Fly');
  });

  it('says who receives for whom, with the relation where it is known', () => {
    const words = (receiver: { name: string; relation: string | null } | null) =>
      outcomeText({ kind: 'receiver', receiver }, t);
    expect(words({ name: 'Vũ Thị Lan', relation: null })).toBe('Vũ Thị Lan đại diện gia đình nhận');
    expect(words(null)).toBe(t('asRun.outcome.receiverUnknown'));
  });
});
