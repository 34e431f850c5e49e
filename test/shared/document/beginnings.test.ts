import { brokenInvariant } from '@shared/command/invariants.ts';
import { withoutPeople } from '@shared/document/beginnings.ts';
import { SAMPLES } from '@shared/document/samples.ts';
import { newShow } from '@shared/model/show.ts';
import { NOTHING_STATED } from '@shared/model/stated.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

describe('a show without its people', () => {
  const { info, plan } = withoutPeople(exampleShow());

  it('keeps the programme, the awards and the hall', () => {
    const before = exampleShow();
    expect(plan.segments.map(({ id, title }) => [id, title])).toEqual(
      before.plan.segments.map(({ id, title }) => [id, title]),
    );
    expect([plan.awards, plan.stage, plan.timing]).toEqual([
      before.plan.awards,
      before.plan.stage,
      before.plan.timing,
    ]);
    expect([info.title, info.venue]).toEqual([before.info.title, before.info.venue]);
  });

  it('knows nobody, no date and no number', () => {
    expect([plan.people, plan.recipients, plan.lists, info.date]).toEqual([[], [], [], null]);
    for (const { number, date, signer, announcerId } of plan.decisions)
      expect([number, date, signer, announcerId]).toEqual([null, null, null, null]);
    const text = JSON.stringify(plan);
    for (const { name } of [...exampleShow().plan.people, ...exampleShow().plan.recipients])
      if (name !== null) expect(text).not.toContain(name);
  });

  it('keeps templates and abbreviations, and nothing that was said of last year’s programme', () => {
    const stated = { collective: 12, individual: null, household: 3 };
    const dismissal = { reason: 'Ban tổ chức đồng ý', said: 'Đứng ngoài thứ tự' };
    const show = changed(
      exampleShow(),
      {
        type: 'edit-info',
        payload: { changes: { mc: 'Lê Thị Ánh', stated, protocol: 'vn-state' } },
      },
      { type: 'edit-decision', payload: { id: 'd-president', changes: { stated } } },
      {
        type: 'write-words',
        payload: { part: 's-close#finish', text: 'Xin cảm ơn.', basis: 'Bế mạc.' },
      },
      { type: 'set-abbreviation', payload: { short: 'ĐVTT', full: 'đơn vị thực tập' } },
      {
        type: 'edit-template',
        payload: { language: 'vi', key: 'closing.say', text: 'Xin cảm ơn.' },
      },
      { type: 'dismiss-finding', payload: { key: 'N9 s-intro', ...dismissal } },
      { type: 'edit-segment', payload: { segmentId: 's-speech', changes: { role: 'report' } } },
      { type: 'edit-segment', payload: { segmentId: 's-close', changes: { pinned: true } } },
    );
    const begun = withoutPeople(show);
    expect(begun.info).toMatchObject({ mc: '', stated: NOTHING_STATED, protocol: 'vn-state' });
    for (const decision of begun.plan.decisions) expect(decision.stated).toEqual(NOTHING_STATED);
    expect(begun.plan.words).toEqual({ ...show.plan.words, own: {} });
    expect(begun.plan.words.abbreviations).toEqual({ ĐVTT: 'đơn vị thực tập' });
    expect(begun.plan.words.templates.vi).toEqual({ 'closing.say': 'Xin cảm ơn.' });
    expect(begun.plan.dismissed).toEqual({});
    expect(begun.plan.segments.find(({ id }) => id === 's-speech')).toMatchObject({
      role: 'report',
    });
    expect(begun.plan.segments.find(({ id }) => id === 's-close')?.pinned).toBe(true);
  });

  it('is called as before at the same times of day, without the words for last year’s waits', () => {
    const fillers = ['Xin mời quý vị nghe nghệ sĩ Nguyễn Văn Dũng.'];
    const show = changed(
      exampleShow(),
      { type: 'edit-calling', payload: { changes: { step: 'wave', guardMs: 900, fillers } } },
      {
        type: 'edit-segment',
        payload: { segmentId: 's-close', changes: { startsAt: '10:30', endsBy: '11:00' } },
      },
    );
    const next = withoutPeople(show).plan;
    expect(next.calling).toEqual({ step: 'wave', guardMs: 900, fillers: [] });
    expect(next.segments.at(-1)).toMatchObject({ startsAt: '10:30', endsBy: '11:00' });
  });

  it('is made from the plan that a rehearsal has set aside, not from what was tried in it', () => {
    const tried = changed(
      exampleShow(),
      { type: 'begin', payload: { as: 'rehearsal' } },
      { type: 'edit-info', payload: { changes: { venue: 'Nhà tập' } } },
      { type: 'remove-segment', payload: { segmentId: 's-launch' } },
    );
    expect(withoutPeople(tried)).toEqual(withoutPeople(exampleShow()));
  });

  it.each([exampleShow(), ...SAMPLES].map((show) => [show.id, show] as const))(
    '%s stays a show that holds together',
    (_id, show) => {
      const begun = { ...newShow('next', show.info), ...withoutPeople(show) };
      expect(brokenInvariant(begun)).toBeNull();
    },
  );
});
