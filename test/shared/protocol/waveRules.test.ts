import type { Presentation } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import type { Found } from '@shared/protocol/finding.ts';
import { sharedNumbers } from '@shared/protocol/rules/certificates.ts';
import { individualsFirst, notAsListed } from '@shared/protocol/rules/lineups.ts';
import { doubledParts, nobodyReceives, wrongKinds } from '@shared/protocol/rules/recipients.ts';
import { inNoWave } from '@shared/protocol/rules/twice.ts';
import { tooManyOnStage, unnamed } from '@shared/protocol/rules/waves.ts';
import { castDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import { importedList, recipient, wave } from '../../fixtures/shows.ts';
import { handing, individual, quietWith, thing } from './quietShow.ts';

/** Who stands in the waves of a presentation, who hands over to them and what lies on their trays. */

type Rule = (show: Show, segment: Presentation) => readonly Found[];
type Change = Parameters<typeof quietWith>[0];

/** What a rule finds in one presentation of the quiet show after a change. */
function found(rule: Rule, segmentId: string, change: Change): readonly Found[] {
  const show = quietWith(change);
  const segment = show.plan.segments.find(({ id }) => id === segmentId);
  if (segment?.kind !== 'presentation') throw new Error(`no presentation ${segmentId}`);
  return rule(show, segment);
}

const WAVE_1 = { segmentId: 's-province', waveId: 'w-province-1' };
const WAVE_2 = { segmentId: 's-province', waveId: 'w-province-2' };
const title = 'Trao tặng s-province';
const first = (order: number, name: string) => ({
  title,
  wave: 1,
  waves: 2,
  named: 'yes',
  order,
  name,
});
const second = (order: number, name: string) => ({ ...first(order, name), wave: 2 });

const lineup =
  (ids: readonly string[], more: readonly string[] = []): Change =>
  (plan) => {
    const [one, two] = handing(plan, 's-province').waves;
    Object.assign(one ?? {}, { recipientIds: [...ids] });
    Object.assign(two ?? {}, { recipientIds: [...more] });
  };

describe('the order of the lists', () => {
  /** The presentation with these lists, each under its id. */
  const listed = (lists: Readonly<Record<string, readonly string[]>>, change: Change) =>
    found(notAsListed, 's-province', (plan, show) => {
      for (const [id, ids] of Object.entries(lists)) {
        const rows = ids.map((one) => thing(plan.recipients, one));
        plan.lists.push(castDraft(importedList(id, rows)));
      }
      change(plan, show);
    }).map(({ at, values }) => [at.recipientId, values.order, values.list]);

  it('is told apart list by list, and the list of whoever stands otherwise is named', () => {
    const show: Change = lineup(['court', 'bank'], ['giang', 'dung']);
    expect(listed({ units: ['court', 'bank'], people: ['dung', 'giang'] }, show)).toEqual([
      ['giang', 1, 'people.xlsx'],
    ]);
    expect(listed({ units: ['bank', 'court'], people: ['giang', 'dung'] }, show)).toEqual([
      ['court', 1, 'units.xlsx'],
    ]);
  });

  it('says nothing about places among people of another list, another pile or none', () => {
    expect(listed({ one: ['bank'], other: ['court'] }, lineup(['court', 'bank']))).toEqual([]);
    expect(listed({ all: ['dung', 'court'] }, lineup(['court', 'dung']))).toEqual([]);
    expect(listed({ all: ['court', 'tax'] }, lineup(['bank', 'court', 'school', 'tax']))).toEqual(
      [],
    );
    expect(listed({}, lineup(['bank', 'court']))).toEqual([]);
    expect(listed({ all: ['court', 'tax'] }, lineup(['bank', 'tax', 'school', 'court']))).toEqual([
      ['tax', 2, 'all.xlsx'],
    ]);
  });

  it('is that of the list that came last', () => {
    expect(
      listed({ old: ['court', 'bank'], new: ['bank', 'court'] }, lineup(['court', 'bank'])),
    ).toEqual([['court', 1, 'new.xlsx']]);
  });

  it('is said with its place and can be made', () => {
    expect(
      found(notAsListed, 's-province', (plan) => {
        const rows = ['giang', 'dung'].map((one) => thing(plan.recipients, one));
        plan.lists.push(castDraft(importedList('people', rows)));
      }),
    ).toEqual([
      {
        rule: 'N11',
        kind: null,
        at: { ...WAVE_2, recipientId: 'dung' },
        values: { ...second(1, 'Vũ Thị Dung'), list: 'people.xlsx' },
        fix: 'sort-lineup',
      },
    ]);
  });
});

it('the first collective behind others is said, over all waves of the presentation', () => {
  expect(
    found(individualsFirst, 's-province', lineup(['court', 'dung'], ['giang', 'bank', 'tax'])),
  ).toEqual([
    {
      rule: 'N1',
      kind: 'lineup',
      at: { ...WAVE_2, recipientId: 'bank' },
      values: second(2, 'Kho bạc Nhà nước tỉnh'),
      fix: 'sort-lineup',
    },
  ]);
});

describe('recipients', () => {
  it('of a kind that the award is not for are said one by one, with kind and award', () => {
    expect(
      found(wrongKinds, 's-province', (plan) => {
        thing(plan.awards, 'province').kinds = ['collective'];
        thing(plan.recipients, 'giang').name = null;
      }),
    ).toEqual([
      {
        rule: 'R2',
        kind: null,
        at: { ...WAVE_2, recipientId: 'dung' },
        values: {
          ...second(1, 'Vũ Thị Dung'),
          award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
          kind: 'individual',
        },
        fix: null,
      },
      {
        rule: 'R2',
        kind: null,
        at: { ...WAVE_2, recipientId: 'giang' },
        values: {
          ...second(2, ''),
          named: 'no',
          award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
          kind: 'individual',
        },
        fix: null,
      },
    ]);
  });

  it('for whom nobody receives are said, be they dead, absent or both', () => {
    const kinds = (posthumous: boolean, state: 'absent' | 'late' | null) =>
      found(nobodyReceives, 's-province', (plan, { run }) => {
        thing(plan.recipients, 'dung').posthumous = posthumous;
        if (state === 'late') run.attendance.dung = { state };
        if (state === 'absent') run.attendance.dung = { state, outcome: 'undecided' };
      });
    expect(kinds(true, 'absent').map(({ kind }) => kind)).toEqual(['posthumous', 'absent']);
    expect(kinds(false, 'late')).toEqual([]);
    expect(kinds(true, null)).toEqual([
      {
        rule: 'R4',
        kind: 'posthumous',
        at: { ...WAVE_2, recipientId: 'dung' },
        values: second(1, 'Vũ Thị Dung'),
        fix: null,
      },
    ]);
  });

  it('without a name are counted per presentation, and the first is led to', () => {
    expect(
      found(unnamed, 's-province', (plan) => {
        for (const id of ['bank', 'dung', 'an']) thing(plan.recipients, id).name = null;
      }),
    ).toEqual([
      {
        rule: 'unnamed',
        kind: null,
        at: { ...WAVE_1, recipientId: 'bank' },
        values: { title, n: 2 },
        fix: null,
      },
    ]);
  });

  it('whom nobody would call are counted, and the first is led to', () => {
    const show = quietWith((plan) => {
      plan.recipients.unshift(castDraft(individual('early', 'Bùi Thị Mai')));
      plan.recipients.push(castDraft(individual('late', 'Bùi Thị Na')));
    });
    expect(inNoWave(show)).toEqual([
      {
        rule: 'R6',
        kind: 'unplaced',
        at: { recipientId: 'early' },
        values: { n: 2 },
        fix: null,
      },
    ]);
  });
});

describe('who hands over', () => {
  const parts = (change: Change) => found(doubledParts, 's-province', change);

  it('twice in one wave is said once', () => {
    expect(
      parts((plan) => {
        const [wave1] = handing(plan, 's-province').waves;
        wave1?.presenterIds.push('vice', 'chair', 'chair');
      }),
    ).toEqual([
      {
        rule: 'R6',
        kind: 'presenter-twice',
        at: { ...WAVE_1, personId: 'chair' },
        values: { title, wave: 1, waves: 2, name: 'Nguyễn Huy Dũng' },
        fix: null,
      },
    ]);
  });

  it('and receives in the same wave is said with the name of the recipient', () => {
    expect(
      parts((plan) => {
        thing(plan.recipients, 'dung').name = null;
        thing(plan.recipients, 'giang').name = 'ĐẶNG XUÂN TRƯỜNG ';
      }),
    ).toEqual([
      {
        rule: 'R6',
        kind: 'presents-and-receives',
        at: { ...WAVE_2, recipientId: 'giang' },
        values: { title, wave: 2, waves: 2, name: 'ĐẶNG XUÂN TRƯỜNG ' },
        fix: null,
      },
    ]);
  });

  it('and receives is nobody while nobody hands over', () => {
    expect(
      parts((plan) => {
        thing(plan.recipients, 'dung').name = 'Đặng Xuân Trường';
        for (const one of handing(plan, 's-province').waves) one.presenterIds = [];
      }),
    ).toEqual([]);
  });

  it('and announces matters in the first wave, in front of which the decision is read', () => {
    const announced = (presenters: readonly string[][], waves = true) =>
      parts((plan) => {
        thing(plan.decisions, 'd-province').announcerId = 'announcer';
        const segment = handing(plan, 's-province');
        for (const [nth, ids] of presenters.entries())
          Object.assign(segment.waves[nth] ?? {}, { presenterIds: ids });
        if (!waves) segment.waves = [];
      });
    expect(announced([['chair'], ['announcer']])).toEqual([]);
    expect(announced([], false)).toEqual([]);
    expect(announced([['chair', 'announcer'], ['vice']])).toEqual([
      {
        rule: 'R6',
        kind: 'presenter-announces',
        at: { ...WAVE_1, personId: 'announcer' },
        values: { title, wave: 1, waves: 2, name: 'Hoàng Văn Nam' },
        fix: null,
      },
    ]);
  });
});

describe('a row that is wider than the stage', () => {
  /** On a stage this wide, with a metre for each; the wave has this many. */
  const row = (widthMetres: number, n: number) =>
    found(tooManyOnStage, 's-province', (plan) => {
      Object.assign(plan.stage, { widthMetres, metresPerFrame: 1 });
      const ids = Array.from({ length: n }, (_, nth) => `r-${nth}`);
      plan.recipients.push(...castDraft(ids.map((id) => recipient(id))));
      handing(plan, 's-province').waves = castDraft([wave('w-row', ids)]);
    });

  it('is said with what it needs and what there is', () => {
    expect(row(3, 3)).toEqual([]);
    expect(row(3, 4)).toEqual([
      {
        rule: 'N10',
        kind: null,
        at: { segmentId: 's-province', waveId: 'w-row' },
        values: { title, wave: 1, waves: 1, n: 4, needed: 4, width: 3 },
        fix: 'split',
      },
    ]);
  });

  it('can be split as long as one person fits', () => {
    expect(row(1, 2).map(({ fix }) => fix)).toEqual(['split']);
    expect(row(0.9, 2).map(({ fix }) => fix)).toEqual([null]);
    expect(row(0.9, 1).map(({ fix }) => fix)).toEqual([null]);
  });
});

describe('numbers of certificates', () => {
  const numbered = (numbers: Readonly<Record<string, string>>, change: Change = () => {}) =>
    sharedNumbers(
      quietWith((plan, show) => {
        for (const [id, certificate] of Object.entries(numbers))
          thing(plan.recipients, id).certificate = certificate;
        change(plan, show);
      }),
    );

  it('that stand on several are said of each further one, with who has it first', () => {
    const found = numbered({ court: '7/BK', bank: ' 7/bk', giang: '7/BK ' });
    const holder = { otherNamed: 'yes', other: 'Tòa án nhân dân tỉnh', otherOrder: 1 };
    expect(found).toEqual([
      {
        rule: 'certificate-shared',
        kind: 'twice',
        at: { ...WAVE_1, recipientId: 'bank' },
        values: { ...first(2, 'Kho bạc Nhà nước tỉnh'), number: ' 7/bk', ...holder },
        fix: null,
      },
      {
        rule: 'certificate-shared',
        kind: 'twice',
        at: { ...WAVE_2, recipientId: 'giang' },
        values: { ...second(2, 'Đỗ Văn Giang'), number: '7/BK ', ...holder },
        fix: null,
      },
    ]);
  });

  it('of somebody who gets two awards are said at the second, with where the first is', () => {
    const found = numbered({ cuong: '12' }, (plan) => {
      handing(plan, 's-province').waves[1]?.recipientIds.push('cuong');
    });
    expect(found).toEqual([
      {
        rule: 'certificate-shared',
        kind: 'two-awards',
        at: { ...WAVE_2, recipientId: 'cuong' },
        values: { ...second(3, 'Lý Văn Cường'), number: '12', before: 'Trao tặng s-pm' },
        fix: null,
      },
    ]);
  });

  it('are no matter where they differ, or for one award handed over in two presentations', () => {
    expect(numbered({ court: '7', bank: '8' })).toEqual([]);
    expect(
      numbered({ cuong: '12' }, (plan) => {
        handing(plan, 's-order-3').awardId = 'pm';
        handing(plan, 's-order-3').waves[0]?.recipientIds.push('cuong');
      }),
    ).toEqual([]);
  });
});
