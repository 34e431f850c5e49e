import { sampleShow } from '@shared/document/samples.ts';
import { type ImportTarget, proposeImport } from '@shared/import/propose.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { award, decision, exampleShow } from '../../fixtures/shows.ts';
import { faulty, listOf, row } from './lists.ts';

const LABOUR = { award: 'HCLĐ hạng Nhì', catalogueId: 'hc-lao-dong-2' };
const kindsOf = (targets: readonly ImportTarget[] = []) =>
  targets.map((one) => (one.kind === 'presentation' ? one.segmentId : one.kind));

function sample(): Show {
  const show = sampleShow('thai-nguyen-2025');
  if (show === null) throw new Error('no sample');
  return show;
}

describe('groups', () => {
  it('are one award by one decision, in the order in which they appear', () => {
    const list = listOf([
      row('A', {}, { award: 'Giải Nhất', catalogueId: 'giai-nhat' }),
      row('B', {}, { award: 'Giải Nhì', catalogueId: 'giai-nhi' }),
      row('C', { kind: 'individual' }, { award: 'giải nhất', catalogueId: 'giai-nhat' }),
      row('D', {}, { award: 'Giải Nhất', catalogueId: 'giai-nhat', decisionNumber: '1/QĐ' }),
      row('E', {}, { award: 'Giải Nhất', catalogueId: 'giai-nhat', decisionNumber: 'số 1/QĐ' }),
    ]);
    const groups = proposeImport(exampleShow(), list);
    expect(groups.map(({ rows }) => rows.map(({ said }) => said.name).join(''))).toEqual([
      'AC',
      'B',
      'DE',
    ]);
    expect(groups[0]?.counts).toEqual({ collective: 1, individual: 1, household: 0 });
    expect(new Set(groups.map(({ key }) => key)).size).toBe(3);
  });

  it('hold no row with an error', () => {
    const list = listOf([row('A'), faulty(row('B'))]);
    expect(proposeImport(exampleShow(), list)[0]?.rows).toHaveLength(1);
  });

  it('awards of an entry that stands for many are told apart by their words', () => {
    const of = (ministry: string) =>
      row(ministry, {}, { award: `Bằng khen của Bộ trưởng ${ministry}`, catalogueId: 'bk-bo' });
    expect(
      proposeImport(exampleShow(), listOf([of('Bộ Y tế'), of('Bộ Tài chính'), of('Bộ Y Tế')])),
    ).toHaveLength(2);
  });
});

describe('targets of an award', () => {
  it('its presentation is proposed, found by the name of the catalogue', () => {
    const [group] = proposeImport(exampleShow(), listOf([row('A', {}, LABOUR)]));
    expect(group?.targets[0]).toEqual({
      kind: 'presentation',
      segmentId: 's-labour',
      title: 'Trao tặng s-labour',
      unnamed: 1,
    });
    expect(kindsOf(group?.targets)).toEqual(['s-labour', 'new-presentation', 'unplaced', 's-flag']);
  });

  it('a new presentation is proposed for an award that has none, or carries out another decision', () => {
    const [none] = proposeImport(
      exampleShow(),
      listOf([row('A', {}, { award: 'Giải Nhất', catalogueId: 'giai-nhat' })]),
    );
    expect(none?.targets[0]).toEqual({ kind: 'new-presentation' });
    const [other] = proposeImport(
      exampleShow(),
      listOf([row('A', {}, { ...LABOUR, decisionNumber: '99/QĐ-CTN' })]),
    );
    expect(kindsOf(other?.targets)).toEqual(['new-presentation', 's-labour', 'unplaced', 's-flag']);
  });

  it('the presentation of the same decision comes before one without a number', () => {
    const show = exampleShow();
    const labour = show.plan.segments.find(({ id }) => id === 's-labour');
    if (labour?.kind !== 'presentation') throw new Error('no presentation');
    const second = { ...labour, id: 's-second', decisionId: 'd-2', waves: [] };
    const plan = {
      ...show.plan,
      decisions: [...show.plan.decisions, decision('d-2', { number: '7/QĐ-CTN' })],
      segments: [...show.plan.segments, second],
    };
    const list = listOf([row('A', {}, { ...LABOUR, decisionNumber: '07/QĐ-CTN'.slice(1) })]);
    const [group] = proposeImport({ ...show, plan }, list);
    expect(kindsOf(group?.targets).slice(0, 2)).toEqual(['s-second', 'new-presentation']);
  });
});

describe('targets without an award', () => {
  it('the presentation whose waiting places fit best comes first, no new one is offered', () => {
    const rows = Array.from({ length: 15 }, (_, at) => row(`Đơn vị ${at}`));
    const [group] = proposeImport(sample(), listOf(rows));
    const kinds = kindsOf(group?.targets);
    expect(kinds[0]).toBe('cotinh');
    expect(kinds).not.toContain('new-presentation');
  });

  it('nothing fits and there is a choice: nobody is put under an award by a guess', () => {
    const [group] = proposeImport(exampleShow(), listOf([row('Hộ A', { kind: 'household' })]));
    expect(group?.targets[0]).toEqual({ kind: 'unplaced' });
  });

  it('as many rows as places that wait: all places in the order of the programme', () => {
    const { plan } = sample();
    const waiting = plan.segments.flatMap((segment) =>
      segment.kind === 'presentation' ? segment.waves.flatMap((wave) => wave.recipientIds) : [],
    );
    const kind = (id: string) => plan.recipients.find((one) => one.id === id)?.kind;
    const rows = waiting.map((id, at) => row(`Tên ${at}`, { kind: kind(id) ?? 'collective' }));
    const [group] = proposeImport(sample(), listOf(rows));
    expect(group?.targets[0]).toEqual({ kind: 'placeholders', unnamed: 124, otherKind: 0 });
    const [fewer] = proposeImport(sample(), listOf(rows.slice(1)));
    expect(kindsOf(fewer?.targets)).not.toContain('placeholders');
  });

  it('a kind that was guessed from the name does not count against the places', () => {
    const guess = {
      problems: [{ code: 'kind-guessed', severity: 'notice', details: {} }] as const,
    };
    const rows = Array.from({ length: 124 }, (_, at) => row(`Tên ${at}`, {}, guess));
    const [group] = proposeImport(sample(), listOf(rows));
    expect(group?.targets[0]).toEqual({ kind: 'placeholders', unnamed: 124, otherKind: 0 });
  });
});

it('an award of the show is found by its words when it has no entry', () => {
  const show = exampleShow();
  const plan = {
    ...show.plan,
    awards: [...show.plan.awards, award('a-own', { name: { vi: 'Cúp Sông Công', en: null } })],
    segments: show.plan.segments.map((one) =>
      one.kind === 'presentation' && one.id === 's-flag' ? { ...one, awardId: 'a-own' } : one,
    ),
  };
  const list = listOf([row('A', {}, { award: 'CÚP SÔNG CÔNG' })]);
  expect(kindsOf(proposeImport({ ...show, plan }, list)[0]?.targets)[0]).toBe('s-flag');
});

it('the only presentation of a show comes first for rows that name no award', () => {
  const base = exampleShow();
  const segments = base.plan.segments.filter(({ id }) => id !== 's-labour');
  const { recipients } = base.plan;
  const named = recipients.map((one) => ({ ...one, name: one.name ?? 'Đơn vị' }));
  const show = { ...base, plan: { ...base.plan, segments, recipients: named } };
  const [group] = proposeImport(show, listOf([row('A')]));
  expect(kindsOf(group?.targets)).toEqual(['s-flag', 'unplaced']);
  const both = { ...base, plan: { ...base.plan, recipients: named } };
  const [among] = proposeImport(both, listOf([row('A')]));
  expect(kindsOf(among?.targets)).toEqual(['unplaced', 's-labour', 's-flag']);
});
