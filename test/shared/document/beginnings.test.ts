import { brokenInvariant } from '@shared/command/invariants.ts';
import { withoutPeople } from '@shared/document/beginnings.ts';
import { SAMPLES } from '@shared/document/samples.ts';
import { newShow } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
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

  it.each([exampleShow(), ...SAMPLES].map((show) => [show.id, show] as const))(
    '%s stays a show that holds together',
    (_id, show) => {
      const begun = { ...newShow('next', show.info), ...withoutPeople(show) };
      expect(brokenInvariant(begun)).toBeNull();
    },
  );
});
