import { AWARD_CATALOGUE } from '@shared/catalogue/catalogue.ts';
import { cues } from '@shared/cue/cues.ts';
import { SAMPLES } from '@shared/document/samples.ts';
import { readShow } from '@shared/document/showFile.ts';
import { TEMPLATES, templateShow } from '@shared/document/templates.ts';
import { findById } from '@shared/model/lookup.ts';
import { findings } from '@shared/protocol/checks.ts';
import { scriptOf } from '@shared/script/script.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';

describe.each(TEMPLATES.map((show) => [show.id, show] as const))('%s', (_id, show) => {
  it('is a show file of this version', () => {
    expect(readShow(JSON.stringify(show))).toMatchObject({ ok: true, migratedFrom: null });
  });

  it('knows nobody and no fact', () => {
    const { info, plan, run, history } = show;
    expect([plan.people, plan.recipients, plan.lists, history.undo, run.log]).toEqual(
      Array(5).fill([]),
    );
    expect(info).toMatchObject({
      date: null,
      startTime: null,
      venue: '',
      organiser: '',
      notes: '',
    });
    for (const decision of plan.decisions)
      expect(decision).toMatchObject({ number: null, date: null, signer: null, announcerId: null });
  });

  it('takes its awards from the catalogue as they stand there', () => {
    for (const { catalogueId, issuer, onBehalfOf, tier, form } of show.plan.awards) {
      if (catalogueId === null) continue;
      const entry = AWARD_CATALOGUE.find(({ id }) => id === catalogueId);
      expect(entry).toMatchObject({ issuer, onBehalfOf, tier, form });
    }
  });

  it('hands over from the highest tier down', () => {
    const tiers = show.plan.segments.flatMap((segment) => {
      if (segment.kind !== 'presentation') return [];
      return [findById(show.plan.awards, segment.awardId)?.tier ?? 0];
    });
    expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
  });

  it('gives the MC words', () => {
    const words = cues(show.plan).flatMap((cue) => scriptOf(show, cue));
    expect(words.length).toBeGreaterThan(show.plan.segments.length);
  });

  it('is said in two lines in both languages, and asks only for what is missing', () => {
    for (const t of [translator('vi'), translator('en')])
      expect(t(`template.${show.id}` as 'template.company-awards').length).toBeGreaterThan(40);
    const rules = new Set(findings(show).map(({ rule }) => rule));
    const missing = ['empty-wave', 'date-unknown'];
    expect([...rules].filter((rule) => !missing.includes(rule))).toEqual([]);
  });
});

describe('the templates', () => {
  it('have names of their own', () => {
    const names = [...TEMPLATES, ...SAMPLES].map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(templateShow('company-awards')?.id).toBe('company-awards');
    expect(templateShow('nothing')).toBeNull();
  });

  it('the conference follows the protocol: awards after the report, before the superior’s address', () => {
    const kinds = templateShow('commendation-conference')?.plan.segments.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual([
      'opening',
      'introduction',
      'speech',
      'presentation',
      'launch',
      'closing',
    ]);
    expect(kinds?.slice(-4)).toEqual(['launch', 'speech', 'speech', 'closing']);
  });
});
