/** Pieces of patterns, as sources for `pattern`. Texts come from web pages and word processors, so every kind of dash and space counts. */
export const DASH = '[-\\u2010-\\u2015\\u2212]';
export const SPACE = '[^\\S\\r\\n]';
/**
 * A letter, mark or digit of any script: what a word is made of. By the blocks where scripts stand, because the class
 * [\p{L}\p{M}\p{N}] of seven hundred ranges, in all these patterns, costs a third of the first reading of a show.
 */
export const WORD =
  '[0-9A-Za-z\\u00AA\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFDFF\\u{10000}-\\u{1EFFF}\\u{20000}-\\u{3FFFF}]';
/** Where a word begins and ends. */
export const START = `(?<!${WORD})`;
export const END = `(?!${WORD})`;
/** Where a number begins and ends: not inside "1.000", "5/2" or "7:30". The digit is asked for first: looking behind is slow. */
export const NUMBER_START = `(?=\\d)(?<!${WORD}|\\d[.,/:])`;
export const NUMBER_END = `(?!${WORD}|[.,/:]\\d)`;

/** One way of writing, and what is said for it. `say` gets the match and its groups; undefined leaves the text alone. */
export interface Rule {
  readonly pattern: RegExp;
  readonly say: (groups: readonly (string | undefined)[]) => string | undefined;
}

/** A rule by the source of its pattern. */
export function rule(source: string, say: Rule['say']): Rule {
  return { pattern: new RegExp(source, 'gu'), say };
}

/** Rules that are tried only on a text with what all of them are about; ten thousand names are read when a show opens. */
export interface RuleGroup {
  readonly when: RegExp;
  readonly rules: readonly (Rule | RuleGroup)[];
}

/** The text after each rule in turn. */
export function applyRules(text: string, rules: readonly (Rule | RuleGroup)[]): string {
  return rules.reduce((now: string, step) => {
    if ('rules' in step) return step.when.test(now) ? applyRules(now, step.rules) : now;
    return now.replace(step.pattern, (whole: string, ...rest: unknown[]) => {
      // The groups stand before the place of the match.
      const groups = rest.slice(
        0,
        rest.findIndex((part) => typeof part === 'number'),
      );
      return step.say([whole, ...(groups as (string | undefined)[])]) ?? whole;
    });
  }, text);
}

/** The source of a pattern for exactly these characters. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Any of these words, written small, with a capital, or all in capitals. */
export function anyOf(words: readonly string[]): string {
  const cased = words.flatMap((word) => [
    word,
    `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
    word.toUpperCase(),
  ]);
  return `(?:${[...new Set(cased)].sort((a, b) => b.length - a.length).join('|')})`;
}
