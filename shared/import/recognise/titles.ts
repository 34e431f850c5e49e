import type { RecipientKind } from '../../model/award.ts';
import { awardInTitle } from './awardNames.ts';
import type { NamedAward } from './awards.ts';
import { decisionNamed, type NamedDecision } from './decisions.ts';
import { kindInTitle, kindOfSheet, saysPosthumous } from './kinds.ts';
import type { Line } from './lines.ts';

/** What the titles over a list say of everything beneath them. */
export interface Heading {
  readonly kind: RecipientKind | null;
  readonly award: NamedAward | null;
  readonly decision: NamedDecision | null;
  readonly posthumous: boolean;
}

/** Reads title rows; the lowest that says a thing is heard first, then all of them as one sentence. */
export function readTitles(lines: readonly Line[]): Heading {
  const upwards = lines.map(({ own }) => own.map(({ text }) => text).join(' ')).reverse();
  const texts = [...upwards, upwards.toReversed().join(' ')];
  return {
    kind: firstSaid(texts, kindInTitle),
    award: firstSaid(texts, awardInTitle),
    decision: firstSaid(texts, decisionNamed),
    posthumous: texts.some(saysPosthumous),
  };
}

/** What the name of a sheet says. */
export function readSheetName(name: string): Heading {
  const award = awardInTitle(name);
  return {
    kind: kindOfSheet(name),
    // Short names of sheets are no awards of their own; only those that the catalogue knows.
    award: award?.entry === null ? null : award,
    decision: null,
    posthumous: saysPosthumous(name),
  };
}

function firstSaid<V>(texts: readonly string[], say: (text: string) => V | null): V | null {
  for (const text of texts) {
    const said = say(text);
    if (said !== null) return said;
  }
  return null;
}
