import type { Award } from '@shared/model/award.ts';
import type { Presentation } from '@shared/model/segment.ts';
import { misnamed, oddCallUp, oddFormula } from '@shared/protocol/rules/handing.ts';
import { castDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import { person, wave } from '../../fixtures/shows.ts';
import { handing, quietWith, thing } from './quietShow.ts';

const OF_PM = 'Thừa ủy quyền của Thủ tướng Chính phủ';
const OF_PRESIDENT = 'Thừa ủy quyền của Chủ tịch nước';

/** What is said of the formula of one presentation: its kind, what is due and what is said instead. */
function formulas(
  segmentId: string,
  formula: Presentation['formula'],
  { presenters = null, award = {} }: { presenters?: string[][] | null; award?: object } = {},
) {
  const show = quietWith((plan) => {
    const segment = handing(plan, segmentId);
    segment.formula = formula;
    plan.people.push(castDraft(person('premier', 'Phạm Văn Nam', ['Thủ tướng Chính phủ'])));
    Object.assign(thing(plan.awards, segment.awardId), award);
    if (presenters !== null)
      segment.waves = castDraft(presenters.map((ids, nth) => wave(`w-${nth}`, ['an'], ids)));
  });
  const segment = show.plan.segments.find(({ id }) => id === segmentId);
  if (segment?.kind !== 'presentation') throw new Error('no presentation');
  return oddFormula(show, segment).map(({ kind, values }) => [kind, values.formula, values.said]);
}

const custom = (text: string) => ({ kind: 'custom', text }) as const;
const NONE = { kind: 'none' } as const;

describe('the formula', () => {
  it('is named with its award, as it would be said and as it is said', () => {
    const show = quietWith((plan) => {
      handing(plan, 's-pm').formula = custom('Được ủy nhiệm');
    });
    const pm = show.plan.segments[5];
    if (pm?.kind !== 'presentation') throw new Error('no presentation');
    expect(oddFormula(show, pm)).toEqual([
      {
        rule: 'N4',
        kind: 'different',
        at: { segmentId: 's-pm' },
        values: {
          title: 'Trao tặng s-pm',
          award: 'Bằng khen của Thủ tướng Chính phủ',
          formula: OF_PM,
          said: 'Được ủy nhiệm',
        },
        fix: 'formula',
      },
    ]);
  });

  it('is missing where one of the waves has somebody who needs it', () => {
    expect(formulas('s-pm', NONE)).toEqual([['omitted', OF_PM, '']]);
    expect(formulas('s-pm', NONE, { presenters: [['premier'], ['deputy']] })).toEqual([
      ['omitted', OF_PM, ''],
    ]);
    expect(formulas('s-pm', NONE, { presenters: [['premier'], []] })).toEqual([]);
    expect(formulas('s-pm', NONE, { presenters: [[]] })).toEqual([]);
    expect(formulas('s-province', NONE)).toEqual([]);
  });

  it('is right when it is right for one of the waves', () => {
    const presenters = [['premier'], ['deputy']];
    expect(formulas('s-pm', custom(OF_PM), { presenters })).toEqual([]);
    expect(formulas('s-pm', custom('Xin mời'), { presenters })).toEqual([
      ['different', OF_PM, 'Xin mời'],
    ]);
  });

  it('is needless of whoever holds the authority', () => {
    expect(formulas('s-pm', custom(OF_PM), { presenters: [['premier']] })).toEqual([
      ['needless', '', OF_PM],
    ]);
    expect(formulas('s-province', custom('Xin mời'))).toEqual([['needless', '', 'Xin mời']]);
  });

  it.each<readonly [string, string, Partial<Award>, string | null]>([
    ['of an award without any', OF_PM, {}, 'authority'],
    ['of an award whose issuer nobody knows', OF_PM, { issuer: null }, 'authority'],
    ['named in English only', `On behalf of the Prime Minister`, { issuer: null }, 'authority'],
    ['of its issuer', OF_PM, { issuer: { vi: 'Thủ tướng Chính phủ', en: null } }, 'needless'],
    [
      'of its issuer, in English',
      'On behalf of the Prime Minister',
      { issuer: { vi: null, en: 'The Prime Minister' } },
      'needless',
    ],
    ['of its own authority', OF_PM, { onBehalfOf: { vi: 'Thủ tướng Chính phủ', en: null } }, null],
    [
      'of another than its own',
      OF_PRESIDENT,
      { onBehalfOf: { vi: 'Thủ tướng Chính phủ', en: null } },
      'authority',
    ],
    ['of nobody in the catalogue', 'Thừa ủy quyền của Giám đốc Sở', {}, 'needless'],
    ['that is represented, not handed on', 'Thay mặt Thủ tướng Chính phủ', {}, null],
    ['that is only named', 'Xin mời Thủ tướng Chính phủ', {}, 'needless'],
  ])('hands on the authority %s', (_what, said, award, kind) => {
    const found = formulas('s-province', custom(said), { award });
    expect(found.map(([one]) => one)).toEqual(kind === null ? [] : [kind]);
  });
});

describe('a name that the law does not know', () => {
  const WRONG = 'Cờ thi đua của Thủ tướng Chính phủ';
  const RIGHT = 'Cờ thi đua của Chính phủ';
  const named = (name: Award['name'], language: 'vi' | 'en', title = 'Trao Cờ') => {
    const show = quietWith((plan, { info }) => {
      info.scriptLanguage = language;
      thing(plan.awards, 'pm').name = name;
      handing(plan, 's-pm').title = title;
    });
    const [, , , , , pm] = show.plan.segments;
    if (pm?.kind !== 'presentation') throw new Error('no presentation');
    return misnamed(show, pm);
  };
  const found = (kind: string, name: string, title = 'Trao Cờ') => ({
    rule: 'N5',
    kind,
    at: { segmentId: 's-pm' },
    values: { title, name, right: RIGHT },
    fix: 'rename',
  });

  it('is said of the award, with the right one', () => {
    expect(named({ vi: WRONG, en: null }, 'vi')).toEqual([found('award', WRONG)]);
    expect(named({ vi: RIGHT, en: WRONG }, 'vi')).toEqual([found('award', WRONG)]);
    expect(named({ vi: null, en: WRONG }, 'en')).toEqual([found('award', WRONG)]);
    expect(named({ vi: RIGHT, en: 'Flag' }, 'vi')).toEqual([]);
  });

  it('is the one of both names that is wrong, whichever the script is in', () => {
    expect(named({ vi: WRONG, en: 'Emulation Flag' }, 'en')).toEqual([found('award', WRONG)]);
  });

  it('is said of the title as it stands there', () => {
    const title = `Trao cờ thi đua của Thủ tướng chính phủ năm 2024`;
    const wrong = 'cờ thi đua của Thủ tướng chính phủ';
    expect(named({ vi: RIGHT, en: null }, 'vi', title)).toEqual([found('title', wrong, title)]);
    expect(named({ vi: WRONG, en: null }, 'vi', title)).toEqual([
      found('award', WRONG, title),
      found('title', wrong, title),
    ]);
  });
});

describe('the call-up against the decision', () => {
  const called = (segmentId: string, changes: object, issuer?: Award['issuer']) => {
    const show = quietWith((plan) => {
      const segment = handing(plan, segmentId);
      Object.assign(segment, changes);
      if (issuer !== undefined) thing(plan.awards, segment.awardId).issuer = issuer;
    });
    const segment = show.plan.segments.find(({ id }) => id === segmentId);
    if (segment?.kind !== 'presentation') throw new Error('no presentation');
    return oddCallUp(show, segment);
  };

  it('is said with who gives the award and what is usual', () => {
    expect(called('s-order-2', { callUp: 'after' })).toEqual([
      {
        rule: 'N6',
        kind: 'before',
        at: { segmentId: 's-order-2' },
        values: { title: 'Trao tặng s-order-2', issuer: 'Chủ tịch nước' },
        fix: 'call-up',
      },
    ]);
    const known = { vi: 'Chủ tịch UBND tỉnh', en: null };
    expect(
      called('s-province', { callUp: 'before' }, known).map(({ kind, values }) => [
        kind,
        values.issuer,
      ]),
    ).toEqual([['after', 'Chủ tịch UBND tỉnh']]);
    expect(called('s-province', { callUp: 'before' }, null)[0]?.values.issuer).toBe('');
  });

  it('is no matter where no decision is read, or when it is left to itself', () => {
    expect(called('s-order-2', { callUp: 'after', decisionId: null })).toEqual([]);
    expect(called('s-order-2', { callUp: 'auto' })).toEqual([]);
  });
});
