import { isDeepStrictEqual } from 'node:util';
import type { Failure } from '@shared/contract/failure.ts';
import type { ImportProblem } from '@shared/import/source.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { isWordKey, type Translate, translator } from '@shared/words/translate.ts';
import type fc from 'fast-check';

/** A place at which something from outside comes in. */
export interface Edge {
  readonly name: string;
  /** What must hold of every input, in one line. */
  readonly about: string;
  /** Opens the edge; `folder` is an empty one of its own, which goes away afterwards. */
  readonly open: (folder: string) => Promise<OpenEdge>;
}

export interface OpenEdge {
  readonly inputs: fc.Arbitrary<unknown>;
  /** Throws when the property does not hold. */
  readonly check: (input: unknown) => void | Promise<void>;
}

export const edge = (name: string, about: string, open: Edge['open']): Edge => ({
  name,
  about,
  open,
});

/** The table of edges need not know the type of their inputs. */
export const opened = <T>(
  inputs: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
): OpenEdge => ({ inputs, check: check as OpenEdge['check'] });

/** Throws with a sentence when something that must hold does not. */
export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

/** Whether two values say the same as JSON, in whatever order. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other) || isDeepStrictEqual(plain(one), plain(other));

const LANGUAGES = [translator('vi'), translator('en')] as const;

/** A refusal must be one that people are told: a sentence in both languages with all its details filled in. */
export function mustBeTold(failure: Failure): void {
  const keys = [`error.${failure.code}`, `rejection.${failure.code}`];
  must(keys.some(isWordKey), `the code “${failure.code}” has no sentence`);
  for (const t of LANGUAGES) mustBeWhole(failureSentence(failure, t), failure);
}

/** The same for something in a list that is noticed or wrong; `sentence` is what tells it. */
export function mustBeSaid<P extends ImportProblem>(
  problem: P,
  sentence: (problem: P, t: Translate) => string,
): void {
  for (const t of LANGUAGES) {
    const text = sentence(problem, t);
    must(text !== problem.code, `the notice “${problem.code}” has no sentence`);
    mustBeWhole(text, problem);
  }
}

function mustBeWhole(text: string, { code, details }: Failure): void {
  // What somebody typed may look like anything; the sentence itself may not.
  const own = Object.values(details).reduce<string>(
    (rest, detail) => rest.replaceAll(String(detail), ''),
    text,
  );
  must(text.trim() !== '', `the sentence of “${code}” is empty`);
  must(!/undefined|\[object|NaN/.test(own), `the sentence of “${code}” is not whole: ${text}`);
}

/** Both languages, for what makes lines of its own. */
export const inBothLanguages = (tell: (t: Translate) => unknown): void => {
  for (const t of LANGUAGES) tell(t);
};
