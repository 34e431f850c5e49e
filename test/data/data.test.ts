import { AWARD_CATALOGUE, catalogueEntrySchema } from '@shared/catalogue/catalogue.ts';
import { SAMPLES } from '@shared/document/samples.ts';
import { countKinds } from '@shared/lineup/lineup.ts';
import { findings } from '@shared/protocol/checks.ts';
import { describe, expect, it } from 'vitest';
import catalogueText from '../../data/award-catalogue.json?raw';
import scriptEn from '../../data/script/en.json';
import scriptVi from '../../data/script/vi.json';
import sheetEn from '../../data/sheet/en.json';
import sheetVi from '../../data/sheet/vi.json';

describe('the award catalogue', () => {
  it('has 78 awards that all fit the schema', () => {
    expect(AWARD_CATALOGUE).toHaveLength(78);
    for (const entry of AWARD_CATALOGUE) expect(catalogueEntrySchema.parse(entry)).toEqual(entry);
  });

  it('calls no two awards by one id, name or alias', () => {
    const ids = AWARD_CATALOGUE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = AWARD_CATALOGUE.flatMap(({ name, aliases }) => [name.vi, ...aliases]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('knows the Government’s flag by its right name and its wrong one', () => {
    const flag = AWARD_CATALOGUE.find(({ id }) => id === 'co-chinh-phu');
    expect(flag).toMatchObject({
      name: { vi: 'Cờ thi đua của Chính phủ' },
      misnomers: ['Cờ thi đua của Thủ tướng Chính phủ'],
      kinds: ['collective'],
      form: 'flag',
    });
  });

  it('is written in composed letters', () => {
    expect(catalogueText.normalize('NFC')).toBe(catalogueText);
  });
});

describe('the templates', () => {
  it.each([
    ['script', scriptVi, scriptEn],
    ['sheet', sheetVi, sheetEn],
  ])('of the %s have the same keys in both languages', (_name, vietnamese, english) => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(vietnamese).sort());
  });
});

describe('the samples', () => {
  it('hold the facts of the Thái Nguyên report: 97 collectives, 27 individuals, six awards, six leaders', () => {
    const plan = SAMPLES[0]?.plan;
    if (plan === undefined) throw new Error('no sample');
    const presentations = plan.segments.filter((segment) => segment.kind === 'presentation');
    const counts = presentations.map(({ waves }) => {
      const { collective, individual } = countKinds(plan, waves);
      return `${collective}/${individual}`;
    });
    expect(counts).toEqual(['0/9', '1/8', '7/0', '1/10', '15/0', '73/0']);
    const presenters = new Set(
      presentations.flatMap(({ waves }) => waves.flatMap((wave) => wave.presenterIds)),
    );
    expect(plan.people.map(({ id }) => presenters.has(id))).toEqual(Array(6).fill(true));
    expect(plan.recipients.every(({ name }) => name === null)).toBe(true);
  });

  it('have no errors', () => {
    for (const show of SAMPLES)
      expect(findings(show).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
