import type { Batch } from '@shared/command/batch.ts';
import type { Show } from '@shared/model/show.ts';
import { findings } from '@shared/protocol/checks.ts';
import { FIX_KINDS, type Finding } from '@shared/protocol/finding.ts';
import { fixSteps } from '@shared/protocol/fixes.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { NOTICE_CASES } from './noticeCases.ts';
import { counting } from './proposing.ts';
import { handing, moved, quietWith, thing } from './quietShow.ts';
import { ERROR_CASES } from './ruleCases.ts';

function mend(show: Show, finding: Finding): Batch {
  const batch = fixSteps(show, finding, counting());
  if (batch === null) throw new Error(`nothing mends ${finding.rule}`);
  return batch;
}

const mendedBy = (show: Show, payload: Batch) => changed(show, { type: 'batch', payload });

/** Everybody who stands in the show, by award, whatever the order. */
function standing({ plan }: Show): readonly string[] {
  return plan.segments
    .flatMap((segment) =>
      segment.kind === 'presentation'
        ? segment.waves.flatMap((wave) => wave.recipientIds.map((id) => `${segment.id} ${id}`))
        : [segment.id],
    )
    .sort();
}

const CASES = [...ERROR_CASES, ...NOTICE_CASES].flatMap(({ rule, kind, broken }) =>
  findings(broken())
    .filter((one) => one.rule === rule && one.kind === kind && one.fix !== null)
    .map((finding) => [`${rule} ${kind ?? ''}: ${finding.fix}`, broken(), finding] as const),
);

describe.each(CASES)('%s', (_name, show, finding) => {
  const mended = () => mendedBy(show, mend(show, finding));

  it('mends what was found and leaves everybody in', () => {
    const same = ({ rule, kind, at }: Finding) =>
      rule === finding.rule && kind === finding.kind && at.waveId === finding.at.waveId;
    expect(findings(mended()).filter(same)).toEqual([]);
    expect(standing(mended())).toEqual(standing(show));
    expect(mended().plan.recipients).toEqual(show.plan.recipients);
  });

  it('brings nothing new', () => {
    const before = new Set(findings(show).map(({ rule }) => rule));
    expect(findings(mended()).filter(({ rule }) => !before.has(rule))).toEqual([]);
  });

  it('is one step to take back', () => {
    expect(mend(show, finding)).toMatchObject({ label: 'fix-finding' });
    const back = changed(mended(), { type: 'undo', payload: {} });
    expect([back.plan, back.info]).toEqual([show.plan, show.info]);
  });
});

it('every kind of fix has a case', () => {
  const kinds = new Set(CASES.map(([, , { fix }]) => fix));
  expect(FIX_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

const found = (show: Show, rule: string): Finding => {
  const finding = findings(show).find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`no ${rule}`);
  return finding;
};

describe('reorder', () => {
  const late = (pinned: readonly string[]) =>
    quietWith((plan) => {
      moved(plan, 's-pm', 6);
      for (const id of pinned) thing(plan.segments, id).pinned = true;
    });

  it('puts the late one in front of the first lower one', () => {
    const show = quietWith((plan) => moved(plan, 's-order-2', 6));
    const order = mendedBy(show, mend(show, found(show, 'R1'))).plan.segments.map(({ id }) => id);
    expect(order.slice(3, 7)).toEqual(['s-order-2', 's-order-3', 's-pm', 's-province']);
  });

  it('never moves a pinned segment', () => {
    expect(found(late(['s-pm']), 'R1').fix).toBeNull();
    const show = late(['address']);
    const mended = mendedBy(show, mend(show, found(show, 'R1')));
    expect(mended.plan.segments.findIndex(({ id }) => id === 'address')).toBe(7);
    // The lower one keeps its place and the late one can't get in front of it.
    const stuck = late(['open', 'guests', 'report', 's-order-2', 's-order-3', 's-province']);
    expect(fixSteps(stuck, found(stuck, 'R1'), counting())).toBeNull();
  });
});

it('split keeps the presenters and leaves the other waves alone', () => {
  const show = quietWith((plan) => {
    plan.stage.widthMetres = 1;
  });
  const finding = findings(show).find(
    ({ rule, at }) => rule === 'N10' && at.waveId === 'w-province-2',
  );
  if (finding === undefined) throw new Error('no N10');
  const mended = mendedBy(show, mend(show, finding));
  const segment = mended.plan.segments.find(({ id }) => id === 's-province');
  expect(segment?.kind === 'presentation' && segment.waves).toMatchObject([
    { id: 'w-province-1', recipientIds: ['court', 'bank'], presenterIds: ['chair'] },
    { id: 'w-province-2', recipientIds: ['dung'], presenterIds: ['vice'] },
    { id: 'new-1', recipientIds: ['giang'], presenterIds: ['vice'] },
  ]);
});

it('where one person is too wide for the stage, no split is offered', () => {
  const show = quietWith((plan) => {
    plan.stage.widthMetres = 0.5;
  });
  expect(new Set(findings(show).map(({ rule, fix }) => `${rule} ${fix}`))).toEqual(
    new Set(['N10 null']),
  );
});

it('merging decisions keeps what only the second knows', () => {
  const show = quietWith((plan) => {
    const first = thing(plan.decisions, 'd-president');
    plan.decisions.push({ ...first, id: 'd-twin', signer: 'Người ký' });
    first.announcerId = null;
    handing(plan, 's-order-3').decisionId = 'd-twin';
  });
  const mended = mendedBy(show, mend(show, found(show, 'R3')));
  expect(mended.plan.decisions[0]).toMatchObject({
    signer: 'Người ký',
    announcerId: 'announcer',
  });
  expect(mended.plan.decisions).toHaveLength(show.plan.decisions.length);
});

it('what a person has to decide is not mended', () => {
  for (const { broken, rule } of ERROR_CASES.filter(({ rule }) =>
    ['R2', 'R4', 'R5'].includes(rule),
  )) {
    const show = broken();
    const finding = found(show, rule);
    expect(finding.fix).toBeNull();
    expect(fixSteps(show, finding, counting())).toBeNull();
  }
});

describe('what is not mended', () => {
  it('stays: a pinned segment, and approved words that have lost their place', () => {
    const address = quietWith((plan) => {
      moved(plan, 'address', 3);
      thing(plan.segments, 'address').pinned = true;
    });
    expect(found(address, 'N8').fix).toBeNull();
    const own = (locked: boolean) =>
      quietWith((plan) => {
        plan.words.own['gone/present#joint'] = { text: 'Xin mời.', basis: '', locked };
      });
    expect(found(own(true), 'words-placeless').fix).toBeNull();
    expect(found(own(false), 'words-placeless')).toMatchObject({
      fix: 'drop-words',
      at: { cueId: 'gone/present', part: 'joint' },
    });
    expect(found(own(false), 'words-placeless').at.segmentId).toBeUndefined();
  });

  it('is gone by the time somebody presses: the finding does not hold any more', () => {
    for (const [, broken, finding] of CASES) {
      const empty = {
        ...broken,
        plan: {
          ...broken.plan,
          segments: [],
          awards: [],
          decisions: [],
          words: { ...broken.plan.words, own: {} },
        },
      };
      expect(fixSteps(empty, finding, counting())).toBeNull();
    }
  });

  it('is mended otherwise by then: the second decision has come in front of the first', () => {
    const twice = quietWith((plan) => {
      plan.decisions.push({ ...thing(plan.decisions, 'd-president'), id: 'd-twin' });
      handing(plan, 's-order-3').decisionId = 'd-twin';
    });
    const finding = found(twice, 'R3');
    const swapped = changed(twice, {
      type: 'move-segment',
      payload: { segmentId: 's-order-3', toIndex: 3 },
    });
    expect(fixSteps(swapped, finding, counting())).toBeNull();
  });
});

it('a decision that stands twice, as English texts name its issuer, takes what only the second knows', () => {
  const show = quietWith((plan, { info }) => {
    info.scriptLanguage = 'en';
    const first = thing(plan.decisions, 'd-president');
    Object.assign(first, {
      issuer: { vi: null, en: 'The President' },
      date: null,
      announcerId: null,
      signer: null,
    });
    plan.decisions.push({
      ...first,
      id: 'd-twin',
      issuer: { vi: 'Chủ tịch nước', en: 'the president' },
      date: '2025-01-02',
      announcerId: 'announcer',
      signer: 'Lương Cường',
    });
    handing(plan, 's-order-3').decisionId = 'd-twin';
  });
  const mended = mendedBy(show, mend(show, found(show, 'R3'))).plan;
  expect(mended.segments.find(({ id }) => id === 's-order-3')).toMatchObject({
    decisionId: 'd-president',
  });
  expect(mended.decisions.find(({ id }) => id === 'd-president')).toMatchObject({
    date: '2025-01-02',
    announcerId: 'announcer',
    signer: 'Lương Cường',
  });
});
