import { readFileSync } from 'node:fs';
import type { FoundPresentation } from '@shared/import/announcement/announcement.ts';
import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { spelled } from '@shared/import/recognise/text.ts';
import { describe, expect, it } from 'vitest';
import type { ExpectedPresentation } from './corpus.ts';

type Wanted = Pick<
  ExpectedPresentation,
  | 'award'
  | 'presenters'
  | 'formula'
  | 'collectives'
  | 'individuals'
  | 'households'
  | 'posthumous'
  | 'names'
>;

/** A few words of one pattern of the press (63: of what is none of this ceremony), and what they say. */
interface Wording {
  readonly pattern: number;
  readonly text: string;
  readonly presentations: readonly Wanted[];
  readonly skipped?: readonly string[];
}

const WORDINGS = JSON.parse(
  readFileSync(new URL('../../../fixtures/announcements/sentences.json', import.meta.url), 'utf8'),
) as readonly Wording[];

const sorted = (names: readonly string[]) => names.map((name) => spelled(name)).sort();

const wantedKey = (one: Wanted) =>
  JSON.stringify([
    one.award,
    sorted(one.presenters),
    one.formula === null ? null : spelled(one.formula),
    [one.collectives, one.individuals, one.households],
    one.posthumous,
    sorted(one.names),
  ]);

const foundKey = ({ award, presenters, formula, counts, posthumous, names }: FoundPresentation) =>
  wantedKey({
    award,
    presenters: presenters.map(({ value }) => value),
    formula: formula?.value ?? null,
    collectives: counts.collective.value,
    individuals: counts.individual.value,
    households: counts.household.value,
    posthumous,
    names: names.map(({ text }) => text),
  });

/** Whether every field of every presentation, and every reason for leaving something out, is as it should be. */
function isRight({ text, presentations, skipped = [] }: Wording): boolean {
  const read = readAnnouncement(text);
  const reasons = new Set<string>(read.skipped.map(({ reason }) => reason));
  return (
    JSON.stringify(read.presentations.map(foundKey).sort()) ===
      JSON.stringify(presentations.map(wantedKey).sort()) &&
    JSON.stringify([...reasons].sort()) === JSON.stringify([...new Set(skipped)].sort())
  );
}

describe('wordings of the patterns of the press', () => {
  it('are five of each', () => {
    for (let pattern = 1; pattern <= 45; pattern += 1)
      expect(WORDINGS.filter((one) => one.pattern === pattern)).toHaveLength(5);
  });

  it('are read wholly, all but a few', () => {
    const wrong = WORDINGS.filter((one) => !isRight(one)).map(({ text }) => text);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(4);
  });
});
