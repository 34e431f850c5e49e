import type { Show } from '@shared/model/show.ts';
import { type Finding, type FindingRule, findings } from '@shared/protocol/integrity.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const of = (show: Show, rule: FindingRule): Finding[] =>
  findings(show).filter((finding) => finding.rule === rule);

describe('findings', () => {
  it('of the example are its open points, errors none', () => {
    expect(findings(exampleShow()).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['unnamed', 'notice'],
      ['unnamed', 'notice'],
      ['unplaced', 'notice'],
    ]);
  });

  it('name a wave without presenter as an error, before all notices', () => {
    const show = changed(exampleShow(), {
      type: 'edit-wave',
      payload: { waveId: 'w-2', changes: { presenterIds: [] } },
    });
    expect(findings(show)[0]).toEqual({
      rule: 'wave-without-presenter',
      severity: 'error',
      at: { segmentId: 's-labour', waveId: 'w-2' },
      values: { title: 'Trao tặng s-labour', wave: 2, waves: 2 },
    });
  });

  it('name a person who presents and receives in the same wave, whatever the capitals', () => {
    const renamed = changed(exampleShow(), {
      type: 'edit-recipient',
      payload: { id: 'r-teacher', changes: { name: 'NGUYỄN VĂN DŨNG' } },
    });
    expect(of(renamed, 'presents-and-receives')).toMatchObject([
      { severity: 'error', at: { waveId: 'w-1', recipientId: 'r-teacher' } },
    ]);
    const inAnotherWave = changed(renamed, {
      type: 'place-recipients',
      payload: { waveId: 'w-2', recipientIds: ['r-teacher'], index: 0 },
    });
    expect(of(inAnotherWave, 'presents-and-receives')).toEqual([]);
  });

  it('name a posthumous recipient without receiver', () => {
    const show = changed(exampleShow(), {
      type: 'edit-recipient',
      payload: { id: 'r-hero', changes: { receiver: null } },
    });
    expect(of(show, 'posthumous-without-receiver')).toMatchObject([
      { severity: 'error', at: { waveId: 'w-2', recipientId: 'r-hero' } },
    ]);
  });

  it('count the unnamed per presentation and lead to the first of them', () => {
    expect(of(exampleShow(), 'unnamed')).toMatchObject([
      { at: { segmentId: 's-labour', waveId: 'w-1', recipientId: 'r-co-1' }, values: { n: 1 } },
      { at: { segmentId: 's-flag', waveId: 'w-3', recipientId: 'r-co-2' }, values: { n: 2 } },
    ]);
  });

  it('name a presentation without waves and a wave without recipients', () => {
    const noWaves = changed(exampleShow(), { type: 'remove-wave', payload: { waveId: 'w-3' } });
    expect(of(noWaves, 'no-waves')).toMatchObject([{ at: { segmentId: 's-flag' } }]);
    const empty = changed(exampleShow(), {
      type: 'drop-recipients',
      payload: { waveId: 'w-2', recipientIds: ['r-hero', 'r-family'] },
    });
    expect(of(empty, 'empty-wave')).toMatchObject([{ at: { waveId: 'w-2' } }]);
  });

  it('count who stands in no wave, once each', () => {
    const show = changed(exampleShow(), { type: 'remove-wave', payload: { waveId: 'w-3' } });
    // r-school stands in w-1 as well; r-waiting has never stood anywhere.
    expect(of(show, 'unplaced')).toMatchObject([{ values: { n: 3 } }]);
  });

  it('name an unknown date', () => {
    const show = changed(exampleShow(), {
      type: 'edit-info',
      payload: { changes: { date: null } },
    });
    expect(of(show, 'date-unknown')).toHaveLength(1);
  });

  it('name a wave that is wider than the stage, in metres', () => {
    const show = changed(exampleShow(), {
      type: 'edit-stage',
      payload: { changes: { widthMetres: 2 } },
    });
    expect(of(show, 'stage-too-narrow')).toMatchObject([
      { at: { waveId: 'w-3' }, values: { n: 3, needed: 2.85, width: 2 } },
    ]);
  });

  it('have a sentence in both languages that needs no slot but their values', () => {
    const bare = changed(
      exampleShow(),
      { type: 'edit-wave', payload: { waveId: 'w-2', changes: { presenterIds: [] } } },
      { type: 'edit-stage', payload: { changes: { widthMetres: 1 } } },
      { type: 'edit-recipient', payload: { id: 'r-hero', changes: { receiver: null } } },
    );
    for (const language of ['vi', 'en'] as const)
      for (const { rule, values } of findings(bare))
        expect(translator(language)(`finding.${rule}`, values)).not.toMatch(/[{}]/);
    expect(translator('vi')('finding.empty-wave', { title: 'Trao cờ', wave: 2, waves: 3 })).toBe(
      'Trao cờ, đợt 2: chưa có người nhận.',
    );
  });
});
