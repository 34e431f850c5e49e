import { SAMPLES } from '@shared/document/samples.ts';
import { TEMPLATES } from '@shared/document/templates.ts';
import type { Show } from '@shared/model/show.ts';
import { findings, passedOver } from '@shared/protocol/checks.ts';
import { findingKey, findingSaid } from '@shared/protocol/finding.ts';
import { describe, expect, it } from 'vitest';
import { changed, gone, goneTo } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';
import { handing, quietWith, thing } from './quietShow.ts';

const short = (show: Show) =>
  findings(show).map(({ rule, kind, at }) =>
    [rule, kind, at.segmentId].filter((part) => part !== undefined && part !== null).join(' '),
  );

describe('findings', () => {
  it('are errors first, then notices, each in the order of the programme', () => {
    expect(short(exampleShow())).toEqual(['R6 unplaced', 'unnamed s-labour', 'unnamed s-flag']);
    const show = changed(exampleShow(), {
      type: 'edit-wave',
      payload: { waveId: 'w-2', changes: { presenterIds: [] } },
    });
    expect(short(show).slice(0, 2)).toEqual(['R6 unplaced', 'wave-without-presenter s-labour']);
  });

  it('of the Thái Nguyên sample are what its report left open', () => {
    const [sample] = SAMPLES;
    if (sample === undefined) throw new Error('no sample');
    expect(short(sample)).toEqual([
      // The report gives no date and no names.
      'date-unknown',
      'unnamed hcld2',
      'unnamed hcld3',
      // Its captions leave the formula out for both awards of the Prime Minister …
      'unnamed cocp',
      'N4 omitted cocp',
      // … and it hands the flag over before the certificate, which the decree lists first; both orders occur.
      'N3 bkttg',
      'unnamed bkttg',
      'N4 omitted bkttg',
      'unnamed cotinh',
      'unnamed bktinh',
    ]);
  });

  it('are no errors in any sample or template', () => {
    for (const show of [...SAMPLES, ...TEMPLATES])
      expect(findings(show).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('of a ceremony without state protocol ask for no order of awards', () => {
    const show = quietWith((plan, draft) => {
      draft.info.protocol = 'plain';
      plan.segments.reverse();
    });
    expect(findings(show)).toEqual([]);
  });

  it('ask what the MC does only as long as the wave is not over', () => {
    const show = quietWith((plan) => {
      const recipient = plan.recipients.find(({ id }) => id === 'an');
      if (recipient) recipient.posthumous = true;
    });
    expect(short(show)).toEqual(['R4 posthumous s-order-2']);
    expect(short(goneTo(show, 'w-order-2/leave'))).toEqual(['R4 posthumous s-order-2']);
    expect(short(goneTo(show, 'w-order-3/call-up'))).toEqual([]);
  });
});

describe('in the course of the show', () => {
  const posthumous = (...ids: string[]) =>
    quietWith((plan) => {
      for (const id of ids) {
        Object.assign(thing(plan.recipients, id), { kind: 'individual', posthumous: true });
      }
    });
  const open = (show: Show) => findings(show).map(({ rule, at }) => `${rule} ${at.waveId}`);

  it('only what the MC does with whom is no question any more, wave by wave', () => {
    const unnamed = changed(posthumous('court', 'bank', 'dung'), {
      type: 'edit-wave',
      payload: { waveId: 'w-province-1', changes: { presenterIds: [] } },
    });
    const before = [
      'R4 w-province-1',
      'R4 w-province-1',
      'R4 w-province-2',
      'wave-without-presenter w-province-1',
    ];
    expect(open(unnamed)).toEqual(before);
    expect(open(goneTo(unnamed, 'w-province-2/call-up'))).toEqual(
      before.filter((one) => one !== 'R4 w-province-1'),
    );
  });
});

describe('dismissals', () => {
  it('of what may not be passed over count for nothing', () => {
    const show = exampleShow();
    const [error] = findings(show);
    if (error === undefined) throw new Error('no error');
    const passed = changed(show, {
      type: 'dismiss-finding',
      payload: { key: findingKey(error), reason: 'Không sao', said: findingSaid(error) },
    });
    expect(findings(passed)).toEqual(findings(show));
    expect(passedOver(passed)).toEqual([]);
  });

  it('come back when the fact has changed', () => {
    const show = exampleShow();
    const unnamed = findings(show).find(({ at }) => at.segmentId === 's-flag');
    if (unnamed === undefined) throw new Error('nothing is unnamed');
    const payload = {
      key: findingKey(unnamed),
      reason: 'Chờ danh sách',
      said: findingSaid(unnamed),
    };
    const passed = changed(show, { type: 'dismiss-finding', payload });
    expect(short(passed)).toEqual(['R6 unplaced', 'unnamed s-labour']);
    expect(passedOver(passed)).toMatchObject([{ rule: 'unnamed', dismissed: 'Chờ danh sách' }]);
    const named = changed(passed, {
      type: 'edit-recipient',
      payload: { id: 'r-co-2', changes: { name: 'Công ty Điện lực' } },
    });
    expect(short(named)).toContain('unnamed s-flag');
  });
});

describe('in a large show', () => {
  const show = generatedShow({ segments: 60, recipients: 600, seed: 4 });
  it('a GO looks at nothing again', () => {
    const before = findings(show);
    expect(before.length).toBeGreaterThan(10);
    expect(findings(gone(show))).toBe(before);
  });

  it('an edit of one recipient looks at the presentation in which that one stands', () => {
    const before = new Set(findings(show));
    const edited = changed(show, {
      type: 'edit-recipient',
      payload: { id: 'r-45', changes: { unit: 'Sở Tài chính' } },
    });
    const anew = findings(edited).filter((one) => !before.has(one));
    expect(anew.map(({ rule, at }) => [rule, at.segmentId])).toEqual([['unnamed', 's-3']]);
  });
});

describe('findings of rarer shows', () => {
  const by = (show: Show, rule: string) => findings(show).filter((one) => one.rule === rule);

  it('ask what the MC does with somebody absent no more when the evening is over', () => {
    const absent = quietWith((_plan, show) => {
      show.run.attendance.cuong = { state: 'absent', outcome: 'undecided' };
    });
    expect(by(absent, 'R4')).toHaveLength(1);
    const ended = changed(gone(absent, 2), { type: 'end-show', payload: {} });
    expect(by(ended, 'R4')).toEqual([]);
  });

  it('name a decision without a number by its issuer in the language of the script', () => {
    const named = (language: 'vi' | 'en') =>
      by(
        quietWith((plan, { info }) => {
          info.scriptLanguage = language;
          info.mc = 'Hoàng Văn Nam';
          Object.assign(thing(plan.decisions, 'd-president'), { number: null });
        }),
        'N7',
      )[0]?.values.decision;
    expect([named('vi'), named('en')]).toEqual(['Chủ tịch nước', 'The President']);
  });

  it('say nothing of a formula where nobody hands over yet', () => {
    const said = (presenterIds: string[]) =>
      by(
        quietWith((plan) => {
          const segment = handing(plan, 's-order-2');
          segment.formula = { kind: 'custom', text: 'Thừa ủy quyền của Thủ tướng Chính phủ' };
          for (const one of segment.waves) one.presenterIds = presenterIds;
        }),
        'N4',
      );
    expect(said([])).toEqual([]);
    expect(said(['secretary'])).toHaveLength(1);
  });

  it('of a call-up say nothing of an issuer whom nobody knows', () => {
    const show = quietWith((plan) => {
      thing(plan.awards, 'pm').issuer = null;
      handing(plan, 's-pm').callUp = 'before-decision' as never;
    });
    const [odd] = by(show, 'N6');
    if (odd !== undefined) expect(odd.values.issuer).toBe('');
  });
});
